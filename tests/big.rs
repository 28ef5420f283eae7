//! A plan of five hundred initiatives gets an answer that a person can read.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use assert_cmd::Command;
use support::big;

/// What `gradus check` says of the large plan, with these options.
fn checked(options: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("assessment.toml"), big::assessment()).unwrap();
    std::fs::write(folder.path().join("plan.toml"), big::plan()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gradus"));
    command.current_dir(folder.path()).args(["check", "plan.toml"]).args(options);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_large_plan_is_what_it_says() {
    let plan = big::plan();
    assert_eq!(plan.matches("[[initiative]]").count(), 500);
    assert_eq!(big::chain(30).matches("[[initiative]]").count(), 30);
}

#[test]
fn its_answer_is_short_enough_to_be_read() {
    for lang in ["en", "zh"] {
        let text = checked(&["--lang", lang]);
        let lines = text.lines().count();
        assert!((100..750).contains(&lines), "{lines} lines");
        let shown = |rule: &str| text.matches(&format!("[{rule}]: ")).count();
        // Two hundred and more complaints of one rule are shown by two, and the rest counted and named in part.
        assert!((1..=2).contains(&shown("A06 stage-leap")), "{}", shown("A06 stage-leap"));
        let longest = text.split("\n\n").filter(|part| part.contains("online-service.service")).map(str::len).max();
        assert!(longest.is_some_and(|longest| longest < 2500), "{longest:?}");
    }
}

#[test]
fn each_kind_of_fault_in_it_is_found_where_it_was_put() {
    let found: serde_json::Value = serde_json::from_str(&checked(&["--format", "json", "--no-advice"])).unwrap();
    let findings = found["audits"][0]["findings"].as_array().unwrap();
    let processes = |rule: &str| -> Vec<usize> {
        let of_rule = findings.iter().filter(|finding| finding["rule"] == rule);
        let named = of_rule.filter_map(|finding| finding["initiatives"][0].as_str()?.split_once(".service-"));
        named.map(|(_, number)| number.parse::<usize>().unwrap() % 6).collect()
    };
    for (rule, sixth) in [
        ("automates-before-reengineering", 1),
        ("rollout-without-trial", 3),
        ("kit-without-running-cost", 4),
        ("training-late-or-short", 5),
    ] {
        let at = processes(rule);
        assert!(at.len() == 8 && at.iter().all(|of| *of == sixth), "{rule}: {at:?}");
    }
}
