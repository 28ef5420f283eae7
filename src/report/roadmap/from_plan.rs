//! What became of the plan that was given, initiative by initiative, and what was added to it.

use super::left_out;
use super::view::View;
use super::why as reasons;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::report::audit::rule_name;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::rework::from_plan::{Fate, FromPlan, Outcome};

/// The change list; nothing where no plan was given.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let Some(from) = view.from else { return };
    document.heading(locale.say(&message!("roadmap-from-heading", plan = &from.given)));
    document.paragraph(locale.say(&tally(from)));
    if from.untried > 0 {
        let words = message!("roadmap-from-untried", count = from.untried);
        document.paragraph_in(Tone::Caution, locale.say(&words));
    }
    let columns = vec![
        Column::left(locale.word("roadmap-from-initiative")),
        Column::left(locale.word("roadmap-from-was")),
        Column::left(locale.word("roadmap-from-is")),
        Column::left(locale.word("roadmap-from-why")),
    ];
    let rows = from.fates.iter().map(|fate| row(view, fate, locale)).collect();
    document.table(Table { columns, rows });
    added(view, from, locale, document);
    document.paragraph_in(Tone::Faint, locale.word("roadmap-from-read-me"));
}

fn tally(from: &FromPlan) -> Message {
    let count = |of: fn(&Outcome) -> bool| from.fates.iter().filter(|fate| of(&fate.outcome)).count();
    message!(
        "roadmap-from-tally",
        given = from.fates.len(),
        kept = count(|outcome| matches!(outcome, Outcome::Kept(_))),
        replaced = count(|outcome| matches!(outcome, Outcome::Replaced(_))),
        out = count(|outcome| matches!(outcome, Outcome::Out(_))),
        added = from.added.len()
    )
}

fn row(view: &View<'_>, fate: &Fate, locale: &Locale) -> Vec<Span> {
    let tone = match &fate.outcome {
        Outcome::Kept(_) => Tone::Good,
        Outcome::Replaced(_) => Tone::Plain,
        Outcome::Out(_) => Tone::Bad,
    };
    vec![
        Span::plain(fate.id.clone()),
        Span::plain(fate.was.to_string()),
        Span::new(locale.say(&is(view, fate)), tone),
        Span::plain(locale.say(&why(view, fate))),
    ]
}

/// Where it stands now.
fn is(view: &View<'_>, fate: &Fate) -> Message {
    let start = |at: &usize| view.roadmap.plan.initiatives.get(*at).map(|of| of.start);
    match (&fate.outcome, fate.outcome.places().iter().filter_map(start).min()) {
        (Outcome::Kept(_), Some(start)) if start == fate.was => message!("roadmap-from-kept"),
        (Outcome::Kept(_), Some(start)) => message!("roadmap-from-moved", start = start),
        (Outcome::Replaced(_), Some(start)) => message!("roadmap-from-replaced", start = start),
        _ => message!("roadmap-from-out"),
    }
}

/// Why it does not stand as it was given.
pub(super) fn why(view: &View<'_>, fate: &Fate) -> Message {
    let against = fate.against.map(rule_name);
    match (&fate.outcome, against) {
        (Outcome::Out(Some(out)), Some(rule)) => {
            message!("roadmap-from-both", why = left_out::reason(view, out), rule = rule)
        }
        (Outcome::Out(Some(out)), None) => left_out::reason(view, out),
        (Outcome::Out(None) | Outcome::Replaced(_), None) => message!("roadmap-from-no-time"),
        (_, Some(rule)) => message!("roadmap-from-against", rule = rule),
        (Outcome::Kept(_), None) => message!("roadmap-from-nothing"),
    }
}

/// What is new, by what it is for.
fn added(view: &View<'_>, from: &FromPlan, locale: &Locale, document: &mut Document) {
    let mut by_reason: Vec<(String, Vec<String>)> = Vec::new();
    for at in &from.added {
        let (Some(of), Some(reason)) = (view.roadmap.plan.initiatives.get(*at), view.roadmap.reasons.get(*at)) else {
            continue;
        };
        let words = locale.say(&reasons::short(view, *reason));
        let title = locale.text(&of.title).to_owned();
        match by_reason.iter_mut().find(|(known, _)| *known == words) {
            Some((_, titles)) if titles.contains(&title) => {}
            Some((_, titles)) => titles.push(title),
            None => by_reason.push((words, vec![title])),
        }
    }
    if by_reason.is_empty() {
        return;
    }
    document.paragraph_in(Tone::Strong, locale.word("roadmap-from-added"));
    let items = by_reason.into_iter().map(|(reason, titles)| {
        let reason = locale.say(&message!("roadmap-out-reason", why = reason));
        vec![Span::new(reason, Tone::Strong), Span::plain(figures::listed(locale, titles.iter().map(String::as_str)))]
    });
    document.items(items.collect());
}
