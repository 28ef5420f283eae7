//! A process is re-engineered into what it was.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;

rule!("reengineering-changes-nothing", R 4, Warning, Advice);

/// One finding for each re-engineering whose figures are to be no smaller than they are. One that tells none is not looked
/// at: a plan need not know the better process before the work is done.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        let Some(change) = initiative.reengineering else { continue };
        let figures = [("steps", change.steps), ("documents", change.documents), ("agencies", change.agencies)];
        let told: Vec<(&str, [u32; 2])> = figures.into_iter().filter_map(|(what, pair)| Some((what, pair?))).collect();
        if told.is_empty() {
            continue;
        }
        if told.iter().any(|(_, [today, then])| then < today) {
            exam.pass_for([index]);
            continue;
        }
        let figures: Vec<Value> = told
            .iter()
            .map(|(what, [today, then])| {
                Value::from(message!("rule-figure-change", what = *what, today = *today, then = *then))
            })
            .collect();
        let finding = exam.find(forecast, index, &initiative.place.key("reengineering"));
        finding.arg("figures", shared::some(figures, shared::NAMED));
    }
}
