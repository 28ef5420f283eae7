//! Replacement of equipment whose life ends within the horizon: a roadmap with the equipment must include its
//! replacement.
//!
//! The replacement is either money put aside by then, or a second purchase of the same equipment as late as possible,
//! with the time, people and money of the first purchase.

use super::allowed::Allowed;
use super::limit::Limit;
use super::partial_schedule::{PartialSchedule, Placement, Reason};
use crate::model::catalogue::Scope;
use crate::model::terms::Role;
use crate::model::{Money, Quarter};
use crate::schedule::problem::instance::{Mode, Problem};
use crate::schedule::problem::renewal::{buys, life};

/// Ensures a replacement for all equipment placed at position `from` of the order and after it.
///
/// # Errors
/// When no replacement fits; the caller must undo the replacements already placed.
pub(in crate::schedule) fn renew(
    state: &mut PartialSchedule<'_, '_>,
    problem: &Problem<'_>,
    allowed: &Allowed,
    from: usize,
) -> Result<(), Limit> {
    let mut at = from;
    // Renewed equipment is checked in turn, as long as its life ends within the horizon.
    while at < state.order.len() {
        renew_one(state, problem, allowed, at)?;
        at += 1;
    }
    Ok(())
}

/// Ensures a replacement for the equipment of the activity at position `at` of the order.
///
/// # Errors
/// When no replacement fits.
pub(in crate::schedule) fn renew_one(
    state: &mut PartialSchedule<'_, '_>,
    problem: &Problem<'_>,
    allowed: &Allowed,
    at: usize,
) -> Result<(), Limit> {
    let kit = state.order[at];
    let Some(placement) = state.placed[kit].clone() else { return Ok(()) };
    let ends = placement.live + life(problem.context, problem.entry(kit));
    let is_followed = !buys(&problem.activities[kit].modes[placement.mode])
        || ends > problem.last
        || is_followed(state, problem, kit, &placement, ends)
        || put_aside(state, problem, allowed, kit, &placement, ends)
        || buy_again(state, problem, allowed, kit, &placement, ends);
    if is_followed { Ok(()) } else { Err(Limit::Replacement) }
}

fn is_followed(
    state: &PartialSchedule<'_, '_>,
    problem: &Problem<'_>,
    kit: usize,
    of: &Placement,
    ends: Quarter,
) -> bool {
    state.order.iter().any(|other| {
        let Some(placement) = state.placed[*other].as_ref() else { return false };
        let mode = &problem.activities[*other].modes[placement.mode];
        if placement.start > ends {
            return false;
        }
        let again = problem.renewed[*other].is_some_and(|(first, _)| first == problem.first_of(kit)) && buys(mode);
        let replaces = problem.does(*other, Role::Replace) && covers(problem, *other, kit) && mode.once() > Money::ZERO;
        let after = placement.start >= of.live;
        *other != kit && ((after && (again || replaces)) || (replaces && goes_on(problem, mode)))
    })
}

/// Places work that puts money aside for the equipment and begins before the end of its life.
fn put_aside(
    state: &mut PartialSchedule<'_, '_>,
    problem: &Problem<'_>,
    allowed: &Allowed,
    kit: usize,
    of: &Placement,
    ends: Quarter,
) -> bool {
    let replaces = |other: &usize| state.placed[*other].is_none() && covers(problem, *other, kit);
    let candidates: Vec<usize> = problem.doing(Role::Replace).iter().copied().filter(replaces).collect();
    candidates.into_iter().any(|other| {
        let before = state.order.len();
        let Some(members) = allowed.unplaced(problem, state, other) else { return false };
        let placed = members.iter().all(|member| {
            let reason = Reason::NeededBy(if *member == other { kit } else { other });
            state.place(*member, problem.first, reason).is_ok()
        });
        let holds = placed && is_followed(state, problem, kit, of, ends);
        if !holds {
            state.undo_to(before);
        }
        holds
    })
}

/// Buys the equipment again, as late as possible.
fn buy_again(
    state: &mut PartialSchedule<'_, '_>,
    problem: &Problem<'_>,
    allowed: &Allowed,
    kit: usize,
    of: &Placement,
    ends: Quarter,
) -> bool {
    let (first, number) = (problem.first_of(kit), problem.renewed[kit].map_or(0, |(_, number)| number));
    let next = (0..problem.activities.len()).find(|other| problem.renewed[*other] == Some((first, number + 1)));
    let next = next.filter(|next| state.placed[*next].is_none() && allowed.activities[*next]);
    next.is_some_and(|next| {
        let modes = &problem.activities[next].modes;
        let mut ways = modes.iter().enumerate().filter(|(_, mode)| buys(mode));
        ways.any(|(m, _)| state.place_last(next, m, (of.live, ends), Reason::NeededBy(kit)))
    })
}

/// Whether money continues to be put aside: running cost reaches the share that the audit requires.
fn goes_on(problem: &Problem<'_>, mode: &Mode) -> bool {
    let share = problem.context.rules.threshold.running_cost_share.value / 100.0;
    mode.running > Money::ZERO && mode.running.as_f64() >= mode.once().as_f64() * share - 1e-6
}

/// Whether work for the scope of one activity also covers the scope of another.
fn covers(problem: &Problem<'_>, one: usize, other: usize) -> bool {
    let (one, other) = (problem.activities[one].scope, problem.activities[other].scope);
    match (one, other) {
        (Scope::Jurisdiction, _) => true,
        (Scope::Department(department), Scope::Process(process)) => {
            problem.context.assessment.processes[process].department == department
        }
        (one, other) => one == other,
    }
}
