//! Search and proof by turns.

use super::{Pursuit, Rank, Turn};
use crate::schedule::bound;
use crate::schedule::branch::{self, Branching, Event};
use crate::schedule::certificate::{Amount, Bound};
use crate::schedule::course::Course;
use crate::schedule::effort::Effort;
use crate::schedule::figures::{Held, is_more, rounded_up};
use crate::schedule::objective::Goal;
use crate::schedule::relaxed::Relaxed;

/// Parts of a goal's time by which it is asked how much is gone.
const PROBES: u32 = 64;

impl Pursuit<'_, '_, '_> {
    /// Searches for a better roadmap, and where benefit is the goal of an instance that is not large, for proof that there is
    /// none: by turns, each time twice as long. Says how many lists were tried, and what no roadmap betters.
    pub(super) fn look(
        &mut self,
        goal: Goal,
        held: &Held,
        (start, surveyed): ((usize, Rank), bool),
        (bound, spare): (Bound, &[bool]),
        place: usize,
    ) -> (u64, Bound) {
        let all = self.request.effort.for_goal(place);
        let share = (place + 1) as f64 / self.request.objective.goals().len() as f64;
        let relaxed = self.plain(goal, bound, (start.1.score, surveyed));
        let mut branching = relaxed
            .as_ref()
            .and_then(|of| Branching::new(of, rounded_up(start.1.score), self.problem.activities.len()));
        let Some(branching) = branching.as_mut() else {
            let only = Turn { work: all, round: 0, guide: None, spare, until: share };
            return (self.search(goal, held, start, bound, place, only), bound);
        };
        let (mut turn, mut work, mut bound) = (Effort::WORK.min(all), 0, bound);
        for round in 0.. {
            let start = self.start(goal, held);
            let granted = turn.min(all - work);
            let until = self.half_of_what_is_left(share);
            let next = Turn { work: granted, round, guide: branching.guide(), spare, until };
            let tried = self.search(goal, held, start, bound, place, next);
            work += tried;
            bound = self.prove(branching, held, bound, tried);
            turn *= 2;
            let proved = matches!(bound, Bound::Best(Amount::Cases(most))
                if !is_more(most, self.start(goal, held).1.score));
            // Fewer than granted: somebody stopped it.
            if proved || work >= all || tried < granted {
                break;
            }
        }
        (work, bound)
    }

    /// The instance in plain numbers where proof of benefit may be sought.
    fn plain(&self, goal: Goal, bound: Bound, (score, surveyed): (f64, bool)) -> Option<Relaxed> {
        let Bound::Best(Amount::Cases(most)) = bound else { return None };
        let sought = goal == Goal::Benefit && score.is_finite() && is_more(most, score);
        (sought && branch::is_small(self.problem)).then(|| bound::plain(self.problem, &self.worth, surveyed))
    }

    /// The share of all the time at which half of what is left of a goal's time is over: the search may take until then. Proof
    /// takes about as long, and is not stopped by a clock, so that the lists that were tried tell how far it came.
    fn half_of_what_is_left(&self, share: f64) -> f64 {
        let part = |of: u32| share * f64::from(of) / f64::from(PROBES);
        let gone = (1..=PROBES).rev().find(|of| (self.watch.stop)(part(*of))).unwrap_or(0);
        part(gone).midpoint(share)
    }

    /// Branches as long as it took to try so many lists, and lays what is found; says what no roadmap betters then.
    fn prove(&mut self, branching: &mut Branching<'_>, held: &Held, bound: Bound, tried: u64) -> Bound {
        let Bound::Best(Amount::Cases(most)) = bound else { return bound };
        let work = branching.split + branching.splits_for(tried);
        let limits = branch::Limits { work, threads: self.request.effort.threads };
        loop {
            let (best, rank) = self.start(Goal::Benefit, held);
            match branching.go_on(rounded_up(rank.score), limits) {
                Event::Found(found) => {
                    let list = branching.list(self.problem, &found);
                    self.lay(Course::Filled(&list), best);
                }
                Event::Done | Event::Stopped => {
                    let proved = branching.bound().max(rounded_up(rank.score));
                    return Bound::Best(Amount::Cases(most.min(proved)));
                }
            }
        }
    }
}
