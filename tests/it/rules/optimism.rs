//! The rules on too much hope, on each side of their thresholds: uplifts, single heads, what was ever carried through.

use gradus::model::{Assessment, Fte, Money};

use super::bench::{context, cost, count, initiative, see, see_with, variants};

/// The county with something changed.
fn county(change: impl FnOnce(&mut Assessment)) -> Assessment {
    let mut assessment = context().assessment.clone();
    change(&mut assessment);
    assessment
}

/// All money of the county from 2026 to 2030: 4.0 + 4.0 + 4.2 + 4.2 + 4.4 million of its own less 0.35 committed, a grant
/// of 1.5 + 2.0 + 1.5, and 3.0 + 3.1 + 3.2 + 3.3 + 3.4 for running less three times 0.26.
const ENVELOPE: u64 = 20_800_000 - 350_000 + 5_000_000 + 16_000_000 - 780_000;

#[test]
fn the_money_carries_cost_at_its_upper_bound() {
    let name = "uplifted-cost-over-envelope";
    let plan = |category, amount| initiative("x", "2026Q1", 8, &cost(category, "county-capital", amount));
    // Three times what it is, for equipment and development.
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
    // Five quarters become 7.7, which is eight: from 2029Q1 until 2030Q4.
    assert_eq!(count(name, &plan("build", "2029Q1")), 0);
    assert_eq!(count(name, &plan("build", "2029Q2")), 1);
    assert!(see(name, &plan("govern", "2029Q2")).is_idle());
    // What ends too late as it is written is for another rule.
    assert!(see(name, &plan("build", "2030Q1")).is_idle());
    let promised = |by| {
        let target = format!("[target]\nstage = \"interactive\"\nby = \"{by}\"\n\n");
        target + &plan("build", "2026Q1").replace("quarters = 5", "quarters = 5\nstage = \"interactive\"")
    };
    assert_eq!(variants(name, &promised("2027Q4")), []);
    assert_eq!(variants(name, &promised("2027Q3")), [Some("promise")]);
    // What works towards a later stage is not promised.
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
    // A part of a post is one head, a little more than one is two.
    let with = |fte: f64| county(|of| of.staff.iter_mut().for_each(|skill| skill.fte = Fte::new(fte)));
    let three = two + &leaning("c", 0.25);
    assert_eq!(see_with(&with(0.5), name, &three).findings.len(), 1);
    assert_eq!(see_with(&with(1.0), name, &three).findings.len(), 1);
    assert!(see_with(&with(1.1), name, &three).is_idle());
}

#[test]
fn large_work_at_once_is_led_by_somebody() {
    let name = "too-much-in-parallel";
    let large = |id: &str, start| initiative(id, start, 4, &cost("services", "county-capital", 500));
    // Of ten thousand; 500 are a twentieth.
    let rest = initiative("rest", "2030Q1", 1, &cost("services", "county-capital", 8000));
    let plan = |count: usize| rest.clone() + &["a", "b", "c", "d", "e"].map(|id| large(id, "2026Q1"))[..count].concat();
    let fill = |missing: u64| initiative("fill", "2029Q1", 1, &cost("services", "county-capital", missing));
    // Two managers lead four; the two that ever ran at once allow three.
    let no_record = county(|of| of.track_record.most_parallel = None);
    assert_eq!(see_with(&no_record, name, &(plan(4))).findings.len(), 0);
    let five = see_with(&no_record, name, &(plan(5).replace("8000", "7500")));
    assert_eq!(five.findings[0].variant, None);
    assert_eq!(variants(name, &(plan(3) + &fill(500))), []);
    assert_eq!(variants(name, &plan(4)), [Some("record")]);
    // Just under a twentieth is not large.
    assert_eq!(variants(name, &(plan(4).replacen("amount = 500 ", "amount = 499 ", 1) + &fill(1))), []);
    // Nobody knows, nobody says.
    let unknown = county(|of| {
        of.track_record.most_parallel = None;
        of.staff.clear();
    });
    assert!(see_with(&unknown, name, &plan(5)).is_idle());
}

#[test]
fn three_times_the_largest_is_not_too_large() {
    let name = "bigger-than-track-record";
    let plan = |amount| initiative("x", "2026Q1", 4, &cost("software", "county-capital", amount));
    assert_eq!(count(name, &plan(1_800_000)), 0);
    assert_eq!(count(name, &plan(1_800_001)), 1);
    let nothing = county(|of| of.track_record.largest_finished = Some(Money::ZERO));
    assert_eq!(see_with(&nothing, name, &plan(1)).findings[0].variant, Some("nothing"));
    // Without a record, more than the money of the richest year (2027: 4.0 + 2.0 + 3.1 - 0.26) cannot be judged.
    let unknown = county(|of| of.track_record.largest_finished = None);
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
    // What goes live after the promise is not what it counts on.
    assert!(see(name, &plan("2028Q1", "2027Q4")).is_idle());
    assert!(see(name, &plan("2027Q4", "2028Q3").replace("transactional", "interactive")).is_idle());
}
