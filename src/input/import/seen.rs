//! An inspected table.

use super::form::Form;
use super::shape::{Profile, Shape};
use crate::input::table::grid::Grid;

/// An inspected table.
#[derive(Debug)]
pub struct Seen {
    /// Its name as given by the user.
    pub name: String,
    /// Its name without the folder, as in a mapping.
    pub own: String,
    /// Its file format and notation.
    pub form: Form,
    /// Its columns of codes, names, years, series and values.
    pub shape: Shape,
    /// For tables whose headings have years and series on different rows: the year whose columns are inspected.
    pub year_above: Option<i32>,
    /// Number of rows below the headings.
    pub(super) rows: usize,
    /// The rows that may be about units.
    pub(super) grid: Grid,
    pub(super) profiles: Vec<Profile>,
}

impl Seen {
    /// The heading of a column.
    pub fn heading(&self, column: usize) -> &str {
        self.grid.headings.get(column).map_or("", String::as_str)
    }

    /// Number of rows below the headings.
    pub fn rows(&self) -> usize {
        self.rows
    }
}
