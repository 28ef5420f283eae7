//! The view of one assessment, in the order of a planner's questions.

mod binding;
mod detail;
mod head;
mod reach;
mod scores;
mod screen;
mod stages;
mod view;

pub use view::View;

use super::burden;
use super::document::Document;
use super::json::Envelope;
use super::json::assessment::{AssessmentV1, Assessments};
use super::kind::Kind;
use super::provenance;
use super::value::{Extent, Report};
use crate::locale::Locale;
use crate::message;

/// The section with every indicator and the derivation of each score. It is long.
const INDICATORS: &str = "indicators";

/// Writes a section.
type Write = fn(&AssessmentV1<'_>, &Locale, &mut Document);

/// The sections of a scorecard, in the order of the report.
const SECTIONS: [(&str, Write); 6] = [
    ("scores", scores::section),
    ("stage", stages::section),
    ("gates", binding::section),
    ("reach", reach::section),
    ("people", people),
    (INDICATORS, detail::sections),
];

/// The names of the sections.
pub(super) fn sections() -> Vec<&'static str> {
    SECTIONS.iter().map(|(name, _)| *name).collect()
}

impl Report for Envelope<Assessments<'_>> {
    fn kind(&self) -> Kind {
        Kind::Assess
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        self.excerpt(&Extent::Whole, locale)
    }

    fn excerpt(&self, extent: &Extent, locale: &Locale) -> Vec<Document> {
        let page = |card: &AssessmentV1<'_>| match extent {
            Extent::Screen => {
                let mut document = screen::document(card, locale);
                super::screen::more("screen-assess-more", &sections(), locale, &mut document);
                document
            }
            Extent::Whole => document(card, self.body.detail, locale),
            Extent::Sections(_) => excerpt(card, extent, locale),
        };
        self.body.assessments.iter().map(page).collect()
    }

    fn json(&self) -> serde_json::Result<String> {
        self.text()
    }
}

/// The scorecard as a document. `detail` adds every indicator and the derivation of each score.
pub fn document(card: &AssessmentV1<'_>, detail: bool, locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(card, locale, &mut document);
    let wanted = SECTIONS.iter().filter(|(name, _)| detail || *name != INDICATORS);
    wanted.for_each(|(_, write)| write(card, locale, &mut document));
    head::closing(locale, &mut document);
    provenance::append(&mut document, locale, &[card.rubric.reference()], &card.inputs);
    document
}

/// Some sections of the scorecard.
fn excerpt(card: &AssessmentV1<'_>, extent: &Extent, locale: &Locale) -> Document {
    let mut document = Document::default();
    document.title(locale.say(&message!("scorecard-title", name = &card.jurisdiction.name)));
    let wanted = SECTIONS.iter().filter(|(name, _)| extent.has(name));
    wanted.for_each(|(_, write)| write(card, locale, &mut document));
    super::screen::or_empty(&mut document, locale);
    document
}

/// What services cost people today.
fn people(card: &AssessmentV1<'_>, locale: &Locale, document: &mut Document) {
    burden::today(&card.burden, locale, document);
}
