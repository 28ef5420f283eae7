//! Resource levelling: the earliest end of a *given* set of work with the people, the front line's hours and the money that are
//! there.
//!
//! Every initiative of the plan is kept as it is and nothing is added; only starts move. It is the resource-constrained project
//! scheduling problem with two further kinds of constraint: hours of the front line around each finish, and money that fiscal
//! years release. Where neither binds, the solver of [`gradus_solve::rcpsp`] gives the schedule and proves it. Else its
//! schedule is an activity list among others, a serial generation scheme places lists under all constraints, and a local search
//! over lists looks for an earlier end; the bound is then the greatest of several relaxations.
//!
//! Enters: a plan and what it is read against. Leaves: the plan with other starts, the end, a lower bound of it, and what binds.
//! Readiness gates and the rules of the audit are not looked at: the levelled plan is to be audited like any other.

pub(crate) mod binding;
mod bound;
mod effort;
mod given;
mod place;
mod search;

pub use binding::Binding;
pub use effort::Effort;
pub use given::{Resource, Stuck};

use crate::model::{Context, Plan, Quarter};
use given::Given;

/// A levelled plan.
#[derive(Clone, Debug)]
pub struct Levelled {
    /// The plan with its new starts, and a horizon that holds them.
    pub plan: Plan,
    /// By initiative: its start in the given plan.
    pub was: Vec<Quarter>,
    /// The last quarter of work.
    pub end: Quarter,
    /// The last quarter of work in the given plan.
    pub given_end: Quarter,
    /// No schedule of this work ends before this quarter.
    pub lower: Quarter,
    /// Where dependencies alone would let it end.
    pub by_precedence: Quarter,
    /// What would let it end sooner, by solving again without each limit.
    pub binding: Vec<Binding>,
    /// Activity lists that were tried.
    pub lists: u64,
}

impl Levelled {
    /// Whether it is proved that the work cannot end sooner.
    pub fn is_proved(&self) -> bool {
        self.lower >= self.end
    }
}

/// When all of the work could end if funds that expire could be spent longer, and until when each would have to last. None where
/// that does not help either.
pub fn if_extended(context: Context<'_>, plan: &Plan, effort: Effort<'_>) -> Option<(Quarter, Vec<(usize, Quarter)>)> {
    let mut given = Given::of(context, plan).ok()?;
    given.outlasting = (0..given.funds().len()).filter(|fund| given.funds()[*fund].expires.is_some()).collect();
    let found = search::earliest(&given, None, effort).ok()?;
    let until = given.outlasting.iter().filter_map(|fund| {
        let last = given.last_draw(*fund, &found.starts)?;
        given.funds()[*fund].expires.filter(|expires| last > *expires).map(|_| (*fund, last))
    });
    Some((plan.first + (found.end - 1), until.collect()))
}

/// Levels a plan and finds the limits that keep it from ending sooner.
///
/// # Errors
/// Where the work does not fit into the limits at any time: see [`Stuck`].
pub fn level(context: Context<'_>, plan: &Plan, effort: Effort<'_>) -> Result<Levelled, Stuck> {
    let (given, levelled) = levelled(context, plan, effort)?;
    let end = levelled.end.since(plan.first) + 1;
    Ok(Levelled { binding: binding::of(&given, end, effort), ..levelled })
}

/// Levels a plan, without the search for binding limits: `binding` is empty.
///
/// # Errors
/// As [`level`].
pub fn earliest_end(context: Context<'_>, plan: &Plan, effort: Effort<'_>) -> Result<Levelled, Stuck> {
    levelled(context, plan, effort).map(|(_, levelled)| levelled)
}

fn levelled<'c>(context: Context<'c>, plan: &'c Plan, effort: Effort<'_>) -> Result<(Given<'c>, Levelled), Stuck> {
    let given = Given::of(context, plan)?;
    bound::in_time(&given)?;
    let found = search::earliest(&given, None, effort)?;
    let lower = bound::lower(&given, found.proved_without_money).min(found.end);
    let quarter = |after: i32| plan.first + (after - 1);
    let mut levelled = plan.clone();
    for (initiative, start) in levelled.initiatives.iter_mut().zip(&found.starts) {
        initiative.start = plan.first + *start;
    }
    let end = quarter(found.end);
    levelled.last = plan.last.max(end);
    levelled.provenance = None;
    let by_precedence = quarter(bound::by_precedence(&given));
    let levelled = Levelled {
        was: plan.initiatives.iter().map(|of| of.start).collect(),
        given_end: plan.initiatives.iter().map(crate::model::plan::Initiative::end).max().unwrap_or(plan.first),
        end,
        lower: quarter(lower),
        by_precedence,
        binding: Vec::new(),
        lists: found.lists,
        plan: levelled,
    };
    Ok((given, levelled))
}
