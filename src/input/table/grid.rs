//! A table as rows of text with their places, whatever file it came from.

use std::path::Path;

use csv::StringRecord;

use super::workbook::Sheet;
use super::{headed, text, workbook};
use crate::input::fault::{Fault, Faults};
use crate::input::source;
use crate::message;
use crate::message::Message;
use crate::model::notation::{Decimal, Delimiter, Encoding};

/// Tables with more columns are refused.
pub const MAX_COLUMNS: usize = 4_096;

/// Tables with more cells are refused.
pub const MAX_CELLS: usize = 4_000_000;

/// How a file is to be read. What is said of texts does not touch workbooks, and the other way round.
#[derive(Clone, Debug)]
pub(in crate::input) struct Reading<'a> {
    /// How the letters of a text are encoded.
    pub encoding: Encoding,
    /// What stands between two cells of a text.
    pub delimiter: Delimiter,
    /// What stands before the decimals: a workbook's numbers are written out with it.
    pub decimal: Decimal,
    /// The sheet of a workbook; the likeliest where none is named.
    pub sheet: Option<&'a str>,
    /// The row that names the columns, from 1.
    pub heading_row: u64,
    /// Further rows that name them, below it.
    pub more_headings: &'a [u64],
    /// Headings that the sheet to be read has, where none is named.
    pub wanted: &'a [String],
}

/// A table: the row that names the columns, and those below it that say anything.
#[derive(Debug)]
pub(in crate::input) struct Grid {
    /// The name of the sheet; none for a text.
    pub sheet: Option<String>,
    /// The other sheets of the workbook, where none was named.
    pub other_sheets: Vec<String>,
    /// What the columns are called, without blanks around it.
    pub headings: Vec<String>,
    /// Where several rows name the columns, what each column is called on each; else nothing.
    pub levels: Vec<Vec<String>>,
    /// The rows below.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug)]
pub(in crate::input) struct Row {
    /// Its line in the text, or its number in the sheet, from 1.
    pub line: u64,
    /// What stands in its cells.
    pub cells: StringRecord,
    /// Cells of a workbook that are empty for a reason that a reader must know: the column, and why.
    pub gaps: Vec<(usize, Message)>,
}

impl Row {
    /// What stands in a cell, without blanks around it; nothing where there is no such cell.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }
}

/// Why there is no table.
#[derive(Debug)]
pub(in crate::input) enum Unread {
    /// The file is at fault.
    Faults(Faults),
    /// The workbook has no such sheet; its sheets.
    NoSheet(Vec<String>),
}

impl From<Faults> for Unread {
    fn from(faults: Faults) -> Self {
        Unread::Faults(faults)
    }
}

impl Grid {
    /// Reads a file as it is to be read; its bytes tell whether it is a workbook. The digest of the bytes comes with it.
    pub fn read(path: &Path, reading: &Reading<'_>) -> Result<(Grid, String), Unread> {
        let (bytes, sha256) = source::table(path)?;
        Ok((Grid::of(&path.display().to_string(), &bytes, reading)?, sha256))
    }

    /// The table in some bytes, which are called `name` in messages.
    pub fn of(name: &str, bytes: &[u8], reading: &Reading<'_>) -> Result<Grid, Unread> {
        if workbook::is(bytes) {
            let Sheet { name: sheet, others, rows } = workbook::rows(name, bytes, reading)?;
            let grid = Grid::below(name, Some(sheet), rows, reading)?;
            return Ok(Grid { other_sheets: others, ..grid });
        }
        Ok(headed::divided(Grid::below(name, None, text::rows(name, bytes, reading)?, reading)?))
    }

    /// What stands below the headings.
    fn below(name: &str, sheet: Option<String>, rows: Vec<Row>, reading: &Reading<'_>) -> Result<Grid, Faults> {
        let heading_row = reading.heading_row;
        let fault = |message| Faults::one(Fault::without_source(name, message));
        // Of a text the lines count, for a quoted cell may hold several.
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
        let mut headings: Vec<String> = levels.iter().map(|of| headed::name(of.iter())).collect();
        // Spreadsheets leave empty columns on the right behind.
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

impl Grid {
    /// The place of a row as a message tells it: the line of a text, the row of a sheet.
    pub fn spot(&self, line: u64) -> Message {
        spot(self.sheet.as_deref(), line)
    }

    /// The place of a cell as a message tells it: the line of a text, the cell of a sheet.
    pub fn spot_of(&self, line: u64, column: usize) -> Message {
        match &self.sheet {
            Some(sheet) => message!("table-place-cell", cell = format!("{sheet}!{}", cell_name(column, line))),
            None => self.spot(line),
        }
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

/// The place of a row as a message tells it.
pub(super) fn spot(sheet: Option<&str>, line: u64) -> Message {
    match sheet {
        Some(sheet) => message!("table-place-cell", cell = format!("{sheet}!{line}")),
        None => message!("table-place-line", line = line.to_string()),
    }
}

/// The name of a cell as spreadsheets have it, such as B12. The column counts from 0, the row from 1.
pub(in crate::input) fn cell_name(column: usize, row: u64) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    let letters: String = letters.iter().rev().collect();
    format!("{letters}{row}")
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn cells_have_the_names_that_spreadsheets_give_them() {
        assert_eq!(cell_name(0, 1), "A1");
        assert_eq!(cell_name(25, 2), "Z2");
        assert_eq!(cell_name(26, 3), "AA3");
        assert_eq!(cell_name(701, 4), "ZZ4");
        assert_eq!(cell_name(702, 5), "AAA5");
    }

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
