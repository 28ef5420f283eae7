//! A waiver concerns a rule that cannot be waived.

use crate::check::{Examination, rules, waiver};
use crate::forecast::Forecast;
use crate::message;

rule!("waiver-not-allowed", S 23, Warning, Advice, waivable: false);

/// One finding for each such waiver.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    for of in &forecast.plan.waivers {
        let Some(rule) = rules::find(&of.rule) else { continue };
        if rule.waivable {
            exam.pass_for([]);
            continue;
        }
        let covers = message!("rule-waiver-left", count = waiver::covered(forecast, of, rule));
        exam.find_in_waiver(of, "rule").arg("covers", covers);
    }
}
