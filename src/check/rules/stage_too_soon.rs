//! Stages follow each other faster than the minimum time between two stages.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::{KeyPath, Quarter, Text};

rule!("stage-too-soon", A 8, Warning, Constraint);

/// One finding for each stage that begins too soon, and one for a target without enough time.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    let shown = shared::shown_today(context);
    let title = |stage: usize| -> Text {
        let stage = stage.checked_sub(1).and_then(|stage| context.rubric.stages.get(stage));
        stage.map(|stage| stage.title.clone()).unwrap_or_default()
    };
    // Work towards the stage after the one shown, or a lower one, may begin on the first day.
    let begun = (1..=shown + 1).filter_map(|stage| entry(forecast, stage)).min();
    let (mut before, mut opener) = begun.map_or((plan.first, None), |(start, index)| (start, Some(index)));
    for stage in shown + 2..=context.rubric.stages.len() {
        // Work towards a stage begins when the stage before can have opened.
        let spacing = context.rubric.spacing(stage - 1);
        let earliest = before.max(plan.first) + spacing;
        let Some((entry, index)) = entry(forecast, stage) else {
            before = earliest;
            opener = None;
            continue;
        };
        exam.look_at(towards(forecast, stage).map(|(_, index)| index));
        if entry >= earliest {
            exam.pass_for(towards(forecast, stage).map(|(_, index)| index));
        } else if let Some(initiative) = plan.initiatives.get(index) {
            let finding = exam.find(forecast, index, &initiative.place.key("start"));
            finding
                .arg("stage", title(stage))
                .arg("entry", entry)
                .arg("before", title(stage - 1))
                .arg("since", before.max(plan.first))
                .arg("earliest", earliest)
                .arg("spacing", shared::quarters(spacing));
            if let Some(opener) = opener.and_then(|opener: usize| plan.initiatives.get(opener)) {
                finding.also(SpotFile::Plan, &opener.place.key("start"), Some(message!("rule-label-stage-entered")));
            }
        }
        (before, opener) = (entry, Some(index));
    }
    let Some(target) = plan.target.filter(|target| target.stage > shown) else { return };
    let needed = context.rubric.quarters_between(shown, target.stage);
    let there = target.by.since(plan.first) + 1;
    if there >= needed {
        exam.pass();
        return;
    }
    let finding = exam.find_in_plan(forecast, &KeyPath::root().key("target").key("by"));
    finding
        .variant("target")
        .arg("stage", title(target.stage))
        .arg("by", target.by)
        .arg("there", shared::quarters(there))
        .arg("needed", shared::quarters(needed));
}

/// The first work of the plan towards a stage: its quarter and its initiative.
fn entry(forecast: &Forecast<'_>, stage: usize) -> Option<(Quarter, usize)> {
    towards(forecast, stage).min()
}

/// The initiatives that work towards a stage, each with its start.
fn towards(forecast: &Forecast<'_>, stage: usize) -> impl Iterator<Item = (Quarter, usize)> {
    let initiatives = forecast.plan.initiatives.iter().enumerate();
    let towards = initiatives.filter(move |(_, of)| work::stage_of(forecast.context, of) == stage);
    towards.map(|(index, of)| (of.start, index))
}
