//! What every report is, and for whom it is laid out.

use super::document::{Document, Tone};
use super::json::audit::AuditV1;
use super::kind::Kind;
use super::records::Records;
use super::terminal::Layout;
use crate::locale::Locale;
use crate::message::Message;

/// What was computed, once, for every format to lay out.
pub trait Report {
    /// Which report it is.
    fn kind(&self) -> Kind;

    /// The pages for people, in the language of the call.
    fn pages(&self, locale: &Locale) -> Vec<Document>;

    /// Versioned JSON for programs, ending in a line break.
    ///
    /// # Errors
    /// When a figure is not a number of JSON, which is a fault of this program.
    fn json(&self) -> serde_json::Result<String>;

    /// Rows for a spreadsheet; none where the report is no table.
    fn records(&self, _locale: &Locale) -> Option<Records> {
        None
    }

    /// What the rows have no place for and a reader must know all the same.
    fn beside_records(&self, _locale: &Locale) -> Document {
        Document::default()
    }

    /// The audits in it, for formats that know findings alone.
    fn audits(&self) -> &[AuditV1] {
        &[]
    }
}

/// For whom a report is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Page<'p> {
    /// The words.
    pub locale: &'p Locale,
    /// The width and the colour.
    pub layout: Layout,
    /// What is said under the report: which files were written, for example. Only pages for people have a place for it.
    pub notes: &'p [Message],
}

/// The pages of a report, each laid out by `render`.
pub(super) fn pages(report: &dyn Report, page: &Page<'_>, render: impl Fn(&Document) -> String) -> String {
    let mut pages = report.pages(page.locale);
    if let Some(last) = pages.last_mut() {
        page.notes.iter().for_each(|note| last.paragraph_in(Tone::Strong, page.locale.say(note)));
    }
    pages.iter().map(render).collect::<Vec<_>>().join("\n")
}
