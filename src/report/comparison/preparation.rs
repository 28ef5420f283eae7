//! What was done to the data before they were scored, and which rows were not taken.

use super::view::View;
use crate::compare::{Missed, State};
use crate::input::table::{Lost, Rejected, Tables};
use crate::locale::{Locale, number, number_with};
use crate::message;
use crate::message::{Message, Value};
use crate::model::Composite;
use crate::model::composite::Imputation;
use crate::model::mapping::Target;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;

/// As many rows that were not taken are shown; JSON has them all.
const ROWS: usize = 20;

/// The sections.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("compare-data-heading"));
    let states = || view.comparison.leaves.iter().flatten().map(|leaf| leaf.state);
    let count = |state: State| states().filter(|of| *of == state).count();
    let mut items = vec![locale.say(&message!(
        "compare-data-cells",
        observed = count(State::Observed),
        stand_ins = count(State::StandIn),
        missing = count(State::Missing),
        inapplicable = count(State::NotApplicable)
    ))];
    match view.composite.imputation {
        Imputation::None => {}
        Imputation::All(by) => items.push(locale.say(&message!("compare-data-imputed", by = by))),
        Imputation::Nearest(by, units) => {
            items.push(locale.say(&message!("compare-data-imputed-nearest", by = by, units = units)));
        }
        Imputation::Group(by, grouping) => {
            let title = view.composite.groupings.get(grouping).map(|group| group.title.clone()).unwrap_or_default();
            items.push(locale.say(&message!("compare-data-imputed-group", by = by, group = title)));
        }
    }
    items.extend(set_aside(view, locale));
    if let Some(tables) = view.tables {
        items.extend(tables.sheets.iter().map(|of| sheet(&of.file, &of.sheet, &of.others, locale)));
        for (count, id) in [
            (tables.filtered, "compare-data-filtered"),
            (tables.left_out, "compare-data-left-out"),
            (tables.other_years, "compare-data-other-years"),
            (tables.other_series, "compare-data-other-series"),
        ] {
            if count > 0 {
                items.push(locale.say(&Message::new(id).with("count", count)));
            }
        }
        items.extend(super::apart::sums(tables, locale));
    }
    document.items(items.into_iter().map(|item| vec![Span::plain(item)]).collect());
    if let Some(tables) = view.tables {
        super::apart::names(tables, locale, document);
    }
    rejected(view, locale, document);
    treated(view, locale, document);
}

/// Which sheet of a workbook was taken because none was named.
pub(in crate::report) fn sheet(file: &str, sheet: &str, others: &[String], locale: &Locale) -> String {
    let others: Vec<Value> = others.iter().map(|other| Value::Name(other.clone())).collect();
    locale.say(&message!("compare-data-sheet", file = file, sheet = sheet, others = others))
}

/// As many rows that would stand high are told; JSON marks them all.
const MISSED: usize = 3;

/// The rows that were not taken and would stand in the first tenth: on the first screen, for they may be why others do.
pub(super) fn missed(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let rejected = view.tables.map(|tables| tables.rejected.as_slice()).unwrap_or_default();
    let row = |missed: &Missed| {
        let of = rejected.get(missed.row)?;
        let unit = of.unit.as_ref().map_or(Value::from("—"), |unit| Value::from(&unit.name));
        let place = format!("{}:{}", of.file, of.spot());
        let why = of.reason.clone();
        Some(message!("compare-missed-row", unit = unit, place = place, rank = missed.rank, reason = why))
    };
    let rows: Vec<Vec<Span>> =
        view.missed.iter().filter_map(row).take(MISSED).map(|row| vec![Span::plain(locale.say(&row))]).collect();
    if rows.is_empty() {
        return;
    }
    document.paragraph_in(Tone::Bad, locale.say(&message!("compare-missed", count = view.missed.len())));
    document.items(rows);
}

/// As many units that are screened are named.
const NAMED: usize = 6;

/// The units and the indicators that have no say: too little is known of the ones, the others tell nobody apart.
fn set_aside(view: &View<'_>, locale: &Locale) -> Vec<String> {
    let (composite, comparison) = (view.composite, view.comparison);
    let mut said = Vec::new();
    let titles: Vec<Value> = comparison
        .steps
        .constant()
        .filter_map(|indicator| composite.indicators.get(indicator).map(|of| Value::from(&of.title)))
        .collect();
    if !titles.is_empty() {
        said.push(locale.say(&message!("compare-data-constant", count = titles.len(), indicators = titles)));
    }
    // Those without a rank stand last, by their identifiers.
    let screened: Vec<usize> = comparison
        .order()
        .into_iter()
        .filter(|unit| comparison.steps.screened.get(*unit).copied().unwrap_or(false))
        .collect();
    if !screened.is_empty() {
        let name = |unit: &usize| comparison.units.get(*unit).map(|unit| Value::from(&unit.name));
        let names: Vec<Value> = screened.iter().take(NAMED).filter_map(name).collect();
        let (count, more) = (screened.len(), screened.len().saturating_sub(NAMED));
        let needed = figures::percent(composite.coverage_needed);
        let message = message!("compare-data-screened", count = count, needed = needed, units = names, more = more);
        said.push(locale.say(&message));
    }
    said
}

/// The rows and cells that were not taken.
pub(super) fn rejected(view: &View<'_>, locale: &Locale, document: &mut Document) {
    if let Some(tables) = view.tables {
        rows(tables, view.composite, locale, document);
    }
}

/// The rows and the cells of tables that were not taken, each with its place, its unit and its indicator; nothing where all were.
pub(super) fn rows(tables: &Tables, composite: &Composite, locale: &Locale, document: &mut Document) {
    for (lost, id) in [(Lost::Row, "compare-rejected"), (Lost::Cell, "compare-rejected-cells")] {
        let of_kind: Vec<&Rejected> = tables.rejected.iter().filter(|of| of.lost == lost).collect();
        if of_kind.is_empty() {
            continue;
        }
        let count = of_kind.len();
        document.paragraph_in(Tone::Caution, locale.say(&Message::new(id).with("count", count)));
        let row = |rejected: &&Rejected| {
            let place = format!("{}:{} ", rejected.file, rejected.spot());
            vec![Span::plain(place), Span::plain(locale.say(&why(rejected, composite)))]
        };
        document.items(of_kind.iter().take(ROWS).map(row).collect());
        if count > ROWS {
            document.paragraph_in(Tone::Faint, locale.say(&message!("compare-rejected-more", count = count - ROWS)));
        }
    }
}

/// Why something was not taken, with its unit and its indicator.
fn why(rejected: &Rejected, composite: &Composite) -> Message {
    let title = match rejected.target {
        Some(Target::Indicator(index)) => composite.indicators.get(index).map(|of| of.title.clone()),
        Some(Target::Denominator(index)) => composite.denominators.get(index).map(|of| of.title.clone()),
        Some(Target::Grouping(index)) => composite.groupings.get(index).map(|of| of.title.clone()),
        None => None,
    };
    let column = title.map(Value::Text).or_else(|| rejected.column.clone().map(Value::Name));
    let reason = match column {
        Some(column) => message!("compare-rejected-cell", column = column, reason = rejected.reason.clone()),
        None => rejected.reason.clone(),
    };
    match &rejected.unit {
        Some(unit) => message!("compare-rejected-of", unit = unit.name.clone(), reason = reason),
        None => reason,
    }
}

/// The indicators whose outliers were treated.
fn treated(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let Some(treatment) = &view.composite.treatment else { return };
    document.heading(locale.word("compare-treated-heading"));
    let limits = message!(
        "compare-treated-limits",
        skewness = number(treatment.skewness, 3),
        kurtosis = number(treatment.kurtosis, 3),
        points = treatment.most_points,
        basis = &treatment.basis
    );
    document.paragraph(locale.say(&limits));
    let columns = vec![
        Column::left(locale.word("compare-column-indicator")),
        Column::right(locale.word("compare-column-skewness")),
        Column::right(locale.word("compare-column-kurtosis")),
        Column::left(locale.word("compare-column-done")),
    ];
    let row = |of: &crate::compare::treat::Treated| {
        let title = view.composite.indicators.get(of.indicator).map_or("", |indicator| locale.text(&indicator.title));
        let both = |before: f64, after: f64| format!("{} → {}", number_with(before, 2), number_with(after, 2));
        let name = |unit: &usize| Some(Value::Text(view.comparison.units.get(*unit)?.name.clone()));
        let mut done = vec![locale.say(&if of.logarithm {
            message!("compare-treated-log")
        } else if of.drawn_in.is_empty() {
            message!("compare-treated-left")
        } else {
            message!("compare-treated-points", units = of.drawn_in.iter().filter_map(name).collect::<Vec<_>>())
        })];
        if !of.within {
            done.push(locale.word("compare-treated-outside"));
        }
        let tone = if of.within { Tone::Plain } else { Tone::Caution };
        vec![
            Span::plain(title),
            Span::plain(both(of.before.0, of.after.0)),
            Span::plain(both(of.before.1, of.after.1)),
            Span::new(done.join(" "), tone),
        ]
    };
    document.table(Table { columns, rows: view.comparison.steps.treatments.iter().map(row).collect() });
}
