//! The reason why an initiative is mandatory, in words.

use super::View;
use crate::message;
use crate::message::Message;
use crate::model::Text;
use crate::model::instance::Origin;

fn reason<'a>(view: &View<'a>, origin: Origin) -> Option<&'a Text> {
    let assessment = view.roadmap.context.assessment;
    match origin {
        Origin::Mandate(at) => assessment.mandates.get(at)?.reason.as_ref(),
        Origin::Contract(at) => assessment.contracts.get(at)?.reason.as_ref(),
    }
}

/// The mandate or contract behind an initiative, with its quarter and the reason in the assessment; `None` if there
/// is none.
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
