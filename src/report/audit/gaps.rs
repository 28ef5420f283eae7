//! The things that could not be examined, by rule and reason, and the rules that had nothing to examine.

use std::collections::BTreeMap;

use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};
use crate::report::json::audit::{AuditV1, RuleRunV1, UnexaminedV1};

/// Limit of the reasons shown for a rule.
const REASONS: usize = 5;

/// Limit of the lines, and of the initiatives, named for a reason.
const LINES: usize = 8;

/// The argument of a message that names its initiative.
const INITIATIVE: &str = "initiative";

/// Both sections.
pub(super) fn sections(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    let items: Vec<Vec<Span>> = audit.rules_run.iter().flat_map(|rule| could_not(audit, rule, locale)).collect();
    if !items.is_empty() {
        document.heading(locale.word("audit-unexamined-heading"));
        document.paragraph(locale.word("audit-unexamined-meaning"));
        document.items(items);
    }
    document.heading(locale.word("audit-idle-heading"));
    let mut idle: Vec<&RuleRunV1> = audit.rules_run.iter().filter(|rule| rule.is_idle()).collect();
    if !idle.is_empty() {
        // The families have the order of the counts, with the vices first.
        let family = |rule: &RuleRunV1| audit.families.iter().position(|of| of.family == rule.family);
        idle.sort_by_key(|rule| (family(rule), &rule.code));
        let idle: Vec<Value> = idle.into_iter().map(|rule| rule.name().into()).collect();
        document.paragraph(locale.say(&message!("audit-idle", rules = idle)));
    }
    document.paragraph(locale.word("audit-never-examined"));
}

/// The things that a rule could not examine: each reason once, with its lines. With many reasons, those that differ
/// only in the initiative are merged: the first is shown in full, the others by name.
fn could_not(audit: &AuditV1, rule: &RuleRunV1, locale: &Locale) -> Vec<Vec<Span>> {
    let gaps: Vec<&UnexaminedV1> = audit.unexamined.iter().filter(|gap| gap.rule == rule.rule).collect();
    let mut reasons = reasons(&gaps, |gap| gap.why.of(locale.lang()).to_owned());
    if reasons.len() > REASONS {
        reasons = self::reasons(&gaps, |gap| {
            let apart = |(name, _): &&(&'static str, Value)| *name != INITIATIVE;
            format!("{} {:?}", gap.reason.id, gap.reason.args.iter().filter(apart).collect::<Vec<_>>())
        });
    }
    let name = || Span::new(rule.name(), Tone::Strong);
    let mut items: Vec<Vec<Span>> =
        reasons.iter().take(REASONS).map(|reason| item(audit, name(), reason, locale)).collect();
    if reasons.len() > REASONS {
        let more = locale.say(&message!("audit-more-reasons", count = reasons.len() - REASONS));
        items.push(vec![name(), Span::plain(format!(" {more}"))]);
    }
    items
}

/// A reason why something could not be examined.
struct Reason<'a> {
    gap: &'a UnexaminedV1,
    /// The other initiatives with the same reason.
    likewise: Vec<&'a Value>,
    lines: Vec<usize>,
}

/// The reasons in their original order, merged by key.
fn reasons<'a>(gaps: &[&'a UnexaminedV1], key: impl Fn(&UnexaminedV1) -> String) -> Vec<Reason<'a>> {
    let mut reasons: Vec<Reason<'a>> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for gap in gaps {
        let line = gap.place.line;
        let at = *places.entry(key(gap)).or_insert(reasons.len());
        match reasons.get_mut(at) {
            None => reasons.push(Reason { gap, likewise: Vec::new(), lines: vec![line] }),
            Some(reason) => {
                let other = initiative(&gap.reason).filter(|other| Some(*other) != initiative(&reason.gap.reason));
                reason.likewise.extend(other);
                if !reason.lines.contains(&line) {
                    reason.lines.push(line);
                }
            }
        }
    }
    reasons
}

/// The initiative of a message.
fn initiative(why: &Message) -> Option<&Value> {
    why.args.iter().find(|(name, _)| *name == INITIATIVE).map(|(_, value)| value)
}

fn item(audit: &AuditV1, name: Span, reason: &Reason<'_>, locale: &Locale) -> Vec<Span> {
    let mut words = reason.gap.why.of(locale.lang()).to_owned();
    if !reason.likewise.is_empty() {
        let mut named: Vec<Value> = reason.likewise.iter().take(LINES).map(|other| (*other).clone()).collect();
        if reason.likewise.len() > LINES {
            named.push(message!("audit-more-initiatives", count = reason.likewise.len() - LINES).into());
        }
        words = locale.say(&message!("audit-likewise", reason = words, initiatives = named));
    }
    let mut named: Vec<Value> = reason.lines.iter().take(LINES).map(|line| line.to_string().into()).collect();
    if reason.lines.len() > LINES {
        named.push(message!("audit-more-lines", count = reason.lines.len() - LINES).into());
    }
    let lines = message!("audit-lines", file = &audit.plan.file, lines = named);
    vec![name, Span::plain(format!(" {words} ")), Span::new(locale.say(&lines), Tone::Faint)]
}
