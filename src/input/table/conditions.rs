//! Conditions on the cells of a row.

use super::cells::{self, Cell};
use super::grid::Row;
use super::headings::Headings;
use crate::model::mapping::{Condition, Mark};
use crate::model::notation::Notation;

/// Whether a cell matches a mark.
pub(super) fn is(mark: &Mark, cell: &str, notation: &Notation) -> bool {
    match mark {
        Mark::Text(text) => text == cell.trim(),
        Mark::Number(number) => match cells::read(cell, notation) {
            Cell::Number(found) | Cell::Percent(found) => found == *number,
            _ => false,
        },
    }
}

/// Whether every condition holds.
pub(super) fn all_hold(conditions: &[Condition], row: &Row, headings: &Headings, notation: &Notation) -> bool {
    conditions.iter().all(|condition| {
        let cell = headings.place(&condition.column).map(|place| row.cell(place)).unwrap_or_default();
        condition.any.iter().any(|mark| is(mark, cell, notation))
    })
}
