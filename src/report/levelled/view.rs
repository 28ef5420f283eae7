//! What a levelled plan is laid out from.

use crate::model::Context;
use crate::report::provenance::InputFile;
use crate::schedule::level::Levelled;

/// A levelled plan with what it was made from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What the plan was read against.
    pub context: Context<'a>,
    /// The levelled plan.
    pub levelled: &'a Levelled,
    /// The files it was made from.
    pub inputs: &'a [InputFile],
}
