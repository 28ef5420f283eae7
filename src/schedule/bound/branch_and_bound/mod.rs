//! Branch and bound: proof, or a better roadmap, for an instance that is not large.
//!
//! A branch is a domain: by which quarters each member may still be live. Its bound is that of the priced instance
//! ([`crate::schedule::bound::lagrangian::subgradient`]), begun at the prices of the branch it comes from. What cannot be part of a better roadmap is taken out
//! ([`Domain::filter`], [`Domain::fit`]), and the branch is split in two, at the member and quarter for which both sides'
//! bounds fall most, as a few steps on either side foretell (strong branching). Which splits are worth a trial is learnt from
//! the trials before (pseudo-costs). The branches of the greatest bounds are split first, some at a time, so that threads change
//! nothing.

pub(crate) mod branching;

#[cfg(test)]
mod tests;

use std::collections::BinaryHeap;

use crate::schedule::bound::lagrangian::domain::{Domain, MOST_QUARTERS};
use crate::schedule::bound::lagrangian::filtering::Takes;
use crate::schedule::bound::lagrangian::guided_start;
use crate::schedule::bound::lagrangian::pricing::{Multipliers, PricingProblem, Workspace};
use crate::schedule::bound::lagrangian::relaxation::Relaxation;
use crate::schedule::bound::lagrangian::rounding::outwards;
use crate::schedule::bound::lagrangian::subgradient::{self, Found, Pace, SubgradientBound};
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::Reason;
use crate::schedule::problem::instance::Problem;
use branching::{At, BranchingRule};

/// Steps for a branch.
const BRANCH: Pace = Pace { steps: 30, level: 0.001, fresh: 0.1 };
/// Steps that foretell how far a side's bound falls.
const TRIAL: Pace = Pace { steps: 8, level: 0.001, fresh: 0.03 };
/// Branches that are split side by side.
const ABREAST: usize = 8;
/// How much is done of search and how much of proof, for instances of so many places at most. What is small is proved, and
/// the more time goes into it the better; of what is larger the first splits lower the bound most.
const SHARES: [Share; 2] = [
    Share { places: 3_000, places_a_list: 60, search: 0.25 },
    Share { places: 14_000, places_a_list: 6, search: 2.0 / 3.0 },
];

/// How much is done of search and how much of proof.
#[derive(Clone, Copy, Debug)]
struct Share {
    /// Members times places, at most.
    places: usize,
    /// A branch is split for so many lists times places.
    places_a_list: u64,
    /// The share of the time that search may take; what is split for its lists takes about the rest.
    search: f64,
}

/// A search for proof.
#[derive(Debug)]
pub(crate) struct Branching<'r> {
    priced: PricingProblem<'r>,
    takes: Takes,
    rule: BranchingRule,
    open: BinaryHeap<Branch>,
    /// The greatest bound of what cannot be split any further, and is not known to be possible.
    closed: f64,
    /// The greatest benefit that was found and told.
    told: f64,
    /// Activities of the instance.
    activities: usize,
    share: Share,
    /// Branches that ever came up.
    born: u64,
    /// Branches that were split.
    pub split: u64,
}

/// A branch.
#[derive(Debug)]
struct Branch {
    bound: f64,
    /// When it came up: of equals the first.
    number: u64,
    domain: Domain,
    prices: Multipliers,
    /// By member that can be split: where it falls in two.
    splits: Vec<At>,
    /// Members that are mostly done, in the order in which they are live.
    order: Vec<usize>,
}

/// What came of a while of branching.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Event {
    /// More benefit than is held, as far as the plain numbers say.
    Found(Found),
    /// Nothing is left that could bring more.
    Done,
    /// So many branches were split.
    Stopped,
}

/// How long to branch.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Branches to split, in all.
    pub work: u64,
    /// Threads; the result does not depend on them.
    pub threads: usize,
}

impl<'r> Branching<'r> {
    /// A search for what brings more than `held` in an instance of so many activities, from prices that were lowered
    /// before; none where the instance is too large for it.
    pub(crate) fn new(
        relaxed: &'r Relaxation,
        root: SubgradientBound,
        held: f64,
        activities: usize,
    ) -> Option<Branching<'r>> {
        let places = relaxed.members.len() * relaxed.width();
        let share = SHARES.into_iter().find(|share| places <= share.places)?;
        if relaxed.quarters > MOST_QUARTERS {
            return None;
        }
        let priced = PricingProblem::new(relaxed);
        let mut workspace = priced.workspace();
        let domain = Domain::full(&priced.layout);
        priced.find(&root.prices, &domain, &mut workspace);
        let mut branching = Branching {
            takes: Takes::of(&priced),
            rule: BranchingRule::new(&priced, &root.mean, &workspace),
            priced,
            open: BinaryHeap::new(),
            closed: f64::NEG_INFINITY,
            told: f64::NEG_INFINITY,
            activities,
            share,
            born: 0,
            split: 0,
        };
        let grown = branching.grow((domain, root), (f64::INFINITY, held), &mut workspace);
        branching.take(grown.into_iter().collect());
        Some(branching)
    }

    /// No roadmap has more benefit than this, or than what is held.
    pub(crate) fn bound(&self) -> f64 {
        self.open.peek().map_or(f64::NEG_INFINITY, |branch| branch.bound).max(self.closed)
    }

    /// Branches to split after so many lists were tried.
    pub(crate) fn splits_for(&self, lists: u64) -> u64 {
        lists * self.share.places_a_list / self.priced.places().max(1) as u64
    }

    /// The share of the time that trying lists may take, if the rest is to be enough for the branches that are split then.
    pub(crate) fn search_share(&self) -> f64 {
        self.share.search
    }

    /// A list that places what was found as it was found.
    pub(crate) fn list(&self, problem: &Problem<'_>, found: &Found) -> ActivityList {
        let (relaxed, quarters) = (self.priced.relaxed, self.priced.relaxed.quarters);
        let mut ways = vec![None; problem.activities.len()];
        let mut holds = vec![None; problem.activities.len()];
        let mut targets: Vec<(usize, usize)> = Vec::new();
        for (at, member) in relaxed.members.iter().enumerate().filter(|(at, _)| found.live[*at] <= quarters) {
            let way = found.ways[at] - self.priced.layout.ways_of[at].start;
            let start = found.live[at] as i32 - member.ways[way].quarters as i32;
            ways[member.activity] = Some(way);
            holds[member.activity] = Some(problem.first + start);
            targets.push((found.live[at], member.activity));
        }
        targets.sort_unstable();
        let targets = targets.into_iter().map(|(_, activity)| (activity, Reason::Benefit)).collect();
        ActivityList { targets, ways, holds, bare: false }
    }

    /// What the most promising branch would place, in its order: a list for the search to begin with.
    pub(crate) fn guide(&self) -> Option<ActivityList> {
        let branch = self.open.peek()?;
        Some(guided_start::list(self.priced.relaxed, &branch.order, self.activities))
    }

    /// Goes on until more than `held` is found, nothing is left, or the limit is reached.
    pub(crate) fn go_on(&mut self, held: f64, limits: Limits) -> Event {
        let mut slates: Vec<Workspace> =
            (0..limits.threads.clamp(1, ABREAST)).map(|_| self.priced.workspace()).collect();
        loop {
            while self.open.peek().is_some_and(|branch| branch.bound <= held) {
                self.open.clear();
            }
            if self.open.is_empty() {
                return Event::Done;
            }
            if self.split >= limits.work {
                return Event::Stopped;
            }
            let abreast: Vec<Branch> = (0..ABREAST).map_while(|_| self.pop(held)).collect();
            self.split += abreast.len() as u64;
            let grown = self.split_all(&abreast, held, &mut slates);
            let mut found: Option<Found> = None;
            for split in grown {
                self.closed = self.closed.max(split.closed);
                for (member, times) in split.trials {
                    self.rule.learn(member, times);
                }
                // Of equals the first, whichever thread found it.
                if let Some(of) = split.found.filter(|of| of.benefit > found.as_ref().map_or(self.told, |f| f.benefit))
                {
                    found = Some(of);
                }
                self.take(split.branches);
            }
            if let Some(found) =
                found.filter(|found| crate::schedule::objective::attainment::is_more(found.benefit, held))
            {
                self.told = found.benefit;
                return Event::Found(found);
            }
        }
    }

    /// The branch of the greatest bound, if that is more than what is held.
    fn pop(&mut self, held: f64) -> Option<Branch> {
        self.open.peek().is_some_and(|branch| branch.bound > held).then(|| self.open.pop()).flatten()
    }

    /// Takes branches in.
    fn take(&mut self, branches: Vec<Branch>) {
        for branch in branches {
            self.born += 1;
            self.open.push(Branch { number: self.born, ..branch });
        }
    }

    /// Splits branches side by side.
    fn split_all(&self, branches: &[Branch], held: f64, slates: &mut [Workspace]) -> Vec<Split> {
        let share = branches.len().div_ceil(slates.len());
        let some = |branches: &[Branch], workspace: &mut Workspace| -> Vec<Split> {
            branches.iter().map(|branch| self.split_one(branch, held, workspace)).collect()
        };
        let parts = branches.chunks(share).zip(slates);
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

    /// Splits a branch: at the member and quarter that promise most, or else by ways.
    fn split_one(&self, branch: &Branch, held: f64, workspace: &mut Workspace) -> Split {
        let mut split = Split::default();
        let priced = &self.priced;
        let mut best: Option<(f64, usize, usize)> = None;
        for at in self.rule.worth_trying(&branch.splits) {
            let mut promise = 1.0;
            for sooner in [true, false] {
                let side = branch.domain.split(&priced.layout, at.member, (at.by, sooner));
                let lowered = subgradient::lower(priced, &side, branch.prices.clone(), held, TRIAL, workspace);
                promise *= (branch.bound - lowered.bound).clamp(0.0, branch.bound - held).max(LEAST_FALL);
                split.find(lowered.found);
            }
            split.trials.push((at.member, promise.sqrt() / at.expected));
            if best.is_none_or(|(most, _, _)| promise > most) {
                best = Some((promise, at.member, at.by));
            }
        }
        let sides = match best {
            Some((_, member, by)) => {
                [true, false].map(|sooner| branch.domain.split(&priced.layout, member, (by, sooner))).to_vec()
            }
            None => self.by_ways(&branch.domain),
        };
        if sides.is_empty() {
            // All that fits beside everybody else is left: what one place each comes to.
            let found = self.last(&branch.domain).filter(|found| found.benefit > held);
            split.closed = found.as_ref().map_or(f64::NEG_INFINITY, |found| found.benefit);
            split.find(found);
        }
        for mut side in sides {
            if !side.fit(priced, &self.takes) {
                continue;
            }
            let mut lowered = subgradient::lower(priced, &side, branch.prices.clone(), held, BRANCH, workspace);
            split.find(lowered.found.take());
            split.branches.extend(self.grow((side, lowered), (branch.bound, held), workspace));
        }
        split
    }

    /// What a domain comes to in which every member has one place left; none where a need is missed.
    fn last(&self, domain: &Domain) -> Option<Found> {
        let priced = &self.priced;
        let members = 0..priced.relaxed.members.len();
        let live: Vec<usize> =
            members.clone().map(|member| domain.places(&priced.layout, member).trailing_zeros() as usize).collect();
        let way = |member: usize| priced.layout.ways_of[member].clone().find(|way| domain.ways[*way] != 0).unwrap_or(0);
        let found = Found { benefit: priced.relaxed.benefit(&live), ways: members.map(way).collect(), live };
        priced.keeps_needs(&found.live, &found.ways).then_some(found)
    }

    /// A domain for each way of the first member that has several; nothing where none has.
    fn by_ways(&self, domain: &Domain) -> Vec<Domain> {
        let members = 0..self.priced.relaxed.members.len();
        let by_way = members.map(|member| domain.by_way(&self.priced.layout, member));
        by_way.into_iter().find(|ways| ways.len() > 1).unwrap_or_default()
    }

    /// A branch of what is left of a domain after what its bound takes out; none where nothing is left.
    fn grow(
        &self,
        (mut domain, lowered): (Domain, SubgradientBound),
        (bound, held): (f64, f64),
        workspace: &mut Workspace,
    ) -> Option<Branch> {
        let priced = &self.priced;
        let bound = bound.min(outwards(lowered.bound));
        if bound <= held {
            return None;
        }
        priced.find(&lowered.prices, &domain, workspace);
        if !domain.filter(priced, held, workspace) || !domain.fit(priced, &self.takes) {
            return None;
        }
        let (splits, order) = (
            self.rule.splits(&priced.layout, &domain, &lowered.mean),
            guided_start::order(priced.relaxed, &lowered.mean),
        );
        Some(Branch { bound, number: 0, domain, prices: lowered.prices, splits, order })
    }
}

/// The least fall of a bound that counts, in discounted cases.
const LEAST_FALL: f64 = 1.0;
/// What came of splitting a branch.
#[derive(Debug)]
struct Split {
    branches: Vec<Branch>,
    found: Option<Found>,
    closed: f64,
    /// Members whose splits were tried, and how much more these promised than was expected.
    trials: Vec<(usize, f64)>,
}

impl Default for Split {
    fn default() -> Split {
        Split { branches: Vec::new(), found: None, closed: f64::NEG_INFINITY, trials: Vec::new() }
    }
}

impl Split {
    fn find(&mut self, found: Option<Found>) {
        let more = |of: &Found| self.found.as_ref().is_none_or(|known| of.benefit > known.benefit);
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
