//! The view of many units at once: how they stand in all, a row for each, and what could not be done.

mod rows;

use serde::Serialize;

use super::document::{Block, Document, Place, Tone};
use super::json::batch::{AssessedV1, AuditedV1, MadeV1};
use super::provenance::{self, InputFile};
use crate::locale::Locale;
use crate::message;
use crate::model::Rubric;

/// Rows that a page for people shows; a table of thousands is for a spreadsheet.
const SHOWN: usize = 50;

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

/// The units as a document.
pub fn document(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    let done = view.rows.len();
    document.title(locale.say(&match view.rows {
        Rows::Assessed(_) => message!("batch-title-assess", count = done),
        Rows::Audited(_) => message!("batch-title-check", count = done),
        Rows::Made(_) => message!("batch-title-roadmap", count = done),
    }));
    document.append(failures(view, locale));
    if !view.rows.is_empty() {
        rows::summary(view, locale, &mut document);
        document.heading(locale.word("batch-rows-heading"));
        document.table(rows::table(view, locale, SHOWN));
        if done > SHOWN {
            let more = message!("batch-more", count = done - SHOWN);
            document.paragraph_in(Tone::Caution, locale.say(&more));
        }
    }
    provenance::append(&mut document, locale, view.references, view.inputs);
    document
}

/// The units that could not be done; empty where every one could.
pub fn failures(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    if view.failed.is_empty() {
        return document;
    }
    document.heading(locale.say(&message!("batch-failed-heading", count = view.failed.len())));
    document.paragraph_in(Tone::Bad, locale.say(&message!("batch-failed", count = view.failed.len())));
    let item = |failed: &Failed| {
        let place = match (failed.line, failed.column) {
            (Some(line), Some(column)) => format!("{}:{line}:{column}", failed.file),
            _ => failed.file.clone(),
        };
        let said = message!("batch-failed-unit", place = place, what = failed.message.as_str(), more = failed.more);
        vec![locale.say(&said).into()]
    };
    document.items(view.failed.iter().map(item).collect());
    document
}
