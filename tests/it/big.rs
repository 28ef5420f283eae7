//! Large plans and counties get readable answers in a short time.

use assert_cmd::Command;

use crate::support::{big, county};

/// The output of `gradus check` for the large plan, with these options.
fn checked(options: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("assessment.toml"), big::assessment()).unwrap();
    std::fs::write(folder.path().join("plan.toml"), big::plan()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gradus"));
    command.current_dir(folder.path()).args(["check", "plan.toml", "--detail"]).args(options);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_large_plan_has_the_stated_size() {
    let plan = big::plan();
    assert_eq!(plan.matches("[[initiative]]").count(), 500);
    assert_eq!(big::chain(30).matches("[[initiative]]").count(), 30);
}

#[test]
fn its_answer_is_short_enough_to_be_read() {
    for lang in ["en", "zh"] {
        let text = checked(&["--lang", lang]);
        let lines = text.lines().count();
        assert!((100..800).contains(&lines), "{lines} lines");
        let shown = |rule: &str| text.matches(&format!("[{rule}]: ")).count();
        // Of more than two hundred findings of one rule, one or two are shown; the others are counted and partly named.
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
        assert!(at.len() == 8 && at.iter().all(|count| *count == sixth), "{rule}: {at:?}");
    }
}

/// The output of `gradus` in a folder with the given files.
fn output(files: &[(&str, String)], args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_gradus")).current_dir(folder.path()).args(args).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_answer_to_many_channels_grows_with_their_number_and_not_with_its_square() {
    for format in [&["--section", "reach"][..], &["--format", "json"], &["--detail"]] {
        let length = |channels: usize| {
            let files = [("county.toml", county::with_channels(channels))];
            output(&files, &[&["assess", "county.toml"], format].concat()).len()
        };
        let (some, twice, four) = (length(100), length(200), length(400));
        // Each additional hundred channels adds the same length, except for digits of numbers.
        let (first, second) = (twice - some, four - twice);
        assert!(second < first * 5 / 2, "{format:?}: {some}, {twice}, {four}");
    }
}

#[test]
fn a_county_of_many_services_is_planned_quickly_and_its_work_repeats_the_roadmap() {
    let files = [("county.toml", county::with_services(40))];
    let call = ["roadmap", "county.toml", "--time-limit", "1", "--format", "json"];
    let timed = output(&files, &call);
    let body: serde_json::Value = serde_json::from_str(&timed).unwrap();
    assert!(body["initiatives"].as_array().unwrap().len() > 60);
    let work: Vec<String> = body["work"].as_array().unwrap().iter().map(ToString::to_string).collect();
    let again = ["roadmap", "county.toml", "--work", &work.join(","), "--format", "json", "--threads", "1"];
    assert!(output(&files, &again) == timed);
}

#[test]
fn files_above_the_limits_are_refused_with_their_place_and_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("county.toml"), county::with_channels(600)).unwrap();
    for command in ["assess", "roadmap"] {
        let mut call = Command::new(env!("CARGO_BIN_EXE_gradus"));
        let output = call.current_dir(folder.path()).args([command, "county.toml", "--lang", "en"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stderr.contains("`channel` has 606 items; the limit is 500"), "{stderr}");
        assert!(stderr.contains("county.toml:"), "{stderr}");
    }
}
