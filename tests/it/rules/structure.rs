//! The rules of structure on each side of their thresholds.

use gradus::check::rules;
use gradus::message::Severity;
use gradus::model::{Lang, Quarter};

use super::bench::{count, examine, plan_of, see, variants};

/// Initiatives of two quarters each: identifier, start and more lines of TOML.
fn initiatives(items: &[(&str, &str, &str)]) -> String {
    let tables = items
        .iter()
        .map(|(id, start, more)| format!("[[initiative]]\nid = \"{id}\"\nstart = \"{start}\"\nquarters = 2\n{more}\n"));
    tables.collect()
}

#[test]
fn disjoint_cycles_are_all_reported() {
    let ring = [
        ("a", "2026Q1", "depends_on = [\"b\"]"),
        ("b", "2026Q1", "depends_on = [\"c\"]"),
        ("c", "2026Q1", "depends_on = [\"a\"]"),
        ("d", "2026Q1", "depends_on = [\"e\", \"a\"]"),
        ("e", "2026Q1", "depends_on = [\"d\"]"),
    ];
    let examination = see("dependency-cycle", &initiatives(&ring));
    let sizes: Vec<usize> = examination.findings.iter().map(|finding| finding.initiatives.len()).collect();
    assert_eq!(sizes, [3, 2]);
}

#[test]
fn a_start_waits_for_the_end_and_the_lag() {
    let name = "dependency-out-of-order";
    let second = |start: &str, dependency: &str| {
        initiatives(&[("a", "2026Q1", ""), ("b", start, &format!("depends_on = [{dependency}]"))])
    };
    assert_eq!(variants(name, &second("2026Q3", "\"a\"")), []);
    assert_eq!(variants(name, &second("2026Q2", "\"a\"")), [None]);
    assert_eq!(variants(name, &second("2026Q4", "{ on = \"a\", lag = 1 }")), []);
    assert_eq!(variants(name, &second("2026Q3", "{ on = \"a\", lag = 1 }")), [Some("lag")]);
    assert_eq!(variants(name, &second("2026Q1", "{ on = \"a\", lag = -1 }")), [Some("even-lead")]);
    let lead = see(name, &second("2026Q2", "{ on = \"a\", lag = -1 }"));
    assert_eq!(lead.findings[0].variant, Some("lead"));
    assert_eq!(lead.findings[0].severity, Severity::Warning);
}

#[test]
fn a_total_may_be_off_by_a_minor_unit() {
    let rule = rules::find("totals-do-not-add").unwrap();
    let text = rule.docs.toml("Instead", Lang::En).unwrap();
    let declared =
        |total: &str| variants(rule.name, &text.replace("total = 1_200_000", &format!("total = \"{total}\"")));
    assert_eq!(declared("1200000.01"), []);
    assert_eq!(declared("1200000.02"), [Some("more")]);
    assert_eq!(declared("1199999.98"), [Some("less")]);
}

#[test]
fn another_currency_is_graver_than_another_price_year() {
    let rule = rules::find("currency-or-price-year-mixed").unwrap();
    let text = rule.docs.toml("Instead", Lang::En).unwrap().replace("\"CNY\"", "\"EUR\"").replace("2026\n", "2025\n");
    let seen: Vec<(Severity, Option<&str>)> =
        see(rule.name, &text).findings.iter().map(|finding| (finding.severity, finding.variant)).collect();
    assert_eq!(seen, [(Severity::Error, Some("currency")), (Severity::Warning, Some("price-year"))]);
}

#[test]
fn work_and_payments_lie_within_the_horizon() {
    let name = "outside-horizon";
    let from = |start: &str| variants(name, &initiatives(&[("a", start, "")]));
    assert_eq!(from("2026Q1"), []);
    assert_eq!(from("2025Q4"), [None]);
    assert_eq!(from("2030Q3"), []);
    assert_eq!(from("2030Q4"), [None]);
    let paid = |year: i32| {
        let line = format!("{{ category = \"software\", fund = \"county-capital\", amount = 1, paid_in = {year} }}");
        variants(name, &initiatives(&[("a", "2026Q1", &format!("cost = [{line}]"))]))
    };
    assert_eq!(paid(2030), []);
    assert_eq!(paid(2031), [Some("paid")]);
    let mut plan = plan_of(&initiatives(&[("a", "2026Q1", "")]));
    plan.last = Quarter::new(2025, 4);
    assert_eq!(examine(rules::find(name).unwrap(), &plan).findings[0].variant, Some("reversed"));
}

#[test]
fn eight_quarters_are_enough_for_one_initiative() {
    let findings_for = |quarters: u32| {
        count(
            "initiative-too-long",
            &format!("[[initiative]]\nid = \"a\"\nstart = \"2026Q1\"\nquarters = {quarters}\n"),
        )
    };
    assert_eq!(findings_for(8), 0);
    assert_eq!(findings_for(9), 1);
}

#[test]
fn a_claim_needs_people_and_money() {
    let claim = |staff: f64, amount: u32| {
        let line = format!("{{ category = \"training\", fund = \"county-recurrent\", amount = {amount} }}");
        let more = format!("does = [\"train\"]\nstaff = {{ trainer = {staff:?} }}\ncost = [{line}]");
        count("token-work", &initiatives(&[("a", "2026Q1", &more)]))
    };
    // Half a person for two quarters is a quarter of a person-year.
    assert_eq!(claim(0.5, 1), 0);
    assert_eq!(claim(0.49, 1), 1);
    assert_eq!(claim(0.5, 0), 1);
    // Only the skills of the catalogue entry count.
    let wrong = "like = \"process-mapping\"\nprocesses = [\"permits\"]\nstaff = { engineer = 2 }\n\
                 cost = [{ category = \"process\", fund = \"county-recurrent\", amount = 1 }]";
    assert_eq!(count("token-work", &initiatives(&[("a", "2026Q1", wrong)])), 1);
}

#[test]
fn initiatives_of_unknown_effect_share_one_finding() {
    let text = initiatives(&[("a", "2026Q1", ""), ("b", "2026Q1", "like = \"hotline\""), ("c", "2026Q1", "")]);
    let seen = see("effect-unknown", &text);
    assert_eq!((seen.findings.len(), seen.in_order), (1, 1));
    assert_eq!(seen.findings[0].initiatives, [0, 2]);
}

#[test]
fn a_twentieth_may_hang_in_the_air() {
    let chain = |length: usize, loose: usize| {
        let ids: Vec<String> = (0..length + loose).map(|i| format!("i{i}")).collect();
        let links: Vec<String> = (0..length + loose)
            .map(|i| if i > 0 && i < length { format!("depends_on = [\"i{}\"]", i - 1) } else { String::new() })
            .collect();
        let items: Vec<(&str, &str, &str)> =
            ids.iter().zip(&links).map(|(id, link)| (id.as_str(), "2026Q1", link.as_str())).collect();
        see("dependency-missing", &initiatives(&items))
    };
    assert_eq!(chain(19, 1).findings.len(), 0);
    assert_eq!(chain(18, 2).findings.len(), 1);
    assert_eq!(chain(9, 1).findings.len(), 1);
    assert!(chain(8, 1).is_idle());
}
