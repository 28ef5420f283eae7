//! The findings as diagnostics, with a limit for each rule.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Block, Column, Diagnostic, Document, Place, Severity, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::amount;
use crate::report::json::audit::{AuditV1, FindingV1, PlaceV1};

/// Limit of the findings of a rule shown in full, where the total is small.
const SHOWN: usize = 5;

/// With more findings than this in total, each rule shows fewer, because nobody reads a thousand lines.
const FEW: usize = 60;

/// Limit of the findings then shown over all rules. Each rule still shows at least one.
const TOGETHER: usize = 30;

/// Limit of the places of a finding shown in each file.
const PLACES: usize = 3;

/// Limit of the initiatives named where findings or places are left out.
const NAMED: usize = 12;

/// The findings, most severe first. For a rule with many findings, the rest is summarised with the initiatives
/// concerned.
pub(super) fn section(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("audit-findings-heading"));
    let findings: Vec<&FindingV1> = audit.findings.iter().filter(|finding| finding.counts).collect();
    if findings.is_empty() {
        let silent = audit.findings.is_empty();
        document.paragraph(locale.word(if silent { "audit-no-findings" } else { "audit-no-findings-count" }));
    }
    let mut by_rule: BTreeMap<&str, Vec<&FindingV1>> = BTreeMap::new();
    for finding in &findings {
        by_rule.entry(finding.rule).or_default().push(finding);
    }
    document.table(overview(audit, &by_rule, locale));
    let many = findings.len() > FEW;
    let most = if many { (TOGETHER / by_rule.len().max(1)).clamp(1, SHOWN) } else { SHOWN };
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings {
        let count = shown.entry(finding.rule).or_default();
        *count += 1;
        if *count > most {
            continue;
        }
        document.blocks.push(Block::Diagnostic(diagnostic(audit, finding, many && *count > 1, locale)));
        let beyond = by_rule.get(finding.rule).and_then(|all| all.get(most..)).unwrap_or_default();
        if *count == most && !beyond.is_empty() {
            document.blocks.push(more(audit, finding, beyond, locale));
        }
    }
}

/// The rules with findings, sorted by their most severe finding and their number of findings.
fn overview(audit: &AuditV1, by_rule: &BTreeMap<&str, Vec<&FindingV1>>, locale: &Locale) -> Table {
    let rows = by_rule.values().filter_map(|found| {
        let gravest = found.iter().map(|finding| Severity::named(finding.severity)).max()?;
        Some((gravest, found.len(), *found.first()?))
    });
    let mut rows: Vec<(Severity, usize, &FindingV1)> = rows.collect();
    rows.sort_by_key(|(gravest, count, finding)| (Reverse(*gravest), Reverse(*count), &finding.code));
    let columns = vec![
        Column::left(locale.word("audit-column-level")),
        Column::left(locale.word("audit-column-code")),
        Column::left(locale.word("audit-column-rule")),
        Column::right(locale.word("audit-column-count")),
    ];
    let rows = rows.into_iter().map(|(gravest, count, finding)| {
        let tone = match gravest {
            Severity::Error => Tone::Bad,
            Severity::Warning => Tone::Caution,
            Severity::Note => Tone::Plain,
        };
        let title = audit.rule(finding.rule).map_or(finding.rule, |rule| rule.title.of(locale.lang()));
        vec![
            Span::new(locale.say(&gravest.message()), tone),
            Span::plain(finding.code.as_str()),
            Span::plain(title),
            Span::plain(count.to_string()),
        ]
    });
    Table { columns, rows: rows.collect() }
}

/// The number of further findings of a rule, and their initiatives.
fn more(audit: &AuditV1, finding: &FindingV1, beyond: &[&FindingV1], locale: &Locale) -> Block {
    let initiatives = audit.in_order(beyond.iter().filter_map(|finding| finding.initiatives.first()));
    let words = message!("audit-more", count = beyond.len(), rule = finding.name());
    let mut spans = vec![Span::new(locale.say(&words), Tone::Strong)];
    if !initiatives.is_empty() {
        let names = Value::List(names(&initiatives));
        spans.push(Span::plain(locale.say(&message!("audit-more-of", initiatives = names))));
    }
    Block::Paragraph(spans)
}

/// The identifiers of initiatives; beyond the limit, only their number.
fn names(ids: &[&str]) -> Vec<Value> {
    let mut names: Vec<Value> = ids.iter().take(NAMED).map(|id| (*id).into()).collect();
    if ids.len() > NAMED {
        names.push(message!("audit-more-initiatives", count = ids.len() - NAMED).into());
    }
    names
}

/// A finding with its places and texts. If an earlier finding already `told` the rule's criterion and reason, this one
/// omits them.
fn diagnostic(audit: &AuditV1, finding: &FindingV1, told: bool, locale: &Locale) -> Diagnostic {
    let lang = locale.lang();
    let (shown, hidden) = spots(finding);
    let mut places: Vec<Place> = Vec::new();
    for spot in shown {
        let found = located(spot, locale);
        // Two spots at the same place are shown once, with the label of either.
        match places.iter_mut().find(|place| place.file == found.file && place.bytes == found.bytes) {
            Some(there) => there.label = there.label.take().or(found.label),
            None => places.push(found),
        }
    }
    let mut notes = Vec::new();
    if !told {
        notes.push((locale.word("audit-criterion"), finding.criterion.of(lang).to_owned()));
        notes.push((locale.word("audit-effect"), finding.effect.of(lang).to_owned()));
    }
    notes.push((locale.word("audit-recommendation"), finding.recommendation.of(lang).to_owned()));
    if let Some((share, cost)) = finding.share.zip(amount(&finding.cost)) {
        let cost = Value::Money(cost, audit.plan.currency.clone());
        let touched = message!("audit-cost-touched", cost = cost, share = figures::percent(share));
        notes.push((locale.word("audit-materiality"), locale.say(&touched)));
    }
    if finding.baseline == Some("changed") {
        notes.push((locale.word("audit-baseline-changed"), locale.word("audit-baseline-changed-words")));
    }
    if !hidden.is_empty() {
        notes.push((locale.word("audit-also-at"), locale.say(&elsewhere(audit, &hidden))));
    }
    said(finding, places, notes, locale)
}

/// A finding that does not count: its main place and the fault.
pub(super) fn short(finding: &FindingV1, locale: &Locale) -> Diagnostic {
    let places = finding.places.first().map(|place| located(place, locale)).into_iter().collect();
    let recommendation = finding.recommendation.of(locale.lang()).to_owned();
    said(finding, places, vec![(locale.word("audit-recommendation"), recommendation)], locale)
}

fn said(finding: &FindingV1, places: Vec<Place>, notes: Vec<(String, String)>, locale: &Locale) -> Diagnostic {
    let severity = Severity::named(finding.severity);
    Diagnostic {
        severity,
        severity_word: locale.say(&severity.message()),
        rule: Some(finding.name()),
        title: finding.condition.of(locale.lang()).to_owned(),
        places,
        notes,
    }
}

/// The places to show, some for each file, and the places that are only counted.
fn spots(finding: &FindingV1) -> (Vec<&PlaceV1>, Vec<&PlaceV1>) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    finding.places.iter().partition(|place| {
        let count = counts.entry(&place.file).or_default();
        *count += 1;
        *count <= PLACES
    })
}

/// The hidden places: the initiatives of the plan, else the number of places.
fn elsewhere(audit: &AuditV1, hidden: &[&PlaceV1]) -> Message {
    let initiatives = audit.in_order(hidden.iter().filter_map(|place| place.initiative.as_ref()));
    if initiatives.is_empty() {
        message!("audit-more-places", count = hidden.len())
    } else {
        message!("audit-initiatives", initiatives = names(&initiatives))
    }
}

/// A place in the form of the document.
fn located(place: &PlaceV1, locale: &Locale) -> Place {
    Place {
        file: place.file.clone(),
        source: Arc::clone(&place.excerpt.text),
        bytes: place.excerpt.bytes.clone(),
        label: place.label.as_ref().map(|label| label.of(locale.lang()).to_owned()),
    }
}
