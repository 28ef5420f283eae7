//! An instance in plain numbers, with everything scarce to be paid for: who is live by when, if only precedence held?
//!
//! After Lagrange: for any prices not below zero, the greatest benefit less what it costs, plus the worth of all that there
//! is, is no less than the benefit of any roadmap. What is left is a most profitable closed set of pairs of activity and
//! quarter. Where needs form a forest it is found from the leaves inwards: each activity is told, for every quarter, the
//! best of all that hangs on it. Elsewhere it is a minimum cut ([`Closure`]; Möhring, Schulz, Stork and Uetz 2003).

use std::collections::BTreeMap;

use super::closure::Closure;
use super::forest::Hung;
use super::scarce::Scarce;

/// What a way of doing an activity takes of something scarce.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    /// Index of what is scarce.
    pub of: usize,
    /// Taken in each quarter.
    pub rate: f64,
    /// When.
    pub when: When,
}

/// In which quarters an activity takes something.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// As many quarters, the first so many after the one in which it is live (before it where negative).
    Around(i32, i32),
    /// From the quarter in which it is live to the end.
    After,
    /// Once, whenever.
    Once,
}

impl When {
    /// First quarter and the one after the last, within so many, where it is live by `live`.
    pub fn span(self, live: usize, quarters: usize) -> (usize, usize) {
        let within = |quarter: i32| usize::try_from(quarter).unwrap_or(0).min(quarters);
        match self {
            When::Around(from, count) => (within(live as i32 + from), within(live as i32 + from + count)),
            When::After => (live.min(quarters), quarters),
            When::Once => (0, quarters.min(1)),
        }
    }
}

/// A way of doing an activity.
#[derive(Clone, Debug)]
pub struct Way {
    /// Quarters of work.
    pub quarters: usize,
    /// What it takes.
    pub uses: Vec<Use>,
}

/// An activity on which benefit hangs.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its index in the instance.
    pub activity: usize,
    /// The first quarter by which it can be live.
    pub head: usize,
    /// Ways of doing it.
    pub ways: Vec<Way>,
    /// Members that must be live so many quarters before it is.
    pub needs: Vec<(usize, i32)>,
}

/// The use of one ability in a quarter: the best of some ways, at most `floor + Σ max(0, share − floor)`.
#[derive(Clone, Debug)]
pub struct Gain {
    /// What the whole of the people would be worth.
    pub scale: f64,
    /// Share of people who have it today: the floor is no lower.
    pub today: f64,
    /// Ways to use it: for each step of growing use the node that must be taken, and the share that it then has, ascending.
    pub ways: Vec<Vec<(usize, f64)>>,
}

/// An instance in plain numbers. The node of a member and a quarter, "live by then", is member × width + quarter; those of
/// pairs come after.
#[derive(Debug)]
pub struct Relaxed {
    /// Quarters of the horizon.
    pub quarters: usize,
    /// What is scarce.
    pub scarce: Vec<Scarce>,
    /// Activities, each after what it needs or not.
    pub members: Vec<Member>,
    /// The use of abilities.
    pub gains: Vec<Gain>,
    /// Two members and a quarter by which both are live.
    pub pairs: Vec<(usize, usize, usize)>,
}

/// Prices of everything scarce, and the floors of gains.
#[derive(Clone, Debug)]
pub struct Prices {
    /// By what is scarce and quarter.
    pub of: Vec<Vec<f64>>,
    /// By gain.
    pub floors: Vec<f64>,
}

/// What is best at some prices.
#[derive(Clone, Debug)]
pub struct Best {
    /// No roadmap has more benefit than this.
    pub value: f64,
    /// By member: the quarter by which it is live; beyond the horizon where it is not done.
    pub live: Vec<usize>,
    /// By member: its way.
    pub ways: Vec<usize>,
}

/// How the best is found.
#[derive(Debug)]
pub enum Method {
    /// From the leaves of a forest inwards.
    Forest(Vec<Hung>),
    /// By a minimum cut: the graph and its nodes.
    Cut(Box<Closure>, Vec<usize>),
}

/// Nothing that could be.
pub(super) const NEVER: f64 = f64::NEG_INFINITY;

impl Relaxed {
    /// Places for a member: a quarter each, the end, and never.
    pub fn width(&self) -> usize {
        self.quarters + 2
    }

    /// The node of one member or two and a quarter by which they are live; none where they cannot be.
    pub fn node(
        &mut self,
        known: &mut BTreeMap<(usize, usize, usize), usize>,
        of: &[usize],
        by: usize,
    ) -> Option<usize> {
        if of.iter().any(|member| self.members[*member].head > by) {
            return None;
        }
        match *of {
            [one] => Some(one * self.width() + by),
            [one, other] => Some(*known.entry((one, other, by)).or_insert_with(|| {
                self.pairs.push((one, other, by));
                self.members.len() * self.width() + self.pairs.len() - 1
            })),
            _ => None,
        }
    }

    /// Prices at which all is free.
    pub fn free(&self) -> Prices {
        Prices {
            of: self.scarce.iter().map(|of| vec![0.0; of.there.len()]).collect(),
            floors: self.gains.iter().map(|gain| gain.today).collect(),
        }
    }

    /// How the best can be found.
    pub fn method(&self) -> Method {
        match self.forest().filter(|_| self.pairs.is_empty()) {
            Some(forest) => Method::Forest(forest),
            None => {
                let (closure, nodes) = self.cut();
                Method::Cut(Box::new(closure), nodes)
            }
        }
    }

    /// The graph of a minimum cut, and which node of the instance each of its nodes is.
    fn cut(&self) -> (Closure, Vec<usize>) {
        let width = self.width();
        let mut nodes = Vec::new();
        let mut places = vec![usize::MAX; self.members.len() * width + self.pairs.len()];
        for (at, member) in self.members.iter().enumerate() {
            for quarter in member.head..=self.quarters {
                places[at * width + quarter] = nodes.len();
                nodes.push(at * width + quarter);
            }
        }
        let mut takes = Vec::new();
        for node in nodes.clone() {
            let (at, quarter) = (node / width, node % width);
            if quarter < self.quarters {
                takes.push((places[node], places[node + 1]));
            }
            for (need, gap) in &self.members[at].needs {
                let by = usize::try_from(quarter as i32 - gap).unwrap_or(0).min(self.quarters);
                let needed = places[need * width + by.max(self.members[*need].head)];
                if needed != usize::MAX {
                    takes.push((places[node], needed));
                }
            }
        }
        for (pair, (one, other, quarter)) in self.pairs.iter().enumerate() {
            let node = nodes.len();
            nodes.push(self.members.len() * width + pair);
            takes.extend([one, other].map(|member| (node, places[member * width + quarter])));
        }
        (Closure::new(nodes.len(), &takes), nodes)
    }

    /// What is best at some prices.
    pub fn best(&self, method: &mut Method, prices: &Prices) -> Best {
        let width = self.width();
        let mut worth = vec![0.0; self.members.len() * width + self.pairs.len()];
        let mut value = 0.0;
        for (of, prices) in self.scarce.iter().zip(&prices.of) {
            value += of.there.iter().zip(prices).map(|(there, price)| there * price).sum::<f64>();
        }
        for (gain, floor) in self.gains.iter().zip(&prices.floors) {
            value += gain.scale * (floor - gain.today);
            for way in &gain.ways {
                // Live by an earlier quarter is live by a later one too: each step counts what it has beyond the one below.
                let mut below = *floor;
                for (node, share) in way {
                    worth[*node] += gain.scale * (share - below).max(0.0);
                    below = below.max(*share);
                }
            }
        }
        let ways = self.less_costs(prices, &mut worth);
        let (sum, live) = match method {
            Method::Forest(forest) => self.inwards(forest, worth),
            Method::Cut(closure, nodes) => self.by_cut(closure, nodes, &worth),
        };
        let ways = live.iter().enumerate().map(|(at, live)| ways[at * width + live]).collect();
        Best { value: value + sum, live, ways }
    }

    /// Turns the worth of nodes into that of being live from a quarter on, less the cost of the cheapest way; and says
    /// which way that is.
    fn less_costs(&self, prices: &Prices, worth: &mut [f64]) -> Vec<usize> {
        let width = self.width();
        let sums: Vec<Vec<f64>> = self.scarce.iter().zip(&prices.of).map(|(of, prices)| of.sums(prices)).collect();
        let mut cheapest = vec![0; self.members.len() * width];
        for (at, member) in self.members.iter().enumerate() {
            let row = &mut worth[at * width..(at + 1) * width];
            let mut later = 0.0;
            for quarter in (0..=self.quarters).rev() {
                later += row[quarter];
                row[quarter] = if quarter < member.head { NEVER } else { later };
            }
            for quarter in member.head..=self.quarters {
                let cost = |way: &Way| -> f64 {
                    let uses = way.uses.iter().map(|of| {
                        let sums = &sums[of.of];
                        let (from, to) = of.when.span(quarter, sums.len() - 1);
                        of.rate * (sums[to] - sums[from])
                    });
                    uses.sum()
                };
                let ways = member.ways.iter().enumerate().filter(|(_, way)| way.quarters <= quarter);
                let costs = ways.map(|(n, way)| (cost(way), n));
                let (cost, way) = costs.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((f64::INFINITY, 0));
                row[quarter] -= cost;
                cheapest[at * width + quarter] = way;
            }
        }
        cheapest
    }

    /// The greatest worth by a minimum cut, and when members are live.
    fn by_cut(&self, closure: &mut Closure, nodes: &[usize], worth: &[f64]) -> (f64, Vec<usize>) {
        let (width, members) = (self.width(), self.members.len());
        let profit = |node: &usize| {
            // The worth of being live from a quarter on is shared out over the nodes from there.
            let is_last = *node >= members * width || node % width == self.quarters;
            if is_last { worth[*node] } else { worth[*node] - worth[node + 1] }
        };
        let profits: Vec<f64> = nodes.iter().map(profit).collect();
        // In whole numbers, each rounded up: enough places for the sum of all to fit.
        let most: f64 = profits.iter().map(|profit| profit.abs()).sum::<f64>().max(1.0);
        let unit = most / 1e15;
        let whole: Vec<i64> = profits.iter().map(|profit| (profit / unit).ceil() as i64).collect();
        let (cut, taken) = closure.best(&whole);
        let mut live = vec![width - 1; members];
        for (node, _) in nodes.iter().zip(taken).filter(|(node, taken)| *taken && **node < members * width) {
            live[node / width] = live[node / width].min(node % width);
        }
        (cut as f64 * unit, live)
    }

    /// Whether a node is taken where members are live by some quarters.
    pub fn takes(&self, live: &[usize], node: usize) -> bool {
        let width = self.width();
        match node.checked_sub(live.len() * width) {
            None => live[node / width] <= node % width,
            Some(pair) => {
                let (one, other, quarter) = self.pairs[pair];
                live[one] <= quarter && live[other] <= quarter
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::scarce::Keeps;
    use super::*;

    /// Numbers from a seed.
    struct Draw(u64);

    impl Draw {
        fn below(&mut self, below: u64) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((self.0 >> 33) % below) as usize
        }

        fn share(&mut self) -> f64 {
            self.below(1000) as f64 / 1000.0
        }
    }

    /// A forest of few members over few quarters, with something that keeps and something that does not.
    fn instance(draw: &mut Draw) -> (Relaxed, Prices) {
        let quarters = 2 + draw.below(4);
        let count = 1 + draw.below(4);
        let scarce = |keeps| Scarce { there: vec![5.0; quarters], keeps };
        let mut relaxed = Relaxed {
            quarters,
            scarce: vec![scarce(Keeps::Not), scarce(Keeps::Always)],
            members: Vec::new(),
            gains: Vec::new(),
            pairs: Vec::new(),
        };
        for activity in 0..count {
            let way = |draw: &mut Draw| {
                let length = 1 + draw.below(2);
                let work = When::Around(-(length as i32), length as i32);
                let uses = vec![
                    Use { of: 0, rate: draw.share(), when: work },
                    Use { of: 1, rate: draw.share(), when: work },
                    Use { of: 1, rate: draw.share(), when: When::After },
                ];
                Way { quarters: length, uses }
            };
            let ways: Vec<Way> = (0..1 + draw.below(2)).map(|_| way(draw)).collect();
            let shortest = ways.iter().map(|way| way.quarters).min().unwrap();
            let needs = if activity > 0 && draw.below(3) > 0 {
                vec![(draw.below(activity as u64), shortest as i32)]
            } else {
                vec![]
            };
            let head = needs
                .iter()
                .map(|(need, gap): &(usize, i32)| relaxed.members[*need].head + *gap as usize)
                .fold(shortest, usize::max);
            relaxed.members.push(Member { activity, head, ways, needs });
        }
        for _ in 0..6 {
            let (member, by) = (draw.below(count as u64), draw.below(quarters as u64));
            let mut pairs = BTreeMap::new();
            if let Some(node) = relaxed.node(&mut pairs, &[member], by) {
                relaxed.gains.push(Gain {
                    scale: 8.0 * draw.share(),
                    today: 0.1,
                    ways: vec![vec![(node, draw.share())]],
                });
            }
        }
        let mut prices = relaxed.free();
        for price in prices.of.iter_mut().flatten() {
            *price = draw.share() * draw.share();
        }
        (relaxed, prices)
    }

    /// The greatest value by trying everything.
    fn by_trying(relaxed: &Relaxed, prices: &Prices) -> f64 {
        let worth = |live: &[usize], ways: &[usize]| {
            let mut value = 0.0;
            for (of, prices) in relaxed.scarce.iter().zip(&prices.of) {
                let mut taken = vec![0.0; of.quarters()];
                for ((member, live), way) in
                    relaxed.members.iter().zip(live).zip(ways).filter(|((_, live), _)| **live <= relaxed.quarters)
                {
                    for used in member.ways[*way].uses.iter().filter(|used| std::ptr::eq(&relaxed.scarce[used.of], of))
                    {
                        let (from, to) = used.when.span(*live, relaxed.quarters);
                        (from..to).for_each(|quarter| taken[quarter] += used.rate);
                    }
                }
                value -= of.over(&taken).iter().zip(prices).map(|(over, price)| over * price).sum::<f64>();
            }
            for gain in &relaxed.gains {
                let taken = gain.ways.iter().flatten().filter(|(node, _)| relaxed.takes(live, *node));
                value += gain.scale * (taken.map(|(_, share)| *share).fold(gain.today, f64::max) - gain.today);
            }
            value
        };
        let mut best = f64::NEG_INFINITY;
        let never = relaxed.quarters + 1;
        let mut open = vec![(Vec::new(), Vec::new())];
        while let Some((live, ways)) = open.pop() {
            let Some(member) = relaxed.members.get(live.len()) else {
                best = best.max(worth(&live, &ways));
                continue;
            };
            let with = |quarter: usize, way: usize| ([&live[..], &[quarter]].concat(), [&ways[..], &[way]].concat());
            open.push(with(never, 0));
            for (way, of) in member.ways.iter().enumerate() {
                let ready = |quarter: &usize| {
                    let needs = member.needs.iter();
                    *quarter >= of.quarters && { needs }.all(|(need, gap)| live[*need] as i32 + gap <= *quarter as i32)
                };
                open.extend((member.head..=relaxed.quarters).filter(ready).map(|quarter| with(quarter, way)));
            }
        }
        best
    }

    #[test]
    fn forest_cut_and_trying_everything_agree() {
        let mut draw = Draw(11);
        for _ in 0..300 {
            let (relaxed, prices) = instance(&mut draw);
            let forest = Method::Forest(relaxed.forest().unwrap());
            let (closure, nodes) = relaxed.cut();
            let cut = Method::Cut(Box::new(closure), nodes);
            let best = by_trying(&relaxed, &prices);
            for mut method in [forest, cut] {
                let found = relaxed.best(&mut method, &prices).value;
                assert!((found - best).abs() < 1e-9, "{found} {best} {method:?}");
            }
        }
    }
}
