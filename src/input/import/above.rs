//! Tables whose headings name a year on one row and a series on another: the columns of one year are looked at, by the names of
//! their series.

use std::collections::BTreeMap;

use csv::StringRecord;

use super::form::Form;
use crate::input::table::cells::{self, Cell};
use crate::input::table::grid::{Grid, Row};
use crate::input::table::headed;
use crate::input::table::period::period;

/// The newest year that has at least this share of the numbers of the fullest is kept.
const SHARE: f64 = 0.8;

/// Keeps the columns of one year, `wanted` or the newest that is nearly full, and those of no year; gives that year. None, and
/// nothing is changed, where fewer than two columns have years above or below their names.
pub(super) fn keep(grid: &mut Grid, form: &Form, wanted: Option<i32>) -> Option<i32> {
    let years: Vec<Option<i32>> =
        grid.levels.iter().map(|levels| levels.iter().find_map(|level| period(level)).map(|of| of.year)).collect();
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
        // Rows that are longer or shorter than the headings stay so.
        let cells = row.cells.iter().enumerate().filter(|(column, _)| stays(*column)).map(|(_, cell)| cell);
        row.cells = StringRecord::from(cells.collect::<Vec<_>>());
    }
    Some(kept)
}
