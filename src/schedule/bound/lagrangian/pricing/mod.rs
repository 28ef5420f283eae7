//! An instance with everything scarce to be paid for: who is live by when, if only precedence held?
//!
//! After Lagrange: for any prices not below zero, the greatest benefit less what it costs, plus the worth of all that there
//! is, is no less than the benefit of any roadmap. Where needs form a forest what is left is found from the leaves inwards;
//! needs that close a circle have prices too, and so has being live together: what a pair brings is shared out between the
//! two in any proportion. All of it is laid out flat, for it is asked for again and again.

pub(crate) mod passes;
pub(crate) mod usage;

use super::domain::Domain;
use super::layout::Layout;
use super::relaxation::Relaxation;
use super::resource::{Storage, Use, When};
use gradus_solve::precedence_forest::{self, Hung, Loose};

/// Multipliers of everything, and the floors of gains.
#[derive(Clone, Debug)]
pub(crate) struct Multipliers {
    /// By what is scarce and quarter or year, one after the other.
    pub of: Vec<f64>,
    /// By loose need and quarter by which it has started.
    pub loose: Vec<f64>,
    /// By gain that can be had in several ways.
    pub floors: Vec<f64>,
    /// By pair: the first one's share of what the pair brings.
    pub shares: Vec<f64>,
}

/// Something scarce, laid out.
#[derive(Clone, Copy, Debug)]
struct ResourceRow {
    /// Its first price.
    at: usize,
    /// Multipliers.
    count: usize,
    /// The first of its running sums.
    sums: usize,
    /// Quarters that it is looked at in.
    quarters: usize,
    keeps: Storage,
}

/// An instance laid out.
#[derive(Debug)]
pub(crate) struct PricingProblem<'r> {
    /// The instance.
    pub relaxed: &'r Relaxation,
    /// What there is, by price.
    pub there: Vec<f64>,
    /// By price: whether its row can bind before another does.
    pub may_bind: Vec<bool>,
    rows: Vec<ResourceRow>,
    /// Room before and after running sums, for work that begins before the horizon or ends after it.
    room: usize,
    sums: usize,
    /// Members and their ways, laid out.
    pub layout: Layout,
    pub(in crate::schedule) forest: Vec<Hung>,
    pub(in crate::schedule) loose: Vec<Loose>,
    /// By node: what gains bring that can be had in one way only.
    base: Vec<f64>,
    /// Gains that can be had in several ways.
    pub(in crate::schedule) several: Vec<usize>,
}

/// What is best at some prices.
#[derive(Clone, Debug)]
pub(crate) struct Best {
    /// No roadmap has more benefit than this.
    pub value: f64,
    /// By member: the quarter by which it is live; beyond the horizon where it is not done.
    pub live: Vec<usize>,
    /// By member: its way, among all.
    pub ways: Vec<usize>,
}

/// What is reckoned with, kept from one time to the next.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    /// What was best.
    pub best: Best,
    /// By way and place: what it costs.
    pub(in crate::schedule) cost: Vec<f64>,
    /// By pair: what it brings.
    pub(in crate::schedule) pairs: Vec<f64>,
    /// By member and place.
    worth: Vec<f64>,
    /// By way and place.
    inside: Vec<f64>,
    /// By member and the place of what it hangs on.
    told: Vec<f64>,
    answers: Vec<u16>,
    sums: Vec<f64>,
    /// By price: how much more is taken than there is.
    pub over: Vec<f64>,
    /// By way and place: the most that all comes to if its member is live there in that way; for never, in the first way.
    pub with: Vec<f64>,
}

impl<'r> PricingProblem<'r> {
    /// Lays an instance out.
    pub(crate) fn new(relaxed: &'r Relaxation) -> PricingProblem<'r> {
        let uses = || relaxed.members.iter().flat_map(|member| &member.ways).flat_map(|way| &way.uses);
        let reach = |of: &Use| match of.when {
            When::Around(from, count) => from.unsigned_abs().max((from + count).unsigned_abs()) as usize,
            When::After | When::Once => 0,
        };
        let room = uses().map(reach).max().unwrap_or(0) + 1;
        let (mut rows, mut there, mut may_bind, mut sums) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for of in &relaxed.scarce {
            let quarters = of.quarters();
            rows.push(ResourceRow { at: there.len(), count: of.there.len(), sums, quarters, keeps: of.keeps });
            may_bind.extend((0..of.there.len()).map(|index| of.may_bind(index)));
            there.extend(&of.there);
            sums += quarters.max(relaxed.quarters) + 1 + 2 * room;
        }
        let needs: Vec<&[(usize, i32)]> = relaxed.members.iter().map(|member| &*member.needs).collect();
        let (forest, loose) = precedence_forest::of(&needs);
        let several = (0..relaxed.gains.len()).filter(|gain| relaxed.gains[*gain].ways.len() > 1).collect();
        let mut priced = PricingProblem {
            base: vec![0.0; relaxed.members.len() * relaxed.width() + relaxed.pairs.len()],
            relaxed,
            there,
            may_bind,
            rows,
            room,
            sums,
            layout: Layout::of(relaxed),
            forest,
            loose,
            several,
        };
        for gain in relaxed.gains.iter().filter(|gain| gain.ways.len() == 1) {
            add(gain, gain.today, &mut priced.base);
        }
        priced
    }

    /// Members times places.
    pub(crate) fn places(&self) -> usize {
        self.relaxed.members.len() * self.relaxed.width()
    }

    /// Multipliers at which all is free.
    pub(crate) fn free(&self) -> Multipliers {
        Multipliers {
            of: vec![0.0; self.there.len()],
            loose: vec![0.0; self.loose.len() * (self.relaxed.quarters + 1)],
            floors: self.several.iter().map(|gain| self.relaxed.gains[*gain].today).collect(),
            shares: vec![0.5; self.relaxed.pairs.len()],
        }
    }

    /// A clean workspace.
    pub(crate) fn workspace(&self) -> Workspace {
        let (members, places, width) = (self.relaxed.members.len(), self.places(), self.relaxed.width());
        let states = self.layout.ways.len() * width;
        Workspace {
            best: Best { value: 0.0, live: vec![0; members], ways: vec![0; members] },
            cost: vec![0.0; states],
            pairs: vec![0.0; self.relaxed.pairs.len()],
            worth: vec![0.0; self.base.len()],
            inside: vec![0.0; states],
            told: vec![0.0; places],
            answers: vec![0; places],
            sums: vec![0.0; self.sums],
            over: vec![0.0; self.there.len()],
            with: vec![0.0; states],
        }
    }

    /// Finds what is best at some prices, of what a domain still allows.
    pub(crate) fn find(&self, prices: &Multipliers, domain: &Domain, workspace: &mut Workspace) {
        let mut value: f64 = self.there.iter().zip(&prices.of).map(|(there, price)| there * price).sum();
        workspace.worth.copy_from_slice(&self.base);
        for (gain, floor) in self.several.iter().zip(&prices.floors) {
            let gain = &self.relaxed.gains[*gain];
            value += gain.scale * (floor - gain.today);
            add(gain, *floor, &mut workspace.worth);
        }
        self.share_out(prices, workspace);
        self.costs(prices, workspace);
        self.charge(prices, workspace);
        self.rows_of_worth(domain, workspace);
        workspace.best.value = value + self.inwards(workspace);
    }

    /// Shares out what pairs bring, and pays what is needed by loose needs.
    fn share_out(&self, prices: &Multipliers, workspace: &mut Workspace) {
        let (width, places) = (self.relaxed.width(), self.places());
        for (pair, (one, other, quarter)) in self.relaxed.pairs.iter().enumerate() {
            let (brings, share) = (workspace.worth[places + pair], prices.shares[pair]);
            workspace.pairs[pair] = brings;
            workspace.worth[one * width + quarter] += brings * share;
            workspace.worth[other * width + quarter] += brings * (1.0 - share);
        }
        let quarters = self.relaxed.quarters + 1;
        for (at, of) in self.loose.iter().enumerate() {
            for start in self.charged(of) {
                workspace.worth[of.need * width + self.before(start, of.lag)] += prices.loose[at * quarters + start];
            }
        }
    }

    /// The quarters in which a loose need says anything: who has started by then has what it needs.
    pub(in crate::schedule) fn charged(&self, of: &Loose) -> std::ops::RangeInclusive<usize> {
        let member = &self.relaxed.members[of.from];
        let lengths = || member.ways.iter().map(|way| way.quarters);
        let first = member.head.saturating_sub(lengths().max().unwrap_or(0));
        // Sooner than that, what is needed would be live before the horizon: heads see to it.
        first.max(usize::try_from(of.lag).unwrap_or(0))
            ..=self.relaxed.quarters.saturating_sub(lengths().min().unwrap_or(0))
    }

    /// So many quarters before, no later than the end.
    pub(in crate::schedule) fn before(&self, quarter: usize, lag: i32) -> usize {
        usize::try_from(quarter as i32 - lag).unwrap_or(0).min(self.relaxed.quarters)
    }

    /// What ways cost, by place.
    fn costs(&self, prices: &Multipliers, workspace: &mut Workspace) {
        for row in &self.rows {
            let sums = &mut workspace.sums[row.sums..];
            self.run_up(row, &prices.of[row.at..row.at + row.count], &mut sums[..self.length(row)]);
        }
        let (width, quarters) = (self.relaxed.width(), self.relaxed.quarters);
        for (at, way) in self.layout.ways.iter().enumerate() {
            let cost = &mut workspace.cost[at * width..at * width + quarters + 1];
            cost.fill(0.0);
            for of in &way.uses {
                let row = &self.rows[of.of];
                let sums = &workspace.sums[row.sums..row.sums + self.length(row)];
                match of.when {
                    When::Around(from, count) => {
                        let place = |quarter: i32| (self.room as i32 + quarter).unsigned_abs() as usize;
                        let ends = sums[place(from)..].iter().zip(&sums[place(from + count)..]);
                        for (cost, (from, to)) in cost.iter_mut().zip(ends) {
                            *cost += of.rate * (to - from);
                        }
                    }
                    When::After => {
                        let all = sums[self.room + row.quarters];
                        for (cost, sum) in cost.iter_mut().zip(&sums[self.room..]) {
                            *cost += of.rate * (all - sum);
                        }
                    }
                    When::Once => {
                        let once = of.rate * sums[self.room + 1];
                        cost.iter_mut().for_each(|cost| *cost += once);
                    }
                }
            }
        }
    }

    /// What ways cost for loose needs of their members: the prices of every quarter by which they have started.
    fn charge(&self, prices: &Multipliers, workspace: &mut Workspace) {
        let (width, quarters) = (self.relaxed.width(), self.relaxed.quarters);
        for (at, of) in self.loose.iter().enumerate() {
            let prices = &prices.loose[at * (quarters + 1)..(at + 1) * (quarters + 1)];
            let charged = self.charged(of);
            for way in self.layout.ways_of[of.from].clone() {
                let length = self.layout.ways[way].quarters;
                let mut sum = 0.0;
                for start in (0..=quarters.saturating_sub(length).max(*charged.end())).rev() {
                    if charged.contains(&start) {
                        sum += prices[start];
                    }
                    if start + length <= quarters {
                        workspace.cost[way * width + start + length] += sum;
                    }
                }
            }
        }
    }

    fn length(&self, row: &ResourceRow) -> usize {
        row.quarters.max(self.relaxed.quarters) + 1 + 2 * self.room
    }

    /// Running sums over quarters of what a unit costs that is taken in each, with room on both sides.
    fn run_up(&self, row: &ResourceRow, prices: &[f64], sums: &mut [f64]) {
        // What is taken now of something that keeps is lacking in every later quarter.
        let mut after: f64 = prices.iter().sum();
        let mut sum = 0.0;
        for quarter in 0..row.quarters {
            sum += match row.keeps {
                Storage::Not => prices[quarter],
                Storage::ForTheYear(offset) => prices[(quarter + offset) / 4],
                Storage::Always => {
                    let unit = after;
                    after -= prices[quarter];
                    unit
                }
            };
            sums[self.room + quarter + 1] = sum;
        }
        sums[self.room + row.quarters + 1..].fill(sum);
    }
}

/// Adds what a gain brings beyond a floor to the worth of its nodes. Live by an earlier quarter is live by a later one too:
/// each step counts what it has beyond the one below.
fn add(gain: &super::relaxation::Gain, floor: f64, worth: &mut [f64]) {
    for way in &gain.ways {
        let mut below = floor;
        for (node, share) in way.iter().filter(|(_, share)| *share > floor) {
            worth[*node] += gain.scale * (share - below);
            below = *share;
        }
    }
}
