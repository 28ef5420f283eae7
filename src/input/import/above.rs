//! Tables whose headings have years and series on different rows: keeps the columns of one year, with the series as
//! headings.

use std::collections::BTreeMap;

use csv::StringRecord;

use super::form::Form;
use crate::input::table::cells::{self, Cell};
use crate::input::table::grid::{Grid, Row};
use crate::input::table::headed;
use crate::input::table::period::period;

/// The newest year with at least this share of the numbers of the fullest year is kept.
const SHARE: f64 = 0.8;

/// Keeps the columns of one year (`wanted`, or the newest that is nearly full) and those without a year, and returns
/// the year. Returns `None` without a change if fewer than two columns have a year above or below their names.
pub(super) fn keep(grid: &mut Grid, form: &Form, wanted: Option<i32>) -> Option<i32> {
    let years: Vec<Option<i32>> = grid
        .levels
        .iter()
        .map(|levels| levels.iter().find_map(|level| period(level)).map(|period| period.year))
        .collect();
    let mut numbers: BTreeMap<i32, usize> = BTreeMap::new();
    for (column, year) in years.iter().enumerate() {
        let Some(year) = year else { continue };
        let is_number = |row: &&Row| matches!(cells::read(row.cell(column), &form.notation), Cell::Number(_));
        *numbers.entry(*year).or_default() += grid.rows.iter().filter(is_number).count();
    }
    if years.iter().flatten().count() < 2 {
        return None;
    }
    let most = numbers.values().copied().max().unwrap_or(0) as f64;
    let full = |(_, count): &(&i32, &usize)| **count as f64 >= most * SHARE;
    let kept = wanted.filter(|year| numbers.contains_key(year));
    let kept = kept.or_else(|| numbers.iter().rev().find(full).map(|(year, _)| *year))?;
    let stays = |column: usize| years.get(column).copied().flatten().is_none_or(|year| year == kept);
    let name = |(column, levels): (usize, &Vec<String>)| match years.get(column).copied().flatten() {
        Some(_) => headed::name(levels.iter().filter(|level| period(level).is_none())),
        None => headed::name(levels.iter()),
    };
    grid.headings = grid.levels.iter().enumerate().filter(|(column, _)| stays(*column)).map(name).collect();
    for row in &mut grid.rows {
        // A row with more or fewer cells than the headings keeps its difference.
        let cells = row.cells.iter().enumerate().filter(|(column, _)| stays(*column)).map(|(_, cell)| cell);
        row.cells = StringRecord::from(cells.collect::<Vec<_>>());
    }
    Some(kept)
}
