//! Generates roadmaps: initiatives of the catalogue chosen and placed so that money, people and readiness carry them.
//!
//! [`problem`] makes an index-based instance; [`construct`] builds a roadmap in several orders; [`search`] looks for a
//! better one, and [`bound`] says how much better any could be. The result is a plan like any other, and the audit has the
//! last word: what it turns down is left out and the roadmap is built anew. Search and audit add up money, staff and load by
//! code of their own; predicted readiness and channel reach they share. [`verify`] looks at what is made once more, by
//! code that neither has.

// Indices here come from the instance itself, never from a user, and a slip must be loud rather than silent.
#![allow(clippy::indexing_slicing)]

mod account;
pub mod ask;
pub mod book;
pub mod bound;
pub mod bundle;
pub mod closure;
mod conditions;
pub mod construct;
pub mod course;
pub mod effort;
pub mod forest;
mod haste;
pub mod heads;
pub mod laying;
pub mod limit;
pub mod makespan;
pub mod outlook;
pub mod prices;
pub mod problem;
pub mod relaxed;
pub mod result;
pub mod rows;
pub mod scarce;
pub mod search;
pub mod state;
pub mod verify;
pub mod worth;

pub use ask::{Answer, Ask};
pub use course::{Order, Phase};
pub use effort::{Effort, Proof, Status};
pub use limit::Limit;
pub use outlook::Outlook;
pub use problem::{NotOffered, Problem};
pub use result::{LeftOut, Roadmap, WhyOut};
pub use state::Reason;
pub use verify::Violation;

use crate::check::{self, Audit, Binding};
use crate::model::terms::FundKind;
use crate::model::{Context, Plan, Quarter};
use course::{Built, Course};
use worth::Worth;

/// What a roadmap is asked to be.
#[derive(Clone, Debug)]
pub struct Request {
    /// First quarter; the first that begins on or after the assessment's date where none.
    pub first: Option<Quarter>,
    /// Fiscal years of the horizon.
    pub years: i32,
    /// What somebody would like to have, to be answered by what is possible.
    pub ask: Ask,
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
    /// The roadmap that was made does not hold what it must: a fault of this program.
    #[error("the roadmap breaks its own constraints: {0:?}")]
    Unsound(Vec<Violation>),
}

/// Quarters in a year.
const YEAR: i32 = 4;

/// Generates a roadmap: the best of those that the orders build, made better by search. `progress` is told how much of how
/// much is done.
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
    let first = request.first.unwrap_or_else(|| first_quarter(context));
    let last = horizon_end(context, first, request.years)?;
    let problem = Problem::new(context, first, last)?;
    let asked = ask::activities(&problem, &request.ask);
    let everything = vec![true; problem.activities.len()];
    let stop = request.effort.clock();
    let course = |order: &Order| build(&problem, Course::Order(*order), everything.clone(), request, &asked);
    let mut built: Vec<Candidate<'_, 'a>> = orders.iter().map(course).collect();
    let mut placements = built.iter().map(|candidate| candidate.placements).sum();
    // A later order must be better by more than rounding, so that the choice does not hang on it.
    let mut first_of = 0;
    for (at, candidate) in built.iter().enumerate() {
        if effort::is_more(candidate.benefit, built[first_of].benefit) {
            first_of = at;
        }
    }
    if built.is_empty() {
        return Err(ScheduleError::NoMoney { first });
    }
    let mut best = built.remove(first_of);
    let worth = Worth::new(&problem);
    let surveyed = best.is_surveyed(&problem);
    let mut bound = bound::of(&problem, &worth, best.benefit, surveyed);
    let task =
        search::Task { problem: &problem, allowed: &best.allowed, asked: &asked, worth: &worth, advice: &bound.advice };
    let limits = search::Limits {
        work: request.effort.work,
        stop: &stop,
        threads: request.effort.threads,
        seed: request.seed,
        bound: bound.value,
    };
    let others = built.iter().map(|candidate| &candidate.built);
    let starts: Vec<&Built<'_, 'a>> = std::iter::once(&best.built).chain(others).collect();
    let found = search::search(task, &starts, limits, progress);
    if let Some(list) = &found.best {
        let candidate = build(&problem, Course::Filled(list), best.allowed.clone(), request, &asked);
        placements += candidate.placements;
        let late = search::late(&problem, &candidate.built.phases, &search::opens(&best.built));
        // The audit has the last word: what it turned down may have cost more than the search had gained.
        if late == 0 && effort::is_more(candidate.benefit, best.benefit) {
            best = candidate;
        }
    }
    if best.is_surveyed(&problem) != surveyed {
        bound = bound::of(&problem, &worth, best.benefit, !surveyed);
    }
    let Candidate { mut built, order, plan, allowed, benefit, .. } = best;
    let violations = verify::verify(context, &plan);
    if !violations.is_empty() {
        return Err(ScheduleError::Unsound(violations));
    }
    result::clear_reasons(&problem, &mut built.state);
    Ok(Roadmap {
        reasons: result::reasons(&built.state, &order),
        answer: ask::answer(&problem, &built.state, &built.phases, &request.ask),
        left_out: result::left_out(&problem, &built.state, &allowed),
        plan,
        phases: built.phases,
        shown: problem.shown,
        skills: problem.skills.clone(),
        benefit,
        proof: Proof { bound: bound.value, work: found.work, placements },
        context,
    })
}

/// A roadmap that passed the audit.
struct Candidate<'p, 'a> {
    built: Built<'p, 'a>,
    order: Vec<usize>,
    plan: Plan,
    allowed: Vec<bool>,
    benefit: f64,
    placements: u64,
}

impl Candidate<'_, '_> {
    /// Whether it begins with the survey of what is not known today.
    fn is_surveyed(&self, problem: &Problem<'_>) -> bool {
        problem.baseline.is_some_and(|survey| self.built.state.placed[survey].is_some())
    }
}

/// Builds a roadmap until the audit has nothing against it: what it turns down is left out the next time.
fn build<'p, 'a>(
    problem: &'p Problem<'a>,
    course: Course<'_>,
    mut allowed: Vec<bool>,
    request: &Request,
    asked: &[usize],
) -> Candidate<'p, 'a> {
    let mut placements = 0;
    // Each round turns down at least one placed activity, and those turned down are not placed again: it ends.
    loop {
        let built = construct::construct(problem, course, &allowed, asked);
        placements += built.state.tried;
        let benefit = built.state.benefit();
        let order = result::in_order(&built.state);
        let plan = result::plan(problem, &built.state, &order, request, benefit);
        let refused = refused(problem, &order, &check::audit(problem.context, &plan));
        if refused.is_empty() {
            return Candidate { built, order, plan, allowed, benefit, placements };
        }
        for activity in refused {
            allowed[activity] = false;
        }
    }
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

/// The activities that the audit turns down: those whose initiative breaks a constraint. Where a constraint is broken by
/// the plan as a whole, the dearest activity has to go.
fn refused(problem: &Problem<'_>, order: &[usize], audit: &Audit) -> Vec<usize> {
    let mut refused = Vec::new();
    for (rule, examination) in &audit.examinations {
        if rule.binding == Binding::Advice {
            continue;
        }
        for finding in &examination.findings {
            // The first initiative is the one that the finding complains of; the others are its company.
            let complained_of = finding.initiatives.first().and_then(|initiative| order.get(*initiative));
            let dearest = || order.iter().max_by_key(|activity| problem.price(**activity));
            refused.extend(complained_of.or_else(dearest));
        }
    }
    refused.sort_unstable();
    refused.dedup();
    refused
}
