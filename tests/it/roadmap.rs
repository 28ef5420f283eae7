//! `gradus roadmap` end to end: output, files, refusals.

use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::cargo::cargo_bin_cmd;
use gradus::input;

use crate::support;
use crate::support::roadmaps::Desk;

/// A small county, to save time.
const SMALL: &str = "assessments/yunling/xueya.toml";

const COUNTY: &str = "assessments/qingshui/county.toml";

/// Runs `gradus roadmap`, for the whole report, in the project's folder, with a width that avoids wrapping.
fn roadmap(args: &[&str]) -> Output {
    gradus_in(Path::new(env!("CARGO_MANIFEST_DIR")), &[&["roadmap", "--detail"], args].concat())
}

/// Runs `gradus` in a folder.
fn gradus_in(folder: &Path, args: &[&str]) -> Output {
    let mut command = cargo_bin_cmd!("gradus");
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE", "TERM"] {
        command.env_remove(name);
    }
    command.args(args).env("COLUMNS", "400").current_dir(folder).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    stdout_with(output, 0)
}

/// What it prints when it ends with an exit code.
fn stdout_with(output: &Output, code: i32) -> &str {
    assert_eq!(output.status.code(), Some(code), "{}", str::from_utf8(&output.stderr).unwrap());
    str::from_utf8(&output.stdout).unwrap()
}

/// Checks that a call is refused: exit code 2, nothing on standard output, and these words in the error.
fn assert_refused(args: &[&str], words: &[&str]) {
    let output = roadmap(args);
    let complaint = str::from_utf8(&output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{args:?}: {complaint}");
    assert!(output.stdout.is_empty());
    for word in words {
        assert!(complaint.contains(word), "{args:?} does not say {word}: {complaint}");
    }
}

#[test]
fn the_output_is_a_plan_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.toml");
    let name = file.to_str().unwrap();
    let output = roadmap(&[COUNTY, "--work", "200", "--out", name]);
    assert!(stdout(&output).contains(&format!("Written to the plan file `{name}`")));
    let written = fs::read(&file).unwrap();

    let desk = Desk::with(COUNTY);
    let plan = input::plan(&file, &desk.context()).unwrap().value;
    assert!(plan.initiatives.len() > 20);
    assert!(plan.initiatives.iter().all(|initiative| initiative.note.is_some()));
    let provenance = plan.provenance.unwrap();
    assert_eq!(provenance.inputs.first().unwrap().name, "county.toml");
    assert_eq!(provenance.inputs.len(), 4);

    assert_refused(&[COUNTY, "--out", name], &["already exists"]);
    assert_eq!(fs::read(&file).unwrap(), written);
    // Repeating the call gives the same bytes, on the screen and in the file.
    let again = roadmap(&[COUNTY, "--work", "200", "--out", name, "--force"]);
    assert_eq!(stdout(&again), stdout(&output));
    assert_eq!(fs::read(&file).unwrap(), written);
}

#[test]
fn the_assessment_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(SMALL), &file).unwrap();
    let before = fs::read(&file).unwrap();
    let name = file.to_str().unwrap();
    let around = folder.path().join(".").join("a.toml");
    for out in [name, around.to_str().unwrap()] {
        assert_refused(&[name, "--out", out, "--force"], &["is an input of this command"]);
    }
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn the_plan_names_the_assessment_where_the_reader_may_follow() {
    // A project folder with both files, from which the command is called.
    let project = tempfile::tempdir().unwrap();
    for folder in ["assessments", "roadmaps"] {
        fs::create_dir(project.path().join(folder)).unwrap();
    }
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(SMALL), project.path().join("assessments/a.toml")).unwrap();
    stdout(&gradus_in(project.path(), &["roadmap", "assessments/a.toml", "--out", "roadmaps/r.toml"]));
    let plan = fs::read_to_string(project.path().join("roadmaps/r.toml")).unwrap();
    assert!(plan.contains("assessment_file = \"../assessments/a.toml\"\n"), "{plan}");
    // The assessment is found by that name, and the roadmap has no errors.
    stdout(&gradus_in(project.path(), &["check", "roadmaps/r.toml"]));
}

#[test]
fn json_is_json_and_the_same_in_every_language() {
    let output = roadmap(&[SMALL, "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(stdout(&output)).unwrap();
    assert_eq!(value.get("schema").unwrap(), "gradus.roadmap/3");
    assert_eq!(stdout(&roadmap(&[SMALL, "--format", "json", "--lang", "zh"])), stdout(&output));
}

#[test]
fn a_target_may_have_any_name() {
    for name in ["connected", "5", "Connected", "互联"] {
        let output = roadmap(&[SMALL, "--target", name, "--by", "2027Q4", "--work", "100", "--lang", "en"]);
        // A target that is missed shows in the exit code.
        assert!(stdout_with(&output, 1).contains("Requested: stage 5 (Connected) by the end of 2027Q4."), "{name}");
    }
}

#[test]
fn chinese_holds_no_latin_words() {
    let output = roadmap(&[COUNTY, "--lang", "zh", "--target", "connected", "--by", "2027Q4", "--with", "terminals"]);
    // Names, identifiers and codes: inputs, references `id@version`, hashes, currency.
    let names = ["CNY", "gradus", "catalogue", "rules", "service-orientation", "standard", "standard-rules"];
    let is_name = |word: &str| names.contains(&word) || word.contains(['@', '/']) || word.len() == 64;
    let ascii =
        stdout_with(&output, 1).split(|c: char| c.is_whitespace() || !c.is_ascii()).filter(|word| !is_name(word));
    let latin = support::latin::words(&ascii.collect::<Vec<_>>().join(" "));
    assert!(latin.is_empty(), "{latin:?}");
}

#[test]
fn wrong_names_and_quarters_are_refused_with_a_suggestion() {
    let by = ["--by", "2027Q4"];
    assert_refused(&[&[SMALL, "--target", "conected"], &by[..]].concat(), &["conected", "did you mean `connected`?"]);
    assert_refused(&[&[SMALL, "--target", "6"], &by[..]].concat(), &["`6`", "emerging"]);
    assert_refused(&[SMALL, "--with", "hotlin"], &["`hotlin`", "did you mean `hotline`?"]);
    assert_refused(&[SMALL, "--target", "connected", "--by", "2027-12"], &["2027Q2"]);
    assert_refused(&[SMALL, "--start", "2020Q1"], &["2020Q1", "2026Q1"]);
    assert_refused(&["roadmaps/qingshui-vanity.toml"], &["plan"]);
}

#[test]
fn another_currency_needs_a_rate() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(SMALL)).unwrap();
    fs::write(&file, text.replace("currency = \"CNY\"", "currency = \"EUR\"")).unwrap();
    let words = ["CNY", "EUR", "[[conversion]]", "from = \"CNY\"", "date = 2026-01-01"];
    assert_refused(&[file.to_str().unwrap()], &words);
    let out = folder.path().join("r.toml");
    assert_refused(&[file.to_str().unwrap(), "--out", out.to_str().unwrap()], &["EUR"]);
    assert!(!out.exists(), "nothing is written when something is wrong");
}

/// The county with few staff, whose best roadmap is not proved at once, so that a search is needed.
fn short_of_people(folder: &tempfile::TempDir) -> String {
    let file = folder.path().join("short.toml");
    fs::write(
        &file,
        fs::read_to_string(COUNTY).unwrap().replace("fte = 2.0", "fte = 0.3").replace("fte = 1.0", "fte = 0.3"),
    )
    .unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_time_limit_reports_the_work_that_repeats_the_roadmap() {
    let folder = tempfile::tempdir().unwrap();
    let open = short_of_people(&folder);
    let timed = roadmap(&[&open, "--time-limit", "1", "--seed", "5"]);
    let timed = stdout(&timed);
    let (_, after) = timed.split_once("--seed 5 --work ").expect("the report tells the work");
    let (work, _) = after.split_once('`').unwrap();
    for threads in ["1", "2"] {
        let again = roadmap(&[&open, "--work", work, "--seed", "5", "--threads", threads]);
        assert_eq!(stdout(&again), timed);
    }
}

#[test]
fn the_report_has_the_bound_and_the_obstacles_of_the_rest() {
    let output = roadmap(&[COUNTY]);
    assert!(stdout(&output).contains("more is possible under these rules"));
    // Without a goal that saves money, all work is tried.
    let output = roadmap(&[SMALL, "--objective", "benefit", "--format", "json"]);
    let body: serde_json::Value = serde_json::from_str(stdout(&output)).unwrap();
    let out = body["left_out"].as_array().unwrap();
    let misfits: Vec<_> = out.iter().filter(|out| out["why"] == "does_not_fit").collect();
    assert!(!misfits.is_empty() && misfits.iter().all(|out| out["limit"]["kind"].is_string()), "{misfits:?}");
    assert!(out.iter().filter(|out| out["why"] != "does_not_fit").all(|out| out["limit"].is_null()));
}

#[test]
fn no_search_is_a_number_of_lists_too() {
    let folder = tempfile::tempdir().unwrap();
    let open = short_of_people(&folder);
    let output = roadmap(&[&open, "--work", "0"]);
    assert!(stdout(&output).contains("no further search was made"));
    assert_refused(&[&open, "--work", "many"], &["from 0 to"]);
    assert_refused(&[&open, "--threads", "0"], &["from 1 to"]);
    assert_refused(&[&open, "--time-limit", "0"], &["from 1 to"]);
}

#[test]
fn an_unknown_goal_is_refused_with_the_list() {
    let refused = |objective: &str, words: &[&str]| assert_refused(&[SMALL, "--objective", objective], words);
    refused("speed", &["`benefit`", "`stage=STAGE`", "`cost=STAGE`"]);
    refused("benefit=enhanced", &["takes no stage"]);
    refused("stage", &["needs a stage"]);
    refused("stage=enhansed", &["no stage `enhansed`", "`enhanced`", "transactional"]);
    refused("cost=9", &["no stage `9`"]);
    refused("cost", &["doing nothing costs least", "cost=enhanced"]);
    refused("benefit,stage=3,stage=interactive", &["the goal `stage=interactive` twice"]);
    refused("", &["`benefit`"]);
}

#[test]
fn an_unreachable_stage_is_reported_with_its_obstacles_and_a_roadmap_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.toml");
    let output = roadmap(&[COUNTY, "--objective", "stage=connected", "--out", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let output = str::from_utf8(&output.stdout).unwrap();
    for words in [
        "Proven: stage 5 (Connected) cannot be reached by 2030Q4 under these rules",
        "People able to complete a case themselves: 16.8 %, needs 30 %",
        "To reach stage 5 (Connected), stage 4 (Transactional) must be reached first.",
        // The hours of the county are proved within some percent, not to the last one.
        "proven: at most ",
    ] {
        assert!(output.contains(words), "{words}: {output}");
    }
    let desk = Desk::with(COUNTY);
    let provenance = input::plan(&file, &desk.context()).unwrap().value.provenance.unwrap();
    assert_eq!(provenance.objective.as_deref(), Some("stage=connected"));
    let goals: Vec<_> = provenance.goals.iter().map(|goal| (goal.goal.as_str(), goal.status.as_str())).collect();
    assert_eq!(goals, [("stage=connected", "infeasible"), ("benefit", "within")]);
    assert!(provenance.goals.iter().all(|goal| goal.value.is_some() == goal.bound.is_some()));
}

#[test]
fn several_goals_report_work_that_repeats_the_roadmap() {
    let objective = ["--objective", "stage=interactive,cost"];
    let timed = roadmap(&[&[COUNTY, "--time-limit", "2"], &objective[..]].concat());
    let timed = stdout(&timed);
    let (_, after) = timed.split_once("--work ").expect("the report tells the work");
    let (work, _) = after.split_once('`').unwrap();
    assert!(work.contains(','), "{work}");
    for threads in ["1", "2"] {
        let again = roadmap(&[&[COUNTY, "--work", work, "--threads", threads], &objective[..]].concat());
        assert_eq!(stdout(&again), timed);
    }
    let json = roadmap(&[&[COUNTY, "--work", work, "--format", "json"], &objective[..]].concat());
    let body: serde_json::Value = serde_json::from_str(stdout(&json)).unwrap();
    assert!(body["goals"][0]["value"]["opens"].is_string());
    assert!(body["goals"][1]["value"]["cost"].is_string() && body["goals"][1]["bound"]["cost"].is_string());
}

#[test]
fn the_work_in_json_repeats_the_run() {
    let folder = tempfile::tempdir().unwrap();
    let open = short_of_people(&folder);
    // The second goal cannot be attained, so benefit with its own figure replaces it.
    let calls: [&[&str]; 3] = [
        &[&open, "--work", "700"],
        &[COUNTY, "--objective", "stage=interactive,cost", "--work", "600,900"],
        &[&open, "--objective", "stage=connected", "--work", "0,800"],
    ];
    for call in calls {
        let output = roadmap(&[call, &["--format", "json", "--seed", "3"]].concat());
        let body: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let work: Vec<u64> = body["work"].as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect();
        let by_goal: Vec<u64> =
            body["goals"].as_array().unwrap().iter().map(|goal| goal["lists"].as_u64().unwrap()).collect();
        assert_eq!(work, by_goal, "{call:?}");
        assert!(body["placements"].as_u64().unwrap() > 0);
        let work = work.iter().map(u64::to_string).collect::<Vec<_>>().join(",");
        let asked = call.iter().position(|arg| *arg == "--work").unwrap();
        let mut again: Vec<&str> = call.to_vec();
        *again.get_mut(asked + 1).unwrap() = &work;
        let again = roadmap(&[again.as_slice(), &["--format", "json", "--seed", "3", "--threads", "1"]].concat());
        assert!(again.stdout == output.stdout, "{call:?} with --work {work}");
    }
}

#[test]
fn very_large_prices_are_written_as_they_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, from: &str, change: &dyn Fn(&str) -> String| {
        let path = folder.path().join(name);
        fs::write(&path, change(&fs::read_to_string(from).unwrap())).unwrap();
        path.to_str().unwrap().to_owned()
    };
    // Qingshui's funds and the catalogue's prices multiplied by two hundred million, as in a currency of small units.
    let county = file("county.toml", COUNTY, &|text| {
        text.replace("_000 }", "_000_00000000 }").replace("_000, released", "_000_00000000, released")
    });
    let catalogue = file("catalogue.toml", "roadmaps/catalogues/standard.toml", &|text| {
        text.replacen("fixed = 300_000", "fixed = 900_000_000_000", 1)
    });
    let out = folder.path().join("r.toml");
    let out = out.to_str().unwrap();
    stdout(&roadmap(&[&county, "--catalogue", &catalogue, "--work", "0", "--out", out]));
    let checked =
        gradus_in(folder.path(), &["check", out, "--assessment", &county, "--catalogue", &catalogue, "--no-advice"]);
    let _ = stdout(&checked);
}
