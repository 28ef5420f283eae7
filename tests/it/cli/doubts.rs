//! Implausible figures raise a question, and are used unchanged.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{gradus_with, stderr, stdout};

/// The county with some lines changed, next to the plan.
fn county(changes: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = fs::read_to_string(root.join("assessments/qingshui/county.toml")).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    fs::write(folder.path().join("county.toml"), text).unwrap();
    fs::copy(root.join("roadmaps/qingshui-vanity.toml"), folder.path().join("plan.toml")).unwrap();
    folder
}

fn run(folder: &tempfile::TempDir, call: &str) -> String {
    let output = gradus_with(&call.split(' ').collect::<Vec<_>>(), &[("COLUMNS", "300")], folder.path());
    assert!(output.status.code() != Some(2), "{}", stderr(&output));
    stdout(&output).to_owned()
}

fn json(folder: &tempfile::TempDir, call: &str) -> Value {
    serde_json::from_str(&run(folder, &format!("{call} --format json"))).unwrap()
}

/// The kinds of doubts of the one assessment.
fn kinds(changes: &[(&str, &str)]) -> Vec<String> {
    let answer = json(&county(changes), "assess county.toml");
    let doubts = answer["assessments"][0]["doubts"].as_array().unwrap();
    doubts.iter().map(|doubt| doubt["kind"].as_str().unwrap().to_owned()).collect()
}

/// 45 % of the offices have power 93 % of the time; typed as a share.
const SHARE: (&str, &str) = ("offices.value = 45", "offices.value = 0.45");
/// Three hundred full-time equivalents of a skill, in a county with two.
const STAFF: (&str, &str) = ("fte = 2.0", "fte = 300.0");

#[test]
fn a_county_as_it_is_raises_no_doubt() {
    assert_eq!(kinds(&[]), [""; 0]);
}

#[test]
fn each_kind_of_slip_is_asked_about() {
    assert_eq!(kinds(&[SHARE]), ["share-as-percent"]);
    assert_eq!(kinds(&[STAFF]), ["staff"]);
    assert_eq!(kinds(&[("offices.year = 2025", "offices.year = 2005")]), ["old-observation"]);
    // Too large by a factor of 10 000: an amount in another unit.
    assert_eq!(kinds(&[("year = 2026, amount = ", "year = 2026, amount = 90_000_")]), ["budget"]);
    // 1 is a plausible percentage.
    assert_eq!(kinds(&[("offices.value = 45", "offices.value = 1")]), [""; 0]);
    assert_eq!(kinds(&[("offices.value = 45", "offices.value = 0")]), [""; 0]);
}

/// Doubts appear on the first screen, in JSON, and as a finding that does not fail, in both languages; the figure is
/// used unchanged.
#[test]
fn doubts_are_reported_and_figures_unchanged() {
    let folder = county(&[SHARE, STAFF]);
    let page = run(&folder, "assess county.toml");
    let first: Vec<&str> = page.lines().take(45).collect();
    let first = first.join("\n");
    assert!(first.contains("is 0.45 %: did you mean 45 %?") && first.contains("300 full-time equivalents"), "{first}");
    assert!(run(&folder, "assess county.toml --lang zh").contains("填的是0.45%，是否应为45%？"));
    let answer = json(&folder, "assess county.toml");
    let indicators = answer["assessments"][0]["indicators"].as_array().unwrap();
    let offices = indicators.iter().find(|indicator| indicator["id"] == "offices").unwrap();
    assert!(offices.to_string().contains("0.45"), "{offices}");
    let roadmap = json(&folder, "roadmap county.toml --work 0");
    assert_eq!(roadmap["doubts"].as_array().unwrap().len(), 2);
    let audit = json(&folder, "check plan.toml --assessment county.toml --no-advice");
    let findings = audit["audits"][0]["findings"].as_array().unwrap();
    let doubts: Vec<&Value> = findings.iter().filter(|finding| finding["rule"] == "implausible-figure").collect();
    assert_eq!(doubts.len(), 2);
    assert!(doubts.iter().all(|doubt| doubt["severity"] == "note"));
    assert!(doubts.iter().any(|doubt| doubt["condition"]["en"].as_str().unwrap().contains("did you mean 45 %?")));
}
