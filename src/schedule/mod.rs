//! Generates roadmaps: selects initiatives of the catalogue and places them within the limits of money, people and
//! readiness.
//!
//! The modules, in the order in which they run:
//!
//! 1. [`problem`] turns assessment and catalogue into an instance: activities, modes, resources, gates, mandates.
//! 2. [`construct`] builds roadmaps by priority rules and from activity lists (serial schedule generation).
//! 3. [`lexicographic`] pursues the goals of the [`objective`] one after another. For each goal, [`bound`] computes a
//!    limit that no roadmap can exceed, and [`search`] looks for a better roadmap until it reaches the bound or has
//!    used up its effort.
//! 4. [`result`] writes the best roadmap as a plan. The audit decides: the roadmap is rebuilt without the activities
//!    that the audit rejects. [`verify`] checks every roadmap again.
//!
//! [`explain`] answers questions about a finished roadmap; the optimiser does not depend on it. For all thirteen
//! shipped assessments, step 2 and the first bound already prove the roadmap optimal: search and branching matter only
//! where people or money are scarce.
//!
//! Some arithmetic is duplicated on purpose. Construction ([`construct::ledger`], [`construct::partial_schedule`]) and
//! the forecast that the audit reads add up money, staff and load with separate code, and [`verify`] shares code with
//! neither, so that one catches the mistakes of another. Predicted readiness and channel reach are shared.

// Indices come from the instance itself, never from a user. A wrong index must panic rather than pass unnoticed.
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
pub use objective::goal::{Goal, NoObjective, Objective, Wanted};
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

/// Instances with more activities than this are built by one priority rule instead of several.
pub const ONE_ORDER: usize = lexicographic::ONE_ORDER;

/// Generates a roadmap: builds one by each priority rule, takes the best by the objective and improves it by search.
/// `progress` receives the amount done and the total amount.
///
/// # Errors
/// When catalogue and assessment cannot be combined; see [`ScheduleError`].
pub fn generate<'a>(
    context: Context<'a>,
    request: &Request,
    progress: &dyn Fn(u64, u64),
) -> Result<Roadmap<'a>, ScheduleError> {
    generate_in(context, request, &PriorityRule::ALL, progress)
}

/// Generates a roadmap and starts only from the given priority rules.
///
/// # Errors
/// When catalogue and assessment cannot be combined; see [`ScheduleError`].
pub fn generate_in<'a>(
    context: Context<'a>,
    request: &Request,
    orders: &[PriorityRule],
    progress: &dyn Fn(u64, u64),
) -> Result<Roadmap<'a>, ScheduleError> {
    generate_watched(context, request, orders, Watch::only(progress))
}

/// Generates a roadmap and starts from an existing one as well as from the priority rules.
///
/// # Errors
/// When catalogue and assessment cannot be combined; see [`ScheduleError`].
pub fn generate_from<'a>(
    context: Context<'a>,
    request: &Request,
    held: &ActivityList,
    progress: &dyn Fn(u64, u64),
) -> Result<Roadmap<'a>, ScheduleError> {
    solve(context, request, &PriorityRule::ALL, Some(held), Watch::only(progress))
}

/// Generates a roadmap, starts only from the given priority rules, and lets `watch` end the search.
///
/// # Errors
/// When catalogue and assessment cannot be combined; see [`ScheduleError`].
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
    let LexicographicResult { mut best, mut certificates, bound, placements } =
        solved.ok_or(ScheduleError::NoMoney { first })?;
    let lists = certificates.iter().map(|certificate| certificate.work).sum();
    if !best.missed.is_empty() {
        return Err(ScheduleError::Unmet { missed: best.missed, lists });
    }
    let violations = verify::verify(context, &best.plan);
    if !violations.is_empty() {
        return Err(ScheduleError::Unsound(violations));
    }
    if request.objective.saves() {
        result::dispensable::leave_out(&problem, request, &mut best);
        lexicographic::restate_cost(&mut certificates, &best, &problem);
    }
    result::reasons::correct(&problem, &mut best.built.state);
    let mut roadmap = Roadmap {
        reasons: result::reasons::in_order(&best.built.state, &best.order),
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
