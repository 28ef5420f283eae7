//! Feasible plans from given ones: `gradus roadmap --from`.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

const COUNTY: &str = "assessments/qingshui/county.toml";
const VANITY: &str = "roadmaps/qingshui-vanity.toml";

fn gradus(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gradus"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env("COLUMNS", "80").args(args).output().unwrap()
}

fn json(output: &Output) -> Value {
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The fates of a plan's initiatives; writes the new plan to a file.
fn reworked(plan: &str, to: &Path) -> Value {
    let to = to.to_str().unwrap();
    let output = gradus(&["roadmap", "--from", plan, "--assessment", COUNTY, "--out", to, "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    json(&output)["from_plan"].clone()
}

#[test]
fn the_vain_plan_becomes_one_that_passes_its_audit() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("reworked.toml");
    let became = reworked(VANITY, &file);
    let fates = became["initiatives"].as_array().unwrap();
    assert_eq!(fates.len(), 16);
    for fate in fates {
        let stands = fate["stands"].as_array().unwrap().len();
        match fate["outcome"].as_str().unwrap() {
            "kept" => assert_eq!(stands, 1),
            "replaced" => assert!(stands >= 1),
            // Everything left out has a reason.
            _ => assert!(stands == 0 && (fate["against"].is_string() || fate["why"].is_string()), "{fate}"),
        }
    }
    // Missing prerequisites come from the catalogue.
    let added: Vec<&str> = became["added"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for needed in ["hotline", "process-mapping", "needs-research", "tv"] {
        assert!(added.iter().any(|id| id.contains(needed)), "{needed}: {added:?}");
    }
    let audit = gradus(&["check", file.to_str().unwrap(), "--assessment", COUNTY, "--format", "json"]);
    assert_eq!(audit.status.code(), Some(0));
    assert_eq!(json(&audit)["audits"][0]["counts"]["errors"], 0);
}

#[test]
fn a_roadmap_that_is_given_back_is_kept_whole() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = ["first.toml", "second.toml"].map(|name| folder.path().join(name));
    let output = gradus(&["roadmap", COUNTY, "--years", "3", "--out", first.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0));
    let became = reworked(first.to_str().unwrap(), &second);
    let fates = became["initiatives"].as_array().unwrap();
    let stay = fates.iter().filter(|fate| fate["outcome"] == "kept" && fate["start"] == fate["was"]).count();
    assert_eq!(stay, fates.len());
    assert_eq!(became["added"].as_array().unwrap().len(), 0);
    let audit = gradus(&["check", second.to_str().unwrap(), "--assessment", COUNTY]);
    assert_eq!(audit.status.code(), Some(0), "{}", String::from_utf8_lossy(&audit.stdout));
}

#[test]
fn the_change_list_is_printed_in_both_languages() {
    for (lang, heading) in [("en", "Changes to qingshui-vanity"), ("zh", "对规划 qingshui-vanity 的调整")] {
        let output = gradus(&["roadmap", "--from", VANITY, "--work", "100", "--lang", lang, "--section", "asked"]);
        assert_eq!(output.status.code(), Some(0));
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(heading) && text.contains("smart-portal"), "{text}");
    }
}

#[test]
fn neither_an_assessment_nor_a_plan_is_a_faulty_call() {
    assert_eq!(gradus(&["roadmap"]).status.code(), Some(2));
    assert_eq!(gradus(&["roadmap", COUNTY, "--assessment", COUNTY]).status.code(), Some(2));
    assert_eq!(gradus(&["roadmap", "--from", VANITY, "--out", VANITY]).status.code(), Some(2));
}
