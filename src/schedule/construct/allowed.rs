//! Restrictions on placement at a point of the construction, and the members of a bundle that are still unplaced.

use super::partial_schedule::PartialSchedule;
use crate::schedule::problem::instance::Problem;

/// Restrictions on placement at a point of the construction.
#[derive(Clone, Debug)]
pub(crate) struct Allowed {
    /// By activity: false if the audit rejected it.
    pub activities: Vec<bool>,
    /// The highest stage towards which work may be done.
    pub stage: usize,
}

impl Allowed {
    /// The unplaced activities that `activity` needs, each after its own requirements, and the activity itself last;
    /// `None` if one of them may not be placed.
    pub(crate) fn unplaced(
        &self,
        problem: &Problem<'_>,
        state: &PartialSchedule<'_, '_>,
        activity: usize,
    ) -> Option<Vec<usize>> {
        let mut unplaced = Vec::new();
        if !problem.has_contracts {
            // Without contracts, requirements are always placed before an activity, so the unplaced members are the
            // whole rest.
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

    /// Adds the requirements of an activity and then the activity itself; false if one of them may not be placed.
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
        // The reader rejects catalogues with cycles, so the depth is at most the number of entries.
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
