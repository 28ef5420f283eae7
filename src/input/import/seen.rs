//! A table that was looked at.

use super::form::Form;
use super::shape::{Profile, Shape};
use crate::input::table::grid::Grid;

/// A table that was looked at.
#[derive(Debug)]
pub struct Seen {
    /// Its name as the user gave it.
    pub name: String,
    /// Its name without the folder, by which a mapping knows it.
    pub own: String,
    /// How it is written.
    pub form: Form,
    /// Where things stand in it.
    pub shape: Shape,
    /// Where headings name a year on one row and a series on another: the year whose columns are looked at.
    pub year_above: Option<i32>,
    /// How many rows there are below the headings.
    pub(super) rows: usize,
    /// The rows that may speak of units.
    pub(super) grid: Grid,
    pub(super) profiles: Vec<Profile>,
}

impl Seen {
    /// The heading of a column.
    pub fn heading(&self, column: usize) -> &str {
        self.grid.headings.get(column).map_or("", String::as_str)
    }

    /// How many rows there are below the headings.
    pub fn rows(&self) -> usize {
        self.rows
    }
}
