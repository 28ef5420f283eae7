//! The report of an audit: first the verdict, then every finding with its place, then the things that were not
//! examined.

mod advice;
pub mod changes;
pub mod conflicts;
pub mod effects;
mod findings;
mod gaps;
mod head;
mod names;
mod orientation;
pub(crate) mod place;
mod reality;
pub mod records;
mod repairs;
mod screen;
pub(super) mod terms;
mod verdict;
mod view;
mod waived;
pub(crate) mod worked;

pub use names::{family_name, rule_name};
pub use view::{AsOf, Beside, Sides, View, stable};
pub use worked::Worked;

use super::burden;
use super::document::Document;
use super::json::Envelope;
use super::json::audit::{AuditV1, Audits};
use super::kind::Kind;
use super::provenance;
use super::records::Records;
use super::value::{Extent, Report};
use crate::locale::Locale;
use crate::message;

/// Writes a section.
type Write = fn(&AuditV1, &Locale, &mut Document);

/// The sections of an audit, in the order of the report.
const SECTIONS: [(&str, Write); 9] = [
    ("verdict", verdict::section),
    ("people", people),
    ("orientation", orientation::section),
    ("reality", reality::section),
    ("conflicts", repairs::section),
    ("changes", advice::section),
    ("findings", findings::section),
    ("waived", waived::sections),
    ("unexamined", gaps::sections),
];

/// The names of the sections.
pub(super) fn sections() -> Vec<&'static str> {
    SECTIONS.iter().map(|(name, _)| *name).collect()
}

impl Report for Envelope<Audits> {
    fn kind(&self) -> Kind {
        Kind::Check
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        self.excerpt(&Extent::Whole, locale)
    }

    fn excerpt(&self, extent: &Extent, locale: &Locale) -> Vec<Document> {
        let page = |audit: &AuditV1| match extent {
            Extent::Screen => {
                let mut document = screen::document(audit, locale);
                super::screen::more("screen-check-more", &sections(), locale, &mut document);
                document
            }
            Extent::Whole => document(audit, locale),
            Extent::Sections(_) => excerpt(audit, extent, locale),
        };
        self.body.audits.iter().map(page).collect()
    }

    fn json(&self) -> serde_json::Result<String> {
        self.text()
    }

    fn records(&self, locale: &Locale) -> Option<Records> {
        Some(records::records(&self.body.audits, locale))
    }

    fn audits(&self) -> &[AuditV1] {
        &self.body.audits
    }
}

/// Some sections of the audit.
fn excerpt(audit: &AuditV1, extent: &Extent, locale: &Locale) -> Document {
    let mut document = Document::default();
    document.title(locale.say(&message!("audit-title", title = &audit.plan.title)));
    let wanted = SECTIONS.iter().filter(|(name, _)| extent.has(name));
    wanted.for_each(|(_, write)| write(audit, locale, &mut document));
    super::screen::or_empty(&mut document, locale);
    document
}

/// What the plan spares people.
fn people(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    burden::spared(&audit.burden, &audit.plan.first, &audit.plan.last, locale, document);
}

/// The audit as a document.
pub fn document(audit: &AuditV1, locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(audit, locale, &mut document);
    terms::sections(audit, locale, &mut document);
    SECTIONS.iter().for_each(|(_, write)| write(audit, locale, &mut document));
    head::closing(audit, locale, &mut document);
    // A catalogue and a rule set can have the same name.
    let references = [
        message!("audit-rubric", reference = audit.rubric.reference()),
        message!("audit-catalogue", reference = audit.catalogue.reference()),
        message!("audit-rules", reference = audit.rules.reference()),
    ];
    let references = references.map(|reference| locale.say(&reference));
    provenance::append(&mut document, locale, &references, &audit.inputs);
    document
}
