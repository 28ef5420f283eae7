//! Workbooks in the format of Office Open XML (`.xlsx`).

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};
use csv::StringRecord;

use super::grid::{MAX_CELLS, MAX_COLUMNS, Reading, Row, Unread, cell_name};
use crate::input::fault::{Fault, Faults};
use crate::message;
use crate::message::Message;
use crate::model::notation::Decimal;

/// What a workbook may unpack to, in bytes: a small file may hold a very large one.
const MAX_UNPACKED: u64 = 64 * 1024 * 1024;

/// The most parts of a workbook.
const MAX_PARTS: usize = 10_000;

/// Whether some bytes are meant as a workbook: a ZIP archive, or the older format, which cannot be read.
pub(in crate::input) fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || is_old(bytes)
}

/// Whether they are a compound file: a workbook of the older format, or one locked by a password.
fn is_old(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// The name and the rows of a sheet. Empty cells stand as empty texts.
pub(in crate::input) fn rows(name: &str, bytes: &[u8], reading: &Reading<'_>) -> Result<(String, Vec<Row>), Unread> {
    let refuse = |message| Unread::from(Faults::one(Fault::without_source(name, message)));
    if is_old(bytes) {
        let fault = Fault::without_source(name, message!("table-old-workbook"));
        return Err(Faults::one(fault.help(message!("table-old-workbook-help"))).into());
    }
    bounded(bytes).map_err(refuse)?;
    // The parts are checked for size only: what no spreadsheet writes may still make the reader stumble.
    let read = catch_unwind(AssertUnwindSafe(|| opened(bytes, reading)));
    match read {
        Ok(Ok(read)) => Ok(read),
        Ok(Err(Stop::NoSheet(names))) => Err(Unread::NoSheet(names)),
        Ok(Err(Stop::Told(message))) => Err(refuse(message)),
        Ok(Err(Stop::Unreadable(error))) => Err(refuse(message!("table-unreadable", reason = error.to_string()))),
        Err(_) => Err(refuse(message!("table-broken-workbook"))),
    }
}

/// The names of the sheets; none where the workbook cannot be opened.
pub(in crate::input) fn sheets(bytes: &[u8]) -> Vec<String> {
    let names = || Xlsx::new(Cursor::new(bytes)).map(|workbook| workbook.sheet_names()).unwrap_or_default();
    if bounded(bytes).is_err() { Vec::new() } else { catch_unwind(AssertUnwindSafe(names)).unwrap_or_default() }
}

/// Why a sheet is not read.
enum Stop {
    Told(Message),
    NoSheet(Vec<String>),
    Unreadable(Box<XlsxError>),
}

impl From<XlsxError> for Stop {
    fn from(error: XlsxError) -> Self {
        Stop::Unreadable(Box::new(error))
    }
}

/// Unpacks every part once without keeping it, so that nothing is read that unpacks to more than it may. A count of shared
/// texts that is greater than their bytes is refused too, for the reader sets that many aside.
fn bounded(bytes: &[u8]) -> Result<(), Message> {
    let unreadable = |reason: String| message!("table-unreadable", reason = reason);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(error.to_string()))?;
    if archive.len() > MAX_PARTS {
        return Err(message!("table-too-many-parts", most = MAX_PARTS));
    }
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| unreadable(error.to_string()))?;
        let texts = part.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
        let mut unpacked = part.take(left + 1);
        let size = if texts {
            let mut content = Vec::new();
            unpacked.read_to_end(&mut content).map_err(|error| unreadable(error.to_string()))?;
            if promised(&content).is_some_and(|count| count > content.len() as u64) {
                return Err(message!("table-broken-workbook"));
            }
            content.len() as u64
        } else {
            std::io::copy(&mut unpacked, &mut std::io::sink()).map_err(|error| unreadable(error.to_string()))?
        };
        left = left.checked_sub(size).ok_or_else(|| message!("table-unpacks", most = MAX_UNPACKED >> 20))?;
    }
    Ok(())
}

/// The greatest number of texts that a part promises to hold.
fn promised(content: &[u8]) -> Option<u64> {
    let text = String::from_utf8_lossy(content);
    let count = |rest: &str| -> u64 {
        let digits: String =
            rest.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        digits.parse().unwrap_or(if digits.is_empty() { 0 } else { u64::MAX })
    };
    text.match_indices("uniqueCount").filter_map(|(at, word)| text.get(at + word.len()..)).map(count).max()
}

fn opened(bytes: &[u8], reading: &Reading<'_>) -> Result<(String, Vec<Row>), Stop> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let names = workbook.sheet_names();
    let named = |wanted: &str| names.iter().find(|name| name.as_str() == wanted).cloned();
    let sheet = match reading.sheet {
        Some(wanted) => named(wanted),
        None => names.first().cloned(),
    };
    let Some(sheet) = sheet else { return Err(Stop::NoSheet(names)) };
    let heading_row = reading.heading_row.saturating_sub(1);
    let merged = workbook.merge_cells_by_sheet_name(&sheet)?;
    let mut cells = workbook.worksheet_cells_reader(&sheet)?;
    let mut rows: Vec<Sparse> = Vec::new();
    let (mut width, mut last) = (0, 0);
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        let written = written(cell.get_value(), reading.decimal);
        if written.trim().is_empty() {
            continue;
        }
        if column as usize >= MAX_COLUMNS {
            return Err(Stop::Told(message!("table-too-wide", found = u64::from(column) + 1, most = MAX_COLUMNS)));
        }
        if row < last {
            return Err(Stop::Told(message!("table-broken-workbook")));
        }
        last = row;
        match rows.last_mut().filter(|of| of.row == row) {
            Some(of) => of.cells.push((column as usize, written)),
            None => rows.push(Sparse { row, cells: vec![(column as usize, written)] }),
        }
        width = width.max(column as usize + 1);
        if rows.len().saturating_mul(width) > MAX_CELLS {
            return Err(Stop::Told(message!("table-too-large", most = MAX_CELLS)));
        }
    }
    let headings = rows.iter().find(|of| u64::from(of.row) >= heading_row);
    // Whoever does not know yet which row names the columns asks for none.
    let over = headings.filter(|_| reading.heading_row > 0);
    let over = over.and_then(|of| merged.iter().find(|region| (region.start.0..=region.end.0).contains(&of.row)));
    if let Some(over) = over {
        let name = |(row, column): (u32, u32)| cell_name(column as usize, u64::from(row) + 1);
        let cells = format!("{}:{}", name(over.start), name(over.end));
        return Err(Stop::Told(message!("table-merged", sheet = sheet, cells = cells)));
    }
    // As wide as the headings; what stands beyond makes a row longer, as in a text.
    let width = headings.map_or(0, Sparse::width);
    Ok((sheet, rows.iter().map(|of| of.spread(width)).collect()))
}

/// The cells of a row that say something, with their columns.
struct Sparse {
    row: u32,
    cells: Vec<(usize, String)>,
}

impl Sparse {
    fn width(&self) -> usize {
        self.cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0)
    }

    fn spread(&self, least: usize) -> Row {
        let mut all = vec![""; self.width().max(least)];
        for (column, text) in &self.cells {
            if let Some(slot) = all.get_mut(*column) {
                *slot = text;
            }
        }
        Row { line: u64::from(self.row) + 1, cells: StringRecord::from(all), gaps: Vec::new() }
    }
}

/// A cell as text. Days are written as in ISO 8601; errors as the spreadsheet shows them.
fn written(value: &DataRef<'_>, decimal: Decimal) -> String {
    let number = |number: f64| {
        let text = number.to_string();
        if decimal == Decimal::Comma { text.replace('.', ",") } else { text }
    };
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(of) => number(*of),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(of) if of.is_datetime() => {
            let (year, month, day, ..) = of.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(of) => number(of.as_f64()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}
