//! The data of a levelled plan's report.

use crate::model::Context;
use crate::report::provenance::InputFile;
use crate::schedule::level::Levelled;

/// A levelled plan and its context.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The context in which the plan was read.
    pub context: Context<'a>,
    /// The levelled plan.
    pub levelled: &'a Levelled,
    /// The input files.
    pub inputs: &'a [InputFile],
}
