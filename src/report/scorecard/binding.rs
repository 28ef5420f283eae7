//! What keeps the next stage shut: each gate with its gap, what alone would open it, what is unknown, what is held back
//! by weak evidence.

use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::Text;
use crate::model::rubric::{Child, Measure};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, Kind};
use crate::score::Basis;
use crate::score::binding::{Binding, Opener};
use crate::score::stage::Obstacle;

/// Binding constraints of the stage after the one shown.
pub(super) fn section(view: &View, locale: &Locale, document: &mut Document) {
    let (rubric, stage) = (view.rubric, &view.standing.stage);
    if stage.shown >= rubric.stages.len() {
        document.heading(locale.word("binding-heading-none"));
        document.paragraph_in(Tone::Good, locale.word("binding-none"));
        return;
    }
    let next = figures::stage(rubric, stage.shown + 1);
    document.heading(locale.say(&message!("binding-heading", stage = next)));
    let groups = [
        (Obstacle::Shortfall, "binding-shortfall", Tone::Bad),
        (Obstacle::Unknown, "binding-unknown", Tone::Caution),
        (Obstacle::WeakEvidence, "binding-weak", Tone::Caution),
    ];
    for (obstacle, words, tone) in groups {
        let of_group = view.standing.bindings.iter().filter(|binding| binding.reading.obstacle == Some(obstacle));
        let items: Vec<Vec<Span>> = of_group.filter_map(|binding| item(view, locale, binding, tone)).collect();
        if !items.is_empty() {
            document.paragraph(locale.word(words));
            document.items(items);
        }
    }
    let openers = openers(view, locale);
    if !openers.rows.is_empty() {
        document.paragraph(locale.word("binding-openers"));
        document.table(openers);
    }
}

/// One gate with its gap, and what is unknown beneath it.
fn item(view: &View, locale: &Locale, binding: &Binding, tone: Tone) -> Option<Vec<Span>> {
    let title = figures::measure_title(view.rubric, binding.reading.gate.on)?;
    let mut spans = vec![Span::new(locale.text(title), tone), Span::plain(locale.say(&gap(view, locale, binding)))];
    // Where shown and possible agree the same gates answer both questions, and stand here only.
    let stage = &view.standing.stage;
    if stage.shown == stage.possible && !binding.reading.possible {
        let kind = Kind::of(view.rubric, binding.reading.gate.on);
        let best = kind.write_against(locale, binding.reading.high, binding.reading.gate.threshold);
        spans.push(Span::plain(locale.say(&message!("gap-at-best", best = best))));
    }
    if let Measure::Node(node) = binding.reading.gate.on {
        let unknown = unknown_below(view, node);
        if !unknown.is_empty() {
            let titles = figures::listed(locale, unknown.iter().map(|title| locale.text(title)));
            let words = message!("gap-unknown-below", count = unknown.len(), indicators = titles);
            spans.push(Span::new(locale.say(&words), Tone::Faint));
        }
    }
    Some(spans)
}

/// The gap in the unit of what is measured. The pessimistic end stands beside the single figure when it differs.
fn gap(view: &View, locale: &Locale, binding: &Binding) -> Message {
    let reading = binding.reading;
    let threshold = reading.gate.threshold;
    let kind = Kind::of(view.rubric, reading.gate.on);
    let needed = kind.write_needed(locale, threshold);
    let write = |figure: f64| kind.write_against(locale, figure, threshold);
    let (low, high) = (write(reading.low), write(reading.high));
    let descends = kind.descends();
    if is_missing(view, reading.gate.on) {
        return if descends {
            message!("gap-missing-descending", needed = needed)
        } else {
            message!("gap-missing", needed = needed)
        };
    }
    match reading.point(&view.standing.card).map(write) {
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

/// Whether nothing at all is known of an indicator that a gate reads.
fn is_missing(view: &View, measure: Measure) -> bool {
    let Measure::Indicator(leaf) = measure else { return false };
    view.standing.card.leaves.get(leaf).is_none_or(|leaf| leaf.reading.basis == Basis::Missing)
}

/// The titles of the missing indicators under a node, in the order of the rubric.
fn unknown_below<'a>(view: &View<'a>, node: usize) -> Vec<&'a Text> {
    let mut found = Vec::new();
    for child in view.rubric.nodes.get(node).map_or(&[][..], |node| &node.children) {
        match *child {
            Child::Node(below) => found.extend(unknown_below(view, below)),
            Child::Indicator(i) => {
                let title = figures::measure_title(view.rubric, Measure::Indicator(i));
                found.extend(title.filter(|_| is_missing(view, Measure::Indicator(i))));
            }
        }
    }
    found
}

/// For each gate on a node, the children any of which alone would open it.
fn openers(view: &View, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("openers-column-child")),
        Column::right(locale.word("openers-column-now")),
        Column::right(locale.word("openers-column-needed")),
    ];
    let mut rows = Vec::new();
    for binding in &view.standing.bindings {
        let Measure::Node(node) = binding.reading.gate.on else { continue };
        if binding.reading.obstacle == Some(Obstacle::WeakEvidence) {
            continue;
        }
        let Some(node) = view.rubric.nodes.get(node) else { continue };
        let enough: Vec<_> = binding.openers.iter().filter_map(|opener| opener_row(view, locale, opener)).collect();
        let none = if enough.is_empty() { locale.word("openers-none") } else { String::new() };
        let title = Span::new(locale.text(&node.title), Tone::Strong);
        rows.push(vec![title, Span::plain(""), Span::new(none, Tone::Faint)]);
        rows.extend(enough);
    }
    Table { columns, rows }
}

/// A child that alone would be enough, what it is now and what it would have to be.
fn opener_row(view: &View, locale: &Locale, opener: &Opener) -> Option<Vec<Span>> {
    let kind = Kind::of_child(view.rubric, opener.child);
    let needed = kind.write_needed(locale, opener.needed?);
    let needed = if kind.descends() { locale.say(&message!("openers-or-less", needed = needed)) } else { needed };
    let now = match opener.child {
        Child::Indicator(i) => match view.standing.card.leaves.get(i)?.reading {
            reading if reading.basis == Basis::Missing => locale.word("openers-unknown"),
            _ => kind.write_bare(locale, opener.now),
        },
        Child::Node(_) => kind.write(locale, opener.now),
    };
    let title = locale.text(figures::child_title(view.rubric, opener.child)?);
    let title = format!("{}{title}", locale.word("indent"));
    Some(vec![Span::plain(title), Span::plain(now), Span::plain(needed)])
}
