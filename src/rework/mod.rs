//! What could be done about a plan: why it cannot be carried, what would mend that, and the changes that would move the
//! verdict most.
//!
//! Nothing here is believed: every [`Change`] that is proposed was made to a copy of the plan (or of the assessment), and
//! the audit was run again on the copy. [`conflict`] names a smallest set of commitments that cannot all be kept;
//! [`repair`] ranks what would mend one; [`advice`] looks for the three changes of the plan that move the verdict most.

pub(crate) mod advice;
mod allowance;
pub mod candidates;
pub(crate) mod change;
pub mod conflict;
pub mod constraint;
pub(crate) mod effect;
pub mod from_plan;
pub(crate) mod hard;
pub(crate) mod instance;
mod overload;
pub(crate) mod repair;
mod threads;
pub(crate) mod timing;
mod work;

pub use advice::{Advice, Step};
pub use change::{Budget, Change, Refused, Start};
pub use constraint::{Amount, Conflict, Constraint};
pub use effect::{Effect, Standing};
pub use hard::Hard;
pub use repair::{Repair, Told};
pub use work::Work;

use crate::check::Audit;
use crate::model::{Context, Plan};
use allowance::Allowance;

/// The part of the work that repairs of conflicts may take; what they leave goes to advice.
const FOR_REPAIRS: (u64, u64) = (2, 5);

/// What could be done about a plan.
#[derive(Clone, Debug)]
pub struct Rework {
    /// Why the plan cannot be carried, gravest first.
    pub conflicts: Vec<Told>,
    /// The changes that would move the verdict most.
    pub advice: Advice,
    /// Changes that were made and audited, for repairs and advice together.
    pub tried: usize,
    /// The limit of work: initiatives that might be audited.
    pub limit: u64,
    /// Changes that were thought of and not tried, because the limit was reached.
    pub untried: usize,
}

impl Rework {
    /// What could be done about `plan`, of which `audit` is the audit.
    pub fn of(context: Context<'_>, plan: &Plan, audit: &Audit, work: Work) -> Rework {
        let mut allowance = Allowance::of(work.initiatives);
        let mut part = allowance.part(FOR_REPAIRS.0, FOR_REPAIRS.1);
        let (conflicts, for_repairs) = repair::told(context, plan, audit, work, &mut part);
        allowance.give_back(part);
        let advice = advice::advise(context, plan, audit, work, &mut allowance);
        let tried = for_repairs + advice.tried;
        Rework { conflicts, advice, tried, limit: work.initiatives, untried: allowance.untried }
    }
}
