//! Renders audits as GitHub workflow commands. GitHub shows them beside the lines of a change:
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.

use std::io;

use super::json::audit::{AuditV1, FindingV1, PlaceV1};
use super::value::{Page, Report};
use crate::locale::Locale;
use crate::locale::visible::visible;
use crate::message;
use crate::message::{Message, Value};

/// One line for each finding that counts, over all audits. Waived and known findings are summed up in one line per
/// reason, so that they stay visible but do not fill the page.
pub(crate) fn report(report: &dyn Report, page: &Page<'_>) -> io::Result<String> {
    Ok(report.audits().iter().map(|audit| lines(audit, page.locale)).collect())
}

/// The lines of one audit.
fn lines(audit: &AuditV1, locale: &Locale) -> String {
    let counting = audit.findings.iter().filter(|finding| finding.counts).map(|finding| line(finding, locale));
    let mut lines: String = counting.collect();
    let silent = |waived: bool| audit.findings.iter().filter(move |of| !of.counts && of.waiver.is_some() == waived);
    let plan = &audit.plan.id;
    if let Some((count, rules)) = told(silent(true)) {
        lines.push_str(&notice(&message!("github-waived", plan = plan, count = count, rules = rules), locale));
    }
    if let Some((count, rules)) = told(silent(false)) {
        lines.push_str(&notice(&message!("github-known", plan = plan, count = count, rules = rules), locale));
    }
    lines
}

/// The number of the findings and the names of their rules; `None` if there are no findings.
fn told<'f>(findings: impl Iterator<Item = &'f FindingV1>) -> Option<(usize, Value)> {
    let (mut count, mut rules) = (0, Vec::new());
    for finding in findings {
        count += 1;
        let rule = Value::from(format!("{} {}", finding.code, finding.rule));
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    (count > 0).then_some((count, Value::List(rules)))
}

/// A notice without a place.
fn notice(words: &Message, locale: &Locale) -> String {
    format!("::notice title=gradus::{}\n", data(&locale.say(words)))
}

/// One annotation. Line breaks are escaped, so that the text of a finding cannot start another command.
fn line(finding: &FindingV1, locale: &Locale) -> String {
    let level = match finding.severity {
        "note" => "notice",
        other => other,
    };
    let place = finding.places.first().map(place).unwrap_or_default();
    let title = property(&format!("{} {}", finding.code, finding.rule));
    let lang = locale.lang();
    let note = |label: &'static str, words: &str| format!("\n{}: {words}", locale.word(label));
    let message = [
        finding.condition.of(lang).to_owned(),
        note("audit-criterion", finding.criterion.of(lang)),
        note("audit-effect", finding.effect.of(lang)),
        note("audit-recommendation", finding.recommendation.of(lang)),
    ];
    format!("::{level} {place}title={title}::{}\n", data(&message.concat()))
}

/// The place of a finding. Columns are given only within a single line. GitHub's `endColumn` is inclusive, so it is
/// the last marked column and not the one after it.
fn place(place: &PlaceV1) -> String {
    let PlaceV1 { file, line, column, end_line, end_column, .. } = place;
    let mut out = format!("file={},line={line},endLine={end_line},", property(file));
    if line == end_line {
        out.push_str(&format!("col={column},endColumn={},", end_column.saturating_sub(1).max(*column)));
    }
    out
}

/// Escapes the text of a command's message.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\n', "%0A")
}

/// Escapes the value of a command's property; a comma or a colon would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_property_or_a_line() {
        assert_eq!(property("a,b:c\n::error::x 100%"), "a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ax 100%25");
        assert_eq!(data("a\r\n::error::b\u{9b}"), "a\u{fffd}%0A::error::b\u{fffd}");
    }
}
