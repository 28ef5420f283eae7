//! Mandates and contracts, and their positions in the roadmap.

use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span};
use crate::report::json::roadmap::{PledgedV1, RoadmapV3};

/// One item per mandate and contract; nothing if there are none.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    if report.pledged.is_empty() {
        return;
    }
    document.heading(locale.word("roadmap-pledged-heading"));
    document.items(report.pledged.iter().map(|of| vec![Span::plain(locale.say(&item(report, of)))]).collect());
}

fn item(report: &RoadmapV3<'_>, of: &PledgedV1) -> Message {
    let stands = |id: &String| {
        let of = report.initiative(id)?;
        Some(Value::from(message!("roadmap-pledged-at", id = &of.id, start = &of.start, end = &of.end)))
    };
    let stands: Vec<Value> = of.initiatives.iter().filter_map(stands).collect();
    let what = of.what.clone();
    let said = if stands.is_empty() {
        message!("roadmap-pledged-done", what = what)
    } else {
        message!("roadmap-pledged-stands", what = what, stands = stands)
    };
    match &of.reason {
        Some(reason) => message!("roadmap-pledged-because", said = said, reason = reason),
        None => said,
    }
}
