//! Mandates and contracts that a roadmap does not keep.

use super::limit::Limit;
use super::partial_schedule::PartialSchedule;
use crate::schedule::problem::instance::Problem;
use crate::schedule::problem::mandate::{Hold, Origin, Pledge};

/// A pledge that a roadmap does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Who asks for it.
    pub origin: Origin,
    /// What stood against it, where that is known.
    pub limit: Option<Limit>,
    /// By how many quarters it misses: more than the horizon has where it is not there at all.
    pub quarters: i32,
}

/// The pledges that a roadmap does not keep.
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
