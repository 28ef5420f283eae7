//! A first mapping, and how sure each part of it is.

use super::shape::Sure;
use super::suspicion::Suspicion;
use crate::message::Message;
use crate::model::mapping::{TableMap, Target};

/// A first mapping.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its identifier.
    pub id: String,
    /// Rows that are sums over several units: their codes and their names.
    pub sums: Vec<(String, String)>,
    /// Each table, in the order in which they were given.
    pub tables: Vec<DraftTable>,
    /// Indicators that nothing was found for, as indices into [`Composite::indicators`].
    pub missing: Vec<usize>,
}

/// What is guessed of a table.
#[derive(Clone, Debug)]
pub struct DraftTable {
    /// What would be read so.
    pub map: TableMap,
    /// How sure each of its columns is, and why.
    pub taken: Vec<Taken>,
    /// How sure the code is.
    pub code_sure: Sure,
    /// How sure the filter of rows is.
    pub rows_sure: Sure,
    /// The first and the last year there are values of.
    pub years: Option<(i32, i32)>,
    /// What was left aside, in the order of the table.
    pub aside: Vec<Aside>,
    /// How many more there are than are listed.
    pub aside_more: usize,
}

/// How sure it is that a column is what it was taken for, and what that stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// How sure.
    pub sure: Sure,
    /// On what grounds.
    pub why: Message,
}

/// Where the rubric comes from that tables are matched with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It was given: a column that is called as an indicator is that indicator.
    Given,
    /// It was made of the columns themselves, whose names then prove nothing.
    Drafted,
}

/// Something that was left aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    /// The heading, or the name of the series.
    pub from: String,
    /// Why, or what it may be.
    pub why: Why,
}

/// Why something was left aside.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It is likely no indicator but something else.
    Role(Suspicion),
    /// It is like this, but not like enough, or something more like it was taken.
    Perhaps(Target),
    /// It is this, but all units have the same value in the year, so that its scale has no ends.
    Constant(Target),
    /// Nothing is like it.
    Unknown,
    /// It holds words, and no grouping is like it.
    Words,
}
