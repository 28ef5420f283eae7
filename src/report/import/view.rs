//! What an import is laid out from.

use crate::input::import::{Draft, Measures, Seen};
use crate::input::table::Tables;
use crate::message::Message;
use crate::model::Composite;
use crate::report::provenance::InputFile;

/// An import with everything that was found out.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The tables as they were looked at.
    pub seen: &'a [Seen],
    /// What was guessed.
    pub draft: &'a Draft,
    /// The index whose indicators were looked for.
    pub composite: &'a Composite,
    /// What the rubric was made of; none where one was given.
    pub measures: Option<&'a Measures>,
    /// What a trial reading gave.
    pub tables: &'a Tables,
    /// Why the units cannot be compared as they were read; none where they can.
    pub obstacle: Option<&'a Message>,
    /// The text of the mapping.
    pub mapping: &'a str,
    /// The text of the rubric that was made of the columns; none where one was given.
    pub rubric: Option<&'a str>,
    /// The files that were written.
    pub written: &'a [String],
    /// The call that compares the units; none where the mapping was not written to a file.
    pub next: Option<&'a str>,
    /// The files it came from.
    pub inputs: &'a [InputFile],
}
