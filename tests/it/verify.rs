//! The verifier accepts generated roadmaps, and rejects one damaged roadmap per constraint.

use gradus::model::assessment::{Contract, Mandate};
use gradus::model::plan::{Initiative, Running};
use gradus::model::terms::{Category, FundKind, Role};
use gradus::model::{Assessment, Catalogue, Context, Fte, KeyPath, Money, Plan, Quarter};
use gradus::schedule::verify::verify;
use gradus::schedule::{self, Ask, Effort, Objective, Request, Violation};

use crate::support::standards::Standards;

fn roadmap(context: Context<'_>) -> Plan {
    let request = Request {
        first: None,
        years: 5,
        ask: Ask::default(),
        objective: Objective::benefit(),
        seed: 1,
        effort: Effort::of(0),
    };
    schedule::generate(context, &request, &|_, _| {}).unwrap().plan
}

const COUNTY: &str = "assessments/qingshui/county.toml";
/// A county rich enough for services on the web.
const RICH: &str = "assessments/yunling/huidu.toml";
/// Reaches stage 3 early and goes on to stage 4.
const CITY: &str = "assessments/yunling/jinding.toml";

#[test]
fn every_generated_roadmap_of_the_examples_is_accepted() {
    let standards = Standards::read();
    let counties = std::fs::read_dir("assessments/yunling").unwrap().map(|file| file.unwrap().path());
    let mut looked_at = 0;
    for path in counties.chain([COUNTY.into()]) {
        let assessment = standards.assessment(path.to_str().unwrap());
        let context = standards.context(&assessment);
        assert_eq!(verify(context, &roadmap(context)), [], "{}", path.display());
        looked_at += 1;
    }
    assert_eq!(looked_at, 13);
}

/// The violations of a roadmap with one thing damaged.
fn damaged(file: &str, damage: impl FnOnce(&mut Plan, &mut Assessment, &Catalogue)) -> Vec<Violation> {
    let standards = Standards::read();
    let mut assessment = standards.assessment(file);
    let mut plan = roadmap(standards.context(&assessment));
    damage(&mut plan, &mut assessment, &standards.catalogue);
    verify(standards.context(&assessment), &plan)
}

/// The index of the first initiative of an entry.
fn like(plan: &Plan, catalogue: &Catalogue, id: &str) -> usize {
    let entry = catalogue.entry(id).unwrap();
    plan.initiatives.iter().position(|initiative| initiative.like == Some(entry)).unwrap_or_else(|| panic!("no {id}"))
}

macro_rules! rejects {
    ($($name:ident: $file:expr, $violation:pat, $damage:expr;)+) => {$(
        #[test]
        fn $name() {
            let found = damaged($file, $damage);
            assert!(found.iter().any(|violation| matches!(violation, $violation)), "{found:?}");
        }
    )+};
}

rejects! {
    an_unknown_entry: COUNTY, Violation::Unknown(0), |plan, _, _| plan.initiatives[0].like = None;
    shorter_work: COUNTY, Violation::Altered(_), |plan, _, catalogue| {
        let at = like(plan, catalogue, "asset-register");
        plan.initiatives[at].quarters -= 1;
    };
    fewer_people: COUNTY, Violation::Altered(_), |plan, _, _| {
        let staff = plan.initiatives[0].staff.values_mut().next().unwrap();
        *staff = Fte::from_milli(1);
    };
    cheaper_work: COUNTY, Violation::Altered(0), |plan, _, _| {
        plan.initiatives[0].costs[0].amount = Money::major(1);
    };
    no_running_cost: COUNTY, Violation::Altered(_), |plan, _, catalogue| {
        let at = like(plan, catalogue, "hotline");
        plan.initiatives[at].running = None;
    };
    work_after_the_horizon: COUNTY, Violation::Horizon(_), |plan, _, _| {
        let last = plan.last;
        plan.initiatives.last_mut().unwrap().start = last + 1;
    };
    work_before_the_horizon: COUNTY, Violation::Horizon(0), |plan, _, _| plan.initiatives[0].start = plan.first - 1;
    a_requirement_not_finished: COUNTY, Violation::Precedence(_, _), |plan, _, catalogue| {
        let at = like(plan, catalogue, "tv-information");
        plan.initiatives[at].start = plan.first;
        plan.initiatives[at].depends_on.clear();
    };
    a_dependency_not_finished: COUNTY, Violation::Precedence(_, _), |plan, _, _| {
        let at = plan.initiatives.iter().position(|initiative| !initiative.depends_on.is_empty()).unwrap();
        plan.initiatives[at].depends_on[0].lag += 40;
    };
    a_requirement_left_out: COUNTY, Violation::Missing(_, _), |plan, _, catalogue| {
        let at = like(plan, catalogue, "service-guide");
        plan.initiatives[at].like = catalogue.entry("complaints-register");
    };
    more_staff_than_there_is: COUNTY, Violation::Staff(_, _), |_, assessment, _| {
        assessment.staff.iter_mut().for_each(|skill| skill.fte = Fte::from_milli(100));
    };
    more_starts_than_the_managers_can_begin: COUNTY, Violation::Starts(_), |plan, _, _| {
        let first = plan.initiatives[0].clone();
        plan.initiatives.extend((0..30).map(|at| Initiative { id: format!("more-{at}"), ..first.clone() }));
    };
    more_front_line_time_than_there_is: COUNTY, Violation::FrontLine(_, _), |_, assessment, _| {
        assessment.departments[0].change_hours = 0.1;
    };
    more_capital_than_there_is: COUNTY, Violation::Money(0, _), |_, assessment, _| {
        assessment.funds[0].years[0].amount = Money::major(1);
    };
    money_before_its_release: COUNTY, Violation::Money(1, _), |_, assessment, _| {
        let year = assessment.funds[1].years[0].year;
        assessment.funds[1].years[0].released = Quarter::new(year, 4);
    };
    money_that_does_not_carry_over: COUNTY, Violation::Money(0, _), |_, assessment, _| {
        // All money comes in the first year and lapses.
        let all = assessment.funds[0].years.iter().map(|year| year.amount).sum();
        assessment.funds[0].years.iter_mut().skip(1).for_each(|year| year.amount = Money::ZERO);
        assessment.funds[0].years[0].amount = all;
        assessment.funds[0].carry_over = false;
    };
    a_category_that_is_not_permitted: COUNTY, Violation::Category(0, 2, Category::Training), |plan, _, _| {
        plan.initiatives[0].costs[0].fund = 2;
        plan.initiatives[0].costs[0].category = Category::Training;
    };
    equipment_from_running_money: COUNTY, Violation::Category(0, 1, Category::Hardware), |plan, _, _| {
        plan.initiatives[0].costs[0].fund = 1;
        plan.initiatives[0].costs[0].category = Category::Hardware;
    };
    running_cost_from_capital: COUNTY, Violation::Category(_, 0, Category::Operations), |plan, _, _| {
        let running: &mut Running = plan.initiatives.iter_mut().find_map(|initiative| initiative.running.as_mut()).unwrap();
        running.fund = 0;
    };
    money_after_its_end: COUNTY, Violation::Expired(_, _), |plan, assessment, _| {
        let paid = plan.initiatives.iter().flat_map(|initiative| &initiative.costs).map(|line| line.fund).max().unwrap();
        assessment.funds[paid].expires = Some(plan.first - 1);
    };
    no_local_match: COUNTY, Violation::Match(_, 2), |plan, _, _| {
        for line in plan.initiatives.iter_mut().flat_map(|initiative| &mut initiative.costs) {
            line.fund = 2;
        }
    };
    running_cost_that_the_last_year_does_not_carry: COUNTY, Violation::Tail(_), |_, assessment, _| {
        for fund in assessment.funds.iter_mut().filter(|fund| fund.kind == FundKind::Operating) {
            fund.years.last_mut().unwrap().amount = Money::major(1);
        }
    };
    work_before_its_gate: CITY, Violation::Gate(_, 3), |plan, _, catalogue| {
        // Work for the gate of stage 3 comes only at the end.
        let early: Vec<usize> = (0..plan.initiatives.len())
            .filter(|at| plan.initiatives[*at].like.is_some_and(|like| catalogue.entries[like].stage <= 3))
            .collect();
        for at in early {
            plan.initiatives[at].start = plan.last - 8;
        }
    };
    a_gate_that_nobody_measured: COUNTY, Violation::Unmeasured(_, 3), |plan, _, catalogue| {
        let at = like(plan, catalogue, "measurement-interactive");
        plan.initiatives[at].start = plan.last;
    };
    stages_in_a_rush: COUNTY, Violation::Pace(_, 3), |plan, _, catalogue| {
        let at = plan.initiatives.iter().position(|initiative| initiative.like.is_some_and(|like| catalogue.entries[like].stage == 4));
        plan.initiatives[at.unwrap()].start = plan.first + 4;
    };
    a_partner_that_is_not_ready: "assessments/yunling/jianglan.toml", Violation::Partner(_, _), |plan, assessment, catalogue| {
        assessment.partners.iter_mut().for_each(|partner| partner.ready_since = None);
        plan.initiatives.retain(|initiative| !initiative.like.is_some_and(|like| catalogue.entries[like].does(Role::PreparePartner)));
        plan.initiatives.iter_mut().for_each(|initiative| initiative.depends_on.clear());
    };
    software_before_research: COUNTY, Violation::Research(_), |plan, _, catalogue| {
        let last = plan.last;
        for initiative in &mut plan.initiatives {
            if initiative.like.is_some_and(|like| catalogue.entries[like].does(Role::Research)) {
                initiative.start = last;
            }
        }
    };
    a_service_for_few: RICH, Violation::Reach(_), |_, assessment, _| {
        assessment.channels.iter_mut().for_each(|channel| (channel.low, channel.reach, channel.high) = (0.1, 0.1, 0.1));
        assessment.overlaps.clear();
    };
    nobody_who_listens: RICH, Violation::Feedback(_), |plan, _, catalogue| {
        let last = plan.last;
        for initiative in &mut plan.initiatives {
            if initiative.like.is_some_and(|like| catalogue.entries[like].does(Role::Feedback)) {
                initiative.start = last + 20;
            }
        }
    };
    training_long_before: RICH, Violation::Training(_), |plan, _, catalogue| {
        let first = plan.first;
        let at = like(plan, catalogue, "service-training");
        plan.initiatives[at].start = first - 10;
    };
    use_that_is_not_measured: RICH, Violation::Aftercare(_), |plan, _, catalogue| {
        let first = plan.first;
        for initiative in &mut plan.initiatives {
            if initiative.like.is_some_and(|like| catalogue.entries[like].does(Role::Measure)) {
                initiative.start = first;
            }
        }
    };
    a_mandate_that_is_late: COUNTY, Violation::Mandate(0), |plan, assessment, catalogue| {
        let at = like(plan, catalogue, "asset-register");
        let by = Some(plan.initiatives[at].end() - 1);
        assessment.mandates = vec![Mandate { initiative: "asset-register".into(), by, reason: None, place: KeyPath::root() }];
    };
    a_mandate_that_is_not_there: COUNTY, Violation::Mandate(0), |_, assessment, _| {
        let (initiative, place) = ("own-data-centre".into(), KeyPath::root());
        assessment.mandates = vec![Mandate { initiative, by: None, reason: None, place }];
    };
    a_contract_in_another_quarter: COUNTY, Violation::Contract(0), |plan, assessment, catalogue| {
        let start = plan.initiatives[like(plan, catalogue, "asset-register")].start + 1;
        let (initiative, place) = ("asset-register".into(), KeyPath::root());
        assessment.contracts = vec![Contract { initiative, start, mode: None, reason: None, place }];
    };
    a_contract_in_another_way: COUNTY, Violation::Contract(0), |plan, assessment, catalogue| {
        let hotline = &plan.initiatives[like(plan, catalogue, "hotline")];
        let modes = &catalogue.entries[hotline.like.unwrap()].modes;
        let mode = Some(modes[1 - hotline.mode.unwrap()].id.clone());
        let (initiative, place) = ("hotline".into(), KeyPath::root());
        assessment.contracts = vec![Contract { initiative, start: hotline.start, mode, reason: None, place }];
    };
    benefit_that_is_claimed: COUNTY, Violation::Benefit, |plan, _, _| {
        plan.provenance.as_mut().unwrap().benefit *= 1.01;
    };
}

#[test]
fn two_that_exclude_each_other() {
    let mut standards = Standards::read();
    let assessment = standards.assessment(COUNTY);
    let plan = roadmap(standards.context(&assessment));
    assert_eq!(verify(standards.context(&assessment), &plan), []);
    let (one, other) =
        (like(&plan, &standards.catalogue, "hotline"), like(&plan, &standards.catalogue, "service-guide"));
    let entry = standards.catalogue.entry("hotline").unwrap();
    standards.catalogue.entries[entry].excludes = vec![standards.catalogue.entry("service-guide").unwrap()];
    let found = verify(standards.context(&assessment), &plan);
    assert_eq!(found, [Violation::Excluded(one.min(other), one.max(other))]);
}

#[test]
fn equipment_without_replacement() {
    let mut standards = Standards::read();
    let mut assessment = standards.assessment(COUNTY);
    // Hours alone do not call for terminals; due early, they wear out within the horizon.
    let initiative = "terminals".to_owned();
    assessment.mandates.push(Mandate {
        initiative,
        by: Some(Quarter::new(2028, 4)),
        reason: None,
        place: KeyPath::root(),
    });
    let mut plan = roadmap(standards.context(&assessment));
    let at = like(&plan, &standards.catalogue, "terminals");
    plan.initiatives[at].equipment_life_years = Some(1);
    assert_eq!(verify(standards.context(&assessment), &plan), [Violation::Equipment(at)]);
    // Money set aside yearly replaces it.
    let entry = standards.catalogue.entry("asset-register").unwrap();
    standards.catalogue.entries[entry].does.push(Role::Replace);
    let other = like(&plan, &standards.catalogue, "asset-register");
    plan.initiatives[other].does.push(Role::Replace);
    let start = plan.initiatives[at].live();
    assert!(plan.initiatives[other].start < start, "it was begun before");
    let goes_on = plan.initiatives[other].running.is_some();
    assert_eq!(verify(standards.context(&assessment), &plan).is_empty(), goes_on);
}
