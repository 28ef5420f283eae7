//! Tables cell by cell and row by row: notations of numbers and words, rows that count, questions to the mapping.

use gradus::input::table::{Lost, Tables};
use gradus::input::{Faults, Source};
use gradus::model::Composite;

use proptest::prelude::*;

use super::shared::{composite, gradus, read, tables};
use crate::support;

/// An index of one indicator.
fn index(unit: &str, more: &str) -> Composite {
    let text = format!(
        "[comparison]\nid = \"i\"\nversion = \"1\"\ntitle = \"I\"\ncoverage_needed = 0.5\n\
         [[indicator]]\nid = \"x\"\ntitle = \"Lines\"\nunit = \"{unit}\"\nscale.min_max = \"ascending\"\n{more}"
    );
    read(composite(&text))
}

/// A mapping of one table: further keys of `[[table]]`, and of its column.
fn mapping(table: &str, column: &str) -> String {
    format!(
        "[mapping]\nid = \"m\"\nrubric = \"i\"\n[[table]]\ncode = \"code\"\n{table}\n\
         [[table.column]]\nfrom = \"x\"\nindicator = \"x\"\n{column}\n"
    )
}

fn taken(csv: &str, table: &str, column: &str) -> Result<Tables, Faults> {
    tables(&[("t.csv", csv)], &mapping(table, column), &index("lines", ""))
}

/// The values by unit.
fn values(tables: &Tables) -> Vec<(&str, Option<f64>)> {
    let codes = tables.dataset.units.iter().map(|unit| unit.id.as_str());
    codes.zip(tables.dataset.values[0].iter().copied()).collect()
}

/// The rows in reverse order, below the same heading.
fn reversed(csv: &str) -> String {
    let (heading, rows) = csv.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    format!("{heading}\n{}\n", rows.join("\n"))
}

#[test]
fn ambiguous_points_raise_a_question_that_the_mapping_can_answer() {
    let german = "code;x\nA;1.234\nB;987\nC;2.500\nD;12.345\n";
    let asked = taken(german, "delimiter = \"semicolon\"", "").unwrap_err();
    assert_eq!(asked.ids(), ["table-ask"]);
    assert!(asked.to_string().contains("mapping.toml:4:1") && asked.to_string().contains("line 2"), "{asked}");
    assert_eq!(asked.all()[0].help.as_ref().unwrap().id, "table-ask-points-help");
    let found = read(taken(german, "delimiter = \"semicolon\"\nthousands = \"point\"", ""));
    assert_eq!(values(&found), [("A", Some(1234.0)), ("B", Some(987.0)), ("C", Some(2500.0)), ("D", Some(12_345.0))]);
    let found = read(taken(german, "delimiter = \"semicolon\"\ndecimal = \"point\"", ""));
    assert_eq!(values(&found)[0], ("A", Some(1.234)));
    // One number decides it: with other decimals, starting with 0, or above 999 without a mark.
    for more in ["E;1.5", "E;0.123", "E;1234"] {
        let found = read(taken(&format!("{german}{more}\n"), "delimiter = \"semicolon\"", ""));
        assert_eq!(values(&found)[0], ("A", Some(1.234)), "{more}");
    }
    // So does a domain that excludes a thousandfold value.
    let text = mapping("delimiter = \"semicolon\"", "");
    let found = read(tables(&[("t.csv", german)], &text, &index("lines", "domain = [0, 5000]\n")));
    assert_eq!(values(&found)[0], ("A", Some(1.234)));
}

#[test]
fn unexplained_commas_raise_a_question() {
    let lakh = "code,x\nA,\"45,678\"\nB,\"1,23,456\"\nC,\"12,34,567\"\nD,9\n";
    let asked = taken(lakh, "", "").unwrap_err();
    assert_eq!(asked.ids(), ["table-ask"]);
    assert_eq!(asked.all()[0].help.as_ref().unwrap().id, "table-ask-commas-help");
    let found = read(taken(lakh, "thousands = \"indian\"", ""));
    assert_eq!(
        values(&found),
        [("A", Some(45_678.0)), ("B", Some(123_456.0)), ("C", Some(1_234_567.0)), ("D", Some(9.0))]
    );
}

#[test]
fn numbers_of_many_hands_are_read() {
    let csv = "code,x\nminus,−5\nwide,１２３\npct,45%\nflag,45.1 b\nwan,12.5万\nyi,3.2亿\nnbsp,1\u{a0}234\nthin,1\u{202f}234\napos,1'234\n\
        none,: u\ndots,..\nneg,\"(1,234)\"\nabout,~5\n";
    let text = "thousands = \"comma\"\nbrackets = \"negative\"";
    let found = read(taken(csv, text, "percent = \"hundred\""));
    let expected = [-5.0, 123.0, 45.0, 45.1, 125_000.0, 3.2e8, 1234.0, 1234.0, 1234.0];
    let numbers: Vec<f64> = values(&found).iter().filter_map(|(_, value)| *value).collect();
    assert_eq!(numbers, [&expected[..], &[-1234.0]].concat());
    assert_eq!(values(&found)[9..11], [("none", None), ("dots", None)]);
    let [about] = &found.rejected[..] else { panic!("{:?}", found.rejected) };
    assert_eq!((about.line, about.lost, about.unit.as_ref().unwrap().id.as_str()), (14, Lost::Row, "about"));
    // The meaning of brackets and percentages is asked if it is unknown.
    let asked = taken(csv, "thousands = \"comma\"", "").unwrap_err();
    assert_eq!(asked.ids(), ["table-ask", "table-ask"]);
    let helps: Vec<&str> = asked.all().iter().map(|fault| fault.help.as_ref().unwrap().id.as_ref()).collect();
    assert_eq!(helps, ["table-ask-brackets-help", "table-ask-percent-help"]);
}

#[test]
fn a_percentage_is_converted_to_the_unit_of_the_indicator() {
    let csv = "code,x\nA,\"95,9 %\"\nB,12%\nC,60\n";
    let value_of = |unit: &str, more: &str, column: &str| {
        let text = mapping("decimal = \"comma\"\ndelimiter = \"semicolon\"", column);
        let csv = csv
            .replace("code,x", "code;x")
            .replace("A,\"", "A;")
            .replace("%\"", "%")
            .replace("B,", "B;")
            .replace("C,", "C;");
        let found = read(tables(&[("t.csv", &csv)], &text, &index(unit, more)));
        found.dataset.values[0].clone()
    };
    assert_eq!(value_of("% of people", "domain = [0, 100]", ""), [Some(95.9), Some(12.0), Some(60.0)]);
    assert_eq!(value_of("share", "", "factor = 0.01"), [Some(0.959), Some(0.12), Some(0.6)]);
}

#[test]
fn the_order_of_rows_has_no_effect() {
    let differing = "code,sex,x\nKE,_T,61\nKE,F,55\nNA,F,60\nNA,_T,62\nZA,_T,70\n";
    for csv in [differing.to_owned(), reversed(differing)] {
        let faults = taken(&csv, "", "").unwrap_err();
        assert_eq!(faults.ids(), ["table-rows-differ"; 2]);
        let stderr = faults.to_string();
        assert!(
            stderr.contains("`KE`") && stderr.contains("in line 2 and `") | stderr.contains("in line 5 and `"),
            "{stderr}"
        );
        let help = gradus::locale::Locale::new(gradus::model::Lang::En).say(faults.all()[0].help.as_ref().unwrap());
        assert!(help.contains("where = { \"sex\" = \"_T\" }"), "{help}");
        let found = read(taken(&csv, "where = { sex = \"_T\" }", ""));
        let mut sorted = values(&found);
        sorted.sort_by_key(|(code, _)| *code);
        assert_eq!(sorted, [("KE", Some(61.0)), ("NA", Some(62.0)), ("ZA", Some(70.0))]);
        assert_eq!(found.filtered, 2);
    }
    // An identical second row is accepted.
    let same = read(taken("code,sex,x\nKE,_T,61\nKE,F,61.0\n", "", ""));
    assert_eq!((values(&same), same.rejected.len()), (vec![("KE", Some(61.0))], 0));
    // A value and a missing value differ.
    assert_eq!(taken("code,sex,x\nKE,_T,\nKE,F,61\n", "", "").unwrap_err().ids(), ["table-rows-differ"]);
}

#[test]
fn a_condition_that_no_row_meets_is_reported_with_the_columns_values() {
    let faults = taken("code,sex,x\nKE,_T,61\nKE,F,55\n", "where = { sex = \"T\" }", "").unwrap_err();
    assert_eq!(faults.ids(), ["table-nothing-passes"]);
    assert!(faults.to_string().contains("mapping.toml:6"), "{faults}");
    assert_eq!(taken("code,x\nKE,1\n", "where = { sex = \"T\" }", "").unwrap_err().ids(), ["table-no-column"]);
    let several = read(taken("code,age,x\nA,15,1\nB,16.0,2\nC,x,3\n", "where = { age = [16, \"x\"] }", ""));
    assert_eq!(values(&several), [("B", Some(2.0)), ("C", Some(3.0))]);
}

#[test]
fn contradictory_tables_are_a_fault_with_both_lines() {
    let text = mapping("", "");
    let faults_of = |one: &str, other: &str| {
        let files = [("a.csv", one), ("b.csv", other)];
        tables(&files, &text, &index("lines", ""))
    };
    for faults in [faults_of("code,x\nA,1\n", "code,x\nB,3\nA,2\n"), faults_of("code,x\nB,3\nA,2\n", "code,x\nA,1\n")] {
        let faults = faults.unwrap_err();
        assert_eq!(faults.ids(), ["table-said-otherwise"]);
        assert!(faults.to_string().contains("line 2") && faults.to_string().contains("line 3"), "{faults}");
    }
    assert!(faults_of("code,x\nA,1\n", "code,x\nA,1\nB,2\n").is_ok());
}

#[test]
fn a_column_may_hold_the_power_of_ten_of_its_row() {
    let csv = "code,mult,x\nKE,3,61409\nNA,6,2.9\nZW,,900\nTZ,six,5\n";
    let found = read(taken(csv, "factor_column = \"mult\"", ""));
    assert_eq!(values(&found), [("KE", Some(61_409_000.0)), ("NA", Some(2_900_000.0)), ("ZW", Some(900.0))]);
    assert_eq!((found.rejected[0].line, found.rejected[0].reason.id.as_ref()), (5, "table-not-a-power"));
}

#[test]
fn years_are_kept_however_they_are_written() {
    let wide = "code,2019-20,2020-21\nA,1,2\nB,5,6\n";
    let taken_for = |csv: &str, year: &str| taken(csv, year, "");
    let newest = "year = { across = true, keep = \"newest\" }";
    assert_eq!(values(&read(taken_for(wide, newest))), [("A", Some(2.0)), ("B", Some(6.0))]);
    assert_eq!(
        values(&read(taken_for(wide, "year = { across = true, keep = 2019 }"))),
        [("A", Some(1.0)), ("B", Some(5.0))]
    );
    // An empty last column is not the newest year.
    let empty = "code,2019-20,2020-21\nA,1,\nB,5,..\n";
    assert_eq!(values(&read(taken_for(empty, newest))), [("A", Some(1.0)), ("B", Some(5.0))]);
    let long = "code,year,x\nA,2019/20,1\nA,2020/21,2\nB,2020/21,6\nB,2019/20,5\n";
    for year in ["keep = \"newest\"", "keep = 2020", "keep = \"2020/21\""] {
        let found = read(taken_for(long, &format!("year = {{ column = \"year\", {year} }}")));
        assert_eq!(values(&found), [("A", Some(2.0)), ("B", Some(6.0))], "{year}");
    }
    // With several parts of a year, the mapping must choose one.
    let quarters = "code,2020-Q1,2020-Q4\nA,1,2\n";
    assert_eq!(taken_for(quarters, "year = { across = true, keep = 2020 }").unwrap_err().ids(), ["table-year-several"]);
    let last = "year = { across = true, keep = \"2020-Q4\" }";
    assert_eq!(values(&read(taken_for(quarters, last))), [("A", Some(2.0))]);
    let rows = "code,year,x\nA,2020-Q1,1\nA,2020-Q4,2\n";
    let faults = taken_for(rows, "year = { column = \"year\", keep = 2020 }").unwrap_err();
    assert_eq!(faults.all()[0].help.as_ref().unwrap().id, "table-rows-differ-year");
}

#[test]
fn words_and_answers_map_to_numbers() {
    let csv = "code,x\nA,Yes\nB, for  SOME \nC,2\nD,n/a\nE,perhaps\n";
    let found = read(taken(csv, "", "values = { Yes = 1, \"For some\" = 0.5 }"));
    assert_eq!(values(&found), [("A", Some(1.0)), ("B", Some(0.5)), ("C", Some(2.0)), ("D", None)]);
    let answers = mapping("", "answers = \"how_many\"") + "[answers.how_many]\nNo = 0\nYes = 1\n\"For some\" = 0.5\n";
    let found = read(tables(&[("t.csv", csv)], &answers, &index("lines", "")));
    assert_eq!(values(&found), [("A", Some(1.0)), ("B", Some(0.5)), ("D", None)]);
    let rejected: Vec<(u64, &str)> = found.rejected.iter().map(|row| (row.line, row.reason.id.as_ref())).collect();
    assert_eq!(rejected, [(4, "table-not-an-answer"), (6, "table-not-an-answer")]);
    let cases = [
        ("answers = \"how_man\"", "input-unknown-reference"),
        ("answers = \"how_many\"\nvalues = { a = 1 }", "input-mapping-answers-and-values"),
        ("values = { a = 1, \"A \" = 2 }", "input-mapping-words-alike"),
    ];
    for (column, id) in cases {
        let text = mapping("", column) + "[answers.how_many]\nNo = 0\n";
        let source = Source::from_text("mapping.toml", &text).unwrap();
        let faults = gradus::input::mapping_from(source, &index("lines", "")).unwrap_err();
        assert_eq!(faults.ids(), [id], "{column}");
    }
}

#[test]
fn a_number_may_mean_missing_and_a_condition_may_leave_rows_out() {
    let csv = "code,x,y\nA,0.0,1\nB,2,0\nC,0,0\nD,3,3\n";
    let found = read(taken(csv, "", "missing = [0]"));
    assert_eq!(values(&found), [("A", None), ("B", Some(2.0)), ("C", None), ("D", Some(3.0))]);
    let found = read(taken(csv, "leave_out = [\"D\", { x = 0, y = 0 }]", ""));
    assert_eq!((values(&found), found.left_out), (vec![("A", Some(0.0)), ("B", Some(2.0))], 2));
    assert_eq!(taken(csv, "leave_out = [{ z = 0 }]", "").unwrap_err().ids(), ["table-no-column"]);
    assert_eq!(taken(csv, "leave_out = [{}]", "").unwrap_err().ids(), ["input-mapping-no-condition"]);
}

#[test]
fn a_value_outside_the_domain_is_missing_or_rejects_the_row_or_the_file() {
    let rubric = "[comparison]\nid = \"i\"\nversion = \"1\"\ntitle = \"I\"\ncoverage_needed = 0.5\n\
        [[indicator]]\nid = \"x\"\ntitle = \"Lines\"\nunit = \"%\"\ndomain = [0, 100]\nscale.goalposts = [0, 100]\n\
        [[indicator]]\nid = \"y\"\ntitle = \"Users\"\nunit = \"%\"\ndomain = [0, 100]\nscale.goalposts = [0, 100]\n";
    let rubric = read(composite(rubric));
    let taken_with = |table: &str, column: &str| {
        let text = mapping(&format!("name = \"name\"\n{table}"), column)
            + "[[table.column]]\nfrom = \"y\"\nindicator = \"y\"\n";
        tables(&[("t.csv", "code,name,x,y\nA,Alpha,1,2\nB,Beta,150,90\n")], &text, &rubric)
    };
    let found = read(taken_with("", ""));
    assert_eq!(
        (values(&found), &found.dataset.values[1]),
        (vec![("A", Some(1.0)), ("B", None)], &vec![Some(2.0), Some(90.0)])
    );
    assert_eq!((found.rejected[0].line, found.rejected[0].lost), (3, Lost::Cell));
    for (table, column) in [("outside = \"leave-out\"", ""), ("outside = \"fault\"", "outside = \"leave-out\"")] {
        let found = read(taken_with(table, column));
        assert_eq!(values(&found), [("A", Some(1.0))]);
        let fallen = &found.rejected[0];
        assert_eq!((fallen.lost, fallen.unit.as_ref().unwrap().name.en.as_str()), (Lost::Row, "Beta"));
        // Its readable values are kept for estimating its rank.
        assert_eq!(fallen.values, [(1, 90.0)]);
    }
    let faults = taken_with("outside = \"fault\"", "").unwrap_err();
    assert_eq!(faults.ids(), ["table-unfit"]);
    for word in ["line 3", "Beta", "Lines", "150"] {
        assert!(faults.to_string().contains(word), "{faults}");
    }
}

#[test]
fn a_rejected_row_names_its_unit_and_its_indicator() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let table = write("t.csv", "code,name,osi,tii,hci\nA,Alpha,0.5,0.5,0.5\nB,Beta,0.1,1.5,0.2\nC,Gamma,0.3,0.2,0.1\n");
    let columns = ["osi", "tii", "hci"].map(|id| format!("[[table.column]]\nfrom = \"{id}\"\nindicator = \"{id}\"\n"));
    let head = "[mapping]\nid = \"m\"\nrubric = \"egdi\"\n[[table]]\ncode = \"code\"\nname = \"name\"\n";
    let map = write("m.toml", &format!("{head}{}", columns.concat()));
    let call = ["compare", &table, "--rubric", "assessments/rubrics/egdi.toml", "--mapping", &map];
    let (code, stdout, _) = gradus(&call);
    assert_eq!(code, Some(0));
    let words = stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("t.csv:3 Beta: “Telecommunication Infrastructure Index”: 1.5 is outside"), "{stdout}");
    let (_, json, _) = gradus(&[&call[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let stderr = &json["rejected"][0];
    assert_eq!(
        (stderr["unit"].as_str(), stderr["of"].as_str(), stderr["lost"].as_str()),
        (Some("B"), Some("tii"), Some("cell"))
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(40), ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_rows_gives_the_same_values_or_the_same_faults(
        (rows, other) in prop::collection::vec((0..6_u8, 0..3_u8, 2018..2021_i32, prop::option::of(0..4_u8), 0..2_u8), 1..14)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        newest in any::<bool>(),
        filtered in any::<bool>(),
    ) {
        let csv = |rows: &[(u8, u8, i32, Option<u8>, u8)]| {
            let row = |(code, sex, year, value, name): &(u8, u8, i32, Option<u8>, u8)| {
                let value = value.map(|value| value.to_string()).unwrap_or_default();
                format!("U{code},N{name},{sex},{year}/{},{value}\n", (year + 1) % 100)
            };
            format!("code,name,sex,year,x\n{}", rows.iter().map(row).collect::<String>())
        };
        let keep = if newest { "\"newest\"" } else { "2019" };
        let rows_that_count = if filtered { "where = { sex = 1 }" } else { "" };
        let text = format!("name = \"name\"\nyear = {{ column = \"year\", keep = {keep} }}\n{rows_that_count}");
        let seen = |rows: &[(u8, u8, i32, Option<u8>, u8)]| match taken(&csv(rows), &text, "") {
            Ok(found) => {
                let names = found.dataset.units.iter().map(|unit| unit.name.en.clone());
                let mut units: Vec<(String, String, Option<String>)> = values(&found)
                    .into_iter()
                    .zip(names)
                    .map(|((code, value), name)| (code.to_owned(), name, value.map(|value| value.to_string())))
                    .collect();
                units.sort();
                Ok((units, found.filtered, found.other_years))
            }
            Err(faults) => {
                let mut ids = faults.ids();
                ids.sort();
                Err(ids)
            }
        };
        prop_assert_eq!(seen(&rows), seen(&other));
    }
}
