//! First screens: short enough for one screen in both languages, and honest about what they leave out.

use std::path::{Path, PathBuf};

use gradus::report::kind::Kind;
use gradus::report::sections;
use gradus::report::terminal::width;

use crate::compare::shared::gradus;

/// The greatest height of a first screen, in lines of 80 columns.
const LINES: usize = 45;

/// Every shipped assessment of a county or a country that roadmaps are made for.
fn assessments() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments");
    let mut found = vec![root.join("qingshui/county.toml")];
    for folder in ["yunling", "elsewhere"] {
        let files = std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        found.extend(files.filter(|path| path.extension().is_some_and(|end| end == "toml")));
    }
    found.sort();
    assert!(found.len() > 15, "{found:?}");
    found
}

fn screen(call: &[&str], lang: &str) -> String {
    let (code, page, errors) = gradus(&[call, &["--lang", lang]].concat());
    assert!(code.is_some_and(|code| code < 2), "{call:?}: {errors}");
    assert!(page.lines().count() <= LINES, "{call:?} {lang}: {} lines\n{page}", page.lines().count());
    assert!(page.lines().all(|line| width(line) <= 80), "{page}");
    assert!(page.lines().rev().take(4).any(|line| line.contains("--detail")), "{page}");
    page
}

#[test]
fn a_readiness_fits_on_one_screen_everywhere() {
    for file in assessments() {
        for lang in ["en", "zh"] {
            let page = screen(&["assess", file.to_str().unwrap()], lang);
            assert!(!page.contains("sha256") && !page.contains("SHA-256"), "{page}");
        }
    }
}

#[test]
fn a_roadmap_fits_on_one_screen_everywhere() {
    for file in assessments() {
        screen(&["roadmap", file.to_str().unwrap(), "--work", "0"], "en");
    }
}

#[test]
fn a_roadmap_and_an_audit_fit_on_one_screen() {
    for lang in ["en", "zh"] {
        for county in ["assessments/qingshui/county.toml", "assessments/yunling/xueya.toml"] {
            screen(&["roadmap", county, "--work", "0"], lang);
        }
        let plan = ["check", "roadmaps/qingshui-vanity.toml", "--assessment", "assessments/qingshui/county.toml"];
        let page = screen(&plan, lang);
        // A cause gives its place and its rule.
        assert!(page.contains("qingshui-vanity.toml:"), "{page}");
    }
    let page = screen(&["check", "roadmaps/qingshui-vanity.toml"], "en");
    assert!(page.contains("Red: ") && page.contains("The 3 gravest causes") && page.contains("Mend: "), "{page}");
}

#[test]
fn causes_are_the_gravest_finding_of_each_rule_and_errors_come_first() {
    let (_, json, _) = gradus(&["check", "roadmaps/qingshui-vanity.toml", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let audit = &json["audits"][0];
    let (findings, causes) = (audit["findings"].as_array().unwrap(), audit["causes"].as_array().unwrap());
    let of = |cause: &serde_json::Value| &findings[cause["finding"].as_u64().unwrap() as usize];
    let first = |rule: &serde_json::Value| findings.iter().position(|finding| finding["rule"] == *rule);
    for cause in causes {
        assert_eq!(first(&cause["rule"]).map(|at| at as u64), cause["finding"].as_u64());
    }
    let severities: Vec<&str> = causes.iter().map(|cause| of(cause)["severity"].as_str().unwrap()).collect();
    assert!(severities.is_sorted_by(|a, b| a <= b), "errors before warnings: {severities:?}");
    let families: Vec<&serde_json::Value> = causes.iter().take(6).map(|cause| &of(cause)["family"]).collect();
    let different = families.iter().enumerate().all(|(at, family)| !families[..at].contains(family));
    assert!(different, "one of each vice first: {families:?}");
    let counted: u64 = causes.iter().map(|cause| cause["findings"].as_u64().unwrap()).sum();
    assert_eq!(counted, audit["counts"]["errors"].as_u64().unwrap() + audit["counts"]["warnings"].as_u64().unwrap());
}

#[test]
fn sections_show_their_part_of_the_whole_report() {
    let file = "assessments/qingshui/county.toml";
    let blocks = |page: &str| page.split("\n\n").skip(1).map(|block| block.trim().to_owned()).collect::<Vec<_>>();
    let (_, whole, _) = gradus(&["assess", file, "--detail"]);
    for section in sections::of(Kind::Assess) {
        let (code, page, errors) = gradus(&["assess", file, "--section", section]);
        assert_eq!(code, Some(0), "{errors}");
        let parts = blocks(&page);
        assert!(!parts.is_empty(), "{section}");
        assert!(parts.iter().all(|part| whole.contains(part.as_str())), "{section}: {page}");
        assert!(page.len() < whole.len());
    }
    let (code, _, errors) = gradus(&["assess", file, "--section", "reech"]);
    assert!(code == Some(2) && errors.contains("reach"), "{errors}");
    let (code, out, errors) = gradus(&["assess", file, "--section", "reach", "--format", "json"]);
    assert!(code == Some(2) && out.is_empty() && errors.contains("json has no sections"), "{errors}");
    let (_, markdown, _) = gradus(&["assess", file, "--format", "markdown"]);
    assert!(markdown.contains("## Reach of each channel"), "a file holds the whole report");
}
