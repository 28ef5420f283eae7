//! Workbooks: valid and refused contents.

use std::io::{Cursor, Read, Write};

use gradus::input::Faults;
use gradus::input::table::Tables;
use gradus::model::Composite;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use super::shared::{composite, read, tables_of};
use crate::support;

const RUBRIC: &str = r#"
[comparison]
id = "lines"
version = "0.1.0"
title = "Lines"
coverage_needed = 0.5

[[indicator]]
id = "fixed"
title = "Fixed lines"
unit = "per 100"
domain = [0, 200]
scale.goalposts = [0, 100]
"#;

const MAPPING: &str = r#"
[mapping]
id = "lines"
rubric = "lines"

[[table]]
sheet = "Data"
heading_row = 3
code = "code"
name = "name"
year = { column = "year", keep = 2006 }

[[table.column]]
from = "lines"
indicator = "fixed"
"#;

fn index() -> Composite {
    read(composite(RUBRIC))
}

fn books(bytes: &[u8], mapping: &str) -> Result<Tables, Faults> {
    tables_of(&[("lines.xlsx", bytes)], mapping, &index())
}

/// A workbook of two sheets; `fill` fills the one to read, below a title and an empty row.
fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Notes").unwrap().write(0, 0, "nothing here").unwrap();
    let sheet = book.add_worksheet().set_name("Data").unwrap();
    sheet.write(0, 0, "Lines of counties").unwrap();
    for (column, heading) in ["code", "name", "year", "lines"].into_iter().enumerate() {
        sheet.write(2, column as u16, heading).unwrap();
    }
    fill(sheet);
    book.save_to_buffer().unwrap()
}

fn rows(sheet: &mut Worksheet) {
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write(3, 0, "A").unwrap().write(3, 1, "Alpha ").unwrap().write(3, 2, 2006).unwrap();
    sheet.write(3, 3, 12.5).unwrap();
    sheet.write(4, 0, "B").unwrap().write(4, 3, "..").unwrap();
    sheet.write_with_format(4, 2, ExcelDateTime::from_ymd(2006, 12, 31).unwrap(), &day).unwrap();
    sheet.write(5, 0, "C").unwrap().write(5, 2, "2006").unwrap().write(5, 3, "30").unwrap();
    sheet.write(6, 0, "A").unwrap().write(6, 2, 2005).unwrap().write(6, 3, 11).unwrap();
    // Row 8 is empty.
    sheet.write(8, 0, "D").unwrap().write(8, 2, 2006).unwrap();
    sheet.write_formula(8, 3, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write(9, 0, "E").unwrap().write(9, 2, 2006).unwrap().write(9, 3, true).unwrap();
    sheet.write(10, 2, 2006).unwrap().write(10, 3, 5).unwrap();
    sheet.write(11, 0, "F").unwrap().write(11, 2, 2006).unwrap().write(11, 3, 7).unwrap().write(11, 5, "x").unwrap();
    sheet.write(12, 0, 7).unwrap().write(12, 2, 2006.0).unwrap().write(12, 3, 1e-3).unwrap();
    sheet.write_with_format(13, 3, ExcelDateTime::from_ymd(2006, 1, 2).unwrap(), &day).unwrap();
    sheet.write(13, 0, "G").unwrap().write(13, 2, 2006).unwrap();
}

#[test]
fn cells_of_every_type_are_read_and_errors_are_reported_with_their_cell() {
    let found = read(books(&workbook(rows), MAPPING));
    let units: Vec<(&str, &str)> =
        found.dataset.units.iter().map(|unit| (unit.id.as_str(), unit.name.en.as_str())).collect();
    assert_eq!(units, [("A", "Alpha"), ("B", "B"), ("C", "C"), ("7", "7")]);
    assert_eq!(found.dataset.values[0], [Some(12.5), None, Some(30.0), Some(0.001)]);
    assert_eq!(found.other_years, 1);
    let rejected: Vec<(String, &str)> = found.rejected.iter().map(|row| (row.spot(), row.reason.id.as_ref())).collect();
    let expected_errors = [
        ("Data!D9", "table-error"),
        ("Data!D10", "table-not-a-number"),
        ("Data!A11", "table-no-code"),
        ("Data!12", "table-row-length"),
        ("Data!D14", "table-not-a-number"),
    ];
    assert_eq!(rejected, expected_errors.map(|(spot, id)| (spot.to_owned(), id)));
}

#[test]
fn the_most_plausible_sheet_is_the_default_and_a_missing_one_is_a_fault() {
    let bytes = workbook(rows);
    let faults = books(&bytes, &MAPPING.replace("sheet = \"Data\"", "sheet = \"Dat\"")).unwrap_err();
    assert_eq!(faults.ids(), ["table-no-sheet"]);
    assert!(faults.to_string().contains("mapping.toml:7:9"), "{faults}");
    assert_eq!(faults.all()[0].help.as_ref().unwrap().id, "input-did-you-mean");
    let first = MAPPING.replace("sheet = \"Data\"\nheading_row = 3\n", "");
    // The headings are on the third row; the mapping says the first.
    let faults = books(&bytes, &first).unwrap_err();
    assert_eq!(faults.ids(), ["table-no-column"; 4]);
}

#[test]
fn merged_headings_are_reported() {
    let bytes = workbook(|sheet| {
        rows(sheet);
        sheet.merge_range(1, 4, 2, 5, "both", &Format::new()).unwrap();
    });
    let faults = books(&bytes, MAPPING).unwrap_err();
    assert_eq!(faults.ids(), ["table-merged"]);
    assert!(faults.to_string().contains("E2:F3"), "{faults}");
    // A merged title above the headings is accepted.
    let bytes = workbook(|sheet| {
        sheet.merge_range(0, 0, 0, 3, "Lines of counties", &Format::new()).unwrap();
        rows(sheet);
    });
    assert!(books(&bytes, MAPPING).is_ok());
}

#[test]
fn a_cell_that_is_shown_as_a_percentage_is_one() {
    let percent = ["0%", "0.0%", "[Red]0.00%;-0.00%"].map(|format| Format::new().set_num_format(format));
    let bytes = workbook(|sheet| {
        for (row, (code, format)) in (3..).zip(["P", "Q", "R"].iter().zip(&percent)) {
            sheet.write(row, 0, *code).unwrap().write(row, 2, 2006).unwrap();
            sheet.write_with_format(row, 3, 0.4525, format).unwrap();
        }
        // A quoted percent sign does not multiply.
        let quoted = Format::new().set_num_format("0\"%\"");
        sheet.write(6, 0, "S").unwrap().write(6, 2, 2006).unwrap().write_with_format(6, 3, 45, &quoted).unwrap();
        sheet.write(7, 0, "T").unwrap().write(7, 2, 2006).unwrap().write(7, 3, "75%").unwrap();
        sheet.write(8, 0, "U").unwrap().write(8, 2, 2006).unwrap().write(8, 3, 60).unwrap();
    });
    let found = read(books(&bytes, MAPPING));
    let expected = [45.25, 45.25, 45.25, 45.0, 75.0, 60.0].map(Some);
    assert_eq!(found.dataset.values[0], expected);
    let share = read(composite(&RUBRIC.replace("per 100", "share").replace("[0, 200]", "[0, 100]")));
    let found = read(tables_of(&[("lines.xlsx", &bytes)], MAPPING, &share));
    assert_eq!(found.dataset.values[0], [Some(0.4525), Some(0.4525), Some(0.4525), Some(45.0), Some(0.75), Some(60.0)]);
}

#[test]
fn formulas_without_a_value_and_merged_cells_are_reported_with_their_cell() {
    let bytes = workbook(|sheet| {
        for (row, code) in (3..).zip(["A", "B", "C", "D"]) {
            sheet.write(row, 0, code).unwrap().write(row, 2, 2006).unwrap();
        }
        sheet.write(3, 3, 10).unwrap();
        sheet.merge_range(4, 3, 5, 3, "20", &Format::new()).unwrap();
        sheet.write_formula(6, 3, Formula::new("=1+1").set_result("!")).unwrap();
    });
    let bytes = with_part(&bytes, "xl/worksheets/sheet2.xml", |content| {
        String::from_utf8(content).unwrap().replace("<v>!</v>", "").into_bytes()
    });
    let found = read(books(&bytes, MAPPING));
    assert_eq!(found.dataset.values[0], [Some(10.0), Some(20.0)]);
    let rejected: Vec<(String, &str)> =
        found.rejected.iter().map(|rejection| (rejection.spot(), rejection.reason.id.as_ref())).collect();
    let expected = [("Data!D6", "table-merged-cell"), ("Data!D7", "table-no-stored-value")];
    assert_eq!(rejected, expected.map(|(spot, id)| (spot.to_owned(), id)));
}

#[test]
fn very_wide_sheets_and_other_files_are_refused() {
    let wide = workbook(|sheet| {
        rows(sheet);
        sheet.write(3, 16_000, 1).unwrap();
    });
    assert_eq!(books(&wide, MAPPING).unwrap_err().ids(), ["table-too-wide"]);
    assert_eq!(books(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", MAPPING).unwrap_err().ids(), ["table-old-workbook"]);
    assert_eq!(books(b"PK\x03\x04nothing", MAPPING).unwrap_err().ids(), ["table-unreadable"]);
}

/// The workbook with one of its parts changed.
fn with_part(bytes: &[u8], name: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut change = Some(change);
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let own = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if own == name {
            content = change.take().unwrap()(content);
        }
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        writer.start_file(own, options).unwrap();
        writer.write_all(&content).unwrap();
    }
    assert!(change.is_none(), "there is no part {name}");
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_small_file_that_unpacks_to_a_very_large_one_is_refused() {
    let bomb = with_part(&workbook(rows), "xl/worksheets/sheet2.xml", |mut content| {
        content.extend(std::iter::repeat_n(b' ', 80 << 20));
        content
    });
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    assert_eq!(books(&bomb, MAPPING).unwrap_err().ids(), ["table-unpacks"]);
    let promise = with_part(&workbook(rows), "xl/sharedStrings.xml", |content| {
        let text = String::from_utf8(content).unwrap();
        let (before, after) = text.split_once("uniqueCount=\"").unwrap();
        format!("{before}uniqueCount=\"99999999999{after}").into_bytes()
    });
    assert_eq!(books(&promise, MAPPING).unwrap_err().ids(), ["table-broken-workbook"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(16), ..ProptestConfig::default() })]

    #[test]
    fn damaged_workbooks_are_read_or_refused(
        part in 0_usize..3,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let name = ["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml"][part];
        let bytes = with_part(&workbook(rows), name, |mut content| {
            for (at, byte) in &changes {
                let at = at.index(content.len());
                content[at] = *byte;
            }
            content
        });
        if let Err(faults) = books(&bytes, MAPPING) {
            prop_assert!(!faults.all().is_empty());
        }
    }
}
