//! One initiative takes so long that nobody sees whether it is on time.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;

rule!("initiative-too-long", S 6, Warning, Constraint);

/// One finding for each initiative that is too long.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let most = forecast.context.rules.threshold.initiative_quarters.value;
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        if f64::from(initiative.quarters) <= most {
            exam.pass_for([index]);
            continue;
        }
        let finding = exam.find(forecast, index, &initiative.place.key("quarters"));
        let quarters = shared::quarters(initiative.quarters.cast_signed());
        finding.arg("quarters", quarters).arg("most", shared::quarters(most.floor() as i32));
    }
}
