//! The changes that would move the verdict most, as advice: what, what it does, and the edits that make it.

use std::sync::Arc;

use super::changes;
use super::view::View;
use crate::input::Source;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Block, Document, Span, Tone};
use crate::report::plan_edit::TextEdit;
use crate::rework::{Rework, Step};

/// As many edits of a change are shown.
const EDITS: usize = 3;

/// As many characters of an edit are shown.
const WIDTH: usize = 32;

/// The changes, one on top of the other; that none was found, where there is something to mend.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let Some(worked) = view.worked else { return };
    let advice = &worked.rework.advice;
    if advice.tried == 0 {
        stopped(&worked.rework, locale, document);
        return;
    }
    document.heading(locale.word("rework-advice-heading"));
    document.paragraph_in(Tone::Faint, locale.say(&message!("rework-advice-meaning", tried = advice.tried)));
    if advice.steps.is_empty() {
        document.paragraph(locale.word("rework-advice-none"));
    }
    let edits = worked.script.steps.iter();
    for (number, ((step, before), edits)) in
        advice.steps.iter().zip(worked.plans_before(view.plan)).zip(edits).enumerate()
    {
        document.blocks.push(Block::Paragraph(vec![
            Span::new(format!("{}. ", number + 1), Tone::Strong),
            Span::new(locale.say(&changes::words(&step.change, before, view.context)), Tone::Strong),
        ]));
        let mut lines: Vec<Message> = effects(view, step);
        lines.push(match edits {
            Some((edits, source)) => edited(edits, source),
            None => message!("rework-no-edits"),
        });
        document.items(lines.iter().map(|line| vec![Span::plain(locale.say(line))]).collect());
    }
    if !advice.steps.is_empty() {
        document.paragraph_in(Tone::Faint, locale.say(&message!("rework-apply", count = advice.steps.len())));
    }
    stopped(&worked.rework, locale, document);
}

/// Says that the limit of work was reached, and how to lift it.
fn stopped(rework: &Rework, locale: &Locale, document: &mut Document) {
    if rework.untried > 0 {
        // Ten times as much is a step that is felt and can be taken again.
        let more = rework.limit.saturating_mul(10).max(1);
        let words = message!("rework-stopped", limit = rework.limit, untried = rework.untried, more = more.to_string());
        document.paragraph(locale.say(&words));
    }
}

/// What a change does: verdict and counts, what goes, what comes, what it costs, whom it reaches.
fn effects(view: &View<'_>, step: &Step) -> Vec<Message> {
    let mut lines = vec![changes::effect(&step.effect)];
    if !step.effect.gone.is_empty() {
        lines.push(message!("rework-gone", shifts = changes::shifts(&step.effect.gone)));
    }
    if !step.effect.new.is_empty() {
        lines.push(message!("rework-new", shifts = changes::shifts(&step.effect.new)));
    }
    lines.extend(changes::cost(view, step.cost).map(|cost| message!("rework-line", words = cost)));
    if step.reaches_less {
        lines.push(message!("rework-reaches-less"));
    }
    lines
}

/// The first few edits: where, and what becomes of what.
fn edited(edits: &[TextEdit], source: &Arc<Source>) -> Message {
    let one = |edit: &TextEdit| {
        let (line, column) = source.line_column(edit.bytes.start);
        let place = format!("{line}:{column}");
        let was = source.text().get(edit.bytes.clone()).unwrap_or_default();
        Value::from(match (was.trim().is_empty(), edit.replacement.trim().is_empty()) {
            (true, _) => message!("rework-insert", place = place, text = short(&edit.replacement)),
            (false, true) => message!("rework-delete", place = place, text = short(was)),
            (false, false) => {
                message!("rework-replace", place = place, was = short(was), text = short(&edit.replacement))
            }
        })
    };
    let shown = changes::some(edits.iter().map(one).collect(), EDITS);
    message!("rework-edits", file = source.name(), edits = shown)
}

/// The begin of a text in one line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= WIDTH {
        return line;
    }
    line.chars().take(WIDTH - 1).chain(['…']).collect()
}
