//! Branch and bound for the largest benefit: the split of time between search and proof, and activity lists from its
//! results.
//!
//! [`gradus_solve::branch_and_bound`] implements the tree. It is useful for instances of up to about 300 activities if
//! the first bound leaves a gap.

use super::lagrangian::activity_lists;
use super::lagrangian::relaxation::Relaxed;
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::problem::instance::Problem;
use gradus_solve::branch_and_bound::BranchAndBound;
pub(crate) use gradus_solve::branch_and_bound::{Event, Limits};
use gradus_solve::lagrangian::{Found, SubgradientBound};

/// Shares of search and proof, by the size of the instance. More proof time helps on small instances, because they can
/// be proven. On larger ones, only the first splits lower the bound much.
const SHARES: [Share; 2] = [
    Share { places: 3_000, places_a_list: 60, search: 0.25 },
    Share { places: 14_000, places_a_list: 6, search: 2.0 / 3.0 },
];

/// The split of effort between search and proof, for instances up to a size.
#[derive(Clone, Copy, Debug)]
struct Share {
    /// Largest number of activities times places.
    places: usize,
    /// One branch is split for this many lists times places.
    places_a_list: u64,
    /// The share of the time that the search may take; the splits for its lists take about the rest.
    search: f64,
}

/// A branch-and-bound search.
#[derive(Debug)]
pub(crate) struct Branching<'r> {
    relaxed: &'r Relaxed,
    tree: BranchAndBound<'r>,
    /// Number of activities of the instance.
    activities: usize,
    share: Share,
}

impl<'r> Branching<'r> {
    /// A search for a benefit above `held`, from an earlier Lagrangian bound. `None` if the instance is too large.
    pub(crate) fn new(
        problem: &'r Problem<'_>,
        relaxed: &'r Relaxed,
        root: SubgradientBound,
        held: f64,
    ) -> Option<Branching<'r>> {
        let relaxation = &relaxed.relaxation;
        let share = SHARES.into_iter().find(|share| relaxation.places() <= share.places)?;
        let activities = problem.activities.len();
        let mut jobs = vec![None; activities];
        for (job, of) in relaxation.jobs.iter().enumerate() {
            if let Some(known) = jobs.get_mut(of.label) {
                *known = Some(job);
            }
        }
        // The linear bounds of the relaxation overlap little with this one, which is exact when everything is decided.
        let ceiling = move |earliest: &[usize]| {
            let live = |activity: usize| {
                let done = *earliest.get(jobs.get(activity).copied().flatten()?)?;
                (done <= relaxation.periods).then_some(i32::try_from(done).ok()?)
            };
            problem.benefit.most(&live) - relaxed.constant
        };
        let tree = BranchAndBound::new(relaxation, root, held - relaxed.constant, Box::new(ceiling))?;
        Some(Branching { relaxed, tree, activities, share })
    }

    /// Upper bound of the benefit: no roadmap exceeds both this and the benefit held.
    pub(crate) fn bound(&self) -> f64 {
        self.tree.bound() + self.relaxed.constant
    }

    /// Total number of branches that may be split after `lists` more lists were tried.
    pub(crate) fn splits_after(&self, lists: u64) -> u64 {
        self.tree.split() + lists * self.share.places_a_list / self.relaxed.relaxation.places().max(1) as u64
    }

    /// The share of the time that the search may take, so that the rest suffices for the branches that its lists allow.
    pub(crate) fn search_share(&self) -> f64 {
        self.share.search
    }

    /// A list that reproduces the placement found.
    pub(crate) fn list(&self, problem: &Problem<'_>, found: &Found) -> ActivityList {
        activity_lists::exact(problem, &self.relaxed.relaxation, found)
    }

    /// The order of the most promising branch, as a start list for the search.
    pub(crate) fn guide(&self) -> Option<ActivityList> {
        Some(activity_lists::in_order(&self.relaxed.relaxation, self.tree.order()?, self.activities))
    }

    /// Continues until it finds more than `held`, no branch is left, or the limit is reached.
    pub(crate) fn go_on(&mut self, held: f64, limits: Limits) -> Event {
        self.tree.go_on(held - self.relaxed.constant, limits)
    }
}
