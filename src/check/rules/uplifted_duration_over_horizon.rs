//! With the usual delay, building ends after the plan, or after the promised quarter.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::plan::Initiative;
use crate::model::{KeyPath, Quarter};

rule!("uplifted-duration-over-horizon", A 16, Warning, Advice);

/// One finding for each initiative that would end too late. Other rules report initiatives that end too late as
/// planned.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let percent = forecast.context.rules.threshold.uplift_duration.value;
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        let planned = initiative.quarters.cast_signed();
        let usual = work::usual_duration(forecast.context, |role| initiative.does(role), planned);
        let Some(quarters) = usual.filter(|_| initiative.end() <= plan.last) else { continue };
        let end = initiative.start + (quarters - 1).max(0);
        let promised = promised(forecast, initiative).filter(|by| end > *by);
        if end <= plan.last && promised.is_none() {
            exam.pass_for([index]);
            continue;
        }
        let finding = exam.find(forecast, index, &initiative.place.key("quarters"));
        finding
            .arg("planned", shared::quarters(planned))
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
