//! Ranks and overall scores, then the dimensions side by side.

use std::collections::BTreeMap;

use super::scores::{score, score_or_none};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::rubric::Child;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::Bounds;
use crate::report::json::comparison::{ComparisonV1, UnitV1};

/// Up to this number of dimensions, column headings are names. Longer headings would leave no room for figures.
const NAMED: usize = 4;

/// With more units than this, only the first are listed, for readability. CSV and JSON have all.
const MOST: usize = 1_000;

/// Number of units listed in that case.
const FIRST: usize = 100;

/// The listed units in rank order.
fn listed<'r>(report: &'r ComparisonV1<'_>) -> &'r [UnitV1] {
    let most = if report.units.len() > MOST { FIRST } else { report.units.len() };
    report.units.get(..most).unwrap_or_default()
}

/// Both tables.
pub(super) fn section(report: &ComparisonV1<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("compare-ranking-heading"));
    document.table(ranking(report, locale));
    let units = report.units.len();
    if units > MOST {
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-more-units", more = units - FIRST)));
    }
    if report.units.iter().any(|unit| unit.rank.is_none()) {
        let needed = figures::percent(report.coverage_needed);
        document.paragraph_in(Tone::Caution, locale.say(&message!("compare-unranked", needed = needed)));
    }
    document.paragraph_in(Tone::Faint, locale.word("compare-read-me"));
    if let Some(of) = &report.uncertainty {
        let share = figures::percent(of.told_apart_at);
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-read-ranks", share = share)));
    }
    let dimensions = dimensions(report, locale);
    if !dimensions.columns.is_empty() {
        document.heading(locale.word("compare-dimensions-heading"));
        document.table(dimensions);
        if let Some(legend) = legend(report, locale) {
            document.paragraph_in(Tone::Faint, legend);
        }
    }
}

fn ranking(report: &ComparisonV1<'_>, locale: &Locale) -> Table {
    let classes = &report.index.classes;
    let mut columns =
        vec![Column::right(locale.word("compare-column-rank")), Column::left(locale.word("compare-column-unit"))];
    if !classes.is_empty() {
        columns.push(Column::left(locale.word("compare-column-class")));
    }
    for id in ["compare-column-score", "compare-column-low", "compare-column-high", "compare-column-coverage"] {
        columns.push(Column::right(locale.say(&Message::new(id))));
    }
    if report.uncertainty.is_some() {
        columns.push(Column::right(locale.word("compare-column-ranks")));
        columns.push(Column::right(locale.word("compare-column-next")));
    }
    // Units with rank intervals come first, in the same order as in the uncertainty analysis.
    let ranges = report.uncertainty.as_ref().map(|of| of.ranks.iter().zip(0..).map(|(of, at)| (of.id.as_str(), at)));
    let places: BTreeMap<&str, usize> = ranges.into_iter().flatten().collect();
    let row = |unit: &UnitV1| -> Vec<Span> {
        let rank = unit.rank.map_or_else(|| figures::NO_FIGURE.to_owned(), |rank| rank.to_string());
        let mut row: Vec<Span> = vec![rank.into(), unit.name.of(locale.lang()).into()];
        if !classes.is_empty() {
            let class = classes.iter().find(|class| unit.class.as_ref() == Some(&class.id));
            row.push(class.map_or_else(|| figures::NO_FIGURE.into(), |class| locale.text(&class.title).into()));
        }
        let Bounds { low, point, high } = unit.score;
        row.push(Span::new(score_or_none(report, point), Tone::Strong));
        row.extend([score(report, low), score(report, high), figures::percent(unit.coverage)].map(Span::plain));
        if let Some(of) = &report.uncertainty {
            let place = places.get(unit.id.as_str()).copied();
            let range = place.and_then(|place| of.ranks.get(place));
            let next = place.and_then(|place| of.above_next.get(place));
            row.push(range.map_or_else(|| figures::NO_FIGURE.into(), |range| span_of(range.low, range.high).into()));
            row.push(next.map_or_else(
                || figures::NO_FIGURE.into(),
                |share| {
                    let tone = if *share >= of.told_apart_at { Tone::Good } else { Tone::Faint };
                    Span::new(figures::percent(*share), tone)
                },
            ));
        }
        row
    };
    Table { columns, rows: listed(report).iter().map(row).collect() }
}

/// A range of ranks; a single rank if both are the same.
pub(super) fn span_of(low: usize, high: usize) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// The legend of numbered column headings; `None` if the headings are names.
fn legend(report: &ComparisonV1<'_>, locale: &Locale) -> Option<String> {
    let dimensions = report.index.dimensions();
    let name = |(i, child): (usize, &Child)| {
        let title = report.index.title(*child)?;
        Some(Value::Message(message!("compare-dimension", number = i + 1, title = title)))
    };
    let names: Vec<Value> = dimensions.iter().enumerate().filter_map(name).collect();
    (dimensions.len() > NAMED).then(|| locale.say(&message!("compare-dimensions", dimensions = names)))
}

/// The scores of the nodes directly below the root.
fn dimensions(report: &ComparisonV1<'_>, locale: &Locale) -> Table {
    let children = report.index.dimensions();
    if children.is_empty() {
        return Table::default();
    }
    let mut columns = vec![Column::left(locale.word("compare-column-unit"))];
    if children.len() <= NAMED {
        let title = |child: &Child| report.index.title(*child).map(|title| locale.text(title).to_owned());
        columns.extend(children.iter().filter_map(title).map(Column::right));
    } else {
        columns.extend((1..=children.len()).map(|number| Column::right(number.to_string())));
    }
    let row = |unit: &UnitV1| -> Vec<Span> {
        let name = Span::plain(unit.name.of(locale.lang()));
        let point = |child: &Child| unit.below(*child).and_then(|score| score.point);
        let scores = children.iter().map(|child| Span::plain(score_or_none(report, point(child))));
        std::iter::once(name).chain(scores).collect()
    };
    Table { columns, rows: listed(report).iter().map(row).collect() }
}
