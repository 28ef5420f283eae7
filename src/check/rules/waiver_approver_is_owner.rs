//! A waiver is approved by its own owner.

use crate::check::Examination;
use crate::forecast::Forecast;

rule!("waiver-approver-is-owner", S 24, Warning, Advice, waivable: false);

/// One finding for each such waiver.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    for of in &forecast.plan.waivers {
        if of.approves_itself() {
            exam.find_in_waiver(of, "approver").arg("owner", &of.owner);
        } else {
            exam.pass_for([]);
        }
    }
}
