//! Attempts to evade the rules, which are detected: split work, other names, other words, claims without substance.

use gradus::check;
use gradus::model::assessment::Entry;
use gradus::model::terms::EvidenceKind;
use gradus::model::{Assessment, Money, Text};

use super::bench::{context, cost, count, initiative, plan_of, see, see_with, variants};

/// The names of the rules with findings in a plan.
fn found(block: &str) -> Vec<&'static str> {
    let audit = check::audit(context(), &plan_of(block));
    audit.findings().into_iter().map(|finding| finding.rule.name).collect()
}

/// Further work that determines the plan's size.
fn rest(amount: u64) -> String {
    initiative("rest", "2030Q1", 1, &cost("training", "county-recurrent", amount))
}

/// A number of lots from one supplier.
fn lots(count: u64, amount: u64) -> String {
    let line =
        format!("category = \"services\", fund = \"county-capital\", amount = {amount}, supplier = \"Northgate\"");
    // Titles that differ only in a number would make them parts of one work.
    let letter = |i: u64| char::from(b'a' + i as u8);
    let lot = |i| initiative(&format!("lot-{}", letter(i)), "2026Q1", 1, &format!("cost = [{{ {line} }}]"));
    (0..count).map(lot).collect::<String>() + &rest(9_000_000)
}

#[test]
fn slices_just_below_the_limit_are_put_together() {
    let name = "salami-slicing";
    // Approval is required from 500 000; 80 % of it is 400 000.
    assert_eq!(variants(name, &lots(3, 400_000)), [Some("supplier")]);
    assert_eq!(variants(name, &lots(3, 500_000)), [Some("supplier")]);
    assert_eq!(variants(name, &lots(3, 399_999)), []);
    assert_eq!(variants(name, &lots(3, 500_001)), []);
    assert_eq!(variants(name, &lots(2, 450_000)), []);
    let mut free = context().assessment.clone();
    free.approval_limit = None;
    assert!(see_with(&free, name, &lots(3, 450_000)).findings.is_empty());
    free.track_record.largest_finished = Some(Money::major(150_000));
    assert_eq!(see_with(&free, name, &lots(3, 450_000)).findings.len(), 1);
}

#[test]
fn an_initiative_that_is_split_under_a_threshold_is_caught() {
    // Above a fifth of the plan's cost, an initiative needs a pilot: whole, it violates that rule; split into four,
    // this one.
    let part = |id: &str, amount: u64| {
        initiative(id, "2026Q1", 1, &format!("like = \"terminals\"\n{}", cost("hardware", "county-capital", amount)))
    };
    let whole = part("kit", 400_000) + &rest(600_000);
    assert!(found(&whole).contains(&"full-scale-without-pilot") && !found(&whole).contains(&"salami-slicing"));
    let split = ["a", "b", "c", "d"].map(|id| part(id, 100_000)).concat() + &rest(600_000);
    assert!(!found(&split).contains(&"full-scale-without-pilot") && found(&split).contains(&"salami-slicing"));
    // Together within the limit: nothing is evaded.
    let small = ["a", "b", "c"].map(|id| part(id, 50_000)).concat() + &rest(600_000);
    assert!(!found(&small).contains(&"salami-slicing"));
}

#[test]
fn hardware_under_the_name_of_services_is_caught() {
    let plan = |category: &str| {
        initiative("kit", "2026Q1", 1, &format!("like = \"terminals\"\n{}", cost(category, "county-capital", 600_000)))
            + &rest(400_000)
    };
    let (open, hidden) = (found(&plan("hardware")), found(&plan("services")));
    assert!(open.contains(&"hardware-share-high") && !open.contains(&"hardware-in-disguise"));
    assert!(hidden.contains(&"hardware-share-high") && hidden.contains(&"hardware-in-disguise"));
}

#[test]
fn research_below_real_work_is_caught() {
    let plan = |fte: &str, sample: u32| {
        let more = format!(
            "does = [\"research\"]\nstaff = {{ researcher = {fte} }}\nsample = {sample}\n{}",
            cost("research", "county-recurrent", 60_000)
        );
        let build =
            format!("does = [\"build\"]\nprocesses = [\"permits\"]\n{}", cost("software", "county-capital", 400_000));
        initiative("needs", "2026Q1", 2, &more) + &initiative("software", "2026Q3", 3, &build)
    };
    let rules = ["build-before-research", "token-work", "public-unheard", "research-thin"];
    let fires = |block: &str| rules.map(|rule| found(block).contains(&rule));
    assert_eq!(fires(&plan("0.5", 400)), [false; 4]);
    assert_eq!(fires(&plan("0.49", 400)), [true, true, true, false]);
    // Long enough, but with too few people asked.
    assert_eq!(fires(&plan("0.5", 12)), [false, false, false, true]);
}

#[test]
fn an_empty_plan_is_not_green() {
    let name = "empty-plan";
    let verdict = |block: &str| check::audit(context(), &plan_of(block)).verdict().word();
    assert_eq!((variants(name, ""), verdict("")), (vec![None], "amber"));
    assert_eq!(variants(name, &initiative("x", "2026Q1", 1, "")), [Some("hollow")]);
    assert_eq!(variants(name, &initiative("x", "2026Q1", 1, "staff = { analyst = 0.1 }")), []);
    assert_eq!(variants(name, &initiative("x", "2026Q1", 1, &cost("training", "county-recurrent", 1))), []);
}

/// The county with changed entries of indicators.
fn saying(change: impl Fn(&mut Entry), indicators: &[&str]) -> Assessment {
    let mut assessment = context().assessment.clone();
    for indicator in indicators {
        change(&mut assessment.entries[context().rubric.indicator(indicator).unwrap()]);
    }
    assessment
}

#[test]
fn a_gate_does_not_fall_away_unseen() {
    let name = "not-applicable-gate";
    let towards = |stage: &str| initiative("x", "2026Q1", 1, &format!("stage = \"{stage}\""));
    let without = |indicators: &[&str]| saying(|entry| *entry = Entry::NotApplicable(Text::same("so")), indicators);
    // Only the last stage reads satisfaction.
    let satisfied = without(&["satisfaction"]);
    assert_eq!(see_with(&satisfied, name, &towards("connected")).findings.len(), 1);
    assert_eq!(see_with(&satisfied, name, &towards("transactional")).findings.len(), 0);
    let promise = "[target]\nstage = \"connected\"\nby = \"2030Q4\"\n\n".to_owned() + &towards("enhanced");
    assert_eq!(see_with(&satisfied, name, &promise).findings.len(), 1);
    // No gate reads broadband of villages directly.
    assert_eq!(see_with(&without(&["villages_bb"]), name, &towards("connected")).findings.len(), 0);
    assert_eq!(count(name, &towards("connected")), 0);
    // A dimension declared not applicable drops its gates.
    let budget = ["op_cover", "untied_share", "nonhw_share", "execution", "replacement", "horizon"];
    let exam = see_with(&without(&budget), name, &towards("enhanced"));
    assert_eq!(exam.findings.len(), 1);
    assert!(exam.findings[0].spots.len() > 3);
}

#[test]
fn half_the_weight_may_be_self_declared() {
    let name = "evidence-self-declared";
    let declare = |entry: &mut Entry| {
        let Entry::Observed(observation) = entry else { panic!("not observed") };
        observation.kind = EvidenceKind::SelfDeclared;
    };
    let plan = initiative("x", "2026Q1", 1, "stage = \"interactive\"");
    let found = |indicators: &[&str]| {
        let rubric = context().rubric;
        // Values so high that the gates of the first two stages are met on weak evidence.
        let mut assessment = saying(declare, indicators);
        for (entry, indicator) in assessment.entries.iter_mut().zip(&rubric.indicators) {
            let Entry::Observed(observation) = entry else { continue };
            let best = if indicator.scale.descends() { indicator.domain.0 } else { indicator.domain.1 };
            (observation.value, observation.low, observation.high) = (Some(best), Some(best), Some(best));
        }
        see_with(&assessment, name, &plan).findings.len()
    };
    assert_eq!(found(&[]), 0);
    // Staff and skills (weights 0.5, 2, 1, 1, 1, 2 of 7.5): 2.5 is below half, 4.5 above.
    assert_eq!(found(&["it_staff", "digital_pass"]), 0);
    assert_eq!(found(&["it_staff", "digital_pass", "train_hours", "analysts"]), 1);
    // A gate on one figure depends on it completely.
    assert_eq!(found(&["needs_research"]), 1);
    // Work towards the first stage presumes no gate.
    assert!(see(name, &plan.replace("interactive", "emerging")).is_idle());
}

#[test]
fn a_misspelt_skill_is_asked_after() {
    let name = "skill-over-capacity";
    let asking = |skill: &str| initiative("x", "2026Q1", 1, &format!("staff = {{ {skill} = 0.5 }}"));
    assert_eq!(variants(name, &asking("enginer")), [Some("misspelt")]);
    assert_eq!(variants(name, &asking("zoologist")), [Some("unknown")]);
    assert_eq!(variants(name, &asking("engineer")), []);
}
