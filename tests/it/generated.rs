//! Laws of generated roadmaps, on random assessments.

use gradus::check::{self, Binding};
use gradus::input::{self, Source};
use gradus::message::Severity;
use gradus::model::plan::{CostLine, Initiative, Running};
use gradus::model::{Context, KeyPath, Money, Plan, Quarter};
use gradus::report::plan_file;
use gradus::schedule::problem::instance::{Activity, Mode, Problem};
use gradus::schedule::{self, Ask, Effort, Objective, Phase, PriorityRule, Request, Roadmap, ScheduleError};

use crate::support;
use crate::support::standards::Standards;

fn request() -> Request {
    Request {
        first: None,
        years: 5,
        ask: Ask::default(),
        objective: Objective::benefit(),
        seed: 1,
        effort: Effort::of(250),
    }
}

fn generate(context: Context<'_>) -> Option<Roadmap<'_>> {
    match schedule::generate(context, &request(), &|_, _| {}) {
        Ok(roadmap) => Some(roadmap),
        Err(ScheduleError::NoMoney { .. }) => None,
        Err(other) => panic!("{other}"),
    }
}

/// The plan after writing and reading its file.
fn written_and_read(context: Context<'_>, plan: &Plan) -> Plan {
    let text = plan_file::text(plan, &context, None);
    let source = Source::from_text("roadmap.toml", &text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
    input::plan_from(source, &context).unwrap_or_else(|faults| panic!("{faults:?}\n{text}")).value
}

/// Checks that an empty roadmap is correct: every initiative without prerequisites is tried in every quarter, mode and
/// fund, and the audit must always object.
fn nothing_fits(context: Context<'_>, roadmap: &Roadmap<'_>, seed: u64) {
    let problem = Problem::new(context, roadmap.plan.first, roadmap.plan.last).unwrap();
    let alone = problem
        .activities
        .iter()
        .filter(|activity| activity.requires.is_empty() && activity.stage <= roadmap.shown + 1);
    for activity in alone {
        for mode in &activity.modes {
            for start in roadmap.plan.first.through(roadmap.plan.last) {
                for (fund, running) in funds(context) {
                    let mut plan = roadmap.plan.clone();
                    plan.initiatives = vec![single(context, activity, mode, start, fund, running)];
                    plan.total = None;
                    let audit = check::audit(context, &plan);
                    let constrained =
                        audit.findings().iter().any(|finding| finding.rule.binding == Binding::Constraint);
                    assert!(constrained, "seed {seed}: {} fits in {start}", activity.id);
                }
            }
        }
    }
}

/// Every pair of a fund for the work and a fund for its running cost.
fn funds(context: Context<'_>) -> Vec<(usize, usize)> {
    let count = context.assessment.funds.len();
    (0..count).flat_map(|fund| (0..count).map(move |running| (fund, running))).collect()
}

/// An activity as the only initiative of a plan.
fn single(
    context: Context<'_>,
    activity: &Activity,
    mode: &Mode,
    start: Quarter,
    fund: usize,
    running: usize,
) -> Initiative {
    let entry = &context.catalogue.entries[activity.entry];
    let place = KeyPath::root().key("initiative").index(0);
    let line = |(category, _, amount): &(_, _, Money)| CostLine {
        category: *category,
        fund,
        amount: *amount,
        profile: Vec::new(),
        paid_in: None,
        supplier: None,
        place: place.clone(),
    };
    let catalogue_mode = &entry.modes[mode.index];
    Initiative {
        like: Some(activity.entry),
        mode: Some(mode.index),
        does: entry.does.clone(),
        processes: activity.processes.clone(),
        departments: if activity.processes.is_empty() { Vec::new() } else { activity.departments.clone() },
        stage: Some(activity.stage),
        quarters: mode.quarters.unsigned_abs(),
        staff: catalogue_mode.staff.clone(),
        partners: activity.partners.clone(),
        change: activity.change,
        costs: mode.costs.iter().map(line).collect(),
        running: (mode.running > Money::ZERO).then(|| Running {
            fund: running,
            amount: mode.running,
            place: place.clone(),
        }),
        equipment_life_years: entry.equipment_life_years,
        ..Initiative::bare(activity.id.clone(), entry.title.clone(), start, place.clone())
    }
}

#[test]
fn a_generated_roadmap_passes_its_audit_and_beats_a_naive_order() {
    let tries = u64::from(support::cases(40));
    let standards = Standards::read();
    let (mut made, mut initiatives) = (0, 0);
    for seed in 0..tries {
        let assessment = standards.random(seed);
        let context = standards.context(&assessment);
        let Some(roadmap) = generate(context) else { continue };
        made += 1;
        initiatives += roadmap.plan.initiatives.len();
        let plan = written_and_read(context, &roadmap.plan);
        let audit = check::audit(context, &plan);
        for finding in audit.findings() {
            assert_ne!(finding.severity, Severity::Error, "seed {seed}: {finding:?}");
            assert_ne!(finding.rule.binding, Binding::Constraint, "seed {seed}: {finding:?}");
        }
        if plan.initiatives.is_empty() {
            nothing_fits(context, &roadmap, seed);
        }
        let unsearched = Request { effort: Effort::of(0), ..request() };
        let naive = schedule::generate_in(context, &unsearched, &[PriorityRule::AsListed], &|_, _| {}).unwrap();
        let benefit = |plan: &Plan| support::benefit(context, plan);
        // A stage that can open is not given up for benefit.
        let opened = |phases: &[Phase]| phases.iter().filter(|phase| phase.opens.is_some()).count();
        let keeps_more = opened(&roadmap.phases) > opened(&naive.phases);
        let (best, naive) = (benefit(&plan), benefit(&naive.plan));
        assert!(keeps_more || best >= naive * (1.0 - 1e-9), "seed {seed}: {best} < {naive}");
    }
    // The law must not hold merely because roadmaps are missing.
    assert!(made > tries * 9 / 10, "{made} of {tries}");
    assert!(initiatives as u64 > made * 5, "{initiatives} in {made}");
}
