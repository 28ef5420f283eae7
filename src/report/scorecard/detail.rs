//! Details down to the indicators: each value with its evidence, scale, score and weight, and the calculation of the
//! node's score.

use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::Text;
use crate::model::assessment::{Entry, Observation};
use crate::model::rubric::{Child, Indicator, Scale};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, Kind};
use crate::report::json::Bounds;
use crate::report::json::assessment::{AssessmentV1, ContributionV1, IndicatorV1, NodeV1};

/// One section for each node below the root, in rubric order.
pub(super) fn sections(card: &AssessmentV1<'_>, locale: &Locale, document: &mut Document) {
    for (i, node) in card.nodes.iter().enumerate() {
        let title = if node.applies {
            message!("detail-heading", title = &node.title, score = bounds(node.score))
        } else {
            message!("detail-heading-not-applicable", title = &node.title)
        };
        document.heading(locale.say(&title));
        // The root is the first node and has its own section, so indices here start at 1.
        document.table(children(card, locale, i + 1, node));
        document.paragraph_in(Tone::Faint, locale.say(&arithmetic(card, i + 1, node)));
        document.items(notes(card, locale, i + 1));
    }
}

/// `0.20 – 0.24 – 0.27`, or only the two bounds if there is no likely value.
fn bounds(score: Bounds) -> String {
    let ends = [Some(score.low), score.point, Some(score.high)];
    let written: Vec<String> = ends.into_iter().flatten().map(figures::score).collect();
    written.join(" – ")
}

/// For each child, one row of figures and one row of text.
fn children(card: &AssessmentV1<'_>, locale: &Locale, node: usize, of: &NodeV1) -> Table {
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
    let part = |kind: &str, id: &str| of.children.iter().find(|part| part.of.kind == kind && part.of.id == id);
    for child in card.rubric_of.nodes.get(node).map_or(&[][..], |node| &node.children) {
        match *child {
            Child::Node(i) => rows.extend(card.node(i).map(|below| node_row(locale, below, part("node", &below.id)))),
            Child::Indicator(i) => {
                let leaf = card.indicators.get(i);
                rows.extend(
                    leaf.into_iter().flat_map(|leaf| leaf_rows(card, locale, (i, leaf), part("indicator", &leaf.id))),
                );
            }
        }
    }
    Table { columns, rows }
}

/// Notes on the observations below a node. They are too long for a table column.
fn notes(card: &AssessmentV1<'_>, locale: &Locale, node: usize) -> Vec<Vec<Span>> {
    let note = |child: &Child| {
        let Child::Indicator(leaf) = *child else { return None };
        let Some(Entry::Observed(Observation { note: Some(note), .. })) = card.entries.get(leaf) else {
            return None;
        };
        let title = &card.rubric_of.indicators.get(leaf)?.title;
        Some(vec![Span::plain(locale.say(&message!("detail-note", title = title, note = note)))])
    };
    let children = card.rubric_of.nodes.get(node).map_or(&[][..], |node| &node.children);
    children.iter().filter_map(note).collect()
}

/// The row of a child that is a node. Its own section follows.
fn node_row(locale: &Locale, node: &NodeV1, part: Option<&ContributionV1>) -> Vec<Span> {
    figures_row(node.title.of(locale.lang()), String::new(), part.map(|part| (part, node.score)))
}

fn leaf_rows(
    card: &AssessmentV1<'_>,
    locale: &Locale,
    (at, leaf): (usize, &IndicatorV1),
    part: Option<&ContributionV1>,
) -> Vec<Vec<Span>> {
    let Some(indicator) = card.rubric_of.indicators.get(at) else { return Vec::new() };
    let entry = card.entries.get(at).unwrap_or(&Entry::Missing);
    let mut row = figures_row(locale.text(&indicator.title), value(locale, indicator, leaf), part.zip(leaf.score));
    if let (Some(title), Some(tone)) = (row.first_mut(), tone(entry)) {
        title.tone = tone;
    }
    let words = format!("{}{}", locale.word("indent"), origin(locale, indicator, entry));
    let mut below = vec![Span::new(words, Tone::Faint)];
    below.resize(row.len(), Span::plain(""));
    vec![row, below]
}

/// The figures of a child: value, score with bounds, weight, and contribution to the node's mean.
fn figures_row(title: &str, value: String, part: Option<(&ContributionV1, Bounds)>) -> Vec<Span> {
    let none = || figures::NO_FIGURE.to_owned();
    let figures = match part {
        None => [none(), none(), none(), none(), none()],
        Some((part, score)) => [
            figures::score(score.low),
            figures::score_or_none(score.point),
            figures::score(score.high),
            number(part.weight, 2),
            figures::score_or_none(part.adds),
        ],
    };
    [title.to_owned(), value].into_iter().chain(figures).map(Span::plain).collect()
}

/// The scored value: a single value, an interval, or nothing.
fn value(locale: &Locale, indicator: &Indicator, leaf: &IndicatorV1) -> String {
    let Some(value) = leaf.value.filter(|_| leaf.status != "missing") else { return figures::NO_FIGURE.to_owned() };
    let kind = Kind::Indicator(indicator);
    match value.point {
        Some(point) => kind.write_bare(locale, point),
        None => {
            let (low, high) = (number(value.low.min(value.high), 2), value.low.max(value.high));
            locale.say(&message!("bounds", low = low, high = kind.write_bare(locale, high)))
        }
    }
}

/// The description of the observed level on an ordinal scale.
fn level_seen(indicator: &Indicator, value: Option<f64>) -> Option<&Text> {
    let Scale::Levels(levels) = &indicator.scale else { return None };
    levels.get(value.filter(|value| *value >= 0.0)?.round() as usize)
}

/// The emphasis of an entry that is not an observation.
fn tone(entry: &Entry) -> Option<Tone> {
    match entry {
        Entry::Observed(_) => None,
        Entry::Missing | Entry::Assumed(_) => Some(Tone::Caution),
        Entry::NotApplicable(_) => Some(Tone::Faint),
    }
}

/// Unit, scale and source of the value, or the reason why there is none, in short statements.
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

/// The calculation of a node's likely value, in a form that a reader can repeat by hand.
fn arithmetic(card: &AssessmentV1<'_>, at: usize, node: &NodeV1) -> Message {
    let Some(of) = card.rubric_of.nodes.get(at).filter(|_| node.applies) else {
        return message!("detail-nothing-applies");
    };
    let Some(point) = node.score.point else {
        let (coverage, needed) = (figures::percent(node.coverage), figures::percent(card.coverage_needed));
        return message!("detail-no-point", coverage = coverage, needed = needed);
    };
    let known = node.children.iter().filter_map(|part| part.known.map(|score| (part.weight, score)));
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
