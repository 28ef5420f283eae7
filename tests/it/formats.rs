//! One audit in every format: contents, conformance to its standard, and safe treatment of names from input files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::cargo::cargo_bin_cmd;
use gradus::check::RULES;
use gradus::report::audit::records::COLUMNS;
use gradus::report::format::{self, FORMATS};
use gradus::report::kind::Kind;
use serde_json::Value;
use tempfile::TempDir;

const VANITY: &str = "roadmaps/qingshui-vanity.toml";
const COUNTY: &str = "assessments/qingshui/county.toml";

fn gradus(args: &[&str]) -> Output {
    let mut command = cargo_bin_cmd!("gradus");
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(args).output().unwrap()
}

/// The output of `gradus check` for a plan.
fn check(plan: &str, format: &str, lang: &str) -> String {
    let output = gradus(&["check", plan, "--detail", "--assessment", COUNTY, "--format", format, "--lang", lang]);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A changed copy of the vanity plan, in its own folder.
fn changed(change: impl Fn(&str) -> String) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file: PathBuf = folder.path().join("plan.toml");
    let vanity = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(VANITY)).unwrap();
    let text = change(&vanity);
    assert_ne!(text, vanity);
    fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap().to_owned();
    (folder, file)
}

/// A plan with hostile text in its title and in the name of an initiative that findings mention.
fn hostile() -> (TempDir, String) {
    let words = r#"=cmd()|<script>alert(1)</script>\n::error::x\r\n```\u001b[31m"#;
    // The first titles belong to the plan, the next to its first initiative.
    changed(|vanity| {
        let titled = |text: &str, lang: &str| {
            text.replacen(&format!("\ntitle.{lang} = \""), &format!("\ntitle.{lang}  = \"{words}"), 2)
        };
        titled(&titled(vanity, "en"), "zh")
    })
}

/// The rows of a CSV file below its first.
fn rows(text: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), COLUMNS);
    reader.records().map(Result::unwrap).collect()
}

/// Validates a SARIF file against the schema published by OASIS.
fn assert_sarif(log: &Value) {
    let schema = json(include_str!("../data/sarif-schema-2.1.0.json"));
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("https://schema.test/sarif.json", schema).unwrap();
    let index = compiler.compile("https://schema.test/sarif.json", &mut schemas).unwrap();
    if let Err(error) = schemas.validate(log, index) {
        panic!("{error:#}");
    }
}

#[test]
fn every_format_agrees_on_the_vanity_plan() {
    let findings = json(&check(VANITY, "json", "en"))["audits"][0]["findings"].as_array().unwrap().len();
    assert!(findings > 50);
    for lang in ["en", "zh"] {
        for format in format::of(Kind::Check) {
            let text = check(VANITY, format.name, lang);
            assert!(text.ends_with('\n') && !text.contains('\u{1b}'), "{}", format.name);
            assert!(text.contains("R02") || format.name == "junit", "{}", format.name);
            assert_eq!(text, check(VANITY, format.name, lang), "the same bytes each time");
        }
        assert_eq!(rows(&check(VANITY, "csv", lang)).len(), findings);
        assert_eq!(check(VANITY, "github", lang).lines().filter(|line| line.starts_with("::")).count(), findings);
        let log = json(&check(VANITY, "sarif", lang));
        let results = log["runs"][0]["results"].as_array().unwrap();
        assert_eq!(results.iter().filter(|result| result["kind"] == "fail").count(), findings);
    }
}

#[test]
fn sarif_holds_to_the_published_schema() {
    for (_folder, plan) in [(None, VANITY.to_owned()), {
        let (folder, plan) = hostile();
        (Some(folder), plan)
    }] {
        for lang in ["en", "zh"] {
            assert_sarif(&json(&check(&plan, "sarif", lang)));
        }
    }
    let broken = std::panic::catch_unwind(|| assert_sarif(&serde_json::json!({ "version": "2.1.0", "runs": [{}] })));
    assert!(broken.is_err(), "the schema refuses what is not SARIF");
}

#[test]
fn sarif_points_from_findings_to_rules_and_places() {
    let log = json(&check(VANITY, "sarif", "en"));
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), RULES.len());
    for rule in rules {
        assert!(rule["help"]["markdown"].as_str().unwrap().contains("```toml"), "{rule}");
        // Platforms truncate longer ones.
        assert!(rule["fullDescription"]["text"].as_str().unwrap().chars().count() <= 1024, "{}", rule["id"]);
    }
    let lines = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(VANITY)).unwrap();
    let lines = lines.lines().count();
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        let location = &place["artifactLocation"];
        assert!([VANITY, COUNTY].contains(&location["uri"].as_str().unwrap()), "{location}");
        assert!(usize::try_from(place["region"]["startLine"].as_u64().unwrap()).unwrap() <= lines.max(1000));
        let is_open = result["kind"] == "open";
        assert_eq!(result["level"] == "none", is_open);
        assert_eq!(result["partialFingerprints"].is_null(), is_open);
    }
    assert_eq!(run["properties"]["verdicts"][0]["rating"], "red");
    assert_eq!(run["artifacts"].as_array().unwrap().len(), 2);
}

#[test]
fn fingerprints_stay_when_lines_are_added_above() {
    let fingerprints = |plan: &str| {
        let log = json(&check(plan, "sarif", "en"));
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        let all = results.iter().filter_map(|result| result["partialFingerprints"]["gradusFinding/v1"].as_str());
        let mut all: Vec<String> = all.map(str::to_owned).collect();
        all.sort();
        all
    };
    let (_folder, moved) =
        changed(|vanity| format!("\n\n\n{}", vanity.replace("[[initiative]]", "\n\n[[initiative]]")));
    let (before, after) = (fingerprints(VANITY), fingerprints(&moved));
    assert!(before.len() > 50);
    assert_eq!(before, after);
}

#[test]
fn a_strangers_words_stay_words() {
    let (_folder, plan) = hostile();
    for lang in ["en", "zh"] {
        for format in format::of(Kind::Check) {
            assert!(!check(&plan, format.name, lang).contains('\u{1b}'), "{}", format.name);
        }
        let markdown = check(&plan, "markdown", lang);
        let mut fence: Option<&str> = None;
        for line in markdown.lines() {
            let ticks = &line[..line.len() - line.trim_start_matches('`').len()];
            match fence {
                Some(open) if line == open => fence = None,
                None if ticks.len() >= 3 => fence = Some(ticks),
                None => assert!(!line.contains("<script"), "{line}"),
                Some(_) => {}
            }
        }
        assert_eq!(fence, None, "each fence is closed");
        for row in rows(&check(&plan, "csv", lang)) {
            for cell in &row {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
        }
        for line in check(&plan, "github", lang).lines() {
            assert!(["::error file=", "::warning file=", "::notice file="].iter().any(|way| line.starts_with(way)));
        }
        let junit = check(&plan, "junit", lang);
        assert!(!junit.contains("<script") && !junit.contains('\r'));
        assert_eq!(junit.matches("<testcase ").count(), RULES.len());
    }
    assert!(check(&plan, "markdown", "en").contains("&lt;script&gt;"), "the title is shown");
}

#[test]
fn an_identifier_that_is_a_formula_is_defused() {
    let folder = tempfile::tempdir().unwrap();
    // A file whose name is a formula and contains a workflow command.
    let file = folder.path().join("=cmd(),::error::x.toml");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(VANITY), &file).unwrap();
    let mut command = cargo_bin_cmd!("gradus");
    let county = Path::new(env!("CARGO_MANIFEST_DIR")).join(COUNTY);
    command.current_dir(folder.path()).args(["check", "=cmd(),::error::x.toml", "--assessment"]).arg(county);
    let mut print = |format: &str| {
        let output = command.args(["--format", format]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let csv = print("csv");
    assert!(rows(&csv).iter().any(|row| &row[5] == "'=cmd(),::error::x.toml"), "{csv}");
}

#[test]
fn a_format_that_a_report_does_not_have_is_refused() {
    for (lang, words) in [("en", "does not have this format"), ("zh", "没有这种格式")] {
        for format in ["csv", "sarif", "junit", "github"] {
            let folder = tempfile::tempdir().unwrap();
            let out = folder.path().join("roadmap.toml");
            let out = out.to_str().unwrap();
            for call in [&["assess", COUNTY][..], &["roadmap", COUNTY, "--out", out], &["list", "rules"]] {
                let refused = gradus(&[call, &["--format", format, "--lang", lang]].concat());
                let stderr = String::from_utf8(refused.stderr).unwrap();
                assert_eq!(refused.status.code(), Some(2), "{stderr}");
                assert!(refused.stdout.is_empty() && !Path::new(out).exists());
                let named = format!("`--format {format}`");
                assert!(stderr.contains(words) && stderr.contains(&named) && stderr.contains("json"), "{stderr}");
                assert_eq!(stderr.contains("markdown"), call[0] != "list", "{stderr}");
            }
        }
    }
}

#[test]
fn scorecards_and_roadmaps_are_pages() {
    for call in [&["assess", COUNTY, "--detail"][..], &["roadmap", "assessments/yunling/xueya.toml"]] {
        for lang in ["en", "zh"] {
            let output = gradus(&[call, &["--format", "markdown", "--lang", lang]].concat());
            let page = String::from_utf8(output.stdout).unwrap();
            assert!(page.starts_with("# ") && page.contains("\n## ") && page.contains("| --- |"), "{page}");
            let columns = |line: &str| line.replace("\\|", "").matches('|').count();
            let lines: Vec<&str> = page.lines().collect();
            for pair in lines.windows(2).filter(|pair| pair.iter().all(|line| line.starts_with("| "))) {
                assert_eq!(columns(pair[0]), columns(pair[1]), "{pair:?}");
            }
        }
    }
}

#[test]
fn the_list_of_formats_has_their_reports() {
    let list = json(&String::from_utf8(gradus(&["list", "formats", "--format", "json"]).stdout).unwrap());
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), FORMATS.len());
    let sarif = items.iter().find(|item| item["name"] == "sarif").unwrap();
    assert_eq!(sarif["reports"], serde_json::json!(["check"]));
    let text = String::from_utf8(gradus(&["list", "formats", "--lang", "en"]).stdout).unwrap();
    assert!(text.contains("assess, roadmap, check") && text.contains("every command"), "{text}");
    let outputs = include_str!("../../docs/outputs.md");
    for format in FORMATS.iter().filter(|format| format.name != "text" && format.name != "json") {
        assert!(outputs.contains(&format!("## `{}` (", format.name)), "{}", format.name);
    }
}
