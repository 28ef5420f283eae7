//! What a scorecard is laid out from.

use crate::model::{Assessment, Rubric};
use crate::report::provenance::InputFile;
use crate::score::Standing;
use crate::score::doubts::Doubt;

/// One assessment with everything that was computed of it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What was measured.
    pub rubric: &'a Rubric,
    /// The jurisdiction.
    pub assessment: &'a Assessment,
    /// What scoring says.
    pub standing: &'a Standing,
    /// What is hard to believe in the assessment.
    pub doubts: &'a [Doubt],
    /// The files it came from.
    pub inputs: &'a [InputFile],
}
