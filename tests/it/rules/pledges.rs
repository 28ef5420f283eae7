//! The rules on mandates and contracts, on each side of every quarter and for every kind of name.

use gradus::check::{Examination, rules};
use gradus::message::Severity;

use super::bench::{examine_block, initiative};

fn mandate(name: &str, by: &str) -> String {
    let by = if by.is_empty() { String::new() } else { format!("by = \"{by}\"\n") };
    format!("[[mandate]]\ninitiative = \"{name}\"\n{by}reason = \"Order 7\"\n")
}

fn contract(name: &str, start: &str, more: &str) -> String {
    format!("[[contract]]\ninitiative = \"{name}\"\nstart = \"{start}\"\n{more}\n")
}

fn see(rule: &str, pledges: &str, plan: &str) -> Examination {
    examine_block(rules::find(rule).unwrap(), &format!("{pledges}{plan}"))
}

/// The wording and the weight of each finding.
fn told(rule: &str, pledges: &str, plan: &str) -> Vec<(Option<&'static str>, Severity)> {
    see(rule, pledges, plan).findings.iter().map(|finding| (finding.variant, finding.severity)).collect()
}

const LATE: (Option<&str>, Severity) = (None, Severity::Error);

fn missing(severity: Severity, variant: &'static str) -> (Option<&'static str>, Severity) {
    (Some(variant), severity)
}

#[test]
fn a_mandate_is_held_to_its_quarter() {
    let by = |by: &str, start: &str| {
        told("mandate-missed", &mandate("hotline", by), &initiative("a", start, 2, "like = \"hotline\""))
    };
    assert_eq!(by("2027Q4", "2027Q3"), []);
    assert_eq!(by("2027Q4", "2027Q4"), [LATE]);
    // Without a quarter the last of the plan counts.
    assert_eq!(by("", "2030Q3"), []);
    assert_eq!(by("", "2030Q4"), [LATE]);
    // Of two, the one that is done first counts.
    let twice =
        initiative("a", "2029Q1", 2, "like = \"hotline\"") + &initiative("b", "2026Q1", 1, "like = \"hotline\"");
    assert_eq!(told("mandate-missed", &mandate("hotline", "2027Q4"), &twice), []);
}

#[test]
fn what_is_mandated_and_not_there_is_an_error_unless_there_is_time_after_the_plan() {
    let other = initiative("a", "2026Q1", 2, "like = \"asset-register\"");
    let of = |by: &str| told("mandate-missed", &mandate("hotline", by), &other);
    assert_eq!(of("2030Q4"), [missing(Severity::Error, "missing")]);
    assert_eq!(of("2031Q1"), [missing(Severity::Note, "beyond")]);
    assert_eq!(of(""), [missing(Severity::Error, "missing")]);
    // Called so, but not said to be that work.
    let namesake = initiative("hotline", "2026Q1", 2, "");
    let seen = told("mandate-missed", &mandate("hotline", "2027Q4"), &namesake);
    assert_eq!(seen, [missing(Severity::Note, "unlike")]);
    assert!(see("mandate-missed", "", &other).is_idle());
}

#[test]
fn a_name_stands_for_one_instance_or_for_all_that_is_not_done() {
    let mapping = |processes: &str| {
        initiative("a", "2026Q1", 2, &format!("like = \"process-mapping\"\nprocesses = [{processes}]"))
    };
    let seen = |name: &str, processes: &str| see("mandate-missed", &mandate(name, "2027Q4"), &mapping(processes));
    assert_eq!(seen("process-mapping.elderly-allowance", "\"elderly-allowance\"").in_order, 1);
    assert_eq!(seen("process-mapping.elderly-allowance", "\"medical-claims\"").findings.len(), 1);
    // What is done for several stands for each. Permits and pensions are mapped already.
    let all = "\"rural-housing\", \"low-income-allowance\", \"elderly-allowance\", \"medical-claims\", \
               \"farm-subsidies\", \"household-registration\"";
    assert_eq!(seen("process-mapping", all).findings, []);
    assert_eq!(seen("process-mapping", &all.replace("\"elderly-allowance\", ", "")).findings.len(), 1);
    assert_eq!(seen("process-mapping.permits", "\"elderly-allowance\"").findings, []);
    // A name that nothing has cannot be examined.
    let unknown = seen("process-maping", all);
    assert_eq!((unknown.findings.len(), unknown.unexamined.len()), (0, 1));
}

#[test]
fn a_contract_is_held_to_its_quarter_on_both_sides() {
    let begun = |start: &str| {
        told("contract-broken", &contract("hotline", "2027Q2", ""), &initiative("a", start, 2, "like = \"hotline\""))
    };
    assert_eq!(begun("2027Q2"), []);
    assert_eq!(begun("2027Q1"), [LATE]);
    assert_eq!(begun("2027Q3"), [LATE]);
    let other = initiative("a", "2026Q1", 2, "");
    let of = |start: &str| see("contract-broken", &contract("hotline", start, ""), &other);
    assert_eq!(of("2030Q4").findings[0].variant, Some("missing"));
    // A contract that begins before or after the plan can stand in no such plan.
    for outside in ["2025Q4", "2031Q1"] {
        assert_eq!((of(outside).findings.len(), of(outside).unexamined.len()), (0, 1));
    }
    assert!(see("contract-broken", "", &other).is_idle());
}

#[test]
fn a_contract_is_held_to_its_way_of_doing_it() {
    let done = |mode: &str| {
        let plan = initiative("a", "2027Q2", 1, &format!("like = \"hotline\"\n{mode}"));
        told("contract-broken", &contract("hotline", "2027Q2", "mode = \"outsourced\""), &plan)
    };
    assert_eq!(done("mode = \"outsourced\""), []);
    assert_eq!(done("mode = \"own-staff\""), [missing(Severity::Error, "mode")]);
    assert_eq!(done(""), [missing(Severity::Note, "unsaid")]);
    let unknown = contract("hotline", "2027Q2", "mode = \"by-magic\"");
    assert_eq!(see("contract-broken", &unknown, &initiative("a", "2027Q2", 1, "")).unexamined.len(), 1);
}
