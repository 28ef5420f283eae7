//! The shapes of tables: Eurostat's form, several sheets, headings of several rows.

use gradus::input::Faults;
use gradus::input::table::{self, Tables};
use gradus::model::Composite;
use rust_xlsxwriter::{Format, Workbook};

use super::shared::{composite, gradus, read, tables, tables_of};

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
scale.goalposts = [0, 100]

[[indicator]]
id = "mobile"
title = "Mobile lines"
unit = "per 100"
scale.goalposts = [0, 200]
"#;

fn index() -> Composite {
    read(composite(RUBRIC))
}

fn mapping(table: &str) -> String {
    format!("[mapping]\nid = \"lines\"\nrubric = \"lines\"\n[[table]]\n{table}")
}

const FIXED: &str = "\n[[table.column]]\nfrom = \"Fixed lines\"\nindicator = \"fixed\"\n";
const BOTH: &str = "\n[[table.column]]\nfrom = \"Fixed lines\"\nindicator = \"fixed\"\n\
    [[table.column]]\nfrom = \"Mobile lines\"\nindicator = \"mobile\"\n";

fn units(tables: &Tables) -> Vec<(&str, Option<f64>, Option<f64>)> {
    let values = tables.dataset.values[0].iter().zip(&tables.dataset.values[1]);
    tables.dataset.units.iter().zip(values).map(|(unit, (a, b))| (unit.id.as_str(), *a, *b)).collect()
}

const EUROSTAT: &str = "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \n\
    A,PC_IND,EL\t40.0 \t45.1 b\nA,PC_IND,UK\t50 \t62.0 e\nA,PC_IND,FR\t60 \t: u\nA,PC_IND,EU27_2020\t55 \t57\n\
    A,THS,EL\t400 \t451\nA,THS,UK\t500 \t620\n";

#[test]
fn the_joined_first_column_of_eurostat_is_divided() {
    let table =
        "delimiter = \"tab\"\ncode = \"geo\"\nwhere = { unit = \"PC_IND\" }\nyear = { across = true, keep = 2020 }\n";
    let found = read(tables(&[("tin.tsv", EUROSTAT)], &mapping(&format!("{table}{FIXED}")), &index()));
    assert_eq!(units(&found), [("EL", Some(45.1), None), ("UK", Some(62.0), None), ("FR", None, None)]);
    assert_eq!((found.filtered, found.sums[0].codes.len(), found.rejected.len()), (2, 1, 0));
    // Older tables join only one column.
    let one = EUROSTAT.replace("freq,unit,geo\\TIME_PERIOD", "geo\\time").replace("A,PC_IND,", "");
    let one = one.lines().filter(|line| !line.starts_with('A')).collect::<Vec<_>>().join("\n");
    let table = table.replace("where = { unit = \"PC_IND\" }\n", "");
    assert_eq!(
        units(&read(tables(&[("tin.tsv", &one)], &mapping(&format!("{table}{FIXED}")), &index()))),
        units(&found)
    );
    // A row with another number of parts is reported.
    let bad = EUROSTAT.replace("A,PC_IND,FR", "A,FR");
    let table = table.replace("year =", "where = { unit = \"PC_IND\" }\nyear =");
    let found = read(tables(&[("tin.tsv", &bad)], &mapping(&format!("{table}{FIXED}")), &index()));
    assert_eq!((found.rejected[0].line, found.rejected[0].reason.id.as_ref()), (4, "table-row-length"));
}

#[test]
fn eurostat_is_imported_and_compared() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let [t, r, m] = ["tin.tsv", "r.toml", "m.toml"].map(path);
    std::fs::write(&t, format!("{EUROSTAT}A,PC_IND,AT\t70\t71 p\nA,PC_IND,BE\t72\t73\nA,PC_IND,NA\t2\t3\n")).unwrap();
    let (code, _, stderr) = gradus(&["import", &t, "--rubric-out", &r, "--out", &m]);
    assert_eq!(code, Some(0), "{stderr}");
    let text = std::fs::read_to_string(&m).unwrap();
    assert!(text.contains("code = \"geo\"") && text.contains("across = true, keep = 2020"), "{text}");
    let (code, stdout, stderr) = gradus(&["compare", &t, "--rubric", &r, "--mapping", &m]);
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stdout.contains("6 units, 5 of them ranked."), "{stdout}");
}

/// A workbook with notes first, then two sheets of data.
fn book() -> Vec<u8> {
    let mut book = Workbook::new();
    let notes = book.add_worksheet().set_name("Notes").unwrap();
    for row in 0..20 {
        notes.write(row, 0, "Revised").unwrap().write(row, 1, f64::from(row)).unwrap();
        notes.write(row, 2, 7).unwrap().write(row, 3, 8).unwrap();
    }
    for (name, values) in [("2019", [11.0, 21.0]), ("2020", [12.0, 22.0])] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write(0, 0, "Code").unwrap().write(0, 1, "Fixed lines").unwrap();
        for (row, (code, value)) in ["A", "B"].iter().zip(values).enumerate() {
            sheet.write(row as u32 + 1, 0, *code).unwrap().write(row as u32 + 1, 1, value).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn the_sheet_with_the_wanted_headings_is_chosen_and_reported() {
    let bytes = book();
    let found = read(tables_of(&[("t.xlsx", &bytes)], &mapping(&format!("code = \"code\"\n{FIXED}")), &index()));
    assert_eq!(units(&found), [("A", Some(11.0), None), ("B", Some(21.0), None)]);
    assert_eq!(
        (found.sheets[0].sheet.as_str(), found.sheets[0].others.as_slice()),
        ("2019", &["Notes".to_owned(), "2020".to_owned()][..])
    );
    let named = mapping(&format!("sheet = \"2020\"\ncode = \"code\"\n{FIXED}"));
    let found = read(tables_of(&[("t.xlsx", &bytes)], &named, &index()));
    assert_eq!((units(&found)[0].1, found.sheets.len()), (Some(12.0), 0));
}

#[test]
fn the_call_may_name_the_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let [t, r, m] = ["t.xlsx", "r.toml", "m.toml"].map(path);
    std::fs::write(&t, book()).unwrap();
    std::fs::write(&r, RUBRIC).unwrap();
    std::fs::write(&m, mapping(&format!("code = \"Code\"\n{FIXED}"))).unwrap();
    let call = ["compare", &t, "--rubric", &r, "--mapping", &m];
    let (code, stdout, stderr) = gradus(&call);
    assert!(code == Some(0) && stdout.contains("“2019”, is used"), "{stdout}{stderr}");
    let (_, stdout, _) = gradus(&[&call[..], &["--sheet", "2020", "--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(
        (json["sheets"].as_array().unwrap().len(), json["units"][0]["indicators"][0]["value"].as_f64()),
        (0, Some(22.0))
    );
    let (code, _, stderr) = gradus(&[&call[..], &["--sheet", "202"]].concat());
    assert!(code == Some(2) && stderr.contains("did you mean `2020`"), "{stderr}");
    let (code, stdout, stderr) = gradus(&["import", &t, "--rubric", &r, "--sheet", "2020"]);
    assert!(code == Some(0) && stdout.contains("sheet = \"2020\""), "{stdout}{stderr}");
}

const TWO_ROWS: &str = "Lines of all,,,,\n,2019,,2020,\nCountry,Fixed lines,Mobile lines,Fixed lines,Mobile lines\n\
    Adorf,1,2,3,4\nBdorf,5,6,7,8\nCdorf,9,1,2,3\n";

fn two_rows(table: &str, text: &str) -> Result<Tables, Faults> {
    tables(&[("t.csv", text)], &mapping(&format!("code = \"Country\"\n{table}{BOTH}")), &index())
}

#[test]
fn headings_of_two_rows_are_joined_or_hold_the_year() {
    let rows = "heading_rows = [2, 3]\n";
    let found = read(two_rows(&format!("{rows}year = {{ across = true, keep = 2020 }}\n"), TWO_ROWS));
    assert_eq!(units(&found)[..2], [("Adorf", Some(3.0), Some(4.0)), ("Bdorf", Some(7.0), Some(8.0))]);
    let found = read(two_rows(&format!("{rows}year = {{ across = true, keep = \"newest\" }}\n"), TWO_ROWS));
    assert_eq!(units(&found)[0], ("Adorf", Some(3.0), Some(4.0)));
    // The year below the series.
    let swapped = "Country,Fixed lines,,Mobile lines,\n,2019,2020,2019,2020\nAdorf,1,3,2,4\n";
    let found = read(two_rows("heading_rows = [1, 2]\nyear = { across = true, keep = 2020 }\n", swapped));
    assert_eq!(units(&found), [("Adorf", Some(3.0), Some(4.0))]);
    // Without a year the parts are joined.
    let joined = mapping(&format!("{rows}code = \"Country\"\n{}", FIXED.replace("Fixed lines", "2019 Fixed lines")));
    assert_eq!(units(&read(tables(&[("t.csv", TWO_ROWS)], &joined, &index())))[0].1, Some(1.0));
    let faults = two_rows(&format!("{rows}year = {{ across = true, keep = 2018 }}\n"), TWO_ROWS).unwrap_err();
    assert_eq!(faults.ids(), ["table-no-column"; 2]);
    for rows in ["heading_rows = [3, 2]\n", "heading_row = 2\nheading_rows = [2, 3]\n", "heading_rows = [0, 1]\n"] {
        let faults = two_rows(rows, TWO_ROWS).unwrap_err();
        assert_eq!(faults.ids(), ["input-mapping-heading-rows"], "{rows}");
    }
}

#[test]
fn merged_headings_of_a_workbook_are_joined_on_request() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 4, "Lines of all", &plain).unwrap();
    sheet.merge_range(1, 0, 2, 0, "Country", &plain).unwrap();
    sheet.merge_range(1, 1, 1, 2, "2019", &plain).unwrap().merge_range(1, 3, 1, 4, "2020", &plain).unwrap();
    for column in [1, 3] {
        sheet.write(2, column, "Fixed lines").unwrap().write(2, column + 1, "Mobile lines").unwrap();
    }
    sheet.write(3, 0, "Adorf").unwrap();
    for (column, value) in [1.0, 2.0, 3.0, 4.0].into_iter().enumerate() {
        sheet.write(3, column as u16 + 1, value).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let text =
        mapping(&format!("heading_rows = [2, 3]\ncode = \"Country\"\nyear = {{ across = true, keep = 2020 }}\n{BOTH}"));
    let found = read(tables_of(&[("t.xlsx", &bytes)], &text, &index()));
    assert_eq!(units(&found), [("Adorf", Some(3.0), Some(4.0))]);
}

#[test]
fn two_rows_of_headings_are_found_on_import() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let [t, r, m] = ["t.csv", "r.toml", "m.toml"].map(path);
    std::fs::write(&t, TWO_ROWS).unwrap();
    std::fs::write(&r, RUBRIC).unwrap();
    let (code, _, stderr) = gradus(&["import", &t, "--rubric", &r, "--out", &m]);
    assert_eq!(code, Some(0), "{stderr}");
    let text = std::fs::read_to_string(&m).unwrap();
    assert!(text.contains("heading_rows = [2, 3]") && text.contains("across = true, keep = 2020"), "{text}");
    let composite = index();
    let mapping = read(gradus::input::mapping(m.as_ref(), &composite));
    let found = read(table::read(&[t.clone().into()], &mapping, &composite, None));
    assert_eq!(units(&found)[0], ("Adorf", Some(3.0), Some(4.0)));
    let (code, stdout, stderr) = gradus(&["import", &t, "--rubric", &r, "--year", "2019"]);
    assert!(code == Some(0) && stdout.contains("keep = 2019"), "{stdout}{stderr}");
}
