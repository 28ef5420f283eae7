//! Finds the activities of an instance that mandates and contracts require.

use super::instance::{NotOffered, Problem};
use super::mandate::{Due, Hold, Missing, Pledge};
use crate::model::instance::{Origin, meant, way};

impl Problem<'_> {
    /// Converts the exclusions between entries into exclusions between activities.
    pub(in crate::schedule) fn choices(&mut self) {
        for activity in 0..self.activities.len() {
            let of = &self.activities[activity];
            let excluded = &self.context.catalogue.entries[of.entry].excludes;
            if excluded.is_empty() {
                continue;
            }
            let apart = |other: &usize| {
                let other = &self.activities[*other];
                excluded.contains(&other.entry) && other.scope.meets(of.scope)
            };
            self.activities[activity].excludes = (0..self.activities.len()).filter(apart).collect();
        }
    }
}

/// The obligations of an instance: required activities, and mandates and contracts that have no activity.
pub(in crate::schedule) fn of(problem: &Problem<'_>) -> (Vec<Pledge>, Vec<Missing>) {
    let context = problem.context;
    let (mut pledges, mut missing) = (Vec::new(), Vec::new());
    let mut ask = |origin: Origin, name: &str, hold: &dyn Fn(usize) -> Hold| {
        let Some((entry, scopes)) = meant(context, name) else { return };
        for scope in scopes {
            let is_it = |of: &usize| {
                let activity = &problem.activities[*of];
                activity.entry == entry && activity.scope == scope && problem.is_first(*of)
            };
            if let Some(activity) = (0..problem.activities.len()).find(is_it) {
                pledges.push(Pledge { origin, activity, hold: hold(entry) });
                continue;
            }
            let why = problem.not_offered.iter().find(|(of, at, _)| (*of, *at) == (entry, scope));
            let why = why.map_or(NotOffered::Done, |(_, _, why)| *why);
            let is_met = matches!(
                (origin, why),
                (Origin::Mandate(_), NotOffered::Done | NotOffered::Exists | NotOffered::NoPartner)
            );
            if !is_met {
                missing.push(Missing { origin, entry, scope, why });
            }
        }
    };
    for (at, contract) in context.assessment.contracts.iter().enumerate() {
        let mode = |entry: usize| contract.mode.as_ref().and_then(|mode| way(context, entry, mode));
        ask(Origin::Contract(at), &contract.initiative, &|entry| Hold::At(contract.start, mode(entry)));
    }
    for (at, mandate) in context.assessment.mandates.iter().enumerate() {
        let by = mandate.by.unwrap_or(problem.last).min(problem.last) + 1;
        ask(Origin::Mandate(at), &mandate.initiative, &|_| Hold::By(by));
    }
    (pledges, missing)
}

/// The activities to place first, the most urgent first.
pub(in crate::schedule) fn due(problem: &Problem<'_>) -> Vec<Due> {
    let mut due: Vec<Due> = Vec::new();
    for pledge in &problem.pledges {
        match pledge.hold {
            Hold::By(by) => due.push(Due { by, activity: pledge.activity, needed_by: None }),
            Hold::At(start, _) => {
                // Each activity after its own requirements.
                for needed in problem.needed(pledge.activity).into_iter().skip(1).rev() {
                    due.push(Due { by: start, activity: needed, needed_by: Some(pledge.activity) });
                }
            }
        }
    }
    due.sort_by_key(|due| due.by);
    due
}

/// By activity: the entry of a mandate or contract that excludes it.
pub(in crate::schedule) fn barred(problem: &Problem<'_>) -> Vec<Option<usize>> {
    let mut barred = vec![None; problem.activities.len()];
    for pledge in &problem.pledges {
        for needed in problem.needed(pledge.activity) {
            for other in &problem.activities[needed].excludes {
                barred[*other] = barred[*other].or(Some(problem.activities[needed].entry));
            }
        }
    }
    barred
}
