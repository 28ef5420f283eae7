//! The view of one assessment: what a planner must see, in the order in which she needs it.

mod binding;
mod detail;
mod head;
mod reach;
mod scores;
mod stages;

use super::document::Document;
use super::provenance::{self, InputFile};
use crate::locale::Locale;
use crate::model::{Assessment, Rubric};
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

/// The scorecard as a document; `detail` goes down to the indicators and shows how each number arises.
pub fn document(view: &View, detail: bool, locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(view, locale, &mut document);
    scores::section(view, locale, &mut document);
    stages::section(view, locale, &mut document);
    binding::section(view, locale, &mut document);
    reach::section(view, locale, &mut document);
    if detail {
        detail::sections(view, locale, &mut document);
    }
    head::closing(locale, &mut document);
    provenance::append(&mut document, locale, &[view.rubric.reference()], view.inputs);
    document
}
