//! First mappings of tables from other sources: guesses, files written, and reading through them.

mod doubts;

use std::path::Path;

use gradus::compare::Comparison;
use gradus::input::import::Origin;
use gradus::input::{self, Faults, Source, import, table};
use gradus::locale::Locale;
use gradus::model::{Composite, Lang};
use gradus::report::{mapping_file, rubric_file};
use proptest::prelude::*;

use crate::compare::shared;
use crate::compare::shared::{composite, gradus, read};
use crate::support;

const RUBRIC: &str = r#"
[comparison]
id = "lines"
version = "0.1.0"
title = "Lines"
coverage_needed = 0.5

[[group]]
id = "region"
title = { en = "Region", zh = "大区" }

[[denominator]]
id = "people"
title = { en = "Population", zh = "人口" }
unit = "people"
also = ["SP.POP.TOTL"]

[[indicator]]
id = "fixed"
title = { en = "Fixed telephones", zh = "固定电话" }
unit = "per 100"
also = ["IT.MLT.MAIN.P2"]
domain = [0, 200]
scale.goalposts = [0, 50]

[[indicator]]
id = "mobile"
title = { en = "Mobile telephones", zh = "移动电话" }
unit = "per 100"
also = ["IT.CEL.SETS.P2"]
scale.min_max = "ascending"

[[indicator]]
id = "online"
title = { en = "People online", zh = "网民" }
unit = "%"
scale.goalposts = [0, 100]
"#;

fn index() -> Composite {
    read(composite(RUBRIC))
}

/// The guessed mapping as written, and the tables read through it.
fn imported(files: &[(&str, &[u8])], composite: &Composite) -> Result<(String, table::Tables), Faults> {
    let mut seen = Vec::new();
    for (name, bytes) in files {
        seen.push(import::look_at(name, name, bytes)?);
    }
    let draft = import::draft(&seen, composite, "first", None, Origin::Given)?;
    let text = mapping_file::text(&draft, composite, &Locale::new(Lang::En));
    // The written file must be valid for any column names.
    let mapping = Source::from_text("mapping.toml", &text).and_then(|source| input::mapping_from(source, composite));
    let mapping = mapping.unwrap_or_else(|faults| panic!("{faults}\n{text}"));
    let folder = tempfile::tempdir().unwrap();
    let mut paths = Vec::new();
    for ((name, bytes), draft_table) in files.iter().zip(&draft.tables) {
        if !draft_table.map.columns.is_empty() {
            paths.push(folder.path().join(name));
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
    }
    Ok((text, table::read(&paths, &mapping, composite, None)?))
}

fn units(tables: &table::Tables) -> Vec<&str> {
    tables.dataset.units.iter().map(|unit| unit.id.as_str()).collect()
}

#[test]
fn long_tables_of_one_series_each_are_known_by_their_files() {
    let fixed = "Country Name,Country Code,Year,Value\nAland,AAA,2005,10\nAland,AAA,2006,11\nBeland,BBB,2005,20\n\
        Beland,BBB,2006,21\nWorld,WLD,2005,15\nWorld,WLD,2006,16\n";
    let mobile = fixed.replace(",1", ",4");
    let online = "geo,time,people_online\naaa,2005,1\naaa,2006,2\nbbb,2006,3\nbbb,2005,3\n";
    let files: [(&str, &[u8]); 3] = [
        ("wdi_it.mlt.main.p2.csv", fixed.as_bytes()),
        ("wdi_it.cel.sets.p2.csv", mobile.as_bytes()),
        ("online.csv", online.as_bytes()),
    ];
    let (text, tables) = read(imported(&files, &index()));
    insta::assert_snapshot!("long_files", text);
    assert_eq!(units(&tables), ["AAA", "BBB"]);
    assert_eq!(tables.dataset.values, [[11.0, 21.0], [41.0, 21.0], [2.0, 3.0]].map(|values| values.map(Some).to_vec()));
    assert_eq!((tables.left_out, tables.other_years, tables.rejected.len()), (4, 6, 0));
}

#[test]
fn a_wide_table_with_decimal_commas_is_read() {
    let wide = "Land;Region;Jahr;fixed telephone;Mobile;People onlin;Other;Fixed lines of offices\n\
        A;north;2020;12,5;1.200,5;50;1;3\nB;south;2020;k. A.;300;60,5;2;4\nSum;;2020;1;2;3;3;3\nA;north;2019;1;2;3;4;5\n";
    let (text, tables) = read(imported(&[("wide.csv", wide.as_bytes())], &index()));
    insta::assert_snapshot!("wide", text);
    assert_eq!(units(&tables), ["A", "B"]);
    assert_eq!(tables.dataset.values[1], [Some(1200.5), Some(300.0)]);
    assert_eq!(tables.dataset.groups[0][1].as_deref(), Some("south"));
}

#[test]
fn a_table_with_a_column_for_each_year_is_read() {
    let across = "\"Data Source\",\"Indicators\",\n\n\"Last Updated\",\"2024-01-01\",\n\n\
        \"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2004\",\"2005\",\"2006\",\n\
        \"Aland\",\"AAA\",\"Fixed telephone subscriptions\",\"IT.MLT.MAIN.P2\",\"1\",\"2\",\"3\",\n\
        \"Aland\",\"AAA\",\"Mobile\",\"IT.CEL.SETS.P2\",\"4\",\"5\",\"6\",\n\
        \"Beland\",\"BBB\",\"Fixed telephone subscriptions\",\"IT.MLT.MAIN.P2\",\"7\",\"8\",\"9\",\n\
        \"Beland\",\"BBB\",\"Mobile\",\"IT.CEL.SETS.P2\",\"1\",\"\",\"2\",\n\
        \"Euro area\",\"EMU\",\"Mobile\",\"IT.CEL.SETS.P2\",\"1\",\"\",\"2\",\n\
        \"Aland\",\"AAA\",\"Roads\",\"IS.ROD\",\"1\",\"\",\"2\",\n";
    let (text, tables) = read(imported(&[("API_all.csv", across.as_bytes())], &index()));
    insta::assert_snapshot!("across", text);
    assert_eq!(tables.dataset.values[0], [Some(3.0), Some(9.0)]);
    assert_eq!(tables.dataset.values[1], [Some(6.0), Some(2.0)]);
    assert_eq!((tables.left_out, tables.other_series), (1, 1));
}

#[test]
fn chinese_tables_and_workbooks_are_read() {
    let text = "代码,名称,固定电话,人口,备注\n01,清水,12,\"1,200\",好\n02,云岭,15,\"3,400\",\n99,合计,27,\"4,600\",\n";
    let (bytes, _, _) = encoding_rs::GB18030.encode(text);
    let (written, tables) = read(imported(&[("县.csv", &bytes)], &index()));
    insta::assert_snapshot!("chinese", written);
    assert_eq!(units(&tables), ["01", "02"]);
    assert_eq!(tables.dataset.units[0].name.zh, "清水");
    assert_eq!(tables.dataset.denominators[0], [Some(1200.0), Some(3400.0)]);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("2006").unwrap();
    let rows = [("Unit", "Mobile telephones"), ("a", "1"), ("b", "2")];
    for (row, (code, value)) in rows.iter().enumerate() {
        sheet.write(row as u32, 0, *code).unwrap();
        match value.parse::<f64>() {
            Ok(number) => sheet.write(row as u32, 1, number).unwrap(),
            Err(_) => sheet.write(row as u32, 1, *value).unwrap(),
        };
    }
    book.add_worksheet().set_name("Notes").unwrap();
    let (written, tables) = read(imported(&[("lines.xlsx", &book.save_to_buffer().unwrap())], &index()));
    insta::assert_snapshot!("workbook", written);
    assert_eq!(tables.dataset.values[1], [Some(1.0), Some(2.0)]);
}

#[test]
fn faults_of_all_imported_tables_are_reported_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["one.csv", "empty.csv", "bare.csv", "broken.xlsx", "good.csv"].map(|name| folder.path().join(name));
    let contents: [&[u8]; 5] = [b"just words\nhere\n", b"", b"code,n\n", b"PK\x03\x04?", b"code,fixed\nA,1\n"];
    for (path, content) in paths.iter().zip(contents) {
        std::fs::write(path, content).unwrap();
    }
    let faults = import::look(&paths).unwrap_err();
    let mut ids = faults.ids();
    ids.sort();
    assert_eq!(ids, ["import-no-rows", "import-one-column", "import-one-column", "table-unreadable"]);
    let seen = read(import::look_at("t.csv", "t.csv", b"code,roads\nA,1\nB,2\n").map(|table| vec![table]));
    assert_eq!(import::draft(&seen, &index(), "x", None, Origin::Given).unwrap_err().ids(), ["import-no-match"]);
    let path = |place: usize| paths[place].to_str().unwrap();
    let (code, stdout, stderr) = gradus(&["import", path(0), path(2), path(4)]);
    assert_eq!((code, stdout.as_str()), (Some(2), ""));
    assert!(
        stderr.contains("one.csv: only one column") && stderr.contains("bare.csv: the table has no rows"),
        "{stderr}"
    );
}

fn at(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

#[test]
fn imported_files_work_with_compare_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let [table, mapping, rubric] = ["t.csv", "m.toml", "r.toml"].map(|name| at(&folder, name));
    std::fs::write(&table, "code,lines,same,note\nA,1,5,x\nB,3,5,y\nC,2,5,z\nD,n/a,5,\nE,?,5,\n").unwrap();
    let call = ["import", &table, "--rubric-out", &rubric, "--out", &mapping];
    let (code, stdout, stderr) = gradus(&call);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.contains("4 units were read") && stdout.contains("t.csv:6 E: “lines”"), "{stdout}");
    let (code, stdout, stderr) = gradus(&["compare", &table, "--rubric", &rubric, "--mapping", &mapping]);
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stdout.contains("4 units, 3 of them ranked."), "{stdout}");
    let rubric_text = std::fs::read_to_string(&rubric).unwrap();
    assert!(rubric_text.contains("id = \"lines\"") && !rubric_text.contains("id = \"same\""), "{rubric_text}");
    // Files are not overwritten without `--force`, and input files never.
    let (code, _, stderr) = gradus(&call);
    assert!(code == Some(2) && stderr.contains("is not overwritten"), "{stderr}");
    let (code, _, _) = gradus(&[&call[..], &["--force"]].concat());
    assert_eq!(code, Some(0));
    let (code, _, stderr) = gradus(&["import", &table, "--out", &table, "--force"]);
    assert!(code == Some(2) && stderr.contains("is an input of this command"), "{stderr}");
    let (code, _, _) = gradus(&["import", &table, "--rubric", &rubric, "--rubric-out", &mapping, "--force"]);
    assert_eq!(code, Some(2));
    assert_eq!(std::fs::read_to_string(&rubric).unwrap(), rubric_text);
}

#[test]
fn the_report_is_printed_in_both_languages_and_as_json() {
    let folder = tempfile::tempdir().unwrap();
    let [table, rubric] = ["t.csv", "r.toml"].map(|name| at(&folder, name));
    std::fs::write(&table, "code;mobile telephones;roads\nA;1;2\nB;3;4\n").unwrap();
    std::fs::write(&rubric, RUBRIC).unwrap();
    let call = ["import", &table, "--rubric", &rubric];
    // Without an output file, only the mapping goes to standard output.
    let (code, stdout, stderr) = gradus(&call);
    assert_eq!(code, Some(0), "{stderr}");
    read(input::mapping_from(read(Source::from_text("m", &stdout)), &index()));
    assert!(stderr.contains("One column or series was not used"), "{stderr}");
    let (_, stdout, stderr) = gradus(&[&call[..], &["--lang", "zh"]].concat());
    read(input::mapping_from(read(Source::from_text("m", &stdout)), &index()));
    assert!(stderr.contains("试读") && stdout.contains("未采用"), "{stdout}{stderr}");
    let (_, stdout, _) = gradus(&[&call[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["schema"], "gradus.import/1");
    assert_eq!(json["tables"][0]["columns"][0]["id"], "mobile");
    assert_eq!(json["tables"][0]["aside"][0]["why"], "unknown");
    assert_eq!((json["units"].as_u64(), json["missing"].as_array().unwrap().len()), (Some(2), 2));
    let (again, _) = (gradus(&[&call[..], &["--format", "json"]].concat()).1, ());
    assert_eq!(stdout, again);
    let (code, _, stderr) = gradus(&[&call[..], &["--format", "csv"]].concat());
    assert!(code == Some(2) && stderr.contains("does not have this format"), "{stderr}");
}

#[test]
fn published_tables_are_imported_as_the_mappings_by_hand_have_them() {
    for (folder, name) in [("egdi", "egdi"), ("gtmi", "gtmi"), ("telecom", "telecom")] {
        let Some(folder) = shared::data(folder) else { return };
        let (composite, by_hand) = shared::shipped(name);
        let is_table = |path: &Path| path.extension().is_some_and(|ending| ending == "csv");
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut paths: Vec<_> = entries.filter(|path| is_table(path)).collect();
        paths.sort();
        // Editions of one index have the same units.
        let paths = if name == "egdi" { paths.split_off(paths.len() - 1) } else { paths };
        let year = (name == "telecom").then_some(2006);
        let seen = read(import::look(&paths));
        let draft = read(import::draft(&seen, &composite, name, year, Origin::Given));
        let text = mapping_file::text(&draft, &composite, &Locale::new(Lang::En));
        let mapping = read(input::mapping_from(read(Source::from_text("m.toml", &text)), &composite));
        let found = read(table::read(&paths, &mapping, &composite, year));
        let known = read(table::read(&paths, &by_hand, &composite, year));
        assert_eq!(found.dataset, known.dataset, "{name}");
        assert!(found.rejected.is_empty());
    }
}

#[test]
fn columns_of_the_same_name_make_no_condition() {
    let table = "Country,Sex,Sex,Mobile telephones\nAland,F,_T,2\nAland,_T,F,3\nBeland,_T,F,4\n";
    let faults = imported(&[("t.csv", table.as_bytes())], &index()).err().unwrap();
    assert!(faults.ids().iter().all(|id| id != "table-column-twice"), "{faults}");
}

#[test]
fn a_column_without_a_year_holds_for_every_year() {
    let table =
        ",,2019,2020\nCountry,Population,Mobile telephones,Mobile telephones\nAland,1000,2,3\nBeland,2000,4,5\n";
    let (mapping, tables) = read(imported(&[("t.csv", table.as_bytes())], &index()));
    assert!(mapping.contains("from = \"Population\"\ndenominator = \"people\""), "{mapping}");
    assert_eq!(units(&tables), ["Aland", "Beland"]);
}

const TABLE: &str = "Country Name;code;Year;Fixed telephones;Mobile telephones;Region;Population\n\
    Aland;AAA;2005;1,5;2;n;1.000\nBeland;BBB;2005;2,5;..;s;2.000\nWorld;WLD;2005;3;4;;3.000\n\
    Aland;AAA;2006;1;2;n;1.100\nBeland;BBB;2006;4;3;s;2.100\n";

/// Text inserted into tables to break them.
const PIECES: [&str; 18] = [
    "", ";", ",", "\t", "\n", "\"", "\"\n\"", "..", "#REF!", "\u{0}", "\u{feff}", "]]\n[x", "2006", "Year", "code",
    "é", "清水", "1e400",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(60), ..ProptestConfig::default() })]

    #[test]
    fn broken_tables_are_imported_and_compared_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..6, 0..PIECES.len()), 0..12),
        draft_rubric in any::<bool>(),
        raw in prop::option::weighted(0.3, (any::<prop::sample::Index>(), any::<u8>())),
    ) {
        let mut text: Vec<char> = TABLE.chars().collect();
        for (at, length, piece) in changes {
            let start = at.index(text.len() + 1);
            let end = (start + length).min(text.len());
            text.splice(start..end, PIECES[piece].chars());
        }
        let mut bytes = text.into_iter().collect::<String>().into_bytes();
        if let Some((at, byte)) = raw && !bytes.is_empty() {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let index = if draft_rubric {
            let Ok(seen) = import::look_at("t.csv", "t.csv", &bytes) else { return Ok(()) };
            let names = import::measures(&[seen], None);
            if names.taken.is_empty() {
                return Ok(());
            }
            read(composite(&rubric_file::text("t", &names, &Locale::new(Lang::Zh))))
        } else {
            index()
        };
        match imported(&[("t.csv", &bytes)], &index) {
            // The comparison may fail, but it must return.
            Ok((_, tables)) => drop(Comparison::of(&index, &tables.dataset)),
            Err(faults) => {
                // Each heading in the mapping exists exactly once.
                let own = ["table-no-column", "table-column-twice", "table-not-encoded", "table-not-mapped"];
                prop_assert!(!faults.ids().iter().any(|id| own.contains(&id.as_str())), "{faults}");
            }
        }
    }
}

#[test]
fn rows_of_a_unit_are_filtered_and_multipliers_applied() {
    let folder = tempfile::tempdir().unwrap();
    let [table, mapping, rubric] = ["t.csv", "m.toml", "r.toml"].map(|name| at(&folder, name));
    let answer = |csv: &str| {
        std::fs::write(&table, csv).unwrap();
        let (code, _, stderr) = gradus(&["import", &table, "--rubric-out", &rubric, "--out", &mapping, "--force"]);
        assert_eq!(code, Some(0), "{stderr}");
        let (code, stdout, stderr) =
            gradus(&["compare", &table, "--rubric", &rubric, "--mapping", &mapping, "--format", "csv"]);
        assert_eq!(code, Some(0), "{stderr}");
        let order: Vec<String> =
            stdout.lines().skip(1).filter_map(|line| line.split(',').nth(1)).map(str::to_owned).collect();
        (std::fs::read_to_string(&mapping).unwrap(), order.join(" "))
    };
    let head = "REF_AREA,INDICATOR,SEX,AGE,TIME_PERIOD,OBS_VALUE\n";
    let rows = [
        "KE,ON,_T,Y16,2020,61",
        "KE,ON,F,Y16,2020,95",
        "TZ,ON,F,Y16,2020,10",
        "TZ,ON,_T,Y16,2020,62",
        "TZ,ON,_T,Y75,2020,3",
    ];
    for rows in [rows.to_vec(), rows.iter().rev().copied().collect()] {
        let (text, order) = answer(&format!("{head}{}\n", rows.join("\n")));
        assert!(text.contains("where = { \"SEX\" = \"_T\", \"AGE\" = \"Y16\" } # guess"), "{text}");
        assert_eq!(order, "TZ KE");
    }
    let (text, order) = answer(
        "REF_AREA,INDICATOR,UNIT_MULT,TIME_PERIOD,OBS_VALUE\nKE,S,3,2020,61409\nTZ,S,6,2020,2.9\nZW,S,3,2020,900\n",
    );
    assert!(text.contains("factor_column = \"UNIT_MULT\""), "{text}");
    assert_eq!(order, "KE TZ ZW");
    let (text, order) = answer("code,time,share\nA,2020-Q1,1%\nA,2020-Q4,9%\nB,2020-Q1,5%\nB,2020-Q4,4%\n");
    assert!(text.contains("keep = \"2020-Q4\"") && text.contains("percent = \"hundred\" # guess"), "{text}");
    assert_eq!(order, "A B");
}

#[test]
fn numbers_of_many_countries_are_imported() {
    let folder = tempfile::tempdir().unwrap();
    let [table, mapping, rubric] = ["t.csv", "m.toml", "r.toml"].map(|name| at(&folder, name));
    let cases = [
        ("Kreis;n\nA;1.234\nB;987\nC;2.500\nD;12.345\n", "thousands = \"point\" # likely", "D C A B"),
        (
            "State,n\nA,\"45,678\"\nB,\"98,765\"\nG,\"1,23,456\"\nD,\"12,34,567\"\nE,\"5,432\"\n",
            "thousands = \"indian\"",
            "D G B A E",
        ),
        ("code,n\nA,1'234\nB,999\nC,12'000\n", "", "C A B"),
        ("code;n\nA;1\u{202f}234,5\nB;999\nC;12\u{a0}000\n", "decimal = \"comma\"", "C A B"),
        ("code,n\nA,12.5万\nB,3.2亿\nC,99\nD,(12)\nE,−20\n", "brackets = \"negative\" # likely", "B A C D E"),
        ("code,n\nA,45.1 b\nB,: u\nC,１２３\n", "", "C A "),
        ("code,2019-20,2020-21\nA,9,2\nB,5,6\n", "year = { across = true, keep = 2020 }", "B A"),
        ("code,year,n\nA,FY2019,9\nA,FY2020,2\nB,FY2020,6\nB,FY2019,5\n", "keep = 2020", "B A"),
    ];
    for (csv, key, expected) in cases {
        std::fs::write(&table, csv).unwrap();
        let (code, _, stderr) = gradus(&["import", &table, "--rubric-out", &rubric, "--out", &mapping, "--force"]);
        assert_eq!(code, Some(0), "{csv}: {stderr}");
        let text = std::fs::read_to_string(&mapping).unwrap();
        assert!(text.contains(key), "{csv}: {text}");
        let (code, stdout, stderr) =
            gradus(&["compare", &table, "--rubric", &rubric, "--mapping", &mapping, "--format", "csv"]);
        assert_eq!(code, Some(0), "{csv}: {stderr}");
        let ranked = stdout.lines().skip(1).filter(|line| !line.starts_with(','));
        let order: Vec<&str> = ranked.filter_map(|line| line.split(',').nth(1)).collect();
        assert_eq!(order.join(" "), expected.trim(), "{csv}: {text}");
    }
}
