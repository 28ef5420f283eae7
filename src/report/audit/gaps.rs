//! What could not be examined, by rule and with the reason, and what was not examined at all.

use std::collections::BTreeMap;

use super::names::rule_name;
use super::place;
use super::view::View;
use crate::check::{Examination, Rule, Unexamined};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};

/// As many reasons of a rule are told.
const REASONS: usize = 5;

/// As many lines, and as many initiatives, are named for a reason.
const LINES: usize = 8;

/// The argument by which a message names the initiative it is about.
const INITIATIVE: &str = "initiative";

/// Both sections.
pub(super) fn sections(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let unexamined = view.audit.examinations.iter().filter(|(_, exam)| !exam.unexamined.is_empty());
    let items: Vec<Vec<Span>> = unexamined.flat_map(|(rule, exam)| could_not(view, rule, exam, locale)).collect();
    if !items.is_empty() {
        document.heading(locale.word("audit-unexamined-heading"));
        document.paragraph(locale.word("audit-unexamined-meaning"));
        document.items(items);
    }
    document.heading(locale.word("audit-idle-heading"));
    let idle = view.audit.examinations.iter().filter(|(_, exam)| exam.is_idle());
    let mut idle: Vec<&Rule> = idle.map(|(rule, _)| *rule).collect();
    if !idle.is_empty() {
        idle.sort_by_key(|rule| (rule.family, rule.number));
        let idle: Vec<Value> = idle.into_iter().map(|rule| rule_name(rule).into()).collect();
        document.paragraph(locale.say(&message!("audit-idle", rules = idle)));
    }
    document.paragraph(locale.word("audit-never-examined"));
}

/// What a rule could not examine: each reason once, with the lines it holds for. Where there are many reasons, those that
/// differ in nothing but the initiative are told once, and of the others only the names.
fn could_not(view: &View<'_>, rule: &Rule, exam: &Examination, locale: &Locale) -> Vec<Vec<Span>> {
    let mut reasons = reasons(view, exam, |gap| locale.say(&gap.why));
    if reasons.len() > REASONS {
        reasons = self::reasons(view, exam, |gap| {
            let apart = |(name, _): &&(&'static str, Value)| *name != INITIATIVE;
            format!("{} {:?}", gap.why.id, gap.why.args.iter().filter(apart).collect::<Vec<_>>())
        });
    }
    let name = || Span::new(rule_name(rule), Tone::Strong);
    let mut items: Vec<Vec<Span>> =
        reasons.iter().take(REASONS).map(|reason| item(view, name(), reason, locale)).collect();
    if reasons.len() > REASONS {
        let more = locale.say(&message!("audit-more-reasons", count = reasons.len() - REASONS));
        items.push(vec![name(), Span::plain(format!(" {more}"))]);
    }
    items
}

/// A reason why something could not be examined.
struct Reason<'a> {
    why: &'a Message,
    /// The other initiatives of which the same is said.
    likewise: Vec<&'a Value>,
    lines: Vec<usize>,
}

/// The reasons in the order in which they come; those with the same key are one.
fn reasons<'a>(view: &View<'_>, exam: &'a Examination, key: impl Fn(&Unexamined) -> String) -> Vec<Reason<'a>> {
    let mut reasons: Vec<Reason<'a>> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for gap in &exam.unexamined {
        let line = view.plan_source.line_column(place::bytes(view.plan_source, &gap.path).start).0;
        let at = *places.entry(key(gap)).or_insert(reasons.len());
        match reasons.get_mut(at) {
            None => reasons.push(Reason { why: &gap.why, likewise: Vec::new(), lines: vec![line] }),
            Some(reason) => {
                let other = initiative(&gap.why).filter(|other| Some(*other) != initiative(reason.why));
                reason.likewise.extend(other);
                if !reason.lines.contains(&line) {
                    reason.lines.push(line);
                }
            }
        }
    }
    reasons
}

/// The initiative that a message is about.
fn initiative(why: &Message) -> Option<&Value> {
    why.args.iter().find(|(name, _)| *name == INITIATIVE).map(|(_, value)| value)
}

fn item(view: &View<'_>, name: Span, reason: &Reason<'_>, locale: &Locale) -> Vec<Span> {
    let mut words = locale.say(reason.why);
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
    let lines = message!("audit-lines", file = view.plan_source.name(), lines = named);
    vec![name, Span::plain(format!(" {words} ")), Span::new(locale.say(&lines), Tone::Faint)]
}
