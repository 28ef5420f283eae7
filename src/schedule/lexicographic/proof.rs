//! Alternates search and proof.

use super::{LexicographicSearch, Rank, Turn};
use crate::schedule::bound::branch_and_bound::{self, Branching, Event};
use crate::schedule::bound::lagrangian::relaxation::Relaxed;
use crate::schedule::construct::build_order::BuildOrder;
use crate::schedule::effort::Effort;
use crate::schedule::objective::amount::{Amount, Bound};
use crate::schedule::objective::attainment::GoalFloors;
use crate::schedule::objective::goal::Goal;
use gradus_solve::lagrangian::SubgradientBound;
use gradus_solve::rounding::{is_more, rounded_up};

/// Number of points of a goal's time at which `until` asks whether the time has passed.
const PROBES: u32 = 64;

impl LexicographicSearch<'_, '_, '_> {
    /// Searches for a better roadmap. If benefit is the goal and the instance is not large, search and branch-and-bound
    /// alternate, each round twice as long. Returns the number of lists tried and the bound.
    pub(super) fn look(
        &mut self,
        goal: Goal,
        held: &GoalFloors,
        start: (usize, Rank),
        (bound, relaxed, spare): (Bound, Option<&(Relaxed, SubgradientBound)>, &[bool]),
        place: usize,
    ) -> (u64, Bound) {
        // The work depends on the place of the goal's certificate; a goal that replaces another has a place of its own.
        let all = self.request.effort.for_goal(self.certificates.len(), self.problem.activities.len());
        let share = (place + 1) as f64 / self.goals as f64;
        let relaxed = relaxed.filter(|_| start.1.score.is_finite() && self.is_open(bound, start.1));
        let mut branching =
            relaxed.and_then(|(of, root)| Branching::new(self.problem, of, root.clone(), rounded_up(start.1.score)));
        let Some(branching) = branching.as_mut() else {
            let only = Turn { work: all, round: 0, guide: None, spare, until: share };
            return (self.search(goal, held, start, bound, place, only), bound);
        };
        let (mut turn, mut work, mut bound) = (Effort::WORK.min(all), 0, bound);
        for round in 0.. {
            let start = self.start(goal, held);
            let granted = turn.min(all - work);
            let until = self.until(share, branching.search_share());
            let next = Turn { work: granted, round, guide: branching.guide(), spare, until };
            let tried = self.search(goal, held, start, bound, place, next);
            work += tried;
            bound = self.prove(branching, (goal, held), bound, tried);
            turn *= 2;
            // Fewer lists than granted: the caller stopped the search.
            if !self.is_open(bound, self.start(goal, held).1) || work >= all || tried < granted {
                break;
            }
        }
        (work, bound)
    }

    /// Whether the bound leaves room for more benefit than a rank has.
    fn is_open(&self, bound: Bound, rank: Rank) -> bool {
        matches!(bound, Bound::Best(Amount::Hours(most)) if is_more(most, rank.score))
    }

    /// The share of the total time until which the search may run, if it may take a part of the goal's remaining time.
    /// No clock stops the proof after it, so the number of lists tried determines how far the proof goes.
    fn until(&self, share: f64, search: f64) -> f64 {
        let part = |of: u32| share * f64::from(of) / f64::from(PROBES);
        let gone = (1..=PROBES).rev().find(|of| (self.watch.stop)(part(*of))).unwrap_or(0);
        part(gone) + (share - part(gone)) * search
    }

    /// Branches with the effort that matches `tried` lists, builds the roadmaps that it finds, and returns the new
    /// bound.
    fn prove(
        &mut self,
        branching: &mut Branching<'_>,
        (goal, held): (Goal, &GoalFloors),
        bound: Bound,
        tried: u64,
    ) -> Bound {
        let Bound::Best(Amount::Hours(most)) = bound else { return bound };
        let work = branching.splits_after(tried);
        let limits = branch_and_bound::Limits { work, threads: self.request.effort.threads };
        loop {
            let (best, rank) = self.start(goal, held);
            match branching.go_on(rounded_up(rank.score), limits) {
                Event::Found(found) => {
                    let list = branching.list(self.problem, &found);
                    self.lay(BuildOrder::Filled(&list), best);
                }
                Event::Done | Event::Stopped => {
                    let proved = branching.bound().max(rounded_up(rank.score));
                    return Bound::Best(Amount::Hours(most.min(proved)));
                }
            }
        }
    }
}
