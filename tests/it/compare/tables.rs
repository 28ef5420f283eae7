//! Reading tables, rejected rows with reasons, and faults of rubrics and mappings.

use gradus::input::table::Lost;
use gradus::input::{self, Source};

use super::shared::{composite, gradus, read, tables};

const RUBRIC: &str = r#"
[comparison]
id = "lines"
version = "0.1.0"
title = "Lines"
coverage_needed = 0.5

[[group]]
id = "region"
title = "Region"

[[denominator]]
id = "people"
title = "People"
unit = "thousands"

[[indicator]]
id = "fixed"
title = "Fixed lines"
unit = "thousands"
denominator = "people"
scale.min_max = "ascending"

[[indicator]]
id = "share"
title = "Share"
unit = "share"
domain = [0, 1]
scale.goalposts = [0, 1]
"#;

const MAPPING: &str = r#"
[mapping]
id = "lines"
rubric = "lines"

[[table]]
file = "wide.csv"
delimiter = "semicolon"
decimal = "comma"
missing = ["..", "k. A."]
code = "code"
name = "name"
year = { column = "year", keep = 2020 }
leave_out = ["WLD", "All of it"]

[[table.column]]
from = "lines"
indicator = "fixed"
factor = 0.001

[[table.column]]
from = "percent"
indicator = "share"
factor = 0.01

[[table.column]]
from = "region"
group = "region"

[[table]]
file = "long.csv"
code = "iso"
long = { series = "series", value = "value" }

[[table.column]]
from = "SP.POP"
denominator = "people"
factor = 0.001
"#;

const LONG: &str = "iso,series,value\nA,SP.POP,1000\nB,SP.POP,2000\nC,SP.POP,4000\nA,OTHER,9\nZ,SP.POP,5\n";

#[test]
fn tables_are_read_by_the_mapping_and_rejected_rows_have_their_place() {
    let composite = read(composite(RUBRIC));
    let wide = "\u{feff}code;name;year;lines;percent;region\n\
        A;Alpha;2020.0;500,5;10;north \n\
        B ; Beta;2020;..;20,5;south\n\
        A;Alpha;2019;1;1;north\n\
        WLD;World;2020;9;9;\n\
        X;All of it;2020;9;9;\n\
        C;Gamma;2020;300;k. A.;\n\
        D;Delta;2020;7;120;north\n\
        E;Epsilon;2020;a few;1;north\n\
        A;Alpha;2020;500,5;10;north\n\
        ;Nobody;2020;2;2;north\n\
        F;Phi;twenty;2;2;north\n\
        G;Gee;2020;2\n";
    let found = read(tables(&[("wide.csv", wide), ("long.csv", LONG)], MAPPING, &composite));
    let dataset = &found.dataset;
    let names: Vec<(&str, &str)> = dataset.units.iter().map(|unit| (unit.id.as_str(), unit.name.en.as_str())).collect();
    // Z has only a denominator, so it is not compared.
    assert_eq!(names, [("A", "Alpha"), ("B", "Beta"), ("C", "Gamma"), ("D", "Delta"), ("E", "Epsilon")]);
    // Only the faulty cell is missing, and an identical second row is accepted.
    assert_eq!(dataset.values[0], [Some(0.5005), None, Some(0.3), Some(0.007), None]);
    assert_eq!(dataset.values[1], [Some(0.1), Some(0.205), None, None, Some(0.01)]);
    assert_eq!(dataset.denominators[0], [Some(1.0), Some(2.0), Some(4.0), None, None]);
    let group = |name: &str| Some(name.to_owned());
    assert_eq!(dataset.groups[0], [group("north"), group("south"), None, group("north"), group("north")]);
    assert_eq!((found.left_out, found.other_years, found.other_series), (2, 1, 1));
    let rejected: Vec<(u64, Option<&str>, &str, Lost)> =
        found.rejected.iter().map(|row| (row.line, row.column.as_deref(), row.reason.id.as_ref(), row.lost)).collect();
    assert_eq!(
        rejected,
        [
            (8, Some("percent"), "table-outside", Lost::Cell),
            (9, Some("lines"), "table-not-a-number", Lost::Cell),
            (11, Some("code"), "table-no-code", Lost::Row),
            (12, Some("year"), "table-not-a-year", Lost::Row),
            (13, None, "table-row-length", Lost::Row),
        ]
    );
}

#[test]
fn faults_of_a_table_are_reported_at_the_mapping() {
    let composite = read(composite(RUBRIC));
    let faults = |files: &[(&str, &str)]| tables(files, MAPPING, &composite).unwrap_err();
    let found = faults(&[("wide.csv", "code;name;year;line;percent;region\n")]);
    assert_eq!(found.ids(), ["table-no-column"]);
    assert!(found.to_string().contains("mapping.toml:17:8"), "{found}");
    assert_eq!(found.all()[0].help.as_ref().unwrap().id, "input-did-you-mean");
    let twice = "code;name;year;lines;percent;region;lines\n";
    assert_eq!(faults(&[("wide.csv", twice)]).ids(), ["table-column-twice"]);
    assert_eq!(faults(&[("other.csv", LONG)]).ids(), ["table-not-mapped"]);
    assert_eq!(faults(&[("long.csv", LONG)]).ids(), ["table-no-units"]);
    assert_eq!(faults(&[("long.csv", "")]).ids(), ["input-empty"]);
}

#[test]
fn faults_of_comparison_rubrics_are_reported_at_their_place() {
    let cases: [(&str, &str, &str); 9] = [
        ("scale.min_max = \"ascending\"", "scale.min_max = \"up\"", "input-unknown-word"),
        ("scale.min_max = \"ascending\"", "scale.minmax = \"ascending\"", "input-unknown-key"),
        ("denominator = \"people\"", "denominator = \"peple\"", "input-unknown-reference"),
        ("coverage_needed = 0.5", "coverage_needed = 0.5\nrange = [1, 0]", "input-domain-empty"),
        ("coverage_needed = 0.5", "coverage_needed = 0.5\nfloor = 2", "input-floor-outside"),
        ("coverage_needed = 0.5", "coverage_needed = 0.5\npower = 0\nrange = [-1, 1]", "input-power-negative"),
        (
            "coverage_needed = 0.5",
            "coverage_needed = 0.5\nimpute = { by = \"mean\", within = \"no\" }",
            "input-unknown-reference",
        ),
        ("id = \"share\"", "id = \"fixed\"", "input-duplicate-id"),
        ("[[group]]", "[[node]]\nid = \"bare\"\ntitle = \"Bare\"\n\n[[group]]", "input-node-without-children"),
    ];
    for (from, to, id) in cases {
        assert!(RUBRIC.contains(from));
        let faults = composite(&RUBRIC.replacen(from, to, 1)).unwrap_err();
        assert!(faults.ids().iter().any(|found| found == id), "{to}: {faults}");
    }
}

#[test]
fn faults_of_mappings_are_reported() {
    let composite = read(composite(RUBRIC));
    let cases: [(&str, &str, &str); 12] = [
        ("decimal = \"comma\"", "decimal = \"comma\"\nthousands = \"comma\"", "input-mapping-thousands"),
        ("decimal = \"comma\"", "decimal = \"comma\"\nencoding = \"latin\"", "input-unknown-word"),
        ("column = \"year\", keep", "keep", "input-mapping-year"),
        ("column = \"year\", keep", "across = true, keep", "input-mapping-across"),
        (", value = \"value\"", "", "input-mapping-value"),
        ("code = \"iso\"", "code = \"iso\"\nheading_row = 0", "input-below"),
        ("rubric = \"lines\"", "rubric = \"other\"", "input-other-reference"),
        ("delimiter = \"semicolon\"", "delimiter = \"comma\"", "input-mapping-commas"),
        ("factor = 0.01", "factor = 0", "input-mapping-factor"),
        ("indicator = \"share\"", "indicator = \"shares\"", "input-unknown-reference"),
        ("indicator = \"share\"", "indicator = \"fixed\"", "input-repeated"),
        ("group = \"region\"", "group = \"region\"\nindicator = \"share\"", "input-mapping-one-target"),
    ];
    for (from, to, id) in cases {
        assert!(MAPPING.contains(from));
        let source = Source::from_text("mapping.toml", &MAPPING.replacen(from, to, 1)).unwrap();
        let faults = input::mapping_from(source, &composite).unwrap_err();
        assert_eq!(faults.ids(), [id], "{to}: {faults}");
    }
}

#[test]
fn a_single_jurisdiction_cannot_be_scored_by_a_comparison_rubric() {
    let rubric = "assessments/rubrics/egdi.toml";
    let (code, _, stderr) = gradus(&["assess", "assessments/yunling/huidu.toml", "--rubric", rubric]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("this is a comparison rubric, but a rubric is expected here"), "{stderr}");
    assert!(stderr.contains("egdi.toml:6:1"), "{stderr}");
    let (code, _, stderr) = gradus(&["compare", "assessments/yunling", "--rubric", rubric]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("cannot score an assessment"), "{stderr}");
}

#[test]
fn the_counties_are_compared_in_every_format_and_both_languages() {
    let vary = ["--vary", "observations,weights=0.25", "--draws", "200"];
    let answer = |more: &[&str]| {
        let (code, stdout, stderr) = gradus(&[&["compare", "assessments/yunling"], &vary[..], more].concat());
        assert_eq!(code, Some(0), "{stderr}");
        stdout
    };
    assert!(answer(&[]).contains("12 units, 11 of them ranked."));
    assert!(answer(&["--lang", "zh"]).contains("共12个评价对象"));
    assert!(answer(&["--format", "markdown"]).contains("| 1 | Jinding county |"));
    let json: serde_json::Value = serde_json::from_str(&answer(&["--format", "json"])).unwrap();
    assert_eq!(json["schema"], "gradus.comparison/1");
    assert_eq!(json["units"].as_array().unwrap().len(), 12);
    assert_eq!(json["units"][11]["rank"], serde_json::Value::Null);
    assert_eq!(
        (json["units"][0]["nodes"].as_array().unwrap().len(), json["units"][0]["indicators"].as_array().unwrap().len()),
        (7, 53)
    );
    assert_eq!(json["uncertainty"]["neighbours"], 10);
    let rows = answer(&["--format", "csv"]);
    let mut reader = csv::Reader::from_reader(rows.as_bytes());
    assert!(reader.headers().unwrap().iter().zip(gradus::report::comparison::records::COLUMNS).all(|(a, b)| a == b));
    assert_eq!(reader.records().count(), 12);
    let one = answer(&["--format", "json", "--threads", "1"]);
    assert_eq!(one, answer(&["--format", "json", "--threads", "3"]));
}

#[test]
fn the_steps_are_written_into_a_new_folder() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("wide.csv");
    std::fs::write(&table, "code,osi,tii,hci\n=A,0.5,0.25,0.3\nB,,0.5,1\n").unwrap();
    let mapping = folder.path().join("mapping.toml");
    let columns = ["osi", "tii", "hci"].map(|id| format!("[[table.column]]\nfrom = \"{id}\"\nindicator = \"{id}\"\n"));
    let head = "[mapping]\nid = \"m\"\nrubric = \"egdi\"\n[[table]]\ncode = \"code\"\n";
    std::fs::write(&mapping, format!("{head}{}", columns.concat())).unwrap();
    let out = folder.path().join("steps");
    let [table, mapping, steps] = [&table, &mapping, &out].map(|path| path.to_str().unwrap());
    let call = ["compare", table, "--rubric", "assessments/rubrics/egdi.toml", "--mapping", mapping, "--steps", steps];
    let (code, _, stderr) = gradus(&call);
    assert_eq!(code, Some(0), "{stderr}");
    let read = |name: &str| std::fs::read_to_string(out.join(name)).unwrap();
    assert_eq!(read("1-raw.csv"), "id,name,osi,tii,hci\n'=A,'=A,0.5,0.25,0.3\nB,B,,0.5,1\n");
    assert_eq!(
        read("6-aggregated.csv"),
        "id,name,egdi\n'=A,'=A,0.35000000000000003,\n".replace(",\n", "\n") + "B,B,0.75\n"
    );
    let (code, _, stderr) = gradus(&call);
    assert_eq!(code, Some(2), "{stderr}");
    std::fs::write(table, "code,osi,tii,hci\nA,0.5,0.25,0.3\nB,0.1,0.5,1.5\n").unwrap();
    let (code, stdout, stderr) = gradus(&[&call[..6], &["--format", "csv"]].concat());
    assert!(code == Some(0) && stdout.lines().count() == 3, "{stdout}");
    assert!(stdout.lines().next().unwrap().ends_with("above_next,osi,tii,hci"), "{stdout}");
    assert!(stderr.contains("csv:3") && stderr.contains("1.5 is outside"), "{stderr}");
}

#[test]
fn calls_that_cannot_be_answered_are_refused() {
    let cases: [(&[&str], &str); 6] = [
        (&["compare", "assessments/yunling", "--vary", "weights=2"], "weights=SHARE"),
        (&["compare", "assessments/yunling", "--vary", "normalisation=z_score"], "would change nothing"),
        (&["compare", "assessments/yunling", "README.md"], "in one command"),
        (&["compare", "README.md"], "need a mapping"),
        (&["compare", "assessments/yunling/huidu.toml", "assessments/yunling/huidu.toml"], "given twice"),
        (&["compare", "src"], "no TOML file"),
    ];
    for (call, words) in cases {
        let (code, _, stderr) = gradus(call);
        assert_eq!(code, Some(2), "{call:?}");
        assert!(stderr.contains(words), "{call:?}: {stderr}");
    }
}
