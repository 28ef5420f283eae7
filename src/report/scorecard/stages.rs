//! The stage shown and the stage possible, apart, and why the possible one ends where it ends.

use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::report::document::{Document, Span, Tone};
use crate::report::figures::{self, Kind};
use crate::score::{Basis, GateReading};

/// Stages.
pub(super) fn section(view: &View, locale: &Locale, document: &mut Document) {
    let stage = &view.standing.stage;
    document.heading(locale.word("stages-heading"));
    let shown = match numbered(view, stage.shown) {
        Some(stage) => message!("stages-shown", stage = stage),
        None => message!("stages-shown-none"),
    };
    let possible = match numbered(view, stage.possible) {
        Some(stage) => message!("stages-possible", stage = stage),
        None => message!("stages-possible-none"),
    };
    let mut lines = vec![(shown, Tone::Strong), (possible, Tone::Strong), (single(view), Tone::Plain)];
    let leaves = &view.standing.card.leaves;
    let assumed = leaves.iter().filter(|leaf| leaf.reading.basis == Basis::Assumption).count();
    if assumed > 0 {
        lines.push((message!("stages-assumed", count = assumed), Tone::Caution));
    }
    document.items(lines.iter().map(|(line, tone)| vec![Span::new(locale.say(line), *tone)]).collect());
    ceiling(view, locale, document);
}

/// A stage among how many; none for stage 0.
fn numbered(view: &View, stage: usize) -> Option<Message> {
    let found = view.rubric.stages.get(stage.checked_sub(1)?)?;
    Some(message!("stage-of", number = stage, of = view.rubric.stages.len(), title = &found.title))
}

/// The one stage, or why there is none.
fn single(view: &View) -> Message {
    let (rubric, stage) = (view.rubric, &view.standing.stage);
    let coverage = view.standing.card.nodes.first().map_or(0.0, |root| root.coverage);
    match stage.single {
        Some(single) => message!("stages-single", stage = figures::stage(rubric, single)),
        None if stage.shown != stage.possible => message!("stages-apart"),
        None => message!(
            "stages-uncovered",
            coverage = figures::percent(coverage),
            needed = figures::percent(rubric.coverage_needed)
        ),
    }
}

/// The gates that even the optimistic ends leave shut.
fn ceiling(view: &View, locale: &Locale, document: &mut Document) {
    let (rubric, stage) = (view.rubric, &view.standing.stage);
    let gates = stage.ceiling();
    if gates.is_empty() {
        document.paragraph(locale.word("stages-no-ceiling"));
        return;
    }
    let shut = figures::stage(rubric, stage.possible + 1);
    if stage.shown == stage.possible {
        document.paragraph(locale.say(&message!("stages-ceiling-below", stage = shut)));
        return;
    }
    document.paragraph(locale.say(&message!("stages-ceiling", stage = shut)));
    let line = |reading: &GateReading| {
        let kind = Kind::of(rubric, reading.gate.on);
        let title = figures::measure_title(rubric, reading.gate.on)?;
        let best = kind.write_against(locale, reading.high, reading.gate.threshold);
        let needed = kind.write_needed(locale, reading.gate.threshold);
        let line = if kind.descends() {
            message!("gap-best-descending", what = title, best = best, needed = needed)
        } else {
            message!("gap-best", what = title, best = best, needed = needed)
        };
        Some(vec![Span::plain(locale.say(&line))])
    };
    document.items(gates.iter().filter_map(line).collect());
}
