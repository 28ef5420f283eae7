//! A channel that reaches many more people is unused while services go onto others.

use crate::check::Examination;
use crate::check::figures::below;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;
use crate::model::terms::Ability;
use crate::score::reach;

rule!("better-channel-unused", C 3, Warning, Constraint);

/// One finding for all services that go live: the unused channel that would add most to their reach.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    let online: Vec<usize> = forecast.doing.go_lives.iter().filter_map(|go_live| go_live.process()).collect();
    let services = || {
        let named = forecast.doing.go_lives.iter().filter(|go_live| go_live.process().is_some());
        named.map(|go_live| go_live.initiative)
    };
    let Some(first) = forecast.doing.go_lives.iter().find(|go_live| go_live.process().is_some()) else { return };
    let Some(initiative) = plan.initiatives.get(first.initiative) else { return };
    let live = |process: usize| forecast.services.live(process, Ability::Interact, plan.last + 1);
    let anywhere: Vec<usize> = (0..assessment.processes.len()).flat_map(live).collect();
    let mut used: Vec<usize> = online.into_iter().flat_map(live).collect();
    used.sort_unstable();
    used.dedup();
    let low = reach::of(assessment, &used).low * 100.0;
    let unused = reach::capable(assessment, Ability::Interact).into_iter().filter(|of| !anywhere.contains(of));
    let with = |channel: usize| {
        let set: Vec<usize> = used.iter().copied().chain([channel]).collect();
        reach::of(assessment, &set).low * 100.0
    };
    let best = unused.map(|channel| (with(channel), channel)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    let missed = forecast.context.rules.threshold.unused_channel_gain.value;
    let Some((reached, channel)) = best.filter(|(reached, _)| !below(reached - low, missed)) else {
        return exam.pass_for(services());
    };
    let Some(channel) = assessment.channels.get(channel) else { return };
    let place = initiative.delivers.first().map_or(&initiative.place, |delivery| &delivery.place);
    let finding = exam.find(forecast, first.initiative, place);
    finding.with_initiatives(forecast, services());
    finding
        .arg("channel", &channel.name)
        .arg("low", Value::short(low))
        .arg("with", Value::short(reached))
        .arg("gain", Value::short(reached - low))
        .arg("missed", Value::short(missed))
        .also(SpotFile::Assessment, &channel.place, Some(message!("rule-label-unused")));
}
