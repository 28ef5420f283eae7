//! Baselines end to end: known findings do not count, new and changed ones do, and removed ones are reported.

use serde_json::{Value, json};

use crate::support::project::{PLAN, Project, WAIVER, assert_sarif, of};

/// A project with a baseline of its findings in `known.toml`.
fn recorded(more: &str) -> Project {
    let project = Project::with(more);
    let run = project.check(&["--write-baseline", "known.toml"]);
    assert_eq!(run.code(), 1, "the exit code is that of the report: {}", run.err());
    assert!(run.out().contains("The baseline is written to known.toml"), "{}", run.out());
    project
}

const USE: [&str; 2] = ["--baseline", "known.toml"];

#[test]
fn known_findings_do_not_count_and_are_summarised() {
    let project = recorded("");
    let plain = project.audit(&[]);
    let audit = project.audit(&USE);
    let known = plain["findings"].as_array().unwrap().len();
    assert!(known >= 2);
    assert_eq!(audit["baseline"]["known"], known);
    assert_eq!(audit["counts"]["known"], known);
    assert_eq!((&audit["counts"]["warnings"], &audit["counts"]["errors"]), (&0.into(), &0.into()));
    assert_eq!(audit["orientation"], plain["orientation"]);
    let page = project.check(&USE);
    assert!(page.out().contains("Known from the baseline"), "{}", page.out());
    assert!(page.out().contains("S06 initiative-too-long: initiative.records.quarters"), "{}", page.out());
    assert!(project.check(&[&USE[..], &["--lang", "zh"]].concat()).out().contains("基线已记录的问题"));
}

#[test]
fn new_findings_count() {
    let project = recorded("");
    let more = PLAN.split("[[initiative]]").nth(1).unwrap().replace("\"records\"", "\"second\"");
    project.write("plan.toml", &format!("{PLAN}\n[[initiative]]{more}"));
    let audit = project.audit(&USE);
    let standing: Vec<Value> = of(&audit, "initiative-too-long")
        .iter()
        .map(|finding| json!([finding["baseline"], finding["counts"]]))
        .collect();
    assert_eq!(standing, [json!(["unchanged", false]), json!(["new", true])]);
    assert_eq!(project.check(&USE).code(), 1);
}

#[test]
fn changed_findings_count_and_removed_ones_are_reported() {
    let project = recorded("");
    project.write("plan.toml", &PLAN.replace("quarters = 9", "quarters = 10"));
    let audit = project.audit(&USE);
    let finding = of(&audit, "initiative-too-long")[0];
    assert_eq!((&finding["baseline"], &finding["counts"]), (&"changed".into(), &true.into()));
    assert_eq!(audit["baseline"]["changed"], 1);
    let page = project.check(&USE);
    assert!(page.out().contains("known, but its figures or its level have changed"), "{}", page.out());
    project.write("plan.toml", &PLAN.replace("quarters = 9", "quarters = 2"));
    let gone = project.audit(&USE)["baseline"]["gone"].as_array().unwrap().clone();
    assert!(gone.iter().any(|entry| entry["rule"] == "initiative-too-long"), "{gone:?}");
    let page = project.check(&USE);
    assert!(page.out().contains("initiative-too-long initiative.records.quarters"), "{}", page.out());
}

#[test]
fn lines_and_initiatives_above_have_no_effect() {
    let project = recorded("");
    let above = "[[initiative]]\nid = \"first\"\nstart = \"2026Q1\"\nquarters = 1\n\n[[initiative]]\nid = \"records\"";
    project.write("plan.toml", &format!("\n\n{}", PLAN.replacen("[[initiative]]\nid = \"records\"", above, 1)));
    assert_eq!(of(&project.audit(&USE), "initiative-too-long")[0]["baseline"], "unchanged");
}

#[test]
fn findings_that_cannot_be_waived_are_never_known() {
    let towers = "\n[[initiative]]\nid = \"towers\"\nstart = \"2026Q1\"\nquarters = 1\n\
                  cost = [{ category = \"hardware\", fund = \"county-capital\", amount = 90_000_000 }]\n";
    let project = recorded(towers);
    assert!(!project.text("known.toml").contains("year-capital-over-envelope"));
    let finding = of(&project.audit(&[]), "year-capital-over-envelope")[0].clone();
    // The same if it is added to the file by hand.
    let entry = format!(
        "\n[[finding]]\nrule = \"year-capital-over-envelope\"\nplace = \"{}\"\nseverity = \"error\"\ncondition = \"\"\n\
         fingerprint = \"{}\"\nfigures = \"{}\"\n",
        finding["place"].as_str().unwrap(),
        finding["fingerprint"].as_str().unwrap(),
        "0".repeat(64)
    );
    project.write("known.toml", &(project.text("known.toml") + &entry));
    let audit = project.audit(&USE);
    let finding = of(&audit, "year-capital-over-envelope")[0];
    assert_eq!((&finding["baseline"], &finding["counts"]), (&"refused".into(), &true.into()));
    assert_eq!(audit["baseline"]["refused"], 1);
    assert_eq!(audit["verdict"]["rating"], "red");
}

#[test]
fn a_waived_finding_is_left_to_its_waiver() {
    let project = recorded(WAIVER);
    assert!(!project.text("known.toml").contains("initiative-too-long"));
    let later = project.gradus(&[
        "check",
        "plan.toml",
        "--as-of",
        "2027-01-01",
        "--baseline",
        "known.toml",
        "--format",
        "json",
    ]);
    assert_eq!(of(&later.audit(), "initiative-too-long")[0]["counts"], true, "it counts again when the waiver expires");
}

#[test]
fn a_baseline_is_written_completely_and_overwrites_nothing() {
    let project = recorded("");
    let before = project.text("known.toml");
    let again = project.check(&["--write-baseline", "known.toml"]);
    assert!(again.code() == 2 && again.err().contains("already exists"), "{}", again.err());
    project.write("plan.toml", &PLAN.replace("quarters = 9", "quarters = 10"));
    assert_eq!(project.check(&["--write-baseline", "known.toml", "--force"]).code(), 1);
    assert_ne!(project.text("known.toml"), before);
    let over = project.check(&["--write-baseline", "plan.toml", "--force"]);
    assert!(over.code() == 2 && over.err().contains("is an input of this command"), "{}", over.err());
    assert_eq!(project.check(&["--write-baseline", "none/known.toml"]).code(), 2);
    assert!(!project.path("none").exists());
    // The baseline is independent of the language.
    project.check(&["--write-baseline", "zh.toml", "--lang", "zh"]);
    assert_eq!(project.text("zh.toml"), project.text("known.toml"));
}

#[test]
fn a_baseline_is_for_its_plan_and_for_one() {
    let project = recorded("");
    project.write("other.toml", &PLAN.replace("id = \"small\"", "id = \"other\""));
    let other = project.gradus(&["check", "other.toml", "--baseline", "known.toml"]);
    assert!(other.code() == 2 && other.err().contains("baseline belongs to the plan `small`"), "{}", other.err());
    for option in ["--baseline", "--waivers", "--write-baseline"] {
        let both = project.gradus(&["check", "plan.toml", "other.toml", option, "known.toml"]);
        assert!(both.code() == 2 && both.err().contains("works with one plan, but 2 are given"), "{}", both.err());
    }
    let kind = project.gradus(&["check", "plan.toml", "--baseline", "plan.toml"]);
    assert!(kind.code() == 2 && kind.err().contains("a baseline is expected"), "{}", kind.err());
}

#[test]
fn every_format_reports_known_findings() {
    let project = recorded("");
    let shown = |format: &str| project.check(&[&USE[..], &["--format", format]].concat()).out().to_owned();
    let github = shown("github");
    assert!(!github.contains("::warning"), "{github}");
    assert!(github.contains("known from the baseline"), "{github}");
    let junit = shown("junit");
    assert!(!junit.contains("<failure") && junit.contains("one finding, known from the baseline"), "{junit}");
    assert!(
        shown("csv").lines().any(|line| line.starts_with("initiative-too-long") && line.contains(",no,unchanged,"))
    );
    let sarif: Value = serde_json::from_str(&shown("sarif")).unwrap();
    assert_sarif(&sarif);
    let states: Vec<&Value> =
        sarif["runs"][0]["results"].as_array().unwrap().iter().map(|result| &result["baselineState"]).collect();
    assert!(states.iter().all(|state| *state == "unchanged"), "{states:?}");
}

/// Two initiatives in one finding, in either order.
fn twins(first: &str, second: &str) -> String {
    let one = |id: &str| {
        format!(
            "\n[[initiative]]\nid = \"{id}\"\ndoes = [\"govern\"]\nstart = \"2026Q2\"\nquarters = 1\nstaff = {{ analyst = 0.3 }}\n"
        )
    };
    format!("{}{}", one(first), one(second))
}

#[test]
fn another_order_of_blocks_makes_no_new_finding() {
    let project = recorded(&twins("alder", "birch"));
    let chief = |project: &Project| of(&project.audit(&[]), "effect-unknown")[0]["places"][0]["key_path"].clone();
    assert_eq!(chief(&project), "initiative[1]");
    project.write("plan.toml", &format!("{PLAN}{}", twins("birch", "alder")));
    assert_eq!(chief(&project), "initiative[2]", "the same initiative, where it stands now");
    let audit = project.audit(&USE);
    let none = (&0.into(), &0.into());
    assert_eq!((&audit["baseline"]["new"], &audit["baseline"]["changed"]), none, "{}", audit["baseline"]);
    assert_eq!(audit["baseline"]["gone"].as_array().unwrap().len(), 0);
    let strict = ["check", "plan.toml", "--as-of", "2026-06-30", "--fail-on", "note"];
    assert_eq!(project.gradus(&[&strict[..], &USE].concat()).code(), 0);
}

#[test]
fn two_findings_of_one_name_are_known_in_either_order() {
    // Two lines of one fund in one initiative, each with a fault of the same rule.
    let lines = |amounts: [u32; 2]| {
        let line = |amount| {
            format!(
                "  {{ category = \"services\", fund = \"county-recurrent\", amount = {amount}, paid_in = 2031 }},\n"
            )
        };
        let both = amounts.map(line).concat();
        format!(
            "\n[[initiative]]\nid = \"late\"\ndoes = [\"govern\"]\nstart = \"2026Q2\"\nquarters = 1\ncost = [\n{both}]\n"
        )
    };
    let project = recorded(&lines([100, 200]));
    project.write("plan.toml", &format!("{PLAN}{}", lines([200, 100])));
    let audit = project.audit(&USE);
    assert_eq!(of(&audit, "outside-horizon").len(), 2);
    assert_eq!((&audit["baseline"]["new"], &audit["baseline"]["changed"]), (&0.into(), &0.into()));
}
