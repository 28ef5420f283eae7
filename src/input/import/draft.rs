//! A first mapping, with the certainty of each part.

use super::shape::Sure;
use super::suspicion::Suspicion;
use crate::message::Message;
use crate::model::mapping::{TableMap, Target};

/// A first mapping.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its identifier.
    pub id: String,
    /// Rows that are totals over several units: codes and names.
    pub sums: Vec<(String, String)>,
    /// One item per table, in the order given.
    pub tables: Vec<DraftTable>,
    /// Indicators without a column, as indices into `Composite::indicators`.
    pub missing: Vec<usize>,
}

/// The guesses about one table.
#[derive(Clone, Debug)]
pub struct DraftTable {
    /// The mapping of the table.
    pub map: TableMap,
    /// Certainty and reason of each mapped column.
    pub taken: Vec<Taken>,
    /// Certainty of the code column.
    pub code_sure: Sure,
    /// Certainty of the conditions on rows.
    pub rows_sure: Sure,
    /// The first and the last year with values.
    pub years: Option<(i32, i32)>,
    /// Columns left aside, in the order of the table.
    pub aside: Vec<Aside>,
    /// Number of further columns left aside.
    pub aside_more: usize,
}

/// Certainty and reason of a column's meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The certainty.
    pub sure: Sure,
    /// The reason.
    pub why: Message,
}

/// Origin of the rubric to which columns are matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Given by the user: a column named like an indicator is that indicator.
    Given,
    /// Drafted from the columns themselves, so that equal names prove nothing.
    Drafted,
}

/// A column or series that was left aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    /// Its heading or name.
    pub from: String,
    /// The reason.
    pub why: Why,
}

/// Reason for leaving a column aside.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It is probably something other than an indicator.
    Role(Suspicion),
    /// It resembles this target too little, or another column resembles it more.
    Perhaps(Target),
    /// It matches this target, but all units have the same value in the year, so that its scale has no ends.
    Constant(Target),
    /// It resembles no target.
    Unknown,
    /// It contains words and resembles no grouping.
    Words,
}
