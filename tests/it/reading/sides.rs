//! Files next to a plan: waivers, settings, a baseline. Each fault is reported with its place, and a fault of a waiver
//! states that nothing is waived.

use gradus::input::{self, Faults, Source};

use super::small::{PLAN, Small};

const WAIVERS: &str = r#"
[waivers]
plan = "hill-plan"

[[waiver]]
rule = "contingency-thin"
place = "initiative.hotline.cost"
reason = "accepted"
owner = "A"
approver = "B"
evidence = "minute 1"
expires = 2026-12-31
"#;

const BASELINE: &str = r#"
[baseline]
plan = "hill-plan"
gradus = "0.1.0"
rules = "standard-rules@0.1.0"

[[finding]]
rule = "contingency-thin"
place = "plan"
severity = "warning"
condition = "too thin"
fingerprint = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
figures = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
"#;

const SETTINGS: &str =
    "[settings]\nfail_on = \"warning\"\n\n[threshold]\nreach_target = { value = 50, reason = \"far\" }\n";

fn waivers(text: &str) -> Result<(), Faults> {
    let small = Small::new();
    let plan = small.plan(PLAN).value;
    input::waivers_from(Source::from_text("w.toml", text)?, &plan).map(drop)
}

fn settings(text: &str) -> Result<(), Faults> {
    input::settings_from(Source::from_text("gradus.toml", text)?).map(drop)
}

fn baseline(text: &str) -> Result<(), Faults> {
    input::baseline_from(Source::from_text("b.toml", text)?, "hill-plan").map(drop)
}

/// The only fault of `text` with `from` replaced, and the first line at its place.
fn fault(read: fn(&str) -> Result<(), Faults>, valid: &str, from: &str, to: &str) -> (String, String, String) {
    assert!(valid.contains(from), "{from}");
    let text = valid.replacen(from, to, 1);
    let faults = read(&text).unwrap_err();
    assert_eq!(faults.all().len(), 1, "{to}: {faults}");
    let fault = &faults.all()[0];
    let pointed = text[fault.bytes.clone()].lines().next().unwrap_or_default().to_owned();
    (fault.message.id.to_string(), pointed, fault.help.as_ref().map(|help| help.id.to_string()).unwrap_or_default())
}

#[test]
fn whole_files_are_read() {
    waivers(WAIVERS).unwrap();
    settings(SETTINGS).unwrap();
    baseline(BASELINE).unwrap();
    // An empty heading may be omitted.
    settings(SETTINGS.split_once("\n\n").unwrap().1).unwrap();
}

#[test]
fn a_fault_of_a_waiver_states_that_nothing_is_waived() {
    let cases = [
        ("plan = \"hill-plan\"", "plan = \"other\"", "input-waivers-other-plan", "\"other\""),
        ("initiative.hotline.cost", "initiative.hotlin.cost", "input-unknown-reference", "\"initiative.hotlin.cost\""),
        ("initiative.hotline.cost", "hotline.cost", "input-waiver-place", "\"hotline.cost\""),
        ("initiative.hotline.cost", "initiative.hotline..cost", "input-waiver-place", "\"initiative.hotline..cost\""),
        ("reason = \"accepted\"\n", "", "input-missing-key", "[[waiver]]"),
        ("\"accepted\"", "\" \"", "input-waiver-blank", "\" \""),
        ("\"accepted\"", "{ en = \"a\", zh = \"\" }", "input-waiver-blank", "{ en = \"a\", zh = \"\" }"),
        ("owner = \"A\"", "owner = \"\"", "input-waiver-blank", "\"\""),
        ("owner = \"A\"", "owner = 1", "input-wrong-type", "1"),
        ("evidence", "evidense", "input-unknown-key", "evidense"),
        ("2026-12-31", "\"2026-12-31\"", "input-wrong-type", "\"2026-12-31\""),
        ("2026-12-31", "2026-12-31T00:00:00", "input-date-time", "2026-12-31T00:00:00"),
    ];
    for (from, to, id, points_to) in cases {
        let (found, pointed, help) = fault(waivers, WAIVERS, from, to);
        assert_eq!((found.as_str(), pointed.as_str()), (id, points_to), "{to}");
        assert!(help.contains("nothing-waived"), "{to}: {help}");
    }
    // The same in a plan, with several faults at once.
    let waiver = WAIVERS.split_once("\n\n").unwrap().1.replace("\"accepted\"", "\"\"").replace("hotline.cost", "x");
    let faults = Small::new().read(super::small::Kind::Plan, &format!("{PLAN}\n{waiver}")).unwrap_err();
    assert_eq!(faults.ids(), ["input-unknown-reference", "input-waiver-blank"]);
    assert!(faults.all().iter().all(|fault| fault.help.as_ref().unwrap().id.contains("nothing-waived")));
}

#[test]
fn faults_of_settings_and_baselines_are_reported_with_their_places() {
    let cases = [
        ("reach_target", "reach_targt", "input-unknown-key", "reach_targt"),
        ("value = 50", "value = -1", "input-below", "-1"),
        ("value = 50", "value = nan", "input-not-finite", "nan"),
        (", reason = \"far\"", "", "input-missing-key", "{ value = 50 }"),
        ("\"far\"", "\"\"", "input-settings-no-reason", "\"\""),
        ("\"warning\"", "\"loud\"", "input-unknown-word", "\"loud\""),
    ];
    for (from, to, id, points_to) in cases {
        let (found, pointed, _) = fault(settings, SETTINGS, from, to);
        assert_eq!((found.as_str(), pointed.as_str()), (id, points_to), "{to}");
    }
    let digest = "0123456789abcdef".repeat(4);
    let cases = [
        ("plan = \"hill-plan\"".to_owned(), "plan = \"p\"".to_owned(), "input-baseline-other-plan", "\"p\""),
        (format!("fingerprint = \"{digest}\""), "fingerprint = \"xyz\"".to_owned(), "input-pattern", "\"xyz\""),
        (format!("fingerprint = \"{digest}\""), format!("fingerprint = \"{digest}-\""), "input-pattern", ""),
        ("severity = \"warning\"".to_owned(), "severity = \"bad\"".to_owned(), "input-unknown-word", "\"bad\""),
        ("condition = \"too thin\"\n".to_owned(), String::new(), "input-missing-key", "[[finding]]"),
    ];
    for (from, to, id, points_to) in cases {
        let (found, pointed, _) = fault(baseline, BASELINE, &from, &to);
        assert_eq!(found, id, "{to}");
        assert!(points_to.is_empty() || pointed == points_to, "{to}: {pointed}");
    }
    let again = BASELINE.split_once("\n\n").unwrap().1;
    let faults = baseline(&format!("{BASELINE}\n{again}")).unwrap_err();
    assert_eq!(faults.ids(), ["input-duplicate-id"]);
}
