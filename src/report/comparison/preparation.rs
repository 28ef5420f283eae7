//! The treatment of the data before scoring, and the rejected rows.

use crate::locale::{Locale, number, number_with};
use crate::message;
use crate::message::{Message, Value};
use crate::model::composite::Imputation;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::comparison::{ComparisonV1, RejectedV1, TreatedV1};

/// Maximum number of rejected rows shown; JSON has all.
const ROWS: usize = 20;

/// Adds the sections.
pub(super) fn section(report: &ComparisonV1<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("compare-data-heading"));
    let states = || report.units.iter().flat_map(|unit| &unit.indicators).map(|leaf| leaf.state);
    let count = |state: &str| states().filter(|of| *of == state).count();
    let mut items = vec![locale.say(&message!(
        "compare-data-cells",
        observed = count("observed"),
        stand_ins = count("stand_in"),
        missing = count("missing"),
        inapplicable = count("not_applicable")
    ))];
    match report.index.imputation {
        Imputation::None => {}
        Imputation::All(by) => items.push(locale.say(&message!("compare-data-imputed", by = by))),
        Imputation::Nearest(by, units) => {
            items.push(locale.say(&message!("compare-data-imputed-nearest", by = by, units = units)));
        }
        Imputation::Group(by, grouping) => {
            let title = report.index.groupings.get(grouping).map(|group| group.title.clone()).unwrap_or_default();
            items.push(locale.say(&message!("compare-data-imputed-group", by = by, group = title)));
        }
    }
    items.extend(set_aside(report, locale));
    items.extend(report.sheets.iter().map(|of| sheet(&of.file, &of.sheet, &of.others, locale)));
    for (count, id) in [
        (report.filtered, "compare-data-filtered"),
        (report.left_out, "compare-data-left-out"),
        (report.other_years, "compare-data-other-years"),
        (report.other_series, "compare-data-other-series"),
    ] {
        if count > 0 {
            items.push(locale.say(&Message::new(id).with("count", count)));
        }
    }
    items.extend(super::apart::sums(&report.sums, locale));
    document.items(items.into_iter().map(|item| vec![Span::plain(item)]).collect());
    super::apart::names(&report.one_table_only, locale, document);
    rows(&report.rejected, locale, document);
    treated(report, locale, document);
}

/// The sheet of a workbook that was used because the call named none.
pub(in crate::report) fn sheet(file: &str, sheet: &str, others: &[String], locale: &Locale) -> String {
    let others: Vec<Value> = others.iter().map(|other| Value::Name(other.clone())).collect();
    locale.say(&message!("compare-data-sheet", file = file, sheet = sheet, others = others))
}

/// Maximum number of high-ranking rejected rows named; JSON marks all.
const MISSED: usize = 3;

/// The rejected rows whose units would rank in the top tenth. They appear on the first screen, because other units
/// may rank high only in their absence.
pub(super) fn missed(report: &ComparisonV1<'_>, locale: &Locale, document: &mut Document) {
    let row = |of: &RejectedV1| {
        let unit = of.name.as_ref().map_or(Value::from("—"), Value::from);
        let place = format!("{}:{}", of.file, of.spot);
        Some(message!("compare-missed-row", unit = unit, place = place, rank = of.would_rank?, reason = &of.reason))
    };
    let missed: Vec<Message> = report.rejected.iter().filter_map(row).collect();
    if missed.is_empty() {
        return;
    }
    document.paragraph_in(Tone::Bad, locale.say(&message!("compare-missed", count = missed.len())));
    document.items(missed.iter().take(MISSED).map(|row| vec![Span::plain(locale.say(row))]).collect());
}

/// Maximum number of screened units named.
const NAMED: usize = 6;

/// Units and indicators without influence: units with too few observations, and indicators that do not distinguish
/// units.
fn set_aside(report: &ComparisonV1<'_>, locale: &Locale) -> Vec<String> {
    let mut said = Vec::new();
    let title = |id: &String| report.index.indicators.iter().find(|of| of.id == *id).map(|of| Value::from(&of.title));
    let titles: Vec<Value> = report.constant.iter().filter_map(title).collect();
    if !titles.is_empty() {
        said.push(locale.say(&message!("compare-data-constant", count = titles.len(), indicators = titles)));
    }
    if !report.screened.is_empty() {
        // In rank order; units without a rank come last, sorted by identifier.
        let screened = report.units.iter().filter(|unit| report.screened.contains(&unit.id));
        let names: Vec<Value> = screened.take(NAMED).map(|unit| Value::from(&unit.name)).collect();
        let (count, more) = (report.screened.len(), report.screened.len().saturating_sub(NAMED));
        let needed = figures::percent(report.coverage_needed);
        let message = message!("compare-data-screened", count = count, needed = needed, units = names, more = more);
        said.push(locale.say(&message));
    }
    said
}

/// The rejected rows and cells of tables, each with place, unit and indicator; nothing if there are none.
pub(in crate::report) fn rows(rejected: &[RejectedV1], locale: &Locale, document: &mut Document) {
    for (lost, id) in [("row", "compare-rejected"), ("cell", "compare-rejected-cells")] {
        let of_kind: Vec<&RejectedV1> = rejected.iter().filter(|of| of.lost == lost).collect();
        if of_kind.is_empty() {
            continue;
        }
        let count = of_kind.len();
        document.paragraph_in(Tone::Caution, locale.say(&Message::new(id).with("count", count)));
        let row = |rejected: &&RejectedV1| {
            let place = format!("{}:{} ", rejected.file, rejected.spot);
            vec![Span::plain(place), Span::plain(why(rejected, locale))]
        };
        document.items(of_kind.iter().take(ROWS).map(row).collect());
        if count > ROWS {
            document.paragraph_in(Tone::Faint, locale.say(&message!("compare-rejected-more", count = count - ROWS)));
        }
    }
}

/// The reason for a rejection, with the unit and the indicator.
fn why(rejected: &RejectedV1, locale: &Locale) -> String {
    let column = rejected.title.as_ref().map(Value::from).or_else(|| rejected.column.as_ref().map(Value::from));
    let reason = match column {
        Some(column) => locale.say(&message!("compare-rejected-cell", column = column, reason = &rejected.reason)),
        None => rejected.reason.of(locale.lang()).to_owned(),
    };
    match &rejected.name {
        Some(unit) => locale.say(&message!("compare-rejected-of", unit = unit, reason = reason)),
        None => reason,
    }
}

/// The indicators with treated outliers.
fn treated(report: &ComparisonV1<'_>, locale: &Locale, document: &mut Document) {
    let Some(treatment) = &report.index.treatment else { return };
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
    let row = |of: &TreatedV1| {
        let indicator = report.index.indicators.iter().find(|indicator| indicator.id == of.indicator);
        let title = indicator.map_or("", |indicator| locale.text(&indicator.title));
        let both = |[before, after]: [f64; 2]| format!("{} → {}", number_with(before, 2), number_with(after, 2));
        let name = |unit: &String| report.unit(unit).map(|unit| Value::from(&unit.name));
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
            Span::plain(both(of.skewness)),
            Span::plain(both(of.kurtosis)),
            Span::new(done.join(" "), tone),
        ]
    };
    document.table(Table { columns, rows: report.treated.iter().map(row).collect() });
}
