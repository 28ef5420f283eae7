//! A table as rows of text with their places, from any kind of file.

use csv::StringRecord;

use crate::input::fault::Faults;
use crate::message;
use crate::message::Message;
use crate::model::notation::{Decimal, Delimiter, Encoding};

/// Greatest number of columns of a table.
pub const MAX_COLUMNS: usize = 4_096;

/// Greatest number of cells of a table.
pub const MAX_CELLS: usize = 4_000_000;

/// Options for reading a file. Some apply to text files only, others to workbooks only.
#[derive(Clone, Debug)]
pub(in crate::input) struct Reading<'a> {
    /// Character encoding of a text file.
    pub encoding: Encoding,
    /// Separator between cells of a text file.
    pub delimiter: Delimiter,
    /// Decimal mark, also used for writing the numbers of a workbook as text.
    pub decimal: Decimal,
    /// The sheet of a workbook; `None` to choose the most plausible one.
    pub sheet: Option<&'a str>,
    /// The row with the column headings, from 1.
    pub heading_row: u64,
    /// Further rows with column headings, below it.
    pub more_headings: &'a [u64],
    /// Headings of the sheet to choose, if none is named.
    pub wanted: &'a [String],
}

/// A table: its headings and the non-empty rows below.
#[derive(Debug)]
pub(in crate::input) struct Grid {
    /// The name of the sheet; `None` for a text file.
    pub sheet: Option<String>,
    /// The other sheets of the workbook, if none was named.
    pub other_sheets: Vec<String>,
    /// The headings, trimmed.
    pub headings: Vec<String>,
    /// For each column, its heading on each heading row; empty for a single heading row.
    pub levels: Vec<Vec<String>>,
    /// The rows below the headings.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug)]
pub(in crate::input) struct Row {
    /// Its line in the text, or its number in the sheet, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: StringRecord,
    /// Cells of a workbook that are empty for a reason worth reporting: column and reason.
    pub gaps: Vec<(usize, Message)>,
}

impl Row {
    /// The content of a cell, trimmed; empty for a missing cell.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }
}

/// Reason for not reading a table.
#[derive(Debug)]
pub(in crate::input) enum Unread {
    /// The file is at fault.
    Faults(Faults),
    /// The workbook has no such sheet; holds the names of its sheets.
    NoSheet(Vec<String>),
}

impl From<Faults> for Unread {
    fn from(faults: Faults) -> Self {
        Unread::Faults(faults)
    }
}

impl Grid {
    /// The place of a row in messages: the line of a text, or the row of a sheet.
    pub(crate) fn spot(&self, line: u64) -> Message {
        spot(self.sheet.as_deref(), line)
    }

    /// The place of a cell in messages: the line of a text, or the cell of a sheet.
    pub(crate) fn spot_of(&self, line: u64, column: usize) -> Message {
        match &self.sheet {
            Some(sheet) => message!("table-place-cell", cell = format!("{sheet}!{}", cell_name(column, line))),
            None => self.spot(line),
        }
    }
}

/// The place of a row in messages.
pub(super) fn spot(sheet: Option<&str>, line: u64) -> Message {
    match sheet {
        Some(sheet) => message!("table-place-cell", cell = format!("{sheet}!{line}")),
        None => message!("table-place-line", line = line.to_string()),
    }
}

/// The name of a cell in a spreadsheet, such as B12. The column counts from 0, the row from 1.
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
