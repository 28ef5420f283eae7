//! A waiver covers nothing.

use crate::check::{Examination, rules, shared, waiver};
use crate::forecast::Forecast;
use crate::message::Value;

rule!("waiver-stale", S 22, Warning, Advice, waivable: false);

/// Number of places named at which the rule does have findings.
const NAMED: usize = 4;

/// One finding for each waiver that would be valid but has no finding to cover.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let today = forecast.today();
    for of in &forecast.plan.waivers {
        let Some(rule) = rules::find(&of.rule) else { continue };
        if waiver::in_force(of, rule, today, forecast.context.rules).is_err() {
            continue;
        }
        let findings = waiver::findings(forecast, rule);
        let scope = waiver::Scope::of(of, forecast.plan);
        if findings.iter().any(|finding| scope.holds(finding)) {
            exam.pass_for([]);
            continue;
        }
        let finding = exam.find_in_waiver(of, "place");
        if !findings.is_empty() {
            let places = findings.iter().map(|found| Value::from(&waiver::place_of(found, forecast.plan)));
            finding.arg("places", shared::some(places, NAMED)).variant("elsewhere");
        }
    }
}
