//! A waiver gives hardly any reason.

use crate::check::{Examination, rules, shared, waiver};
use crate::forecast::Forecast;
use crate::message;

rule!("waiver-without-reason", S 27, Warning, Advice, waivable: false);

/// One finding for each such waiver.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let set = forecast.context.rules;
    for of in &forecast.plan.waivers {
        let Some(rule) = rules::find(&of.rule) else { continue };
        if waiver::is_reasoned(of, set) {
            exam.pass_for([]);
            continue;
        }
        let covers = message!("rule-waiver-covered", count = waiver::covered(forecast, of, rule));
        exam.find_in_waiver(of, "reason")
            .arg("letters", waiver::letters(of))
            .arg("least", shared::number(set.threshold.waiver_reason_letters.value, 0))
            .arg("covers", covers);
    }
}
