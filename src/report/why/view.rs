//! What the answers to a why are laid out from.

use crate::report::provenance::InputFile;
use crate::schedule::explain::why::{Answer, Inquiry};

/// Questions with their answers.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What was asked of which plan.
    pub inquiry: &'a Inquiry<'a>,
    /// The answers, in the order of the questions.
    pub answers: &'a [Answer],
    /// What else was asked about and has no answer here, by name: more than can be answered in one call.
    pub unanswered: &'a [String],
    /// The files it was made from.
    pub inputs: &'a [InputFile],
}
