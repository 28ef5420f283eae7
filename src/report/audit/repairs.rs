//! The reasons why a plan is infeasible: minimal conflicts, with repairs.

use super::effects;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Block, Document, Span, Tone};
use crate::report::json::audit::{AuditV1, ConflictV1, RepairV1};

/// Limit of the conflicts shown.
const SHOWN: usize = 8;

/// The conflicts, most severe first; no section without conflicts.
pub(super) fn section(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    let conflicts = audit.conflicts.as_deref().unwrap_or_default();
    if conflicts.is_empty() {
        return;
    }
    document.heading(locale.word("rework-conflicts-heading"));
    document.paragraph_in(Tone::Faint, locale.word("rework-conflicts-meaning"));
    for (number, conflict) in conflicts.iter().take(SHOWN).enumerate() {
        let number = Span::new(format!("{}. ", number + 1), Tone::Strong);
        document.blocks.push(Block::Paragraph(vec![number, Span::plain(conflict.says.of(locale.lang()))]));
        document.items(repairs(audit, conflict, locale));
    }
    if conflicts.len() > SHOWN {
        document.paragraph(locale.say(&message!("rework-more-conflicts", count = conflicts.len() - SHOWN)));
    }
}

/// The best repair of each kind: move, increase, remove a dependency, reduce.
fn repairs(audit: &AuditV1, conflict: &ConflictV1, locale: &Locale) -> Vec<Vec<Span>> {
    let mut kinds: Vec<u8> = Vec::new();
    let best = conflict.repairs.iter().filter(|repair| {
        let is_new = !kinds.contains(&repair.gentleness);
        kinds.push(repair.gentleness);
        is_new
    });
    let mut items: Vec<Vec<Span>> = best.map(|repair| item(audit, repair, locale)).collect();
    if items.is_empty() && conflict.repairs_sought {
        items.push(vec![Span::new(locale.word("rework-no-repair"), Tone::Faint)]);
    }
    items
}

fn item(audit: &AuditV1, repair: &RepairV1, locale: &Locale) -> Vec<Span> {
    let change = &repair.change;
    let mut rest: Vec<Message> = Vec::new();
    // The text of a fund's increase already contains the amount.
    if change.kind != "fund" {
        rest.extend(effects::cost(change, &audit.plan.currency));
    }
    rest.push(effects::effect(change));
    if !repair.resolves {
        rest.push(message!("rework-eases"));
    }
    let rest: Vec<Value> = rest.into_iter().map(Value::from).collect();
    let with = locale.say(&message!("rework-with", parts = rest));
    vec![Span::new(change.says.of(locale.lang()), Tone::Strong), Span::plain(with)]
}
