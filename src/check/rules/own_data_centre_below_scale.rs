//! An own data centre would hold only a few systems.

use crate::check::Examination;
use crate::forecast::Forecast;
use crate::message::Value;
use crate::model::terms::{ProcessState, Role};

rule!("own-data-centre-below-scale", H 6, Warning, Advice);

/// One finding for each data centre.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let least = forecast.context.rules.threshold.data_centre_systems.value;
    let running = forecast.context.assessment.processes.iter().filter(|of| of.state >= ProcessState::Automated).count();
    let planned = plan.initiatives.iter().filter(|of| of.does(Role::Build) || of.does(Role::Automate)).count();
    for (index, centre) in plan.initiatives.iter().enumerate().filter(|(_, of)| of.does(Role::DataCentre)) {
        if (running + planned) as f64 >= least {
            exam.pass_for([index]);
            continue;
        }
        let finding = exam.find(forecast, index, &centre.place);
        finding
            .arg("systems", running + planned)
            .arg("running", running)
            .arg("planned", planned)
            .arg("least", Value::short(least));
    }
}
