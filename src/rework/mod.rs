//! Rework: conflicts in a plan, repairs for them, and the changes that would improve the verdict most.
//!
//! Every proposed [`Change`] was made on a copy of the plan (or of the assessment), and the copy was audited.
//! [`conflict`] finds smallest sets of commitments that cannot all be kept; [`repair`] ranks repairs for each;
//! [`advice`] searches for the three changes that improve the verdict most.

pub(crate) mod advice;
mod allowance;
pub mod candidates;
pub(crate) mod change;
pub mod conflict;
pub mod constraint;
pub(crate) mod effect;
pub mod from_plan;
pub(crate) mod hard;
mod insertion;
pub(crate) mod instance;
pub(crate) mod levelling;
mod overload;
pub(crate) mod purpose;
mod repair;
mod threads;
pub(crate) mod timing;
mod work;

pub use advice::{Advice, Step};
pub use change::{Budget, Change, Refused, Start};
pub use constraint::{Amount, Conflict, Constraint};
pub use effect::{Effect, Standing};
pub use hard::Hard;
pub use levelling::Levelling;
pub use repair::{Repair, Told};
pub use work::Work;

use crate::check::Audit;
use crate::model::{Context, Plan};
use allowance::Allowance;

/// The share of the work for repairs of conflicts; their rest goes to advice.
const FOR_REPAIRS: (u64, u64) = (2, 5);

/// Conflicts and advice for a plan.
#[derive(Clone, Debug)]
pub struct Rework {
    /// Conflicts of the plan, most severe first.
    pub conflicts: Vec<Told>,
    /// The changes that would improve the verdict most.
    pub advice: Advice,
    /// The earliest end of the same work, if the plan's only errors are overloads.
    pub levelling: Option<Levelling>,
    /// Number of changes audited, for repairs and advice together.
    pub tried: usize,
    /// The limit on audited initiatives.
    pub limit: u64,
    /// Number of candidate changes that were not tried because the limit was reached.
    pub untried: usize,
}

impl Rework {
    /// Conflicts and advice for `plan` with its `audit`.
    pub fn of(context: Context<'_>, plan: &Plan, audit: &Audit, work: Work) -> Rework {
        let mut allowance = Allowance::of(work.initiatives);
        let mut part = allowance.part(FOR_REPAIRS.0, FOR_REPAIRS.1);
        let (conflicts, for_repairs) = repair::conflicts_with_repairs(context, plan, audit, work, &mut part);
        allowance.give_back(part);
        let advice = advice::advise(context, plan, audit, work, &mut allowance);
        let tried = for_repairs + advice.tried;
        let levelling = levelling::of(context, plan, audit, work);
        Rework { conflicts, advice, levelling, tried, limit: work.initiatives, untried: allowance.untried }
    }
}
