//! Text from input files in every format and message, messages of libraries, hints, and stated bounds.

use std::fs;
use std::path::Path;

use gradus::locale::visible::steers;

use super::{assert_refused, gradus, gradus_with, stderr, stdout};

/// Contents of a hostile name: eight-bit control characters, separators, direction marks, commands to a runner.
const HOSTILE: &str = "x\u{9b}31m\u{85}\u{2028}\u{2029}\u{202e}\u{2066}\u{61c}\n::error::pwned\n  ##[error]pwned ";

/// Checks that the output neither controls a terminal nor contains a command to a runner.
fn harmless(output: &std::process::Output, call: &[&str]) {
    for shown in [stdout(output), stderr(output)] {
        let found = shown.chars().find(|c| steers(*c) && *c != '\u{feff}');
        assert_eq!(found, None, "{call:?} prints what steers: {shown}");
        assert!(!shown.contains("##["), "{call:?}: {shown}");
        let own = ["::error file=", "::warning file=", "::notice file=", "::notice title=gradus::"];
        let github = call.contains(&"github");
        for line in
            shown.lines().filter(|line| line.trim_start().starts_with("::") && !line.trim_start().starts_with(":::"))
        {
            assert!(github && own.iter().any(|own| line.starts_with(own)), "{call:?} commands: {line}");
        }
    }
}

#[test]
fn hostile_text_is_harmless_in_every_format_and_message() {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let quoted = serde_json::to_string(HOSTILE).unwrap();
    let county = fs::read_to_string(root.join("assessments/qingshui/county.toml")).unwrap();
    let plan = fs::read_to_string(root.join("roadmaps/qingshui-vanity.toml")).unwrap();
    // Makes every title and name in both languages hostile.
    let hostile = |text: &str| {
        let line = |line: &str| match line.split_once(" = \"") {
            Some((key, _))
                if ["name.en", "name.zh", "title.en", "title.zh", "author.en", "author.zh"].contains(&key.trim()) =>
            {
                format!("{key} = {quoted}")
            }
            _ => line.to_owned(),
        };
        text.lines().map(line).collect::<Vec<_>>().join("\n")
    };
    let (county_file, plan_file) = ("c\n::error::x\u{9b}\u{2028}.toml", "\n::error::p\u{9b}\u{202e}.toml");
    fs::write(folder.path().join(county_file), hostile(&county)).unwrap();
    fs::write(folder.path().join(plan_file), hostile(&plan)).unwrap();
    fs::write(
        folder.path().join("t.csv"),
        format!("Place,Lines{}\n\"{HOSTILE}\",1\nBeta,2\nGamma,3\n", HOSTILE.replace('\n', " ")),
    )
    .unwrap();
    let broken = "b\n::error::y\u{9b}.toml";
    fs::write(
        folder.path().join(broken),
        format!("[plan]\nid = {quoted}\nnope\u{9b}\u{202e} = 1\n# {}\n", HOSTILE.replace('\n', " ")),
    )
    .unwrap();
    let missing = "m\n::error::z\u{9b}.toml";
    let mut calls: Vec<Vec<&str>> = vec![
        vec!["assess", broken],
        vec!["assess", missing],
        vec!["check", missing],
        vec!["check", broken, "--assessment", county_file],
        vec!["check", plan_file, "--assessment", county_file, "--fail-on", HOSTILE],
        vec!["check", plan_file, "--assessment", county_file, "--write-baseline", missing, "--no-advice"],
        vec!["roadmap", county_file, "--work", "0", "--with", HOSTILE],
        vec!["roadmap", county_file, "--out", county_file],
        vec![HOSTILE],
        vec!["explain", HOSTILE],
        vec!["why", plan_file, HOSTILE, "--assessment", county_file],
        vec!["why", plan_file, "hotline", "--assessment", county_file],
        vec!["import", "t.csv"],
        vec!["import", "t.csv", "--rubric-out", "r.toml", "--out", "map.toml"],
        vec!["compare", "t.csv", "--rubric", "r.toml", "--mapping", "map.toml"],
        vec!["compare", "t.csv", "--rubric", "r.toml", "--mapping", "map.toml", "--format", "csv"],
        vec!["compare", "t.csv", "--rubric", "r.toml", "--mapping", "map.toml", "--format", "json"],
        vec!["compare", "t.csv", "--rubric", "r.toml", "--mapping", "map.toml", "--peers", HOSTILE],
        vec!["assess", county_file, "--detail"],
        vec!["assess", county_file, broken, "--batch"],
    ];
    for format in ["text", "json", "markdown"] {
        calls.push(vec!["assess", county_file, "--format", format]);
        calls.push(vec!["roadmap", county_file, "--work", "0", "--format", format]);
    }
    for format in ["text", "json", "markdown", "csv", "sarif", "junit", "github"] {
        calls.push(vec!["check", plan_file, "--assessment", county_file, "--no-advice", "--format", format]);
    }
    for format in ["json", "csv"] {
        calls.push(vec!["check", plan_file, broken, "--assessment", county_file, "--batch", "--format", format]);
    }
    for (number, call) in calls.iter().enumerate() {
        // Each format in one language; both languages are covered.
        let lang = ["en", "zh"][number % 2];
        let call: Vec<&str> = call.iter().copied().chain(["--lang", lang]).collect();
        let output = gradus_with(&call, &[("COLUMNS", "60")], folder.path());
        let refused = output.status.code() == Some(2);
        assert!(
            output.status.code() != Some(3) && !(refused && call.contains(&"--format") && !call.contains(&"--batch")),
            "{call:?}: {}",
            stderr(&output)
        );
        harmless(&output, &call);
    }
    for name in ["map.toml", "r.toml"] {
        assert!(!fs::read_to_string(folder.path().join(name)).unwrap().chars().any(steers), "{name}");
    }
}

/// Messages of libraries are marked as such; common ones are translated.
#[test]
fn messages_of_libraries_are_marked() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("text.xlsx", b"this is no workbook\n");
    write("cut.xlsx", b"PK\x03\x04\x14\x00\x00\x00\x08\x00");
    write("bad.toml", b"[plan\nid = \"a\"\n");
    write("number.toml", b"[plan]\nid = 1__0\n");
    write("escape.toml", b"[plan]\nid = \"\\q\"\n");
    let long = format!("{}.toml", "n".repeat(300));
    let calls: [&[&str]; 8] = [
        &["import", "text.xlsx"],
        &["import", "cut.xlsx"],
        &["check", "bad.toml"],
        &["check", "number.toml"],
        &["check", "escape.toml"],
        &["assess", &long],
        &["check", "bad.toml", "--as-of", "2026-13-01"],
        &["roadmap", "bad.toml", "--seed", "-1"],
    ];
    for call in calls {
        let call: Vec<&str> = call.iter().copied().chain(["--lang", "zh"]).collect();
        let output = gradus_with(&call, &[("COLUMNS", "400")], folder.path());
        assert_eq!(output.status.code(), Some(2), "{call:?}");
        for word in
            ["invalid", "expected", "error", "could not", "Could not", "archive", "too long", "os error", "unexpected"]
        {
            assert!(!stderr(&output).contains(word), "{call:?} says {word}: {}", stderr(&output));
        }
    }
}

#[test]
fn a_stated_bound_is_accepted() {
    assert_refused(&["roadmap", "x.toml", "--seed", "18446744073709551615"], &["9223372036854775807"]);
    let output = gradus(&["roadmap", "x.toml", "--seed", "9223372036854775807"]);
    assert!(stderr(&output).contains("the file `x.toml` does not exist"), "{}", stderr(&output));
}

/// A hint names a valid value.
#[test]
fn hints_lead_to_valid_values() {
    let folder = tempfile::tempdir().unwrap();
    let county =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments/qingshui/county.toml")).unwrap();
    for (from, to, words) in [
        ("currency = \"CNY\"", "currency = \"KSh\"", "did you mean `KES`?"),
        ("currency = \"CNY\"", "currency = \"RMB\"", "did you mean `CNY`?"),
        ("currency = \"CNY\"", "currency = \"QQQ\"", "an ISO 4217 currency code"),
    ] {
        fs::write(folder.path().join("a.toml"), county.replacen(from, to, 1)).unwrap();
        let output = gradus_with(&["assess", "a.toml"], &[("COLUMNS", "300")], folder.path());
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(words), "{to}: {}", stderr(&output));
        assert!(!stderr(&output).contains("KSH") && !stderr(&output).contains("mean `QQQ`"));
    }
    // A name in one language only.
    let one: String =
        county.lines().filter(|line| !line.starts_with("name.zh")).map(|line| format!("{line}\n")).collect();
    fs::write(folder.path().join("a.toml"), one).unwrap();
    let output = gradus_with(&["assess", "a.toml"], &[("COLUMNS", "300")], folder.path());
    assert!(
        stderr(&output).contains("write `name.en` and `name.zh`, or one text for both languages: `name = \"…\"`"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn short_lists_are_given_in_full() {
    let listed = gradus(&["list"]);
    assert_eq!(listed.status.code(), Some(0), "{}", stderr(&listed));
    let json: serde_json::Value = serde_json::from_slice(&gradus(&["list", "--format", "json"]).stdout).unwrap();
    let items = json["items"].as_array().unwrap();
    assert_eq!(items.len(), 7);
    for item in items {
        let name = item["name"].as_str().unwrap();
        assert!(stdout(&listed).contains(name), "{name}");
        assert_eq!(gradus(&["list", name]).status.code(), Some(0), "{name}");
    }
}

#[test]
fn a_new_workspace_is_of_the_day_that_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let made = gradus_with(&["init", "county", "--as-of", "2031-05-17"], &[], folder.path());
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    let text = fs::read_to_string(folder.path().join("county/assessments/county.toml")).unwrap();
    assert!(text.contains("\ndate = 2031-05-17\n"), "{text}");
    // The new files work at once, and so do the next steps.
    let assessed = gradus_with(&["assess", "assessments/county.toml"], &[], &folder.path().join("county"));
    assert_eq!(assessed.status.code(), Some(0), "{}", stderr(&assessed));
    let roadmap =
        gradus_with(&["roadmap", "assessments/county.toml", "--work", "0"], &[], &folder.path().join("county"));
    assert_eq!(roadmap.status.code(), Some(0), "{}", stderr(&roadmap));
    let today = gradus_with(&["init", "now"], &[], folder.path());
    assert_eq!(today.status.code(), Some(0));
    let text = fs::read_to_string(folder.path().join("now/assessments/now.toml")).unwrap();
    let date = text.lines().find_map(|line| line.strip_prefix("date = ")).unwrap();
    assert!(date > "2026-01-01", "{date}");
}
