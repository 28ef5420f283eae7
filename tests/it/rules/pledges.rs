//! The rules on mandates and contracts, on both sides of every deadline and for every kind of name.

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

/// The variant and the severity of each finding.
fn variants(rule: &str, pledges: &str, plan: &str) -> Vec<(Option<&'static str>, Severity)> {
    see(rule, pledges, plan).findings.iter().map(|finding| (finding.variant, finding.severity)).collect()
}

const LATE: (Option<&str>, Severity) = (None, Severity::Error);

fn missing(severity: Severity, variant: &'static str) -> (Option<&'static str>, Severity) {
    (Some(variant), severity)
}

#[test]
fn a_mandate_is_held_to_its_quarter() {
    let by = |by: &str, start: &str| {
        variants("mandate-missed", &mandate("hotline", by), &initiative("a", start, 2, "like = \"hotline\""))
    };
    assert_eq!(by("2027Q4", "2027Q3"), []);
    assert_eq!(by("2027Q4", "2027Q4"), [LATE]);
    // Without a deadline, the plan's last quarter counts.
    assert_eq!(by("", "2030Q3"), []);
    assert_eq!(by("", "2030Q4"), [LATE]);
    // Of two, the earlier one counts.
    let twice =
        initiative("a", "2029Q1", 2, "like = \"hotline\"") + &initiative("b", "2026Q1", 1, "like = \"hotline\"");
    assert_eq!(variants("mandate-missed", &mandate("hotline", "2027Q4"), &twice), []);
}

#[test]
fn a_missing_mandate_is_an_error_unless_its_deadline_is_after_the_plan() {
    let other = initiative("a", "2026Q1", 2, "like = \"asset-register\"");
    let by_deadline = |by: &str| variants("mandate-missed", &mandate("hotline", by), &other);
    assert_eq!(by_deadline("2030Q4"), [missing(Severity::Error, "missing")]);
    assert_eq!(by_deadline("2031Q1"), [missing(Severity::Note, "beyond")]);
    assert_eq!(by_deadline(""), [missing(Severity::Error, "missing")]);
    // It has the name, but does not refer to the catalogue entry.
    let namesake = initiative("hotline", "2026Q1", 2, "");
    let seen = variants("mandate-missed", &mandate("hotline", "2027Q4"), &namesake);
    assert_eq!(seen, [missing(Severity::Note, "unlike")]);
    assert!(see("mandate-missed", "", &other).is_idle());
}

#[test]
fn a_name_means_one_instance_or_all_unfinished_ones() {
    let mapping = |processes: &str| {
        initiative("a", "2026Q1", 2, &format!("like = \"process-mapping\"\nprocesses = [{processes}]"))
    };
    let seen = |name: &str, processes: &str| see("mandate-missed", &mandate(name, "2027Q4"), &mapping(processes));
    assert_eq!(seen("process-mapping.elderly-allowance", "\"elderly-allowance\"").in_order, 1);
    assert_eq!(seen("process-mapping.elderly-allowance", "\"medical-claims\"").findings.len(), 1);
    // Work for several processes counts for each. Permits and pensions are already mapped.
    let all = "\"rural-housing\", \"low-income-allowance\", \"elderly-allowance\", \"medical-claims\", \
               \"farm-subsidies\", \"household-registration\"";
    assert_eq!(seen("process-mapping", all).findings, []);
    assert_eq!(seen("process-mapping", &all.replace("\"elderly-allowance\", ", "")).findings.len(), 1);
    assert_eq!(seen("process-mapping.permits", "\"elderly-allowance\"").findings, []);
    // An unknown name cannot be examined.
    let unknown = seen("process-maping", all);
    assert_eq!((unknown.findings.len(), unknown.unexamined.len()), (0, 1));
}

#[test]
fn a_contract_is_held_to_its_quarter_on_both_sides() {
    let begun = |start: &str| {
        variants(
            "contract-broken",
            &contract("hotline", "2027Q2", ""),
            &initiative("a", start, 2, "like = \"hotline\""),
        )
    };
    assert_eq!(begun("2027Q2"), []);
    assert_eq!(begun("2027Q1"), [LATE]);
    assert_eq!(begun("2027Q3"), [LATE]);
    let other = initiative("a", "2026Q1", 2, "");
    let by_start = |start: &str| see("contract-broken", &contract("hotline", start, ""), &other);
    assert_eq!(by_start("2030Q4").findings[0].variant, Some("missing"));
    // A contract outside the horizon cannot be kept by the plan.
    for outside in ["2025Q4", "2031Q1"] {
        assert_eq!((by_start(outside).findings.len(), by_start(outside).unexamined.len()), (0, 1));
    }
    assert!(see("contract-broken", "", &other).is_idle());
}

#[test]
fn a_contract_is_held_to_its_way_of_doing_it() {
    let done = |mode: &str| {
        let plan = initiative("a", "2027Q2", 1, &format!("like = \"hotline\"\n{mode}"));
        variants("contract-broken", &contract("hotline", "2027Q2", "mode = \"outsourced\""), &plan)
    };
    assert_eq!(done("mode = \"outsourced\""), []);
    assert_eq!(done("mode = \"own-staff\""), [missing(Severity::Error, "mode")]);
    assert_eq!(done(""), [missing(Severity::Note, "unsaid")]);
    let unknown = contract("hotline", "2027Q2", "mode = \"by-magic\"");
    assert_eq!(see("contract-broken", &unknown, &initiative("a", "2027Q2", 1, "")).unexamined.len(), 1);
}
