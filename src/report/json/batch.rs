//! `gradus.batch/1`: many units at once, one row each, for programs. Frozen: see [`super`].

mod rows;

pub use rows::{AssessedV1, AuditedV1, DimensionV1, FileV1, LettersV1, MadeV1};

use serde::Serialize;

use super::Envelope;
use crate::report::batch::{Failed, Rows, View};

/// The name of the layout.
pub const SCHEMA: &str = "gradus.batch/1";

/// The rows, the units that could not be done, and the files that all have in common.
pub fn envelope<'v>(view: &View<'v>) -> Envelope<BatchV1<'v>> {
    let body = BatchV1 { of: view.rows.command(), units: view.rows, failed: view.failed };
    Envelope::new(SCHEMA, view.inputs, body)
}

/// The body of the answer.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct BatchV1<'v> {
    /// What was done: `assess`, `check` or `roadmap`.
    pub of: &'static str,
    /// What came of it, in the order of the call.
    pub units: &'v Rows,
    /// What could not be done, in the order of the call.
    pub failed: &'v [Failed],
}
