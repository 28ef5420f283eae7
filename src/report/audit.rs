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
use super::value::Report;
use crate::locale::Locale;
use crate::message;

impl Report for Envelope<Audits> {
    fn kind(&self) -> Kind {
        Kind::Check
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        self.body.audits.iter().map(|audit| document(audit, locale)).collect()
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

/// The audit as a document.
pub fn document(audit: &AuditV1, locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(audit, locale, &mut document);
    terms::sections(audit, locale, &mut document);
    verdict::section(audit, locale, &mut document);
    burden::spared(&audit.burden, &audit.plan.first, &audit.plan.last, locale, &mut document);
    orientation::section(audit, locale, &mut document);
    reality::section(audit, locale, &mut document);
    repairs::section(audit, locale, &mut document);
    advice::section(audit, locale, &mut document);
    findings::section(audit, locale, &mut document);
    waived::sections(audit, locale, &mut document);
    gaps::sections(audit, locale, &mut document);
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
