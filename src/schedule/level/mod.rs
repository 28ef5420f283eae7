//! Resource levelling: the earliest end of a *given* set of work within the available staff, front-line time and money.
//!
//! Only starts move: every initiative of the plan stays as it is, and none is added. This is the resource-constrained
//! project scheduling problem with two more kinds of constraint: front-line hours around each finish, and money that
//! fiscal years release. If neither binds, the solver of [`gradus_solve::rcpsp`] gives an optimal schedule. Otherwise
//! its schedule is one of several initial activity lists. A serial generation scheme places lists under all
//! constraints, and a local search over lists looks for an earlier end. The bound is then the greatest of several
//! relaxations.
//!
//! Input: a plan and its context. Output: the plan with new starts, its end, a lower bound of the end, and the binding
//! limits. Readiness gates and audit rules are not checked; audit the levelled plan like any other plan.

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
    /// The plan with its new starts, and a horizon long enough for them.
    pub plan: Plan,
    /// The start of each initiative in the given plan.
    pub was: Vec<Quarter>,
    /// The last quarter of work.
    pub end: Quarter,
    /// The last quarter of work in the given plan.
    pub given_end: Quarter,
    /// Lower bound: no schedule of this work ends before this quarter.
    pub lower: Quarter,
    /// The end that dependencies alone would allow.
    pub by_precedence: Quarter,
    /// The limits that delay the end, found by solving again without each of them.
    pub binding: Vec<Binding>,
    /// Number of activity lists tried.
    pub lists: u64,
}

impl Levelled {
    /// Whether it is proven that the work cannot end sooner.
    pub fn is_proved(&self) -> bool {
        self.lower >= self.end
    }
}

/// The end of all work if expiring funds could be spent longer, and the quarter until which each fund would have to
/// last. `None` if that does not help.
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

/// Levels a plan and finds the limits that delay its end.
///
/// # Errors
/// If the work does not fit into the limits at any time: see [`Stuck`].
pub fn level(context: Context<'_>, plan: &Plan, effort: Effort<'_>) -> Result<Levelled, Stuck> {
    let (given, levelled) = levelled(context, plan, effort)?;
    let end = levelled.end.since(plan.first) + 1;
    Ok(Levelled { binding: binding::of(&given, end, effort), ..levelled })
}

/// Levels a plan without the search for binding limits: `binding` is empty.
///
/// # Errors
/// Same as [`level`].
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
