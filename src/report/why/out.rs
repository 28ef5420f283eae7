//! The answer about an initiative that is not in the plan.

use super::view::View;
use super::words::{brings, hours, items, rules};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};
use crate::report::roadmap::limits;
use crate::schedule::NotOffered;
use crate::schedule::explain::why::{Attempt, Out, OutWhy};

/// The reason why the initiative is not in the plan.
pub(super) fn section(view: &View<'_>, out: &Out, locale: &Locale, document: &mut Document) {
    let Some(entry) = view.inquiry.context.catalogue.entries.get(out.entry) else { return };
    document.heading(locale.say(&message!("why-named", title = &entry.title, id = &out.id)));
    let facts = [message!("why-out"), message!("why-for", why = &entry.why)];
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    match &out.why {
        OutWhy::NotOffered(why, needs) => {
            document.paragraph_in(Tone::Strong, locale.say(&not_offered(view, *why, needs)));
        }
        OutWhy::NoRoom => document.paragraph_in(Tone::Strong, locale.word("why-out-no-room")),
        OutWhy::Placed(attempt) => placed(view, attempt, locale, document),
    }
}

fn not_offered(view: &View<'_>, why: NotOffered, needs: &[usize]) -> Message {
    let entries = &view.inquiry.context.catalogue.entries;
    let needs: Vec<Value> = needs.iter().filter_map(|need| entries.get(*need)).map(|of| (&of.title).into()).collect();
    match why {
        NotOffered::Done => message!("why-out-done"),
        NotOffered::NoChannel => message!("why-out-no-channel"),
        NotOffered::NoPartner => message!("why-out-no-partner"),
        NotOffered::NeedsMissing => message!("why-out-needs", needs = needs),
        NotOffered::Exists | NotOffered::Elsewhere(_) => {
            message!("why-out-not-here", why = limits::not_offered(view.inquiry.context.assessment, why))
        }
    }
}

/// The best possible position of the initiative.
fn placed(view: &View<'_>, attempt: &Attempt, locale: &Locale, document: &mut Document) {
    let Some(initiative) = attempt.plan.initiatives.get(attempt.at) else { return };
    let (start, end) = (initiative.start, initiative.end());
    let (words, tone) = if !attempt.holds.is_empty() {
        (message!("why-out-held", start = start, end = end, count = attempt.holds.len()), Tone::Strong)
    } else if !attempt.refused.is_empty() {
        (message!("why-out-refused", start = start, end = end, rules = rules(&attempt.refused)), Tone::Strong)
    } else if attempt.gain > 0.0 {
        (message!("why-out-gain", start = start, end = end, hours = hours(attempt.gain)), Tone::Good)
    } else {
        (message!("why-out-nothing", start = start, end = end), Tone::Strong)
    };
    document.paragraph_in(tone, locale.say(&words));
    document.items(items(view, &attempt.plan, &attempt.holds, locale));
    for needed in [true, false] {
        let missing = attempt.missing.iter().filter(|missing| missing.needed == needed);
        let placed = missing.filter_map(|missing| attempt.plan.initiatives.get(missing.at));
        let placed: Vec<Value> =
            placed.map(|of| message!("why-out-at", id = &of.id, start = of.start).into()).collect();
        if !placed.is_empty() {
            let words = if needed {
                message!("why-out-with", missing = placed)
            } else {
                message!("why-out-together", missing = placed)
            };
            document.paragraph(locale.say(&words));
        }
    }
    if !attempt.holds.is_empty() || !attempt.refused.is_empty() {
        document.paragraph(locale.say(&message!("why-out-then", brings = brings(attempt.gain))));
    }
}
