//! What could not be examined, by rule and with the reason, and what was not examined at all.

use std::collections::BTreeMap;

use super::{View, place, rule_name};
use crate::check::{Examination, Rule};
use crate::locale::Locale;
use crate::message;
use crate::message::Value;
use crate::report::document::{Document, Span, Tone};

/// As many reasons of a rule are told.
const REASONS: usize = 5;

/// As many lines are named for a reason.
const LINES: usize = 8;

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

/// What a rule could not examine: each reason once, with the lines it holds for.
fn could_not(view: &View<'_>, rule: &Rule, exam: &Examination, locale: &Locale) -> Vec<Vec<Span>> {
    let mut reasons: Vec<String> = Vec::new();
    let mut lines: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for gap in &exam.unexamined {
        let reason = locale.say(&gap.why);
        let line = view.plan_source.line_column(place::bytes(view.plan_source, &gap.path).start).0;
        let there = lines.entry(reason.clone()).or_insert_with(|| {
            reasons.push(reason);
            Vec::new()
        });
        if !there.contains(&line) {
            there.push(line);
        }
    }
    let item = |(name, reason): (Span, &String)| {
        let all = lines.get(reason).map(Vec::as_slice).unwrap_or_default();
        let mut named: Vec<Value> = all.iter().take(LINES).map(|line| line.to_string().into()).collect();
        if all.len() > LINES {
            named.push(message!("audit-more-lines", count = all.len() - LINES).into());
        }
        let lines = message!("audit-lines", file = view.plan_source.name(), lines = named);
        vec![name, Span::plain(format!(" {reason} ")), Span::new(locale.say(&lines), Tone::Faint)]
    };
    let name = || Span::new(rule_name(rule), Tone::Strong);
    let mut items: Vec<Vec<Span>> = reasons.iter().take(REASONS).map(|reason| item((name(), reason))).collect();
    if reasons.len() > REASONS {
        let more = locale.say(&message!("audit-more-reasons", count = reasons.len() - REASONS));
        items.push(vec![name(), Span::plain(format!(" {more}"))]);
    }
    items
}
