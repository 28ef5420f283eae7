//! Reads a table from a file or its bytes.

use std::path::Path;

use csv::StringRecord;

use super::grid::{Grid, MAX_COLUMNS, Reading, Row, Unread};
use super::workbook::Sheet;
use super::{headed, text, workbook};
use crate::input::fault::{Fault, Faults};
use crate::input::reading;
use crate::message;

impl Grid {
    /// Reads a file, whose bytes show whether it is a workbook. Also returns the digest of the bytes.
    pub(crate) fn read(path: &Path, reading: &Reading<'_>) -> Result<(Grid, String), Unread> {
        let (bytes, sha256) = reading::table(path)?;
        Ok((Grid::of(&path.display().to_string(), &bytes, reading)?, sha256))
    }

    /// Reads a table from bytes; messages use `name`.
    pub(crate) fn of(name: &str, bytes: &[u8], reading: &Reading<'_>) -> Result<Grid, Unread> {
        if workbook::is(bytes) {
            let Sheet { name: sheet, others, rows } = workbook::rows(name, bytes, reading)?;
            let grid = Grid::below(name, Some(sheet), rows, reading)?;
            return Ok(Grid { other_sheets: others, ..grid });
        }
        Ok(headed::divided(Grid::below(name, None, text::rows(name, bytes, reading)?, reading)?))
    }

    /// Separates headings and rows.
    fn below(name: &str, sheet: Option<String>, rows: Vec<Row>, reading: &Reading<'_>) -> Result<Grid, Faults> {
        let heading_row = reading.heading_row;
        let fault = |message| Faults::one(Fault::without_source(name, message));
        // For a text, lines count, because a quoted cell may span several.
        let mut rows = rows.into_iter().skip_while(|row| row.line < heading_row).peekable();
        let Some(first) = rows.next() else {
            let message = match heading_row {
                1 => message!("input-empty", file = name),
                _ => message!("table-no-headings", row = heading_row),
            };
            return Err(fault(message));
        };
        let texts = |row: Row| row.cells.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<String>>();
        let mut named = vec![texts(first)];
        while let Some(row) = rows.next_if(|row| reading.more_headings.contains(&row.line)) {
            named.push(texts(row));
        }
        let mut levels = headed::levels(&named);
        let mut headings: Vec<String> = levels.iter().map(|level| headed::name(level.iter())).collect();
        // Spreadsheets leave empty columns at the right.
        while headings.last().is_some_and(String::is_empty) {
            headings.pop();
        }
        levels.truncate(if named.len() > 1 { headings.len() } else { 0 });
        if headings.len() > MAX_COLUMNS {
            return Err(fault(message!("table-too-wide", found = headings.len(), most = MAX_COLUMNS)));
        }
        let says_something = |row: &Row| !row.gaps.is_empty() || row.cells.iter().any(|cell| !cell.trim().is_empty());
        let fitted = |row: Row| Row { cells: fitted(row.cells, headings.len()), ..row };
        let rows = rows.filter(says_something).map(fitted).collect();
        Ok(Grid { sheet, other_sheets: Vec::new(), rows, headings, levels })
    }
}

/// The cells without empty ones beyond the headings.
fn fitted(cells: StringRecord, width: usize) -> StringRecord {
    let beyond = |cells: &StringRecord| cells.iter().skip(width).all(|cell| cell.trim().is_empty());
    if cells.len() > width && beyond(&cells) {
        let mut cells = cells;
        cells.truncate(width);
        return cells;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::notation::{Decimal, Delimiter, Encoding};

    const PLAIN: Reading<'static> = Reading {
        encoding: Encoding::Auto,
        delimiter: Delimiter::Comma,
        decimal: Decimal::Point,
        sheet: None,
        heading_row: 1,
        more_headings: &[],
        wanted: &[],
    };

    #[test]
    fn empty_rows_and_empty_columns_on_the_right_are_no_part_of_a_table() {
        let grid = Grid::of("t.csv", b"a, b ,,\n,,,\n1,2,,\n3,4,,5\n", &PLAIN).unwrap();
        assert_eq!(grid.headings, ["a", "b"]);
        let rows: Vec<(u64, usize)> = grid.rows.iter().map(|row| (row.line, row.cells.len())).collect();
        assert_eq!(rows, [(3, 2), (4, 4)]);
    }

    #[test]
    fn rows_above_the_headings_are_passed_over() {
        let reading = Reading { heading_row: 4, ..PLAIN };
        let grid = Grid::of("t.csv", b"\"Source\",\"of\nthis\"\n\na,b\n1,2\n", &reading).unwrap();
        assert_eq!((grid.headings.join("|"), grid.rows.len()), ("a|b".to_owned(), 1));
        let Err(Unread::Faults(faults)) = Grid::of("t.csv", b"a\n1\n", &reading) else { panic!("there is a table") };
        assert_eq!(faults.ids(), ["table-no-headings"]);
    }

    #[test]
    fn very_wide_tables_are_refused() {
        let wide = format!("a{}\n", ",a".repeat(MAX_COLUMNS));
        let Err(Unread::Faults(faults)) = Grid::of("t.csv", wide.as_bytes(), &PLAIN) else { panic!("it is read") };
        assert_eq!(faults.ids(), ["table-too-wide"]);
    }
}
