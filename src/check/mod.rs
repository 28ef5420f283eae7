//! The audit: rules that compare a plan's order in time and its numbers with the readiness that it presumes.
//!
//! A rule is data plus a function ([`Rule`]); its result is an [`Examination`]. A rule has three outcomes for each
//! thing it examines: in order, finding, could not examine. The third never counts as the first. The verdict, the
//! counts and the [`Orientation`] follow from these results.

pub(crate) mod automation;
pub mod baseline;
pub mod causes;
pub mod changes;
pub mod docs;
mod family;
pub(crate) mod figures;
pub mod finding;
pub mod fingerprint;
pub mod gap;
pub mod orientation;
mod pledges;
pub mod rules;
mod shared;
mod signs;
pub(crate) mod standing;
pub(crate) mod tally;
mod verdict;
pub mod waiver;

pub use docs::RuleDocs;
pub use family::{Binding, Family};
pub use finding::{Examination, Finding, Rule, Spot, Unexamined};
pub use gap::DesignReality;
pub use orientation::Orientation;
pub use rules::RULES;
pub use tally::Tally;
pub use verdict::{Audit, Verdict};

use crate::forecast::Forecast;
use crate::model::{Context, Date, Plan};

/// Audits `plan` by every rule, without a day: waivers that had expired on the day of the assessment are not valid.
pub fn audit(context: Context<'_>, plan: &Plan) -> Audit {
    audit_on(context, plan, None)
}

/// Audits `plan` by every rule, as of a day.
pub fn audit_on(context: Context<'_>, plan: &Plan, as_of: Option<Date>) -> Audit {
    let forecast = Forecast::of(context, plan).on(as_of);
    let examinations = RULES.iter().map(|rule| {
        let mut examination = Examination::new(rule);
        (rule.check)(&forecast, &mut examination);
        examination.drop_repeats();
        (*rule, examination)
    });
    let mut examinations: Vec<(&'static Rule, Examination)> = examinations.collect();
    let waivers = waiver::apply(plan, forecast.today(), context.rules, &mut examinations);
    Audit { examinations, cost: plan.cost(), as_of, waivers, baseline: None }
}
