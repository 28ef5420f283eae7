//! The view of one assessment: what a planner must see, in the order in which she needs it.

mod binding;
mod detail;
mod head;
mod reach;
mod scores;
mod stages;
mod view;

pub use view::View;

use super::document::Document;
use super::provenance::{self};
use crate::locale::Locale;

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
