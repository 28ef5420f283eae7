//! Lays audits out as workflow commands, which GitHub shows beside the lines of a change:
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.

use std::io;

use super::audit::View;
use super::json::audit::{self, FindingV1, PlaceV1};
use crate::locale::Locale;

/// A line for each finding of all audits.
pub fn render(views: &[View<'_>], locale: &Locale) -> io::Result<String> {
    let audits = views.iter().map(audit::single);
    Ok(audits.flat_map(|audit| audit.findings).map(|finding| line(&finding, locale)).collect())
}

/// One annotation. Nothing in it can begin another: every line break is escaped.
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

/// Where it stands. Columns are told only of what lies in one line, and the last is one that is meant, not the next.
fn place(place: &PlaceV1) -> String {
    let PlaceV1 { file, line, column, end_line, end_column, .. } = place;
    let mut out = format!("file={},line={line},endLine={end_line},", property(file));
    if line == end_line {
        out.push_str(&format!("col={column},endColumn={},", end_column.saturating_sub(1).max(*column)));
    }
    out
}

/// Words of a message.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Words of a property, which a comma or a colon would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_property_or_a_line() {
        assert_eq!(property("a,b:c\n::error::x 100%"), "a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ax 100%25");
        assert_eq!(data("a\r\n::error::b"), "a%0D%0A::error::b");
    }
}
