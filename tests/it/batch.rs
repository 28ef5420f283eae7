//! Many units in one call: rows equal those of single calls, failures are listed, other units are completed, and the
//! number of threads has no effect.
use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::cargo::cargo_bin_cmd;
use serde_json::Value;

/// Runs `gradus` in English on a wide page.
fn gradus(args: &[&str]) -> Output {
    let mut command = cargo_bin_cmd!("gradus");
    command.env("COLUMNS", "200").env("LC_ALL", "C").env_remove("LANGUAGE").args(args).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap()
}

/// The JSON output of a call; checks its exit code.
fn json(args: &[&str], code: i32) -> Value {
    let output = gradus(&[args, &["--format", "json"]].concat());
    assert_eq!(output.status.code(), Some(code), "{args:?}: {}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A folder with the county, a file that is not TOML, and one with two faults.
fn mixed() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let county = fs::read_to_string("assessments/qingshui/county.toml").unwrap();
    fs::write(folder.path().join("b-county.toml"), &county).unwrap();
    fs::write(folder.path().join("a-broken.toml"), "[assessment\n").unwrap();
    let faulty = county.replace("[jurisdiction]\n", "[jurisdiction]\nmayor = 1\nmotto = 2\n");
    assert_ne!(faulty, county);
    fs::write(folder.path().join("c-faulty.toml"), faulty).unwrap();
    folder
}

#[test]
fn a_row_of_a_batch_equals_a_call_for_that_file() {
    let folder = "assessments/yunling";
    let many = json(&["assess", "--batch", folder], 0);
    assert_eq!(many["schema"], "gradus.batch/2");
    assert_eq!((&many["of"], many["failed"].as_array().unwrap().len()), (&Value::from("assess"), 0));
    let units = many["units"].as_array().unwrap();
    assert_eq!(units.len(), fs::read_dir(folder).unwrap().count());
    for unit in units {
        let single = json(&["assess", unit["file"].as_str().unwrap()], 0);
        let single = &single["assessments"][0];
        assert_eq!(unit["id"], single["jurisdiction"]["id"]);
        assert_eq!(unit["score"], single["headline"]["score"]);
        assert_eq!(unit["coverage"], single["headline"]["coverage"]);
        assert_eq!(unit["binding"].as_array().unwrap().len(), single["binding"].as_array().unwrap().len());
        for dimension in unit["dimensions"].as_array().unwrap() {
            let node = single["nodes"].as_array().unwrap().iter().find(|node| node["id"] == dimension["node"]).unwrap();
            assert_eq!(dimension["score"], node["score"]);
        }
    }
}

#[test]
fn threads_have_no_effect() {
    for format in ["text", "json", "csv"] {
        let with = |threads: &str| {
            gradus(&["assess", "--batch", "assessments/yunling", "--threads", threads, "--format", format])
        };
        assert_eq!(text(&with("1").stdout), text(&with("3").stdout), "{format}");
    }
}

#[test]
fn one_failing_unit_does_not_stop_the_rest() {
    let folder = mixed();
    let path = folder.path().to_str().unwrap();
    let many = json(&["assess", "--batch", path], 2);
    assert_eq!(many["units"].as_array().unwrap().len(), 1);
    let failed = many["failed"].as_array().unwrap();
    assert_eq!(failed.len(), 2);
    assert!(failed[0]["file"].as_str().unwrap().ends_with("a-broken.toml"));
    assert_eq!(failed[0]["line"], 1);
    assert!(failed[1]["file"].as_str().unwrap().ends_with("c-faulty.toml"));
    assert_eq!((&failed[1]["more"], &failed[1]["column"]), (&Value::from(1), &Value::from(1)));
    assert!(failed[1]["message"].as_str().unwrap().contains("mayor"));

    let page = gradus(&["assess", "--batch", path]);
    assert_eq!(page.status.code(), Some(2));
    let page = text(&page.stdout).to_owned();
    assert!(
        page.contains("Not processed: 2") && page.contains("a-broken.toml:1:") && page.contains("and one more error"),
        "{page}"
    );

    let csv = gradus(&["assess", "--batch", path, "--format", "csv"]);
    assert_eq!(text(&csv.stdout).lines().count(), 2, "the head and the county");
    assert!(text(&csv.stderr).contains("c-faulty.toml"), "{}", text(&csv.stderr));
}

#[test]
fn plans_are_audited_in_a_batch_with_the_worst_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let county = "assessments/qingshui/county.toml";
    let made = gradus(&["roadmap", county, "--out", &at("roadmap.toml")]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let plans = [at("roadmap.toml"), "roadmaps/qingshui-vanity.toml".to_owned()];
    let call = |plans: &[String], code: i32| {
        let plans: Vec<&str> = plans.iter().map(String::as_str).collect();
        json(&[&["check", "--batch", "--assessment", county][..], &plans].concat(), code)
    };
    let both = call(&plans, 1);
    let verdicts: Vec<&str> =
        both["units"].as_array().unwrap().iter().map(|unit| unit["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["green", "red"]);
    let vanity = &both["units"][1];
    let single = json(&["check", &plans[1], "--assessment", county, "--no-advice"], 1);
    let single = &single["audits"][0];
    assert_eq!(vanity["errors"], single["counts"]["errors"]);
    assert_eq!(vanity["orientation"], single["orientation"]["overall"]);
    assert_eq!(call(&plans[..1], 0)["units"][0]["errors"], 0);
    let missing = [plans[0].clone(), at("missing.toml")];
    assert_eq!(call(&missing, 2)["failed"].as_array().unwrap().len(), 1);
}

#[test]
fn a_stranger_s_name_is_no_formula() {
    let folder = tempfile::tempdir().unwrap();
    let county = fs::read_to_string("assessments/qingshui/county.toml").unwrap();
    let evil = county.replace("name.en = \"Qingshui county\"", "name.en = \"=HYPERLINK(1)\"");
    assert_ne!(evil, county);
    fs::write(folder.path().join("evil.toml"), evil).unwrap();
    let csv = gradus(&["assess", "--batch", folder.path().to_str().unwrap(), "--format", "csv"]);
    assert!(text(&csv.stdout).contains(",'=HYPERLINK(1),"), "{}", text(&csv.stdout));
}

#[test]
fn options_for_one_unit_are_refused() {
    let county = "assessments/qingshui/county.toml";
    for args in [
        vec!["assess", "--batch", "--detail", county],
        vec!["assess", "--threads", "2", county],
        vec!["check", "--batch", "--baseline", "b.toml", "roadmaps/qingshui-vanity.toml"],
        vec!["check", "--batch", "--format", "sarif", "roadmaps/qingshui-vanity.toml"],
    ] {
        let output = gradus(&args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(text(&output.stdout), "");
    }
    let empty = tempfile::tempdir().unwrap();
    assert!(Path::new(empty.path()).is_dir());
    assert_eq!(gradus(&["assess", "--batch", empty.path().to_str().unwrap()]).status.code(), Some(2));
}

#[test]
fn roadmaps_are_made_side_by_side_and_written() {
    let folder = tempfile::tempdir().unwrap();
    let plans = folder.path().join("plans");
    fs::create_dir(&plans).unwrap();
    let from = folder.path().join("counties");
    fs::create_dir(&from).unwrap();
    for name in ["huidu.toml", "jinding.toml", "wuyan.toml", "xueya.toml"] {
        fs::copy(Path::new("assessments/yunling").join(name), from.join(name)).unwrap();
    }
    let (out, counties) = (plans.to_str().unwrap(), from.to_str().unwrap());
    let call = |threads: &str, more: &[&str]| {
        let args = ["roadmap", "--batch", counties, "--work", "250", "--threads", threads];
        json(&[&args[..], more].concat(), 0)
    };
    let many = call("2", &["--out", out]);
    let units = many["units"].as_array().unwrap();
    assert_eq!(units.len(), fs::read_dir(counties).unwrap().count());
    assert_eq!(fs::read_dir(&plans).unwrap().count(), units.len());
    let unwritten = |many: &Value| {
        let mut units = many["units"].as_array().unwrap().clone();
        units.iter_mut().for_each(|unit| unit["written"] = Value::Null);
        units
    };
    assert_eq!(unwritten(&many), unwritten(&call("1", &[])));
    // A row equals the result of a call for that county, and the file is the one that the call writes.
    let unit = units.iter().find(|unit| unit["id"] == "huidu").unwrap();
    let alone = plans.join("alone.toml");
    let file = unit["file"].as_str().unwrap();
    let single = json(&["roadmap", file, "--work", "250", "--out", alone.to_str().unwrap()], 0);
    for (row, whole) in [("benefit", &single["benefit"]), ("lists", &single["proof"]["lists"])] {
        assert_eq!(unit[row], *whole, "{row}");
    }
    let written = |path: &Path| fs::read_to_string(path).unwrap();
    assert_eq!(written(Path::new(unit["written"].as_str().unwrap())), written(&alone));
    // Nothing is overwritten without `--force`: every unit is reported, and every file is kept.
    let again = json(&["roadmap", "--batch", counties, "--work", "0", "--out", out], 2);
    assert_eq!(again["failed"].as_array().unwrap().len(), units.len());
}

#[test]
fn a_batch_of_roadmaps_needs_a_folder_and_names_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let county = "assessments/qingshui/county.toml";
    fs::create_dir(folder.path().join("sub")).unwrap();
    let copy = at("sub/county.toml");
    fs::copy(county, &copy).unwrap();
    for (args, words) in [
        (vec!["roadmap", county, &copy], "--batch"),
        (vec!["roadmap", "--batch", county, "--out", &at("missing")], "missing"),
        (vec!["roadmap", "--batch", county, &copy, "--out", &at("")], "same"),
    ] {
        let output = gradus(&args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(text(&output.stderr).contains(words), "{args:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stdout), "");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
