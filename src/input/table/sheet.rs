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
    /// The file's name as the user gave it.
    pub file: &'a str,
    /// Which table of the mapping it is, from 0.
    pub index: usize,
    pub map: &'a TableMap,
    pub grid: &'a Grid,
    pub headings: &'a Headings,
    /// What each row of the grid speaks of.
    pub standings: &'a [Standing],
    /// The year whose rows are kept, where years stand in a column.
    pub kept: Option<Kept>,
    /// Units, or units and series, that had a row, with its place in the grid.
    pub seen: BTreeMap<(String, usize), usize>,
    /// What the mapping must say before some cells can be read: by column of the mapping, with the first such cell.
    pub asks: BTreeMap<(usize, Ask), (Message, String)>,
    /// What the numbers of each column of the mapping tell of what points are for.
    pub points: Vec<Points>,
    /// Units, or units and series, that have several rows which differ.
    pub twice: BTreeSet<(String, usize)>,
}

/// What the numbers of a column tell of what points are for.
#[derive(Clone, Debug, Default)]
pub(super) struct Points {
    /// Whether it is known that they stand before decimals.
    pub known: bool,
    /// The first number whose point may also stand between thousands: its line, and how it is written.
    pub first: Option<(Message, String)>,
    /// The greatest of these, read with decimals.
    pub greatest: f64,
}

/// What the mapping must say before a cell can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ask {
    /// What points and commas are for.
    Marks,
    /// What brackets are for.
    Brackets,
    /// Which number a percentage is.
    Percent,
}
