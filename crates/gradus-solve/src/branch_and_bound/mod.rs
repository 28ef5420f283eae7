//! Branch and bound over a [`Relaxation`]: proof of optimality, or a better schedule, for instances of moderate size.
//!
//! A branch is a domain: the periods and modes still allowed for each job. The pricing problem ([`crate::lagrangian`])
//! bounds it, starting from the multipliers of its parent. Placements that cannot be part of a better schedule are
//! removed ([`Domain::filter`], [`Domain::fit`]). The branch is then split in two at a job and a period; a few trial
//! steps on either side select the split with the largest decrease of both bounds (strong branching; Applegate, Bixby,
//! Chvátal and Cook 1995). Earlier trials select the splits worth a trial (pseudo-costs; Bénichou et al. 1971; together
//! reliability branching, Achterberg, Koch and Martin 2005). The branches with the greatest bounds are split first, in
//! batches of fixed size, so that the result does not depend on the number of threads.
//!
//! Input: a relaxation, and the result of its subgradient run. Output: schedules in the numbers of the relaxation, and
//! a bound that decreases as the search continues. The search is useful if the first bound leaves a gap.

mod branching;

#[cfg(test)]
mod tests;

use std::collections::BinaryHeap;

use crate::best_first::{self, End};
use crate::lagrangian::bound::{self, Found, Pace, SubgradientBound};
use crate::lagrangian::domain::{Domain, MOST_PERIODS};
use crate::lagrangian::filtering::Takes;
use crate::lagrangian::guided_order::order;
use crate::lagrangian::pricing::{Multipliers, PricingProblem, Workspace};
use crate::lagrangian::relaxation::Relaxation;
use crate::rounding::{is_more, outwards};
use branching::{BranchingRule, Cut};

/// Steps for a branch.
const BRANCH: Pace = Pace { steps: 30, level: 0.001, fresh: 0.1 };
/// Trial steps that estimate the decrease of a side's bound.
const TRIAL: Pace = Pace { steps: 8, level: 0.001, fresh: 0.03 };
/// Number of branches split in one batch.
const ABREAST: usize = 8;
/// The least decrease of a bound that counts, in the unit of the gains.
const LEAST_FALL: f64 = 1.0;

/// A branch-and-bound search.
pub struct BranchAndBound<'r> {
    tree: Tree<'r>,
    open: BinaryHeap<Branch>,
    /// Number of branches split.
    split: u64,
}

/// For the earliest period by which each job may be done (beyond the horizon if it cannot be): no schedule has more
/// value. It may be lower than what the gains of the relaxation allow, and then a better schedule must exceed it too.
pub type Ceiling<'r> = Box<dyn Fn(&[usize]) -> f64 + Sync + 'r>;

/// Context of the splits.
struct Tree<'r> {
    pricing: PricingProblem<'r>,
    ceiling: Ceiling<'r>,
    takes: Takes,
    rule: BranchingRule,
    /// The greatest bound of branches that cannot be split further and whose feasibility is unknown.
    closed: f64,
    /// The greatest value found and reported.
    reported: f64,
    /// Number of branches created.
    born: u64,
}

impl std::fmt::Debug for BranchAndBound<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let BranchAndBound { open, split, .. } = self;
        out.debug_struct("BranchAndBound").field("open", open).field("split", split).finish_non_exhaustive()
    }
}

/// A branch.
#[derive(Debug)]
struct Branch {
    bound: f64,
    /// Sequence number; breaks ties in favour of the older branch.
    number: u64,
    domain: Domain,
    multipliers: Multipliers,
    /// Candidate splits, one for each job that can be split.
    splits: Vec<Cut>,
    /// Jobs that are done in most steps, in the order in which they are done.
    order: Vec<usize>,
}

/// Reason why the search paused or ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A schedule better than the one held.
    Found(Found),
    /// No branch can hold a better schedule.
    Done,
    /// The limit on split branches is reached.
    Stopped,
}

/// Limits of the search.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Total number of branches that may be split.
    pub work: u64,
    /// Threads; the result does not depend on them.
    pub threads: usize,
}

impl<'r> BranchAndBound<'r> {
    /// A search for a schedule better than `held`, from an earlier subgradient run; `None` if there are more than
    /// [`MOST_PERIODS`] periods.
    pub fn new(
        relaxation: &'r Relaxation,
        root: SubgradientBound,
        held: f64,
        ceiling: Ceiling<'r>,
    ) -> Option<BranchAndBound<'r>> {
        if relaxation.periods > MOST_PERIODS {
            return None;
        }
        let pricing = PricingProblem::new(relaxation);
        let mut workspace = pricing.workspace();
        let domain = Domain::full(&pricing.layout);
        pricing.find(&root.multipliers, &domain, &mut workspace);
        let mut tree = Tree {
            takes: Takes::of(&pricing),
            rule: BranchingRule::new(&pricing, &root.mean, &workspace),
            pricing,
            ceiling,
            closed: f64::NEG_INFINITY,
            reported: f64::NEG_INFINITY,
            born: 0,
        };
        let grown = tree.grow((domain, root), (f64::INFINITY, held), &mut workspace);
        let open = tree.number(grown.into_iter().collect()).into();
        Some(BranchAndBound { tree, open, split: 0 })
    }

    /// Upper bound: no schedule exceeds both this and the value held.
    pub fn bound(&self) -> f64 {
        self.open.peek().map_or(f64::NEG_INFINITY, |branch| branch.bound).max(self.tree.closed)
    }

    /// Number of branches split.
    pub fn split(&self) -> u64 {
        self.split
    }

    /// The jobs that the most promising branch would do, in its order.
    pub fn order(&self) -> Option<&[usize]> {
        self.open.peek().map(|branch| branch.order.as_slice())
    }

    /// Continues until it finds more than `held`, no branch is left, or the limit is reached.
    pub fn go_on(&mut self, held: f64, limits: Limits) -> Event {
        let workspaces = (0..limits.threads.clamp(1, ABREAST)).map(|_| self.tree.pricing.workspace()).collect();
        let mut turn = Turn { tree: &mut self.tree, held, workspaces, found: None };
        match best_first::run(&mut turn, &mut self.open, &mut self.split, (ABREAST, limits.work)) {
            End::Exhausted => Event::Done,
            End::Limit => Event::Stopped,
            End::Interrupted => turn.found.map_or(Event::Done, |found| {
                self.tree.reported = found.value;
                Event::Found(found)
            }),
        }
    }
}

/// One call of the search.
struct Turn<'t, 'r> {
    tree: &'t mut Tree<'r>,
    held: f64,
    workspaces: Vec<Workspace>,
    /// The best schedule of the last splits.
    found: Option<Found>,
}

impl best_first::Tree for Turn<'_, '_> {
    type Node = Branch;

    fn may_improve(&self, branch: &Branch) -> bool {
        branch.bound > self.held
    }

    fn split(&mut self, branches: Vec<Branch>) -> Vec<Branch> {
        let grown = self.tree.split_all(&branches, self.held, &mut self.workspaces);
        let mut children = Vec::new();
        self.found = None;
        for split in grown {
            self.tree.closed = self.tree.closed.max(split.closed);
            split.trials.into_iter().for_each(|(job, times)| self.tree.rule.learn(job, times));
            // The first of equal schedules wins, whichever thread found it.
            let known = self.found.as_ref().map_or(self.tree.reported, |found| found.value);
            if let Some(found) = split.found.filter(|found| found.value > known) {
                self.found = Some(found);
            }
            children.extend(self.tree.number(split.branches));
        }
        children
    }

    fn is_interrupted(&mut self) -> bool {
        self.found.as_ref().is_some_and(|found| is_more(found.value, self.held))
    }
}

impl Tree<'_> {
    /// Numbers branches in the order of their creation.
    fn number(&mut self, mut branches: Vec<Branch>) -> Vec<Branch> {
        for branch in &mut branches {
            self.born += 1;
            branch.number = self.born;
        }
        branches
    }

    /// Splits branches in parallel.
    fn split_all(&self, branches: &[Branch], held: f64, workspaces: &mut [Workspace]) -> Vec<Split> {
        let share = branches.len().div_ceil(workspaces.len());
        let some = |branches: &[Branch], workspace: &mut Workspace| -> Vec<Split> {
            branches.iter().map(|branch| self.split_one(branch, held, workspace)).collect()
        };
        let parts = branches.chunks(share).zip(workspaces);
        if branches.len() <= share {
            return parts.flat_map(|(branches, workspace)| some(branches, workspace)).collect();
        }
        std::thread::scope(|all| {
            let some = &some;
            let running: Vec<_> =
                parts.map(|(branches, workspace)| all.spawn(move || some(branches, workspace))).collect();
            running
                .into_iter()
                .flat_map(|of| of.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
                .collect()
        })
    }

    /// Splits a branch at the most promising job and period, or else by modes.
    fn split_one(&self, branch: &Branch, held: f64, workspace: &mut Workspace) -> Split {
        let mut split = Split::default();
        let pricing = &self.pricing;
        let mut best: Option<(f64, usize, usize)> = None;
        for at in self.rule.worth_trying(&branch.splits) {
            let mut promise = 1.0;
            for sooner in [true, false] {
                let side = branch.domain.split(&pricing.layout, at.job, (at.by, sooner));
                let lowered = bound::lower(pricing, &side, branch.multipliers.clone(), held, TRIAL, workspace);
                promise *= (branch.bound - lowered.bound).clamp(0.0, branch.bound - held).max(LEAST_FALL);
                split.find(lowered.found);
            }
            split.trials.push((at.job, promise.sqrt() / at.expected));
            if best.is_none_or(|(most, _, _)| promise > most) {
                best = Some((promise, at.job, at.by));
            }
        }
        let sides = match best {
            Some((_, job, by)) => {
                [true, false].map(|sooner| branch.domain.split(&pricing.layout, job, (by, sooner))).to_vec()
            }
            None => self.by_modes(&branch.domain),
        };
        if sides.is_empty() {
            // Every job has one place left, so the domain is a single candidate.
            let most = self.most(&branch.domain);
            let found = self.last(&branch.domain).map(|found| Found { value: found.value.min(most), ..found });
            let found = found.filter(|found| found.value > held);
            split.closed = found.as_ref().map_or(f64::NEG_INFINITY, |found| found.value);
            split.find(found);
        }
        for mut side in sides {
            if !side.fit(pricing, &self.takes) {
                continue;
            }
            let mut lowered = bound::lower(pricing, &side, branch.multipliers.clone(), held, BRANCH, workspace);
            split.find(lowered.found.take());
            split.branches.extend(self.grow((side, lowered), (branch.bound, held), workspace));
        }
        split
    }

    /// The schedule of a domain in which every job has one place left; `None` if it violates a precedence relation.
    fn last(&self, domain: &Domain) -> Option<Found> {
        let pricing = &self.pricing;
        let jobs = 0..pricing.relaxation.jobs.len();
        let done: Vec<usize> =
            jobs.clone().map(|job| domain.places(&pricing.layout, job).trailing_zeros() as usize).collect();
        // If only "never" is left, the first mode stands for it.
        let mode = |job: usize| {
            let mut own = pricing.layout.modes_of[job].clone();
            let first = own.start;
            own.find(|mode| domain.modes[*mode] != 0).unwrap_or(first)
        };
        let modes: Vec<usize> = jobs.map(mode).collect();
        let value = pricing.relaxation.value(&done);
        pricing.keeps_needs(&done, &modes).then(|| Found { value, modes: pricing.layout.own(&modes), done })
    }

    /// The ceiling of a domain.
    fn most(&self, domain: &Domain) -> f64 {
        let layout = &self.pricing.layout;
        let jobs = 0..self.pricing.relaxation.jobs.len();
        let earliest: Vec<usize> = jobs.map(|job| domain.places(layout, job).trailing_zeros() as usize).collect();
        outwards((self.ceiling)(&earliest))
    }

    /// One domain for each mode of the first job with several modes left; empty if no job has several.
    fn by_modes(&self, domain: &Domain) -> Vec<Domain> {
        let jobs = 0..self.pricing.relaxation.jobs.len();
        let by_mode = jobs.map(|job| domain.by_mode(&self.pricing.layout, job));
        by_mode.into_iter().find(|modes| modes.len() > 1).unwrap_or_default()
    }

    /// The branch of a domain after filtering by its bound; `None` if the domain is empty.
    fn grow(
        &self,
        (mut domain, lowered): (Domain, SubgradientBound),
        (bound, held): (f64, f64),
        workspace: &mut Workspace,
    ) -> Option<Branch> {
        let pricing = &self.pricing;
        let bound = bound.min(outwards(lowered.bound)).min(self.most(&domain));
        if bound <= held {
            return None;
        }
        pricing.find(&lowered.multipliers, &domain, workspace);
        if !domain.filter(pricing, held, workspace) || !domain.fit(pricing, &self.takes) {
            return None;
        }
        let bound = bound.min(self.most(&domain));
        if bound <= held {
            return None;
        }
        let (splits, order) =
            (self.rule.splits(&pricing.layout, &domain, &lowered.mean), order(pricing.relaxation, &lowered.mean));
        Some(Branch { bound, number: 0, domain, multipliers: lowered.multipliers, splits, order })
    }
}

/// Result of splitting a branch.
#[derive(Debug)]
struct Split {
    branches: Vec<Branch>,
    found: Option<Found>,
    closed: f64,
    /// Jobs whose splits were tried, each with the ratio of the actual to the expected decrease.
    trials: Vec<(usize, f64)>,
}

impl Default for Split {
    fn default() -> Split {
        Split { branches: Vec::new(), found: None, closed: f64::NEG_INFINITY, trials: Vec::new() }
    }
}

impl Split {
    fn find(&mut self, found: Option<Found>) {
        let more = |of: &Found| self.found.as_ref().is_none_or(|known| of.value > known.value);
        if let Some(found) = found.filter(more) {
            self.found = Some(found);
        }
    }
}

impl PartialEq for Branch {
    fn eq(&self, other: &Branch) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Branch {}

impl PartialOrd for Branch {
    fn partial_cmp(&self, other: &Branch) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Branch {
    fn cmp(&self, other: &Branch) -> std::cmp::Ordering {
        self.bound.total_cmp(&other.bound).then(other.number.cmp(&self.number))
    }
}
