//! Generates roadmaps: initiatives of the catalogue chosen and placed so that money, people and readiness carry them.
//!
//! The way through this room, one sub-room after the other:
//!
//! 1. [`problem`] turns assessment and catalogue into an instance: activities, modes, resources, gates, mandates.
//! 2. [`construct`] builds roadmaps by priority rules and from activity lists (serial schedule generation).
//! 3. [`lexicographic`] takes one goal of the [`objective`] after the other. For each, [`bound`] says what no roadmap can
//!    surpass, and [`search`] looks for a better roadmap until the bound is met or the effort is used up.
//! 4. [`result`] writes the best roadmap as a plan. The audit has the last word: what it turns down is left out and the roadmap
//!    is built anew. [`verify`] looks at every roadmap once more.
//!
//! [`explain`] answers questions about a finished roadmap; the optimiser does not know it. All thirteen shipped assessments are proved best after step 2 and the first bound: search and branching
//! matter only where people or money are scarce.
//!
//! Some arithmetic stands twice on purpose. Construction ([`construct::ledger`], [`construct::partial_schedule`]) and the forecast
//! that the audit reads add up money, staff and load by code of their own, and [`verify`] shares code with neither, so that a
//! slip in one is caught by another. Predicted readiness and channel reach are shared.

// Indices here come from the instance itself, never from a user, and a slip must be loud rather than silent.
#![allow(clippy::indexing_slicing)]

pub(crate) mod bound;
pub mod construct;
pub(crate) mod effort;
pub mod explain;
pub mod level;
pub(crate) mod lexicographic;
pub mod objective;
pub mod problem;
pub(crate) mod request;
pub mod result;
pub(crate) mod search;
pub mod verify;

pub use construct::build_order::{Phase, PriorityRule};
pub use construct::limit::Limit;
pub use construct::missed::Missed;
pub use construct::partial_schedule::Reason;
pub use effort::{Effort, Stop, Watch};
pub use objective::amount::{Amount, Bound};
pub use objective::certificate::{Certificate, Status};
pub use objective::goal::{Goal, NoObjective, Objective};
pub use problem::instance::{NotOffered, Problem};
pub use problem::mandate::{Origin, Unnamed};
pub use problem::target::Ask;
pub use request::{Request, ScheduleError};
pub use result::answer::Answer;
pub use result::outlook::Outlook;
pub use result::roadmap::{LeftOut, Pledged, Proof, Roadmap, WhyOut};
pub use verify::Violation;

use crate::model::Context;
use construct::build_order::ActivityList;
use lexicographic::LexicographicResult;
use request::{first_quarter, horizon_end};

/// Activities of an instance beyond which it is built by one order instead of several.
pub const ONE_ORDER: usize = lexicographic::ONE_ORDER;

/// Generates a roadmap: the best by its objective of those that the orders build, made better by search. `progress` is told
/// how much of how much is done.
///
/// # Errors
/// When catalogue and assessment cannot be brought together; see [`ScheduleError`].
pub fn generate<'a>(
    context: Context<'a>,
    request: &Request,
    progress: &dyn Fn(u64, u64),
) -> Result<Roadmap<'a>, ScheduleError> {
    generate_in(context, request, &PriorityRule::ALL, progress)
}

/// Generates a roadmap that begins with those of the given orders only.
///
/// # Errors
/// When catalogue and assessment cannot be brought together; see [`ScheduleError`].
pub fn generate_in<'a>(
    context: Context<'a>,
    request: &Request,
    orders: &[PriorityRule],
    progress: &dyn Fn(u64, u64),
) -> Result<Roadmap<'a>, ScheduleError> {
    generate_watched(context, request, orders, Watch::only(progress))
}

/// Generates a roadmap that begins with one that is there, and with those of the orders.
///
/// # Errors
/// When catalogue and assessment cannot be brought together; see [`ScheduleError`].
pub fn generate_from<'a>(
    context: Context<'a>,
    request: &Request,
    held: &ActivityList,
    progress: &dyn Fn(u64, u64),
) -> Result<Roadmap<'a>, ScheduleError> {
    solve(context, request, &PriorityRule::ALL, Some(held), Watch::only(progress))
}

/// Generates a roadmap that begins with those of the given orders only, and lets `watch` end the search.
///
/// # Errors
/// When catalogue and assessment cannot be brought together; see [`ScheduleError`].
pub fn generate_watched<'a>(
    context: Context<'a>,
    request: &Request,
    orders: &[PriorityRule],
    watch: Watch<'_>,
) -> Result<Roadmap<'a>, ScheduleError> {
    solve(context, request, orders, None, watch)
}

fn solve<'a>(
    context: Context<'a>,
    request: &Request,
    orders: &[PriorityRule],
    held: Option<&ActivityList>,
    watch: Watch<'_>,
) -> Result<Roadmap<'a>, ScheduleError> {
    let first = request.first.unwrap_or_else(|| first_quarter(context));
    let last = horizon_end(context, first, request.years)?;
    let unnamed = problem::mandate::unnamed(context);
    if !unnamed.is_empty() {
        return Err(ScheduleError::Unnamed(unnamed));
    }
    let problem = Problem::new(context, first, last)?;
    let asked = problem::target::activities(&problem, &request.ask);
    let solved = lexicographic::solve_goals(&problem, request, &asked, (held, orders), watch);
    let LexicographicResult { mut best, certificates, bound, placements } =
        solved.ok_or(ScheduleError::NoMoney { first })?;
    let lists = certificates.iter().map(|certificate| certificate.work).sum();
    if !best.missed.is_empty() {
        return Err(ScheduleError::Unmet { missed: best.missed, lists });
    }
    let violations = verify::verify(context, &best.plan);
    if !violations.is_empty() {
        return Err(ScheduleError::Unsound(violations));
    }
    result::roadmap::clear_reasons(&problem, &mut best.built.state);
    let mut roadmap = Roadmap {
        reasons: result::roadmap::reasons(&best.built.state, &best.order),
        pledged: result::roadmap::pledged(context, &best.plan),
        answer: result::answer::answer(&problem, &best.built.state, &best.built.phases, &request.ask),
        left_out: result::roadmap::left_out(&problem, &best.built.state, &best.allowed, request.objective.saves()),
        plan: best.plan,
        list: ActivityList::of(&best.built),
        phases: best.built.phases,
        shown: problem.shown,
        skills: problem.skills.clone(),
        benefit: best.benefit,
        proof: Proof { bound, work: lists, placements },
        certificates,
        context,
    };
    roadmap.attest();
    Ok(roadmap)
}
