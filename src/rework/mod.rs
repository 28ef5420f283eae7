//! What could be done about a plan: why it cannot be carried, what would mend that, and the changes that would move the
//! verdict most.
//!
//! Nothing here is believed: every [`Change`] that is proposed was made to a copy of the plan (or of the assessment), and
//! the audit was run again on the copy. [`conflict`] names a smallest set of commitments that cannot all be kept;
//! [`repair`] ranks what would mend one; [`advice`] looks for the three changes of the plan that move the verdict most.

pub mod advice;
mod allowance;
pub mod candidates;
pub mod change;
pub mod conflict;
pub mod effect;
pub mod from_plan;
pub mod hard;
pub mod instance;
mod overload;
pub mod repair;
mod threads;
pub mod timing;

pub use advice::{Advice, Step};
pub use change::{Budget, Change, Refused, Start};
pub use conflict::Conflict;
pub use effect::{Effect, Standing};
pub use hard::{Constraint, Hard};
pub use repair::{Repair, Told};

use allowance::Allowance;

use crate::check::Audit;
use crate::model::{Context, Plan};

/// Initiatives that may be audited where nobody says otherwise. Plans of up to some two hundred initiatives never come to
/// it; one of 500 gets eighty audits, one of 5 000 eight, so that an answer takes seconds (`docs/performance.md`).
const USUAL_INITIATIVES: u64 = 40_000;

/// The part of the work that repairs of conflicts may take; what they leave goes to advice.
const FOR_REPAIRS: (u64, u64) = (2, 5);

/// How much may be tried. What is counted are audits and the initiatives in them, so that the same plan gets the same answer
/// on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Audits for each of the changes that are looked for.
    pub audits_per_change: usize,
    /// Changes that are looked for.
    pub changes: usize,
    /// Conflicts for which repairs are looked for.
    pub conflicts: usize,
    /// Audits for the repairs of one conflict.
    pub audits_per_conflict: usize,
    /// Initiatives that may be audited for all of these together: an audit takes as many as the plan has.
    pub initiatives: u64,
    /// Threads to use; what comes of it does not depend on them.
    pub threads: usize,
}

impl Work {
    /// What is usual.
    pub const USUAL: Work = Work {
        audits_per_change: 40,
        changes: 3,
        conflicts: 8,
        audits_per_conflict: 12,
        initiatives: USUAL_INITIATIVES,
        threads: 1,
    };
}

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
