//! Many units: answers grow linearly with the units, and requests that would not fit are refused before any work.

use std::fmt::Write as _;
use std::path::Path;

use super::shared::gradus;

/// A table with a number of units, and the call that compares them.
fn call(folder: &Path, units: usize) -> Vec<String> {
    let mut rows = "unit,a,b\n".to_owned();
    for unit in 0..units {
        writeln!(rows, "u{unit:05},{},{}", unit % 997, (unit * 31) % 1009).unwrap();
    }
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let indicator = |id: &str| {
        format!("[[indicator]]\nid = \"{id}\"\ntitle = \"{id}\"\nunit = \"u\"\nscale.min_max = \"ascending\"\n")
    };
    let rubric = format!(
        "[comparison]\nid = \"many\"\nversion = \"1\"\ntitle = \"Many\"\ncoverage_needed = 0.5\n{}{}",
        indicator("a"),
        indicator("b")
    );
    let mapping = "[mapping]\nid = \"m\"\nrubric = \"many\"\n[[table]]\ncode = \"unit\"\n[[table.column]]\nfrom = \"a\"\n\
                   indicator = \"a\"\n[[table.column]]\nfrom = \"b\"\nindicator = \"b\"\n";
    let (table, rubric, mapping) = (file("t.csv", &rows), file("r.toml", &rubric), file("m.toml", mapping));
    ["compare", &table, "--rubric", &rubric, "--mapping", &mapping, "--vary", "weights=0.25", "--lang", "en"]
        .map(str::to_owned)
        .to_vec()
}

fn answer(call: &[String], more: &[&str]) -> (Option<i32>, String, String) {
    let call: Vec<&str> = call.iter().map(String::as_str).chain(more.iter().copied()).collect();
    gradus(&call)
}

#[test]
fn json_of_three_thousand_units_stays_small_and_text_short() {
    let folder = tempfile::tempdir().unwrap();
    let call = call(folder.path(), 3_000);
    let (code, stdout, stderr) = answer(&call, &["--draws", "20", "--format", "json"]);
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stdout.len() < 10_000_000, "{} bytes", stdout.len());
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    let sure = &json["uncertainty"];
    assert_eq!((sure["above"].is_null(), sure["rank_shares"].is_null()), (true, true));
    assert_eq!(sure["above_next"].as_array().unwrap().len(), 2_999);
    assert_eq!(sure["ranks"].as_array().unwrap().len(), 3_000);
    let (_, stdout, _) = answer(&call, &["--draws", "20"]);
    assert!(stdout.lines().count() < 700, "{} lines", stdout.lines().count());
    assert!(stdout.contains("and 2900 more units"), "{stdout}");
}

#[test]
fn pairs_are_given_where_they_are_asked_for_and_refused_where_they_are_too_many() {
    let folder = tempfile::tempdir().unwrap();
    let few = call(folder.path(), 201);
    let json = |more: &[&str]| -> serde_json::Value {
        let (code, stdout, stderr) = answer(&few, &[&["--draws", "20", "--format", "json"], more].concat());
        assert_eq!(code, Some(0), "{stderr}");
        serde_json::from_str(&stdout).unwrap()
    };
    let (plain, asked) = (json(&[]), json(&["--pairs"]));
    assert!(plain["uncertainty"]["above"].is_null());
    let above = asked["uncertainty"]["above"].as_array().unwrap();
    assert_eq!(above.len(), 201);
    for (place, share) in plain["uncertainty"]["above_next"].as_array().unwrap().iter().enumerate() {
        assert_eq!(above[place][place + 1], *share);
    }
    for same in ["ranks", "groups", "above_next", "told_apart"] {
        assert_eq!(plain["uncertainty"][same], asked["uncertainty"][same], "{same}");
    }
    let many = call(folder.path(), 2_001);
    let (code, stdout, stderr) = answer(&many, &["--draws", "20", "--format", "json", "--pairs"]);
    assert_eq!((code, stdout.as_str()), (Some(2), ""), "{stderr}");
    assert!(stderr.contains("the limit is 2000 units") && stderr.contains("leave out `--pairs`"), "{stderr}");
    let (code, stdout, stderr) = answer(&many, &["--draws", "50000"]);
    assert_eq!((code, stdout.as_str()), (Some(2), ""), "{stderr}");
    assert!(stderr.contains("--draws 49975"), "{stderr}");
}
