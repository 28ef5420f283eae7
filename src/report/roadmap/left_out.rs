//! The initiatives left out, grouped by reason and catalogue entry.

use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::report::document::{Document, Span, Tone};
use crate::report::figures;
use crate::report::json::roadmap::{LeftOutV1, RoadmapV3};

/// One item per reason, the most important first.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    if report.left_out.is_empty() {
        return;
    }
    document.heading(locale.word("roadmap-out-heading"));
    let reasons = report.left_out.iter().map(|out| out.heading.0 + 1).max().unwrap_or(0);
    let items = (0..reasons).filter_map(|reason| {
        let of_reason: Vec<&LeftOutV1> = report.left_out.iter().filter(|out| out.heading.0 == reason).collect();
        let words = locale.say(&message!("roadmap-out-reason", why = of_reason.first()?.heading.1.clone()));
        let names: Vec<String> = entries(&of_reason).iter().map(|message| locale.say(message)).collect();
        let names = figures::listed(locale, names.iter().map(String::as_str));
        Some(vec![Span::new(words, Tone::Strong), Span::plain(names)])
    });
    document.items(items.collect());
}

/// The entries with this reason, each once. If the reason applies to only some instances of an entry, their number is
/// given.
fn entries(of_reason: &[&LeftOutV1]) -> Vec<Message> {
    let mut counts: Vec<(&LeftOutV1, usize)> = Vec::new();
    for out in of_reason {
        match counts.last_mut() {
            Some((same, count)) if same.initiative == out.initiative => *count += 1,
            _ => counts.push((out, 1)),
        }
    }
    let name = |(out, count): (&LeftOutV1, usize)| {
        let (title, of) = &out.entry;
        if count < *of {
            message!("roadmap-out-some", title = title, count = count, of = *of)
        } else {
            message!("roadmap-out-entry", title = title)
        }
    };
    counts.into_iter().map(name).collect()
}
