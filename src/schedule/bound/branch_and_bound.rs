//! Branch and bound for the greatest benefit: how much of it goes with how much search, and what it finds as activity lists.
//!
//! The tree itself is [`gradus_solve::branch_and_bound`]. It matters for instances of up to some 300 activities on which the first
//! bound leaves a gap; none of the shipped examples does.

use super::lagrangian::activity_lists;
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::problem::instance::Problem;
use gradus_solve::branch_and_bound::BranchAndBound;
pub(crate) use gradus_solve::branch_and_bound::{Event, Limits};
use gradus_solve::lagrangian::{Found, Relaxation, SubgradientBound};

/// How much is done of search and how much of proof, for instances of so many places at most. What is small is proved, and
/// the more time goes into it the better; of what is larger the first splits lower the bound most.
const SHARES: [Share; 2] = [
    Share { places: 3_000, places_a_list: 60, search: 0.25 },
    Share { places: 14_000, places_a_list: 6, search: 2.0 / 3.0 },
];

/// How much is done of search and how much of proof.
#[derive(Clone, Copy, Debug)]
struct Share {
    /// Activities times places, at most.
    places: usize,
    /// A branch is split for so many lists times places.
    places_a_list: u64,
    /// The share of the time that search may take; what is split for its lists takes about the rest.
    search: f64,
}

/// A search for proof.
#[derive(Debug)]
pub(crate) struct Branching<'r> {
    relaxation: &'r Relaxation,
    tree: BranchAndBound<'r>,
    /// Activities of the instance.
    activities: usize,
    share: Share,
}

impl<'r> Branching<'r> {
    /// A search for what brings more than `held` in an instance of so many activities, from a bound that was lowered before;
    /// none where the instance is too large for it.
    pub(crate) fn new(
        relaxation: &'r Relaxation,
        root: SubgradientBound,
        held: f64,
        activities: usize,
    ) -> Option<Branching<'r>> {
        let share = SHARES.into_iter().find(|share| relaxation.places() <= share.places)?;
        let tree = BranchAndBound::new(relaxation, root, held)?;
        Some(Branching { relaxation, tree, activities, share })
    }

    /// No roadmap has more benefit than this, or than what is held.
    pub(crate) fn bound(&self) -> f64 {
        self.tree.bound()
    }

    /// Branches that may be split in all, once so many lists more were tried.
    pub(crate) fn splits_after(&self, lists: u64) -> u64 {
        self.tree.split() + lists * self.share.places_a_list / self.relaxation.places().max(1) as u64
    }

    /// The share of the time that trying lists may take, if the rest is to be enough for the branches that are split then.
    pub(crate) fn search_share(&self) -> f64 {
        self.share.search
    }

    /// A list that places what was found as it was found.
    pub(crate) fn list(&self, problem: &Problem<'_>, found: &Found) -> ActivityList {
        activity_lists::exact(problem, self.relaxation, found)
    }

    /// What the most promising branch would place, in its order: a list for the search to begin with.
    pub(crate) fn guide(&self) -> Option<ActivityList> {
        Some(activity_lists::in_order(self.relaxation, self.tree.order()?, self.activities))
    }

    /// Goes on until more than `held` is found, nothing is left, or the limit is reached.
    pub(crate) fn go_on(&mut self, held: f64, limits: Limits) -> Event {
        self.tree.go_on(held, limits)
    }
}
