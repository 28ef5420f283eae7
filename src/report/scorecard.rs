//! The view of one assessment, in the order of a planner's questions.

mod binding;
mod detail;
mod head;
mod reach;
mod scores;
mod stages;
mod view;

pub use view::View;

use super::burden;
use super::document::Document;
use super::json::Envelope;
use super::json::assessment::{AssessmentV1, Assessments};
use super::kind::Kind;
use super::provenance;
use super::value::Report;
use crate::locale::Locale;

impl Report for Envelope<Assessments<'_>> {
    fn kind(&self) -> Kind {
        Kind::Assess
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        self.body.assessments.iter().map(|card| document(card, self.body.detail, locale)).collect()
    }

    fn json(&self) -> serde_json::Result<String> {
        self.text()
    }
}

/// The scorecard as a document. `detail` adds every indicator and the derivation of each score.
pub fn document(card: &AssessmentV1<'_>, detail: bool, locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(card, locale, &mut document);
    scores::section(card, locale, &mut document);
    stages::section(card, locale, &mut document);
    binding::section(card, locale, &mut document);
    reach::section(card, locale, &mut document);
    burden::today(&card.burden, locale, &mut document);
    if detail {
        detail::sections(card, locale, &mut document);
    }
    head::closing(locale, &mut document);
    provenance::append(&mut document, locale, &[card.rubric.reference()], &card.inputs);
    document
}
