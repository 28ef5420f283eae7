//! The form of a table: encoding, delimiter, heading row and number format.

use std::collections::BTreeMap;

use super::super::fault::{Fault, Faults};
use super::super::suggest;
use super::super::table::cells::{self, Cell, Point};
use super::super::table::grid::{Grid, Reading, Row, Unread};
use super::super::table::{headed, text, workbook};
use crate::format::mapping::{USUAL_FLAGS, USUAL_MARKS};
use crate::message;
use crate::model::notation::{Brackets, Decimal, Delimiter, Encoding, Notation, Thousands};

/// Number of rows inspected to find the form.
const LOOKED_AT: usize = 2_000;

/// Number of cells inspected to find the number format.
const CELLS: usize = 100_000;

/// Further marks for missing values, common in other sources.
const MARKS: [&str; 24] = [
    "...",
    "…",
    "–",
    "—",
    "--",
    "——",
    "－",
    "na",
    "n.a.",
    "N.A.",
    "n.d.",
    "k. A.",
    "k.A.",
    "null",
    "NULL",
    "nan",
    "NaN",
    "None",
    ":",
    "#N/A",
    "缺失",
    "无",
    "无数据",
    "不详",
];

/// The form of a table, as far as its contents show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The sheet, and all sheets of the workbook; `None` for a text file.
    pub sheet: Option<(String, Vec<String>)>,
    /// Character encoding of a text file.
    pub encoding: Encoding,
    /// Whether the encoding is certain: by a byte-order mark, or because no other one fits.
    pub encoding_certain: bool,
    /// Separator between cells of a text file.
    pub delimiter: Delimiter,
    /// Number format.
    pub notation: Notation,
    /// Whether no other format reads the numbers.
    pub notation_certain: bool,
    /// The row with the column headings, from 1.
    pub heading_row: u64,
    /// Further rows with column headings, below it.
    pub more_headings: Vec<u64>,
}

/// Finds the form of a table and reads the table with it.
pub(super) fn of(name: &str, bytes: &[u8], sheet: Option<&str>) -> Result<(Form, Grid), Faults> {
    let fault = |message| Faults::one(Fault::without_source(name, message));
    let faults = |unread| match unread {
        Unread::Faults(faults) => faults,
        Unread::NoSheet(sheets) => {
            let wanted = sheet.unwrap_or_default();
            let message =
                if sheet.is_some() { message!("table-no-sheet", file = name) } else { message!("import-no-sheet") };
            let help = suggest::hint(wanted, sheets.iter().map(String::as_str));
            Faults::one(Fault::without_source(name, message).help_if(help))
        }
    };
    let read = |reading: &Reading<'_>| Grid::of(name, bytes, reading).map_err(faults);
    let mut reading = Reading {
        encoding: Encoding::Auto,
        delimiter: Delimiter::Comma,
        decimal: Decimal::Point,
        sheet,
        heading_row: 0,
        more_headings: &[],
        wanted: &[],
    };
    let (mut encoding_certain, mut sheets) = (true, Vec::new());
    let rows = if workbook::is(bytes) {
        let sheet = workbook::rows(name, bytes, &reading).map_err(faults)?;
        sheets = workbook::sheets(bytes);
        sheet.rows
    } else {
        (reading.encoding, encoding_certain) = encoding(bytes);
        let letters = text::decode(bytes, reading.encoding).map_err(|_| fault(message!("import-no-encoding")))?;
        reading.delimiter = delimiter(&letters).ok_or_else(|| fault(message!("import-one-column")))?;
        text::rows(name, bytes, &reading)?
    };
    let headings = headed::rows(&rows, heading_row(&rows));
    reading.heading_row = headings.first().copied().unwrap_or(1);
    reading.more_headings = headings.get(1..).unwrap_or_default();
    let mut grid = read(&reading)?;
    if grid.headings.len() < 2 {
        return Err(fault(message!("import-one-column")));
    }
    let (notation, notation_certain) = notation(&grid, reading.delimiter);
    if notation.decimal != reading.decimal {
        // Numbers of a workbook are written with the decimal mark of its texts.
        reading.decimal = notation.decimal;
        grid = read(&reading)?;
    }
    let form = Form {
        sheet: grid.sheet.clone().map(|sheet| (sheet, sheets)),
        encoding: reading.encoding,
        encoding_certain,
        delimiter: reading.delimiter,
        notation,
        notation_certain,
        heading_row: reading.heading_row,
        more_headings: reading.more_headings.to_vec(),
    };
    Ok((form, grid))
}

/// The encoding, and whether it is certain. In Chinese text, bytes beyond ASCII come in pairs; in Western text they are
/// mostly single.
fn encoding(bytes: &[u8]) -> (Encoding, bool) {
    const PAIRED: f64 = 0.8;
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || std::str::from_utf8(bytes).is_ok() {
        let zeros = bytes.iter().skip(1).step_by(2).filter(|b| **b == 0).count();
        // Letters in UTF-16 without a mark are valid UTF-8 with a zero byte after each.
        let wide = !bytes.starts_with(b"\xff\xfe") && zeros * 4 > bytes.len() && bytes.len().is_multiple_of(2);
        return if wide { (Encoding::Utf16, false) } else { (Encoding::Auto, true) };
    }
    let high: Vec<usize> = bytes.iter().enumerate().filter(|(_, b)| **b >= 0x80).map(|(at, _)| at).collect();
    let paired = high.windows(2).filter(|pair| pair.first().is_some_and(|a| pair.last() == Some(&(a + 1)))).count();
    let chinese = paired as f64 * 2.0 >= high.len() as f64 * PAIRED && text::decode(bytes, Encoding::Gb18030).is_ok();
    (if chinese { Encoding::Gb18030 } else { Encoding::Windows1252 }, false)
}

/// The separator that divides the most rows into equal numbers of cells, none of which looks divided by another
/// separator; `None` if no separator occurs.
fn delimiter(text: &str) -> Option<Delimiter> {
    // The commas in the first cells of Eurostat's tables do not separate columns of figures.
    let first = text.lines().next().and_then(|line| line.split_once('\t'));
    if first.is_some_and(|(cell, _)| headed::is_joined(cell)) {
        return Some(Delimiter::Tab);
    }
    let score = |delimiter: &Delimiter| -> Option<(f64, usize)> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter.byte())
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let records: Vec<csv::StringRecord> = reader.records().take(LOOKED_AT).map_while(Result::ok).collect();
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        records.iter().for_each(|record| *counts.entry(record.len()).or_default() += 1);
        let (width, rows) = counts.into_iter().max_by_key(|(width, rows)| (*rows, *width))?;
        let other = |cell: &str| {
            let marked = Delimiter::ALL.iter().any(|mark| mark != delimiter && cell.contains(char::from(mark.byte())));
            marked && cell.bytes().all(|b| !b.is_ascii_alphabetic()) && any_number(cell).is_none()
        };
        let cells = || records.iter().filter(|record| record.len() == width).flatten();
        let clean = 1.0 - cells().filter(|cell| other(cell)).count() as f64 / cells().count().max(1) as f64;
        (width > 1).then(|| (clean * rows as f64 / records.len() as f64, width))
    };
    let scored = Delimiter::ALL.iter().filter_map(|delimiter| Some((score(delimiter)?, *delimiter)));
    let best = scored.reduce(|best, next| if (next.0.0, next.0.1) > (best.0.0, best.0.1) { next } else { best });
    best.map(|(_, delimiter)| delimiter)
}

/// The first row with at least half as many filled cells as most rows.
fn heading_row(rows: &[Row]) -> u64 {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let mut counts: Vec<usize> = rows.iter().take(LOOKED_AT).map(filled).collect();
    counts.sort_unstable();
    let usual = counts.get(counts.len() / 2).copied().unwrap_or(0);
    const LAST: u64 = 1_000;
    let first = rows.iter().take_while(|row| row.line <= LAST).find(|row| filled(row) * 2 > usual && filled(row) > 1);
    first.map_or(1, |row| row.line)
}

/// The number formats, the simplest first.
const WAYS: [(Decimal, Option<Thousands>); 5] = [
    (Decimal::Point, None),
    (Decimal::Comma, None),
    (Decimal::Point, Some(Thousands::Comma)),
    (Decimal::Comma, Some(Thousands::Point)),
    (Decimal::Point, Some(Thousands::Indian)),
];

/// A cell as a number in the first format that reads it.
fn any_number(cell: &str) -> Option<f64> {
    WAYS.iter().find_map(|(decimal, thousands)| match cells::read(cell, &Notation::of(*decimal, *thousands)) {
        Cell::Number(number) | Cell::Percent(number) => Some(number),
        _ => None,
    })
}

/// The number format of a table, and whether no other one reads as many numbers. A comma as cell separator cannot be
/// the decimal mark.
fn notation(grid: &Grid, delimiter: Delimiter) -> (Notation, bool) {
    let text = grid.sheet.is_none();
    let sample = || grid.rows.iter().take(LOOKED_AT).flat_map(|row| row.cells.iter()).take(CELLS);
    let marks = || USUAL_MARKS.iter().chain(&MARKS).map(|mark| (*mark).to_owned());
    let count = |(decimal, thousands): (Decimal, Option<Thousands>)| {
        let notation = Notation::of(decimal, thousands);
        sample().filter(|cell| cells::read(cell, &notation).is_number()).count()
    };
    let possible = |(decimal, _): &&(Decimal, Option<Thousands>)| {
        *decimal == Decimal::Point || (text && delimiter != Delimiter::Comma)
    };
    let counted: Vec<(usize, (Decimal, Option<Thousands>))> =
        WAYS.iter().filter(possible).map(|way| (count(*way), *way)).collect();
    let most = counted.iter().map(|(count, _)| *count).max().unwrap_or(0);
    // The first, and so the simplest, format that reads the most numbers.
    let way = counted.iter().find(|(count, _)| *count == most).map_or((Decimal::Point, None), |(_, way)| *way);
    // Another format is an alternative if it reads as many numbers and gives another value; one that merely allows more
    // marks is not.
    let differs = |(decimal, thousands): (Decimal, Option<Thousands>)| {
        let (own, other) =
            [way, (decimal, thousands)].map(|(decimal, thousands)| Notation::of(decimal, thousands)).into();
        sample().any(|cell| cells::read(cell, &own) != cells::read(cell, &other))
    };
    // A mark that could be a decimal mark separates thousands if three digits always follow it and shorter numbers lack
    // it.
    let grouped = match way {
        (Decimal::Point, None) if text => groups(grid, '.').then_some((Decimal::Comma, Some(Thousands::Point))),
        (Decimal::Comma, None) => groups(grid, ',').then_some((Decimal::Point, Some(Thousands::Comma))),
        _ => None,
    };
    let (way, guessed) = (grouped.filter(|way| possible(&way)).unwrap_or(way), grouped.is_some());
    let certain = !guessed && !counted.iter().any(|(count, other)| *count == most && *other != way && differs(*other));
    let seen = marks().filter(|mark| sample().any(|cell| cell.trim() == mark));
    let mut missing: Vec<String> = seen.filter(|mark| !USUAL_MARKS.contains(&mark.as_str())).collect();
    let usual = USUAL_MARKS.iter().map(|mark| (*mark).to_owned());
    missing = usual.chain(missing).collect();
    let flags = USUAL_FLAGS.map(str::to_owned).to_vec();
    let notation = Notation { flags, missing, ..Notation::of(way.0, way.1) };
    let all = || grid.rows.iter().flat_map(|row| row.cells.iter());
    let bracketed = all().any(|cell| cells::read(cell, &notation) == Cell::Bracketed);
    // The cells about which a mapping without stated marks would raise a question.
    let silent = Notation { specified: false, ..Notation::of(Decimal::Point, None) };
    let is_ambiguous = all()
        .any(|cell| cells::read(cell, &silent) == Cell::Marked || (text && cells::point(cell, '.') == Point::Either));
    let brackets = bracketed.then_some(Brackets::Negative);
    (Notation { specified: is_ambiguous || way != (Decimal::Point, None), brackets, ..notation }, certain)
}

/// Whether a mark separates thousands in some column: exactly three digits always follow it, a number without it is
/// present, and no such number is so large that it would need the mark.
fn groups(grid: &Grid, mark: char) -> bool {
    let points_of = |column: usize| {
        let cells = grid.rows.iter().map(move |row| row.cell(column)).filter(|cell| any_number(cell).is_some());
        cells.map(|cell| cells::point(cell, mark))
    };
    let columns = 0..grid.headings.len();
    let decimals = |column: usize| {
        let written = grid.rows.iter().map(move |row| row.cell(column)).filter(|cell| cell.contains(mark));
        written.filter(|cell| any_number(cell).is_some()).any(|cell| cells::point(cell, mark) == Point::Decimals)
    };
    // One number with other decimals decides the meaning of the mark for the whole table.
    let grouped = |column: usize| {
        let has = |wanted: Point| points_of(column).any(|point| point == wanted);
        has(Point::Either) && has(Point::Neither) && !has(Point::Decimals)
    };
    columns.clone().any(grouped) && !columns.clone().any(decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_before_three_digits_separate_thousands_if_other_numbers_lack_them() {
        let found = form(b"Kreis;Anschluesse\nAdorf;1.234\nBdorf;987\nCdorf;2.500\nDdorf;12.345\n");
        assert_eq!((found.notation.decimal, found.notation.thousands), (Decimal::Comma, Some(Thousands::Point)));
        assert!(!found.notation_certain);
        let found = form(b"code\tlines\nA\t1,234\nB\t987\n");
        assert_eq!((found.notation.decimal, found.notation.thousands), (Decimal::Point, Some(Thousands::Comma)));
        for other in ["1.5", "0.123", "1234"] {
            let found = form(format!("Kreis;n\nA;1.234\nB;987\nC;{other}\n").as_bytes());
            assert_eq!((found.notation.decimal, found.notation.thousands), (Decimal::Point, None), "{other}");
            assert!(found.notation.specified, "{other}");
        }
        let found = form(b"State,phones\nA,\"45,678\"\nB,\"1,23,456\"\nC,\"12,34,567\"\nD,\"9,999\"\n");
        assert_eq!((found.notation.decimal, found.notation.thousands), (Decimal::Point, Some(Thousands::Indian)));
        assert!(!form(b"code,n\nA,1\nB,0.5\n").notation.specified);
        // Where commas separate cells they are no decimal marks, so the point is; the doubt is told.
        let found = form(b"Kreis,n\nA,1.234\nB,987\nC,2.500\n");
        assert_eq!((found.notation.decimal, found.notation.thousands), (Decimal::Point, None));
        assert!(!found.notation_certain);
    }

    fn form(bytes: &[u8]) -> Form {
        of("t.csv", bytes, None).unwrap_or_else(|faults| panic!("{faults}")).0
    }

    #[test]
    fn separators_are_distinguished_from_marks_in_numbers() {
        let found = form("Land;Wert;Anteil\nA;1,5;2,25\nB;3,5;4,75\n".as_bytes());
        assert_eq!((found.delimiter, found.notation.decimal), (Delimiter::Semicolon, Decimal::Comma));
        assert!(found.notation_certain);
        let found = form(b"code,lines\nA,\"1,234\"\nB,\"12,345.5\"\n");
        assert_eq!((found.delimiter, found.notation.thousands), (Delimiter::Comma, Some(Thousands::Comma)));
        let found = form(b"code\tlines\nA\t1,234\nB\t2,345\n");
        assert_eq!((found.delimiter, found.notation.decimal), (Delimiter::Tab, Decimal::Comma));
        assert!(!found.notation_certain, "thousands would read as well");
    }

    #[test]
    fn titles_above_the_headings_are_passed_over() {
        let found = form(b"Source,World\nUpdated,2024-01-01\n\ncode,a,b,c,d\nX,1,2,3,4\nY,1,2,3,4\nZ,2,2,2,2\n");
        assert_eq!(found.heading_row, 4);
    }

    #[test]
    fn encodings_are_guessed_by_their_bytes() {
        let chinese = b"\xb5\xd8\xc7\xf8,\xca\xfd\n\xc7\xe5\xcb\xae,1\n";
        assert_eq!(form(chinese).encoding, Encoding::Gb18030);
        assert_eq!(form(b"pays,n\nC\xf4te,1\nB\xe9nin,2\n").encoding, Encoding::Windows1252);
        let wide: Vec<u8> = "code,n\nA,1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(form(&wide).encoding, Encoding::Utf16);
        let marked = form("\u{feff}code,n\nA,1\n".as_bytes());
        assert_eq!((marked.encoding, marked.encoding_certain), (Encoding::Auto, true));
    }

    #[test]
    fn marks_for_missing_values_are_found() {
        let found = form("code;n\nA;…\nB;1\nC;无数据\n".as_bytes());
        assert_eq!(found.notation.missing, ["NA", "N/A", "n/a", "..", "-", ":", "…", "无数据"]);
        assert_eq!(of_ids(b"just one column\n1\n"), ["import-one-column"]);
        assert_eq!(of_ids(b""), ["import-one-column"]);
    }

    fn of_ids(bytes: &[u8]) -> Vec<String> {
        of("t.csv", bytes, None).unwrap_err().ids()
    }
}
