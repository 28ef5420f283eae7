//! Bundles: an activity with its unplaced requirements, placed together or not at all.

use super::allowed::Allowed;
use super::limit::Limit;
use super::partial_schedule::{PartialSchedule, Reason};
use super::replacement;
use crate::model::Quarter;
use crate::model::terms::Role;
use crate::schedule::problem::instance::Problem;

/// Places an activity with everything that it needs. Places nothing if one member does not fit.
///
/// # Errors
/// The limit that keeps it out; `None` if a member may not be placed at all.
pub(crate) fn place(
    state: &mut PartialSchedule<'_, '_>,
    problem: &Problem<'_>,
    allowed: &Allowed,
    activity: usize,
    reason: Reason,
) -> Result<(), Option<Limit>> {
    let members = allowed.unplaced(problem, state, activity).ok_or(None)?;
    let before = state.order.len();
    let mut held_back = None;
    let mut limit = Limit::Training;
    // Training must end close to go-live. If the first attempt leaves a gap, the second attempt starts training later.
    for _ in 0..2 {
        if let Err(kept_out) = place_members(state, problem, allowed, &members, reason, held_back) {
            limit = kept_out;
            break;
        }
        // A roll-out may also be the requirement of another target.
        match members.iter().find_map(|member| hold_back(state, problem, *member)) {
            None if members.iter().all(|member| aftercare(state, problem, allowed, *member)) => {
                match replacement::renew(state, problem, allowed, before) {
                    Ok(()) => return Ok(()),
                    Err(kept_out) => {
                        limit = kept_out;
                        break;
                    }
                }
            }
            None => {
                limit = Limit::Aftercare;
                break;
            }
            held => {
                state.undo_to(before);
                held_back = held;
            }
        }
    }
    state.undo_to(before);
    Err(Some(limit))
}

/// Places the members of a bundle in order; the last member is the target.
fn place_members(
    state: &mut PartialSchedule<'_, '_>,
    problem: &Problem<'_>,
    allowed: &Allowed,
    members: &[usize],
    reason: Reason,
    held_back: Option<(usize, Quarter)>,
) -> Result<(), Limit> {
    let target = members.last().copied();
    for member in members.iter().copied() {
        if state.placed[member].is_some() {
            continue;
        }
        let reason = target.filter(|target| *target != member).map_or(reason, Reason::NeededBy);
        let from = held_back.filter(|(held, _)| *held == member).map_or(problem.first, |(_, start)| start);
        let placed = state.place(member, from, reason);
        if placed.is_err() && problem.does(member, Role::Build) && refresh_research(state, problem, allowed, member) {
            state.place(member, from, reason)?;
        } else {
            placed?;
        }
    }
    Ok(())
}

/// Adds new research on public needs for a build whose research is too old, as late as the stage allows.
fn refresh_research(
    state: &mut PartialSchedule<'_, '_>,
    problem: &Problem<'_>,
    allowed: &Allowed,
    build: usize,
) -> bool {
    let from = state.entry.get(problem.activities[build].stage).copied().flatten().unwrap_or(problem.first);
    let research = problem.doing(Role::Research).iter().copied();
    let candidates: Vec<usize> = research.filter(|a| state.placed[*a].is_none()).collect();
    candidates.into_iter().any(|a| {
        let alone = allowed.unplaced(problem, state, a).is_some_and(|members| members == [a]);
        alone && state.place(a, from - 2, Reason::NeededBy(build)).is_ok()
    })
}

/// The training that ends too long before the go-live of a roll-out, and its earliest useful start.
fn hold_back(state: &PartialSchedule<'_, '_>, problem: &Problem<'_>, activity: usize) -> Option<(usize, Quarter)> {
    if !problem.does(activity, Role::RollOut) {
        return None;
    }
    let gap = problem.context.rules.threshold.training_gap_quarters.value as i32;
    let roll_out = state.placed[activity].as_ref()?;
    problem.activities[activity].requires.iter().find_map(|(training, _)| {
        let placed = state.placed[*training].as_ref().filter(|_| problem.does(*training, Role::Train))?;
        let too_early = roll_out.live.since(placed.live) > gap;
        too_early.then(|| (*training, roll_out.start - placed.live.since(placed.start)))
    })
}

/// Ensures that use is measured in time after a roll-out: by a separate activity or by a measurement already due then.
fn aftercare(state: &mut PartialSchedule<'_, '_>, problem: &Problem<'_>, allowed: &Allowed, activity: usize) -> bool {
    if !problem.does(activity, Role::RollOut) {
        return true;
    }
    let Some(live) = state.placed[activity].as_ref().map(|placement| placement.live) else { return false };
    let within = problem.context.rules.threshold.measure_within_quarters.value as i32;
    let in_time = |state: &PartialSchedule<'_, '_>, a: usize| {
        state.placed[a].as_ref().is_some_and(|placement| placement.live > live && placement.live <= live + within)
    };
    let measures = problem.doing(Role::Measure);
    let own =
        measures.iter().copied().find(|a| problem.activities[*a].requires.iter().any(|(need, _)| *need == activity));
    let placed_own = own.is_some_and(|own| {
        let fits = allowed.unplaced(problem, state, own).is_some_and(|members| members == [own]);
        fits && state.place(own, live, Reason::NeededBy(activity)).is_ok() && in_time(state, own)
    });
    placed_own || live + within > problem.last + 1 || measures.iter().any(|a| in_time(state, *a))
}
