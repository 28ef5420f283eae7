//! `gradus roadmap --from PLAN --keep all`: the earliest end of a given set of work.

#[path = "../../crates/gradus-solve/tests/support/mod.rs"]
mod psplib;

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use gradus::check;
use gradus::input;
use gradus::model::assessment::{FundYear, Skill};
use gradus::model::catalogue::Change;
use gradus::model::plan::{CostLine, Dependency, Initiative};
use gradus::model::terms::Category;
use gradus::model::{Assessment, Catalogue, Context, Fte, KeyPath, Money, Plan, Quarter, Rubric, RuleSet, Text};
use gradus::rework::{Rework, Work};
use gradus::schedule::level::{self, Effort, Levelled, Stuck};
use gradus::schedule::verify::verify;
use gradus::schedule::{self, Ask, Goal, Objective, Request, Violation};
use gradus_solve::rcpsp;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::support;

const COUNTY: &str = "assessments/qingshui/county.toml";
const VANITY: &str = "roadmaps/qingshui-vanity.toml";

struct Desk {
    rubric: Rubric,
    catalogue: Catalogue,
    rules: RuleSet,
    county: Assessment,
}

impl Desk {
    fn read() -> Desk {
        let rubric = support::rubric();
        Desk {
            catalogue: support::catalogue(&rubric),
            rules: support::rules(),
            county: support::assessment(COUNTY, &rubric),
            rubric,
        }
    }

    fn context<'a>(&'a self, assessment: &'a Assessment) -> Context<'a> {
        Context { rubric: &self.rubric, assessment, catalogue: &self.catalogue, rules: &self.rules }
    }

    fn vanity(&self) -> Plan {
        input::plan(Path::new(VANITY), &self.context(&self.county)).unwrap().value
    }
}

fn effort(lists: u64) -> Effort<'static> {
    Effort { lists, seed: 1, threads: 1, stop: &|| false }
}

/// The violations of a plan that levelling must avoid.
fn broken(context: Context<'_>, plan: &Plan) -> Vec<Violation> {
    let counts = |violation: &Violation| {
        matches!(
            violation,
            Violation::Horizon(_)
                | Violation::Precedence(..)
                | Violation::Staff(..)
                | Violation::FrontLine(..)
                | Violation::Money(..)
                | Violation::Expired(..)
        )
    };
    verify(context, plan).into_iter().filter(counts).collect()
}

/// A plan without initiatives, with the head of the vain one, and a bare initiative.
fn empty(model: &Plan) -> (Plan, Initiative) {
    let bare = Initiative {
        like: None,
        mode: None,
        processes: Vec::new(),
        departments: Vec::new(),
        staff: Default::default(),
        depends_on: Vec::new(),
        delivers: Vec::new(),
        partners: Vec::new(),
        change: None,
        costs: Vec::new(),
        running: None,
        start: model.first,
        ..model.initiatives[0].clone()
    };
    (Plan { initiatives: Vec::new(), target: None, total: None, ..model.clone() }, bare)
}

fn waits(on: usize, lag: i32) -> Dependency {
    Dependency { on, lag, place: KeyPath::root() }
}

#[test]
fn the_vain_plan_is_levelled_once_its_grant_lasts() {
    let desk = Desk::read();
    let mut county = desk.county.clone();
    county.funds.iter_mut().for_each(|fund| fund.expires = None);
    let context = desk.context(&county);
    let plan = desk.vanity();
    assert!(!broken(context, &plan).is_empty());
    let levelled = level::level(context, &plan, effort(200)).unwrap();
    assert_eq!(broken(context, &levelled.plan), []);
    assert!(levelled.end > levelled.given_end && levelled.lower <= levelled.end, "{levelled:?}");
    assert!(!levelled.binding.is_empty());
    // Only starts differ.
    for (is, was) in levelled.plan.initiatives.iter().zip(&plan.initiatives) {
        assert_eq!(
            format!("{:?}", Initiative { start: was.start, ..is.clone() }),
            format!("{was:?}"),
            "only starts may move"
        );
    }
}

#[test]
fn a_fund_that_expires_too_soon_is_named() {
    let desk = Desk::read();
    let context = desk.context(&desk.county);
    let stuck = level::level(context, &desk.vanity(), effort(0)).unwrap_err();
    // The data centre costs 9.6 million of 4 million a year, so it ends in 2028Q1; the portal needs it, takes four quarters, and
    // draws on the grant in the last of them, 2029Q1. The grant ends with 2028Q4.
    let Stuck::Expires { initiative, fund, expires, until } = stuck else { panic!("{stuck:?}") };
    assert_eq!(desk.vanity().initiatives[initiative].id, "smart-portal");
    assert_eq!(desk.county.funds[fund].id, "provincial-grant");
    assert_eq!((expires, until), (Quarter::new(2028, 4), Quarter::new(2029, 1)));
}

fn gradus(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gradus"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env("COLUMNS", "80").args(args).output().unwrap()
}

#[test]
fn the_command_refuses_infeasible_plans_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("levelled.toml");
    let output = gradus(&["roadmap", "--from", VANITY, "--keep", "all", "--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("smart-portal cannot be paid in time") && error.contains("2031"), "{error}");
    assert!(!out.exists());
    let output = gradus(&["roadmap", COUNTY, "--keep", "all"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn advice_levels_a_plan_whose_only_errors_are_overloads() {
    let desk = Desk::read();
    let context = desk.context(&desk.county);
    let made = support::roadmaps::Desk::with(COUNTY);
    // A lean plan leaves room within its horizon.
    let objective = Objective::of(&[Goal::CostOf(3)]).unwrap();
    let effort = schedule::Effort::default();
    let request = Request { first: None, years: 5, ask: Ask::default(), objective, seed: 1, effort };
    let plan = schedule::generate(made.context(), &request, &|_, _| {}).unwrap().plan;
    let advice = |context: Context<'_>, plan: &Plan| {
        let work = Work { audits_per_change: 0, audits_per_conflict: 0, ..Work::USUAL };
        Rework::of(context, plan, &check::audit(context, plan), work).levelling
    };
    // A sound plan needs no other dates, and other dates do not cure a vain one.
    assert!(advice(context, &plan).is_none());
    assert!(advice(context, &desk.vanity()).is_none());
    // With a few analysts less, the same plan asks for too many at once.
    let fewer = [15, 14, 13, 12, 11, 10, 9].map(|sixteenths| {
        let mut fewer = desk.county.clone();
        let analysts = fewer.staff.iter_mut().find(|skill| skill.id == "analyst").unwrap();
        analysts.fte = Fte::from_milli(analysts.fte.milli() * sixteenths / 16);
        fewer
    });
    let levelled = fewer.iter().map(|fewer| desk.context(fewer)).find_map(|context| {
        let found = advice(context, &plan)?;
        assert!(!broken(context, &plan).is_empty());
        Some((context, found))
    });
    let (context, levelling) = levelled.unwrap();
    assert_eq!(broken(context, &levelling.levelled.plan), []);
    assert!(levelling.levelled.lower <= levelling.levelled.end);
    assert!(
        levelling.effect.gone.iter().any(|shift| shift.rule.name == "skill-over-capacity"),
        "{:?}",
        levelling.effect
    );
}

#[test]
fn a_levelled_roadmap_is_never_later_than_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (made, levelled) = (at("made.toml"), at("levelled.toml"));
    let county = at("county.toml");
    std::fs::copy(COUNTY, &county).unwrap();
    assert_eq!(gradus(&["roadmap", &county, "--out", &made]).status.code(), Some(0));
    let output =
        gradus(&["roadmap", "--from", &made, "--keep", "all", "--out", &levelled, "--work", "20", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["schema"], "gradus.levelled/1");
    let quarter = |key: &str| report[key].as_str().unwrap().to_owned();
    assert!(quarter("bound") <= quarter("end") && quarter("end") <= quarter("given_end"), "{report}");
    // The written file is valid, and keeps its mandates.
    let output = gradus(&["check", &levelled, "--no-advice", "--format", "csv"]);
    let findings = String::from_utf8(output.stdout).unwrap();
    for rule in [
        "skill-over-capacity",
        "change-load-over-capacity",
        "year-capital-over-envelope",
        "year-operating-over-envelope",
    ] {
        assert!(!findings.contains(rule), "{findings}");
    }
}

/// A published instance as a plan: a period is a quarter, a resource is a skill.
fn published(desk: &Desk, project: &rcpsp::Project) -> (Assessment, Plan) {
    let (mut plan, bare) = empty(&desk.vanity());
    let skill = |at: usize| format!("skill-{at}");
    for at in 0..project.len() {
        let staff = (0..project.capacity().len())
            .map(|resource| (skill(resource), Fte::new(f64::from(project.demand(at, resource)))));
        plan.initiatives.push(Initiative {
            id: format!("work-{at}"),
            quarters: project.duration(at).unsigned_abs(),
            staff: staff.filter(|(_, fte)| fte.milli() > 0).collect(),
            depends_on: project.before(at).iter().map(|link| waits(link.other, link.lag)).collect(),
            ..bare.clone()
        });
    }
    let mut assessment = desk.county.clone();
    assessment.staff = (0..project.capacity().len())
        .map(|at| Skill {
            id: skill(at),
            name: Text::same(skill(at)),
            fte: Fte::new(f64::from(project.capacity()[at])),
            wage: None,
            place: KeyPath::root(),
        })
        .collect();
    (assessment, plan)
}

#[test]
fn published_instances_end_as_early_as_the_solvers_schedule() {
    let Some(instances) = psplib::instances("j30") else {
        println!("skipped: no published instances beside the project");
        return;
    };
    let desk = Desk::read();
    for instance in instances.iter().step_by(instances.len() / 10).take(10) {
        let (assessment, plan) = published(&desk, &instance.project);
        let context = desk.context(&assessment);
        let levelled = level::level(context, &plan, effort(0)).unwrap();
        let rounds = rcpsp::Limits { rounds: 12, stop: &|| false, threads: 1, seed: 1 };
        let solved = rcpsp::solve(&instance.project, rounds);
        assert_eq!(levelled.end.since(plan.first) + 1, solved.end, "{}", instance.name);
        assert_eq!(levelled.is_proved(), solved.is_proven(), "{}", instance.name);
        assert_eq!(broken(context, &levelled.plan), [], "{}", instance.name);
    }
}

/// An initiative of a small random plan: quarters, managers in halves, cost in thousands, hours per head, whether it
/// depends on the previous one.
type Small = (u32, u32, i64, u32, bool);

fn small(desk: &Desk, works: &[Small], a_year: i64) -> (Assessment, Plan) {
    let (mut plan, bare) = empty(&desk.vanity());
    plan.last = plan.first + 15;
    let fund = 0;
    for (at, (quarters, halves, cost, hours, after)) in works.iter().enumerate() {
        let line = CostLine {
            category: Category::Software,
            fund,
            amount: Money::major(cost * 1000),
            profile: Vec::new(),
            paid_in: None,
            supplier: None,
            place: KeyPath::root(),
        };
        let change = Change { hours_per_head: f64::from(*hours), share: 1.0 };
        plan.initiatives.push(Initiative {
            id: format!("work-{at}"),
            quarters: *quarters,
            staff: std::iter::once(("manager".to_owned(), Fte::new(f64::from(*halves) / 2.0))).collect(),
            depends_on: if *after && at > 0 { vec![waits(at - 1, 0)] } else { Vec::new() },
            costs: if *cost > 0 { vec![line] } else { Vec::new() },
            change: (*hours > 0).then_some(change),
            ..bare.clone()
        });
    }
    let mut assessment = desk.county.clone();
    assessment.departments.truncate(1);
    assessment.departments[0].change_hours = 10.0;
    assessment.funds.truncate(1);
    let year = |year: i32| FundYear {
        year,
        amount: Money::major(a_year * 1000),
        committed: Money::ZERO,
        released: Quarter::new(year, 1),
        assumed: false,
    };
    assessment.funds[fund].years = (0..4).map(|after| year(plan.first.year() + after)).collect();
    (assessment, plan)
}

/// The earliest end of all placements that the verifier accepts, in quarters; `None` if it accepts none.
fn by_enumeration(context: Context<'_>, plan: &Plan, most: i32) -> Option<i32> {
    fn place(context: Context<'_>, plan: &mut Plan, at: usize, most: i32, best: &mut Option<i32>) {
        if at == plan.initiatives.len() {
            let end = plan.initiatives.iter().map(Initiative::live).max().unwrap().since(plan.first);
            if best.is_none_or(|best| end < best) && broken(context, plan).is_empty() {
                *best = Some(end);
            }
            return;
        }
        for start in 0..most {
            plan.initiatives[at].start = plan.first + start;
            place(context, plan, at + 1, most, best);
        }
    }
    let mut best = None;
    place(context, &mut plan.clone(), 0, most, &mut best);
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(6), failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn small_plans_end_as_early_as_any_placement(
        works in proptest::collection::vec((1_u32..3, 0_u32..5, 0_i64..4, 0_u32..12, any::<bool>()), 1..4),
        a_year in 2_i64..6,
    ) {
        let desk = Desk::read();
        let (assessment, plan) = small(&desk, &works, a_year);
        let context = desk.context(&assessment);
        let best = by_enumeration(context, &plan, 10);
        match level::level(context, &plan, effort(2000)) {
            Ok(levelled) => {
                prop_assert_eq!(broken(context, &levelled.plan), []);
                let Levelled { end, lower, .. } = &levelled;
                let quarters = |quarter: Quarter| quarter.since(plan.first) + 1;
                if let Some(best) = best {
                    prop_assert!(quarters(*lower) <= best);
                    prop_assert_eq!(quarters(*end), best);
                }
            }
            Err(stuck) => prop_assert_eq!(best, None, "{:?}", stuck),
        }
    }
}
