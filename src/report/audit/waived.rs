//! The findings that do not count: waived ones in full with the responsible person, and known ones in short.

use super::findings;
use crate::locale::Locale;
use crate::message;
use crate::message::Value;
use crate::report::document::{Block, Document, Span, Tone};
use crate::report::figures;
use crate::report::json::audit::{AuditV1, FindingV1, WaiverV1};

/// Limit of the places named for a rule with known findings.
const NAMED: usize = 6;

/// Both sections, each only if it has findings.
pub(super) fn sections(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    let waiver = |finding: &FindingV1| finding.waiver.and_then(|waiver| audit.waivers.get(waiver));
    let waived = audit.findings.iter().filter_map(|finding| Some((finding, waiver(finding)?)));
    let waived: Vec<(&FindingV1, &WaiverV1)> = waived.collect();
    if !waived.is_empty() {
        document.heading(locale.word("audit-waived-heading"));
        document.paragraph(locale.word("audit-waived-meaning"));
        for (finding, waiver) in waived {
            let mut diagnostic = findings::short(finding, locale);
            diagnostic.notes.extend(accepted(waiver, locale));
            document.blocks.push(Block::Diagnostic(diagnostic));
        }
    }
    let known: Vec<&FindingV1> = audit.findings.iter().filter(|of| of.waiver.is_none() && !of.counts).collect();
    if !known.is_empty() {
        document.heading(locale.word("audit-known-heading"));
        document.paragraph(locale.word("audit-known-meaning"));
        document.items(by_rule(&known, locale));
    }
}

/// The acceptance of a finding: approver, owner, expiry, reason and evidence.
fn accepted(waiver: &WaiverV1, locale: &Locale) -> [(String, String); 3] {
    let WaiverV1 { expires, approver, owner, .. } = waiver;
    let words = message!("audit-waived-by", expires = expires, approver = approver, owner = owner);
    let lang = locale.lang();
    [
        (locale.word("audit-waived-label"), locale.say(&words)),
        (locale.word("audit-waived-reason"), waiver.reason.of(lang).to_owned()),
        (locale.word("audit-waived-evidence"), waiver.evidence.of(lang).to_owned()),
    ]
}

/// A line for each rule with the places of its known findings.
fn by_rule(known: &[&FindingV1], locale: &Locale) -> Vec<Vec<Span>> {
    let mut rules: Vec<(String, Vec<Value>)> = Vec::new();
    for finding in known {
        let (name, place) = (finding.name(), Value::from(&finding.place));
        match rules.iter_mut().find(|(rule, _)| *rule == name) {
            Some((_, places)) => places.push(place),
            None => rules.push((name, vec![place])),
        }
    }
    let item = |(rule, places): (String, Vec<Value>)| {
        let words = message!("audit-known-rule", rule = rule, places = figures::some(places, NAMED));
        vec![Span::new(locale.say(&words), Tone::Plain)]
    };
    rules.into_iter().map(item).collect()
}
