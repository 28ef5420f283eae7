//! The view of a comparison: who stands where, on what, and how sure that is.

mod apart;
mod bands;
mod peers;
mod preparation;
mod ranking;
mod sure;
mod view;

pub use sure::words;
pub use view::View;

use super::document::{Document, Tone};
use super::provenance::{self};
use crate::input::table::Tables;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::Composite;

/// The rows that were not taken, for formats that have no place for them; empty where every row was.
pub fn rejected(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    preparation::rejected(view, locale, &mut document);
    document
}

/// Adds the rows of tables that were not taken; nothing where every row was.
pub fn rejected_rows(tables: &Tables, composite: &Composite, locale: &Locale, document: &mut Document) {
    preparation::rows(tables, composite, locale, document);
}

/// Which sheet of a workbook was taken because none was named.
pub fn sheet(file: &str, sheet: &str, others: &[String], locale: &Locale) -> String {
    preparation::sheet(file, sheet, others, locale)
}

/// Adds the names of the units that stand in one table only; nothing where all meet.
pub fn apart_names(tables: &Tables, locale: &Locale, document: &mut Document) {
    apart::names(tables, locale, document);
}

/// Adds the rows that are left out because they are known to be sums; nothing where there are none.
pub fn sums(tables: &Tables, locale: &Locale) -> Vec<String> {
    apart::sums(tables, locale)
}

/// The comparison as a document.
pub fn document(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    let ranked = view.comparison.ranks.iter().flatten().count();
    document.title(locale.say(&message!("compare-title", title = &view.composite.title)));
    let units = view.comparison.units.len();
    document.paragraph(locale.say(&message!("compare-units", units = units, ranked = ranked)));
    preparation::missed(view, locale, &mut document);
    if let Some(tables) = view.tables {
        apart::notice(tables, locale, &mut document);
    }
    peers::section(view, locale, &mut document);
    ranking::section(view, locale, &mut document);
    sure::section(view, locale, &mut document);
    preparation::section(view, locale, &mut document);
    document.heading(locale.word("compare-not-heading"));
    document.items(
        ["compare-not-causes", "compare-not-calibrated", "compare-not-missing"]
            .map(|id| vec![locale.say(&Message::new(id)).into()])
            .to_vec(),
    );
    match view.uncertainty {
        None => document.paragraph_in(Tone::Caution, locale.word("compare-not-varied")),
        Some(of) if of.drivers.is_none() => document.paragraph(locale.word("compare-not-driven")),
        Some(_) => {}
    }
    provenance::append(&mut document, locale, &[view.composite.reference()], view.inputs);
    document
}
