//! What a reader must know before the verdict: the day, the waivers, the thresholds that the project has changed, the
//! baseline; and what each of them silences.

use super::names::rule_name;
use super::view::View;
use crate::check::changes::{Changed, Changes};
use crate::check::standing::Compared;
use crate::check::waiver::{self, Outcome, Standing};
use crate::check::{Finding, Rule, rules};
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::change::Effect;
use crate::model::waiver::WaiverFile;
use crate::model::{Plan, RuleSet, Text, Waiver};
use crate::report::document::{Column, Document, Span, Table, Tone};

/// As many findings or entries are named before the rest is only counted.
const NAMED: usize = 8;

/// What else was read, and as of when, for the list of facts at the top.
pub(super) fn facts(view: &View<'_>) -> Vec<Message> {
    let mut facts = Vec::new();
    if let Some(as_of) = view.sides.as_of {
        facts.push(match as_of.today {
            true => message!("audit-as-of-today", date = as_of.date),
            false => message!("audit-as-of", date = as_of.date),
        });
    }
    let count = |file| view.plan.waivers.iter().filter(|waiver| waiver.file == file).count();
    if count(WaiverFile::Plan) > 0 {
        facts.push(message!("audit-waivers-plan", count = count(WaiverFile::Plan)));
    }
    if let Some(beside) = view.sides.waivers {
        let found = if beside.found { "yes" } else { "no" };
        let count = count(WaiverFile::Beside);
        facts.push(message!("audit-waivers-beside", file = beside.source.name(), found = found, count = count));
    }
    if let Some(settings) = view.sides.settings {
        facts.push(message!("audit-settings-used", file = settings.name()));
    }
    if let Some(baseline) = view.sides.baseline {
        facts.push(message!("audit-baseline-used", file = baseline.name()));
    }
    facts
}

/// The sections of the first page.
pub(super) fn sections(view: &View<'_>, locale: &Locale, document: &mut Document) {
    waivers(view, locale, document);
    if let Some(changes) = view.sides.changes {
        changed(changes, view.context.rules, view.plan, locale, document);
    }
    if let Some(compared) = &view.audit.baseline {
        baseline(compared, locale, document);
    }
}

/// Every waiver with how it stands and how much it silences.
fn waivers(view: &View<'_>, locale: &Locale, document: &mut Document) {
    if view.plan.waivers.is_empty() {
        return;
    }
    document.heading(locale.word("terms-waivers-heading"));
    let waived = view.audit.findings().into_iter().filter(|finding| finding.waived.is_some()).count();
    document.paragraph_in(Tone::Caution, locale.say(&message!("terms-waivers-count", waived = waived)));
    let columns = vec![
        Column::left(locale.word("terms-column-rule")),
        Column::left(locale.word("terms-column-place")),
        Column::left(locale.word("terms-column-expires")),
        Column::left(locale.word("terms-column-standing")),
        Column::right(locale.word("terms-column-silences")),
    ];
    let rows = view.plan.waivers.iter().zip(&view.audit.waivers).map(|(waiver, outcome)| row(waiver, outcome, locale));
    document.table(Table { columns, rows: rows.collect() });
}

fn row(waiver: &Waiver, outcome: &Outcome, locale: &Locale) -> Vec<Span> {
    let (tone, standing) = match outcome.standing {
        Standing::Holds => (Tone::Plain, "waiver-holds"),
        Standing::NotAllowed => (Tone::Caution, "waiver-not-allowed"),
        Standing::OwnApproval => (Tone::Caution, "waiver-own-approval"),
        Standing::Expired => (Tone::Caution, "waiver-expired"),
        Standing::Stale => (Tone::Caution, "waiver-stale"),
    };
    let rule = rules::find(&waiver.rule);
    let title = |rule: &Rule| format!("{} {}", rule.code(), rule.docs.title(locale.lang()));
    let silences = if outcome.standing == Standing::Holds { outcome.covers } else { 0 };
    vec![
        Span::plain(rule.map_or_else(|| waiver.rule.clone(), title)),
        Span::plain(waiver.at_written.clone()),
        Span::plain(waiver.expires.to_string()),
        Span::new(locale.word(standing), tone),
        Span::plain(silences.to_string()),
    ]
}

/// Every threshold that settings have changed, with the rule set's own figure beside it and what the change silences. A
/// roadmap shows the same.
pub(in crate::report) fn changed(
    changes: &Changes,
    rules: &RuleSet,
    plan: &Plan,
    locale: &Locale,
    document: &mut Document,
) {
    if changes.each.is_empty() {
        return;
    }
    document.heading(locale.word("terms-settings-heading"));
    let item = |of: &Changed| {
        let tone = match of.change.effect() {
            Effect::Loosens | Effect::Untold => Tone::Caution,
            Effect::Tightens | Effect::Nothing => Tone::Plain,
        };
        let words = said(of, rules, plan).iter().map(|message| locale.say(message)).collect::<Vec<_>>();
        vec![Span::new(words.concat(), tone)]
    };
    document.items(changes.each.iter().map(item).collect());
    if changes.each.len() > 1 {
        let findings = some(changes.silenced.iter().map(|finding| silenced_finding(finding, plan).into()));
        let count = changes.silenced.len();
        document.paragraph(locale.say(&message!("terms-silenced-together", count = count, findings = findings)));
    }
}

/// What is said of one changed threshold.
fn said(of: &Changed, rules: &RuleSet, plan: &Plan) -> Vec<Message> {
    let change = &of.change;
    let unit = rules.threshold.all().into_iter().find(|(name, _)| *name == change.name).map(|(_, of)| of.unit.clone());
    let (name, unit) = (change.name, unit.unwrap_or_else(Text::default));
    let [value, default] = [change.value, change.default].map(|figure| number(figure, 3));
    let reason = &change.reason;
    let silenced = of.silences.len();
    let findings = some(of.silences.iter().map(|finding| silenced_finding(finding, plan).into()));
    match change.effect() {
        Effect::Nothing => vec![message!("terms-unchanged", name = name, value = value, unit = unit, reason = reason)],
        Effect::Loosens => vec![message!(
            "terms-loosens",
            name = name,
            value = value,
            unit = unit,
            default = default,
            reason = reason,
            silenced = silenced,
            findings = findings
        )],
        Effect::Untold => vec![message!(
            "terms-untold",
            name = name,
            value = value,
            unit = unit,
            default = default,
            reason = reason,
            silenced = silenced,
            findings = findings,
            added = of.adds
        )],
        Effect::Tightens => {
            let mut said = vec![message!(
                "terms-tightens",
                name = name,
                value = value,
                unit = unit,
                default = default,
                reason = reason,
                added = of.adds
            )];
            if silenced > 0 {
                said.push(message!("terms-tightens-and-silences", findings = findings));
            }
            said
        }
    }
}

fn silenced_finding(finding: &Finding, plan: &Plan) -> Message {
    message!(
        "terms-silenced-finding",
        severity = finding.severity.message(),
        rule = rule_name(finding.rule),
        place = waiver::place_of(finding, plan)
    )
}

/// How much of the audit the baseline knows, and what in it is no longer there.
fn baseline(compared: &Compared, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("terms-baseline-heading"));
    let Compared { known, changed, refused, new, gone } = compared;
    let counts = message!("terms-baseline-count", known = *known, changed = *changed, new = *new);
    document.paragraph(locale.say(&counts));
    if *refused > 0 {
        document.paragraph_in(Tone::Caution, locale.say(&message!("terms-baseline-refused", count = *refused)));
    }
    if !gone.is_empty() {
        let entries = some(gone.iter().map(|entry| format!("{} {}", entry.rule, entry.place).into()));
        let words = message!("terms-baseline-gone", count = gone.len(), entries = entries);
        document.paragraph_in(Tone::Caution, locale.say(&words));
    }
}

/// The first of several, and how many more there are.
fn some(values: impl Iterator<Item = Value>) -> Value {
    let mut values: Vec<Value> = values.collect();
    let more = values.len().saturating_sub(NAMED);
    values.truncate(NAMED);
    if more > 0 {
        values.push(message!("rule-and-more", count = more).into());
    }
    Value::List(values)
}
