//! The data of an import's report.

use crate::input::import::{Draft, Measures, Seen};
use crate::input::table::Tables;
use crate::message::Message;
use crate::model::Composite;
use crate::report::provenance::InputFile;

/// An import with all its results.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The examined tables.
    pub seen: &'a [Seen],
    /// The drafted mapping.
    pub draft: &'a Draft,
    /// The index whose indicators were matched with columns.
    pub composite: &'a Composite,
    /// The measures from which the rubric was drafted; `None` if a rubric was given.
    pub measures: Option<&'a Measures>,
    /// The result of the trial reading.
    pub tables: &'a Tables,
    /// Why the units cannot be compared yet; `None` if they can.
    pub obstacle: Option<&'a Message>,
    /// The text of the mapping.
    pub mapping: &'a str,
    /// The text of the drafted rubric; `None` if a rubric was given.
    pub rubric: Option<&'a str>,
    /// The written files.
    pub written: &'a [String],
    /// The command that compares the units; `None` if the mapping was not written to a file.
    pub next: Option<&'a str>,
    /// The input files.
    pub inputs: &'a [InputFile],
}
