//! Down to the indicators: every value with its evidence, its scale, its score, its weight, and how the node's number
//! arises from them.

use super::view::View;
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::Text;
use crate::model::assessment::{Entry, Observation};
use crate::model::rubric::{Child, Indicator, Scale};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, Kind};
use crate::score::trace::{self, Contribution};
use crate::score::{Basis, LeafScore, ScoreBounds};

/// A section for each node below the headline, in the order of the rubric.
pub(super) fn sections(view: &View, locale: &Locale, document: &mut Document) {
    for (i, node) in view.rubric.nodes.iter().enumerate().skip(1) {
        let Some(scored) = view.standing.card.nodes.get(i) else { continue };
        let title = if scored.applies {
            message!("detail-heading", title = &node.title, score = bounds(scored.score))
        } else {
            message!("detail-heading-not-applicable", title = &node.title)
        };
        document.heading(locale.say(&title));
        let mut parts = trace::contributions(view.rubric, &view.standing.card, i);
        // Parts of a mean that is not shown would say it all the same.
        if scored.score.point.is_none() {
            parts.iter_mut().for_each(|part| part.adds = None);
        }
        document.table(children(view, locale, i, &parts));
        document.paragraph_in(Tone::Faint, locale.say(&arithmetic(view, i, &parts)));
        document.items(notes(view, locale, i));
    }
}

/// `0.20 – 0.24 – 0.27`, or only the ends where there is no middle.
fn bounds(score: ScoreBounds) -> String {
    let ends = [Some(score.low), score.point, Some(score.high)];
    let written: Vec<String> = ends.into_iter().flatten().map(figures::score).collect();
    written.join(" – ")
}

/// One row of figures and one of words for each child.
fn children(view: &View, locale: &Locale, node: usize, parts: &[Contribution]) -> Table {
    let columns = vec![
        Column::left(locale.word("detail-column-child")),
        Column::right(locale.word("detail-column-value")),
        Column::right(locale.word("detail-column-low")),
        Column::right(locale.word("scores-column-point")),
        Column::right(locale.word("detail-column-high")),
        Column::right(locale.word("detail-column-weight")),
        Column::right(locale.word("detail-column-adds")),
    ];
    let mut rows = Vec::new();
    for child in view.rubric.nodes.get(node).map_or(&[][..], |node| &node.children) {
        let part = parts.iter().find(|part| part.child == *child);
        match *child {
            Child::Node(i) => rows.extend(node_row(view, locale, i, part)),
            Child::Indicator(i) => rows.extend(leaf_rows(view, locale, i, part)),
        }
    }
    Table { columns, rows }
}

/// What a reader must know of the observations under a node. Notes are long, and would be broken in a column.
fn notes(view: &View, locale: &Locale, node: usize) -> Vec<Vec<Span>> {
    let note = |child: &Child| {
        let Child::Indicator(leaf) = *child else { return None };
        let Some(Entry::Observed(Observation { note: Some(note), .. })) = view.assessment.entries.get(leaf) else {
            return None;
        };
        let title = &view.rubric.indicators.get(leaf)?.title;
        Some(vec![Span::plain(locale.say(&message!("detail-note", title = title, note = note)))])
    };
    let children = view.rubric.nodes.get(node).map_or(&[][..], |node| &node.children);
    children.iter().filter_map(note).collect()
}

/// A child that is itself a node: its figures; its own section follows.
fn node_row(view: &View, locale: &Locale, node: usize, part: Option<&Contribution>) -> Option<Vec<Span>> {
    let title = locale.text(&view.rubric.nodes.get(node)?.title);
    Some(figures_row(title, String::new(), part))
}

fn leaf_rows(view: &View, locale: &Locale, leaf: usize, part: Option<&Contribution>) -> Vec<Vec<Span>> {
    let (Some(indicator), Some(scored)) = (view.rubric.indicators.get(leaf), view.standing.card.leaves.get(leaf))
    else {
        return Vec::new();
    };
    let entry = view.assessment.entries.get(leaf).unwrap_or(&Entry::Missing);
    let mut row = figures_row(locale.text(&indicator.title), value(locale, indicator, scored), part);
    if let (Some(title), Some(tone)) = (row.first_mut(), tone(entry)) {
        title.tone = tone;
    }
    let words = format!("{}{}", locale.word("indent"), origin(locale, indicator, entry));
    let mut below = vec![Span::new(words, Tone::Faint)];
    below.resize(row.len(), Span::plain(""));
    vec![row, below]
}

/// The figures of a child: value, score with bounds, weight, part of the node's mean.
fn figures_row(title: &str, value: String, part: Option<&Contribution>) -> Vec<Span> {
    let none = || figures::NO_FIGURE.to_owned();
    let figures = match part {
        None => [none(), none(), none(), none(), none()],
        Some(part) => [
            figures::score(part.score.low),
            figures::score_or_none(part.score.point),
            figures::score(part.score.high),
            number(part.weight, 2),
            figures::score_or_none(part.adds),
        ],
    };
    [title.to_owned(), value].into_iter().chain(figures).map(Span::plain).collect()
}

/// The value that was scored: the single one, else the interval, else nothing.
fn value(locale: &Locale, indicator: &Indicator, leaf: &LeafScore) -> String {
    let reading = leaf.reading;
    let kind = Kind::Indicator(indicator);
    match (reading.basis, reading.point) {
        (Basis::Missing | Basis::NotApplicable, _) => figures::NO_FIGURE.to_owned(),
        (_, Some(point)) => kind.write_bare(locale, point),
        (_, None) => {
            let (low, high) = (number(reading.low.min(reading.high), 2), reading.low.max(reading.high));
            locale.say(&message!("bounds", low = low, high = kind.write_bare(locale, high)))
        }
    }
}

/// What was seen at the observed level of an ordinal scale.
fn level_seen(indicator: &Indicator, value: Option<f64>) -> Option<&Text> {
    let Scale::Levels(levels) = &indicator.scale else { return None };
    levels.get(value.filter(|value| *value >= 0.0)?.round() as usize)
}

/// What an entry that is no observation stands out by.
fn tone(entry: &Entry) -> Option<Tone> {
    match entry {
        Entry::Observed(_) => None,
        Entry::Missing | Entry::Assumed(_) => Some(Tone::Caution),
        Entry::NotApplicable(_) => Some(Tone::Faint),
    }
}

/// Unit, scale and where the value comes from, or why there is none: short statements, one after the other.
fn origin(locale: &Locale, indicator: &Indicator, entry: &Entry) -> String {
    let unit = (!figures::is_stepped(indicator)).then(|| locale.text(&indicator.unit).to_owned());
    let scale = || Some(locale.say(&figures::scale(&indicator.scale)));
    let say = |message: Message| Some(locale.say(&message));
    let seen = |value| level_seen(indicator, value).map(|level| locale.text(level).to_owned());
    let parts = match entry {
        Entry::Missing => vec![say(message!("detail-missing")), unit, scale()],
        Entry::NotApplicable(reason) => vec![say(message!("detail-not-applicable-why", reason = reason))],
        Entry::Assumed(assumption) => {
            let assumed = message!("detail-assumed", reason = &assumption.reason);
            vec![say(assumed), seen(Some(assumption.value)), unit, scale()]
        }
        Entry::Observed(observation) => {
            let (kind, year) = (observation.kind, observation.year.to_string());
            let observed = message!("detail-observed", kind = kind, year = year);
            vec![seen(observation.value), unit, scale(), say(observed)]
        }
    };
    figures::listed(locale, parts.iter().flatten().map(String::as_str))
}

/// How the point of a node arises, so that a reader can do it again by hand.
fn arithmetic(view: &View, node: usize, parts: &[Contribution]) -> Message {
    let (Some(of), Some(scored)) = (view.rubric.nodes.get(node), view.standing.card.nodes.get(node)) else {
        return message!("detail-nothing-applies");
    };
    if !scored.applies {
        return message!("detail-nothing-applies");
    }
    let Some(point) = scored.score.point else {
        let (coverage, needed) = (figures::percent(scored.coverage), figures::percent(view.rubric.coverage_needed));
        return message!("detail-no-point", coverage = coverage, needed = needed);
    };
    let known = parts.iter().filter_map(|part| part.known.map(|score| (part.weight, score)));
    let terms: Vec<String> =
        known.clone().map(|(weight, score)| format!("{} × {}", number(weight, 2), figures::score(score))).collect();
    let weights: f64 = known.map(|(weight, _)| weight).sum();
    let point = figures::score(point);
    if of.power == 1.0 {
        let sum = format!("({}) / {}", terms.join(" + "), number(weights, 2));
        return message!("detail-arithmetic", sum = sum, point = point);
    }
    let terms: Vec<Value> = terms.into_iter().map(Value::from).collect();
    message!("detail-power", mean = figures::mean(of.power), terms = terms, point = point)
}
