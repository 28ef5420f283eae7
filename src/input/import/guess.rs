//! What is guessed of a table once its columns are matched: the year, the letters of codes, the rows that are no units.

use std::collections::{BTreeMap, BTreeSet};

use super::grounds;
use super::matching::{Match, Outcome};
use super::shape::{self, Profile};
use super::{Aside, DraftTable, Origin, Seen, Study, Sure, Why, Years};
use crate::input::units::sums::{self, Sums};
use crate::model::Composite;
use crate::model::composite::Method;
use crate::model::mapping::{ColumnMap, Keep, LongMap, TableMap, Target, YearMap};
use crate::model::notation::{Case, RowsOfSums};

/// The year to keep: the last for which every table has at least four fifths of what it has for its best year; else the one
/// with the most values in all.
pub(super) fn kept(seen: &[Seen]) -> Option<i32> {
    let spans: Vec<BTreeMap<i32, usize>> = seen.iter().map(spans).filter(|of| !of.is_empty()).collect();
    let years: BTreeSet<i32> = spans.iter().flat_map(|of| of.keys().copied()).collect();
    let full = |year: &&i32| {
        let enough = |of: &BTreeMap<i32, usize>| {
            let most = of.values().copied().max().unwrap_or(0);
            of.get(*year).is_some_and(|count| count * 5 >= most * 4)
        };
        spans.iter().all(enough)
    };
    let sum = |year: &&i32| spans.iter().filter_map(|of| of.get(*year)).sum::<usize>();
    years.iter().rev().find(full).or_else(|| years.iter().max_by_key(sum)).copied()
}

/// The years of a table with the number of values in each.
fn spans(of: &Seen) -> BTreeMap<i32, usize> {
    let counted: Vec<usize> = match of.shape.value {
        Some(value) => vec![value],
        None => (0..of.profiles.len()).filter(|i| of.profiles.get(*i).is_some_and(Profile::is_numeric)).collect(),
    };
    shape::spans(&of.grid, &of.form, &of.shape, &counted)
}

/// The codes of a table as they are written, each once.
fn codes(of: &Seen) -> BTreeSet<&str> {
    let cells = of.grid.rows.iter().filter_map(|row| row.cells.get(of.shape.code.0));
    cells.map(str::trim).filter(|code| !code.is_empty()).collect()
}

/// For each table the letters that its codes must be brought into to meet those of the others.
pub(super) fn cases(seen: &[Seen]) -> Vec<Option<Case>> {
    let all: Vec<BTreeSet<&str>> = seen.iter().map(codes).collect();
    let meets = |i: usize, codes: &BTreeSet<&str>| {
        if codes.is_empty() || !codes.iter().all(|code| code.to_lowercase() == **code) {
            return None;
        }
        let upper: BTreeSet<String> = codes.iter().map(|code| code.to_uppercase()).collect();
        let common = |other: &BTreeSet<&str>| upper.iter().filter(|code| other.contains(code.as_str())).count();
        let others = all.iter().enumerate().filter(|(j, _)| *j != i);
        let plain = |other: &BTreeSet<&str>| codes.intersection(other).count();
        let gains = |(_, other): (usize, &BTreeSet<&str>)| {
            common(other) * 10 >= codes.len() * 3 && common(other) > plain(other)
        };
        others.into_iter().any(gains).then_some(Case::Upper)
    };
    all.iter().enumerate().map(|(i, codes)| meets(i, codes)).collect()
}

/// The sums over several units in any of the tables, by code.
pub(super) fn sums(seen: &[Seen], cases: &[Option<Case>]) -> Vec<(String, String)> {
    let known = Sums::known();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (of, case) in seen.iter().zip(cases) {
        let codes = codes(of);
        let alone = sums::are_of_three_letters(codes.iter().copied());
        let mut own: BTreeMap<&str, &str> = BTreeMap::new();
        for row in &of.grid.rows {
            let code = row.cell(of.shape.code.0);
            let name = of.shape.name.map(|(column, _)| row.cell(column));
            if !code.is_empty() && known.is(code, name, alone) {
                let slot = own.entry(code).or_default();
                if slot.is_empty() {
                    *slot = name.unwrap_or_default();
                }
            }
        }
        // By the same rule as when the table is read.
        if sums::are_units(own.len(), codes.len()) {
            continue;
        }
        for (code, name) in own {
            let code = case.map_or_else(|| code.to_owned(), |case| case.of(code));
            let slot = found.entry(code).or_default();
            if slot.is_empty() {
                name.clone_into(slot);
            }
        }
    }
    found.into_iter().collect()
}

/// What is guessed of a table, the one at `index`.
pub(super) fn table(
    index: usize,
    of: &Seen,
    study: &Study,
    outcomes: &[Outcome],
    composite: &Composite,
    origin: Origin,
) -> DraftTable {
    const LISTED: usize = 40;
    let case = study.cases.get(index).copied().flatten();
    let (mut columns, mut taken, mut aside) = (Vec::new(), Vec::new(), Vec::new());
    let offers = study.offers.iter().zip(outcomes).zip(study.figures.iter().zip(&study.roles));
    for ((offer, outcome), (figures, role)) in offers.filter(|((offer, _), _)| offer.table == index) {
        let from = offer.from.clone();
        let suspicion = role.clone().map(Why::Role);
        match outcome {
            Outcome::Taken(Match { to, .. }) if relative(*to, composite) && figures.constant() => {
                aside.push(Aside { from, why: Why::Constant(*to) });
            }
            Outcome::Taken(found) => {
                columns.push(ColumnMap::plain(from, found.to));
                taken.push(match origin {
                    Origin::Given => grounds::given(*found, figures, role.as_ref(), composite),
                    Origin::Drafted => grounds::drafted(*found, composite),
                });
            }
            Outcome::Suggested(target) => {
                aside.push(Aside { from, why: suspicion.unwrap_or(Why::Perhaps(*target)) });
            }
            Outcome::Unknown if offer.numbers => aside.push(Aside { from, why: suspicion.unwrap_or(Why::Unknown) }),
            Outcome::Unknown => aside.push(Aside { from, why: Why::Words }),
        }
    }
    let keep = study.keep;
    let spans = spans(of);
    let shape = &of.shape;
    let heading = |column: usize| of.heading(column).to_owned();
    let column = match &shape.years {
        Some(Years::Column(column)) => Some(Some(heading(*column))),
        Some(Years::Across(_)) => Some(None),
        None => None,
    };
    let map = TableMap {
        file: Some(of.own.clone()),
        sheet: of.form.sheet.as_ref().filter(|(_, all)| all.len() > 1).map(|(sheet, _)| sheet.clone()),
        encoding: of.form.encoding,
        delimiter: of.form.delimiter,
        notation: of.form.notation.clone(),
        heading_row: of.form.heading_row,
        more_headings: of.form.more_headings.clone(),
        code: heading(shape.code.0),
        code_or: Vec::new(),
        case,
        name: shape.name.map(|(column, _)| heading(column)),
        name_or: Vec::new(),
        units: None,
        year: of
            .year_above
            .map(|year| (None, year))
            .or(column.zip(keep))
            .map(|(column, keep)| YearMap { column, keep: Keep::Year(keep) }),
        leave_out: Vec::new(),
        rows: Vec::new(),
        leave_out_rows: Vec::new(),
        factor_column: None,
        sums: RowsOfSums::LeaveOut,
        keep: Vec::new(),
        long: shape.series.map(|(series, _)| LongMap { series: heading(series), value: shape.value.map(heading) }),
        columns,
    };
    let aside_more = aside.len().saturating_sub(LISTED);
    aside.truncate(LISTED);
    let years = spans.keys().next().copied().zip(spans.keys().next_back().copied());
    DraftTable { map, taken, code_sure: shape.code.1, rows_sure: Sure::Certain, years, aside, aside_more }
}

/// Whether the scale of an indicator is made from the differences of the units.
fn relative(to: Target, composite: &Composite) -> bool {
    let Target::Indicator(index) = to else { return false };
    composite.indicators.get(index).is_some_and(|of| matches!(of.method, Method::Relative(..)))
}
