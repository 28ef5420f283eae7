//! The year to keep in a table.

use super::conditions::all_hold;
use super::grid::Grid;
use super::headings::Headings;
use super::period::{Period, period};
use crate::model::mapping::{Keep, TableMap};

/// The rows to keep by year.
pub(super) enum Kept {
    /// All of this year.
    Year(i32),
    /// Rows with this text in the column of the years.
    Written(String),
    /// Rows of this period.
    Period(Period),
}

impl Kept {
    /// The period to keep in a table with a column of years; `None` if there is no year to keep.
    pub(super) fn of(keep: Keep, column: usize, grid: &Grid, map: &TableMap, headings: &Headings) -> Option<Kept> {
        match keep {
            Keep::Year(year) => Some(Kept::Year(year)),
            Keep::Written(text) => Some(Kept::Written(text)),
            Keep::Newest => {
                let taken = grid.rows.iter().filter(|row| all_hold(&map.rows, row, headings, &map.notation));
                taken.filter_map(|row| period(row.cell(column))).max().map(Kept::Period)
            }
        }
    }

    /// Whether a cell names the period to keep; `None` if it names no year.
    pub(super) fn is(&self, cell: &str) -> Option<bool> {
        match self {
            Kept::Year(year) => period(cell).map(|period| period.year == *year),
            Kept::Written(text) => (!cell.is_empty()).then_some(cell == text),
            Kept::Period(kept) => period(cell).map(|period| period == *kept),
        }
    }
}
