//! The rules on optimism, on both sides of their thresholds: uplifts, single persons, the track record.

use gradus::model::{Assessment, Fte, Money};

use super::bench::{context, cost, count, initiative, see, see_with, variants};

/// The county with a change.
fn county(change: impl FnOnce(&mut Assessment)) -> Assessment {
    let mut assessment = context().assessment.clone();
    change(&mut assessment);
    assessment
}

/// The county's budget from 2026 to 2030: 4.0 + 4.0 + 4.2 + 4.2 + 4.4 million of its own minus 0.35 committed, a grant
/// of 1.5 + 2.0 + 1.5, and 3.0 + 3.1 + 3.2 + 3.3 + 3.4 operating minus three times 0.26.
const ENVELOPE: u64 = 20_800_000 - 350_000 + 5_000_000 + 16_000_000 - 780_000;

#[test]
fn the_money_carries_cost_at_its_upper_bound() {
    let name = "uplifted-cost-over-envelope";
    let plan = |category, amount| initiative("x", "2026Q1", 8, &cost(category, "county-capital", amount));
    // Threefold for equipment and development.
    for category in ["software", "hardware", "network"] {
        assert_eq!(count(name, &plan(category, ENVELOPE / 3)), 0);
        assert_eq!(count(name, &plan(category, ENVELOPE / 3 + 1)), 1);
    }
    // 1.41 times for services.
    assert_eq!(count(name, &plan("services", ENVELOPE * 100 / 141)), 0);
    assert_eq!(count(name, &plan("services", ENVELOPE * 100 / 141 + 1)), 1);
    assert_eq!(count(name, &plan("training", ENVELOPE)), 0);
    assert_eq!(count(name, &plan("training", ENVELOPE + 1)), 1);
    assert!(see(name, &plan("contingency", ENVELOPE * 2)).is_idle());
}

#[test]
fn building_ends_in_time_at_its_upper_bound() {
    let name = "uplifted-duration-over-horizon";
    let plan = |does: &str, start| initiative("x", start, 5, &format!("does = [\"{does}\"]"));
    // Five quarters become 7.7, rounded up to eight: from 2029Q1 to 2030Q4.
    assert_eq!(count(name, &plan("build", "2029Q1")), 0);
    assert_eq!(count(name, &plan("build", "2029Q2")), 1);
    assert!(see(name, &plan("govern", "2029Q2")).is_idle());
    // Another rule covers work that already ends too late as planned.
    assert!(see(name, &plan("build", "2030Q1")).is_idle());
    let promised = |by| {
        let target = format!("[target]\nstage = \"interactive\"\nby = \"{by}\"\n\n");
        target + &plan("build", "2026Q1").replace("quarters = 5", "quarters = 5\nstage = \"interactive\"")
    };
    assert_eq!(variants(name, &promised("2027Q4")), []);
    assert_eq!(variants(name, &promised("2027Q3")), [Some("promise")]);
    // Work towards a later stage than the promised one does not count.
    let later = promised("2027Q3").replace("5\nstage = \"interactive\"", "5\nstage = \"connected\"");
    assert_eq!(variants(name, &later), []);
}

#[test]
fn two_initiatives_may_lean_on_one_head() {
    let name = "key-person-shared";
    let leaning = |id, fte: f64| initiative(id, "2026Q1", 2, &format!("staff = {{ researcher = {fte:?} }}"));
    let two = leaning("a", 0.25) + &leaning("b", 0.25);
    assert_eq!(count(name, &(two.clone() + &leaning("c", 0.24))), 0);
    assert_eq!(count(name, &(two.clone() + &leaning("c", 0.25))), 1);
    assert_eq!(count(name, &(two.clone() + &leaning("c", 0.25).replace("2026Q1", "2026Q3"))), 0);
    // Up to one full-time equivalent is one person, slightly more is two.
    let with = |fte: f64| county(|assessment| assessment.staff.iter_mut().for_each(|skill| skill.fte = Fte::new(fte)));
    let three = two + &leaning("c", 0.25);
    assert_eq!(see_with(&with(0.5), name, &three).findings.len(), 1);
    assert_eq!(see_with(&with(1.0), name, &three).findings.len(), 1);
    assert!(see_with(&with(1.1), name, &three).is_idle());
}

/// A tenth of the money of the county's average year, rounded up: about 0.8 million.
fn least_large() -> u64 {
    let years: Vec<_> = context().assessment.funds.iter().flat_map(|fund| &fund.years).collect();
    let count = years.iter().map(|year| year.year).collect::<std::collections::BTreeSet<i32>>().len();
    let money: Money = years.iter().map(|year| year.amount).sum();
    (money.rounded_major() as u64).div_ceil(10 * count as u64)
}

#[test]
fn concurrent_large_work_needs_managers() {
    let (name, amount) = ("too-much-in-parallel", least_large());
    assert!((700_000..900_000).contains(&amount));
    let large = |id: &str, start| initiative(id, start, 4, &cost("services", "county-capital", amount));
    let plan = |count: usize| ["a", "b", "c", "d", "e"].map(|id| large(id, "2026Q1"))[..count].concat();
    // Two managers can lead four; a track record of two allows three.
    let no_record = county(|assessment| assessment.track_record.most_parallel = None);
    assert_eq!(see_with(&no_record, name, &plan(4)).findings.len(), 0);
    let five = see_with(&no_record, name, &plan(5));
    assert_eq!(five.findings[0].variant, None);
    assert_eq!(variants(name, &plan(3)), []);
    assert_eq!(variants(name, &plan(4)), [Some("record")]);
    // Slightly below a tenth is not large.
    let small = |plan: String, times| plan.replacen(&amount.to_string(), "500000", times);
    assert_eq!(variants(name, &plan(4).replacen(&amount.to_string(), &(amount - 100).to_string(), 1)), []);
    // Padding hides nothing.
    let padding = |id: &str| initiative(id, "2029Q1", 1, &cost("services", "county-capital", 5_000_000));
    assert_eq!(variants(name, &(plan(4) + &["p", "q", "r"].map(padding).concat())), [Some("record")]);
    // Without data, no finding.
    let unknown = county(|assessment| {
        assessment.track_record.most_parallel = None;
        assessment.staff.clear();
    });
    assert!(see_with(&unknown, name, &plan(5)).is_idle());
    // Without funds, the plan's cost takes the place of a year's money.
    let poor = county(|assessment| assessment.funds.iter_mut().for_each(|fund| fund.years.clear()));
    assert_eq!(see_with(&poor, name, &small(plan(4), 4)).findings.len(), 1);
}

#[test]
fn a_manager_starts_one_initiative_a_month() {
    let name = "too-many-starts";
    let begun = |count: usize, year: u32| -> String {
        let one = |n: usize| initiative(&format!("w{year}-{n}"), &format!("{year}Q{}", n % 4 + 1), 1, "");
        (0..count).map(one).collect()
    };
    // Two managers start 24 in a year, of any size and in any year.
    assert_eq!(count(name, &(begun(24, 2026) + &begun(24, 2027))), 0);
    assert_eq!(count(name, &(begun(24, 2026) + &begun(25, 2027))), 1);
    // Part of a post is one manager, and there is at least one.
    let with = |fte: f64| county(|assessment| assessment.staff.iter_mut().for_each(|skill| skill.fte = Fte::new(fte)));
    assert_eq!(see_with(&with(0.0), name, &begun(12, 2026)).findings.len(), 0);
    assert_eq!(see_with(&with(0.5), name, &begun(13, 2026)).findings.len(), 1);
    assert_eq!(see_with(&with(2.5), name, &begun(36, 2026)).findings.len(), 0);
    let unknown = county(|assessment| assessment.staff.clear());
    assert!(see_with(&unknown, name, &begun(100, 2026)).is_idle());
}

#[test]
fn three_times_the_largest_is_not_too_large() {
    let name = "bigger-than-track-record";
    let plan = |amount| initiative("x", "2026Q1", 4, &cost("software", "county-capital", amount));
    assert_eq!(count(name, &plan(1_800_000)), 0);
    assert_eq!(count(name, &plan(1_800_001)), 1);
    let nothing = county(|assessment| assessment.track_record.largest_finished = Some(Money::ZERO));
    assert_eq!(see_with(&nothing, name, &plan(1)).findings[0].variant, Some("nothing"));
    // Without a track record, a cost above the largest yearly budget (2027: 4.0 + 2.0 + 3.1 − 0.26) cannot be judged.
    let unknown = county(|assessment| assessment.track_record.largest_finished = None);
    assert!(see_with(&unknown, name, &plan(8_840_000)).is_idle());
    assert_eq!(see_with(&unknown, name, &plan(8_840_001)).unexamined.len(), 1);
}

#[test]
fn a_promise_counts_on_a_year_of_use() {
    let name = "benefit-before-use";
    let plan = |start, by| {
        let more =
            "does = [\"roll-out\"]\nprocesses = [\"permits\"]\ndelivers = [{ channel = \"web\", can = \"transact\" }]";
        format!("[target]\nstage = \"transactional\"\nby = \"{by}\"\n\n") + &initiative("x", start, 1, more)
    };
    // Live from 2028Q1: used for four quarters by the end of 2028.
    assert_eq!(variants(name, &plan("2027Q4", "2028Q4")), []);
    assert_eq!(variants(name, &plan("2027Q4", "2028Q3")), [None]);
    assert_eq!(variants(name, &plan("2027Q4", "2027Q4")), [Some("never")]);
    // Work that goes live after the promised date does not count towards it.
    assert!(see(name, &plan("2028Q1", "2027Q4")).is_idle());
    assert!(see(name, &plan("2027Q4", "2028Q3").replace("transactional", "interactive")).is_idle());
}
