//! The declared total is not the sum of the cost lines.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::model::{KeyPath, Money};

rule!("totals-do-not-add", S 3, Error, Constraint, waivable: false);

/// One finding for the plan; a difference of one minor unit is rounding.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let Some(declared) = forecast.plan.total else { return };
    let sum = forecast.plan.cost();
    let difference = declared.max(sum) - declared.min(sum);
    if difference <= Money::minor(1) {
        exam.pass();
        return;
    }
    let finding = exam.find_in_plan(forecast, &KeyPath::root().key("plan").key("total"));
    finding
        .arg("declared", shared::money(forecast, declared))
        .arg("sum", shared::money(forecast, sum))
        .arg("difference", shared::money(forecast, difference))
        .variant(if declared > sum { "more" } else { "less" });
}
