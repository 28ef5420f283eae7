//! The plan contains nothing to examine.

use crate::check::Examination;
use crate::forecast::Forecast;
use crate::model::{KeyPath, Money};

rule!("empty-plan", S 12, Warning, Advice);

/// One finding for a plan without initiatives, or whose initiatives take neither money nor people.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let takes = plan.initiatives.iter().any(|of| {
        of.cost() > Money::ZERO || of.running.as_ref().is_some_and(|it| it.amount > Money::ZERO) || of.person_years(None) > 0.0
    });
    if takes {
        return exam.pass();
    }
    let place = plan.initiatives.first().map_or_else(|| KeyPath::root().key("plan"), |of| of.place.clone());
    let finding = exam.find_in_plan(forecast, &place);
    finding.arg("count", plan.initiatives.len());
    if !plan.initiatives.is_empty() {
        finding.variant("hollow");
    }
}
