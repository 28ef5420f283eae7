//! Binding constraints of the next stage: each gate with its gap, the single changes that would meet it, unknown
//! indicators, and gates that weak evidence keeps from being met.

use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::Text;
use crate::model::rubric::{Child, Measure};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, Kind};
use crate::report::json::Reference;
use crate::report::json::assessment::{AssessmentV1, BindingV1, GateV1, OpenerV1};

/// Binding constraints of the stage after the stage that is shown.
pub(super) fn section(card: &AssessmentV1<'_>, locale: &Locale, document: &mut Document) {
    let stage = &card.stage;
    if stage.shown.number >= card.stages.len() {
        document.heading(locale.word("binding-heading-none"));
        document.paragraph_in(Tone::Good, locale.word("binding-none"));
        return;
    }
    let next = figures::stage(card.rubric_of, stage.shown.number + 1);
    document.heading(locale.say(&message!("binding-heading", stage = next)));
    let groups = [
        ("shortfall", "binding-shortfall", Tone::Bad),
        ("unknown", "binding-unknown", Tone::Caution),
        ("weak_evidence", "binding-weak", Tone::Caution),
    ];
    for (obstacle, words, tone) in groups {
        let of_group = card.binding.iter().filter(|binding| binding.gate.obstacle == Some(obstacle));
        let items: Vec<Vec<Span>> = of_group.filter_map(|binding| item(card, locale, &binding.gate, tone)).collect();
        if !items.is_empty() {
            document.paragraph(locale.word(words));
            document.items(items);
        }
    }
    let openers = openers(card, locale);
    if !openers.rows.is_empty() {
        document.paragraph(locale.word("binding-openers"));
        document.table(openers);
    }
}

/// One gate with its gap and the unknown indicators below it.
fn item(card: &AssessmentV1<'_>, locale: &Locale, gate: &GateV1, tone: Tone) -> Option<Vec<Span>> {
    let title = figures::reference_title(card.rubric_of, &gate.on)?;
    let mut spans = vec![Span::new(locale.text(title), tone), Span::plain(locale.say(&gap(card, locale, gate)))];
    // If the stage shown equals the possible stage, the same gates answer both questions, so both answers stand here.
    if card.stage.shown == card.stage.possible && !gate.possible {
        let kind = Kind::of_reference(card.rubric_of, &gate.on);
        let best = kind.write_against(locale, gate.high, gate.threshold);
        spans.push(Span::plain(locale.say(&message!("gap-at-best", best = best))));
    }
    if let Some(Measure::Node(node)) = gate.on.measure(card.rubric_of) {
        let unknown = unknown_below(card, node);
        if !unknown.is_empty() {
            let titles = figures::listed(locale, unknown.iter().map(|title| locale.text(title)));
            let words = message!("gap-unknown-below", count = unknown.len(), indicators = titles);
            spans.push(Span::new(locale.say(&words), Tone::Faint));
        }
    }
    Some(spans)
}

/// One gate with its gap, in brief.
pub(super) fn in_brief(card: &AssessmentV1<'_>, locale: &Locale, gate: &GateV1) -> Option<Vec<Span>> {
    let title = figures::reference_title(card.rubric_of, &gate.on)?;
    let kind = Kind::of_reference(card.rubric_of, &gate.on);
    let words = match (gate.obstacle, gate.point) {
        (Some("weak_evidence"), Some(point)) => {
            let is = kind.write_against(locale, point, gate.threshold);
            message!("screen-weak", is = is, needed = kind.write_needed(locale, gate.threshold))
        }
        _ => gap(card, locale, gate),
    };
    Some(vec![Span::plain(locale.text(title)), Span::plain(locale.say(&words))])
}

/// The gap in the unit of the measure. The pessimistic end is added if it differs from the likely value.
fn gap(card: &AssessmentV1<'_>, locale: &Locale, gate: &GateV1) -> Message {
    let threshold = gate.threshold;
    let kind = Kind::of_reference(card.rubric_of, &gate.on);
    let needed = kind.write_needed(locale, threshold);
    let write = |figure: f64| kind.write_against(locale, figure, threshold);
    let (low, high) = (write(gate.low), write(gate.high));
    let descends = kind.descends();
    if is_missing(card, &gate.on) {
        return if descends {
            message!("gap-missing-descending", needed = needed)
        } else {
            message!("gap-missing", needed = needed)
        };
    }
    match gate.point.map(write) {
        Some(point) if point == low => {
            if descends {
                message!("gap-point-descending", point = point, needed = needed)
            } else {
                message!("gap-point", point = point, needed = needed)
            }
        }
        Some(point) if descends => {
            message!("gap-point-low-descending", point = point, low = low, needed = needed)
        }
        Some(point) => message!("gap-point-low", point = point, low = low, needed = needed),
        None if low == high && descends => message!("gap-point-descending", point = low, needed = needed),
        None if low == high => message!("gap-point", point = low, needed = needed),
        None if descends => message!("gap-bounds-descending", low = high, high = low, needed = needed),
        None => message!("gap-bounds", low = low, high = high, needed = needed),
    }
}

/// Whether the indicator that a gate reads has no observation at all.
fn is_missing(card: &AssessmentV1<'_>, of: &Reference) -> bool {
    let found = || card.indicators.iter().find(|indicator| indicator.id == of.id);
    of.kind == "indicator" && found().is_none_or(|indicator| indicator.status == "missing")
}

/// The titles of the missing indicators below a node, in rubric order.
fn unknown_below<'a>(card: &AssessmentV1<'a>, node: usize) -> Vec<&'a Text> {
    let mut found = Vec::new();
    let rubric = card.rubric_of;
    for child in rubric.nodes.get(node).map_or(&[][..], |node| &node.children) {
        match *child {
            Child::Node(below) => found.extend(unknown_below(card, below)),
            Child::Indicator(i) => {
                let missing = card.indicators.get(i).is_none_or(|indicator| indicator.status == "missing");
                found.extend(figures::measure_title(rubric, Measure::Indicator(i)).filter(|_| missing));
            }
        }
    }
    found
}

/// For each gate on a node, the children whose change alone would meet it.
fn openers(card: &AssessmentV1<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("openers-column-child")),
        Column::right(locale.word("openers-column-now")),
        Column::right(locale.word("openers-column-needed")),
    ];
    let mut rows = Vec::new();
    for BindingV1 { gate, openers, .. } in &card.binding {
        if gate.on.kind != "node" || gate.obstacle == Some("weak_evidence") {
            continue;
        }
        let Some(node) = figures::reference_title(card.rubric_of, &gate.on) else { continue };
        let enough: Vec<_> = openers.iter().filter_map(|opener| opener_row(card, locale, opener)).collect();
        let none = if enough.is_empty() { locale.word("openers-none") } else { String::new() };
        let title = Span::new(locale.text(node), Tone::Strong);
        rows.push(vec![title, Span::plain(""), Span::new(none, Tone::Faint)]);
        rows.extend(enough);
    }
    Table { columns, rows }
}

/// One such child: its value today and the value it would need.
fn opener_row(card: &AssessmentV1<'_>, locale: &Locale, opener: &OpenerV1) -> Option<Vec<Span>> {
    let kind = Kind::of_reference(card.rubric_of, &opener.of);
    let needed = kind.write_needed(locale, opener.needed?);
    let needed = if kind.descends() { locale.say(&message!("openers-or-less", needed = needed)) } else { needed };
    let now = match opener.of.kind {
        "indicator" if is_missing(card, &opener.of) => locale.word("openers-unknown"),
        "indicator" => kind.write_bare(locale, opener.now),
        _ => kind.write(locale, opener.now),
    };
    let title = locale.text(figures::reference_title(card.rubric_of, &opener.of)?);
    let title = format!("{}{title}", locale.word("indent"));
    Some(vec![Span::plain(title), Span::plain(now), Span::plain(needed)])
}
