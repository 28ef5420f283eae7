//! The reason for each initiative of a roadmap. Construction notes what an activity was placed for; afterwards this may
//! no longer be what it is for: another activity may have met the gate, or the stage is not reached.

use crate::model::Quarter;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Reason};
use crate::schedule::problem::instance::Problem;
use crate::schedule::problem::mandate::Hold;

/// Corrects the reasons of placed activities.
///
/// A mandate or contract comes first. An activity placed for a gate is there for the first stage that would not be
/// reached in its quarter without it; if there is none, for another activity that needs it, or for people's time. An
/// activity placed for people's time that itself changes nothing for people is there for one that needs it.
pub(in crate::schedule) fn correct(problem: &Problem<'_>, state: &mut PartialSchedule<'_, '_>) {
    for pledge in &problem.pledges {
        let placement = state.placed[pledge.activity].as_mut();
        if let Some(placement) = placement.filter(|of| !matches!(of.reason, Reason::Measure(_))) {
            placement.reason = match pledge.hold {
                Hold::By(_) if placement.reason == Reason::Contract => Reason::Contract,
                Hold::By(_) => Reason::Mandate,
                Hold::At(..) => Reason::Contract,
            };
        }
    }
    let reached = reached(state);
    for place in 0..state.order.len() {
        let activity = state.order[place];
        let Some(reason) = state.placed[activity].as_ref().map(|placement| placement.reason) else { continue };
        let saves = saves_time(problem, activity);
        let other = || needed_by(state, activity).map(Reason::NeededBy);
        let better = match reason {
            Reason::Gate(_) => first_lost(state, &reached, activity)
                .map(Reason::Gate)
                .or_else(other)
                .or_else(|| saves.then_some(Reason::Benefit)),
            Reason::Benefit if !saves => other().or(Some(Reason::NoRegret)),
            _ => None,
        };
        if let (Some(better), Some(placement)) = (better, state.placed[activity].as_mut()) {
            placement.reason = better;
        }
    }
}

/// The reason for each initiative, in the order of the plan; activities are converted into indices of the plan.
pub(in crate::schedule) fn in_order(state: &PartialSchedule<'_, '_>, order: &[usize]) -> Vec<Reason> {
    order
        .iter()
        .filter_map(|activity| state.placed[*activity].as_ref())
        .map(|placement| match placement.reason {
            Reason::NeededBy(other) => {
                order.iter().position(|activity| *activity == other).map_or(Reason::NoRegret, Reason::NeededBy)
            }
            reason => reason,
        })
        .collect()
}

/// The stages beyond today's that the roadmap reaches, each with the quarter before, in which its gate is read.
pub(super) fn reached(state: &PartialSchedule<'_, '_>) -> Vec<(usize, Quarter)> {
    let problem = state.problem;
    let after = |stage: usize| Some((stage, state.entry.get(stage + 1).copied().flatten()? - 1));
    (problem.shown + 1..=problem.context.rubric.stages.len()).filter_map(after).collect()
}

/// The first stage that would not be reached in its quarter without an activity.
pub(super) fn first_lost(
    state: &PartialSchedule<'_, '_>,
    reached: &[(usize, Quarter)],
    activity: usize,
) -> Option<usize> {
    let readiness = state.readiness_without(Some(activity));
    reached.iter().find(|(stage, quarter)| readiness.stage(*quarter).shown < *stage).map(|(stage, _)| *stage)
}

/// Whether an activity itself changes what a case costs people: it opens a channel, cuts a burden or widens reach.
fn saves_time(problem: &Problem<'_>, activity: usize) -> bool {
    let entry = problem.entry(activity);
    !entry.cuts.is_empty() || !entry.reach.is_empty() || !problem.activities[activity].delivers.is_empty()
}

/// The first placed activity that needs another.
pub(super) fn needed_by(state: &PartialSchedule<'_, '_>, activity: usize) -> Option<usize> {
    let needs = |other: &usize| state.problem.activities[*other].requires.iter().any(|(need, _)| *need == activity);
    state.order.iter().copied().find(needs)
}
