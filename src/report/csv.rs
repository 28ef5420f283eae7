//! Writes the rows of a report as CSV.

use std::io;

use super::records::Records;
use super::value::{Page, Report};
use crate::locale::visible::in_line;

/// The rows of a report. Numbers are not rounded.
///
/// # Errors
/// If the report has no rows, or if rows and columns do not match, which is a fault of this program.
pub fn report(report: &dyn Report, page: &Page<'_>) -> io::Result<String> {
    let records = report.records(page.locale);
    text(&records.ok_or_else(|| io::Error::other("the report has no rows"))?)
}

/// Rows as CSV, with the column names first.
fn text(Records { columns, rows }: &Records) -> io::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| defused(&cell.text())))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// A cell that neither a spreadsheet executes as a formula nor a GitHub runner as a command. An apostrophe precedes a
/// character that would start a formula, as <https://owasp.org/www-community/attacks/CSV_Injection> advises. Tabs and
/// carriage returns, which a spreadsheet skips before it looks for a formula, are already removed.
pub(super) fn defused(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok_and(f64::is_finite);
    let begins = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let begins = begins || cell.starts_with(['\t', '\r', '\n']) || cell.trim_start().starts_with("::");
    // Each row must stay one line: a line break in a cell could start a command for programs that read lines.
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
