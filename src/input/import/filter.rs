//! The rows that count and the meaning of their numbers: conditions where units have several rows, the column of
//! multipliers, the part of a year to keep, percentages.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::DraftTable;
use super::names::plain;
use super::seen::Seen;
use super::shape::{Sure, Years, is_usable};
use crate::input::table::cells::{self, Cell};
use crate::input::table::entries::percent_of;
use crate::input::table::grid::Row;
use crate::input::table::period::{self, Period};
use crate::input::table::twice::is_total;
use crate::model::Composite;
use crate::model::mapping::{Condition, Keep, Mark, Target};
use crate::model::notation::Percent;

/// Headings of columns with the power of ten of a row.
const MULTIPLIERS: [&str; 5] = ["unit mult", "unit multiplier", "unitmult", "powercode code", "power code"];

/// Range of plausible powers of ten.
const POWERS: std::ops::RangeInclusive<f64> = -15.0..=15.0;

/// The rows of a table that count, and the column with the powers of ten.
#[derive(Clone, Debug)]
pub(super) struct Counting {
    /// The year or part of a year to keep.
    pub keep: Option<Keep>,
    /// Conditions on rows.
    pub rows: Vec<Condition>,
    /// Certainty of the conditions.
    sure: Sure,
    /// The column with the powers of ten.
    pub multiplier: Option<usize>,
}

impl Counting {
    /// The rows that count if `year` is kept.
    pub(super) fn of(seen: &Seen, year: Option<i32>) -> Counting {
        let multiplier = multiplier(seen);
        let keep = seen.shape.years.as_ref().and(year);
        let keep = keep.map(|year| part(seen, year).map_or(Keep::Year(year), Keep::Written));
        let (rows, sure) = filter(seen, keep.as_ref(), multiplier);
        Counting { keep, rows, sure, multiplier }
    }

    /// Whether a row counts.
    pub(super) fn counts(&self, seen: &Seen, row: &Row) -> bool {
        let place = |name: &str| seen.grid.headings.iter().position(|heading| heading == name);
        let holds = |condition: &Condition| {
            let cell = place(&condition.column).map(|column| row.cell(column)).unwrap_or_default();
            condition.any.iter().any(|mark| matches!(mark, Mark::Text(text) if text == cell))
        };
        let in_year = match (&seen.shape.years, &self.keep) {
            (Some(Years::Column(column)), Some(Keep::Year(year))) => period::year(row.cell(*column)) == Some(*year),
            (Some(Years::Column(column)), Some(Keep::Written(text))) => row.cell(*column) == text,
            _ => true,
        };
        in_year && self.rows.iter().all(holds)
    }

    /// The factor for the numbers of a row.
    pub(super) fn power(&self, seen: &Seen, row: &Row) -> f64 {
        let power = self.multiplier.map(|column| cells::read(row.cell(column), &seen.form.notation));
        match power {
            Some(Cell::Number(power)) => 10_f64.powf(power),
            _ => 1.0,
        }
    }
}

/// Completes the guesses about a table with results from its rows.
pub(super) fn complete(seen: &Seen, counting: &Counting, table: &mut DraftTable, composite: &Composite) {
    table.map.factor_column = counting.multiplier.map(|column| seen.heading(column).to_owned());
    if let (Some(year), Some(keep)) = (&mut table.map.year, &counting.keep) {
        year.keep = keep.clone();
    }
    (table.map.rows, table.rows_sure) = (counting.rows.clone(), counting.sure);
    for column in &mut table.map.columns {
        let Target::Indicator(index) = column.to else { continue };
        let known = composite.indicators.get(index).is_some_and(|measured| percent_of(measured).is_some());
        if !known && has_percentages(seen, &column.from) {
            column.percent = Some(Percent::Hundred);
        }
    }
}

/// The column with the powers of ten.
fn multiplier(seen: &Seen) -> Option<usize> {
    let is_power = |cell: &str| match cells::read(cell, &seen.form.notation) {
        Cell::Missing => true,
        Cell::Number(power) => power.fract() == 0.0 && POWERS.contains(&power),
        _ => false,
    };
    let named = |column: &usize| MULTIPLIERS.contains(&plain(seen.heading(*column)).as_str());
    let holds = |column: &usize| seen.grid.rows.iter().all(|row| is_power(row.cell(*column)));
    (0..seen.grid.headings.len()).filter(named).find(|column| names_one(seen, *column) && holds(column))
}

/// Whether a mapping can name the column, which needs a heading of its own.
fn names_one(seen: &Seen, column: usize) -> bool {
    is_usable(seen.heading(column), &seen.grid.headings)
}

/// The last part of a year with values, spelt as in the table; `None` for whole years.
fn part(seen: &Seen, year: i32) -> Option<String> {
    let written: Vec<(&str, Period)> = match &seen.shape.years {
        None => return None,
        Some(Years::Column(column)) => {
            let cells: BTreeSet<&str> = seen.grid.rows.iter().map(|row| row.cell(*column)).collect();
            cells.into_iter().filter_map(|cell| Some((cell, period::period(cell)?))).collect()
        }
        Some(Years::Across(columns)) => {
            let headings = columns.iter().map(|column| seen.heading(*column));
            headings.filter_map(|heading| Some((heading, period::period(heading)?))).collect()
        }
    };
    let of_year: Vec<_> = written.into_iter().filter(|(_, period)| period.year == year).collect();
    let is_whole = |(_, period): &(&str, Period)| period.month.is_none();
    if of_year.len() < 2 || of_year.iter().any(is_whole) && matches!(seen.shape.years, Some(Years::Across(_))) {
        return None;
    }
    // A whole year is preferred to its parts.
    let whole = of_year.iter().find(|seen| is_whole(seen));
    let last = of_year.iter().max_by_key(|(_, period)| *period);
    whole.or(last).map(|(text, _)| (*text).to_owned())
}

/// Conditions that leave one row for each unit, series and year, with their certainty; empty if there is only one row
/// each.
fn filter(seen: &Seen, keep: Option<&Keep>, multiplier: Option<usize>) -> (Vec<Condition>, Sure) {
    let shape = &seen.shape;
    let year = match &shape.years {
        Some(Years::Column(column)) => Some(*column),
        _ => None,
    };
    let kept = |row: &&Row| match (year, keep) {
        (Some(column), Some(Keep::Year(year))) => period::year(row.cell(column)) == Some(*year),
        (Some(column), Some(Keep::Written(text))) => row.cell(column) == text,
        _ => true,
    };
    let mut rows: Vec<&Row> =
        seen.grid.rows.iter().filter(kept).filter(|row| !row.cell(shape.code.0).is_empty()).collect();
    let series = shape.series.map(|(series, _)| series);
    let mut fixed: BTreeSet<usize> =
        [Some(shape.code.0), shape.name.map(|(name, _)| name), year, series, shape.value, multiplier]
            .into_iter()
            .flatten()
            .collect();
    fixed.extend(shape.series.and_then(|(_, other)| other));
    if let Some(Years::Across(columns)) = &shape.years {
        fixed.extend(columns);
    }
    // In a wide table numbers are measurements; only words distinguish rows.
    let tells = |column: &usize| {
        let words = seen.profiles.get(*column).is_some_and(|profile| !profile.is_numeric());
        !fixed.contains(column) && names_one(seen, *column) && (words || shape.value.is_some())
    };
    let columns: Vec<usize> = (0..seen.grid.headings.len()).filter(tells).collect();
    let (mut conditions, mut sure) = (Vec::new(), Sure::Certain);
    loop {
        let differing = differing(&rows, (shape.code.0, series), &columns);
        let Some(column) = differing.first().copied() else { break };
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        rows.iter().for_each(|row| *counts.entry(row.cell(column)).or_default() += 1);
        let total = counts.keys().find(|cell| is_total(cell)).copied();
        // Without a word for a total, the most frequent value is chosen; ties alphabetically.
        let most =
            counts.iter().max_by_key(|(cell, count)| (**count, std::cmp::Reverse(**cell))).map(|(cell, _)| *cell);
        let Some(value) = total.or(most) else { break };
        sure = sure.min(if total.is_some() { Sure::Likely } else { Sure::Guess });
        conditions.push(Condition { column: seen.heading(column).to_owned(), any: vec![Mark::Text(value.to_owned())] });
        rows.retain(|row| row.cell(column) == value);
    }
    (conditions, sure)
}

/// The columns in which rows of the same unit and series differ.
fn differing(rows: &[&Row], (code, series): (usize, Option<usize>), columns: &[usize]) -> Vec<usize> {
    let mut first: BTreeMap<(&str, &str), &Row> = BTreeMap::new();
    let mut found = BTreeSet::new();
    for row in rows {
        let key = (row.cell(code), series.map_or("", |series| row.cell(series)));
        let one = *first.entry(key).or_insert(row);
        found.extend(columns.iter().filter(|column| one.cell(**column) != row.cell(**column)));
    }
    found.into_iter().collect()
}

/// Whether a column, or the column of a series' values, contains percentages.
fn has_percentages(seen: &Seen, from: &str) -> bool {
    let named = || seen.grid.headings.iter().position(|heading| heading == from);
    let columns: Vec<usize> = match &seen.shape.years {
        Some(Years::Across(columns)) => columns.clone(),
        _ => seen.shape.value.or_else(named).into_iter().collect(),
    };
    let is_percentage = |row: &Row| {
        columns.iter().any(|column| matches!(cells::read(row.cell(*column), &seen.form.notation), Cell::Percent(_)))
    };
    seen.grid.rows.iter().any(is_percentage)
}
