//! A gate is dropped because its figure is declared not applicable.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::message::Value;
use crate::model::assessment::Entry;
use crate::model::rubric::Measure;
use crate::model::{KeyPath, Text};
use crate::score;

rule!("not-applicable-gate", S 13, Warning, Advice);

/// One finding for the plan. It names the gates dropped on the way to the highest stage that the plan works towards or
/// promises, and the indicators declared not applicable.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let context = forecast.context;
    let (rubric, assessment) = (context.rubric, context.assessment);
    let stages = forecast.plan.initiatives.iter().map(|of| work::stage_of(context, of));
    let highest = stages.max().unwrap_or(0).max(forecast.plan.target.map_or(0, |target| target.stage));
    if highest == 0 {
        return;
    }
    let card = score::assess(rubric, assessment);
    let not_applicable = |leaf: usize| matches!(assessment.entries.get(leaf), Some(Entry::NotApplicable(_)));
    let mut fallen: Vec<(Text, Vec<usize>)> = Vec::new();
    for gate in rubric.stages.iter().take(highest).flat_map(|stage| &stage.gates) {
        match gate.on {
            Measure::Indicator(leaf) if not_applicable(leaf) => {
                fallen.push((rubric.indicators.get(leaf).map(|of| of.title.clone()).unwrap_or_default(), vec![leaf]));
            }
            Measure::Node(node) if card.nodes.get(node).is_some_and(|node| !node.applies) => {
                let below = (0..rubric.indicators.len()).filter(|leaf| not_applicable(*leaf) && lies_under(forecast, *leaf, node));
                fallen.push((rubric.nodes.get(node).map(|of| of.title.clone()).unwrap_or_default(), below.collect()));
            }
            Measure::Derived(derived) => {
                let Some(of) = rubric.derived.get(derived) else { continue };
                if !of.of.is_empty() && of.of.iter().all(|leaf| not_applicable(*leaf)) {
                    fallen.push((of.title.clone(), of.of.clone()));
                }
            }
            Measure::Indicator(_) | Measure::Node(_) => {}
        }
    }
    if fallen.is_empty() {
        return exam.pass();
    }
    let finding = exam.find_in_plan(forecast, &KeyPath::root().key("plan").key("assessment"));
    let stage = highest.checked_sub(1).and_then(|stage| rubric.stages.get(stage));
    finding
        .arg("count", fallen.len())
        .arg("stage", stage.map(|stage| stage.title.clone()).unwrap_or_default())
        .arg("gates", shared::some(fallen.iter().map(|(title, _)| Value::from(title)), shared::NAMED));
    let mut leaves: Vec<usize> = fallen.into_iter().flat_map(|(_, leaves)| leaves).collect();
    leaves.sort_unstable();
    leaves.dedup();
    for indicator in leaves.into_iter().filter_map(|leaf| rubric.indicators.get(leaf)).take(shared::NAMED) {
        let place = KeyPath::root().key("not_applicable").key(&indicator.id);
        finding.also(SpotFile::Assessment, &place, Some(message!("rule-label-not-applicable")));
    }
}

/// Whether an indicator lies somewhere under a node.
fn lies_under(forecast: &Forecast<'_>, leaf: usize, node: usize) -> bool {
    let rubric = forecast.context.rubric;
    let mut at = rubric.indicators.get(leaf).map(|of| of.parent);
    while let Some(here) = at {
        if here == node {
            return true;
        }
        at = rubric.nodes.get(here).and_then(|of| of.parent);
    }
    false
}
