//! Renders audits as JUnit XML: one suite per plan, one test case per rule. A rule with findings counts as failed,
//! whatever its severity. A rule counts as skipped if it could examine nothing or if all its findings are waived or
//! known from the baseline.

use std::io;

use super::json::audit::{AuditV1, FindingV1, RuleRunV1};
use super::value::{Page, Report};
use crate::locale::Locale;
use crate::locale::visible::{idle, visible};
use crate::message;
use crate::message::Value;

/// The suites of all audits.
pub(crate) fn report(report: &dyn Report, page: &Page<'_>) -> io::Result<String> {
    let suites: String = report.audits().iter().map(|audit| suite(audit, page.locale)).collect();
    Ok(format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gradus\">\n{suites}</testsuites>\n"))
}

/// The suite of one plan.
fn suite(audit: &AuditV1, locale: &Locale) -> String {
    let rules = &audit.rules_run;
    let failures = rules.iter().filter(|rule| counting(rule) > 0).count();
    let skipped = rules.iter().filter(|rule| is_skipped(rule)).count();
    let cases: String = rules.iter().map(|rule| case(rule, audit, locale)).collect();
    format!(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">\n{cases}  \
         </testsuite>\n",
        escaped(&audit.plan.id),
        rules.len()
    )
}

/// The number of a rule's findings that count.
fn counting(rule: &RuleRunV1) -> usize {
    rule.findings - rule.waived - rule.known
}

/// Whether the rule could examine nothing, or has only findings that do not count.
fn is_skipped(rule: &RuleRunV1) -> bool {
    counting(rule) == 0 && (rule.findings > 0 || rule.in_order == 0)
}

/// The test case of one rule.
fn case(rule: &RuleRunV1, audit: &AuditV1, locale: &Locale) -> String {
    let open = format!("    <testcase classname=\"gradus.{}\" name=\"{}\"", rule.family, escaped(rule.rule));
    let of_rule = || audit.findings.iter().filter(|finding| finding.rule == rule.rule);
    let found: Vec<&FindingV1> = of_rule().filter(|finding| finding.counts).collect();
    let silent: Vec<&FindingV1> = of_rule().filter(|finding| !finding.counts).collect();
    let aside = silenced(&silent, audit, locale);
    if let Some(gravest) = found.first() {
        let message = escaped(&locale.say(&message!("junit-findings", count = found.len())));
        let lines: Vec<String> = found.iter().map(|finding| escaped(&line(finding, locale))).collect();
        let severity = gravest.severity;
        let failure = format!("<failure message=\"{message}\" type=\"{severity}\">{}</failure>", lines.join("\n"));
        let aside = match aside.is_empty() {
            true => String::new(),
            false => format!("\n      <system-out>{}</system-out>", escaped(&aside)),
        };
        return format!("{open}>\n      {failure}{aside}\n    </testcase>\n");
    }
    if is_skipped(rule) {
        let why = match audit.unexamined.iter().find(|gap| gap.rule == rule.rule) {
            _ if !aside.is_empty() => aside,
            Some(gap) => gap.why.of(locale.lang()).to_owned(),
            None => locale.word("junit-idle"),
        };
        return format!("{open}>\n      <skipped message=\"{}\"/>\n    </testcase>\n", escaped(&why));
    }
    format!("{open}/>\n")
}

/// The text about a rule's findings that do not count; empty if there are none.
fn silenced(findings: &[&FindingV1], audit: &AuditV1, locale: &Locale) -> String {
    let waivers: Vec<usize> = findings.iter().filter_map(|finding| finding.waiver).collect();
    let known = findings.len() - waivers.len();
    let mut said = Vec::new();
    if !waivers.is_empty() {
        let mut reasons: Vec<Value> = Vec::new();
        for waiver in waivers.iter().filter_map(|index| audit.waivers.get(*index)) {
            let reason = Value::from(waiver.reason.of(locale.lang()));
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        said.push(locale.say(&message!("junit-waived", count = waivers.len(), reasons = reasons)));
    }
    if known > 0 {
        said.push(locale.say(&message!("junit-known", count = known)));
    }
    said.join("; ")
}

/// A finding in one line: place, severity, fault and fix.
fn line(finding: &FindingV1, locale: &Locale) -> String {
    let lang = locale.lang();
    let place = finding.places.first().map(|at| format!("{}:{}:{}: ", at.file, at.line, at.column)).unwrap_or_default();
    let (condition, mend) = (finding.condition.of(lang), finding.recommendation.of(lang));
    let line = format!("{place}{}: {condition} ({}: {mend})", finding.severity, locale.word("audit-recommendation"));
    idle(&line.replace('\n', " "))
}

/// Escapes text for XML content and attribute values. Characters that XML does not allow are replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' => out.push_str("&#10;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        assert_eq!(escaped("<a b=\"c\">&'\n]]>"), "&lt;a b=&quot;c&quot;&gt;&amp;&apos;&#10;]]&gt;");
        assert_eq!(escaped("\u{1b}[0m\u{ffff}"), "\u{fffd}[0m\u{fffd}");
    }
}
