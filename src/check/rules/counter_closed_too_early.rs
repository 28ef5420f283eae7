//! A channel is withdrawn while people still use it.

use crate::check::figures::below;
use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, service};
use crate::message;
use crate::message::Value;
use crate::model::plan::Initiative;
use crate::model::terms::Ability;
use crate::model::Quarter;

rule!("counter-closed-too-early", C 8, Error, Constraint);

/// One finding for each two-way channel that an initiative withdraws too early.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let assessment = forecast.context.assessment;
    let threshold = &forecast.context.rules.threshold;
    let (least, quarters) = (threshold.withdrawal_takeup.value, threshold.withdrawal_quarters.quarters());
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        for (place, channel) in initiative.withdraws.iter().enumerate() {
            let Some(of) = assessment.channels.get(*channel) else { continue };
            let unserved = unserved(forecast, initiative, *channel, quarters);
            let takeup = takeup(forecast, initiative.live(), quarters);
            let taken_up = takeup.is_some_and(|takeup| !below(takeup, least));
            if of.can < Ability::Interact || (taken_up && unserved.is_empty()) {
                exam.pass_for([index]);
                continue;
            }
            let finding = exam.find(forecast, index, &initiative.place.key("withdraws").index(place));
            finding
                .arg("channel", &of.name)
                .arg("live", initiative.live())
                .arg("least", shared::number(least, 1))
                .arg("quarters", shared::quarters(quarters))
                .also(SpotFile::Assessment, &of.place, Some(message!("rule-label-reach")));
            if unserved.is_empty() {
                match takeup {
                    Some(takeup) => finding.arg("takeup", shared::number(takeup, 1)),
                    None => finding.variant("unknown"),
                };
            } else {
                finding.variant("alone").arg("services", shared::some(unserved, shared::NAMED));
            }
        }
    }
}

/// The services that have no other two-way channel which existed for the required quarters before the withdrawal.
fn unserved(forecast: &Forecast<'_>, initiative: &Initiative, channel: usize, quarters: i32) -> Vec<Value> {
    let assessment = forecast.context.assessment;
    let served = service::served(assessment, initiative);
    let is_served = |process: &usize| served.as_ref().is_some_and(|of| of.is_empty() || of.contains(process));
    let live = |process: usize, quarter| forecast.services.live(process, Ability::Interact, quarter);
    let mut unserved = Vec::new();
    for (process, of) in assessment.processes.iter().enumerate().filter(|(process, _)| is_served(process)) {
        let closing = initiative.live();
        if !live(process, closing - 1).contains(&channel) {
            continue;
        }
        let before = live(process, closing - quarters);
        let stays = live(process, closing).into_iter().any(|other| other != channel && before.contains(&other));
        if !stays {
            unserved.push(Value::from(&of.name));
        }
    }
    unserved
}

/// The lowest take-up of remote channels predicted for the quarters before `closing` (low estimate); none if take-up is
/// not known.
fn takeup(forecast: &Forecast<'_>, closing: Quarter, quarters: i32) -> Option<f64> {
    let indicator = forecast.context.rubric.indicator("takeup")?;
    let before = (closing - quarters.max(1)).through(closing - 1);
    let lows = before.map(|quarter| {
        let readings = forecast.readiness.at(quarter);
        readings.get(indicator).filter(|reading| reading.point.is_some()).map(|reading| reading.low)
    });
    lows.collect::<Option<Vec<f64>>>()?.into_iter().min_by(f64::total_cmp)
}
