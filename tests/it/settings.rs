//! A project's settings end to end: where they are found, their effects, and their mention on the first page.

use std::fs;

use gradus::input;
use gradus::model::change::{Raising, raising};

use crate::support::project::{PLAN, Project, of};

const LOOSE: &str = "[threshold]\ninitiative_quarters = { value = 12, reason = \"the archive is large\" }\n";

#[test]
fn a_loosened_threshold_is_on_the_first_page_with_its_suppressed_findings() {
    let project = Project::with("");
    assert_eq!(of(&project.audit(&[]), "initiative-too-long").len(), 1);
    project.write("gradus.toml", LOOSE);
    let audit = project.audit(&[]);
    assert_eq!(of(&audit, "initiative-too-long").len(), 0);
    let changed = &audit["changed_thresholds"][0];
    assert_eq!(
        (&changed["default"], &changed["value"], &changed["effect"]),
        (&8.0.into(), &12.0.into(), &"loosens".into())
    );
    assert_eq!(changed["silences"][0]["rule"], "initiative-too-long");
    assert_eq!(changed["silences"][0]["place"], "initiative.records.quarters");
    assert!(audit["rules"]["version"].as_str().unwrap().contains("+settings."));
    let page = project.check(&[]);
    let first = page.out().split_once("\nVerdict").unwrap().0;
    for words in [
        "Settings of the project: gradus.toml",
        "`initiative_quarters` is loosened from 8 to 12 quarters. Reason: “the archive is large”.",
        "One finding disappears: warning S06 initiative-too-long at initiative.records.quarters.",
    ] {
        assert!(first.contains(words), "{words}: {first}");
    }
    let zh = project.check(&["--lang", "zh"]);
    assert!(zh.out().contains("`initiative_quarters` 由8改为12（个季度），属于放宽"), "{}", zh.out());
}

#[test]
fn a_tightened_threshold_states_its_additions_and_an_equal_one_no_effect() {
    let project = Project::with("");
    project.write("plan.toml", &PLAN.replace("quarters = 9", "quarters = 6"));
    project.write(
        "gradus.toml",
        "[threshold]\ninitiative_quarters = { value = 5, reason = \"short\" }\nreach_target = { value = 60, reason = \"so\" }\n",
    );
    let audit = project.audit(&[]);
    let effects: Vec<&str> = audit["changed_thresholds"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["effect"].as_str().unwrap())
        .collect();
    assert_eq!(effects, ["nothing", "tightens"]);
    assert_eq!(audit["changed_thresholds"][1]["adds"], 1);
    let page = project.check(&[]);
    assert!(
        page.out().contains("is tightened from") && page.out().contains("the same as in the rules"),
        "{}",
        page.out()
    );
}

#[test]
fn findings_suppressed_only_by_two_changes_are_named() {
    let project = Project::with("");
    let loose = |i: usize| format!("\n[[initiative]]\nid = \"i{i}\"\nstart = \"2026Q1\"\nquarters = 1\n");
    project.write("plan.toml", &(PLAN.to_owned() + &(0..12).map(loose).collect::<String>()));
    assert_eq!(of(&project.audit(&[]), "dependency-missing").len(), 1);
    project.write(
        "gradus.toml",
        "[threshold]\nmissing_logic_share = { value = 100, reason = \"a\" }\n\
         missing_logic_initiatives = { value = 50, reason = \"b\" }\n",
    );
    let audit = project.audit(&[]);
    let alone = |i: usize| audit["changed_thresholds"][i]["silences"].as_array().unwrap().len();
    assert_eq!((alone(0), alone(1)), (0, 0), "each is still silenced by the other");
    assert_eq!(audit["silenced_by_changes"][0]["rule"], "dependency-missing");
    let page = project.check(&[]);
    assert!(
        page.out().contains("With all these changes together, one finding disappears: warning S09 dependency-missing"),
        "{}",
        page.out()
    );
}

#[test]
fn the_nearest_settings_hold_up_to_the_root_of_the_repository() {
    let project = Project::with("");
    project.write("gradus.toml", "[settings]\nfail_on = \"error\"\n");
    let below = project.path("plans/2026");
    fs::create_dir_all(&below).unwrap();
    fs::write(below.join("plan.toml"), PLAN.replace("county.toml", "../../county.toml")).unwrap();
    let code = |args: &[&str]| project.gradus(&[&["check", "plans/2026/plan.toml"], args].concat()).code();
    // A warning does not fail if only errors should; the nearer file includes warnings, and the call overrides it.
    assert_eq!(code(&[]), 0);
    fs::write(project.path("plans/gradus.toml"), "[settings]\nfail_on = \"warning\"\n").unwrap();
    assert_eq!(code(&[]), 1);
    assert_eq!(code(&["--fail-on", "error"]), 0);
    assert_eq!(code(&["--settings", "gradus.toml"]), 0);
    let run = project.gradus(&["check", "plans/2026/plan.toml"]);
    assert!(run.out().contains("Settings of the project: plans/gradus.toml"), "{}", run.out());
    // Folders above the root of a repository are ignored.
    fs::create_dir(below.join(".git")).unwrap();
    assert_eq!(input::settings_for(&below).unwrap(), None);
}

#[test]
fn settings_are_read_strictly() {
    let cases = [
        ("[threshold]\ninitiative_quartrs = { value = 9, reason = \"x\" }\n", "did you mean `initiative_quarters`"),
        ("[threshold]\ninitiative_quarters = { value = 9 }\n", "`reason` is missing"),
        ("[threshold]\ninitiative_quarters = { value = 9, reason = \" \" }\n", "is changed without a reason"),
        ("[threshold]\ninitiative_quarters = { value = -1, reason = \"x\" }\n", "at least 0"),
        ("[threshold]\ninitiative_quarters = 9\n", "must be a table"),
        ("[settings]\nfail_on = \"fatal\"\n", "cannot be `fatal`"),
        ("[plan]\nid = \"x\"\n", "settings file is expected"),
        ("[thresholds]\n", "unknown key `thresholds`"),
    ];
    for (text, words) in cases {
        let project = Project::with("");
        project.write("gradus.toml", text);
        let run = project.check(&[]);
        assert_eq!(run.code(), 2, "{text}: {}", run.out());
        assert!(run.err().contains(words) && run.err().contains("gradus.toml:"), "{text}: {}", run.err());
    }
}

#[test]
fn a_roadmap_is_made_and_audited_under_the_same_settings() {
    let project = Project::with("");
    project.write("gradus.toml", "[threshold]\ncontingency_share = { value = 20, reason = \"prices rise\" }\n");
    let made = project.gradus(&["roadmap", "county.toml", "--years", "2", "--out", "road.toml", "--section", "asked"]);
    assert_eq!(made.code(), 0, "{}", made.err());
    assert!(made.out().contains("`contingency_share` is tightened from 10 to 20 % of cost"), "{}", made.out());
    assert!(project.text("road.toml").contains("gradus.toml"), "the settings are among the inputs");
    assert!(!project.text("road.toml").contains("[[waiver]]"));
    let checked = project.gradus(&["check", "road.toml", "--format", "json"]).audit();
    assert_eq!(of(&checked, "contingency-thin").len(), 0);
    assert_eq!(checked["counts"]["errors"], 0);
    // A roadmap made without the settings does not satisfy them.
    project.write("none.toml", "[settings]\n");
    let made =
        project.gradus(&["roadmap", "county.toml", "--years", "2", "--out", "thin.toml", "--settings", "none.toml"]);
    assert_eq!(made.code(), 0, "{}", made.err());
    let checked = project.gradus(&["check", "thin.toml", "--format", "json"]).audit();
    assert!(!of(&checked, "contingency-thin").is_empty());
}

#[test]
fn every_threshold_has_the_effect_of_a_higher_figure() {
    let rules = input::rules(None).unwrap().value;
    let all = rules.threshold.all();
    let untold: Vec<&str> = all.iter().map(|(name, _)| *name).filter(|name| raising(name) == Raising::Untold).collect();
    // It is used in two comparisons.
    assert_eq!(untold, ["disguise_share"]);
}
