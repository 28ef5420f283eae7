//! Advice: the changes that would improve the verdict most, with their effects and edits.

use super::effects;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Block, Document, Span, Tone};
use crate::report::figures;
use crate::report::json::audit::{AdviceV1, AuditV1, ChangeV1, EditV1, LevellingV1};

/// Limit of the initiatives named that are to be described.
const NAMED: usize = 3;

/// Limit of the edits shown for a change.
const EDITS: usize = 3;

/// Limit of the characters shown for an edit.
const WIDTH: usize = 32;

/// The changes, each applied after the ones before it. If changes were tried and none helps, the section states that.
pub(super) fn section(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    let Some(advice) = &audit.advice else { return };
    if let Some(found) = &advice.levelling {
        levelling(found, locale, document);
    }
    if let Some(words) = describe(advice) {
        document.paragraph_in(Tone::Strong, locale.say(&words));
    }
    if advice.tried == 0 {
        stopped(advice, locale, document);
        return;
    }
    document.heading(locale.word("rework-advice-heading"));
    document.paragraph_in(Tone::Faint, locale.say(&message!("rework-advice-meaning", tried = advice.tried)));
    if advice.changes.is_empty() {
        document.paragraph(locale.word("rework-advice-none"));
    }
    for (number, change) in advice.changes.iter().enumerate() {
        document.blocks.push(Block::Paragraph(vec![
            Span::new(format!("{}. ", number + 1), Tone::Strong),
            Span::new(change.says.of(locale.lang()), Tone::Strong),
        ]));
        let mut lines: Vec<Message> = lines(audit, change);
        lines.push(match &change.edits {
            Some(edits) => edited(edits),
            None => message!("rework-no-edits"),
        });
        document.items(lines.iter().map(|line| vec![Span::plain(locale.say(line))]).collect());
    }
    if !advice.changes.is_empty() {
        document.paragraph_in(Tone::Faint, locale.say(&message!("rework-apply", count = advice.changes.len())));
    }
    stopped(advice, locale, document);
}

/// The first advice for work that no rule could read.
pub(super) fn describe(advice: &AdviceV1) -> Option<Message> {
    let names: Vec<Value> = advice.describe.iter().map(Value::from).collect();
    (!names.is_empty()).then(|| message!("rework-describe", initiatives = figures::some(names, NAMED)))
}

/// The earliest end of the same work.
fn levelling(found: &LevellingV1, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("rework-level-heading"));
    let LevellingV1 { given_end, end, bound, .. } = found;
    let sure =
        if found.proved { message!("rework-level-proved") } else { message!("rework-level-bound", bound = bound) };
    let words = message!("rework-level-end", end = end, given = given_end, sure = sure);
    document.paragraph_in(Tone::Strong, locale.say(&words));
    let effect = effects::standings(&found.before, &found.after);
    document.items(vec![vec![Span::plain(locale.say(&effect))]]);
    document.paragraph_in(Tone::Faint, locale.word("rework-level-how"));
}

/// States that the limit of work was reached, and how to raise it.
fn stopped(advice: &AdviceV1, locale: &Locale, document: &mut Document) {
    if advice.untried > 0 {
        // A factor of ten makes a noticeable difference and can be repeated.
        let (limit, more) = (advice.work_limit, advice.work_limit.saturating_mul(10).max(1));
        let words = message!("rework-stopped", limit = limit, untried = advice.untried, more = more.to_string());
        document.paragraph(locale.say(&words));
    }
}

/// The effects of a change: verdict and counts, findings that disappear or appear, cost, and reach.
fn lines(audit: &AuditV1, change: &ChangeV1) -> Vec<Message> {
    let mut lines = vec![effects::effect(change)];
    if !change.gone.is_empty() {
        lines.push(message!("rework-gone", shifts = effects::shifts(&change.gone)));
    }
    if !change.new.is_empty() {
        lines.push(message!("rework-new", shifts = effects::shifts(&change.new)));
    }
    lines.extend(effects::cost(change, &audit.plan.currency).map(|cost| message!("rework-line", words = cost)));
    if change.reaches_less == Some(true) {
        lines.push(message!("rework-reaches-less"));
    }
    lines
}

/// The first edits: the place, the old text and the new text.
fn edited(edits: &[EditV1]) -> Message {
    let one = |edit: &EditV1| {
        let place = format!("{}:{}", edit.line, edit.column);
        let (was, replacement) = (&edit.was, &edit.replacement);
        Value::from(match (was.trim().is_empty(), replacement.trim().is_empty()) {
            (true, _) => message!("rework-insert", place = place, text = short(replacement)),
            (false, true) => message!("rework-delete", place = place, text = short(was)),
            (false, false) => {
                message!("rework-replace", place = place, was = short(was), text = short(replacement))
            }
        })
    };
    let shown = figures::some(edits.iter().map(one).collect(), EDITS);
    message!("rework-edits", file = edits.first().map_or("", |edit| edit.file.as_str()), edits = shown)
}

/// The beginning of a text, on one line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= WIDTH {
        return line;
    }
    line.chars().take(WIDTH - 1).chain(['…']).collect()
}
