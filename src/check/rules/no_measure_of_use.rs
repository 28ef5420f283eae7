//! A service goes live and nobody measures its use.

use crate::check::{Examination, shared};
use crate::forecast::{Forecast, GoLive, work};
use crate::model::plan::Initiative;
use crate::model::terms::Role;

rule!("no-measure-of-use", P 3, Warning, Constraint);

/// One finding for each service that goes live inside the horizon and is not measured in time.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let within = forecast.context.rules.threshold.measure_within_quarters.quarters();
    for go_live in forecast.doing.go_lives.iter().filter(|go_live| go_live.live <= plan.last) {
        let Some(initiative) = plan.initiatives.get(go_live.initiative) else { continue };
        let mut measures = forecast.doing.real(Role::Measure, go_live.scope);
        if measures.any(|(_, measure)| reads(forecast, go_live, measure, within)) {
            exam.pass_for([go_live.initiative]);
            continue;
        }
        let finding = exam.find(forecast, go_live.initiative, &initiative.place);
        finding.arg("live", go_live.live).arg("within", shared::quarters(within)).arg("until", go_live.live + within);
    }
}

/// Whether a measurement covers the use of a service after its go-live: it ends in time, or was set up before and is
/// paid for every year. If it is due only after the horizon, any planned measurement counts.
fn reads(forecast: &Forecast<'_>, go_live: &GoLive, measure: &Initiative, within: i32) -> bool {
    let due = go_live.live + within;
    let in_time = go_live.live <= measure.end() && measure.end() <= due;
    let continues = measure.end() <= due && work::goes_on(forecast.context, measure);
    in_time || continues || due > forecast.plan.last
}
