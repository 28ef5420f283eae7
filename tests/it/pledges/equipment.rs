//! Equipment whose service life ends within the horizon is chosen together with its replacement.

use gradus::check;
use gradus::message::Severity;
use gradus::model::terms::{Category, FundKind, Role};
use gradus::model::{Money, Plan, Quarter};
use gradus::schedule::verify::verify;
use gradus::schedule::{self, Roadmap, Violation, Watch};

use super::{COUNTY, must, request};
use crate::support;
use crate::support::roadmaps::Desk;

/// The county with the budget of its last year for ten more.
fn long() -> Desk {
    let mut desk = Desk::with(COUNTY);
    for fund in &mut desk.assessment.funds {
        let last = *fund.years.last().unwrap();
        fund.expires = None;
        for year in last.year + 1..=last.year + 10 {
            let released = Quarter::new(year, last.released.of_year());
            fund.years.push(gradus::model::assessment::FundYear { year, released, ..last });
        }
    }
    desk
}

fn generate(desk: &Desk) -> Roadmap<'_> {
    let roadmap = schedule::generate(desk.context(), &request(10, 0), &|_, _| {}).unwrap();
    assert_eq!(check::audit(desk.context(), &roadmap.plan).count(Severity::Error), 0);
    assert!(roadmap.benefit <= roadmap.proof.bound * (1.0 + 1e-9));
    roadmap
}

fn kit(plan: &Plan) -> Vec<&str> {
    let buys = |initiative: &&gradus::model::plan::Initiative| initiative.cost_of(&[Category::Hardware]) > Money::ZERO;
    plan.initiatives.iter().filter(buys).map(|initiative| initiative.id.as_str()).collect()
}

/// The terminals are due so early that their life ends within the horizon: hours alone do not call for that.
const EARLY: Option<&str> = Some("2028Q4");

#[test]
fn with_a_fund_for_it_equipment_is_chosen() {
    let mut desk = long();
    must(&mut desk.assessment, "terminals", EARLY);
    let roadmap = generate(&desk);
    assert!(kit(&roadmap.plan).contains(&"terminals"), "{:?}", kit(&roadmap.plan));
    assert!(roadmap.plan.initiatives.iter().any(|initiative| initiative.does(Role::Replace)));
    // Without the replacement, the verifier rejects it.
    let mut plan = roadmap.plan.clone();
    let kept: Vec<bool> = plan.initiatives.iter().map(|initiative| !initiative.does(Role::Replace)).collect();
    support::keep_only(&mut plan, &kept);
    assert!(verify(desk.context(), &plan).iter().any(|found| matches!(found, Violation::Equipment(_))));
}

#[test]
fn without_one_it_is_bought_again_in_time() {
    let mut desk = long();
    for entry in &mut desk.catalogue.entries {
        entry.does.retain(|role| *role != Role::Replace);
    }
    must(&mut desk.assessment, "terminals", EARLY);
    let roadmap = generate(&desk);
    let place = |id: &str| roadmap.plan.initiatives.iter().find(|initiative| initiative.id == id);
    let (first, again) = (place("terminals").unwrap(), place("terminals.renewal").unwrap());
    let ends = first.live() + 24;
    assert!(ends <= roadmap.plan.last && again.start >= first.live() && again.start <= ends);
    assert_eq!(again.cost_of(&[Category::Hardware]), first.cost_of(&[Category::Hardware]));
    assert!(again.delivers.is_empty());
}

#[test]
fn without_a_replacement_it_is_left_out_and_conflicts_as_a_mandate() {
    let mut desk = long();
    for entry in &mut desk.catalogue.entries {
        entry.does.retain(|role| *role != Role::Replace);
    }
    // No capital from the quarter of its replacement.
    for fund in desk.assessment.funds.iter_mut().filter(|fund| fund.kind == FundKind::Capital) {
        fund.expires = Some(super::quarter("2028Q3"));
    }
    let roadmap = generate(&desk);
    assert!(!kit(&roadmap.plan).contains(&"terminals"), "{:?}", kit(&roadmap.plan));
    drop(roadmap);
    must(&mut desk.assessment, "terminals", Some("2029Q4"));
    let found = schedule::explain::conflict::explain(desk.context(), &request(10, 0), Watch::only(&|_, _| {}))
        .unwrap()
        .unwrap();
    assert!(!found.proven && found.members.len() == 1, "{found:?}");
}
