//! What may be placed at present, and what of a bundle is still to be placed.

use super::partial_schedule::PartialSchedule;
use crate::schedule::problem::instance::Problem;

/// What may be placed at present.
#[derive(Clone, Debug)]
pub(crate) struct Allowed {
    /// By activity: false for what the audit turned down.
    pub activities: Vec<bool>,
    /// The highest stage towards which work may be done.
    pub stage: usize,
}

impl Allowed {
    /// The unplaced activities that `activity` needs, and itself last, each after what it needs; none where something of it
    /// may not be placed.
    pub(crate) fn unplaced(
        &self,
        problem: &Problem<'_>,
        state: &PartialSchedule<'_, '_>,
        activity: usize,
    ) -> Option<Vec<usize>> {
        let mut unplaced = Vec::new();
        if !problem.has_contracts {
            // What an activity needs was placed before it, so that the rest of the bundle is what is not placed.
            for member in problem.bundles[activity].iter().filter(|member| state.placed[**member].is_none()) {
                if !self.holds(problem, *member) {
                    return None;
                }
                unplaced.push(*member);
            }
            return Some(unplaced);
        }
        self.visit(problem, state, activity, &mut unplaced).then_some(unplaced)
    }

    /// Takes in what an activity needs and then itself; false where something of it may not be placed.
    fn visit(
        &self,
        problem: &Problem<'_>,
        state: &PartialSchedule<'_, '_>,
        activity: usize,
        unplaced: &mut Vec<usize>,
    ) -> bool {
        if state.placed[activity].is_some() || unplaced.contains(&activity) {
            return true;
        }
        // Catalogues without cycles only: the reader refuses others, so the depth is bounded by the entries.
        let needs = problem.activities[activity].requires.iter();
        if !self.holds(problem, activity) || !{ needs }.all(|(need, _)| self.visit(problem, state, *need, unplaced)) {
            return false;
        }
        unplaced.push(activity);
        true
    }

    fn holds(&self, problem: &Problem<'_>, activity: usize) -> bool {
        self.activities.get(activity).copied().unwrap_or(false) && problem.activities[activity].stage <= self.stage
    }
}
