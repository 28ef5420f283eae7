//! Branch and bound over a [`Relaxation`]: proof, or something better, for an instance that is not large.
//!
//! A branch is a domain: by which periods each job may still be done, in which modes. Its bound is that of the pricing problem
//! ([`crate::lagrangian`]), begun at the multipliers of the branch it comes from. What cannot be part of anything better is
//! taken out ([`Domain::filter`], [`Domain::fit`]), and the branch is split in two, at the job and period for which both sides'
//! bounds fall most, as a few steps on either side foretell (strong branching; Applegate, Bixby, Chvátal and Cook 1995). Which
//! splits are worth a trial is learnt from the trials before (pseudo-costs; Bénichou et al. 1971; together reliability
//! branching, Achterberg, Koch and Martin 2005). The branches of the greatest bounds are split first, some at a time, so that
//! threads change nothing.
//!
//! Enters: a relaxation, and where the walk of its multipliers ended. Leaves: schedules in the plain numbers of the relaxation, and
//! a bound that falls the longer it goes on. It matters where the first bound leaves a gap.

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
/// Steps that foretell how far a side's bound falls.
const TRIAL: Pace = Pace { steps: 8, level: 0.001, fresh: 0.03 };
/// Branches that are split side by side.
const ABREAST: usize = 8;
/// The least fall of a bound that counts, in the unit of the gains.
const LEAST_FALL: f64 = 1.0;

/// A search for proof.
#[derive(Debug)]
pub struct BranchAndBound<'r> {
    tree: Tree<'r>,
    open: BinaryHeap<Branch>,
    /// Branches that were split.
    split: u64,
}

/// What branches are split by.
#[derive(Debug)]
struct Tree<'r> {
    pricing: PricingProblem<'r>,
    takes: Takes,
    rule: BranchingRule,
    /// The greatest bound of what cannot be split any further, and is not known to be possible.
    closed: f64,
    /// The greatest value that was found and reported.
    reported: f64,
    /// Branches that ever came up.
    born: u64,
}

/// A branch.
#[derive(Debug)]
struct Branch {
    bound: f64,
    /// When it came up: of equals the first.
    number: u64,
    domain: Domain,
    multipliers: Multipliers,
    /// By job that can be split: where it falls in two.
    splits: Vec<Cut>,
    /// Jobs that are mostly done, in the order in which they are done.
    order: Vec<usize>,
}

/// What came of a while of branching.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A schedule of more value than is held.
    Found(Found),
    /// Nothing is left that could bring more.
    Done,
    /// As many branches were split as may be.
    Stopped,
}

/// How long to branch.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Branches to split, in all.
    pub work: u64,
    /// Threads; the result does not depend on them.
    pub threads: usize,
}

impl<'r> BranchAndBound<'r> {
    /// A search for what brings more than `held`, from multipliers that were lowered before; none where there are more than
    /// [`MOST_PERIODS`] periods.
    pub fn new(relaxation: &'r Relaxation, root: SubgradientBound, held: f64) -> Option<BranchAndBound<'r>> {
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
            closed: f64::NEG_INFINITY,
            reported: f64::NEG_INFINITY,
            born: 0,
        };
        let grown = tree.grow((domain, root), (f64::INFINITY, held), &mut workspace);
        let open = tree.number(grown.into_iter().collect()).into();
        Some(BranchAndBound { tree, open, split: 0 })
    }

    /// No schedule has more value than this, or than what is held.
    pub fn bound(&self) -> f64 {
        self.open.peek().map_or(f64::NEG_INFINITY, |branch| branch.bound).max(self.tree.closed)
    }

    /// Branches that were split.
    pub fn split(&self) -> u64 {
        self.split
    }

    /// The jobs that the most promising branch would do, in its order.
    pub fn order(&self) -> Option<&[usize]> {
        self.open.peek().map(|branch| branch.order.as_slice())
    }

    /// Goes on until more than `held` is found, nothing is left, or the limit is reached.
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

/// A while of branching.
struct Turn<'t, 'r> {
    tree: &'t mut Tree<'r>,
    held: f64,
    workspaces: Vec<Workspace>,
    /// The best of what the last splits found.
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
            // Of equals the first, whichever thread found it.
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
    /// Numbers branches as they come up.
    fn number(&mut self, mut branches: Vec<Branch>) -> Vec<Branch> {
        for branch in &mut branches {
            self.born += 1;
            branch.number = self.born;
        }
        branches
    }

    /// Splits branches side by side.
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

    /// Splits a branch: at the job and period that promise most, or else by modes.
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
            // All that fits beside all others is left: what one place each comes to.
            let found = self.last(&branch.domain).filter(|found| found.value > held);
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

    /// What a domain comes to in which every job has one place left; none where a need is missed.
    fn last(&self, domain: &Domain) -> Option<Found> {
        let pricing = &self.pricing;
        let jobs = 0..pricing.relaxation.jobs.len();
        let done: Vec<usize> =
            jobs.clone().map(|job| domain.places(&pricing.layout, job).trailing_zeros() as usize).collect();
        // Where only never is left, the first stands for it.
        let mode = |job: usize| {
            let mut own = pricing.layout.modes_of[job].clone();
            let first = own.start;
            own.find(|mode| domain.modes[*mode] != 0).unwrap_or(first)
        };
        let modes: Vec<usize> = jobs.map(mode).collect();
        let value = pricing.relaxation.value(&done);
        pricing.keeps_needs(&done, &modes).then(|| Found { value, modes: pricing.layout.own(&modes), done })
    }

    /// A domain for each mode of the first job that has several left; nothing where none has.
    fn by_modes(&self, domain: &Domain) -> Vec<Domain> {
        let jobs = 0..self.pricing.relaxation.jobs.len();
        let by_mode = jobs.map(|job| domain.by_mode(&self.pricing.layout, job));
        by_mode.into_iter().find(|modes| modes.len() > 1).unwrap_or_default()
    }

    /// A branch of what is left of a domain after what its bound takes out; none where nothing is left.
    fn grow(
        &self,
        (mut domain, lowered): (Domain, SubgradientBound),
        (bound, held): (f64, f64),
        workspace: &mut Workspace,
    ) -> Option<Branch> {
        let pricing = &self.pricing;
        let bound = bound.min(outwards(lowered.bound));
        if bound <= held {
            return None;
        }
        pricing.find(&lowered.multipliers, &domain, workspace);
        if !domain.filter(pricing, held, workspace) || !domain.fit(pricing, &self.takes) {
            return None;
        }
        let (splits, order) =
            (self.rule.splits(&pricing.layout, &domain, &lowered.mean), order(pricing.relaxation, &lowered.mean));
        Some(Branch { bound, number: 0, domain, multipliers: lowered.multipliers, splits, order })
    }
}

/// What came of splitting a branch.
#[derive(Debug)]
struct Split {
    branches: Vec<Branch>,
    found: Option<Found>,
    closed: f64,
    /// Jobs whose splits were tried, and how much more these promised than was expected.
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
