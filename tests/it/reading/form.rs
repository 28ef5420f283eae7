//! Syntax, kinds of file, keys and values.

use gradus::input::Source;

use super::small::{Kind, PLAN, RUBRIC, Small, assert_cases};

#[test]
fn the_form_of_a_file_is_checked() {
    use Kind::*;
    assert_cases(&[
        (Plan, "quarters = 2", "quaters = 2\nquarters = 2", "input-unknown-key", "quaters"),
        (Plan, "start = \"2026Q1\"\n", "", "input-missing-key", "[[initiative]]"),
        (Plan, "quarters = 2", "quarters = \"2\"", "input-wrong-type", "\"2\""),
        (Plan, "quarters = 2", "quarters = 2.0", "input-wrong-type", "2.0"),
        (Plan, "quarters = 2", "quarters = 0", "input-below", "0"),
        (Plan, "quarters = 2", "quarters = 99999999999999999999", "input-integer-too-large", "99999999999999999999"),
        (Plan, "\"2026Q1\", \"2028Q4\"", "\"2026Q1\"", "input-array-length", "[\"2026Q1\"]"),
        (Plan, "start = \"2026Q3\"", "start = \"2026Q5\"", "input-pattern", "\"2026Q5\""),
        (Plan, "currency = \"CNY\"", "currency = \"yuan\"", "input-pattern", "\"yuan\""),
        (Plan, "can = \"interact\"", "can = \"interakt\"", "input-unknown-word", "\"interakt\""),
        (Plan, "amount = 60_000", "amount = 60_000.50", "input-money-float", "60_000.50"),
        (Plan, "amount = 60_000", "amount = -1", "input-money-negative", "-1"),
        (Plan, "amount = 60_000", "amount = \"-1.00\"", "input-money-negative", "\"-1.00\""),
        (Plan, "amount = 60_000", "amount = \"1.005\"", "input-pattern", "\"1.005\""),
        (Plan, "amount = 60_000", "amount = 2_000_000_000_000_000", "input-above", "2_000_000_000_000_000"),
        (Plan, "analyst = 0.5", "analyst = nan", "input-not-finite", "nan"),
        (Plan, "[target]", "[[target]]", "input-wrong-type", "[[target]]"),
        (Plan, "depends_on = [\"hotline\"]", "depends_on = \"hotline\"", "input-wrong-type", "\"hotline\""),
        (
            Plan,
            "depends_on = [\"hotline\"]",
            "depends_on = [{ on = \"hotline\" }]",
            "input-missing-key",
            "{ on = \"hotline\" }",
        ),
        (Assessment, "value = 31", "value = inf", "input-not-finite", "inf"),
        (Assessment, "date = 2026-01-31", "date = \"2026-01-31\"", "input-wrong-type", "\"2026-01-31\""),
        (Assessment, "date = 2026-01-31", "date = 2026-01-31T10:00:00", "input-date-time", "2026-01-31T10:00:00"),
        (Assessment, "id = \"hill\"", "id = \"Hill County\"", "input-pattern", "\"Hill County\""),
        (Assessment, "name = \"Hill\"", "name = { en = \"Hill\" }", "input-missing-key", "{ en = \"Hill\" }"),
        (Assessment, "rate = \"7.1\"", "rate = \"7,1\"", "input-pattern", "\"7,1\""),
        (Rubric, "levels = [\"none\", \"some\", \"all\"]", "levls = [\"a\"]", "input-unknown-key", "levls"),
        (Rubric, "scale = { goalposts = [0, 80] }", "scale = {}", "input-one-key", "{}"),
        (Rubric, "goalposts = [0, 80]", "goalposts = [0]", "input-array-length", "[0]"),
    ]);
}

#[test]
fn every_kind_of_evidence_has_a_width() {
    let faults = |from, to| Small::new().read(Kind::Rubric, &RUBRIC.replacen(from, to, 1)).unwrap_err().ids();
    // A misspelt key does not also count as missing.
    assert_eq!(faults("self-declared", "self-declaired"), ["input-unknown-key"]);
    assert_eq!(faults("self-declared", "hearsay"), ["input-missing-key", "input-unknown-key"]);
    assert_eq!(
        faults("survey = { down = 0.08, up = 0.08, strong = true, basis = \"test\" }\n", ""),
        ["input-missing-key"]
    );
}

#[test]
fn several_faults_are_reported_at_once_by_place() {
    let text = PLAN
        .replacen("currency = \"CNY\"", "currency = \"yuan\"", 1)
        .replacen("quarters = 2", "quaters = 2", 1)
        .replacen("amount = 60_000", "amount = 0.5", 1);
    let faults = Small::new().read(Kind::Plan, &text).unwrap_err();
    let expected = ["input-pattern", "input-unknown-key", "input-money-float"];
    assert_eq!(faults.ids(), expected);
    let lines: Vec<_> = faults.all().iter().map(|fault| fault.line_column().unwrap().0).collect();
    assert_eq!(lines, [8, 21, 26]);
}

#[test]
fn many_faults_are_cut_short() {
    let unknown: String = (0..1500).map(|i| format!("key{i} = 1\n")).collect();
    let faults = Small::new().read(Kind::Plan, &format!("{unknown}{PLAN}")).unwrap_err();
    assert_eq!((faults.shown().len(), faults.hidden()), (50, 1450));
    assert!(faults.to_string().ends_with("and 1450 more errors"));
}

#[test]
fn syntax_errors_are_reported_in_our_words() {
    let cases = [
        ("a = yes\n", "input-syntax-unquoted", (1, 5)),
        ("a = 1\na = 2\n", "input-syntax-duplicate-key", (2, 1)),
        ("a = [1, 2\nb = 3\nc = 4\n", "input-syntax-unclosed-array", (1, 5)),
        ("[plan\na = 1\n", "input-syntax-header", (1, 5)),
        ("a = { b = 1\n", "input-syntax-unclosed-inline", (1, 11)),
        ("a = [1 'b']\n", "input-syntax-comma", (1, 8)),
        ("a = \n", "input-syntax-no-value", (1, 4)),
        ("a\n", "input-syntax-assignment", (1, 1)),
        ("a = \"b\n", "input-syntax-string", (1, 6)),
        ("a = \"\\q\"\n", "input-syntax-escape", (1, 7)),
        ("a = 01\n", "input-syntax-number", (1, 5)),
        ("é = 1\n", "input-syntax-key", (1, 1)),
        ("a = 2026-13-01\n", "input-syntax-other", (1, 5)),
    ];
    for (text, id, place) in cases {
        let faults = Source::from_text("a.toml", text).unwrap_err();
        assert_eq!(
            (faults.ids(), faults.all()[0].line_column().unwrap()),
            (vec![id.to_owned()], place),
            "{text:?}: {faults}"
        );
    }
    let both = Source::from_text("a.toml", "a = yes\nb = 1\nc = [1 'b']\n").unwrap_err();
    assert_eq!(both.ids(), ["input-syntax-unquoted", "input-syntax-comma"]);
}

#[test]
fn another_kind_of_file_is_named() {
    let small = Small::new();
    let faults = small.read(Kind::Assessment, PLAN).unwrap_err();
    assert_eq!(faults.ids(), ["input-other-kind"]);
    assert_eq!(faults.all()[0].help.as_ref().unwrap().id, "input-use-plan");
    assert!(faults.to_string().contains("this is a plan, but an assessment is expected here"), "{faults}");
    assert_eq!(small.read(Kind::Plan, "a = 1\n").unwrap_err().ids(), ["input-no-kind"]);
    assert_eq!(
        small.read(Kind::Plan, "[plna]\na = 1\n").unwrap_err().all()[0].help.as_ref().unwrap().id,
        "input-rename-key"
    );
}

#[test]
fn deep_nesting_is_refused_without_exhausting_the_stack() {
    let dots = "a.".repeat(70);
    let inside = (0..70).fold("1".to_owned(), |inside, _| format!("{{ {dots}a = {inside} }}"));
    for text in [
        format!("{dots}a = 1\n[plan]\n"),
        format!("[plan]\nx = {inside}\n"),
        format!("[plan]\nx = {}1{}\n", "[".repeat(5000), "]".repeat(5000)),
        format!("[plan.{}a]\n", "a.".repeat(5000)),
    ] {
        assert!(Small::new().read(Kind::Plan, &text).is_err());
    }
}
