//! The report of many units: a summary, a row for each unit, and the units that failed.

pub mod records;
mod rows;
mod view;

pub use view::{Failed, Rows, View};

use super::document::{Document, Tone};
use super::json::batch as json;
use super::kind::Kind;
use super::provenance;
use super::records::Records;
use super::value::Report;
use crate::locale::Locale;
use crate::message;

/// Limit of the rows on a page that people read. Longer tables belong in a spreadsheet.
const SHOWN: usize = 50;

impl Report for View<'_> {
    fn kind(&self) -> Kind {
        Kind::Batch
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        vec![document(self, locale)]
    }

    fn json(&self) -> serde_json::Result<String> {
        json::envelope(self).text()
    }

    fn records(&self, locale: &Locale) -> Option<Records> {
        Some(records::records(self.rows, locale))
    }

    fn beside_records(&self, locale: &Locale) -> Document {
        failures(self, locale)
    }
}

/// The units as a document.
pub fn document(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    let done = view.rows.len();
    document.title(locale.say(&match view.rows {
        Rows::Assessed(_) => message!("batch-title-assess", count = done),
        Rows::Audited(_) => message!("batch-title-check", count = done),
        Rows::Made(_) => message!("batch-title-roadmap", count = done),
    }));
    document.append(failures(view, locale));
    if !view.rows.is_empty() {
        rows::summary(view, locale, &mut document);
        document.heading(locale.word("batch-rows-heading"));
        document.table(rows::table(view, locale, SHOWN));
        if done > SHOWN {
            let more = message!("batch-more", count = done - SHOWN);
            document.paragraph_in(Tone::Caution, locale.say(&more));
        }
    }
    provenance::append(&mut document, locale, view.references, view.inputs);
    document
}

/// The units that failed; empty without failures.
pub fn failures(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    if view.failed.is_empty() {
        return document;
    }
    document.heading(locale.say(&message!("batch-failed-heading", count = view.failed.len())));
    document.paragraph_in(Tone::Bad, locale.say(&message!("batch-failed", count = view.failed.len())));
    let item = |failed: &Failed| {
        let place = match (failed.line, failed.column) {
            (Some(line), Some(column)) => format!("{}:{line}:{column}", failed.file),
            _ => failed.file.clone(),
        };
        let said = message!("batch-failed-unit", place = place, what = failed.message.as_str(), more = failed.more);
        vec![locale.say(&said).into()]
    };
    document.items(view.failed.iter().map(item).collect());
    document
}
