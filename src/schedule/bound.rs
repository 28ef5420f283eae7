//! How much benefit any roadmap can have at most.
//!
//! Each activity is taken to be live as early as it could be whatever else is done ([`Heads`]); that alone gives a bound.
//! Where things are scarce it is made tighter: the rows of what is scarce ([`Row`]) are relaxed with multipliers, after
//! Lagrange. What is left, who is live by when, is the most profitable closed set of pairs of activity and quarter, a
//! minimum cut (Möhring, Schulz, Stork and Uetz 2003). The benefit of a service is no sum over channels but the best of
//! them; it is at most `m + Σ max(0, v − m)` for any `m`, and that is a sum. Multipliers and `m` follow subgradients. Any
//! value of them gives a bound, so that none of it has to be exact but the cut, which is in whole numbers rounded up.

use super::closure::Closure;
use super::heads::Heads;
use super::problem::Problem;
use super::rows::Row;
use super::state::{Reason, State};
use super::worth::{Way, Worth};

/// Steps along subgradients.
const STEPS: usize = 60;
/// Nodes of the cut times steps that a bound may take.
const EFFORT: usize = 600_000;

/// No roadmap of the instance has more benefit than this; `held` is what one has. Where `surveyed`, only those roadmaps are
/// looked at that begin with the survey of what is not known.
pub fn of(problem: &Problem<'_>, worth: &Worth, held: f64, surveyed: bool) -> f64 {
    let rows = Row::all(problem);
    let heads = Heads::of(problem, &rows, &given(problem, surveyed));
    let simple = worth.most(&|activity| heads.live[activity]);
    // Sums of binary fractions are off by less than this.
    let outwards = |bound: f64| bound + bound.abs() * 1e-10;
    let mut least = outwards(simple);
    if super::figures::is_more(simple, held) {
        let mut relaxed = Relaxed::new(problem, worth, &heads, rows);
        least = least.min(outwards(relaxed.descend(held, least)));
    }
    least
}

/// What stands first in every roadmap that a bound speaks of: the survey of what is not known, where `surveyed`.
pub fn given<'p, 'a>(problem: &'p Problem<'a>, surveyed: bool) -> State<'p, 'a> {
    let mut given = State::new(problem);
    if let Some(survey) = problem.baseline.filter(|_| surveyed) {
        // It comes first of all, as it does when a roadmap is built; what does not fit is not there.
        let _ = given.place(survey, problem.first, Reason::Baseline);
    }
    given
}

/// The relaxed instance.
struct Relaxed {
    rows: Vec<Row>,
    /// Activities on which benefit hangs.
    members: Vec<usize>,
    /// By member: the first quarter by which it can be live.
    heads: Vec<usize>,
    /// By member: the node of that quarter; those of later ones follow.
    firsts: Vec<usize>,
    quarters: usize,
    closure: Closure,
    nodes: usize,
    gains: Vec<Gain>,
    /// By row and quarter.
    prices: Vec<Vec<f64>>,
}

/// The use of one ability of a process in a quarter.
struct Gain {
    /// What the whole of the people would be worth.
    scale: f64,
    /// The `m` of the sum, at least today's share.
    floor: f64,
    today: f64,
    /// Ways to use it: nodes that must all be taken for each step of growing use, and the share that it then has.
    ways: Vec<Vec<(usize, f64)>>,
}

impl Relaxed {
    fn new(problem: &Problem<'_>, worth: &Worth, heads: &Heads, rows: Vec<Row>) -> Relaxed {
        let quarters = usize::try_from(problem.last.since(problem.first) + 1).unwrap_or(0);
        let mut members: Vec<usize> = Vec::new();
        let openers = (0..worth.processes()).flat_map(|process| worth.openers(process));
        for opener in openers.filter(|opener| heads.live[*opener].is_some()) {
            for member in problem.needed(opener) {
                if !members.contains(&member) {
                    members.push(member);
                }
            }
        }
        members.sort_unstable();
        let mut relaxed = Relaxed {
            prices: rows.iter().map(|row| vec![0.0; row.there.len()]).collect(),
            rows,
            heads: Vec::new(),
            firsts: Vec::new(),
            quarters,
            closure: Closure::new(0, &[]),
            nodes: 0,
            gains: Vec::new(),
            members,
        };
        let mut takes = relaxed.lay(problem, heads);
        relaxed.hang(problem, worth, heads, &mut takes);
        relaxed.closure = Closure::new(relaxed.nodes, &takes);
        relaxed
    }

    /// Lays the nodes "live by the start of this quarter" and says who takes whom.
    fn lay(&mut self, problem: &Problem<'_>, heads: &Heads) -> Vec<(usize, usize)> {
        for member in &self.members {
            let head = heads.live[*member].map_or(self.quarters + 1, |head| head.unsigned_abs() as usize);
            self.heads.push(head);
            self.firsts.push(self.nodes);
            self.nodes += (self.quarters + 1).saturating_sub(head);
        }
        let mut takes = Vec::new();
        for at in 0..self.members.len() {
            for quarter in self.heads[at]..=self.quarters {
                let node = self.firsts[at] + quarter - self.heads[at];
                if quarter < self.quarters {
                    takes.push((node, node + 1));
                }
                let of = &problem.activities[self.members[at]];
                let shortest = of.modes.iter().map(|mode| mode.quarters).min().unwrap_or(1);
                for (need, lag) in &of.requires {
                    let by = quarter as i32 - shortest - lag;
                    let by = usize::try_from(by).unwrap_or(0).min(self.quarters);
                    if let Some(needed) = self.node(*need, by) {
                        takes.push((node, needed));
                    }
                }
            }
        }
        takes
    }

    fn node(&self, activity: usize, quarter: usize) -> Option<usize> {
        let at = self.members.binary_search(&activity).ok()?;
        let within = quarter >= self.heads[at] && quarter <= self.quarters;
        within.then(|| self.firsts[at] + quarter - self.heads[at])
    }

    /// Hangs the worth of services on the nodes.
    fn hang(&mut self, problem: &Problem<'_>, worth: &Worth, heads: &Heads, takes: &mut Vec<(usize, usize)>) {
        let mut both = std::collections::BTreeMap::new();
        for step in worth.steps() {
            let options = undominated(problem, heads, step.ways);
            if options.is_empty() {
                continue;
            }
            for (quarter, scale) in step.scales.iter().enumerate().filter(|(_, scale)| **scale > 0.0) {
                let mut gain = Gain { scale: *scale, floor: step.today, today: step.today, ways: Vec::new() };
                for option in &options {
                    let mut way = Vec::new();
                    for (age, ramp) in worth.ramp().iter().enumerate().filter(|(age, _)| *age <= quarter) {
                        let by = quarter - age;
                        let nodes: Option<Vec<usize>> = option.needs.iter().map(|need| self.node(*need, by)).collect();
                        let node = match nodes.as_deref() {
                            Some([one]) => *one,
                            Some([one, two]) => *both.entry((*one, *two)).or_insert_with(|| {
                                let node = self.nodes;
                                self.nodes += 1;
                                takes.extend([(node, *one), (node, *two)]);
                                node
                            }),
                            _ => continue,
                        };
                        way.push((node, ramp * option.share));
                    }
                    if !way.is_empty() {
                        gain.ways.push(way);
                    }
                }
                if !gain.ways.is_empty() {
                    self.gains.push(gain);
                }
            }
        }
    }

    /// Follows subgradients from `bound` down towards what is held, and says the least bound seen.
    fn descend(&mut self, held: f64, bound: f64) -> f64 {
        let mut least = bound;
        let mut stride = 1.0;
        let mut stale = 0;
        let steps = STEPS.min(EFFORT / self.nodes.max(1)).max(4);
        for _ in 0..steps {
            let (value, taken) = self.evaluate();
            if value < least {
                stale = 0;
            } else {
                stale += 1;
            }
            least = least.min(value);
            if !super::figures::is_more(least, held) {
                return least;
            }
            if stale >= 4 {
                stride /= 2.0;
                stale = 0;
            }
            self.step(&taken, stride * (value - held).max(0.0));
        }
        least
    }

    /// The bound for the present prices and floors, and what the cut takes.
    fn evaluate(&mut self) -> (f64, Vec<bool>) {
        let mut profits = vec![0.0; self.nodes];
        let mut value = 0.0;
        for (row, prices) in self.rows.iter().zip(&self.prices) {
            for (quarter, price) in prices.iter().enumerate().filter(|(_, price)| **price > 0.0) {
                value += price * row.there[quarter];
                for (at, member) in self.members.iter().enumerate() {
                    if quarter >= self.heads[at] {
                        profits[self.firsts[at] + quarter - self.heads[at]] -= price * row.takes[*member];
                    }
                }
            }
        }
        for gain in &self.gains {
            value += gain.scale * (gain.floor - gain.today);
            for way in &gain.ways {
                // Live by an earlier quarter is live by a later one too: each step counts what it has beyond the one below.
                let mut below = gain.floor;
                for (node, share) in way {
                    profits[*node] += gain.scale * (share - below).max(0.0);
                    below = below.max(*share);
                }
            }
        }
        // In whole numbers, each rounded up: enough places for the sum of all to fit.
        let most: f64 = profits.iter().map(|profit| profit.abs()).sum::<f64>().max(1.0);
        let unit = most / 1e15;
        let whole: Vec<i64> = profits.iter().map(|profit| (profit / unit).ceil() as i64).collect();
        let (cut, taken) = self.closure.best(&whole);
        (value + cut as f64 * unit, taken)
    }

    /// Moves prices and floors against the subgradient.
    fn step(&mut self, taken: &[bool], aim: f64) {
        let mut slopes: Vec<Vec<f64>> = Vec::new();
        let mut square = 0.0;
        for (row, prices) in self.rows.iter().zip(&self.prices) {
            // Each row in units of what there is in all, so that money and hours pull alike.
            let unit = row.there.last().copied().unwrap_or(1.0).max(1e-9);
            let slope = |quarter: usize| {
                let is_live =
                    |at: usize| quarter >= self.heads[at] && taken[self.firsts[at] + quarter - self.heads[at]];
                let used: f64 =
                    (0..self.members.len()).filter(|at| is_live(*at)).map(|at| row.takes[self.members[at]]).sum();
                let slope = (used - row.there[quarter]) / unit;
                if slope < 0.0 && prices[quarter] <= 0.0 { 0.0 } else { slope }
            };
            let of_row: Vec<f64> = (0..row.there.len()).map(slope).collect();
            square += of_row.iter().map(|slope| slope * slope).sum::<f64>();
            slopes.push(of_row);
        }
        let floors: Vec<f64> = self.gains.iter().map(|gain| gain.slope(taken)).collect();
        // Shares are worth thousands of cases each: floors move by the share of worth that they carry.
        let worth: f64 = self.gains.iter().map(|gain| gain.scale).fold(1.0, f64::max);
        square += floors.iter().zip(&self.gains).map(|(slope, gain)| (slope * gain.scale / worth).powi(2)).sum::<f64>();
        if square <= 0.0 {
            return;
        }
        let length = aim / square;
        for ((row, prices), slopes) in self.rows.iter().zip(&mut self.prices).zip(slopes) {
            let unit = row.there.last().copied().unwrap_or(1.0).max(1e-9);
            for (price, slope) in prices.iter_mut().zip(slopes) {
                *price = (*price + length * slope / unit).max(0.0);
            }
        }
        for (gain, slope) in self.gains.iter_mut().zip(floors) {
            gain.floor = (gain.floor - length * slope * gain.scale / worth / worth).clamp(gain.today, 1.0);
        }
    }
}

impl Gain {
    /// How fast the bound grows with the floor.
    fn slope(&self, taken: &[bool]) -> f64 {
        let over = |way: &&Vec<(usize, f64)>| {
            way.iter().filter(|(node, _)| taken[*node]).map(|(_, share)| *share).fold(0.0, f64::max) > self.floor
        };
        let slope = 1.0 - self.ways.iter().filter(over).count() as f64;
        if slope > 0.0 && self.floor <= self.today { 0.0 } else { slope }
    }
}

/// The options without those that another one always beats: it reaches as many, and what it needs is needed anyway.
fn undominated(problem: &Problem<'_>, heads: &Heads, options: Vec<Way>) -> Vec<Way> {
    let mut kept: Vec<Way> = Vec::new();
    let mut options: Vec<Way> =
        options.into_iter().filter(|option| option.needs.iter().all(|need| heads.live[*need].is_some())).collect();
    options.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.needs.cmp(&b.needs)));
    let closures: Vec<Vec<usize>> =
        options.iter().map(|option| option.needs.iter().flat_map(|need| problem.needed(*need)).collect()).collect();
    for (option, closure) in options.iter().zip(&closures) {
        if !kept.iter().any(|better| better.needs.iter().all(|need| closure.contains(need))) {
            kept.push(option.clone());
        }
    }
    kept
}
