//! Leaves out what a lean roadmap can do without. The search changes lists of targets, and a change moves other work; so
//! a few initiatives may remain that bring nothing where they stand.

use super::{reasons, roadmap};
use crate::check;
use crate::model::{Context, Plan};
use crate::schedule::construct::partial_schedule::Reason;
use crate::schedule::lexicographic::Candidate;
use crate::schedule::problem::instance::Problem;
use crate::schedule::request::Request;
use crate::schedule::verify;
use gradus_solve::rounding::is_more;

/// Leaves out, the last placed first, every activity without which the roadmap saves as many hours, reaches the same
/// stages in the same quarters, breaks no constraint and has no further finding.
pub(in crate::schedule) fn leave_out(problem: &Problem<'_>, request: &Request, roadmap: &mut Candidate<'_, '_>) {
    let mut most = findings(problem.context, &roadmap.plan);
    loop {
        let before = roadmap.order.len();
        for activity in roadmap.built.state.order.clone().into_iter().rev() {
            if !may_go(roadmap, activity) {
                continue;
            }
            let Some((lighter, found)) = without(problem, request, roadmap, activity, most) else { continue };
            most = found;
            roadmap.built.state.take_out(activity);
            (roadmap.order, roadmap.plan, roadmap.benefit) = (lighter.order, lighter.plan, lighter.benefit);
        }
        if roadmap.order.len() == before {
            return;
        }
    }
}

/// A roadmap with one activity less.
struct Lighter {
    order: Vec<usize>,
    plan: Plan,
    benefit: f64,
}

/// Whether nobody asked for an activity and no placed activity needs it.
fn may_go(roadmap: &Candidate<'_, '_>, activity: usize) -> bool {
    let state = &roadmap.built.state;
    let reason = state.placed[activity].as_ref().map(|placement| placement.reason);
    let is_free = matches!(reason, Some(Reason::Gate(_) | Reason::Benefit | Reason::NeededBy(_) | Reason::NoRegret));
    is_free && reasons::needed_by(state, activity).is_none()
}

/// The roadmap without an activity and the number of its findings, if nothing is lost.
fn without(
    problem: &Problem<'_>,
    request: &Request,
    roadmap: &Candidate<'_, '_>,
    activity: usize,
    most: usize,
) -> Option<(Lighter, usize)> {
    let state = &roadmap.built.state;
    if reasons::first_lost(state, &reasons::reached(state), activity).is_some() {
        return None;
    }
    let benefit = problem.benefit.of(&|of| state.live(of).filter(|_| of != activity));
    if is_more(roadmap.benefit, benefit) {
        return None;
    }
    let mut state = state.clone();
    state.take_out(activity);
    let order = roadmap::in_order(&state);
    let plan = roadmap::plan(problem, &state, &order, request, benefit);
    if !verify::verify(problem.context, &plan).is_empty() {
        return None;
    }
    let found = findings(problem.context, &plan);
    (found <= most).then_some((Lighter { order, plan, benefit }, found))
}

/// The number of findings that count.
fn findings(context: Context<'_>, plan: &Plan) -> usize {
    check::audit(context, plan).findings().iter().filter(|finding| finding.counts()).count()
}
