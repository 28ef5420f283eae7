//! A waiver has expired.

use crate::check::{Examination, rules, waiver};
use crate::forecast::Forecast;
use crate::message;

rule!("waiver-expired", S 21, Warning, Advice, waivable: false);

/// One finding for each waiver whose last day is over. Other rules report its other faults.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let today = forecast.today();
    for of in &forecast.plan.waivers {
        let Some(rule) = rules::find(&of.rule) else { continue };
        if of.expires >= today {
            exam.pass_for([]);
            continue;
        }
        let covers = waiver::covered(forecast, of, rule);
        let covers = message!("rule-waiver-covered", count = covers);
        exam.find_in_waiver(of, "expires").arg("expires", of.expires).arg("today", today).arg("covers", covers);
    }
}
