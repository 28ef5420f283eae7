//! A gate is met on the jurisdiction's own statements.

use crate::check::figures::above;
use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::message::Value;
use crate::model::assessment::Entry;
use crate::model::rubric::{Child, Measure};
use crate::model::terms::EvidenceKind;
use crate::model::{Context, KeyPath, Text};
use crate::score;

rule!("evidence-self-declared", S 11, Warning, Advice);

/// Number of gates that a finding names.
const GATES_NAMED: usize = 4;

/// One finding for the plan. It names the gates that are met today, that the plan's work builds on, and behind which
/// too much weight is self-declared.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let context = forecast.context;
    let most = context.rules.threshold.self_declared_share.value;
    let stages = forecast.plan.initiatives.iter().map(|of| work::stage_of(context, of));
    let Some(highest) = stages.max().filter(|stage| *stage >= 2) else { return };
    let reading = score::stage(context.rubric, &score::assess(context.rubric, context.assessment));
    let built_on = reading.gates.iter().take(reading.shown.min(highest - 1)).flatten();
    let (mut weak, mut declared, mut looked_at) = (Vec::new(), Vec::new(), false);
    for gate in built_on {
        let weights = weights(context, gate.gate.on);
        let all: f64 = weights.iter().map(|(_, weight)| weight).sum();
        let of_them = |leaf: &&(usize, f64)| is_self_declared(context, leaf.0);
        let own: f64 = weights.iter().filter(of_them).map(|(_, weight)| weight).sum();
        if all <= 0.0 {
            continue;
        }
        looked_at = true;
        let share = own / all * 100.0;
        if above(share, most) {
            declared.extend(weights.iter().filter(of_them).map(|(leaf, _)| *leaf));
            let share = shared::number(share, 0);
            weak.push(Value::from(message!("rule-gate-self-declared", title = title(context, gate.gate.on), share = share)));
        }
    }
    if weak.is_empty() {
        if looked_at {
            exam.pass();
        }
        return;
    }
    let finding = exam.find_in_plan(forecast, &KeyPath::root().key("plan").key("assessment"));
    finding
        .arg("count", weak.len())
        .arg("gates", shared::some(weak, GATES_NAMED))
        .arg("most", shared::number(most, 1));
    declared.dedup();
    let places = declared.into_iter().filter_map(|leaf| match context.assessment.entries.get(leaf)? {
        Entry::Observed(observation) => Some(&observation.place),
        Entry::Missing | Entry::NotApplicable(_) | Entry::Assumed(_) => None,
    });
    for place in places.take(shared::NAMED) {
        finding.also(SpotFile::Assessment, place, Some(message!("rule-label-self-declared")));
    }
}

/// Whether an observation is self-declared: by the kind of its evidence or, whatever its kind, by its source, which
/// says so or names the author of the assessment.
fn is_self_declared(context: Context<'_>, leaf: usize) -> bool {
    let Some(Entry::Observed(of)) = context.assessment.entries.get(leaf) else { return false };
    let source = context.assessment.evidence.get(&of.evidence).map(|evidence| &evidence.source);
    let says_so = |source: &Text| {
        let word = context.rules.words.own_statement.as_ref().and_then(|hint| hint.found(source));
        let author = context.assessment.author.as_ref();
        let names = |author: &str, source: &str| !author.is_empty() && source.contains(author);
        word.is_some() || author.is_some_and(|of| names(&of.en, &source.en) || names(&of.zh, &source.zh))
    };
    of.kind == EvidenceKind::SelfDeclared || source.is_some_and(says_so)
}

/// The observed indicators behind a gate, with their share of the weight. Derived figures take the best of several; the
/// rules on reach look at them.
fn weights(context: Context<'_>, on: Measure) -> Vec<(usize, f64)> {
    let mut weights = Vec::new();
    match on {
        Measure::Indicator(leaf) => weights.push((leaf, 1.0)),
        Measure::Node(node) => gather(context, node, 1.0, &mut weights),
        Measure::Derived(_) => {}
    }
    weights.retain(|(leaf, _)| matches!(context.assessment.entries.get(*leaf), Some(Entry::Observed(_))));
    weights
}

fn gather(context: Context<'_>, node: usize, share: f64, weights: &mut Vec<(usize, f64)>) {
    let Some(of) = context.rubric.nodes.get(node) else { return };
    let weight = |child: &Child| match child {
        Child::Node(node) => context.rubric.nodes.get(*node).map_or(0.0, |node| node.weight),
        Child::Indicator(leaf) => context.rubric.indicators.get(*leaf).map_or(0.0, |leaf| leaf.weight),
    };
    let all: f64 = of.children.iter().map(weight).sum();
    for child in of.children.iter().filter(|_| all > 0.0) {
        let share = share * weight(child) / all;
        match child {
            Child::Node(node) => gather(context, *node, share, weights),
            Child::Indicator(leaf) => weights.push((*leaf, share)),
        }
    }
}

fn title(context: Context<'_>, on: Measure) -> Text {
    let rubric = context.rubric;
    let title = match on {
        Measure::Node(node) => rubric.nodes.get(node).map(|of| of.title.clone()),
        Measure::Indicator(leaf) => rubric.indicators.get(leaf).map(|of| of.title.clone()),
        Measure::Derived(derived) => rubric.derived.get(derived).map(|of| of.title.clone()),
    };
    title.unwrap_or_default()
}
