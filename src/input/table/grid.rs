//! A table as rows of text with their places, whatever file it came from.

use csv::StringRecord;

use crate::input::fault::Faults;
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
    pub(crate) fn cell(&self, column: usize) -> &str {
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
    /// The place of a row as a message tells it: the line of a text, the row of a sheet.
    pub(crate) fn spot(&self, line: u64) -> Message {
        spot(self.sheet.as_deref(), line)
    }

    /// The place of a cell as a message tells it: the line of a text, the cell of a sheet.
    pub(crate) fn spot_of(&self, line: u64, column: usize) -> Message {
        match &self.sheet {
            Some(sheet) => message!("table-place-cell", cell = format!("{sheet}!{}", cell_name(column, line))),
            None => self.spot(line),
        }
    }
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

    #[test]
    fn cells_have_the_names_that_spreadsheets_give_them() {
        assert_eq!(cell_name(0, 1), "A1");
        assert_eq!(cell_name(25, 2), "Z2");
        assert_eq!(cell_name(26, 3), "AA3");
        assert_eq!(cell_name(701, 4), "ZZ4");
        assert_eq!(cell_name(702, 5), "AAA5");
    }
}
