//! Lays audits out as CSV: one row for each finding, the columns named in English whatever the language of the words.

use std::io;

use super::audit::View;
use super::json::audit;
use crate::locale::Locale;
use crate::locale::visible::in_line;

/// The names of the columns. They stay: a reader finds its columns by them.
pub const COLUMNS: [&str; 19] = [
    "rule",
    "code",
    "family",
    "severity",
    "plan",
    "file",
    "line",
    "column",
    "initiatives",
    "condition",
    "recommendation",
    "cost",
    "counts",
    "baseline",
    "waiver_reason",
    "waiver_owner",
    "waiver_approver",
    "waiver_evidence",
    "waiver_expires",
];

/// The findings of all audits.
pub fn render(views: &[View<'_>], locale: &Locale) -> io::Result<String> {
    let lang = locale.lang();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for audit in views.iter().map(audit::single) {
        for finding in &audit.findings {
            let place = finding.places.first();
            let number = |of: Option<usize>| of.map(|number| number.to_string()).unwrap_or_default();
            let waiver = finding.waiver.and_then(|waiver| audit.waivers.get(waiver));
            let row = [
                finding.rule,
                &finding.code,
                finding.family,
                finding.severity,
                &audit.plan.id,
                place.map_or("", |place| &place.file),
                &number(place.map(|place| place.line)),
                &number(place.map(|place| place.column)),
                &finding.initiatives.join(" "),
                finding.condition.of(lang),
                finding.recommendation.of(lang),
                &finding.cost,
                if finding.counts { "yes" } else { "no" },
                finding.baseline.unwrap_or_default(),
                waiver.map_or("", |waiver| waiver.reason.of(lang)),
                waiver.map_or("", |waiver| &waiver.owner),
                waiver.map_or("", |waiver| &waiver.approver),
                waiver.map_or("", |waiver| waiver.evidence.of(lang)),
                waiver.map_or("", |waiver| &waiver.expires),
            ];
            writer.write_record(row.map(defused))?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// A cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, as
/// <https://owasp.org/www-community/attacks/CSV_Injection> advises; nor a runner of GitHub's for a command. Tabs and carriage returns, which a spreadsheet skips
/// before it looks for a formula, do not get this far.
pub(super) fn defused(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok_and(f64::is_finite);
    let begins = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let begins = begins || cell.starts_with(['\t', '\r', '\n']) || cell.trim_start().starts_with("::");
    // A row is a line: a cell that began one would be free to command whoever reads lines.
    let shown = in_line(cell);
    if begins && !is_number { format!("'{shown}") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_a_formula_is_defused() {
        for cell in ["=cmd()", "+1+1", "-a", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"] {
            assert!(defused(cell).starts_with('\''), "{cell:?} → {}", defused(cell));
        }
        for cell in ["-120.50", "a=b", "县级", ""] {
            assert_eq!(defused(cell), cell);
        }
    }
}
