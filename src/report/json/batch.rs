//! `gradus.batch/2`: many units, one row each. Frozen: see [`super`].

mod rows;

pub use rows::{AssessedV1, AuditedV1, DimensionV1, FileV1, LettersV1, MadeV1};

use serde::Serialize;

use super::Envelope;
use crate::report::batch::{Failed, Rows, View};

/// The name of the layout.
pub const SCHEMA: &str = "gradus.batch/2";

/// The rows, the units that failed, and the files common to all.
pub fn envelope<'v>(view: &View<'v>) -> Envelope<BatchV1<'v>> {
    let body = BatchV1 { of: view.rows.command(), units: view.rows, failed: view.failed };
    Envelope::new(SCHEMA, view.inputs, body)
}

/// The body of the answer.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct BatchV1<'v> {
    /// The command: `assess`, `check` or `roadmap`.
    pub of: &'static str,
    /// The results in the order of the call.
    pub units: &'v Rows,
    /// The units that failed, in the order of the call.
    pub failed: &'v [Failed],
}
