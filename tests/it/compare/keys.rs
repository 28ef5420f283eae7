//! Matching of units across tables, and rows that are not units.

use gradus::input::table::{Apart, Tables};
use gradus::model::Composite;

use super::shared::{self, composite, gradus, read, tables};

const RUBRIC: &str = r#"
[comparison]
id = "two"
version = "0.1.0"
title = "Two"
coverage_needed = 0.5

[[denominator]]
id = "people"
title = "People"
unit = "thousands"

[[indicator]]
id = "a"
title = "A"
unit = "per 100"
scale.goalposts = [0, 100]

[[indicator]]
id = "b"
title = "B"
unit = "per 100"
scale.goalposts = [0, 100]
"#;

fn index() -> Composite {
    read(composite(RUBRIC))
}

/// A mapping of two tables, `a.csv` and `b.csv`, with these headings for the units' codes.
fn mapping(codes: [&str; 2], more: &str) -> String {
    let table = |(file, code): (&str, &str)| {
        format!(
            "[[table]]\nfile = \"{file}.csv\"\n{code}\n\n[[table.column]]\nfrom = \"{file}\"\nindicator = \"{file}\"\n\n"
        )
    };
    let tables = [("a", codes[0]), ("b", codes[1])].map(table).concat();
    format!("[mapping]\nid = \"two\"\nrubric = \"two\"\n\n{more}\n{tables}")
}

fn both(a: &str, b: &str, codes: [&str; 2], more: &str) -> Tables {
    read(tables(&[("a.csv", a), ("b.csv", b)], &mapping(codes, more), &index()))
}

fn units(tables: &Tables) -> Vec<(&str, &str, Option<f64>, Option<f64>)> {
    let values = tables.dataset.values[0].iter().zip(&tables.dataset.values[1]);
    let units = tables.dataset.units.iter().zip(values);
    units.map(|(unit, (a, b))| (unit.id.as_str(), unit.name.en.as_str(), *a, *b)).collect()
}

/// The units in one table only, by file name.
fn apart(tables: &Tables) -> Vec<(String, Vec<&str>)> {
    let own = |file: &String| file.rsplit('/').next().unwrap_or_default().to_owned();
    let files_of = |units: &'_ Apart| units.files.iter().map(own).collect::<Vec<_>>().join("+");
    let codes = |units: &'_ Apart| units.units.iter().map(|(code, _)| code.clone()).collect::<Vec<_>>();
    assert!(tables.apart.iter().all(|apart| !codes(apart).is_empty()));
    tables
        .apart
        .iter()
        .map(|each| (files_of(each), each.units.iter().map(|(code, _)| code.as_str()).collect()))
        .collect()
}

const CODE: &str = "code = \"code\"";
const NAME: &str = "code = \"name\"";

#[test]
fn namibia_is_a_unit_and_no_mark_for_a_missing_value() {
    let a = "code,name,a\nKE,Kenya,40\nNA,Namibia,62\nBW,Botswana,NA\n";
    let b = "code,b\nKE,10\nNA,20\nBW,40\n";
    let found = both(a, b, ["code = \"code\"\nname = \"name\"", CODE], "");
    let wanted = [
        ("KE", "Kenya", Some(40.0), Some(10.0)),
        ("NA", "Namibia", Some(62.0), Some(20.0)),
        ("BW", "Botswana", None, Some(40.0)),
    ];
    assert_eq!(units(&found), wanted);
    assert_eq!((apart(&found), found.rejected.len()), (vec![], 0));
}

#[test]
fn names_in_either_normal_form_and_case_are_one_unit() {
    // Names of towns, which are in no list.
    let found = both("name,a\nGörlitz,70\nPirna,30\n", "name,b\nGo\u{308}rlitz ,7\nPIRNA,3\n", [NAME, NAME], "");
    assert_eq!(
        units(&found),
        [("Görlitz", "Görlitz", Some(70.0), Some(7.0)), ("PIRNA", "PIRNA", Some(30.0), Some(3.0))]
    );
    assert!(found.apart.is_empty());
}

#[test]
fn countries_meet_by_any_of_their_codes_and_names() {
    let a = "code,a\nCIV,1\nVNM,2\nHKG,3\nBOL,4\nTUR,5\nGRC,6\n";
    let b = "name,b\nCôte d'Ivoire,1\nVietnam,2\n\"Hong Kong SAR, China\",3\nBolivia (Plurinational State of),4\n\
        Turkey,5\nEL,6\n";
    let found = both(a, b, [CODE, NAME], "");
    assert!(found.apart.is_empty(), "{:?}", found.apart);
    assert!(units(&found).iter().all(|(_, _, a, b)| a == b), "{:?}", units(&found));
    assert_eq!(found.dataset.units[0].name.en, "Côte d'Ivoire");
    // The order of tables does not change a unit's code.
    let reordered = read(tables(&[("b.csv", b), ("a.csv", a)], &mapping([CODE, NAME], ""), &index()));
    assert_eq!(reordered.dataset, found.dataset);
    // A mapping can distinguish units by spelling.
    let written = "\nunits = \"as_written\"";
    let [code, name] = [format!("{CODE}{written}"), format!("{NAME}{written}")];
    let found = both(a, b, [&code, &name], "");
    assert_eq!(found.dataset.units.len(), 12);
}

#[test]
fn provinces_of_china_meet_by_short_and_long_names() {
    let found = both(
        "name,a\n广西,1\n内蒙古,2\n香港,3\n",
        "name,b\n广西壮族自治区,1\nInner Mongolia,2\n810000,3\n",
        [NAME, NAME],
        "",
    );
    assert!(found.apart.is_empty(), "{:?}", found.apart);
    assert!(units(&found).iter().all(|(_, _, a, b)| a == b));
}

#[test]
fn an_alias_joins_unlisted_units_and_overrides_lists() {
    let a = "code,a\nN01,1\nN02,2\n";
    let b = "name,b\nNew Town,1\nOldtown,2\n";
    let found = both(a, b, [CODE, NAME], "[alias]\n\"new town\" = \"N01\"\nOldtown = \"N02\"\n");
    assert!(found.apart.is_empty());
    assert_eq!(units(&found), [("N01", "N01", Some(1.0), Some(1.0)), ("N02", "N02", Some(2.0), Some(2.0))]);
    let found = both(
        "code,a\nKEN,1\nUGA,2\n",
        "name,b\nKenya,1\nUganda,2\n",
        [CODE, NAME],
        "[alias]\nKenya = \"UGA\"\nUganda = \"KEN\"\n",
    );
    assert_eq!(units(&found).iter().map(|unit| unit.3).collect::<Vec<_>>(), [Some(2.0), Some(1.0)]);
}

#[test]
fn a_table_of_names_meets_one_of_codes_and_names_by_the_names() {
    let a = "code,name,a\n17,Adorf,1\n18,Bdorf,2\n19,Twin,3\n20,Twin,4\n";
    let with_names = "code = \"code\"\nname = \"name\"";
    let found = both(a, "name,b\nBDORF,2\nAdorf,1\nTwin,9\n", [with_names, NAME], "");
    // An ambiguous name cannot be resolved.
    assert_eq!(apart(&found), [("a.csv".to_owned(), vec!["19", "20"]), ("b.csv".to_owned(), vec!["Twin"])]);
    assert_eq!(units(&found)[..2], [("17", "Adorf", Some(1.0), Some(1.0)), ("18", "Bdorf", Some(2.0), Some(2.0))]);
}

#[test]
fn units_in_one_table_only_are_reported_on_the_first_screen_and_in_json() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let a = path("a.csv", "name,a\nAdorf,1\nBdorf,2\nCdorf,5\n");
    let b = path("b.csv", "name,b\nAdorf,1\nBedorf,2\nEdorf,9\n");
    let rubric = path("r.toml", RUBRIC);
    let map = path("m.toml", &mapping([NAME, NAME], ""));
    let call = ["compare", &a, &b, "--rubric", &rubric, "--mapping", &map];
    let (code, stdout, stderr) = gradus(&call);
    assert_eq!(code, Some(0), "{stderr}");
    let words = stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("4 units are in one table only"), "{stdout}");
    assert!(stdout.lines().take(20).any(|line| line.contains("are in one table")), "{stdout}");
    assert!(words.contains("a.csv: Bdorf, Cdorf.") && words.contains("b.csv: Bedorf, Edorf."), "{stdout}");
    let (_, stdout, _) = gradus(&[&call[..], &["--lang", "zh"]].concat());
    assert!(stdout.contains("4个评价对象只出现在一个表格中"), "{stdout}");
    let (_, stdout, _) = gradus(&[&call[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["one_table_only"][1]["units"], serde_json::json!(["Bedorf", "Edorf"]));
    assert_eq!(json["one_table_only"][0]["compared"], true);
    // `import` reports them too.
    let (code, _, stderr) = gradus(&["import", &a, &b, "--rubric", &rubric]);
    assert_eq!(code, Some(0), "{stderr}");
    assert!(
        stderr.split_whitespace().collect::<Vec<_>>().join(" ").contains("4 units are in one table only"),
        "{stderr}"
    );
}

#[test]
fn parts_of_one_table_and_denominators_are_distinguished() {
    let part = |file: &str| {
        format!("[[table]]\nfile = \"{file}\"\n{CODE}\n[[table.column]]\nfrom = \"a\"\nindicator = \"a\"\n")
    };
    let head = "[mapping]\nid = \"two\"\nrubric = \"two\"\n";
    let parts = format!("{head}{}{}", part("a.csv"), part("b.csv"));
    let found = read(tables(&[("a.csv", "code,a\nA,1\n"), ("b.csv", "code,a\nB,1\n")], &parts, &index()));
    assert_eq!((found.dataset.units.len(), found.apart.len()), (2, 0));
    let people =
        format!("[[table]]\nfile = \"b.csv\"\n{CODE}\n[[table.column]]\nfrom = \"n\"\ndenominator = \"people\"\n");
    let found = read(tables(
        &[("a.csv", "code,a\nA,1\n"), ("b.csv", "code,n\nA,1\nZ,3\n")],
        &format!("{head}{}{people}", part("a.csv")),
        &index(),
    ));
    assert_eq!(apart(&found), [("b.csv".to_owned(), vec!["Z"])]);
    assert!(!found.apart[0].compared);
}

#[test]
fn sums_and_notes_are_no_units_unless_the_mapping_keeps_them() {
    let eurostat = "code,b\nKE,45.1\nNA,62\nTR,1\nEU27_2020,57\nEA20,60\n";
    let china = "name,a\n全国,100\n东部,60\n中部地区,50\n西部地区,40\n东北地区,30\n浙江,25\n江苏,30\n安徽,1\n新疆生产建设兵团,5\n\
        北京,2\n河北,3\n总计,100\n平均,33\n注：2020年为预计数,\n";
    let found = both(china, eurostat, [NAME, CODE], "");
    let codes: Vec<&str> = found.dataset.units.iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(codes, ["浙江", "江苏", "安徽", "新疆生产建设兵团", "北京", "河北", "KE", "NA", "TR"]);
    let sums: Vec<Vec<&str>> =
        found.sums.iter().map(|sums| sums.codes.iter().map(|(code, _)| code.as_str()).collect()).collect();
    assert_eq!(sums[1], ["EA20", "EU27_2020"]);
    assert_eq!(sums[0].len(), 7, "{sums:?}");
    let rejected: Vec<(u64, &str)> = found.rejected.iter().map(|row| (row.line, row.reason.id.as_ref())).collect();
    assert_eq!(rejected, [(15, "table-note")]);
    let keep = format!("{CODE}\nsums = \"keep\"");
    let found = both("name,a\nX,1\n", eurostat, [NAME, &keep], "");
    assert_eq!((found.dataset.units.len(), found.sums.len()), (6, 0));
    let keep = format!("{CODE}\nkeep = [\"ea20\"]");
    let found = both("name,a\nX,1\n", eurostat, [NAME, &keep], "");
    assert_eq!(found.sums[0].codes, [("EU27_2020".to_owned(), 5)]);
}

#[test]
fn compared_regions_are_units() {
    let found =
        both("name,a\n东部,1\n中部,2\n西部,3\n东北,4\n", "name,b\nAfrica,1\nAsia,2\nWorld,3\n", [NAME, NAME], "");
    assert_eq!((found.dataset.units.len(), found.sums.len()), (7, 0));
    // The same for import.
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).unwrap();
        folder.path().join(name).display().to_string()
    };
    let (table, rubric) = (path("t.csv", "name,a\nAfrica,1\nAsia,2\nEurope,3\nWorld,4\n"), path("r.toml", RUBRIC));
    let (code, stdout, stderr) = gradus(&["import", &table, "--rubric", &rubric]);
    assert!(
        code == Some(0) && !stdout.contains("leave_out") && stderr.contains("4 units were read"),
        "{stdout}{stderr}"
    );
}

#[test]
fn stray_rows_and_footers_are_reported_and_are_not_units() {
    let table = "code,name,a\nKEN,Kenya,40\nNAM,Namibia,62\nZAF,South Africa,75\nCUTOFF,,5\nSource: WDI,,\n,,7\n";
    let found = both(table, "code,b\nKEN,1\nNAM,2\nZAF,3\n", ["code = \"code\"\nname = \"name\"", CODE], "");
    assert_eq!(found.dataset.units.len(), 3);
    let rejected: Vec<(u64, &str)> = found.rejected.iter().map(|row| (row.line, row.reason.id.as_ref())).collect();
    assert_eq!(rejected, [(5, "table-stray"), (6, "table-note"), (7, "table-no-code")]);
    let keep = "code = \"code\"\nname = \"name\"\nkeep = [\"CUTOFF\"]";
    let found = both(table, "code,b\nKEN,1\n", [keep, CODE], "");
    assert_eq!(found.dataset.units.len(), 4);
    // A unit with few values stays a unit.
    let found =
        both("code,name,a\nKEN,Kenya,40\nNAM,Namibia,\nZAF,South Africa,75\n", "code,b\nKEN,1\n", [CODE, CODE], "");
    assert_eq!((found.dataset.units.len(), found.rejected.len()), (3, 0));
}

#[test]
fn a_column_may_have_several_headings() {
    let rubric = shared::shipped("egdi");
    let head = [
        "Online_Service,Telecommunication_Infrastructure,Human_Capital",
        "Online Service Index,TII,Human Capital Index",
    ];
    for headings in head {
        let text = format!("Country,{headings}\nKenya,0.5,0.25,0.75\n");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("egdi.csv");
        std::fs::write(&path, text).unwrap();
        let found = read(gradus::input::table::read(&[path], &rubric.1, &rubric.0, None));
        assert_eq!(found.dataset.values, [[Some(0.5)], [Some(0.25)], [Some(0.75)]]);
    }
    let map = mapping(["code = [\"iso\", \"Code\"]", CODE], "").replace("from = \"a\"", "from = [\"x\", \"A\"]");
    let found = read(tables(&[("a.csv", "code,a\nP,1\n"), ("b.csv", "code,b\nP,2\n")], &map, &index()));
    assert_eq!(units(&found), [("P", "P", Some(1.0), Some(2.0))]);
    let faults = tables(&[("a.csv", "code,A,a \nP,1,2\n")], &map.replace("\"x\", \"A\"", "\"x\", \"AA\""), &index());
    assert_eq!(faults.unwrap_err().ids(), ["table-no-column"]);
}

#[test]
fn every_country_of_the_published_tables_finds_one_entry() {
    use gradus::input::known_unit;
    let mut seen = 0;
    for (folder, code, name) in [
        ("egdi", None, "Country Name"),
        ("gtmi", Some("country_code"), "country_name"),
        ("asem", Some("UnitCode"), "UnitName"),
    ] {
        let Some(folder) = shared::data(folder) else { return };
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.extension().is_none_or(|ending| ending != "csv") {
                continue;
            }
            for row in shared::csv(&entry) {
                let Some(name) = row.get(name) else { continue };
                let by_name = known_unit(gradus::model::notation::UnitList::Countries, name);
                assert!(by_name.is_some(), "{name}");
                if let Some(code) = code.and_then(|code| row.get(code)) {
                    assert_eq!(by_name, known_unit(gradus::model::notation::UnitList::Countries, code), "{name}");
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 1_000, "{seen}");
}
