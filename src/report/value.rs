//! The interface of all reports, and the settings of a page.

use super::document::{Document, Tone};
use super::json::audit::AuditV1;
use super::kind::Kind;
use super::records::Records;
use super::terminal::Layout;
use crate::locale::Locale;
use crate::message::Message;

/// A computed result that every format can render.
pub trait Report {
    /// The kind of the report.
    fn kind(&self) -> Kind;

    /// The whole pages for people, in the language of the call.
    fn pages(&self, locale: &Locale) -> Vec<Document>;

    /// The pages as far as wanted. A report without a first screen and sections is always shown whole.
    fn excerpt(&self, _extent: &Extent, locale: &Locale) -> Vec<Document> {
        self.pages(locale)
    }

    /// Versioned JSON for programs, ending in a line break.
    ///
    /// # Errors
    /// If a figure is not a JSON number, which is an error of this program.
    fn json(&self) -> serde_json::Result<String>;

    /// Rows for a spreadsheet; `None` if the report is not a table.
    fn records(&self, _locale: &Locale) -> Option<Records> {
        None
    }

    /// Information that has no place in the rows but that a reader must know.
    fn beside_records(&self, _locale: &Locale) -> Document {
        Document::default()
    }

    /// The audits in the report, for formats that contain only findings.
    fn audits(&self) -> &[AuditV1] {
        &[]
    }
}

/// How much of a report is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// What a reader needs first, on one screen of a terminal.
    Screen,
    /// Everything.
    #[default]
    Whole,
    /// The sections with these names.
    Sections(Vec<String>),
}

impl Extent {
    /// Whether the section with this name is shown.
    pub fn has(&self, section: &str) -> bool {
        match self {
            Extent::Screen => false,
            Extent::Whole => true,
            Extent::Sections(names) => names.iter().any(|name| name == section),
        }
    }
}

/// The settings for rendering a report.
#[derive(Clone, Copy, Debug)]
pub struct Page<'p> {
    /// The language of all texts.
    pub locale: &'p Locale,
    /// The width and the use of colour.
    pub layout: Layout,
    /// How much of the report is shown.
    pub extent: &'p Extent,
    /// Notes below the report, such as the names of written files. Only pages for people contain them.
    pub notes: &'p [Message],
}

/// Renders all pages of a report with `render`.
pub(super) fn pages(report: &dyn Report, page: &Page<'_>, render: impl Fn(&Document) -> String) -> String {
    let mut pages = report.excerpt(page.extent, page.locale);
    if let Some(last) = pages.last_mut() {
        page.notes.iter().for_each(|note| last.paragraph_in(Tone::Strong, page.locale.say(note)));
    }
    pages.iter().map(render).collect::<Vec<_>>().join("\n")
}
