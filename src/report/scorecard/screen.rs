//! The first screen of a scorecard: the stage, the dimensions, what is closest to the next stage, what better evidence
//! alone may show, and who is left out.

use super::{binding, reach, scores};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::terms::Ability;
use crate::report::bar::bar;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::assessment::{AssessmentV1, BindingV1, GateV1, NodeV1};
use crate::report::{burden, doubts, screen};

/// Limit of the gates shown.
const GATES: usize = 5;

/// Limit of the gates named in a sentence.
const NAMED: usize = 3;

/// The first screen.
pub(super) fn document(card: &AssessmentV1<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    let title = message!("screen-assess-title", name = &card.jurisdiction.name, date = &card.date);
    document.title(locale.say(&title));
    document.paragraph_in(Tone::Strong, locale.say(&standing(card)));
    if card.illustrative {
        document.paragraph_in(Tone::Caution, locale.word("scorecard-illustrative"));
    }
    doubts::ask(&card.doubts, locale, &mut document);
    document.table(bars(card, locale));
    let closest = closest(card).into_iter().take(GATES);
    let mut points: Vec<Vec<Span>> = closest.filter_map(|gate| binding::in_brief(card, locale, gate)).collect();
    if !points.is_empty() {
        let more = card.binding.len().saturating_sub(points.len());
        if more > 0 {
            points.push(vec![Span::plain(locale.say(&message!("screen-closest-more", count = more)))]);
        }
        let next = figures::stage(card.rubric_of, card.stage.shown.number + 1);
        document.points(locale.say(&message!("screen-closest", stage = next)), points);
    }
    document.items(facts(card, locale).into_iter().map(|fact| vec![Span::plain(fact)]).collect());
    document
}

/// The stage that is shown, and the number of gates to the next.
fn standing(card: &AssessmentV1<'_>) -> Message {
    let stage = |number: usize| figures::stage(card.rubric_of, number);
    let (shown, last) = (card.stage.shown.number, card.stages.len());
    if shown >= last {
        return message!("screen-stage-last", stage = stage(shown), of = last);
    }
    let (next, unmet) = (stage(shown + 1), card.binding.len());
    if shown == 0 {
        return message!("screen-stage-none", next = next, unmet = unmet);
    }
    message!("screen-stage", stage = stage(shown), of = last, next = next, unmet = unmet)
}

/// A row for each dimension: a bar of the low estimate, and both ends.
fn bars(card: &AssessmentV1<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("scores-column-dimension")),
        Column::left(locale.word("screen-column-bar")),
        Column::right(locale.word("scores-column-low")),
        Column::right(locale.word("scores-column-point")),
    ];
    let row = |node: &NodeV1| {
        vec![
            Span::plain(node.title.of(locale.lang())),
            Span::plain(bar(node.score.low * 100.0)),
            Span::plain(figures::score(node.score.low)),
            Span::plain(figures::score_or_none(node.score.point)),
        ]
    };
    let nodes = card.rubric_of.dimensions().filter_map(|dimension| card.node(dimension)).filter(|node| node.applies);
    Table { columns, rows: nodes.map(row).collect() }
}

/// The gates that keep the next stage shut, the closest first.
fn closest<'c>(card: &'c AssessmentV1<'_>) -> Vec<&'c GateV1> {
    let mut binding: Vec<&BindingV1> = card.binding.iter().collect();
    binding.sort_by(|a, b| a.lacking.total_cmp(&b.lacking));
    binding.into_iter().map(|of| &of.gate).collect()
}

/// Evidence, people left out, and what services cost people.
fn facts(card: &AssessmentV1<'_>, locale: &Locale) -> Vec<String> {
    let mut facts = Vec::new();
    if card.core.as_ref().is_some_and(|core| !core.missing.is_empty()) {
        facts.extend(scores::core(card).map(|words| locale.say(&words)));
    }
    let open: Vec<Value> = card
        .binding
        .iter()
        .filter(|binding| binding.gate.possible)
        .filter_map(|binding| Some(figures::reference_title(card.rubric_of, &binding.gate.on)?.into()))
        .collect();
    if !open.is_empty() {
        let gates = figures::some(open.clone(), NAMED);
        facts.push(locale.say(&message!("screen-evidence", count = open.len(), gates = gates)));
    }
    let [transact, interact] = [Ability::Transact, Ability::Interact].map(|ability| reach::without(card, ability));
    if transact.1 > 0.0 || interact.1 > 0.0 {
        let [transact, interact] = [transact, interact].map(|(least, most)| figures::percents(locale, least, most));
        facts.push(locale.say(&message!("screen-left-out", transact = transact, interact = interact)));
    }
    facts.extend(burden::cost_in_brief(&card.burden, locale));
    facts.extend(screen::assumed(&card.burden).map(|of| locale.say(&of)));
    facts
}
