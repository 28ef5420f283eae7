//! `gradus check` end to end: its reports on plans, in both languages and as JSON, and its exit codes.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::cargo::cargo_bin_cmd;
use gradus::check::RULES;
use serde_json::Value;
use tempfile::TempDir;

const VANITY: &str = "roadmaps/qingshui-vanity.toml";
const COUNTY: &str = "assessments/qingshui/county.toml";

/// Runs `gradus check`, for the whole report, in the project's folder, with a width at which no name is shortened.
fn check(args: &[&str]) -> Output {
    let mut command = cargo_bin_cmd!("gradus");
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE", "TERM"] {
        command.env_remove(name);
    }
    command.env("COLUMNS", "200").current_dir(env!("CARGO_MANIFEST_DIR"));
    command.args(["check", "--detail"]).args(args).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

fn json(args: &[&str]) -> Value {
    let output = check(&[args, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", stderr(&output)))
}

/// A folder with plans.
struct Plans(TempDir);

impl Plans {
    fn new() -> Plans {
        Plans(tempfile::tempdir().unwrap())
    }

    /// Writes a plan for the county and returns its path.
    fn write(&self, name: &str, text: &str) -> String {
        let path: PathBuf = self.0.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

/// The head of a plan for the county.
const HEAD: &str = r#"
[plan]
id = "small"
title = { en = "Small", zh = "小规划" }
assessment = "qingshui@2026-01-01"
horizon = ["2026Q1", "2028Q4"]
currency = "CNY"
price_year = 2026
"#;

/// An initiative without findings, except for the missing contingency.
fn register(id: &str, depends_on: &str) -> String {
    format!(
        r#"
[[initiative]]
id = "{id}"
like = "complaints-register"
start = "2026Q1"
quarters = 2
staff = {{ manager = 0.05, researcher = 0.25 }}
depends_on = [{depends_on}]
cost = [{{ category = "process", fund = "county-recurrent", amount = 60_000 }}]
running = {{ fund = "county-recurrent", amount = 12_000 }}
"#
    )
}

#[test]
fn the_vain_plan_is_red_under_all_six_letters() {
    let output = check(&[VANITY, "--assessment", COUNTY]);
    assert_eq!(code(&output), 1, "{}", stderr(&output));
    let text = stdout(&output);
    assert!(text.contains("Red: as written"), "{text}");
    assert!(!text.contains('<'), "a message has no words: {text}");
    let answer = json(&[VANITY, "--assessment", COUNTY]);
    let audit = &answer["audits"][0];
    assert_eq!(audit["verdict"]["rating"], "red");
    for letter in ["A", "H", "C", "P", "F", "R"] {
        let family = audit["families"].as_array().unwrap().iter().find(|family| family["family"] == letter).unwrap();
        assert!(family["errors"].as_u64().unwrap() > 0, "nothing is found under {letter}");
        assert!(text.contains(&format!("error[{letter}0")), "{letter} is not shown");
    }
    // The plan names its assessment, so the result without `--assessment` is the same.
    assert_eq!(json(&[VANITY])["audits"], answer["audits"]);
}

#[test]
fn json_is_independent_of_the_language() {
    let [en, zh] = ["en", "zh"].map(|lang| check(&[VANITY, "--format", "json", "--lang", lang]).stdout);
    assert_eq!(en, zh);
    let answer: Value = serde_json::from_slice(&en).unwrap();
    for finding in answer["audits"][0]["findings"].as_array().unwrap() {
        for part in ["criterion", "condition", "effect", "recommendation"] {
            let (en, zh) = (finding[part]["en"].as_str().unwrap(), finding[part]["zh"].as_str().unwrap());
            assert!(!en.starts_with('<') && !zh.starts_with('<') && en != zh, "{finding}");
        }
    }
}

/// Latin words that are allowed in Chinese text: names of files, rules, entries and codes.
fn names() -> BTreeSet<String> {
    let mut names: BTreeSet<String> =
        ["CNY", "SHA", "Q", "FTE", "gradus", "toml"].into_iter().map(str::to_owned).collect();
    let mut add = |text: &str| {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        names.extend(words.map(str::to_owned));
    };
    for rule in RULES {
        add(rule.name);
        add(&rule.code());
        add(rule.family.word());
    }
    let read = |file: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    for file in [VANITY, COUNTY, "assessments/rubrics/service-orientation.toml", "roadmaps/catalogues/standard.toml"] {
        add(file);
        for line in read(file).lines() {
            let id = ["id = \"", "skill = \""].iter().find_map(|key| line.strip_prefix(key));
            id.and_then(|id| id.split('"').next()).into_iter().for_each(&mut add);
            let suppliers = line.split("supplier = \"").skip(1);
            suppliers.filter_map(|rest| rest.split('"').next()).for_each(&mut add);
        }
    }
    // The letters of the dimensions of the design–reality gap.
    add("I T P O S M O");
    // The names shown for embedded files.
    add("standard catalogue, standard rules");
    names
}

#[test]
fn the_chinese_report_holds_no_latin_words() {
    let output = check(&[VANITY, "--lang", "zh"]);
    assert_eq!(code(&output), 1);
    let names = names();
    let text = stdout(&output);
    for line in text.lines() {
        let start = line.trim_start();
        // A quoted line of the file, or a hash.
        let quoted = start.starts_with(|c: char| c.is_ascii_digit()) && line.contains(" | ");
        if quoted || line.contains("SHA-256") {
            continue;
        }
        // Text between backticks is file content.
        let prose: String = line.split('`').step_by(2).collect();
        for word in prose.split(|c: char| !c.is_ascii_alphanumeric()) {
            let word = word.trim_start_matches(|c: char| c.is_ascii_digit());
            let code = word.trim_end_matches(|c: char| c.is_ascii_digit());
            assert!(code.is_empty() || names.contains(word) || names.contains(code), "{word} in {line}");
        }
    }
}

#[test]
fn a_plan_that_names_no_assessment_needs_one() {
    let plans = Plans::new();
    let small = plans.write("small.toml", &format!("{HEAD}{}", register("register", "")));
    let refused = check(&[&small]);
    assert_eq!(code(&refused), 2);
    assert_eq!(stdout(&refused), "");
    assert!(stderr(&refused).contains("does not name the file of its assessment"), "{}", stderr(&refused));
    assert!(stderr(&refused).contains("--assessment"), "{}", stderr(&refused));
    assert_eq!(code(&check(&[&small, "--assessment", COUNTY])), 0);
}

#[test]
fn another_kind_of_file_is_refused() {
    for args in [vec![COUNTY], vec![COUNTY, "--assessment", COUNTY], vec![VANITY, "--assessment", VANITY]] {
        let refused = check(&args);
        assert_eq!(code(&refused), 2, "{args:?}");
        assert_eq!(stdout(&refused), "");
        assert!(stderr(&refused).contains("is expected here"), "{}", stderr(&refused));
    }
}

#[test]
fn the_faults_of_all_plans_are_reported_together() {
    let plans = Plans::new();
    let one = plans.write("one.toml", &format!("{HEAD}colour = 1\n"));
    let other = plans.write("other.toml", &HEAD.replace("2026Q1", "2026Q9"));
    for args in [vec![&*one, &*other], vec![&*one, VANITY, &*other, "--assessment", COUNTY]] {
        let refused = check(&args);
        assert_eq!(code(&refused), 2);
        assert_eq!(stdout(&refused), "");
        assert!(
            stderr(&refused).contains("one.toml") && stderr(&refused).contains("other.toml"),
            "{}",
            stderr(&refused)
        );
    }
}

#[test]
fn a_cycle_is_found_and_printed() {
    let plans = Plans::new();
    let circle = [register("a", "\"c\""), register("b", "\"a\""), register("c", "\"b\"")].concat();
    let circle = plans.write("circle.toml", &format!("{HEAD}{circle}"));
    let output = check(&[&circle, "--assessment", COUNTY]);
    assert_eq!(code(&output), 1, "{}", stderr(&output));
    assert!(stdout(&output).contains("a → c → b → a"), "{}", stdout(&output));
}

#[test]
fn the_chosen_severity_decides_the_exit_code() {
    let plans = Plans::new();
    let small = plans.write("small.toml", &format!("{HEAD}{}", register("register", "")));
    let with = |level: &str| code(&check(&[&small, "--assessment", COUNTY, "--fail-on", level]));
    let counts = &json(&[&small, "--assessment", COUNTY])["audits"][0]["counts"];
    assert_eq!((counts["errors"].as_u64(), counts["warnings"].as_u64()), (Some(0), Some(3)), "{counts}");
    assert_eq!([with("error"), with("warning"), with("note")], [0, 1, 1]);
}

#[test]
fn several_plans_are_audited_one_after_the_other() {
    let plans = Plans::new();
    let small = plans.write("small.toml", &format!("{HEAD}{}", register("register", "")));
    let output = check(&[&small, VANITY, "--assessment", COUNTY]);
    assert_eq!(code(&output), 1, "one of them has an error");
    let titles: Vec<&str> = stdout(&output).lines().filter(|line| line.starts_with("Audit: ")).collect();
    assert_eq!(titles, ["Audit: Small", "Audit: Smart Qingshui: at the forefront in two years"]);
    let answer = json(&[&small, VANITY, "--assessment", COUNTY]);
    assert_eq!(answer["audits"][1]["plan"]["id"], "qingshui-vanity");
    assert_eq!(answer["inputs"].as_array().unwrap().len(), 6, "each input once");
}

/// The fingerprints of a plan's findings.
fn fingerprints(plan: &str) -> Vec<String> {
    let answer = json(&[plan, "--assessment", COUNTY]);
    let findings = answer["audits"][0]["findings"].as_array().unwrap().iter();
    let mut all: Vec<String> = findings.map(|finding| finding["fingerprint"].as_str().unwrap().to_owned()).collect();
    all.sort();
    all
}

#[test]
fn a_finding_keeps_its_fingerprint_when_lines_are_added_above() {
    let plans = Plans::new();
    let vanity = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(VANITY)).unwrap();
    let moved = vanity.replace("[[initiative]]", "\n\n# moved\n\n[[initiative]]").replace("[plan]", "\n\n\n[plan]");
    let (before, after) = (fingerprints(VANITY), fingerprints(&plans.write("moved.toml", &moved)));
    assert_eq!(before, after);
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len(), "no two findings have the same");
}

#[test]
fn a_plan_of_500_initiatives_gets_a_readable_answer() {
    let plans = Plans::new();
    let mut text = HEAD.to_owned();
    for i in 0..500 {
        let _ = write!(
            text,
            "[[initiative]]\nid = \"kit-{i}\"\ndoes = [\"install\"]\nstart = \"2026Q1\"\nquarters = 2\n\
             cost = [{{ category = \"hardware\", fund = \"county-capital\", amount = 1_000 }}]\n"
        );
    }
    let output = check(&[&plans.write("many.toml", &text), "--assessment", COUNTY]);
    assert_eq!(code(&output), 1, "{}", stderr(&output));
    let text = stdout(&output);
    let shown = text.matches("error[H03 kit-without-running-cost]").count();
    assert!((1..=5).contains(&shown), "{shown}");
    let more = format!("H03 kit-without-running-cost: {} more findings. Initiatives: kit-{shown}, ", 500 - shown);
    assert!(text.contains(&more), "{text}");
    assert!(text.lines().count() < 600, "{} lines", text.lines().count());
}

#[test]
fn a_plan_that_is_mended_keeps_its_mark_and_its_line_ends() {
    let plans = Plans::new();
    let text = format!(
        "{HEAD}[[initiative]]\nid = \"pages\"\ndoes = [\"build\"]\nstart = \"2026Q1\"\nquarters = 2\nstaff = {{ developer = 0.2 }}\n\
         cost = [{{ category = \"software\", fund = \"county-capital\", amount = 1_000 }}]\n"
    );
    let apply = |name: &str, text: &str| {
        let plan = plans.write(name, text);
        let out = format!("{plan}.mended.toml");
        let run = check(&[&plan, "--assessment", COUNTY, "--apply", "1", "--out", &out]);
        assert_ne!(code(&run), 2, "{}", stderr(&run));
        fs::read_to_string(out).unwrap()
    };
    let plain = apply("plain.toml", &text);
    assert_ne!(plain, text, "something was mended");
    let marked = apply("marked.toml", &format!("\u{feff}{}", text.replace('\n', "\r\n")));
    assert_eq!(marked, format!("\u{feff}{}", plain.replace('\n', "\r\n")));
    // A line with a different line end keeps it.
    let mixed = text.replace('\n', "\r\n").replacen("\r\n", "\n", 1);
    assert_eq!(apply("mixed.toml", &mixed), plain.replace('\n', "\r\n").replacen("\r\n", "\n", 1));
}
