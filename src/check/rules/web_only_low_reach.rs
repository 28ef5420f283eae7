//! A service exists only online, where few people are.

use crate::check::Examination;
use crate::check::figures::below;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;
use crate::score::reach;

rule!("web-only-low-reach", C 2, Error, Constraint);

/// One finding for each service that goes live with no two-way channel except online ones.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    let least = forecast.context.rules.threshold.web_only_reach.value;
    for go_live in &forecast.doing.go_lives {
        let Some(initiative) = plan.initiatives.get(go_live.initiative) else { continue };
        let process = go_live.process().and_then(|process| assessment.processes.get(process));
        let Some(process) = process else { continue };
        let live = go_live.two_way(&forecast.services);
        if live.is_empty() {
            // The service has no channel at all: `reach-below-target` reports that.
            continue;
        }
        let low = reach::of(assessment, &live).low * 100.0;
        let mut channels = live.iter().filter_map(|channel| assessment.channels.get(*channel));
        if channels.clone().any(|channel| !channel.kind.is_online()) || !below(low, least) {
            exam.pass_for([go_live.initiative]);
            continue;
        }
        let place = initiative.delivers.first().map_or(&initiative.place, |delivery| &delivery.place);
        let finding = exam.find(forecast, go_live.initiative, place);
        finding
            .arg("process", &process.name)
            .arg("live", go_live.live)
            .arg("reach", Value::short(low))
            .arg("least", Value::short(least));
        if let Some(channel) = channels.next() {
            finding.also(SpotFile::Assessment, &channel.place, Some(message!("rule-label-reach")));
        }
    }
}
