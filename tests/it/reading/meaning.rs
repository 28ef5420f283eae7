//! The meaning of a file, read against the documents it refers to.

use gradus::input::{self, Source};

use super::small::{ASSESSMENT, CATALOGUE, Kind, PLAN, RUBRIC, Small, assert_cases};

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
fn the_contents_of_a_rubric_are_checked() {
    use Kind::Rubric as R;
    assert_cases(&[
        (R, "id = \"lines\"", "id = \"reach\"", "input-duplicate-id", "\"reach\""),
        (R, "id = \"mapped\"", "id = \"web\"", "input-duplicate-id", "\"web\""),
        (R, "id = \"age\"", "id = \"reach\"", "input-duplicate-id", "\"reach\""),
        (R, "id = \"enhanced\"", "id = \"emerging\"", "input-duplicate-id", "\"emerging\""),
        (R, "id = \"enhanced\"", "id = \"any\"", "input-stage-any", "\"any\""),
        (R, "stage_spacing_quarters = 8", "stage_spacing_quarters = [8]", "input-spacing-count", "[8]"),
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
    assert!(faults.ids().iter().any(|id| id == "input-cycle"), "{faults}");
    assert!(faults.to_string().contains("reach → lines → reach"), "{faults}");

    let bare = RUBRIC.replace("parent = \"lines\"", "parent = \"reach\"");
    assert_eq!(small.read(Kind::Rubric, &bare).unwrap_err().ids(), ["input-node-without-children"]);

    let weightless = RUBRIC.replacen("weight = 1", "weight = 0", 1);
    assert_eq!(small.read(Kind::Rubric, &weightless).unwrap_err().ids(), ["input-weightless"]);
}

#[test]
fn the_contents_of_an_assessment_are_checked() {
    use Kind::Assessment as A;
    assert_cases(&[
        (A, "rubric = \"small@0.1\"", "rubric = \"large\"", "input-other-reference", "\"large\""),
        (A, "offices = 12", "offices = 12\ncases_per_year = 5", "input-cases-below", "5"),
        (A, "id = \"grant\"", "id = \"capital\"", "input-duplicate-id", "\"capital\""),
        (A, "{ year = 2027,", "{ year = 2026,", "input-fund-year-twice", "2026"),
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
fn the_contents_of_a_catalogue_are_checked() {
    use Kind::Catalogue as C;
    assert_cases(&[
        (C, "id = \"mapping\"", "id = \"hotline\"", "input-duplicate-id", "\"hotline\""),
        (C, "stage = \"emerging\"", "stage = \"emergent\"", "input-unknown-reference", "\"emergent\""),
        (C, "on = \"hotline\"", "on = \"hotlin\"", "input-unknown-reference", "\"hotlin\""),
        (C, "on = \"hotline\"", "on = \"mapping\"", "input-requires-itself", "\"mapping\""),
        (C, "on = \"web\", closes", "on = \"wep\", closes", "input-unknown-reference", "\"wep\""),
        (
            C,
            "closes = 20, low = 10",
            "raise_to = 2, closes = 20",
            "input-effect-one-of",
            "{ on = \"web\", raise_to = 2, closes = 20 }",
        ),
        (C, "closes = 20, low = 10", "low = 1", "input-effect-one-of", "{ on = \"web\", low = 1 }"),
        (C, "closes = 20, low = 10", "closes = 20, low = 30", "input-effect-low", "30"),
        (C, "closes = 20, low = 10", "closes = 120", "input-above", "120"),
        (C, "closes = 20, low = 10", "counts = 20", "input-counts-per", "20"),
        (C, "closes = 20, low = 10", "raise_to = 2", "input-raise-to", "2"),
        (C, "closes = 20, low = 10", "add = 2, low = 1", "input-gone-key", "add"),
        (C, "closes = 20, low = 10", "closes = 20, divided_by = \"processes\"", "input-gone-key", "divided_by"),
        (C, "raise_to = 2", "raise_to = 3", "input-outside-domain", "3"),
        (C, "raise_to = 2", "raise_to = 1.5", "input-not-whole", "1.5"),
        (C, "raise_to = 2", "raise_to = 2, low = 1", "input-low-without-share", "1"),
        (C, "raise_to = 2", "closes = 20", "input-effect-levels", "20"),
        (
            C,
            "{ on = \"mapped\", raise_to = 2 }",
            "{ on = \"web\", counts = 20 }",
            "input-effect-mixed",
            "{ on = \"web\", counts = 20 }",
        ),
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
fn impossible_choices_are_refused() {
    let with = |excludes: &str| {
        let text = CATALOGUE.replacen("per = \"process\"", &format!("per = \"process\"\nexcludes = {excludes}"), 1);
        Small::new().read(Kind::Catalogue, &text).map_err(|faults| faults.ids())
    };
    assert_eq!(with("[\"mapping\"]"), Err(vec!["input-excludes-itself".to_owned()]));
    assert_eq!(with("[\"hotlin\"]"), Err(vec!["input-unknown-reference".to_owned()]));
    // It requires the other.
    assert_eq!(with("[\"hotline\"]"), Err(vec!["input-needs-both".to_owned()]));
    assert_eq!(
        with("[\"hotline\", \"hotline\"]"),
        Err(vec!["input-repeated".to_owned(), "input-needs-both".to_owned()])
    );
    let free = CATALOGUE.replacen("per = \"process\"", "per = \"process\"\nexcludes = [\"hotline\"]", 1);
    let free = free.replacen("requires = [{ on = \"hotline\" }]", "", 1);
    assert!(Small::new().read(Kind::Catalogue, &free).is_ok());
}

#[test]
fn mandates_are_named_once_with_existing_evidence() {
    let read = |text: &str| {
        let text = format!("{ASSESSMENT}\n{text}");
        Small::new().read(Kind::Assessment, &text).map_err(|faults| faults.ids())
    };
    let mandate = "[[mandate]]\ninitiative = \"hotline\"\nreason = \"Order\"\n";
    let contract = "[[contract]]\ninitiative = \"mapping.permits\"\nstart = \"2027Q1\"\n";
    assert_eq!(read(&format!("{mandate}{contract}")), Ok(()));
    assert_eq!(read(&mandate.repeat(2)), Err(vec!["input-duplicate-id".to_owned()]));
    assert_eq!(read(&contract.repeat(2)), Err(vec!["input-duplicate-id".to_owned()]));
    for pledge in [mandate, contract] {
        assert_eq!(read(&format!("{pledge}evidence = \"none\"\n")), Err(vec!["input-unknown-reference".to_owned()]));
    }
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
fn the_contents_of_a_plan_are_checked() {
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
        (P, "web = 30", "wep = 30", "input-unknown-reference", "wep"),
        (P, "web = 30", "small = 0.3", "input-unknown-reference", "small"),
        (P, "web = 30", "web = 130", "input-presumed-outside", "130"),
        (P, "reach = 0.4", "reach = 40", "input-presumed-outside", "40"),
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
fn the_audit_accepts_plans_that_other_commands_refuse() {
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
fn a_misspelt_presumption_gets_a_suggestion() {
    let small = Small::new();
    let faults = small.read(Kind::Plan, &PLAN.replacen("web = 30", "wep = 30", 1)).unwrap_err();
    assert_eq!(faults.all()[0].help.as_ref().unwrap().id, "input-did-you-mean");
    let mapping = &small.plan(PLAN).value.initiatives[1];
    let presumed: Vec<f64> =
        mapping.presumes.as_ref().unwrap().iter().map(|presumption| presumption.threshold).collect();
    assert_eq!(presumed, [0.4, 30.0]);
    assert_eq!(small.plan(PLAN).value.initiatives[0].presumes, None);
}

#[test]
fn the_bands_of_the_gap_begin_at_zero_and_ascend() {
    let text = include_str!("../../../roadmaps/rules/standard.toml");
    let read =
        |from: &str, to: &str| input::rules_from(Source::from_text("r.toml", &text.replacen(from, to, 1)).unwrap());
    let band = |sum: f64| read("", "").unwrap().value.gap.unwrap().band(sum).unwrap().from;
    assert_eq!([0.0, 14.9, 15.0, 42.9, 56.9, 57.0, 70.0].map(band), [0.0, 0.0, 15.0, 29.0, 43.0, 57.0, 57.0]);
    assert_eq!(read("from = 0\n", "from = 1\n").unwrap_err().ids(), ["input-bands-begin"]);
    assert_eq!(read("from = 29\n", "from = 15\n").unwrap_err().ids(), ["input-bands-ascend"]);
    let (without, _) = text.split_once("\n[gap]\n").unwrap();
    let without = input::rules_from(Source::from_text("r.toml", without).unwrap()).unwrap().value;
    assert!(without.gap.is_none());
}
