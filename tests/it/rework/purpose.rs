//! Advice and repairs serve what a plan is for: no service, channel or hour is given up for a cleaner audit, nothing is
//! left behind without what it depends on, and equipment never takes a larger share.

use gradus::check;
use gradus::forecast::Forecast;
use gradus::forecast::burden::Burden;
use gradus::forecast::work::CLAIMED_EASILY;
use gradus::model::plan::Initiative;
use gradus::model::terms::{Category, Role};
use gradus::model::{Context, Plan};
use gradus::rework::{Change, Rework, Standing, Work};

use super::plans::{Desk, damaged, vanity};

fn hours(context: Context<'_>, plan: &Plan) -> f64 {
    Burden::of(&Forecast::of(context, plan)).total_at_the_end().low.hours
}

fn equipment(plan: &Plan) -> f64 {
    let kit: f64 =
        plan.initiatives.iter().map(|of| of.cost_of(&[Category::Hardware, Category::Network]).as_f64()).sum();
    kit / plan.cost().as_f64().max(1.0)
}

fn serves(of: &Initiative) -> bool {
    let kinds = [Role::Build, Role::Automate, Role::RollOut, Role::OpenChannel, Role::Feedback, Role::Arrange];
    !of.delivers.is_empty() || kinds.iter().chain(&CLAIMED_EASILY).any(|role| of.does(*role))
}

/// The laws of one change.
fn assert_serves(context: Context<'_>, before: &Plan, change: &Change, after: &Plan) {
    assert!(hours(context, after) >= hours(context, before) - 1e-6, "{change:?}");
    assert!(after.initiatives.iter().any(|of| !of.does.is_empty()), "{change:?}");
    let gone: Vec<&Initiative> =
        before.initiatives.iter().filter(|of| after.initiatives.iter().all(|other| other.id != of.id)).collect();
    for of in gone {
        assert!(!serves(of), "{change:?}");
        let index = before.initiatives.iter().position(|other| other.id == of.id).unwrap();
        let needs = |other: &Initiative| other.depends_on.iter().any(|on| on.on == index);
        assert!(!before.initiatives.iter().any(needs), "{change:?}");
        assert!(equipment(after) <= equipment(before) + 1e-9, "{change:?}");
    }
}

/// Checks every change that is offered for a plan, and returns their number.
fn assert_all_serve(desk: &Desk, plan: &Plan, work: Work) -> usize {
    let context = desk.context();
    let audit = check::audit(context, plan);
    let rework = Rework::of(context, plan, &audit, work);
    let mut before = plan;
    for step in &rework.advice.steps {
        assert_serves(context, before, &step.change, &step.plan);
        // Each accepted change was audited again, and again gives the same.
        assert_eq!(Standing::of(&check::audit(context, &step.plan)), step.effect.after);
        before = &step.plan;
    }
    let repairs = rework.conflicts.iter().flat_map(|told| &told.repairs);
    let of_plan: Vec<&Change> = repairs.map(|repair| &repair.change).filter(|of| !of.is_of_assessment()).collect();
    for change in &of_plan {
        assert_serves(context, plan, change, &change.in_plan(plan).unwrap());
    }
    rework.advice.steps.len() + of_plan.len()
}

#[test]
fn changes_of_the_vain_plan_serve_its_purpose() {
    let desk = Desk::county();
    let plan = desk.plan(&vanity()).value;
    assert!(assert_all_serve(&desk, &plan, Work { conflicts: 6, ..Work::USUAL }) > 3);
}

#[test]
fn changes_of_damaged_roadmaps_serve_their_purpose() {
    let work = Work { audits_per_change: 16, changes: 3, conflicts: 4, audits_per_conflict: 6, ..Work::USUAL };
    let seeds = 60..60 + u64::from(crate::support::cases(12));
    let changes: usize = damaged(seeds).map(|(desk, plan)| assert_all_serve(&desk, &plan.value, work)).sum();
    assert!(changes > 8, "{changes}");
}

/// A plan of which no rule could read most is to be described first, never to be left out.
#[test]
fn a_plan_that_is_not_examinable_is_described_first() {
    let desk = Desk::county();
    let kit = "[[initiative]]\nid = \"survey\"\nlike = \"needs-research\"\nstart = \"2026Q1\"\nquarters = 2\n\
               staff = { researcher = 1.0, analyst = 0.5 }\n\
               cost = [{ category = \"research\", fund = \"county-recurrent\", amount = 200_000 }]\n";
    let giant = "[[initiative]]\nid = \"giant\"\ntitle = \"Everything\"\nstart = \"2026Q4\"\nquarters = 4\n\
                 cost = [{ category = \"services\", fund = \"county-capital\", amount = 3_000_000 }]\n";
    let head = "[plan]\nid = \"p\"\ntitle = \"P\"\nassessment = \"qingshui@2026-01-01\"\n\
                horizon = [\"2026Q1\", \"2030Q4\"]\ncurrency = \"CNY\"\nprice_year = 2026\n";
    let plan = desk.plan(&format!("{head}{kit}{giant}")).value;
    let audit = check::audit(desk.context(), &plan);
    assert_eq!(audit.verdict().word(), "not-examinable");
    let rework = Rework::of(desk.context(), &plan, &audit, Work::USUAL);
    assert_eq!(rework.advice.describe, ["giant"]);
    assert!(rework.advice.steps.iter().all(|step| !matches!(step.change, Change::Drop { .. })));
}
