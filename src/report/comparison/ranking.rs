//! Ranks and headlines, then the dimensions beside each other.

use super::view::View;
use crate::compare::uncertainty::TOLD_APART;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::rubric::Child;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;

/// As many dimensions have their names over their columns; more would leave no room for figures.
const NAMED: usize = 4;

/// Of more units only the first are listed, for nobody reads on; CSV and JSON have them all.
const MOST: usize = 1_000;

/// As many are listed then.
const FIRST: usize = 100;

/// The units that are listed, in the order of their ranks.
fn listed(view: &View<'_>) -> Vec<usize> {
    let mut order = view.comparison.order();
    if order.len() > MOST {
        order.truncate(FIRST);
    }
    order
}

/// Both tables.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("compare-ranking-heading"));
    document.table(ranking(view, locale));
    let units = view.comparison.units.len();
    if units > MOST {
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-more-units", more = units - FIRST)));
    }
    let unranked = view.comparison.ranks.iter().any(Option::is_none);
    if unranked {
        let needed = figures::percent(view.composite.coverage_needed);
        document.paragraph_in(Tone::Caution, locale.say(&message!("compare-unranked", needed = needed)));
    }
    document.paragraph_in(Tone::Faint, locale.word("compare-read-me"));
    if view.uncertainty.is_some() {
        let share = figures::percent(TOLD_APART);
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-read-ranks", share = share)));
    }
    let dimensions = dimensions(view, locale);
    if !dimensions.columns.is_empty() {
        document.heading(locale.word("compare-dimensions-heading"));
        document.table(dimensions);
        if let Some(legend) = legend(view, locale) {
            document.paragraph_in(Tone::Faint, legend);
        }
    }
}

fn ranking(view: &View<'_>, locale: &Locale) -> Table {
    let classes = !view.composite.classes.is_empty();
    let mut columns =
        vec![Column::right(locale.word("compare-column-rank")), Column::left(locale.word("compare-column-unit"))];
    if classes {
        columns.push(Column::left(locale.word("compare-column-class")));
    }
    for id in ["compare-column-score", "compare-column-low", "compare-column-high", "compare-column-coverage"] {
        columns.push(Column::right(locale.say(&Message::new(id))));
    }
    if view.uncertainty.is_some() {
        columns.push(Column::right(locale.word("compare-column-ranks")));
        columns.push(Column::right(locale.word("compare-column-next")));
    }
    let places = view.uncertainty.map(|of| of.places(view.comparison.units.len())).unwrap_or_default();
    let row = |unit: usize| -> Option<Vec<Span>> {
        let (of, score) = (view.comparison.units.get(unit)?, view.comparison.headline(unit)?);
        let rank = view.comparison.ranks.get(unit).copied().flatten();
        let rank = rank.map_or_else(|| figures::NO_FIGURE.to_owned(), |rank| rank.to_string());
        let mut row: Vec<Span> = vec![rank.into(), locale.text(&of.name).into()];
        if classes {
            let class = score.point.and_then(|point| view.composite.class(point));
            row.push(class.map_or_else(|| figures::NO_FIGURE.into(), |class| locale.text(&class.title).into()));
        }
        row.push(Span::new(view.score_or_none(score.point), Tone::Strong));
        row.extend([view.score(score.low), view.score(score.high), figures::percent(score.coverage)].map(Span::plain));
        if let Some(uncertainty) = view.uncertainty {
            let place = places.get(unit).copied().flatten();
            let range = place.and_then(|place| uncertainty.units.get(place));
            let next = place.and_then(|place| uncertainty.neighbours.get(place));
            row.push(range.map_or_else(|| figures::NO_FIGURE.into(), |range| span_of(range.low, range.high).into()));
            row.push(next.map_or_else(
                || figures::NO_FIGURE.into(),
                |share| {
                    let tone = if *share >= TOLD_APART { Tone::Good } else { Tone::Faint };
                    Span::new(figures::percent(*share), tone)
                },
            ));
        }
        Some(row)
    };
    Table { columns, rows: listed(view).into_iter().filter_map(row).collect() }
}

/// Two ranks; one where they are the same.
pub(super) fn span_of(low: usize, high: usize) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// What the numbers over the columns stand for; none where the columns have their names.
fn legend(view: &View<'_>, locale: &Locale) -> Option<String> {
    let dimensions = view.composite.dimensions();
    let name = |(i, child): (usize, &Child)| {
        let title = view.composite.title(*child)?;
        Some(Value::Message(message!("compare-dimension", number = i + 1, title = title)))
    };
    let names: Vec<Value> = dimensions.iter().enumerate().filter_map(name).collect();
    (dimensions.len() > NAMED).then(|| locale.say(&message!("compare-dimensions", dimensions = names)))
}

/// The scores of what stands right below the root.
fn dimensions(view: &View<'_>, locale: &Locale) -> Table {
    let children = view.composite.dimensions();
    if children.is_empty() {
        return Table::default();
    }
    let mut columns = vec![Column::left(locale.word("compare-column-unit"))];
    if children.len() <= NAMED {
        let title = |child: &Child| view.composite.title(*child).map(|title| locale.text(title).to_owned());
        columns.extend(children.iter().filter_map(title).map(Column::right));
    } else {
        columns.extend((1..=children.len()).map(|number| Column::right(number.to_string())));
    }
    let row = |unit: usize| -> Option<Vec<Span>> {
        let name = locale.text(&view.comparison.units.get(unit)?.name);
        let score = |child: &Child| Span::plain(view.score_or_none(view.comparison.point(*child, unit)));
        Some(std::iter::once(name.into()).chain(children.iter().map(score)).collect())
    };
    Table { columns, rows: listed(view).into_iter().filter_map(row).collect() }
}
