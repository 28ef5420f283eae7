//! The reason for each initiative, in words. The same words become notes in the plan file.

use super::must;
use super::rows;
use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::{Lang, Plan, Text};
use crate::report::figures;
use crate::schedule::Reason;

/// The reason for including an initiative.
pub(super) fn reason(view: &View<'_>, reason: Reason) -> Message {
    let stage = |stage: usize| figures::stage(view.roadmap.context.rubric, stage);
    match reason {
        Reason::Gate(of) => message!("roadmap-why-gate", stage = stage(of)),
        Reason::Benefit => message!("roadmap-why-benefit"),
        Reason::NeededBy(other) => match view.roadmap.plan.initiatives.get(other) {
            Some(other) => message!("roadmap-why-needed", other = rows::name(view.roadmap.context, other)),
            None => message!("roadmap-why-no-regret"),
        },
        Reason::Measure(of) => message!("roadmap-why-measure", stage = stage(of)),
        Reason::Closing => message!("roadmap-why-closing"),
        Reason::Baseline => message!("roadmap-why-baseline"),
        Reason::Asked => message!("roadmap-why-asked"),
        Reason::Mandate => message!("roadmap-why-mandate"),
        Reason::Contract => message!("roadmap-why-contract"),
        Reason::Given => message!("roadmap-why-given"),
        Reason::NoRegret => message!("roadmap-why-no-regret"),
    }
}

/// The reason for including an initiative, short enough for a table.
pub fn short(view: &View<'_>, reason: Reason) -> Message {
    match reason {
        Reason::Gate(stage) => message!("roadmap-short-gate", stage = stage),
        Reason::Measure(stage) => message!("roadmap-short-measure", stage = stage),
        Reason::NeededBy(other) => match view.roadmap.plan.initiatives.get(other) {
            Some(other) => message!("roadmap-why-needed", other = &other.title),
            None => message!("roadmap-why-no-regret"),
        },
        Reason::Benefit
        | Reason::Closing
        | Reason::Baseline
        | Reason::Asked
        | Reason::Mandate
        | Reason::Contract
        | Reason::Given
        | Reason::NoRegret => self::reason(view, reason),
    }
}

/// The plan as it is written to a file. Each initiative gets a note with its reason, and the plan gets a note with
/// the limits of its figures.
pub fn annotated(view: &View<'_>) -> Plan {
    let (en, zh) = (Locale::new(Lang::En), Locale::new(Lang::Zh));
    let both = |message: &Message| Text { en: en.say(message), zh: zh.say(message) };
    let mut plan = view.roadmap.plan.clone();
    plan.note = Some(both(&message!("roadmap-plan-note")));
    for (at, (initiative, why)) in plan.initiatives.iter_mut().zip(&view.roadmap.reasons).enumerate() {
        let must = must::why(view, at).filter(|_| matches!(why, Reason::Mandate | Reason::Contract));
        let why = must.unwrap_or_else(|| reason(view, *why));
        initiative.note = Some(both(&message!("roadmap-note", why = why)));
    }
    plan
}
