//! Mandates and contracts that a roadmap misses.

use super::limit::Limit;
use super::partial_schedule::PartialSchedule;
use crate::schedule::problem::instance::Problem;
use crate::schedule::problem::mandate::{Hold, Origin, Pledge};

/// A mandate or contract that a roadmap misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The mandate or contract.
    pub origin: Origin,
    /// The limit that kept it out, if known.
    pub limit: Option<Limit>,
    /// Quarters by which it is missed; more than the length of the horizon if the activity is missing.
    pub quarters: i32,
}

/// The mandates and contracts that a roadmap misses.
pub(crate) fn missed(problem: &Problem<'_>, state: &mut PartialSchedule<'_, '_>) -> Vec<Missed> {
    let never = problem.last.since(problem.first) + 2;
    let missing = problem.missing.iter().map(|of| Missed { origin: of.origin, limit: None, quarters: never });
    let mut missed: Vec<Missed> = missing.collect();
    for Pledge { origin, activity, hold } in &problem.pledges {
        let tried = state.misfits[*activity];
        let (limit, quarters) = match (state.placed[*activity].as_ref().map(|of| (of.start, of.live)), hold) {
            (None, _) => (tried, never),
            (Some((_, live)), Hold::By(by)) => (tried, live.since(*by).max(0)),
            (Some((start, _)), Hold::At(at, _)) if start != *at => (tried, never),
            (Some(_), Hold::At(..)) => {
                let limit = state.lacks(*activity);
                (limit, limit.map_or(0, |_| never))
            }
        };
        if quarters > 0 {
            missed.push(Missed { origin: *origin, limit, quarters });
        }
    }
    missed
}
