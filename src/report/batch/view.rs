//! What a table of many units is laid out from.

use crate::model::Rubric;
use crate::report::document::{Block, Document, Place};
use crate::report::json::batch::{AssessedV1, AuditedV1, MadeV1};
use crate::report::provenance::InputFile;
use serde::Serialize;

/// Many units, and what came of them.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What they were held against.
    pub rubric: &'a Rubric,
    /// `id@version` of all that the files were read with.
    pub references: &'a [String],
    /// A row for each unit that could be done.
    pub rows: &'a Rows,
    /// The units that could not.
    pub failed: &'a [Failed],
    /// The files that all have in common.
    pub inputs: &'a [InputFile],
}

/// A row for each unit, in the order of the call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Rows {
    /// Of assessments that were scored.
    Assessed(Vec<AssessedV1>),
    /// Of plans that were audited.
    Audited(Vec<AuditedV1>),
    /// Of roadmaps that were generated.
    Made(Vec<MadeV1>),
}

impl Rows {
    /// The command that made them.
    pub fn command(&self) -> &'static str {
        match self {
            Rows::Assessed(_) => "assess",
            Rows::Audited(_) => "check",
            Rows::Made(_) => "roadmap",
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Rows::Assessed(rows) => rows.len(),
            Rows::Audited(rows) => rows.len(),
            Rows::Made(rows) => rows.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A unit that could not be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failed {
    /// The file.
    pub file: String,
    /// Line of the first fault; null where it has no place in a file.
    pub line: Option<usize>,
    /// Column of the first fault.
    pub column: Option<usize>,
    /// The first fault, in the language of the call.
    pub message: String,
    /// What to do about it, in the language of the call.
    pub help: Vec<String>,
    /// How many faults there are besides.
    pub more: usize,
}

impl Failed {
    /// What is said of a unit, taken from the complaint that a single call would end with.
    pub fn of(file: String, complaint: &Document) -> Failed {
        let mut diagnostics = complaint.blocks.iter().filter_map(|block| match block {
            Block::Diagnostic(diagnostic) => Some(diagnostic),
            _ => None,
        });
        let Some(first) = diagnostics.next() else {
            return Failed { file, line: None, column: None, message: String::new(), help: Vec::new(), more: 0 };
        };
        let place = first.places.first();
        let at = place.map(Place::line_column);
        Failed {
            // A fault may lie in another file than the one of the call: in the assessment that a plan names.
            file: place.map_or(file, |place| place.file.clone()),
            line: at.map(|(line, _)| line),
            column: at.map(|(_, column)| column),
            message: first.title.clone(),
            help: first.notes.iter().map(|(_, note)| note.clone()).collect(),
            more: diagnostics.count(),
        }
    }
}
