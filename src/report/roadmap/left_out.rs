//! What is left out, and why: by reason, then by catalogue entry.

use super::limits;
use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::terms::Per;
use crate::report::document::{Document, Span, Tone};
use crate::report::figures;
use crate::schedule::{LeftOut, NotOffered, WhyOut};

/// The place of a reason in the order in which they matter to a planner.
fn rank(why: WhyOut) -> u8 {
    match why {
        WhyOut::GateShut => 0,
        WhyOut::DoesNotFit(_) => 1,
        WhyOut::Refused => 2,
        WhyOut::NothingMore | WhyOut::NotNeeded => 3,
        WhyOut::NotOffered(NotOffered::NoChannel) => 4,
        WhyOut::NotOffered(NotOffered::NeedsMissing) => 5,
        WhyOut::NotOffered(NotOffered::NoPartner) => 6,
        WhyOut::NotOffered(NotOffered::Done) => 7,
    }
}

/// Every reason that holds for something, once, those that matter most first.
fn reasons(view: &View<'_>) -> Vec<WhyOut> {
    let mut found: Vec<WhyOut> = Vec::new();
    for out in &view.roadmap.left_out {
        if !found.contains(&out.why) {
            found.push(out.why);
        }
    }
    found.sort_by_key(|why| {
        let limit = match why {
            WhyOut::DoesNotFit(limit) => Some(*limit),
            _ => None,
        };
        (rank(*why), limit)
    });
    found
}

/// An item for each reason.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    if view.roadmap.left_out.is_empty() {
        return;
    }
    document.heading(locale.word("roadmap-out-heading"));
    let reasons = reasons(view);
    let items = reasons.iter().filter_map(|why| {
        let names: Vec<String> = entries(view, *why).iter().map(|message| locale.say(message)).collect();
        let out = view.roadmap.left_out.iter().find(|out| out.why == *why)?;
        let reason = locale.say(&message!("roadmap-out-reason", why = heading(view, out)));
        let names = figures::listed(locale, names.iter().map(String::as_str));
        Some(vec![Span::new(reason, Tone::Strong), Span::plain(names)])
    });
    document.items(items.collect());
}

/// Why something is left out; where it waits for a gate, for which.
pub(super) fn reason(view: &View<'_>, out: &LeftOut) -> Message {
    match (out.why, view.roadmap.context.catalogue.entries.get(out.entry)) {
        (WhyOut::GateShut, Some(entry)) => {
            let before = figures::stage(view.roadmap.context.rubric, entry.stage.saturating_sub(1));
            message!("roadmap-out-gate-of", stage = before)
        }
        _ => heading(view, out),
    }
}

fn heading(view: &View<'_>, out: &LeftOut) -> Message {
    match out.why {
        WhyOut::GateShut => message!("roadmap-out-gate", last = view.roadmap.plan.last),
        WhyOut::Refused => message!("roadmap-out-refused"),
        WhyOut::DoesNotFit(limit) => message!("roadmap-out-misfit", limit = limits::words(view, limit)),
        WhyOut::NothingMore => message!("roadmap-out-nothing-more"),
        WhyOut::NotNeeded => message!("roadmap-out-not-needed"),
        WhyOut::NotOffered(NotOffered::Done) => message!("roadmap-out-done"),
        WhyOut::NotOffered(NotOffered::NoChannel) => message!("roadmap-out-no-channel"),
        WhyOut::NotOffered(NotOffered::NoPartner) => message!("roadmap-out-no-partner"),
        WhyOut::NotOffered(NotOffered::NeedsMissing) => message!("roadmap-out-needs-missing"),
    }
}

/// The entries that a reason holds for, each once; where it holds for some of many instances only, for how many.
fn entries(view: &View<'_>, why: WhyOut) -> Vec<Message> {
    let context = view.roadmap.context;
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for out in view.roadmap.left_out.iter().filter(|out| out.why == why) {
        match counts.last_mut() {
            Some((entry, count)) if *entry == out.entry => *count += 1,
            _ => counts.push((out.entry, 1)),
        }
    }
    let name = |(entry, count): (usize, usize)| {
        let entry = context.catalogue.entries.get(entry)?;
        let of = match entry.per {
            Per::Jurisdiction => 1,
            Per::Department => context.assessment.departments.len(),
            Per::Process => context.assessment.processes.len(),
        };
        Some(if count < of {
            message!("roadmap-out-some", title = &entry.title, count = count, of = of)
        } else {
            message!("roadmap-out-entry", title = &entry.title)
        })
    };
    counts.into_iter().filter_map(name).collect()
}
