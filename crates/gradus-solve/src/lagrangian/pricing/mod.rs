//! The pricing problem: which jobs are done by which period if resources have prices and only precedence constrains
//! them?
//!
//! Lagrangian duality: for any non-negative multipliers, the best value minus resource costs, plus the value of all
//! capacity, bounds the value of any schedule from above. If precedence forms a forest, dynamic programming solves this
//! exactly. Relations that close a cycle get multipliers, and the gain of a pair is split between its two jobs in any
//! proportion. Data is in flat arrays, because the problem is solved many times.

pub(crate) mod passes;
pub(crate) mod usage;

use super::domain::Domain;
use super::layout::Layout;
use super::relaxation::Relaxation;
use super::resource::{Storage, Use, When};
use crate::precedence_forest::{self, Hung, Loose};

/// All multipliers, and the floors of gains.
#[derive(Clone, Debug)]
pub(crate) struct Multipliers {
    /// By resource and period or block, in one array.
    pub rows: Vec<f64>,
    /// By relation outside the forest and period by which the successor has started.
    pub loose: Vec<f64>,
    /// By gain with several options.
    pub floors: Vec<f64>,
    /// By pair: the first job's part of the gain.
    pub shares: Vec<f64>,
}

/// The arrays of a resource.
#[derive(Clone, Copy, Debug)]
struct ResourceRow {
    /// Index of its first multiplier.
    at: usize,
    /// Number of multipliers.
    count: usize,
    /// Index of its first running sum.
    sums: usize,
    /// Number of periods that it covers.
    periods: usize,
    storage: Storage,
}

/// An instance in flat arrays.
#[derive(Debug)]
pub(crate) struct PricingProblem<'r> {
    /// The instance.
    pub relaxation: &'r Relaxation,
    /// Capacity by multiplier.
    pub capacity: Vec<f64>,
    /// Whether the row of each multiplier can bind on its own.
    pub may_bind: Vec<bool>,
    rows: Vec<ResourceRow>,
    /// Padding before and after running sums, for work that begins before the horizon or ends after it.
    room: usize,
    sums: usize,
    /// Jobs and modes in flat arrays.
    pub layout: Layout,
    pub(crate) forest: Vec<Hung>,
    pub(crate) loose: Vec<Loose>,
    /// By node: the sum of gains with a single option.
    base: Vec<f64>,
    /// Gains with several options.
    pub(crate) several: Vec<usize>,
}

/// The pricing solution at given multipliers.
#[derive(Clone, Debug)]
pub(crate) struct Best {
    /// Upper bound: no schedule has more value.
    pub value: f64,
    /// The period by which each job is done; beyond the horizon if it is left out.
    pub done: Vec<usize>,
    /// The mode of each job, an index into all modes.
    pub modes: Vec<usize>,
}

/// Memory that calls reuse.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    /// The last pricing solution.
    pub best: Best,
    /// Cost by mode and place.
    pub(crate) cost: Vec<f64>,
    /// Gain by pair.
    pub(crate) pairs: Vec<f64>,
    /// Value by job and place.
    worth: Vec<f64>,
    /// Value of the subtree by mode and place.
    inside: Vec<f64>,
    /// Messages by job and place of its parent.
    messages: Vec<f64>,
    choices: Vec<u16>,
    sums: Vec<f64>,
    /// Excess of use over capacity by multiplier.
    pub over: Vec<f64>,
    /// By mode and place: upper bound on the total if the job is done there in that mode; "never" is in the first mode.
    pub with: Vec<f64>,
}

impl<'r> PricingProblem<'r> {
    /// Lays out an instance.
    pub(crate) fn new(relaxation: &'r Relaxation) -> PricingProblem<'r> {
        let uses = || relaxation.jobs.iter().flat_map(|job| &job.modes).flat_map(|mode| &mode.uses);
        let reach = |of: &Use| match of.when {
            When::Around(from, count) => from.unsigned_abs().max((from + count).unsigned_abs()) as usize,
            When::After | When::Once => 0,
        };
        let room = uses().map(reach).max().unwrap_or(0) + 1;
        let (mut rows, mut capacity, mut may_bind, mut sums) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for of in &relaxation.resources {
            let periods = of.periods();
            rows.push(ResourceRow { at: capacity.len(), count: of.capacity.len(), sums, periods, storage: of.storage });
            may_bind.extend((0..of.capacity.len()).map(|index| of.may_bind(index)));
            capacity.extend(&of.capacity);
            sums += periods.max(relaxation.periods) + 1 + 2 * room;
        }
        let needs: Vec<&[(usize, i32)]> = relaxation.jobs.iter().map(|job| &*job.needs).collect();
        let (forest, loose) = precedence_forest::of(&needs);
        let several = (0..relaxation.gains.len()).filter(|gain| relaxation.gains[*gain].options.len() > 1).collect();
        let mut pricing = PricingProblem {
            base: vec![0.0; relaxation.jobs.len() * relaxation.width() + relaxation.pairs.len()],
            relaxation,
            capacity,
            may_bind,
            rows,
            room,
            sums,
            layout: Layout::of(relaxation),
            forest,
            loose,
            several,
        };
        for gain in relaxation.gains.iter().filter(|gain| gain.options.len() == 1) {
            add(gain, gain.least, &mut pricing.base);
        }
        pricing
    }

    /// Number of jobs times places.
    pub(crate) fn places(&self) -> usize {
        self.relaxation.places()
    }

    /// Zero multipliers: resources cost nothing.
    pub(crate) fn free(&self) -> Multipliers {
        Multipliers {
            rows: vec![0.0; self.capacity.len()],
            loose: vec![0.0; self.loose.len() * (self.relaxation.periods + 1)],
            floors: self.several.iter().map(|gain| self.relaxation.gains[*gain].least).collect(),
            shares: vec![0.5; self.relaxation.pairs.len()],
        }
    }

    /// An empty workspace.
    pub(crate) fn workspace(&self) -> Workspace {
        let (jobs, places, width) = (self.relaxation.jobs.len(), self.places(), self.relaxation.width());
        let states = self.layout.modes.len() * width;
        Workspace {
            best: Best { value: 0.0, done: vec![0; jobs], modes: vec![0; jobs] },
            cost: vec![0.0; states],
            pairs: vec![0.0; self.relaxation.pairs.len()],
            worth: vec![0.0; self.base.len()],
            inside: vec![0.0; states],
            messages: vec![0.0; places],
            choices: vec![0; places],
            sums: vec![0.0; self.sums],
            over: vec![0.0; self.capacity.len()],
            with: vec![0.0; states],
        }
    }

    /// Solves the pricing problem at given multipliers, within a domain.
    pub(crate) fn find(&self, multipliers: &Multipliers, domain: &Domain, workspace: &mut Workspace) {
        let mut value: f64 =
            self.capacity.iter().zip(&multipliers.rows).map(|(capacity, multiplier)| capacity * multiplier).sum();
        workspace.worth.copy_from_slice(&self.base);
        for (gain, floor) in self.several.iter().zip(&multipliers.floors) {
            let gain = &self.relaxation.gains[*gain];
            value += gain.scale * (floor - gain.least);
            add(gain, *floor, &mut workspace.worth);
        }
        self.share_out(multipliers, workspace);
        self.costs(multipliers, workspace);
        self.charge(multipliers, workspace);
        self.rows_of_worth(domain, workspace);
        workspace.best.value = value + self.inwards(workspace);
    }

    /// Splits the gains of pairs, and credits the predecessors of relations outside the forest.
    fn share_out(&self, multipliers: &Multipliers, workspace: &mut Workspace) {
        let (width, places) = (self.relaxation.width(), self.places());
        for (pair, (one, other, period)) in self.relaxation.pairs.iter().enumerate() {
            let (brings, share) = (workspace.worth[places + pair], multipliers.shares[pair]);
            workspace.pairs[pair] = brings;
            workspace.worth[one * width + period] += brings * share;
            workspace.worth[other * width + period] += brings * (1.0 - share);
        }
        let periods = self.relaxation.periods + 1;
        for (at, of) in self.loose.iter().enumerate() {
            for start in self.charged(of) {
                workspace.worth[of.need * width + self.before(start, of.lag)] +=
                    multipliers.loose[at * periods + start];
            }
        }
    }

    /// The periods in which a relation outside the forest can bind: if the successor has started by then, the
    /// predecessor must be done.
    pub(crate) fn charged(&self, of: &Loose) -> std::ops::RangeInclusive<usize> {
        let job = &self.relaxation.jobs[of.from];
        let lengths = || job.modes.iter().map(|mode| mode.periods);
        let first = job.earliest.saturating_sub(lengths().max().unwrap_or(0));
        // In earlier periods, the predecessor would be done before the horizon; the earliest periods already exclude
        // that.
        first.max(usize::try_from(of.lag).unwrap_or(0))
            ..=self.relaxation.periods.saturating_sub(lengths().min().unwrap_or(0))
    }

    /// The period `lag` periods earlier, limited to the horizon.
    pub(crate) fn before(&self, period: usize, lag: i32) -> usize {
        usize::try_from(period as i32 - lag).unwrap_or(0).min(self.relaxation.periods)
    }

    /// Computes the cost of modes by place.
    fn costs(&self, multipliers: &Multipliers, workspace: &mut Workspace) {
        for row in &self.rows {
            let sums = &mut workspace.sums[row.sums..];
            self.run_up(row, &multipliers.rows[row.at..row.at + row.count], &mut sums[..self.length(row)]);
        }
        let (width, periods) = (self.relaxation.width(), self.relaxation.periods);
        for (at, mode) in self.layout.modes.iter().enumerate() {
            let cost = &mut workspace.cost[at * width..at * width + periods + 1];
            cost.fill(0.0);
            for of in &mode.uses {
                let row = &self.rows[of.resource];
                let sums = &workspace.sums[row.sums..row.sums + self.length(row)];
                match of.when {
                    When::Around(from, count) => {
                        let place = |period: i32| (self.room as i32 + period).unsigned_abs() as usize;
                        let ends = sums[place(from)..].iter().zip(&sums[place(from + count)..]);
                        for (cost, (from, to)) in cost.iter_mut().zip(ends) {
                            *cost += of.rate * (to - from);
                        }
                    }
                    When::After => {
                        let all = sums[self.room + row.periods];
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

    /// Charges the successors of relations outside the forest: the multipliers of every period by which they have
    /// started.
    fn charge(&self, multipliers: &Multipliers, workspace: &mut Workspace) {
        let (width, periods) = (self.relaxation.width(), self.relaxation.periods);
        for (at, of) in self.loose.iter().enumerate() {
            let multipliers = &multipliers.loose[at * (periods + 1)..(at + 1) * (periods + 1)];
            let charged = self.charged(of);
            for mode in self.layout.modes_of[of.from].clone() {
                let length = self.layout.modes[mode].periods;
                let mut sum = 0.0;
                for start in (0..=periods.saturating_sub(length).max(*charged.end())).rev() {
                    if charged.contains(&start) {
                        sum += multipliers[start];
                    }
                    if start + length <= periods {
                        workspace.cost[mode * width + start + length] += sum;
                    }
                }
            }
        }
    }

    fn length(&self, row: &ResourceRow) -> usize {
        row.periods.max(self.relaxation.periods) + 1 + 2 * self.room
    }

    /// Running sums over periods of the cost of one unit used in each, with padding on both sides.
    fn run_up(&self, row: &ResourceRow, multipliers: &[f64], sums: &mut [f64]) {
        // A unit of a cumulative resource used now is missing in every later period.
        let mut after: f64 = multipliers.iter().sum();
        let mut sum = 0.0;
        for period in 0..row.periods {
            sum += match row.storage {
                Storage::Renewable => multipliers[period],
                Storage::Block { length, offset } => multipliers[(period + offset) / length],
                Storage::Cumulative => {
                    let unit = after;
                    after -= multipliers[period];
                    unit
                }
            };
            sums[self.room + period + 1] = sum;
        }
        sums[self.room + row.periods + 1..].fill(sum);
    }
}

/// Adds the part of a gain above a floor to its nodes. A job done by an earlier period is also done by a later one, so
/// each step adds only the increase over the step below.
fn add(gain: &super::relaxation::Gain, floor: f64, worth: &mut [f64]) {
    for option in &gain.options {
        let mut below = floor;
        for (node, share) in option.iter().filter(|(_, share)| *share > floor) {
            worth[*node] += gain.scale * (share - below);
            below = *share;
        }
    }
}
