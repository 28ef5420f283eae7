//! Changes relative to the given plan: the result for each initiative, and the additions.

use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::roadmap::{FateV1, FromPlanV1, RoadmapV3};

/// The list of changes; nothing if no plan was given.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    let Some(from) = &report.from_plan else { return };
    document.heading(locale.say(&message!("roadmap-from-heading", plan = &from.plan)));
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
    let rows = from.initiatives.iter().map(|fate| row(fate, locale)).collect();
    document.table(Table { columns, rows });
    added(report, from, locale, document);
    document.paragraph_in(Tone::Faint, locale.word("roadmap-from-read-me"));
}

/// The changes in numbers; nothing without a given plan.
pub(super) fn in_brief(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    if let Some(from) = &report.from_plan {
        document.items(vec![vec![Span::plain(locale.say(&tally(from)))]]);
    }
}

fn tally(from: &FromPlanV1) -> Message {
    let count = |outcome: &str| from.initiatives.iter().filter(|fate| fate.outcome == outcome).count();
    message!(
        "roadmap-from-tally",
        given = from.initiatives.len(),
        kept = count("kept"),
        replaced = count("replaced"),
        out = count("out"),
        added = from.added.len()
    )
}

fn row(fate: &FateV1, locale: &Locale) -> Vec<Span> {
    let tone = match fate.outcome {
        "kept" => Tone::Good,
        "replaced" => Tone::Plain,
        _ => Tone::Bad,
    };
    vec![
        Span::plain(fate.initiative.as_str()),
        Span::plain(fate.was.as_str()),
        Span::new(locale.say(&is(fate)), tone),
        Span::plain(locale.say(&fate.said)),
    ]
}

/// The new position of an initiative.
fn is(fate: &FateV1) -> Message {
    match (fate.outcome, &fate.start) {
        ("kept", Some(start)) if *start == fate.was => message!("roadmap-from-kept"),
        ("kept", Some(start)) => message!("roadmap-from-moved", start = start),
        ("replaced", Some(start)) => message!("roadmap-from-replaced", start = start),
        _ => message!("roadmap-from-out"),
    }
}

/// The additions, grouped by purpose.
fn added(report: &RoadmapV3<'_>, from: &FromPlanV1, locale: &Locale, document: &mut Document) {
    let mut by_reason: Vec<(String, Vec<String>)> = Vec::new();
    for of in from.added.iter().filter_map(|id| report.initiative(id)) {
        let words = locale.say(&of.short);
        let title = of.title.of(locale.lang()).to_owned();
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
