//! A waiver is valid for longer than anybody can foresee.

use crate::check::{Examination, rules, shared, waiver};
use crate::forecast::Forecast;
use crate::message;

rule!("waiver-too-long", S 28, Warning, Advice, waivable: false);

/// One finding for each such waiver.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (set, today) = (forecast.context.rules, forecast.today());
    for of in &forecast.plan.waivers {
        let Some(rule) = rules::find(&of.rule) else { continue };
        if !waiver::is_too_long(of, today, set) {
            exam.pass_for([]);
            continue;
        }
        let covers = message!("rule-waiver-covered", count = waiver::covered(forecast, of, rule));
        exam.find_in_waiver(of, "expires")
            .arg("expires", of.expires)
            .arg("today", today)
            .arg("years", shared::number(set.threshold.waiver_years.value, 1))
            .arg("covers", covers);
    }
}
