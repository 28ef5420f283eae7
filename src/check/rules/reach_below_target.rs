//! A service goes live on channels that too few people have.

use crate::check::{Examination, shared};
use crate::check::figures::below;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;
use crate::model::assessment::Channel;
use crate::score::reach;

rule!("reach-below-target", C 1, Error, Constraint);

/// One finding for each service that goes live with too little reach by then (low estimate of its two-way channels).
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    let target = forecast.context.rules.threshold.reach_target.value;
    for go_live in &forecast.doing.go_lives {
        let Some(initiative) = plan.initiatives.get(go_live.initiative) else { continue };
        let process = go_live.process().and_then(|process| assessment.processes.get(process));
        let Some(process) = process else {
            exam.cannot([go_live.initiative], &initiative.place, message!("rule-no-process-named", initiative = &initiative.id));
            continue;
        };
        if assessment.channels.is_empty() {
            exam.cannot([go_live.initiative], &initiative.place, message!("rule-no-channels"));
            continue;
        }
        let channels = go_live.two_way(&forecast.services);
        let low = reach::of(assessment, &channels).low * 100.0;
        if !below(low, target) {
            exam.pass_for([go_live.initiative]);
            continue;
        }
        let mut widest: Vec<&Channel> =
            channels.iter().filter_map(|channel| assessment.channels.get(*channel)).collect();
        widest.sort_by(|a, b| b.low.total_cmp(&a.low));
        let names = shared::some(widest.iter().map(|channel| Value::from(&channel.name)), shared::POINTED);
        let place = initiative.delivers.first().map_or(&initiative.place, |delivery| &delivery.place);
        let finding = exam.find(forecast, go_live.initiative, place);
        finding
            .arg("process", &process.name)
            .arg("live", go_live.live)
            .arg("reach", Value::short(low))
            .arg("target", Value::short(target));
        if widest.is_empty() {
            finding.variant("nobody");
        }
        finding.arg("channels", names);
        for channel in widest.iter().take(shared::POINTED) {
            finding.also(SpotFile::Assessment, &channel.place, Some(message!("rule-label-reach")));
        }
    }
}
