//! With the usual delay, building ends after the plan, or after the promised quarter.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::plan::Initiative;
use crate::model::terms::Role;
use crate::model::{KeyPath, Quarter};

rule!("uplifted-duration-over-horizon", A 16, Warning, Advice);

/// Equipment and development: the kinds of work on which the bound was observed.
const BUILDING: [Role; 7] = [
    Role::Build,
    Role::Automate,
    Role::Install,
    Role::Connect,
    Role::DataCentre,
    Role::Digitise,
    Role::Exchange,
];

/// One finding for each initiative that would end too late. Other rules report initiatives that end too late as
/// planned.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let percent = forecast.context.rules.threshold.uplift_duration.value;
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        if !BUILDING.iter().any(|role| initiative.does(*role)) || initiative.end() > plan.last {
            continue;
        }
        let quarters = (f64::from(initiative.quarters) * (1.0 + percent / 100.0) - 1e-9).ceil() as i32;
        let end = initiative.start + (quarters - 1).max(0);
        let promised = promised(forecast, initiative).filter(|by| end > *by);
        if end <= plan.last && promised.is_none() {
            exam.pass_for([index]);
            continue;
        }
        let finding = exam.find(forecast, index, &initiative.place.key("quarters"));
        finding
            .arg("planned", shared::quarters(initiative.quarters.cast_signed()))
            .arg("uplifted", shared::quarters(quarters))
            .arg("percent", shared::number(percent, 1))
            .arg("end", end)
            .arg("last", promised.unwrap_or(plan.last));
        if promised.is_some() {
            let place = KeyPath::root().key("target").key("by");
            finding.variant("promise").also(SpotFile::Plan, &place, Some(message!("rule-label-promised")));
        }
    }
}

/// The quarter by which the plan's promise needs an initiative: it works towards the promised stage or a lower one, and
/// is in time as planned.
fn promised(forecast: &Forecast<'_>, initiative: &Initiative) -> Option<Quarter> {
    let target = forecast.plan.target?;
    let needed = work::stage_of(forecast.context, initiative) <= target.stage && initiative.end() <= target.by;
    needed.then_some(target.by)
}
