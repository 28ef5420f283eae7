//! The findings as diagnostics, so many of each rule.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::rule_name;
use super::place;
use super::view::View;
use crate::check::finding::{Spot, SpotFile};
use crate::check::standing::Standing;
use crate::check::{Finding, Rule};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Block, Column, Diagnostic, Document, Place, Severity, Span, Table, Tone};
use crate::report::figures;

/// As many findings of a rule are shown in full, where there are few enough in all.
const SHOWN: usize = 5;

/// Where there are more findings than this in all, fewer of each rule are shown: nobody reads a thousand lines.
const FEW: usize = 60;

/// As many are then shown of all rules together, but one of each at least.
const TOGETHER: usize = 30;

/// As many places of a finding are shown in each file.
const PLACES: usize = 3;

/// As many initiatives are named where findings or places are left out.
const NAMED: usize = 12;

/// The findings, gravest first. A rule that speaks often is cut short, with the initiatives it speaks of.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("audit-findings-heading"));
    let findings = view.counting();
    if findings.is_empty() {
        let silent = view.audit.findings().is_empty();
        document.paragraph(locale.word(if silent { "audit-no-findings" } else { "audit-no-findings-count" }));
    }
    document.table(overview(view, locale));
    let mut by_rule: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &findings {
        by_rule.entry(finding.rule.name).or_default().push(finding);
    }
    let many = findings.len() > FEW;
    let most = if many { (TOGETHER / by_rule.len().max(1)).clamp(1, SHOWN) } else { SHOWN };
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings {
        let rule = finding.rule.name;
        let count = shown.entry(rule).or_default();
        *count += 1;
        if *count > most {
            continue;
        }
        document.blocks.push(Block::Diagnostic(diagnostic(view, finding, many && *count > 1, locale)));
        let beyond = by_rule.get(rule).and_then(|all| all.get(most..)).unwrap_or_default();
        if *count == most && !beyond.is_empty() {
            document.blocks.push(more(view, finding.rule, beyond, locale));
        }
    }
}

/// The rules that found something, by the gravest of their findings and how many there are.
fn overview(view: &View<'_>, locale: &Locale) -> Table {
    let mut rules: Vec<(Severity, usize, &Rule)> = view
        .audit
        .examinations
        .iter()
        .filter_map(|(rule, exam)| {
            let counting = || exam.findings.iter().filter(|finding| finding.counts());
            let gravest = counting().map(|finding| finding.severity).max()?;
            Some((gravest, counting().count(), *rule))
        })
        .collect();
    rules.sort_by_key(|(gravest, count, rule)| (Reverse(*gravest), Reverse(*count), rule.code()));
    let columns = vec![
        Column::left(locale.word("audit-column-level")),
        Column::left(locale.word("audit-column-code")),
        Column::left(locale.word("audit-column-rule")),
        Column::right(locale.word("audit-column-count")),
    ];
    let rows = rules.into_iter().map(|(gravest, count, rule)| {
        let tone = match gravest {
            Severity::Error => Tone::Bad,
            Severity::Warning => Tone::Caution,
            Severity::Note => Tone::Plain,
        };
        vec![
            Span::new(locale.say(&gravest.message()), tone),
            Span::plain(rule.code()),
            Span::plain(rule.docs.title(locale.lang())),
            Span::plain(count.to_string()),
        ]
    });
    Table { columns, rows: rows.collect() }
}

/// How many more findings a rule has, and of which initiatives.
fn more(view: &View<'_>, rule: &Rule, beyond: &[&Finding], locale: &Locale) -> Block {
    let mut initiatives: Vec<usize> =
        beyond.iter().filter_map(|finding| finding.initiatives.first().copied()).collect();
    initiatives.sort_unstable();
    initiatives.dedup();
    let words = message!("audit-more", count = beyond.len(), rule = rule_name(rule));
    let mut spans = vec![Span::new(locale.say(&words), Tone::Strong)];
    if !initiatives.is_empty() {
        let names = Value::List(names(view, &initiatives));
        spans.push(Span::plain(locale.say(&message!("audit-more-of", initiatives = names))));
    }
    Block::Paragraph(spans)
}

/// Initiatives by their identifiers; how many more where they are too many.
fn names(view: &View<'_>, initiatives: &[usize]) -> Vec<Value> {
    let ids = view.ids(initiatives);
    let mut names: Vec<Value> = ids.iter().take(NAMED).map(|id| (*id).into()).collect();
    if ids.len() > NAMED {
        names.push(message!("audit-more-initiatives", count = ids.len() - NAMED).into());
    }
    names
}

/// A finding with its places and what is said of it. What its rule asks and why is left out where it was `told` above.
fn diagnostic(view: &View<'_>, finding: &Finding, told: bool, locale: &Locale) -> Diagnostic {
    let (shown, hidden) = spots(finding);
    let mut places: Vec<Place> = Vec::new();
    for spot in shown {
        let found = located(view, spot, locale);
        // Two spots in one place are one place; the label of either is kept.
        match places.iter_mut().find(|place| place.file == found.file && place.bytes == found.bytes) {
            Some(there) => there.label = there.label.take().or(found.label),
            None => places.push(found),
        }
    }
    let mut notes = Vec::new();
    if !told {
        notes.push((locale.word("audit-criterion"), locale.say(&finding.criterion())));
        notes.push((locale.word("audit-effect"), locale.say(&finding.effect())));
    }
    notes.push((locale.word("audit-recommendation"), locale.say(&finding.recommendation())));
    if let Some(share) = view.audit.share(finding) {
        let cost = Value::Money(finding.cost, view.plan.currency.clone());
        let touched = message!("audit-cost-touched", cost = cost, share = figures::percent(share));
        notes.push((locale.word("audit-materiality"), locale.say(&touched)));
    }
    if matches!(finding.baseline, Some(Standing::Changed(_))) {
        notes.push((locale.word("audit-baseline-changed"), locale.word("audit-baseline-changed-words")));
    }
    if !hidden.is_empty() {
        notes.push((locale.word("audit-also-at"), locale.say(&elsewhere(view, &hidden))));
    }
    Diagnostic {
        severity: finding.severity,
        severity_word: locale.say(&finding.severity.message()),
        rule: Some(rule_name(finding.rule)),
        title: locale.say(&finding.condition()),
        places,
        notes,
    }
}

/// A finding that does not count: its main place and what is wrong.
pub(super) fn short(view: &View<'_>, finding: &Finding, locale: &Locale) -> Diagnostic {
    Diagnostic {
        severity: finding.severity,
        severity_word: locale.say(&finding.severity.message()),
        rule: Some(rule_name(finding.rule)),
        title: locale.say(&finding.condition()),
        places: finding.spots.first().map(|spot| located(view, spot, locale)).into_iter().collect(),
        notes: vec![(locale.word("audit-recommendation"), locale.say(&finding.recommendation()))],
    }
}

/// The spots that are shown, some of each file, and those that are only counted.
fn spots(finding: &Finding) -> (Vec<&Spot>, Vec<&Spot>) {
    let mut counts = [0; 3];
    finding.spots.iter().partition(|spot| {
        let [plan, assessment, waivers] = &mut counts;
        let count = match spot.file {
            SpotFile::Plan => plan,
            SpotFile::Assessment => assessment,
            SpotFile::Waivers => waivers,
        };
        *count += 1;
        *count <= PLACES
    })
}

/// Where the spots lie that are not shown: the initiatives of the plan, else how many they are.
fn elsewhere(view: &View<'_>, hidden: &[&Spot]) -> Message {
    let mut initiatives: Vec<usize> = hidden
        .iter()
        .filter(|spot| spot.file == SpotFile::Plan)
        .filter_map(|spot| view.plan.initiative_at(&spot.path))
        .collect();
    initiatives.sort_unstable();
    initiatives.dedup();
    if initiatives.is_empty() {
        message!("audit-more-places", count = hidden.len())
    } else {
        message!("audit-initiatives", initiatives = names(view, &initiatives))
    }
}

/// A spot as it is shown. Where the file does not say what the spot points to, the label says that it does not.
fn located(view: &View<'_>, spot: &Spot, locale: &Locale) -> Place {
    let source = view.source(spot.file);
    let said = spot.label.as_ref().map(|label| locale.say(label));
    let missing = || place::missing(source, &spot.path).map(|key| locale.say(&message!("audit-not-given", key = key)));
    Place {
        file: source.name().to_owned(),
        source: Arc::clone(source.text()),
        bytes: place::bytes(source, &spot.path),
        label: said.or_else(missing),
    }
}
