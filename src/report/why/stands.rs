//! The answer about an initiative of the plan.

use super::view::View;
use super::words::{brings, items, rules};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::plan::Initiative;
use crate::report::document::{Document, Span, Tone};
use crate::schedule::explain::why::Stands;

/// The position of the initiative and the limits that keep it from starting earlier.
pub(super) fn section(view: &View<'_>, stands: &Stands, locale: &Locale, document: &mut Document) {
    let plan = view.inquiry.plan;
    let Some(initiative) = plan.initiatives.get(stands.initiative) else { return };
    document.heading(locale.say(&message!("why-named", title = &initiative.title, id = &initiative.id)));
    let facts = facts(view, stands, initiative);
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    if !stands.already.is_empty() {
        document.paragraph_in(Tone::Caution, locale.word("why-already"));
        document.items(items(view, view.inquiry.plan, &stands.already, locale));
    }
    if stands.is_free() {
        free(stands, initiative, locale, document);
    } else {
        held(view, stands, initiative, locale, document);
    }
}

fn facts(view: &View<'_>, stands: &Stands, initiative: &Initiative) -> Vec<Message> {
    let entry = initiative.like.and_then(|like| view.inquiry.context.catalogue.entries.get(like));
    let mode = entry.zip(initiative.mode).and_then(|(entry, mode)| entry.modes.get(mode));
    let (start, end, live) = (initiative.start, initiative.end(), initiative.live());
    let mut facts = vec![match mode {
        Some(mode) => message!("why-stands-mode", start = start, end = end, live = live, mode = &mode.id),
        None => message!("why-stands", start = start, end = end, live = live),
    }];
    facts.extend(initiative.note.as_ref().map(|note| message!("why-note", note = note)));
    facts.extend(entry.map(|entry| message!("why-for", why = &entry.why)));
    let waiting = stands.needed_by.iter().filter_map(|other| view.inquiry.plan.initiatives.get(*other));
    let waiting: Vec<Value> = waiting.map(|other| Value::Name(format!("`{}`", other.id))).collect();
    facts.push(if waiting.is_empty() {
        message!("why-needed-by-none")
    } else {
        message!("why-needed-by", count = waiting.len(), others = waiting)
    });
    facts
}

/// The message if no limit applies.
fn free(stands: &Stands, initiative: &Initiative, locale: &Locale, document: &mut Document) {
    let start = initiative.start - stands.sooner;
    let words = message!("why-free", quarters = stands.sooner, start = start);
    document.paragraph_in(Tone::Good, locale.say(&words));
    document.paragraph(locale.say(&message!("why-free-then", brings = brings(stands.gain))));
    if !stands.refused.is_empty() {
        let words = message!("why-refused", start = initiative.start - 1, rules = rules(&stands.refused));
        document.paragraph(locale.say(&words));
    }
}

/// The message if a limit applies.
fn held(view: &View<'_>, stands: &Stands, initiative: &Initiative, locale: &Locale, document: &mut Document) {
    let start = initiative.start - 1;
    let words = message!("why-held", start = start, count = stands.holds.len());
    document.paragraph_in(Tone::Strong, locale.say(&words));
    // The holds refer to a copy of the plan with the initiative moved; its names are the same as in this plan.
    document.items(items(view, view.inquiry.plan, &stands.holds, locale));
    if let Some(farthest) = stands.farthest {
        document.paragraph(locale.say(&message!("why-farthest", start = farthest)));
    }
    if let Some(free) = stands.free {
        document.paragraph(locale.say(&message!("why-free-before", start = free)));
    }
    if !stands.is_outside() {
        document.paragraph(locale.say(&message!("why-held-then", brings = brings(stands.gain))));
    }
}
