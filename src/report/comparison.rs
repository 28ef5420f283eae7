//! The pages of a comparison: the ranks, their basis and their uncertainty.

pub(super) mod apart;
mod bands;
mod peers;
pub(super) mod preparation;
mod ranking;
pub mod records;
mod scores;
mod sure;
mod varied;
mod view;

pub use varied::words;
pub use view::View;

use super::document::{Document, Tone};
use super::json::Envelope;
use super::json::comparison::ComparisonV1;
use super::kind::Kind;
use super::provenance::{self, InputFile};
use super::records::Records;
use super::value::Report;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;

impl Report for Envelope<ComparisonV1<'_>> {
    fn kind(&self) -> Kind {
        Kind::Compare
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        vec![document(&self.body, &self.inputs, locale)]
    }

    fn json(&self) -> serde_json::Result<String> {
        self.text()
    }

    fn records(&self, locale: &Locale) -> Option<Records> {
        Some(records::records(&self.body, locale))
    }

    fn beside_records(&self, locale: &Locale) -> Document {
        let mut document = Document::default();
        preparation::rows(&self.body.rejected, locale, &mut document);
        document
    }
}

/// The comparison as a document.
fn document(report: &ComparisonV1<'_>, inputs: &[InputFile], locale: &Locale) -> Document {
    let mut document = Document::default();
    let ranked = report.units.iter().filter(|unit| unit.rank.is_some()).count();
    document.title(locale.say(&message!("compare-title", title = &report.rubric.title)));
    document.paragraph(locale.say(&message!("compare-units", units = report.units.len(), ranked = ranked)));
    preparation::missed(report, locale, &mut document);
    apart::notice(&report.one_table_only, locale, &mut document);
    peers::section(report, locale, &mut document);
    ranking::section(report, locale, &mut document);
    sure::section(report, locale, &mut document);
    preparation::section(report, locale, &mut document);
    document.heading(locale.word("compare-not-heading"));
    document.items(
        ["compare-not-causes", "compare-not-calibrated", "compare-not-missing"]
            .map(|id| vec![locale.say(&Message::new(id)).into()])
            .to_vec(),
    );
    match &report.uncertainty {
        None => document.paragraph_in(Tone::Caution, locale.word("compare-not-varied")),
        Some(of) if of.drivers.is_none() => document.paragraph(locale.word("compare-not-driven")),
        Some(_) => {}
    }
    provenance::append(&mut document, locale, &[report.rubric.reference()], inputs);
    document
}
