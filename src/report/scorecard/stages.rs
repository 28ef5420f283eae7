//! The stage that is shown and the stage that is possible, and the limits of the latter.

use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::report::document::{Document, Span, Tone};
use crate::report::figures::{self, Kind};
use crate::report::json::StageName;
use crate::report::json::assessment::{AssessmentV1, GateV1};

/// Adds the section.
pub(super) fn section(card: &AssessmentV1<'_>, locale: &Locale, document: &mut Document) {
    let stage = &card.stage;
    document.heading(locale.word("stages-heading"));
    let shown = match numbered(card, &stage.shown) {
        Some(stage) => message!("stages-shown", stage = stage),
        None => message!("stages-shown-none"),
    };
    let possible = match numbered(card, &stage.possible) {
        Some(stage) => message!("stages-possible", stage = stage),
        None => message!("stages-possible-none"),
    };
    let mut lines = vec![(shown, Tone::Strong), (possible, Tone::Strong), (single(card), Tone::Plain)];
    let assumed = card.indicators.iter().filter(|of| of.status == "assumed").count();
    if assumed > 0 {
        lines.push((message!("stages-assumed", count = assumed), Tone::Caution));
    }
    document.items(lines.iter().map(|(line, tone)| vec![Span::new(locale.say(line), *tone)]).collect());
    ceiling(card, locale, document);
}

/// A stage number out of the number of stages; `None` for stage 0.
fn numbered(card: &AssessmentV1<'_>, stage: &StageName) -> Option<Message> {
    let found = card.stages.get(stage.number.checked_sub(1)?)?;
    Some(message!("stage-of", number = stage.number, of = card.stages.len(), title = &found.title))
}

/// The stage if it is certain, or the reason why no single stage can be stated.
fn single(card: &AssessmentV1<'_>) -> Message {
    let stage = &card.stage;
    match &stage.single {
        Some(single) => message!("stages-single", stage = figures::stage(card.rubric_of, single.number)),
        None if stage.shown != stage.possible => message!("stages-apart"),
        None => message!(
            "stages-uncovered",
            coverage = figures::percent(card.headline.coverage),
            needed = figures::percent(card.coverage_needed)
        ),
    }
}

/// The gates that are not met even at the high estimates.
fn ceiling(card: &AssessmentV1<'_>, locale: &Locale, document: &mut Document) {
    let (rubric, stage) = (card.rubric_of, &card.stage);
    let gates = &stage.ceiling;
    if gates.is_empty() {
        document.paragraph(locale.word("stages-no-ceiling"));
        return;
    }
    let shut = figures::stage(rubric, stage.possible.number + 1);
    if stage.shown == stage.possible {
        document.paragraph(locale.say(&message!("stages-ceiling-below", stage = shut)));
        return;
    }
    document.paragraph(locale.say(&message!("stages-ceiling", stage = shut)));
    let line = |gate: &GateV1| {
        let kind = Kind::of_reference(rubric, &gate.on);
        let title = figures::reference_title(rubric, &gate.on)?;
        let best = kind.write_against(locale, gate.high, gate.threshold);
        let needed = kind.write_needed(locale, gate.threshold);
        let line = if kind.descends() {
            message!("gap-best-descending", what = title, best = best, needed = needed)
        } else {
            message!("gap-best", what = title, best = best, needed = needed)
        };
        Some(vec![Span::plain(locale.say(&line))])
    };
    document.items(gates.iter().filter_map(line).collect());
}
