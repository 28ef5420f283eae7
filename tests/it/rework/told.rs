//! Conflicts and changes in the output of the binary and in its formats.

use std::path::Path;
use std::process::Output;

use gradus::check;
use gradus::locale::Locale;
use gradus::model::Lang;
use gradus::report::audit::{Sides, View, Worked, conflicts, effects};
use gradus::report::json;
use gradus::rework::{Rework, Work};
use serde_json::Value;

use super::plans::{Desk, file};

const VANITY: &str = "roadmaps/qingshui-vanity.toml";
const COUNTY: &str = "assessments/qingshui/county.toml";

/// Each conflict, with each repair and its effect.
fn report(name: &str, lang: Lang) -> String {
    let desk = Desk::county();
    let plan = desk.plan(&file(&format!("tests/data/{name}.toml")));
    let (context, locale) = (desk.context(), Locale::new(lang));
    let audit = check::audit(context, &plan.value);
    let rework = Rework::of(context, &plan.value, &audit, Work::USUAL);
    let assessment_source = &desk.assessment.source;
    let worked = Worked::new(rework, &context, &plan.value, &plan.source, assessment_source).unwrap();
    let conflicts_told = &worked.rework.conflicts;
    let plan_source = &plan.source;
    let view = View {
        context,
        plan: &plan.value,
        plan_source,
        assessment_source,
        audit: &audit,
        worked: Some(&worked),
        inputs: &[],
        sides: Sides::default(),
    };
    let report = json::audit::envelope(&[view]);
    let mut out = String::new();
    for (conflict, shown) in conflicts_told.iter().zip(report.body.audits[0].conflicts.iter().flatten()) {
        for part in conflicts::says(&view, &conflict.conflict) {
            out.push_str(&format!("{}\n", locale.say(&part)));
        }
        for repair in &shown.repairs {
            let (change, resolves) = (repair.change.says.of(lang), if repair.resolves { "" } else { " (eases)" });
            out.push_str(&format!("- {change}: {}{resolves}\n", locale.say(&effects::effect(&repair.change))));
        }
    }
    out
}

#[test]
fn the_known_conflicts_are_reported() {
    for name in ["infeasible-skills", "infeasible-money", "infeasible-horizon"] {
        insta::assert_snapshot!(format!("{name}-en"), report(name, Lang::En));
        insta::assert_snapshot!(format!("{name}-zh"), report(name, Lang::Zh));
    }
}

fn gradus(args: &[&str]) -> Output {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("gradus");
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(args).args(["--lang", "en"]).output().unwrap()
}

fn json(args: &[&str]) -> Value {
    let output = gradus(&[args, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

/// The rating and the counts of an audit.
fn standing(audit: &Value) -> Value {
    let count = |name: &str| audit["counts"][name].clone();
    serde_json::json!({
        "rating": audit["verdict"]["rating"],
        "errors": count("errors"),
        "warnings": count("warnings"),
        "unexamined": count("unexamined"),
    })
}

/// Applies edits by line and column, as another program would.
fn edited(text: &str, edits: &[Value], keys: [&str; 4]) -> String {
    let at = |edit: &Value, line: &str, column: &str| {
        let (line, column) = (edit[line].as_u64().unwrap() as usize, edit[column].as_u64().unwrap() as usize);
        let begin: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        begin + text[begin..].chars().take(column - 1).map(char::len_utf8).sum::<usize>()
    };
    let [line, column, end_line, end_column] = keys;
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        let region = if edit["deletedRegion"].is_null() { edit } else { &edit["deletedRegion"] };
        let text = edit["replacement"].as_str().or(edit["insertedContent"]["text"].as_str()).unwrap_or_default();
        out.replace_range(at(region, line, column)..at(region, end_line, end_column), text);
    }
    out
}

#[test]
fn the_written_plan_has_the_reported_verdict_and_counts() {
    let folder = tempfile::tempdir().unwrap();
    let out = |number: &str| folder.path().join(format!("with-{number}.toml")).to_str().unwrap().to_owned();
    let answer = json(&["check", VANITY]);
    let changes = answer["audits"][0]["advice"]["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 3);
    let mut text = file(VANITY);
    for (number, change) in changes.iter().enumerate() {
        let keys = ["line", "column", "end_line", "end_column"];
        text = edited(&text, change["edits"].as_array().unwrap(), keys);
        let number = (number + 1).to_string();
        let written = gradus(&["check", VANITY, "--apply", &number, "--out", &out(&number)]);
        let words = String::from_utf8(written.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("Audit it with"), "{words}");
        assert_eq!(std::fs::read_to_string(out(&number)).unwrap(), text);
        let audit = json(&["check", &out(&number), "--assessment", COUNTY, "--no-advice"]);
        assert_eq!(standing(&audit["audits"][0]), change["after"]);
    }
}

#[test]
fn a_written_plan_overwrites_nothing_without_force() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("plan.toml");
    let out = out.to_str().unwrap();
    let money = "tests/data/infeasible-money.toml";
    let call = |more: &[&str]| gradus(&[&["check", money, "--apply", "1", "--out", out], more].concat());
    let code = |output: Output| output.status.code().unwrap();
    assert_ne!(code(call(&[])), 2);
    let written = std::fs::read_to_string(out).unwrap();
    std::fs::write(out, "mine").unwrap();
    assert_eq!((code(call(&[])), std::fs::read_to_string(out).unwrap()), (2, "mine".to_owned()));
    assert_ne!(code(call(&["--force"])), 2);
    assert_eq!(std::fs::read_to_string(out).unwrap(), written);
    // The plan itself is never overwritten.
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(money), out).unwrap();
    let same = gradus(&["check", out, "--assessment", COUNTY, "--apply", "1", "--out", out, "--force"]);
    assert_eq!(code(same), 2);
    for bad in [
        &["check", money, "--apply", "1"][..],
        &["check", money, "--out", "x.toml"],
        &["check", money, "--apply", "0", "--out", "x.toml"],
        &["check", money, "--apply", "4", "--out", "x.toml"],
        &["check", money, VANITY, "--apply", "1", "--out", "x.toml"],
        &["check", money, "--no-advice", "--apply", "1", "--out", "x.toml"],
    ] {
        assert_eq!(code(gradus(bad)), 2, "{bad:?}");
    }
}

#[test]
fn advice_is_left_out_when_asked() {
    let with = json(&["check", VANITY]);
    let without = json(&["check", VANITY, "--no-advice"]);
    let (with, without) = (&with["audits"][0], &without["audits"][0]);
    assert!(with["advice"].is_object() && with["conflicts"].is_array());
    assert!(without["advice"].is_null() && without["conflicts"].is_null());
    assert_eq!(with["findings"], without["findings"]);
    let reason = with["verdict"]["reason"]["en"].as_str().unwrap();
    assert!(reason.starts_with("One error makes a plan red. This plan has 83 errors"), "{reason}");
    let text = |args: &[&str]| String::from_utf8(gradus(args).stdout).unwrap();
    let heading = "Changes that would improve the verdict most";
    let text = |more: &[&str]| text(&[&["check", VANITY, "--section", "changes"], more].concat());
    assert!(text(&[]).contains(heading) && !text(&["--no-advice"]).contains(heading));
}

#[test]
fn fixes_of_sarif_resolve_their_findings() {
    let plan = "tests/data/infeasible-skills.toml";
    let output = gradus(&["check", plan, "--format", "sarif"]);
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    let over = results.iter().find(|result| result["ruleId"] == "skill-over-capacity").unwrap();
    let fixes = over["fixes"].as_array().unwrap();
    assert!(!fixes.is_empty());
    let desk = Desk::county();
    for fix in fixes {
        let change = &fix["artifactChanges"][0];
        let name = change["artifactLocation"]["uri"].as_str().unwrap();
        let name = if name.ends_with("county.toml") { COUNTY } else { plan };
        let keys = ["startLine", "startColumn", "endLine", "endColumn"];
        let text = edited(&file(name), change["replacements"].as_array().unwrap(), keys);
        let (plan, desk) = match name {
            COUNTY => (file(plan), Desk::new(&text)),
            _ => (text, Desk::county()),
        };
        let audit = check::audit(desk.context(), &desk.plan(&plan).value);
        let still = audit.findings().into_iter().any(|finding| finding.rule.name == "skill-over-capacity");
        assert!(!still, "{fix}");
    }
    let advice = &run["properties"]["advice"][0];
    assert_eq!(advice["plan"], desk.plan(&file(plan)).value.id);
    assert!(advice["changes"].is_array());
}
