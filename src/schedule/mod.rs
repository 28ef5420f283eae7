//! Generates roadmaps: initiatives of the catalogue chosen and placed so that money, people and readiness carry them.
//!
//! [`problem`] makes an index-based instance; [`construct`] builds a roadmap in several orders; `pursue` seeks one goal of the
//! [`objective`] after the other: [`search`] looks for a better roadmap, [`bound`], [`heads`] and [`cost_bound`] say how much
//! better any could be, and [`branch`] proves it where the instance is not large. The result is a plan like any other, and the audit has the
//! last word: what it turns down is left out and the roadmap is built anew. Search and audit add up money, staff and load by
//! code of their own; predicted readiness and channel reach they share. [`verify`] looks at what is made once more, by
//! code that neither has.

// Indices here come from the instance itself, never from a user, and a slip must be loud rather than silent.
#![allow(clippy::indexing_slicing)]

pub mod bound;
pub mod construct;
pub mod effort;
pub mod explain;
pub mod level;
pub mod lexicographic;
pub mod objective;
pub mod problem;
pub mod result;
pub mod search;
pub mod verify;

pub use construct::build_order::{Order, Phase};
pub use construct::limit::Limit;
pub use construct::partial_schedule::Reason;
pub use effort::{Effort, Stop, Watch};
pub use objective::certificate::{Amount, Bound, Certificate, Status};
pub use objective::goal::{Goal, NoObjective, Objective};
pub use problem::instance::{NotOffered, Problem};
pub use problem::mandate::{Missed, Origin, Unnamed};
pub use problem::target::{Answer, Ask};
pub use result::outlook::Outlook;
pub use result::roadmap::{LeftOut, Pledged, Proof, Roadmap, WhyOut};
pub use verify::Violation;

use crate::model::terms::FundKind;
use crate::model::{Context, Quarter};
use construct::build_order::List;
use lexicographic::Pursued;

/// What a roadmap is asked to be.
#[derive(Clone, Debug)]
pub struct Request {
    /// First quarter; the first that begins on or after the assessment's date where none.
    pub first: Option<Quarter>,
    /// Fiscal years of the horizon.
    pub years: i32,
    /// What somebody would like to have, to be answered by what is possible.
    pub ask: Ask,
    /// What it is to be best at.
    pub objective: Objective,
    /// Seed of the search.
    pub seed: u64,
    /// How long to search.
    pub effort: Effort,
}

/// Why no roadmap can be made at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// The catalogue's currency is another, and the assessment has no conversion.
    #[error("no conversion from {from} to {to}")]
    NoConversion {
        /// Currency of the catalogue.
        from: String,
        /// Currency of the assessment.
        to: String,
    },
    /// No fund has money in or after the first quarter.
    #[error("no fund has money from {first} on")]
    NoMoney {
        /// The first quarter.
        first: Quarter,
    },
    /// The catalogue has more initiatives for the assessment's services and departments than can be worked with.
    #[error("{activities} activities are more than {most}")]
    TooLarge {
        /// Initiatives times what each is for.
        activities: usize,
        /// The most.
        most: usize,
    },
    /// No roadmap was found that holds all mandates and contracts; what [`conflict::explain`] tells more of.
    #[error("no roadmap was found that holds what it must: {missed:?}")]
    Unmet {
        /// What the best of those that were made misses.
        missed: Vec<Missed>,
        /// Lists that the search tried.
        lists: u64,
    },
    /// A mandate or a contract names what is not there.
    #[error("a mandate or a contract names what is not there: {0:?}")]
    Unnamed(Vec<(Origin, Unnamed)>),
    /// The roadmap that was made does not hold what it must: a fault of this program.
    #[error("the roadmap breaks its own constraints: {0:?}")]
    Unsound(Vec<Violation>),
}

/// Quarters in a year.
const YEAR: i32 = 4;

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
    generate_in(context, request, &Order::ALL, progress)
}

/// Generates a roadmap that begins with those of the given orders only.
///
/// # Errors
/// When catalogue and assessment cannot be brought together; see [`ScheduleError`].
pub fn generate_in<'a>(
    context: Context<'a>,
    request: &Request,
    orders: &[Order],
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
    held: &List,
    progress: &dyn Fn(u64, u64),
) -> Result<Roadmap<'a>, ScheduleError> {
    solve(context, request, &Order::ALL, Some(held), Watch::only(progress))
}

/// Generates a roadmap that begins with those of the given orders only, and lets `watch` end the search.
///
/// # Errors
/// When catalogue and assessment cannot be brought together; see [`ScheduleError`].
pub fn generate_watched<'a>(
    context: Context<'a>,
    request: &Request,
    orders: &[Order],
    watch: Watch<'_>,
) -> Result<Roadmap<'a>, ScheduleError> {
    solve(context, request, orders, None, watch)
}

fn solve<'a>(
    context: Context<'a>,
    request: &Request,
    orders: &[Order],
    held: Option<&List>,
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
    let pursued = lexicographic::pursue(&problem, request, &asked, (held, orders), watch);
    let Pursued { mut best, certificates, bound, placements } = pursued.ok_or(ScheduleError::NoMoney { first })?;
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
        answer: problem::target::answer(&problem, &best.built.state, &best.built.phases, &request.ask),
        left_out: result::roadmap::left_out(&problem, &best.built.state, &best.allowed, request.objective.saves()),
        plan: best.plan,
        list: List::of(&best.built),
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

/// The first quarter that begins on or after the assessment's date.
fn first_quarter(context: Context<'_>) -> Quarter {
    let assessment = context.assessment;
    let quarter = assessment.quarter();
    let day_before = assessment.date.yesterday().ok();
    let begins = day_before.is_none_or(|day| assessment.fiscal_year.quarter_of(day) < quarter);
    if begins { quarter } else { quarter + 1 }
}

/// The last quarter of the horizon: so many years on, but no further than operating money is known.
fn horizon_end(context: Context<'_>, first: Quarter, years: i32) -> Result<Quarter, ScheduleError> {
    let wanted = first + years.clamp(1, 25) * YEAR - 1;
    let funds = || context.assessment.funds.iter();
    let last_of = |kind: Option<FundKind>| {
        let years = funds().filter(|fund| kind.is_none_or(|kind| fund.kind == kind)).flat_map(|fund| &fund.years);
        years.map(|year| year.year).max()
    };
    let funded = last_of(Some(FundKind::Operating)).or_else(|| last_of(None));
    let last = funded.map_or(wanted, |year| wanted.min(Quarter::new(year, 4)));
    if last < first { Err(ScheduleError::NoMoney { first }) } else { Ok(last) }
}
