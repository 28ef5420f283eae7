//! Reading files: every kind of fault is told with its place, several at once, and nothing panics.

// Helpers of tests may fail as tests do.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;

use gradus::input::{self, Faults, Source};
use gradus::model::{Assessment, Catalogue, Context, Plan, Rubric, RuleSet};
use proptest::prelude::*;

const RUBRIC: &str = include_str!("reading/rubric.toml");
const ASSESSMENT: &str = include_str!("reading/assessment.toml");
const CATALOGUE: &str = include_str!("reading/catalogue.toml");
const PLAN: &str = include_str!("reading/plan.toml");

/// The kinds of file a case can be about.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Rubric,
    Assessment,
    Catalogue,
    Plan,
}

impl Kind {
    fn valid(self) -> &'static str {
        match self {
            Kind::Rubric => RUBRIC,
            Kind::Assessment => ASSESSMENT,
            Kind::Catalogue => CATALOGUE,
            Kind::Plan => PLAN,
        }
    }
}

/// What the small files mean.
struct Small {
    rubric: Rubric,
    assessment: Assessment,
    catalogue: Catalogue,
    rules: RuleSet,
}

impl Small {
    fn new() -> Self {
        let rubric = input::rubric_from(Source::from_text("rubric.toml", RUBRIC).unwrap()).unwrap().value;
        let assessment = Source::from_text("assessment.toml", ASSESSMENT).unwrap();
        let assessment = input::assessment_from(assessment, &rubric).unwrap().value;
        let catalogue = Source::from_text("catalogue.toml", CATALOGUE).unwrap();
        let catalogue = input::catalogue_from(catalogue, &rubric).unwrap().value;
        Small { rubric, assessment, catalogue, rules: input::rules(None).unwrap().value }
    }

    fn context(&self) -> Context<'_> {
        Context { rubric: &self.rubric, assessment: &self.assessment, catalogue: &self.catalogue, rules: &self.rules }
    }

    fn read(&self, kind: Kind, text: &str) -> Result<(), Faults> {
        let source = Source::from_text("file.toml", text)?;
        match kind {
            Kind::Rubric => input::rubric_from(source).map(drop),
            Kind::Assessment => input::assessment_from(source, &self.rubric).map(drop),
            Kind::Catalogue => input::catalogue_from(source, &self.rubric).map(drop),
            Kind::Plan => input::plan_from(source, &self.context()).map(drop),
        }
    }

    fn plan(&self, text: &str) -> input::Loaded<Plan> {
        input::plan_from(Source::from_text("plan.toml", text).unwrap(), &self.context()).unwrap()
    }
}

/// A valid file with one text replaced, and the message with the text it must point to (its first line).
type Case = (Kind, &'static str, &'static str, &'static str, &'static str);

fn assert_cases(cases: &[Case]) {
    let small = Small::new();
    let misses: Vec<String> = cases.iter().filter_map(|case| miss(&small, case)).collect();
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

/// What is not as the case has it. A duplicate may have consequences; everything else is one fault.
fn miss(small: &Small, (kind, from, to, id, points_to): &Case) -> Option<String> {
    let valid = kind.valid();
    if !valid.contains(from) {
        return Some(format!("{kind:?} has no {from:?}"));
    }
    let text = valid.replacen(from, to, 1);
    let Err(faults) = small.read(*kind, &text) else { return Some(format!("{kind:?} with {to:?} was read")) };
    let fault = faults.all().iter().find(|fault| fault.message.id == *id);
    let pointed = fault.and_then(|fault| text[fault.bytes.clone()].lines().next());
    let alone = faults.all().len() == 1 || *id == "input-duplicate-id";
    (pointed != Some(points_to) || !alone).then(|| format!("{kind:?} with {to:?} points to {pointed:?}: {faults}"))
}

#[test]
fn the_small_files_are_read() {
    let small = Small::new();
    let plan = small.plan(PLAN).value;
    assert_eq!(small.rubric.nodes.iter().map(|node| node.id.as_str()).collect::<Vec<_>>(), ["small", "reach", "lines"]);
    assert_eq!(small.rubric.nodes[1].children.len(), 2);
    assert_eq!(small.assessment.funds[0].years[0].amount, gradus::model::Money::major(500_000));
    assert_eq!(small.assessment.funds[0].years[1].released.to_string(), "2027Q2");
    assert_eq!(small.assessment.conversions[0].rate_nano, 7_100_000_000);
    assert!(small.assessment.channels[0].upper_bound && !small.assessment.channels[1].upper_bound);
    let mapping = &plan.initiatives[1];
    assert_eq!(mapping.title.en, "Mapping");
    assert_eq!(mapping.stage, Some(2));
    assert_eq!(mapping.departments, [0]);
    assert_eq!(mapping.equipment_life_years, Some(7));
    assert_eq!(plan.initiatives[0].stage, Some(1));
}

#[test]
fn subscriptions_are_converted_and_capped() {
    let small = Small::new();
    let read = |from: &str, to: &str| {
        let text = ASSESSMENT.replacen(from, to, 1).replacen("both = 60", "both = 58", 1);
        let read = input::assessment_from(Source::from_text("a.toml", &text).unwrap(), &small.rubric);
        read.unwrap().value.channels[0].clone()
    };
    let converted = read("reach = 62", "reach = 124\npersons_per_unit = 0.5");
    assert!((converted.reach - 0.62).abs() < 1e-12 && !converted.upper_bound);
    let capped = read("reach = 62\naudiences = { rural = 50 }\n", "reach = 162\nlow = 58\n");
    assert_eq!((capped.reach, capped.low, capped.high), (1.0, 0.58, 1.0));
}

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
        (Plan, "amount = 60_000", "amount = 2_000_000_000_000", "input-above", "2_000_000_000_000"),
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
fn an_unknown_kind_of_evidence_is_told_with_the_one_that_is_missing() {
    let text = RUBRIC.replacen("self-declared", "self-declaired", 1);
    let faults = Small::new().read(Kind::Rubric, &text).unwrap_err();
    assert_eq!(faults.ids(), ["input-missing-key", "input-unknown-key"]);
}

#[test]
fn what_a_rubric_says_is_checked() {
    use Kind::Rubric as R;
    assert_cases(&[
        (R, "id = \"lines\"", "id = \"reach\"", "input-duplicate-id", "\"reach\""),
        (R, "id = \"mapped\"", "id = \"web\"", "input-duplicate-id", "\"web\""),
        (R, "id = \"age\"", "id = \"reach\"", "input-duplicate-id", "\"reach\""),
        (R, "id = \"enhanced\"", "id = \"emerging\"", "input-duplicate-id", "\"emerging\""),
        (
            R,
            "parent = \"reach\"\ntitle = \"Lines\"",
            "parent = \"raech\"\ntitle = \"Lines\"",
            "input-unknown-reference",
            "\"raech\"",
        ),
        (R, "goalposts = [0, 80]", "goalposts = [80, 80]", "input-goalposts-equal", "[80, 80]"),
        (R, "log_goalposts = [100, 1]", "log_goalposts = [100, 0]", "input-log-not-positive", "0"),
        (R, "{ from = 5, score = 1 }", "{ from = 0, score = 1 }", "input-bands-not-ascending", "0"),
        (R, "{ from = 5, score = 1 }", "{ from = 5, score = 0.1 }", "input-bands-not-ascending", "0.1"),
        (R, "levels = [\"none\", \"some\", \"all\"]", "levels = [\"none\"]", "input-too-few", "[\"none\"]"),
        (R, "domain = [0, 2]", "domain = [0, 3]", "input-domain-beyond-scale", "[0, 3]"),
        (R, "domain = [0, 50]", "domain = [50, 0]", "input-domain-empty", "[50, 0]"),
        (R, "of = [\"web\"]", "of = [\"wep\"]", "input-unknown-reference", "\"wep\""),
        (R, "of = [\"web\"]", "of = [\"web\", \"mapped\"]", "input-not-a-share", "\"mapped\""),
        (R, "threshold = 0.2", "threshold = 20", "input-threshold-outside", "20"),
        (R, "threshold = 40", "threshold = 140", "input-threshold-outside", "140"),
        (R, "on = \"any\"", "on = \"anny\"", "input-unknown-reference", "\"anny\""),
        (R, "on = \"any\"", "on = \"small\"", "input-unknown-reference", "\"small\""),
    ]);
}

#[test]
fn the_tree_of_a_rubric_is_checked() {
    let small = Small::new();
    let ring = RUBRIC.replacen("title = \"Reach\"", "title = \"Reach\"\nparent = \"lines\"", 1);
    let faults = small.read(Kind::Rubric, &ring).unwrap_err();
    assert!(faults.ids().contains(&"input-cycle"), "{faults}");
    assert!(faults.to_string().contains("reach → lines → reach"), "{faults}");

    let bare = RUBRIC.replace("parent = \"lines\"", "parent = \"reach\"");
    assert_eq!(small.read(Kind::Rubric, &bare).unwrap_err().ids(), ["input-node-without-children"]);

    let weightless = RUBRIC.replacen("weight = 1", "weight = 0", 1);
    assert_eq!(small.read(Kind::Rubric, &weightless).unwrap_err().ids(), ["input-weightless"]);
}

#[test]
fn what_an_assessment_says_is_checked() {
    use Kind::Assessment as A;
    assert_cases(&[
        (A, "rubric = \"small@0.1\"", "rubric = \"large\"", "input-other-reference", "\"large\""),
        (A, "id = \"grant\"", "id = \"capital\"", "input-duplicate-id", "\"capital\""),
        (A, "{ year = 2027,", "{ year = 2026,", "input-fund-year-twice", "2026"),
        (A, "{ year = 2027,", "{ year = 2025,", "input-fund-year-order", "2025"),
        (A, "percent = 20, fund = \"capital\"", "percent = 20, fund = \"grant\"", "input-match-itself", "\"grant\""),
        (
            A,
            "percent = 20, fund = \"capital\"",
            "percent = 20, fund = \"capitl\"",
            "input-unknown-reference",
            "\"capitl\"",
        ),
        (A, "amount = 300_000", "amount = 900_000", "input-commitment-over", "900_000"),
        (A, "year = 2026\namount", "year = 2030\namount", "input-commitment-year", "2030"),
        (A, "from = \"USD\"", "from = \"CNY\"", "input-conversion-own", "\"CNY\""),
        (A, "rate = \"7.1\"", "rate = \"0\"", "input-rate-zero", "\"0\""),
        (A, "fte = 1.5", "fte = 1.5005", "input-fte-decimals", "1.5005"),
        (
            A,
            "department = \"permits-office\"",
            "department = \"permit-office\"",
            "input-unknown-reference",
            "\"permit-office\"",
        ),
        (A, "channels = [\"phone\"]", "channels = [\"fone\"]", "input-unknown-reference", "\"fone\""),
        (A, "channels = [\"phone\"]", "channels = [\"phone\", \"phone\"]", "input-repeated", "\"phone\""),
        (A, "can = \"inform\"", "can = \"interact\"", "input-coverage-informs", "\"interact\""),
        (A, "rural = 50", "rural = 101", "input-outside", "101"),
        (A, "rural = 50", "urban = 50", "input-unknown-reference", "50"),
        (A, "reach = 90", "reach = 90\npersons_per_unit = 2", "input-persons-per-unit", "2"),
        (A, "reach = 90", "reach = 90\nlow = 95", "input-low-above", "95"),
        (A, "both = 60", "both = 63", "input-overlap-impossible", "63"),
        (A, "both = 60", "both = 51", "input-overlap-impossible", "51"),
        (A, "[\"phone\", \"tv\"]", "[\"phone\", \"phone\"]", "input-repeated", "\"phone\""),
        (A, "value = 31, low = 25, high = 35", "value = 131", "input-outside-domain", "131"),
        (A, "value = 31", "value = 36", "input-high-below", "35"),
        (
            A,
            "value = 31, low = 25, high = 35",
            "low = 25",
            "input-neither-value-nor-interval",
            "{ low = 25, year = 2025, evidence = \"survey-2025\" }",
        ),
        (A, "value = 1,", "value = 1.5,", "input-not-whole", "1.5"),
        (A, "web = {", "wep = {", "input-unknown-reference", "wep"),
        (A, "year = 2025, evidence", "year = 2027, evidence", "input-year-later", "2027"),
        (
            A,
            "evidence = \"survey-2025\" }",
            "evidence = \"survey-2024\" }",
            "input-unknown-reference",
            "\"survey-2024\"",
        ),
        (A, "date = 2025-11-01", "date = 2026-11-01", "input-evidence-later", "2026-11-01"),
        (
            A,
            "[assumptions]\n",
            "[assumptions]\nweb = { value = 3, reason = \"x\" }\n",
            "input-known-twice",
            "{ value = 3, reason = \"x\" }",
        ),
        (A, "[assumptions]\n", "[not_applicable]\nweb = \"x\"\n[assumptions]\n", "input-known-twice", "\"x\""),
    ]);
}

#[test]
fn a_reach_over_a_hundred_is_for_subscriptions_only() {
    let text = ASSESSMENT.replacen("reach = 90", "reach = 110", 1);
    let faults = Small::new().read(Kind::Assessment, &text).unwrap_err();
    assert_eq!(faults.ids(), ["input-reach-over", "input-overlap-impossible"]);
}

#[test]
fn funds_that_match_each_other_are_refused() {
    let text = ASSESSMENT.replacen(
        "kind = \"capital\"\nyears",
        "kind = \"capital\"\nlocal_match = { percent = 5, fund = \"grant\" }\nyears",
        1,
    );
    let faults = Small::new().read(Kind::Assessment, &text).unwrap_err();
    assert_eq!(faults.ids(), ["input-cycle"]);
    assert!(faults.to_string().contains("capital → grant → capital"), "{faults}");
}

#[test]
fn what_a_catalogue_says_is_checked() {
    use Kind::Catalogue as C;
    assert_cases(&[
        (C, "id = \"mapping\"", "id = \"hotline\"", "input-duplicate-id", "\"hotline\""),
        (C, "stage = \"emerging\"", "stage = \"emergent\"", "input-unknown-reference", "\"emergent\""),
        (C, "on = \"hotline\"", "on = \"hotlin\"", "input-unknown-reference", "\"hotlin\""),
        (C, "on = \"hotline\"", "on = \"mapping\"", "input-requires-itself", "\"mapping\""),
        (C, "on = \"web\", add", "on = \"wep\", add", "input-unknown-reference", "\"wep\""),
        (
            C,
            "add = 2, low = 1",
            "raise_to = 2, add = 2",
            "input-effect-one-of",
            "{ on = \"web\", raise_to = 2, add = 2 }",
        ),
        (C, "add = 2, low = 1", "low = 1", "input-effect-one-of", "{ on = \"web\", low = 1 }"),
        (C, "add = 2, low = 1", "add = 2, low = 3", "input-effect-low", "3"),
        (C, "add = 2, low = 1", "add = -2", "input-effect-sign", "-2"),
        (C, "add = -5", "add = 5", "input-effect-sign", "5"),
        (C, "add = 2, low = 1", "raise_to = 2", "input-raise-to", "2"),
        (C, "raise_to = 2", "raise_to = 3", "input-outside-domain", "3"),
        (C, "raise_to = 2", "raise_to = 1.5", "input-not-whole", "1.5"),
        (C, "raise_to = 2", "raise_to = 2, low = 1", "input-low-without-add", "1"),
        (C, "reaches = 2", "reaches = 5", "input-outside-domain", "5"),
        (C, "analyst = 0.5", "analyst = -0.5", "input-fte-range", "-0.5"),
        (
            C,
            "equipment_life_years = 7\n\n[[initiative.mode]]\nid = \"own\"\nquarters = 3\n",
            "mode = []\n",
            "input-too-few",
            "[]",
        ),
    ]);
}

#[test]
fn an_initiative_for_all_cannot_require_one_of_many() {
    let text = CATALOGUE.replacen("per = \"jurisdiction\"", "per = \"department\"", 1);
    let text = text.replacen("per = \"process\"", "per = \"jurisdiction\"", 1);
    let faults = Small::new().read(Kind::Catalogue, &text).unwrap_err();
    assert_eq!(faults.ids(), ["input-scope"]);
}

#[test]
fn a_ring_of_requirements_is_printed() {
    let text = CATALOGUE.replacen("per = \"jurisdiction\"", "per = \"process\"\nrequires = [{ on = \"mapping\" }]", 1);
    let faults = Small::new().read(Kind::Catalogue, &text).unwrap_err();
    assert_eq!(faults.ids(), ["input-cycle"]);
    assert!(faults.to_string().contains("hotline → mapping → hotline"), "{faults}");
}

#[test]
fn what_a_plan_says_is_checked() {
    use Kind::Plan as P;
    assert_cases(&[
        (
            P,
            "assessment = \"hill@2026-01-31\"",
            "assessment = \"dale@2026-01-31\"",
            "input-other-reference",
            "\"dale@2026-01-31\"",
        ),
        (P, "catalogue = \"few\"", "catalogue = \"many@1\"", "input-other-reference", "\"many@1\""),
        (P, "\"2026Q1\", \"2028Q4\"", "\"2029Q1\", \"2028Q4\"", "input-horizon", "[\"2029Q1\", \"2028Q4\"]"),
        (P, "stage = \"enhanced\"", "stage = \"enhance\"", "input-unknown-reference", "\"enhance\""),
        (P, "id = \"mapping.permits\"", "id = \"hotline\"\ntitle = \"x\"", "input-duplicate-id", "\"hotline\""),
        (P, "like = \"hotline\"", "like = \"hotlin\"", "input-unknown-reference", "\"hotlin\""),
        (P, "mode = \"rented\"", "mode = \"own\"", "input-unknown-reference", "\"own\""),
        (P, "like = \"hotline\"\n", "", "input-mode-without-like", "\"rented\""),
        (P, "channel = \"phone\"", "channel = \"web\"", "input-unknown-reference", "\"web\""),
        (P, "audiences = [\"rural\"]", "audiences = [\"urban\"]", "input-unknown-reference", "\"urban\""),
        (P, "processes = [\"permits\"]", "processes = [\"permit\"]", "input-unknown-reference", "\"permit\""),
        (P, "processes = [\"permits\"]", "department = \"permits\"", "input-unknown-reference", "\"permits\""),
        (P, "partners = [\"registry\"]", "partners = [\"regestry\"]", "input-unknown-reference", "\"regestry\""),
        (
            P,
            "fund = \"capital\", amount = 60_000",
            "fund = \"operating\", amount = 60_000",
            "input-unknown-reference",
            "\"operating\"",
        ),
        (P, "depends_on = [\"hotline\"]", "depends_on = [\"hotlines\"]", "input-unknown-reference", "\"hotlines\""),
        (P, "profile = [1, 2]", "profile = [1, 2, 3]", "input-profile-length", "[1, 2, 3]"),
        (P, "profile = [1, 2]", "profile = [0, 0]", "input-profile-zero", "[0, 0]"),
        (
            P,
            "depends_on = [\"hotline\"]",
            "depends_on = [\"mapping.permits\"]",
            "input-depends-on-itself",
            "\"mapping.permits\"",
        ),
    ]);
}

#[test]
fn the_audit_may_read_what_others_cannot_work_with() {
    let small = Small::new();
    let cases = [
        ("quarters = 2\n", "quarters = 2\ndepends_on = [\"mapping.permits\"]\n", "input-cycle"),
        ("currency = \"CNY\"", "currency = \"USD\"", "input-plan-currency"),
        ("price_year = 2026", "price_year = 2020", "input-plan-price-year"),
        ("start = \"2026Q3\"", "start = \"2031Q3\"", "input-outside-horizon"),
        ("start = \"2026Q3\"", "start = \"2028Q4\"", "input-outside-horizon"),
        ("by = \"2028Q4\"", "by = \"2029Q1\"", "input-outside-horizon"),
        ("total = 300_000", "total = 300_001", "input-plan-total"),
    ];
    for (from, to, id) in cases {
        let plan = small.plan(&PLAN.replacen(from, to, 1));
        let faults = input::require_workable(&plan, &small.assessment).unwrap_err();
        assert_eq!(faults.ids(), [id], "{to}");
    }
    input::require_workable(&small.plan(PLAN), &small.assessment).unwrap();
    let ring = small.plan(&PLAN.replacen(cases[0].0, cases[0].1, 1));
    let faults = input::require_workable(&ring, &small.assessment).unwrap_err();
    assert!(faults.to_string().contains("hotline → mapping.permits → hotline"), "{faults}");
}

#[test]
fn several_faults_are_told_at_once_by_place() {
    let text = PLAN
        .replacen("currency = \"CNY\"", "currency = \"yuan\"", 1)
        .replacen("quarters = 2", "quaters = 2", 1)
        .replacen("amount = 60_000", "amount = 0.5", 1);
    let faults = Small::new().read(Kind::Plan, &text).unwrap_err();
    let expected = ["input-pattern", "input-missing-key", "input-unknown-key", "input-money-float"];
    assert_eq!(faults.ids(), expected);
    let lines: Vec<_> = faults.all().iter().map(|fault| fault.line_column().unwrap().0).collect();
    assert_eq!(lines, [8, 16, 21, 26]);
}

#[test]
fn many_faults_are_cut_short() {
    let unknown: String = (0..1500).map(|i| format!("key{i} = 1\n")).collect();
    let faults = Small::new().read(Kind::Plan, &format!("{unknown}{PLAN}")).unwrap_err();
    assert_eq!((faults.shown().len(), faults.hidden()), (50, 1450));
    assert!(faults.to_string().ends_with("and 1450 more faults"));
}

#[test]
fn syntax_is_told_in_our_words() {
    let cases = [
        ("a = yes\n", "input-syntax-unquoted", (1, 5)),
        ("a = 1\na = 2\n", "input-syntax-duplicate-key", (2, 1)),
        ("a = [1, 2\nb = 3\nc = 4\n", "input-syntax-unclosed-array", (1, 5)),
        ("[plan\na = 1\n", "input-syntax-header", (1, 5)),
        ("a = { b = 1\n", "input-syntax-unclosed-inline", (1, 11)),
        ("a = [1 'b']\n", "input-syntax-comma", (1, 8)),
        ("a = \n", "input-syntax-unquoted", (1, 4)),
        ("a\n", "input-syntax-assignment", (1, 1)),
        ("a = \"b\n", "input-syntax-string", (1, 6)),
        ("a = \"\\q\"\n", "input-syntax-escape", (1, 7)),
        ("a = 01\n", "input-syntax-number", (1, 5)),
        ("é = 1\n", "input-syntax-key", (1, 1)),
        ("a = 2026-13-01\n", "input-syntax-other", (1, 5)),
    ];
    for (text, id, place) in cases {
        let faults = Source::from_text("a.toml", text).unwrap_err();
        assert_eq!((faults.ids(), faults.all()[0].line_column().unwrap()), (vec![id], place), "{text:?}: {faults}");
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
    assert!(faults.to_string().contains("this is a plan, and an assessment is expected here"), "{faults}");
    assert_eq!(small.read(Kind::Plan, "a = 1\n").unwrap_err().ids(), ["input-no-kind"]);
    assert_eq!(
        small.read(Kind::Plan, "[plna]\na = 1\n").unwrap_err().all()[0].help.as_ref().unwrap().id,
        "input-rename-key"
    );
}

#[test]
fn what_is_no_readable_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let fault = |path: &Path| Source::read(path).unwrap_err().ids();
    assert_eq!(fault(folder.path()), ["input-directory"]);
    assert_eq!(fault(&folder.path().join("none.toml")), ["input-missing-file"]);
    let path = folder.path().join("file.toml");
    std::fs::write(&path, "# only a comment\n\n").unwrap();
    assert_eq!(fault(&path), ["input-empty"]);
    std::fs::write(&path, b"a = 1\nb = \"\xff\"\n").unwrap();
    let faults = Source::read(&path).unwrap_err();
    assert_eq!(faults.ids(), ["input-not-utf8"]);
    assert!(faults.to_string().contains("line 2, byte 12"), "{faults}");
    std::fs::write(&path, vec![b'#'; 8 * 1024 * 1024 + 1]).unwrap();
    assert_eq!(fault(&path), ["input-too-large"]);
    std::fs::write(&path, "\u{feff}a = 1\n").unwrap();
    assert!(Source::read(&path).is_ok());
}

#[test]
fn a_plan_names_its_assessment_inside_the_workspace_only() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("workspace");
    std::fs::create_dir(&workspace).unwrap();
    std::fs::write(folder.path().join("secret.toml"), ASSESSMENT).unwrap();
    std::fs::write(workspace.join("assessment.toml"), ASSESSMENT).unwrap();
    let plan = workspace.join("plan.toml");
    let head = |named: &str| {
        std::fs::write(&plan, PLAN.replacen("\"assessment.toml\"", &format!("'{named}'"), 1)).unwrap();
        input::plan_head(&plan)
    };
    let found = head("assessment.toml").unwrap();
    assert_eq!(found.assessment_file.unwrap(), workspace.join("assessment.toml"));
    assert_eq!((found.assessment.as_str(), found.catalogue.as_deref()), ("hill@2026-01-31", Some("few")));
    assert_eq!(
        head("../workspace/./assessment.toml").unwrap().assessment_file.unwrap(),
        workspace.join("assessment.toml")
    );
    assert_eq!(head("../secret.toml").unwrap_err().ids(), ["input-path-outside"]);
    assert_eq!(head("none.toml").unwrap_err().ids(), ["input-named-file-missing"]);
    let absolute = workspace.join("assessment.toml");
    assert_eq!(head(absolute.to_str().unwrap()).unwrap_err().ids(), ["input-path-not-relative"]);
    assert_eq!(head("").unwrap_err().ids(), ["input-path-not-relative"]);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path().join("secret.toml"), workspace.join("link.toml")).unwrap();
        assert_eq!(head("link.toml").unwrap_err().ids(), ["input-path-outside"]);
    }
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

#[test]
fn faults_become_diagnostics_in_both_languages() {
    use gradus::locale::Locale;
    use gradus::model::Lang;
    let text = CATALOGUE.replacen("id = \"mapping\"", "id = \"hotline\"", 1);
    let faults = Small::new().read(Kind::Catalogue, &text).unwrap_err();
    let english = gradus::report::faults::diagnostics(&faults, &Locale::new(Lang::En));
    assert_eq!(english[0].title, "`hotline` is used twice");
    assert_eq!(english[0].places.len(), 2);
    assert_eq!(english[0].places[1].label.as_deref(), Some("first here"));
    let chinese = gradus::report::faults::diagnostics(&faults, &Locale::new(Lang::Zh));
    assert_eq!(chinese[0].title, "`hotline` 用了两次");
}

/// The identifiers of the words in a Fluent source, each with its arguments.
fn words(source: &str) -> BTreeSet<(String, BTreeSet<String>)> {
    let mut words: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in source.lines() {
        match line.split_once(" = ").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            Some((id, _)) => words.push((id.to_owned(), BTreeSet::new())),
            None if line.starts_with(' ') => {}
            None => continue,
        }
        let args = line.split("$").skip(1).map(|rest| rest.chars().take_while(char::is_ascii_lowercase).collect());
        if let Some((_, known)) = words.last_mut() {
            known.extend(args);
        }
    }
    words.into_iter().collect()
}

#[test]
fn the_words_for_faults_are_the_same_in_both_languages() {
    use gradus::model::Lang;
    let of = |lang| gradus::locale::sources(lang).into_iter().find(|(area, _)| *area == "errors").unwrap().1;
    let (english, chinese) = (of(Lang::En), of(Lang::Zh));
    assert_eq!(words(english), words(chinese));
    for line in chinese.lines().filter_map(|line| line.split_once(" = ")).map(|(_, words)| words) {
        let outside: String = line.split('`').step_by(2).flat_map(|part| part.split(['{', '}']).step_by(2)).collect();
        let named = ["TOML", "UTF-8", "SHA-256", "JSON"];
        let latin = named.iter().fold(outside, |words, name| words.replace(name, ""));
        assert!(!latin.contains(|c: char| c.is_ascii_alphabetic()), "{line}");
    }
}

/// A change to a text that a slip of the hand could make.
fn mutate(text: &str, (what, at, with): (u8, usize, char)) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let line = at % lines.len();
    let mut chars: Vec<char> = text.chars().collect();
    let place = at % chars.len().max(1);
    match what % 6 {
        0 => drop(lines.remove(line)),
        1 => lines.insert(line, lines[line]),
        2 => lines.swap(line, (at / 7) % text.split('\n').count()),
        3 => drop((!chars.is_empty()).then(|| chars.remove(place))),
        4 => chars.insert(place, with),
        _ => chars.iter_mut().skip(place).take(1).for_each(|c| *c = with),
    }
    if what % 6 < 3 { lines.join("\n") } else { chars.into_iter().collect() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file.toml");
        std::fs::write(&path, bytes).unwrap();
        let _ = Source::read(&path).map(|source| input::rubric_from(source).map_err(|faults| faults.to_string()));
    }

    #[test]
    fn no_slip_of_the_hand_makes_it_panic(
        kind in prop_oneof![Just(Kind::Rubric), Just(Kind::Assessment), Just(Kind::Catalogue), Just(Kind::Plan)],
        slips in proptest::collection::vec((any::<u8>(), any::<usize>(), proptest::char::any()), 1..4),
    ) {
        thread_local!(static SMALL: Small = Small::new());
        let text = slips.into_iter().fold(kind.valid().to_owned(), |text, slip| mutate(&text, slip));
        SMALL.with(|small| {
            let locale = gradus::locale::Locale::new(gradus::model::Lang::Zh);
            if let Err(faults) = small.read(kind, &text) {
                assert!(!faults.all().is_empty() && !faults.to_string().is_empty());
                for diagnostic in gradus::report::faults::diagnostics(&faults, &locale) {
                    assert!(!diagnostic.title.contains('<'), "{}", diagnostic.title);
                    for place in &diagnostic.places {
                        assert!(place.source.get(place.bytes.clone()).is_some());
                    }
                }
            }
        });
    }
}
