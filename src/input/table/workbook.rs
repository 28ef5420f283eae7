//! Workbooks in the format of Office Open XML (`.xlsx`).

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Dimensions, Reader as _, Style, Xlsx, XlsxError};
use csv::StringRecord;

use super::columns::folded;
use super::grid::{MAX_CELLS, MAX_COLUMNS, Reading, Row, Unread, cell_name};
use super::unreadable;
use crate::input::fault::{Fault, Faults};
use crate::message;
use crate::message::Message;
use crate::model::notation::Decimal;

/// Greatest unpacked size of a workbook in bytes: a small file may expand to a very large one.
const MAX_UNPACKED: u64 = 64 * 1024 * 1024;

/// Greatest number of parts of a workbook.
const MAX_PARTS: usize = 10_000;

/// Whether some bytes are a workbook: a ZIP archive, or the older format, which cannot be read.
pub(in crate::input) fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || is_old(bytes)
}

/// Whether they are a compound file: a workbook in the older format, or one with a password.
fn is_old(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// A sheet of a workbook.
pub(in crate::input) struct Sheet {
    /// Its name.
    pub name: String,
    /// The other sheets, if none was named.
    pub others: Vec<String>,
    /// Its rows, with empty texts for empty cells.
    pub rows: Vec<Row>,
}

/// The selected sheet.
pub(in crate::input) fn rows(name: &str, bytes: &[u8], reading: &Reading<'_>) -> Result<Sheet, Unread> {
    let refuse = |message| Unread::from(Faults::one(Fault::without_source(name, message)));
    if is_old(bytes) {
        let fault = Fault::without_source(name, message!("table-old-workbook"));
        return Err(Faults::one(fault.help(message!("table-old-workbook-help"))).into());
    }
    bounded(bytes).map_err(refuse)?;
    // Only the size of the parts is checked, so unusual contents may still make the reader panic.
    let read = catch_unwind(AssertUnwindSafe(|| opened(bytes, reading)));
    match read {
        Ok(Ok(read)) => Ok(read),
        Ok(Err(Stop::NoSheet(names))) => Err(Unread::NoSheet(names)),
        Ok(Err(Stop::Told(message))) => Err(refuse(message)),
        Ok(Err(Stop::Unreadable(error))) => Err(refuse(unreadable::workbook(&error))),
        Err(_) => Err(refuse(message!("table-broken-workbook"))),
    }
}

/// The names of the sheets; empty if the workbook cannot be opened.
pub(in crate::input) fn sheets(bytes: &[u8]) -> Vec<String> {
    let names = || Xlsx::new(Cursor::new(bytes)).map(|workbook| workbook.sheet_names()).unwrap_or_default();
    if bounded(bytes).is_err() { Vec::new() } else { catch_unwind(AssertUnwindSafe(names)).unwrap_or_default() }
}

/// Reason for not reading a sheet.
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

/// Unpacks every part once without storing it, to enforce the limit on the unpacked size. Also refuses a declared count
/// of shared texts that exceeds their bytes, because the reader allocates memory for that many.
fn bounded(bytes: &[u8]) -> Result<(), Message> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable::archive(&error))?;
    if archive.len() > MAX_PARTS {
        return Err(message!("table-too-many-parts", most = MAX_PARTS));
    }
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| unreadable::archive(&error))?;
        let texts = part.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
        let mut unpacked = part.take(left + 1);
        let size = if texts {
            let mut content = Vec::new();
            unpacked.read_to_end(&mut content).map_err(|error| unreadable::packed(&error))?;
            if promised(&content).is_some_and(|count| count > content.len() as u64) {
                return Err(message!("table-broken-workbook"));
            }
            content.len() as u64
        } else {
            std::io::copy(&mut unpacked, &mut std::io::sink()).map_err(|error| unreadable::packed(&error))?
        };
        left = left.checked_sub(size).ok_or_else(|| message!("table-unpacks", most = MAX_UNPACKED >> 20))?;
    }
    Ok(())
}

/// The declared number of texts in a part, the greatest one.
fn promised(content: &[u8]) -> Option<u64> {
    let text = String::from_utf8_lossy(content);
    let count = |rest: &str| -> u64 {
        let digits: String =
            rest.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        digits.parse().unwrap_or(if digits.is_empty() { 0 } else { u64::MAX })
    };
    text.match_indices("uniqueCount").filter_map(|(at, word)| text.get(at + word.len()..)).map(count).max()
}

fn opened(bytes: &[u8], reading: &Reading<'_>) -> Result<Sheet, Stop> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let names = workbook.sheet_names();
    let named = |wanted: &str| names.iter().find(|name| name.as_str() == wanted).cloned();
    let sheet = match reading.sheet {
        Some(wanted) => named(wanted),
        None => likeliest(&mut workbook, &names, reading.wanted)?,
    };
    let Some(sheet) = sheet else { return Err(Stop::NoSheet(names)) };
    let heading_row = reading.heading_row.saturating_sub(1);
    let merged = workbook.merge_cells_by_sheet_name(&sheet)?;
    let mut cells = workbook.worksheet_cells_reader(&sheet)?;
    let percent: Vec<bool> = cells.styles().iter().map(is_percent).collect();
    let mut rows: Vec<Sparse> = Vec::new();
    let (mut width, mut last, mut empty) = (0, 0, false);
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        let is_percent = percent.get(style).copied().unwrap_or(false);
        let written = written(cell.get_value(), reading.decimal, is_percent);
        if written.trim().is_empty() {
            empty = true;
            continue;
        }
        if column as usize >= MAX_COLUMNS {
            return Err(Stop::Told(message!("table-too-wide", found = u64::from(column) + 1, most = MAX_COLUMNS)));
        }
        if row < last {
            return Err(Stop::Told(message!("table-broken-workbook")));
        }
        last = row;
        match rows.last_mut().filter(|last| last.row == row) {
            Some(last) => last.cells.push((column as usize, written)),
            None => rows.push(Sparse { row, cells: vec![(column as usize, written)], gaps: Vec::new() }),
        }
        width = width.max(column as usize + 1);
        if rows.len().saturating_mul(width) > MAX_CELLS {
            return Err(Stop::Told(message!("table-too-large", most = MAX_CELLS)));
        }
    }
    drop(cells);
    if empty {
        // An empty cell may contain a formula whose value was never stored.
        let mut cells = workbook.worksheet_cells_reader(&sheet)?;
        while let Some(cell) = cells.next_cell_with_formula_metadata()? {
            let nothing = written(&cell.value, reading.decimal, false).trim().is_empty();
            if nothing && cell.formula.is_some() && (cell.pos.1 as usize) < MAX_COLUMNS {
                gap(&mut rows, cell.pos, message!("table-no-stored-value"));
            }
        }
    }
    merged_cells(&mut rows, &merged, width)?;
    let headings = rows.iter().find(|row| u64::from(row.row) >= heading_row);
    // The row is 0 while it is still unknown. Headings on several rows are joined elsewhere.
    let over = headings.filter(|_| reading.heading_row > 0 && reading.more_headings.is_empty());
    let over =
        over.and_then(|heading| merged.iter().find(|region| (region.start.0..=region.end.0).contains(&heading.row)));
    if let Some(over) = over {
        let name = |(row, column): (u32, u32)| cell_name(column as usize, u64::from(row) + 1);
        let cells = format!("{}:{}", name(over.start), name(over.end));
        return Err(Stop::Told(message!("table-merged", sheet = sheet, cells = cells)));
    }
    // As wide as the headings; cells beyond make a row longer, as in a text file.
    let is_heading = |row: &&Sparse| reading.more_headings.contains(&(u64::from(row.row) + 1));
    let width = headings.into_iter().chain(rows.iter().filter(is_heading)).map(Sparse::width).max().unwrap_or(0);
    let others = names.into_iter().filter(|other| reading.sheet.is_none() && *other != sheet).collect();
    Ok(Sheet { rows: rows.iter().map(|row| row.spread(width)).collect(), name: sheet, others })
}

/// The sheet with the most wanted headings; ties go to the one with the most numbers, then to the first.
fn likeliest(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    names: &[String],
    wanted: &[String],
) -> Result<Option<String>, XlsxError> {
    let wanted: BTreeSet<String> = wanted.iter().map(|heading| folded(heading)).collect();
    let mut best: Option<((usize, usize), &String)> = None;
    for name in names.iter().filter(|_| names.len() > 1) {
        // Chart sheets have no cells.
        let Ok(mut cells) = workbook.worksheet_cells_reader(name) else { continue };
        let (mut found, mut numbers) = (BTreeSet::new(), 0);
        while let Some(cell) = cells.next_cell()? {
            let text = match cell.get_value() {
                DataRef::Int(_) | DataRef::Float(_) => {
                    numbers += 1;
                    continue;
                }
                DataRef::String(text) => folded(text),
                DataRef::SharedString(text) => folded(text),
                _ => continue,
            };
            if wanted.contains(&text) {
                found.insert(text);
            }
        }
        let score = (found.len(), numbers);
        if best.as_ref().is_none_or(|(other, _)| score > *other) {
            best = Some((score, name));
        }
    }
    Ok(best.map(|(_, name)| name).or(names.first()).cloned())
}

/// Whether a number format shows a hundredfold number with a percent sign. A quoted sign does not multiply.
fn is_percent(style: &Style) -> bool {
    /// The formats `0%` and `0.00%`, which workbooks refer to by number.
    const BUILT_IN: [u32; 2] = [9, 10];
    let Some(format) = &style.number_format else { return false };
    if format.format_id.is_some_and(|id| BUILT_IN.contains(&id)) {
        return true;
    }
    let (mut quoted, mut escaped) = (false, false);
    for c in format.format_code.chars() {
        match c {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            '\\' if !quoted => escaped = true,
            '%' if !quoted => return true,
            // The rest applies to negative numbers.
            ';' if !quoted => return false,
            _ => {}
        }
    }
    false
}

/// Records the reason for an empty cell, in a new row if necessary.
fn gap(rows: &mut Vec<Sparse>, (row, column): (u32, u32), why: Message) {
    let at = rows.partition_point(|sparse| sparse.row < row);
    if rows.get(at).is_none_or(|sparse| sparse.row != row) {
        rows.insert(at, Sparse { row, cells: Vec::new(), gaps: Vec::new() });
    }
    if let Some(sparse) = rows.get_mut(at) {
        sparse.gaps.push((column as usize, why));
    }
}

/// Records for merged cells that their value is in the first one.
fn merged_cells(rows: &mut [Sparse], merged: &[Dimensions], width: usize) -> Result<(), Stop> {
    let name = |(row, column): (u32, u32)| cell_name(column as usize, u64::from(row) + 1);
    let mut noted: usize = 0;
    for region in merged {
        let (first, last) = (region.start, (region.end.0, region.end.1.min(width.saturating_sub(1) as u32)));
        let (from, to) =
            (rows.partition_point(|sparse| sparse.row < first.0), rows.partition_point(|sparse| sparse.row <= last.0));
        let cells = format!("{}:{}", name(region.start), name(region.end));
        for sparse in rows.get_mut(from..to).unwrap_or_default() {
            for column in first.1..=last.1 {
                let column = column as usize;
                if (sparse.row, column) == (first.0, first.1 as usize)
                    || sparse.cells.iter().any(|(at, _)| *at == column)
                {
                    continue;
                }
                noted += 1;
                if noted > MAX_CELLS {
                    return Err(Stop::Told(message!("table-too-large", most = MAX_CELLS)));
                }
                let why = message!("table-merged-cell", cells = cells.as_str(), first = name(first));
                sparse.gaps.push((column, why));
            }
        }
    }
    Ok(())
}

/// The filled cells of a row with their columns, and the reasons for empty ones.
struct Sparse {
    row: u32,
    cells: Vec<(usize, String)>,
    gaps: Vec<(usize, Message)>,
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
        Row { line: u64::from(self.row) + 1, cells: StringRecord::from(all), gaps: self.gaps.clone() }
    }
}

/// A cell as text: dates in ISO 8601, errors as shown by the spreadsheet, percentages with a percent sign.
fn written(value: &DataRef<'_>, decimal: Decimal, percent: bool) -> String {
    let number = |number: f64| {
        let text = if percent { percentage(&number.to_string()) } else { number.to_string() };
        if decimal == Decimal::Comma { text.replace('.', ",") } else { text }
    };
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(whole) if percent => percentage(&whole.to_string()),
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(float) => number(*float),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(moment) => number(moment.as_f64()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number as a percentage, written without an exponent. The decimal point is moved, so that no digit is rounded.
fn percentage(number: &str) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", number),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let decimals = format!("{decimals:0<2}");
    let (moved, rest) = decimals.split_at_checked(2).unwrap_or((decimals.as_str(), ""));
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{rest}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_keeps_its_digits() {
        for (number, shown) in
            [("0.45", "45%"), ("0.5725", "57.25%"), ("1", "100%"), ("-0.005", "-0.5%"), ("0", "0%"), ("0.07", "7%")]
        {
            assert_eq!(percentage(number), shown);
        }
    }
}
