//! What must be in the roadmap, and where it stands.

use super::conflict::member;
use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::Text;
use crate::model::instance::Origin;
use crate::report::document::{Document, Span};
use crate::schedule::Pledged;

/// An item for each mandate and each contract; nothing where there is none.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let assessment = view.roadmap.context.assessment;
    let contracts = (0..assessment.contracts.len()).map(Origin::Contract);
    let all: Vec<Origin> = contracts.chain((0..assessment.mandates.len()).map(Origin::Mandate)).collect();
    if all.is_empty() {
        return;
    }
    document.heading(locale.word("roadmap-pledged-heading"));
    document.items(all.into_iter().map(|origin| vec![Span::plain(locale.say(&item(view, origin)))]).collect());
}

fn item(view: &View<'_>, origin: Origin) -> Message {
    let of_origin = view.roadmap.pledged.iter().filter(|pledged| pledged.origin == origin);
    let stands: Vec<Value> = of_origin.filter_map(|pledged| Some(stands(view, pledged)?.into())).collect();
    let what = member(view.roadmap.context, origin);
    let said = if stands.is_empty() {
        message!("roadmap-pledged-done", what = what)
    } else {
        message!("roadmap-pledged-stands", what = what, stands = stands)
    };
    match reason(view, origin) {
        Some(reason) => message!("roadmap-pledged-because", said = said, reason = reason),
        None => said,
    }
}

fn stands(view: &View<'_>, pledged: &Pledged) -> Option<Message> {
    let of = view.roadmap.plan.initiatives.get(pledged.initiative)?;
    Some(message!("roadmap-pledged-at", id = &of.id, start = of.start, end = of.end()))
}

fn reason<'a>(view: &View<'a>, origin: Origin) -> Option<&'a Text> {
    let assessment = view.roadmap.context.assessment;
    match origin {
        Origin::Mandate(at) => assessment.mandates.get(at)?.reason.as_ref(),
        Origin::Contract(at) => assessment.contracts.get(at)?.reason.as_ref(),
    }
}

/// Why an initiative must be there, with the quarter and what the assessment says of it; none where it need not be.
pub(super) fn why(view: &View<'_>, initiative: usize) -> Option<Message> {
    let assessment = view.roadmap.context.assessment;
    let pledged = view.roadmap.pledged.iter().find(|pledged| pledged.initiative == initiative)?;
    let why = match pledged.origin {
        Origin::Contract(at) => message!("roadmap-why-contract-at", start = assessment.contracts.get(at)?.start),
        Origin::Mandate(at) => match assessment.mandates.get(at)?.by {
            Some(by) => message!("roadmap-why-mandate-by", by = by),
            None => message!("roadmap-why-mandate"),
        },
    };
    Some(match reason(view, pledged.origin) {
        Some(reason) => message!("roadmap-pledged-because", said = why, reason = reason),
        None => why,
    })
}
