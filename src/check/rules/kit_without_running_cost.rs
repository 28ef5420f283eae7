//! Equipment or software is bought without money to run it.

use crate::check::Examination;
use crate::check::figures::{below, percent_of};
use crate::forecast::Forecast;
use crate::message::Value;
use crate::model::Money;
use crate::model::terms::Category;

rule!("kit-without-running-cost", H 3, Error, Constraint);

/// One finding for each initiative that leaves too little to run its purchases. Running cost of another initiative is
/// for that one's purchases.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let least = forecast.context.rules.threshold.running_cost_share.value;
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        let bought = initiative.cost_of(&[Category::Hardware, Category::Software]);
        if bought == Money::ZERO {
            continue;
        }
        let yearly = initiative.running.as_ref().map_or(Money::ZERO, |running| running.amount);
        let share = percent_of(yearly, bought);
        if !below(share, least) {
            exam.pass_for([index]);
            continue;
        }
        let place = initiative.running.as_ref().map_or(&initiative.place, |running| &running.place);
        let finding = exam.find(forecast, index, place);
        finding
            .arg("bought", Value::Money(bought, plan.currency.clone()))
            .arg("yearly", Value::Money(yearly, plan.currency.clone()))
            .arg("share", Value::short(share))
            .arg("least", Value::short(least));
        if yearly == Money::ZERO {
            finding.variant("none");
        }
    }
}
