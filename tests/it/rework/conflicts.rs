//! Conflicts: those of small plans, and the law that every member is necessary.

use gradus::check;
use gradus::forecast::Forecast;
use gradus::input::Loaded;
use gradus::model::{Fte, Money, Plan, Quarter};
use gradus::rework::conflict::{self, irreducible};
use gradus::rework::constraint::{Amount, Conflict};
use gradus::rework::{Change, Constraint, Hard, Rework, Work};
use proptest::prelude::*;

use super::plans::{Desk, damaged, file};
use crate::support;

fn ids<'p>(plan: &'p Plan, members: &[usize]) -> Vec<&'p str> {
    members.iter().map(|index| plan.initiatives[*index].id.as_str()).collect()
}

/// The only conflict of a plan under `tests/data`, with the whole rework.
fn only(desk: &Desk, name: &str) -> (Loaded<Plan>, Conflict, Rework) {
    let plan = desk.plan(&file(&format!("tests/data/{name}.toml")));
    let audit = check::audit(desk.context(), &plan.value);
    let rework = Rework::of(desk.context(), &plan.value, &audit, Work::USUAL);
    let conflicts: Vec<&Conflict> = rework.conflicts.iter().map(|conflict| &conflict.conflict).collect();
    assert_eq!(conflicts.len(), 1, "{conflicts:#?}");
    let conflict = conflicts[0].clone();
    assert_law(&Hard::of(desk.context(), &plan.value, &audit), &conflict);
    (plan, conflict, rework)
}

/// Checks that the members break the constraint together, and that all but any one keep it.
fn assert_law(hard: &Hard<'_>, conflict: &Conflict) {
    let Conflict { constraint, members, .. } = conflict;
    assert!(!members.is_empty() && hard.breaks(constraint, members), "{conflict:?}");
    for spared in members {
        let rest: Vec<usize> = members.iter().copied().filter(|member| member != spared).collect();
        assert!(!hard.breaks(constraint, &rest), "{spared} can be spared: {conflict:?}");
    }
    for one in &conflict.likewise {
        assert!(hard.breaks(constraint, &[*one]), "{one}: {conflict:?}");
    }
}

#[test]
fn too_few_engineers_are_named() {
    let desk = Desk::county();
    let (plan, conflict, rework) = only(&desk, "infeasible-skills");
    let quarter = Quarter::new(2027, 1);
    assert_eq!(conflict.constraint, Constraint::Skill { skill: "engineer".into(), quarter });
    assert_eq!(ids(&plan.value, &conflict.members), ["cabling", "servers"]);
    assert_eq!((conflict.others, conflict.span), (2, (quarter, quarter)));
    let fte = |fte| Amount::Fte(Fte::new(fte));
    assert_eq!((conflict.needed, conflict.available, conflict.lacking), (fte(2.2), fte(2.0), fte(1.6)));
    let repairs = &rework.conflicts[0].repairs;
    let staff = |change: &Change| matches!(change, Change::Staff { fte, .. } if *fte == Fte::new(1.6));
    assert!(staff(&repairs[0].change) && repairs[0].resolves, "{repairs:?}");
}

#[test]
fn too_little_money_is_named() {
    let desk = Desk::county();
    let (plan, conflict, rework) = only(&desk, "infeasible-money");
    assert_eq!(conflict.constraint, Constraint::Fund { fund: 0, year: 2027 });
    assert_eq!(ids(&plan.value, &conflict.members), ["records", "hall"]);
    assert_eq!(conflict.others, 1);
    let money = |amount| Amount::Money(Money::major(amount));
    assert_eq!(
        (conflict.needed, conflict.available, conflict.lacking),
        (money(5_600_000), money(5_250_000), money(650_000))
    );
    let repairs = &rework.conflicts[0].repairs;
    let adds = |change: &Change| matches!(change, Change::Fund { fund: 0, year: 2027, amount } if *amount == Money::major(650_000));
    assert!(repairs.iter().any(|repair| adds(&repair.change) && repair.resolves), "{repairs:?}");
    let moves = |change: &Change| matches!(change, Change::Move { .. });
    assert!(repairs.iter().any(|repair| moves(&repair.change) && repair.resolves), "{repairs:?}");
}

#[test]
fn a_chain_longer_than_the_horizon_is_named() {
    let desk = Desk::county();
    let (plan, conflict, rework) = only(&desk, "infeasible-horizon");
    assert_eq!(conflict.constraint, Constraint::Horizon { free: true });
    assert_eq!(ids(&plan.value, &conflict.members), ["design", "building", "moving-in"]);
    assert_eq!((conflict.needed, conflict.available), (Amount::Quarters(14), Amount::Quarters(12)));
    let repairs = &rework.conflicts[0].repairs;
    assert!(repairs.iter().all(|repair| matches!(repair.change, Change::Drop { .. } | Change::Unlink { .. })));
    assert!(!repairs.is_empty());
}

/// Checks that the oracle and the forecast agree on resources, so that conflicts and findings of the audit coincide.
fn assert_agrees(desk: &Desk, plan: &Plan) -> usize {
    let context = desk.context();
    let audit = check::audit(context, plan);
    let hard = Hard::of(context, plan, &audit);
    let all: Vec<usize> = (0..plan.initiatives.len()).collect();
    let conflicts = conflict::conflicts(&hard);
    assert_eq!(hard.feasible(&all), conflicts.is_empty());
    let forecast = Forecast::of(context, plan);
    let count = |rule: &str| audit.findings().into_iter().filter(|finding| finding.rule.name == rule).count();
    let over = forecast.staff.iter().filter(|demand| demand.over().next().is_some()).count();
    let skills: std::collections::BTreeSet<&String> = conflicts
        .iter()
        .filter_map(|conflict| match &conflict.constraint {
            Constraint::Skill { skill, .. } => Some(skill),
            _ => None,
        })
        .collect();
    assert_eq!((skills.len(), skills.len()), (over, count("skill-over-capacity")));
    let years: usize = conflicts
        .iter()
        .filter(|conflict| matches!(conflict.constraint, Constraint::Fund { .. }))
        .map(|conflict| (conflict.span.1.year() - conflict.span.0.year() + 1) as usize)
        .sum();
    assert_eq!(years, count("year-capital-over-envelope") + count("year-operating-over-envelope"));
    let rings = conflicts.iter().filter(|conflict| matches!(conflict.constraint, Constraint::Ring { .. })).count();
    assert_eq!(rings > 0, count("dependency-cycle") > 0);
    for conflict in &conflicts {
        assert_law(&hard, conflict);
    }
    // The core of the whole plan under all constraints.
    let core = irreducible(&all, |kept| !hard.feasible(kept));
    assert_eq!(core.is_empty(), hard.feasible(&all));
    for spared in &core {
        let rest: Vec<usize> = core.iter().copied().filter(|member| member != spared).collect();
        assert!(hard.feasible(&rest));
    }
    conflicts.len()
}

#[test]
fn every_member_of_a_conflict_of_a_damaged_roadmap_is_needed() {
    let count: usize = damaged(100..130).map(|(desk, plan)| assert_agrees(&desk, &plan.value)).sum();
    assert!(count > 20, "{count}");
}

/// A small plan at random: who starts when, for how long, with how many people and how much money, after whom.
fn small_plan() -> impl Strategy<Value = String> {
    let initiative = (0..10_i32, 1..6_i32, 0..30_u32, 0..30_u32, prop::option::of((0..8_usize, 0..3_i32)));
    prop::collection::vec(initiative, 1..8).prop_map(|all| {
        let mut text = "[plan]\nid = \"p\"\ntitle = \"p\"\nassessment = \"qingshui@2026-01-01\"\n\
            horizon = [\"2026Q1\", \"2028Q4\"]\ncurrency = \"CNY\"\nprice_year = 2026\n"
            .to_owned();
        let count = all.len();
        for (index, (start, quarters, engineers, amount, after)) in all.into_iter().enumerate() {
            let start = Quarter::new(2026, 1) + start;
            text.push_str(&format!(
                "[[initiative]]\nid = \"i{index}\"\nstart = \"{start}\"\nquarters = {quarters}\n\
                 staff = {{ engineer = {} }}\ncost = [{{ category = \"services\", fund = \"county-capital\", amount = {} }}]\n\
                 running = {{ fund = \"county-recurrent\", amount = {} }}\nchange = {{ hours_per_head = {}, \
                 front_line_percent = 100 }}\n",
                f64::from(engineers) / 10.0,
                i64::from(amount) * 100_000,
                i64::from(amount) * 2_000,
                engineers,
            ));
            if let Some((on, lag)) = after.map(|(on, lag)| (on % count, lag)).filter(|(on, _)| *on != index) {
                text.push_str(&format!("depends_on = [{{ on = \"i{on}\", lag = {lag} }}]\n"));
            }
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(support::cases(24)))]

    #[test]
    fn every_member_of_a_conflict_is_needed(text in small_plan()) {
        let desk = Desk::county();
        assert_agrees(&desk, &desk.plan(&text).value);
    }

    /// Deletion filtering on oracles of any kind: monotone, given by the sets that conflict.
    #[test]
    fn deletion_filtering_is_irreducible(bad in prop::collection::vec(prop::collection::btree_set(0_usize..10, 1..5), 0..6)) {
        let conflicts = |kept: &[usize]| bad.iter().any(|set| set.iter().all(|one| kept.contains(one)));
        let all: Vec<usize> = (0..10).collect();
        let core = irreducible(&all, conflicts);
        prop_assert_eq!(core.is_empty(), bad.is_empty());
        for spared in &core {
            let rest: Vec<usize> = core.iter().copied().filter(|one| one != spared).collect();
            prop_assert!(conflicts(&core) && !conflicts(&rest));
        }
    }
}
