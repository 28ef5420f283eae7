//! The data of the report of `gradus why`.

use crate::report::provenance::InputFile;
use crate::schedule::explain::why::{Answer, Inquiry};

/// Questions and answers.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The inquiry with its plan.
    pub inquiry: &'a Inquiry<'a>,
    /// The answers, in the order of the questions.
    pub answers: &'a [Answer],
    /// Names without an answer, because one call answers a limited number.
    pub unanswered: &'a [String],
    /// The input files.
    pub inputs: &'a [InputFile],
}
