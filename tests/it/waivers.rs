//! Waivers end to end: valid and invalid ones with reasons, in every format and in both languages.

use crate::support::project::{Project, WAIVER, assert_sarif, of};

const RULE: &str = "initiative-too-long";

/// The waiver with a text replaced.
fn changed(from: &str, to: &str) -> String {
    assert!(WAIVER.contains(from), "{from}");
    WAIVER.replacen(from, to, 1)
}

/// The rules about waivers with findings, for a plan with these waivers.
fn spoken(waivers: &str) -> Vec<String> {
    let audit = Project::with(waivers).audit(&[]);
    let names =
        audit["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].as_str().unwrap().to_owned());
    names.filter(|name| name.starts_with("waiver-")).collect()
}

#[test]
fn a_waived_finding_stays_in_sight_and_does_not_count() {
    let without = Project::with("").audit(&[]);
    let project = Project::with(WAIVER);
    let audit = project.audit(&[]);
    assert_eq!(without["counts"]["warnings"].as_u64().unwrap() - 1, audit["counts"]["warnings"].as_u64().unwrap());
    assert_eq!((&audit["counts"]["waived"], &without["counts"]["waived"]), (&1.into(), &0.into()));
    let finding = of(&audit, RULE)[0];
    assert_eq!((&finding["counts"], &finding["waiver"]), (&false.into(), &0.into()));
    assert_eq!(audit["waivers"][0]["standing"], "holds");
    assert_eq!(audit["waivers"][0]["silences"], 1);
    // The orientation does not change, because the work does not.
    assert_eq!(audit["orientation"], without["orientation"]);
    let page = project.check(&[]);
    let (before, after) = page.out().split_once("\nVerdict").unwrap();
    assert!(before.contains("Waivers in the plan: 1") && before.contains("One finding is waived"), "{before}");
    for words in ["The archive cannot be moved in parts.", "Records office", "County audit bureau", "Minute 12 of 2026"]
    {
        assert!(after.contains(words), "{words}: {after}");
    }
    let findings = after.split_once("\nFindings").unwrap().1.split_once("\nWaived").unwrap().0;
    assert!(!findings.contains(RULE), "{findings}");
}

#[test]
fn the_day_of_expiry_is_the_last_on_which_a_waiver_holds() {
    let project = Project::with(WAIVER);
    let on = |day: &str| project.gradus(&["check", "plan.toml", "--as-of", day, "--format", "json"]).audit();
    assert_eq!(on("2026-12-31")["waivers"][0]["standing"], "holds");
    let after = on("2027-01-01");
    assert_eq!(after["waivers"][0]["standing"], "expired");
    assert_eq!(of(&after, RULE)[0]["counts"], true);
    assert_eq!(of(&after, "waiver-expired").len(), 1);
}

#[test]
fn faults_of_waivers_are_distinguished() {
    assert_eq!(spoken(WAIVER), [""; 0]);
    assert_eq!(spoken(&changed("2026-12-31", "2026-06-29")), ["waiver-expired"]);
    assert_eq!(spoken(&changed("\"records\"", "\"plan\"")), ["waiver-stale"]);
    assert_eq!(spoken(&changed("initiative-too-long", "totals-do-not-add")), ["waiver-not-allowed"]);
    assert_eq!(spoken(&changed("County audit bureau", "RECORDS  office")), ["waiver-approver-is-owner"]);
    // Findings about waivers cannot be waived.
    let silencing = changed("initiative-too-long", "waiver-expired").replace("\"records\"", "\"plan\"");
    let expired = changed("2026-12-31", "2026-06-29");
    assert_eq!(spoken(&format!("{expired}{silencing}")), ["waiver-expired", "waiver-not-allowed"]);
    let pages = ["en", "zh"].map(|lang| Project::with(&expired).check(&["--lang", lang]).out().to_owned());
    assert!(pages[0].contains("expired on 2026-06-29, and it is 2026-06-30"), "{}", pages[0]);
    assert!(pages[1].contains("已于2026-06-29到期"), "{}", pages[1]);
    // A waiver with a wrong place gets the right one as a hint.
    let astray = Project::with(&changed("\"records\"", "\"plan\"")).check(&[]).out().to_owned();
    let astray = astray.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(astray.contains("the rule's findings are at initiative.records.quarters"), "{astray}");
}

#[test]
fn an_invalid_waiver_suppresses_nothing() {
    for waiver in [changed("2026-12-31", "2026-06-29"), changed("County audit bureau", "Records office")] {
        let audit = Project::with(&waiver).audit(&[]);
        assert_eq!(of(&audit, RULE)[0]["counts"], true);
        assert_eq!((&audit["counts"]["waived"], &audit["waivers"][0]["silences"]), (&0.into(), &0.into()));
    }
    // Missing money cannot be waived.
    let capital = "\n[[initiative]]\nid = \"towers\"\nstart = \"2026Q1\"\nquarters = 1\n\
                   cost = [{ category = \"hardware\", fund = \"county-capital\", amount = 90_000_000 }]\n";
    let waiver = changed("initiative-too-long", "A01").replace("\"records\"", "\"towers\"");
    let audit = Project::with(&format!("{capital}{waiver}")).audit(&[]);
    assert_eq!(of(&audit, "year-capital-over-envelope")[0]["counts"], true);
    assert_eq!(audit["verdict"]["rating"], "red");
}

#[test]
fn a_narrower_place_covers_nothing_beside_it() {
    let waived = |place: &str| Project::with(&changed("\"records\"", place)).audit(&[])["counts"]["waived"].clone();
    assert_eq!(waived("\"initiative.records\""), 1);
    assert_eq!(waived("\"initiative.records.quarters\""), 1);
    assert_eq!(waived("\"initiative.records.start\""), 0);
    let audit = Project::with(&changed("initiative-too-long", "contingency-thin").replace("\"records\"", "\"plan\""));
    assert_eq!(audit.audit(&[])["counts"]["waived"], 1);
}

#[test]
fn a_malformed_waiver_ends_the_audit() {
    let cases = [
        (
            "reason = { en = \"The archive cannot be moved in parts.\", zh = \"档案不能分批搬运。\" }\n",
            "",
            "`reason` is missing",
        ),
        ("\"Minute 12 of 2026\"", "\" \"", "`evidence` is empty"),
        (
            "{ en = \"The archive cannot be moved in parts.\", zh = \"档案不能分批搬运。\" }",
            "\"\"",
            "`reason` is empty",
        ),
        ("initiative-too-long", "initiative-to-long", "unknown rule `initiative-to-long`"),
        ("\"records\"", "\"recordz\"", "unknown initiative `recordz`"),
        ("\"records\"", "\"records.quarters\"", "did you mean `initiative.records.quarters`"),
        ("2026-12-31", "2026-02-30", "2026-02-30"),
        ("2026-12-31", "\"2026-12-31\"", "a date without quotes"),
        ("owner", "ownr", "unknown key `ownr`"),
    ];
    for (from, to, words) in cases {
        let run = Project::with(&changed(from, to)).check(&[]);
        assert_eq!(run.code(), 2, "{to}: {}", run.out());
        assert!(run.err().contains(words) && run.err().contains("plan.toml:"), "{to}: {}", run.err());
        // An impossible date is already a fault of TOML.
        if to != "2026-02-30" {
            assert!(run.err().contains("no finding is waived until this is corrected"), "{to}: {}", run.err());
        }
        assert!(run.out().is_empty(), "{}", run.out());
    }
    let twice = Project::with(&format!("{WAIVER}{}", changed("initiative-too-long", "S06"))).check(&[]);
    assert!(twice.code() == 2 && twice.err().contains("already has a waiver at this place"), "{}", twice.err());
    let run = Project::with(&changed("initiative-too-long", "initiative-to-long")).check(&["--lang", "zh"]);
    assert!(run.err().contains("改正之前，任何豁免都不生效"), "{}", run.err());
}

#[test]
fn waivers_beside_the_plan_are_found_and_named() {
    let project = Project::with("");
    let file = format!("[waivers]\nplan = \"small\"\n{WAIVER}");
    project.write("plan.waivers.toml", &file);
    let found = project.check(&[]);
    assert!(found.out().contains("Waivers in plan.waivers.toml, found beside the plan: 1"), "{}", found.out());
    let audit = project.audit(&[]);
    assert_eq!(audit["waivers"][0]["in_own_file"], true);
    assert_eq!(audit["waivers"][0]["stands_at"]["file"], "plan.waivers.toml");
    // A given file replaces it.
    project.write("none.toml", "[waivers]\nplan = \"small\"\n");
    assert_eq!(project.audit(&["--waivers", "none.toml"])["counts"]["waived"], 0);
    // A finding about a waiver points to its file.
    project.write("plan.waivers.toml", &file.replace("2026-12-31", "2026-01-31"));
    let finding = of(&project.audit(&[]), "waiver-expired")[0].clone();
    assert_eq!(
        (&finding["places"][0]["file"], &finding["places"][0]["line"]),
        (&"plan.waivers.toml".into(), &11.into())
    );
    project.write("plan.waivers.toml", &file.replace("\"small\"", "\"other\""));
    let other = project.check(&[]);
    assert!(other.code() == 2 && other.err().contains("waivers belong to the plan `other`"), "{}", other.err());
}

#[test]
fn without_a_date_the_report_states_today_which_repeats_it() {
    let lasting = Project::with(&changed("2026-12-31", "9000-12-31"));
    let first = lasting.gradus(&["check", "plan.toml"]);
    let line = first.out().lines().find(|line| line.contains("today (UTC)")).unwrap();
    let day = line.split("--as-of ").nth(1).unwrap().split('`').next().unwrap();
    let again = lasting.gradus(&["check", "plan.toml", "--as-of", day]);
    let rest = |page: &str| page.lines().filter(|line| !line.contains("As of")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rest(first.out()), rest(again.out()));
    // Without an expiry date, the clock is not read.
    let timeless = Project::with("").gradus(&["check", "plan.toml", "--format", "json"]);
    assert!(timeless.audit()["as_of"].is_null());
    let bad = lasting.gradus(&["check", "plan.toml", "--as-of", "20261231"]);
    assert!(bad.code() == 2 && bad.err().contains("2026-01-31"), "{}", bad.err());
}

#[test]
fn the_age_of_an_assessment_depends_on_the_date() {
    let project = Project::with("");
    let on = |day: &str| {
        let audit = project.gradus(&["check", "plan.toml", "--as-of", day, "--format", "json"]).audit();
        of(&audit, "assessment-stale").len()
    };
    // 2026Q1 plus four quarters, and one day more.
    assert_eq!((on("2027-03-31"), on("2027-04-01")), (0, 1));
    assert_eq!(of(&project.gradus(&["check", "plan.toml", "--format", "json"]).audit(), "assessment-stale").len(), 0);
}

#[test]
fn every_format_reports_waived_findings() {
    let project = Project::with(WAIVER);
    let shown = |format: &str| project.check(&["--format", format]).out().to_owned();
    let github = shown("github");
    assert!(!github.contains("title=S06"), "{github}");
    assert!(
        github.contains("::notice title=gradus::small: one finding is waived (S06 initiative-too-long)"),
        "{github}"
    );
    let junit = shown("junit");
    let case = junit.split("name=\"initiative-too-long\"").nth(1).unwrap().split("</testcase>").next().unwrap();
    assert!(case.contains("<skipped") && case.contains("The archive cannot be moved in parts."), "{case}");
    let csv = shown("csv");
    let row = csv.lines().find(|line| line.starts_with(RULE)).unwrap();
    assert!(row.contains(",no,,The archive cannot be moved in parts.,Records office,County audit bureau"), "{row}");
    assert!(shown("markdown").contains("Minute 12 of 2026"));
    let sarif: serde_json::Value = serde_json::from_str(&shown("sarif")).unwrap();
    assert_sarif(&sarif);
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    for result in results {
        let suppressions = result["suppressions"].as_array().unwrap();
        if result["ruleId"] == RULE {
            assert_eq!(suppressions[0]["kind"], "inSource");
            assert_eq!(suppressions[0]["status"], "accepted");
            assert_eq!(suppressions[0]["justification"], "The archive cannot be moved in parts.");
        } else {
            assert!(suppressions.is_empty(), "{result}");
        }
        assert!(result.get("baselineState").is_none());
    }
}

#[test]
fn the_words_of_a_waiver_stay_words() {
    let hostile = "reason = \"=cmd()\\n::error::x <b>bold</b> [a](http://e.org) \\u001b[31m\"";
    let project = Project::with(&changed(
        "reason = { en = \"The archive cannot be moved in parts.\", zh = \"档案不能分批搬运。\" }",
        hostile,
    ));
    for format in ["text", "markdown", "csv", "sarif", "junit", "github", "json"] {
        let run = project.check(&["--format", format]);
        assert_eq!(run.code(), 1, "{format}: {}", run.err());
        assert!(!run.out().contains('\u{1b}'), "{format}");
        // A quoted CSV cell may contain a line break.
        let begins = format != "csv" && run.out().lines().any(|line| line.starts_with("::error::x"));
        assert!(!begins, "{format}: {}", run.out());
        match format {
            "csv" => assert!(run.out().contains("'=cmd()"), "{}", run.out()),
            "junit" => assert!(!run.out().contains("<b>"), "{}", run.out()),
            "markdown" => {
                let outside: String = run.out().split("```").step_by(2).collect();
                assert!(!outside.contains("<b>") && !outside.contains("[a](http"), "{outside}");
            }
            _ => {}
        }
    }
}

#[test]
fn a_waiver_holds_at_any_place_of_a_finding() {
    let twin = |id: &str| {
        format!(
            "\n[[initiative]]\nid = \"{id}\"\ndoes = [\"govern\"]\nstart = \"2026Q2\"\nquarters = 1\nstaff = {{ analyst = 0.3 }}\n"
        )
    };
    let waiver =
        |place: &str| changed("initiative-too-long", "effect-unknown").replace("\"records\"", &format!("\"{place}\""));
    for [first, second] in [["alder", "birch"], ["birch", "alder"]] {
        for place in ["alder", "birch"] {
            let project = Project::with(&format!("{}{}{}", twin(first), twin(second), waiver(place)));
            let audit = project.audit(&[]);
            let finding = of(&audit, "effect-unknown")[0];
            assert_eq!(finding["counts"], false, "{first} {second} {place}");
            assert_eq!(audit["waivers"][0]["standing"], "holds");
        }
        // It covers these two initiatives only.
        let elsewhere = Project::with(&format!("{}{}{}", twin(first), twin(second), waiver("records")));
        assert_eq!(elsewhere.audit(&[])["waivers"][0]["standing"], "stale");
    }
}
