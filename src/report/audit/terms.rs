//! The terms of an audit, shown before the verdict: date, waivers, changed thresholds and baseline, with the findings
//! that each of them silences.

use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Severity, Value};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::audit::{AuditV1, BaselineV1, WaiverV1};
use crate::report::json::thresholds::{ChangedThresholdV1, SilencedV1};

/// Limit of the findings or entries that are named. The rest is only counted.
const NAMED: usize = 8;

/// The other files that were read and the date, for the list of facts at the top.
pub(super) fn facts(audit: &AuditV1) -> Vec<Message> {
    let mut facts = Vec::new();
    if let Some(as_of) = &audit.as_of {
        facts.push(match as_of.from_clock {
            true => message!("audit-as-of-today", date = &as_of.date),
            false => message!("audit-as-of", date = &as_of.date),
        });
    }
    let count = |own: bool| audit.waivers.iter().filter(|waiver| waiver.in_own_file == own).count();
    if count(false) > 0 {
        facts.push(message!("audit-waivers-plan", count = count(false)));
    }
    if let Some((file, found)) = &audit.beside.waivers {
        let found = if *found { "yes" } else { "no" };
        facts.push(message!("audit-waivers-beside", file = file, found = found, count = count(true)));
    }
    if let Some(settings) = &audit.beside.settings {
        facts.push(message!("audit-settings-used", file = settings));
    }
    if let Some(baseline) = &audit.beside.baseline {
        facts.push(message!("audit-baseline-used", file = baseline));
    }
    facts
}

/// The sections of the first page.
pub(super) fn sections(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    waivers(audit, locale, document);
    changed(&audit.changed_thresholds, &audit.silenced_by_changes, locale, document);
    if let Some(compared) = &audit.baseline {
        baseline(compared, locale, document);
    }
}

/// Every waiver with its standing and the number of findings it silences.
fn waivers(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    if audit.waivers.is_empty() {
        return;
    }
    document.heading(locale.word("terms-waivers-heading"));
    let waived = audit.counts.waived;
    document.paragraph_in(Tone::Caution, locale.say(&message!("terms-waivers-count", waived = waived)));
    let columns = vec![
        Column::left(locale.word("terms-column-rule")),
        Column::left(locale.word("terms-column-place")),
        Column::left(locale.word("terms-column-expires")),
        Column::left(locale.word("terms-column-standing")),
        Column::right(locale.word("terms-column-silences")),
    ];
    let rows = audit.waivers.iter().map(|waiver| row(audit, waiver, locale));
    document.table(Table { columns, rows: rows.collect() });
}

fn row(audit: &AuditV1, waiver: &WaiverV1, locale: &Locale) -> Vec<Span> {
    let (tone, standing) = match waiver.standing {
        "holds" => (Tone::Plain, "waiver-holds"),
        "not-allowed" => (Tone::Caution, "waiver-not-allowed"),
        "own-approval" => (Tone::Caution, "waiver-own-approval"),
        "no-reason" => (Tone::Caution, "waiver-no-reason"),
        "too-long" => (Tone::Caution, "waiver-too-long"),
        "expired" => (Tone::Caution, "waiver-expired"),
        _ => (Tone::Caution, "waiver-stale"),
    };
    let rule = audit.rule(&waiver.rule).map(|rule| format!("{} {}", rule.code, rule.title.of(locale.lang())));
    vec![
        Span::plain(rule.unwrap_or_else(|| waiver.rule.clone())),
        Span::plain(waiver.place.as_str()),
        Span::plain(waiver.expires.as_str()),
        Span::new(locale.word(standing), tone),
        Span::plain(waiver.silences.to_string()),
    ]
}

/// Every threshold that settings changed, with the rule set's value and the findings that the change silences. Roadmaps
/// use the same section.
pub(in crate::report) fn changed(
    changes: &[ChangedThresholdV1],
    silenced: &[SilencedV1],
    locale: &Locale,
    document: &mut Document,
) {
    if changes.is_empty() {
        return;
    }
    document.heading(locale.word("terms-settings-heading"));
    let item = |of: &ChangedThresholdV1| {
        let tone = match of.effect {
            "loosens" | "untold" => Tone::Caution,
            _ => Tone::Plain,
        };
        let words = said(of).iter().map(|message| locale.say(message)).collect::<Vec<_>>();
        vec![Span::new(words.concat(), tone)]
    };
    document.items(changes.iter().map(item).collect());
    if changes.len() > 1 {
        let findings = findings(silenced);
        let words = message!("terms-silenced-together", count = silenced.len(), findings = findings);
        document.paragraph(locale.say(&words));
    }
}

/// The text for a changed threshold.
fn said(of: &ChangedThresholdV1) -> Vec<Message> {
    let (name, unit, reason) = (of.name, &of.unit, &of.reason);
    let [value, default] = [of.value, of.default].map(|figure| number(figure, 3));
    let (silenced, findings) = (of.silences.len(), findings(&of.silences));
    match of.effect {
        "nothing" => vec![message!("terms-unchanged", name = name, value = value, unit = unit, reason = reason)],
        "loosens" => vec![message!(
            "terms-loosens",
            name = name,
            value = value,
            unit = unit,
            default = default,
            reason = reason,
            silenced = silenced,
            findings = findings
        )],
        "untold" => vec![message!(
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
        _ => {
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

/// The first silenced findings.
fn findings(silenced: &[SilencedV1]) -> Value {
    let one = |of: &SilencedV1| {
        let (severity, rule) = (Severity::named(of.severity).message(), format!("{} {}", of.code, of.rule));
        message!("terms-silenced-finding", severity = severity, rule = rule, place = &of.place).into()
    };
    figures::some(silenced.iter().map(one).collect(), NAMED)
}

/// The number of findings that the baseline covers, and its entries that match no finding any more.
fn baseline(compared: &BaselineV1, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("terms-baseline-heading"));
    let BaselineV1 { known, changed, refused, new, gone, .. } = compared;
    let counts = message!("terms-baseline-count", known = *known, changed = *changed, new = *new);
    document.paragraph(locale.say(&counts));
    if *refused > 0 {
        document.paragraph_in(Tone::Caution, locale.say(&message!("terms-baseline-refused", count = *refused)));
    }
    if !gone.is_empty() {
        let entries = gone.iter().map(|entry| format!("{} {}", entry.rule, entry.place).into()).collect();
        let words = message!("terms-baseline-gone", count = gone.len(), entries = figures::some(entries, NAMED));
        document.paragraph_in(Tone::Caution, locale.say(&words));
    }
}
