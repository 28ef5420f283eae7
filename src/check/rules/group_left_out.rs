//! Services go live on channels that a group of people does not have.

use crate::check::{Examination, shared};
use crate::check::figures::below;
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, GoLive};
use crate::message;
use crate::message::Value;
use crate::model::Quarter;
use crate::score::{Basis, reach};

rule!("group-left-out", C 5, Warning, Advice);

/// One finding for each group, at the first service that leaves it out. It names the others.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let assessment = forecast.context.assessment;
    let services: Vec<(&GoLive, Vec<usize>)> = forecast
        .doing
        .go_lives
        .iter()
        .map(|go_live| (go_live, go_live.two_way(&forecast.services)))
        .filter(|(_, channels)| !channels.is_empty())
        .collect();
    let first = services.first().and_then(|(first, _)| forecast.plan.initiatives.get(first.initiative));
    let Some(first) = first else { return };
    if assessment.audiences.is_empty() {
        let silent = services.iter().map(|(go_live, _)| go_live.initiative);
        return exam.cannot(silent, &first.place, message!("rule-no-groups"));
    }
    for group in 0..assessment.audiences.len() {
        look(forecast, exam, group, &services);
    }
}

/// Examines one group over all services that go live.
fn look(forecast: &Forecast<'_>, exam: &mut Examination, group: usize, services: &[(&GoLive, Vec<usize>)]) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    let Some(audience) = assessment.audiences.get(group) else { return };
    let least = forecast.context.rules.threshold.group_reach_ratio.value;
    let mut left_out: Vec<(usize, f64, f64)> = Vec::new();
    let mut unmeasured: Vec<usize> = Vec::new();
    for (go_live, channels) in services {
        let everybody = reach::of(assessment, channels).low;
        let group_reach = reach::of_audience(assessment, channels, group).map(|reach| reach.low);
        let measured = channels.iter().filter_map(|channel| assessment.channels.get(*channel));
        let complete = measured.clone().all(|channel| channel.audiences.contains_key(&group));
        let reached = group_reach.is_some_and(|low| !below(low, least * everybody));
        match group_reach {
            _ if reached || predicted(forecast, go_live.live).is_some_and(|ratio| !below(ratio, least)) => {
                exam.pass_for([go_live.initiative]);
            }
            Some(low) if complete => left_out.push((go_live.initiative, low, everybody)),
            // A channel that was not measured for the group may reach it, so the group cannot be examined.
            _ => unmeasured.push(go_live.initiative),
        }
    }
    if let Some(initiative) = unmeasured.first().and_then(|first| plan.initiatives.get(*first)) {
        exam.cannot(unmeasured, &initiative.place, message!("rule-group-not-measured", group = &audience.name));
    }
    let Some((first, low, everybody)) = left_out.first().copied() else { return };
    let Some(initiative) = plan.initiatives.get(first) else { return };
    let place = initiative.delivers.first().map_or(&initiative.place, |delivery| &delivery.place);
    let finding = exam.find(forecast, first, place);
    finding
        .arg("group", &audience.name)
        .arg("low", Value::short(low * 100.0))
        .arg("everybody", Value::short(everybody * 100.0))
        .arg("ratio", Value::short(least * 100.0))
        .arg("services", left_out.len());
    finding.with_initiatives(forecast, left_out.iter().map(|(other, ..)| *other));
    for (other, _, _) in left_out.iter().take(shared::POINTED).skip(1) {
        if let Some(other) = plan.initiatives.get(*other) {
            finding.also(SpotFile::Plan, &other.place, None);
        }
    }
}

/// The predicted ratio of the least reached group to everybody at the start of a quarter (low estimate). It includes
/// agents and outreach beside the channels. None if the rubric lacks the indicator or its value is not known.
fn predicted(forecast: &Forecast<'_>, quarter: Quarter) -> Option<f64> {
    let indicator = forecast.context.rubric.indicator("least_reached")?;
    let readings = forecast.readiness.at(quarter);
    readings.get(indicator).filter(|reading| reading.basis != Basis::Missing).map(|reading| reading.low)
}
