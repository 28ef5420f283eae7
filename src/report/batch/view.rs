//! The data of a batch report.

use crate::model::Rubric;
use crate::report::document::{Block, Document, Place};
use crate::report::json::batch::{AssessedV1, AuditedV1, MadeV1};
use crate::report::provenance::InputFile;
use serde::Serialize;

/// A batch of units and the results.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The rubric.
    pub rubric: &'a Rubric,
    /// `id@version` of the rubric, catalogue and rule set in use.
    pub references: &'a [String],
    /// One row for each unit that succeeded.
    pub rows: &'a Rows,
    /// The units that failed.
    pub failed: &'a [Failed],
    /// The input files that all units share.
    pub inputs: &'a [InputFile],
}

/// One row per unit, in the order of the call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Rows {
    /// Rows of scored assessments.
    Assessed(Vec<AssessedV1>),
    /// Rows of audited plans.
    Audited(Vec<AuditedV1>),
    /// Rows of generated roadmaps.
    Made(Vec<MadeV1>),
}

impl Rows {
    /// The name of the command.
    pub fn command(&self) -> &'static str {
        match self {
            Rows::Assessed(_) => "assess",
            Rows::Audited(_) => "check",
            Rows::Made(_) => "roadmap",
        }
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        match self {
            Rows::Assessed(rows) => rows.len(),
            Rows::Audited(rows) => rows.len(),
            Rows::Made(rows) => rows.len(),
        }
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A unit that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failed {
    /// The file.
    pub file: String,
    /// Line of the first fault; null if the fault has no place in a file.
    pub line: Option<usize>,
    /// Column of the first fault; null if the fault has no place in a file.
    pub column: Option<usize>,
    /// The first fault, in the language of the call.
    pub message: String,
    /// The remedies, in the language of the call.
    pub help: Vec<String>,
    /// Number of further faults.
    pub more: usize,
}

impl Failed {
    /// Creates the entry from the error page that a single call would print.
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
            // The fault may lie in another file than that of the call, such as the assessment that a plan names.
            file: place.map_or(file, |place| place.file.clone()),
            line: at.map(|(line, _)| line),
            column: at.map(|(_, column)| column),
            message: first.title.clone(),
            help: first.notes.iter().map(|(_, note)| note.clone()).collect(),
            more: diagnostics.count(),
        }
    }
}
