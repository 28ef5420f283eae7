//! The findings that are there and do not count: waived ones in full, with who answers for them; known ones in short.

use std::collections::BTreeMap;

use super::findings;
use super::names::rule_name;
use super::view::View;
use crate::check::{Finding, waiver};
use crate::locale::Locale;
use crate::message;
use crate::message::Value;
use crate::model::Waiver;
use crate::report::document::{Block, Document, Span, Tone};

/// As many places of a known rule are named.
const NAMED: usize = 6;

/// Both sections; neither where there is nothing to tell.
pub(super) fn sections(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let all = view.findings();
    let mut waived: Vec<(&Finding, &Waiver)> = Vec::new();
    for finding in &all {
        waived.extend(finding.waived.and_then(|waiver| view.plan.waivers.get(waiver)).map(|waiver| (*finding, waiver)));
    }
    if !waived.is_empty() {
        document.heading(locale.word("audit-waived-heading"));
        document.paragraph(locale.word("audit-waived-meaning"));
        for (finding, waiver) in waived {
            let mut diagnostic = findings::short(view, finding, locale);
            diagnostic.notes.extend(accepted(waiver, locale));
            document.blocks.push(Block::Diagnostic(diagnostic));
        }
    }
    let known: Vec<&Finding> = all.into_iter().filter(|of| of.waived.is_none() && of.is_known()).collect();
    if !known.is_empty() {
        document.heading(locale.word("audit-known-heading"));
        document.paragraph(locale.word("audit-known-meaning"));
        document.items(by_rule(view, &known, locale));
    }
}

/// Who accepted a finding, for whom, until when, why, and where that can be looked up.
fn accepted(waiver: &Waiver, locale: &Locale) -> [(String, String); 3] {
    let Waiver { expires, approver, owner, .. } = waiver;
    let words = message!("audit-waived-by", expires = *expires, approver = approver, owner = owner);
    [
        (locale.word("audit-waived-label"), locale.say(&words)),
        (locale.word("audit-waived-reason"), locale.text(&waiver.reason).to_owned()),
        (locale.word("audit-waived-evidence"), locale.text(&waiver.evidence).to_owned()),
    ]
}

/// A line for each rule with the places of its known findings.
fn by_rule(view: &View<'_>, known: &[&Finding], locale: &Locale) -> Vec<Vec<Span>> {
    let mut rules: Vec<String> = Vec::new();
    let mut places: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for finding in known {
        let rule = rule_name(finding.rule);
        let there = places.entry(rule.clone()).or_insert_with(|| {
            rules.push(rule);
            Vec::new()
        });
        there.push(waiver::place_of(finding, view.plan).into());
    }
    let item = |rule: String| {
        let mut named = places.remove(&rule).unwrap_or_default();
        let more = named.len().saturating_sub(NAMED);
        named.truncate(NAMED);
        if more > 0 {
            named.push(message!("rule-and-more", count = more).into());
        }
        let words = message!("audit-known-rule", rule = rule, places = Value::List(named));
        vec![Span::new(locale.say(&words), Tone::Plain)]
    };
    rules.into_iter().map(item).collect()
}
