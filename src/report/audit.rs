//! The view of an audit: the verdict first, then every finding with its place, then what was not examined.

mod advice;
pub mod changes;
pub mod conflicts;
mod findings;
mod gaps;
mod head;
mod names;
mod orientation;
pub(crate) mod place;
mod reality;
pub(super) mod terms;
pub(crate) mod verdict;
mod view;
mod waived;
pub(crate) mod worked;

pub use names::{family_name, rule_name};
pub use view::{AsOf, Beside, Sides, View, stable};
pub use worked::Worked;

use super::document::Document;
use super::provenance::{self};
use crate::locale::Locale;

/// The audit as a document.
pub fn document(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(view, locale, &mut document);
    terms::sections(view, locale, &mut document);
    verdict::section(view, locale, &mut document);
    orientation::section(view, locale, &mut document);
    reality::section(view, locale, &mut document);
    conflicts::section(view, locale, &mut document);
    advice::section(view, locale, &mut document);
    findings::section(view, locale, &mut document);
    waived::sections(view, locale, &mut document);
    gaps::sections(view, locale, &mut document);
    head::closing(view, locale, &mut document);
    provenance::append(&mut document, locale, &view.references(locale), view.inputs);
    document
}
