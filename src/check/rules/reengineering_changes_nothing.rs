//! Re-engineering leaves the process as it was.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;

rule!("reengineering-changes-nothing", R 4, Warning, Advice);

/// One finding for each re-engineering that makes no figure smaller. A re-engineering without figures is not examined,
/// because a plan need not know the better process before the work is done.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        let Some(change) = initiative.reengineering else { continue };
        let figures = [("steps", change.steps), ("documents", change.documents), ("agencies", change.agencies)];
        let stated: Vec<(&str, [u32; 2])> = figures.into_iter().filter_map(|(what, pair)| Some((what, pair?))).collect();
        if stated.is_empty() {
            continue;
        }
        if stated.iter().any(|(_, [today, then])| then < today) {
            exam.pass_for([index]);
            continue;
        }
        let figures: Vec<Value> = stated
            .iter()
            .map(|(what, [today, then])| {
                Value::from(message!("rule-figure-change", what = *what, today = *today, then = *then))
            })
            .collect();
        let finding = exam.find(forecast, index, &initiative.place.key("reengineering"));
        finding.arg("figures", shared::some(figures, shared::NAMED));
    }
}
