//! A table while its rows are read.

use super::grid::Grid;
use super::headings::Headings;
use super::kept::Kept;
use super::meet::Standing;
use crate::message::Message;
use crate::model::mapping::TableMap;
use std::collections::{BTreeMap, BTreeSet};

/// A table while its rows are read.
pub(super) struct Sheet<'a> {
    /// The file's name as given by the user.
    pub file: &'a str,
    /// The index of its table in the mapping.
    pub index: usize,
    pub map: &'a TableMap,
    pub grid: &'a Grid,
    pub headings: &'a Headings,
    /// What each row of the grid is about.
    pub standings: &'a [Standing],
    /// The year to keep, if years are in a column.
    pub kept: Option<Kept>,
    /// Units, or units and series, of earlier rows, with their row's index in the grid.
    pub seen: BTreeMap<(String, usize), usize>,
    /// Unanswered questions to the mapping about cells, by column of the mapping, with the first such cell.
    pub questions: BTreeMap<(usize, Ask), (Message, String)>,
    /// Evidence about the meaning of points, for each column of the mapping.
    pub points: Vec<Points>,
    /// Units, or units and series, with several rows that differ.
    pub twice: BTreeSet<(String, usize)>,
}

/// Evidence from the numbers of a column about the meaning of points.
#[derive(Clone, Debug, Default)]
pub(super) struct Points {
    /// Whether points are known to be decimal marks.
    pub known: bool,
    /// The first number whose point may also separate thousands: its line and spelling.
    pub first: Option<(Message, String)>,
    /// The greatest such number, read with decimals.
    pub greatest: f64,
}

/// A question that the mapping must answer before a cell can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ask {
    /// The meaning of points and commas.
    Marks,
    /// The meaning of brackets.
    Brackets,
    /// The number that a percentage stands for.
    Percent,
}
