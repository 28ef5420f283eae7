//! The pages of `docs/` that are made from the program are what the program would make today.
//!
//! `UPDATE_DOCS=1 cargo test --test docs` writes them anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::Path;

use gradus::locale::Locale;
use gradus::model::Lang;
use gradus::report::rule_pages;

/// Compares a page with its file, or writes the file where that is asked for.
fn assert_up_to_date(file: &str, page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
        fs::write(&path, page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "{file} is stale: run `UPDATE_DOCS=1 cargo test --test docs`");
}

#[test]
fn the_rules_are_documented_as_they_are() {
    let rules = support::rules();
    for (lang, file) in [(Lang::En, "docs/rules.md"), (Lang::Zh, "docs/rules.zh.md")] {
        assert_up_to_date(file, &rule_pages::markdown(&rules, &Locale::new(lang)));
    }
}

/// What the README shows as output is what comes out: each line of its blocks of text is printed by one of the commands it
/// tells a newcomer to run.
#[test]
fn the_readme_shows_what_is_printed() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let county = "assessments/qingshui/county.toml";
    let calls: [&[&str]; 5] = [
        &["roadmap", county],
        &["check", "roadmaps/qingshui-vanity.toml", "--assessment", county],
        &["roadmap", county, "--target", "connected", "--by", "2027Q4", "--with", "own-data-centre"],
        &["why", "roadmaps/qingshui-vanity.toml", "smart-card", "hotline", "--assessment", county],
        &["compare", "assessments/yunling", "--vary", "observations,weights=0.25"],
    ];
    let mut printed = String::new();
    for call in calls {
        let mut command = assert_cmd::Command::cargo_bin("gradus").unwrap();
        let output =
            command.current_dir(env!("CARGO_MANIFEST_DIR")).args(call).args(["--lang", "en"]).output().unwrap();
        printed.push_str(&String::from_utf8(output.stdout).unwrap());
    }
    let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
    let blocks = readme.split("```text\n").skip(1).filter_map(|after| after.split_once("```"));
    for line in blocks.flat_map(|(block, _)| block.lines()).filter(|line| line.trim() != "…") {
        assert!(printed.contains(&line.trim_end()), "README.md shows what is not printed: {line}");
    }
}
