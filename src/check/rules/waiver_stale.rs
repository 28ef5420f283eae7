//! A waiver covers nothing.

use crate::check::{Examination, rules, waiver};
use crate::forecast::Forecast;

rule!("waiver-stale", S 22, Warning, Advice, waivable: false);

/// One finding for each waiver that would hold if there were anything to cover.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let today = forecast.today();
    for of in &forecast.plan.waivers {
        let Some(rule) = rules::find(&of.rule) else { continue };
        if waiver::in_force(of, rule, today).is_err() {
            continue;
        }
        if waiver::covered(forecast, of, rule) > 0 {
            exam.pass_for([]);
        } else {
            exam.find_in_waiver(of, "place");
        }
    }
}
