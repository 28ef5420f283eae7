//! The data of a scorecard.

use crate::model::{Assessment, Catalogue, Rubric};
use crate::report::provenance::InputFile;
use crate::score::Standing;
use crate::score::doubts::Doubt;

/// One assessment with all values computed from it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The rubric.
    pub rubric: &'a Rubric,
    /// The catalogue whose assumptions stand in for figures of services; `None` if none fits the rubric.
    pub catalogue: Option<&'a Catalogue>,
    /// The assessment.
    pub assessment: &'a Assessment,
    /// The scores and the stage.
    pub standing: &'a Standing,
    /// Implausible values in the assessment.
    pub doubts: &'a [Doubt],
    /// The input files.
    pub inputs: &'a [InputFile],
}
