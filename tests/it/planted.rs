//! A generated roadmap breaks no constraint; with one planted fault, the rule for that fault fires.
//!
//! The test goes through the registry: a new rule of error level without a planted fault fails it.

use gradus::check::{self, Audit, Binding, RULES};
use gradus::locale::Locale;
use gradus::message::Severity;
use gradus::model::assessment::{Contract, FundYear, Mandate};
use gradus::model::catalogue::Change;
use gradus::model::plan::{CostLine, Dependency, Initiative};
use gradus::model::terms::{Ability, Category, ChannelKind, FundKind, ProcessState, Role};
use gradus::model::{Assessment, Catalogue, Context, Fte, KeyPath, Lang, Money, Plan, Quarter, Rubric, RuleSet};
use gradus::schedule::{self, Ask, Effort, Objective, Request};

use crate::support;

/// Plants a fault in a plan or in its assessment.
type Fault = fn(&mut Plan, &mut Assessment);

/// The fault of each rule's kind.
const FAULTS: [(&str, Fault); 27] = [
    ("automates-before-reengineering", |plan, _| drop_all(plan, Role::Reengineer)),
    ("automates-unmapped-process", map_nothing),
    ("broadcast-counted-as-service", let_television_answer),
    ("build-before-research", |plan, _| move_all(plan, Role::Research, plan.last)),
    ("change-load-over-capacity", |_, assessment| {
        assessment.departments.iter_mut().for_each(|department| department.change_hours = 1.0)
    }),
    ("contract-broken", contract_otherwise),
    ("counter-closed-too-early", close_the_counters),
    ("currency-or-price-year-mixed", |plan, _| plan.currency = "USD".into()),
    ("dependency-cycle", close_a_cycle),
    ("dependency-out-of-order", swap_a_dependency),
    ("earmark-misused", misuse_an_earmark),
    ("frontline-absent-before-freeze", |plan, _| drop_all(plan, Role::Consult)),
    ("kit-before-software", buy_kit_early),
    ("kit-without-running-cost", drop_running_cost),
    ("mandate-missed", mandate_sooner),
    ("outside-horizon", |plan, _| last(plan).start = plan_end(plan) + 1),
    ("partner-not-ready", lean_on_a_partner),
    ("reach-below-target", |_, assessment| cut_reach(assessment)),
    ("rollout-without-trial", |plan, _| drop_all(plan, Role::Trial)),
    ("skill-over-capacity", |_, assessment| {
        assessment.staff.iter_mut().for_each(|skill| skill.fte = Fte::from_milli(skill.fte.milli() / 2));
    }),
    ("stage-leap", |plan, _| move_all(plan, Role::Automate, plan.first)),
    ("totals-do-not-add", |plan, _| plan.total = plan.total.map(|total| total + Money::major(1))),
    ("training-late-or-short", shorten_training),
    ("web-only-low-reach", leave_only_the_web),
    ("work-unknown", |plan, _| plan.initiatives.iter_mut().for_each(|initiative| initiative.does.clear())),
    ("year-capital-over-envelope", |_, assessment| cut_funds(assessment, FundKind::Capital)),
    ("year-operating-over-envelope", |_, assessment| cut_funds(assessment, FundKind::Operating)),
];

/// Drops the initiatives that do `role`, and dependencies on them.
fn drop_all(plan: &mut Plan, role: Role) {
    let kept: Vec<bool> = plan.initiatives.iter().map(|initiative| !initiative.does(role)).collect();
    assert!(kept.contains(&false), "nothing does {role:?}");
    support::keep_only(plan, &kept);
}

/// Moves the initiatives that do `role` to a quarter.
fn move_all(plan: &mut Plan, role: Role, to: Quarter) {
    all(plan, role).for_each(|initiative| initiative.start = to);
}

/// The initiatives that do `role`, at least one.
fn all(plan: &mut Plan, role: Role) -> impl Iterator<Item = &mut Initiative> {
    assert!(plan.initiatives.iter().any(|initiative| initiative.does(role)), "nothing does {role:?}");
    plan.initiatives.iter_mut().filter(move |initiative| initiative.does(role))
}

fn last(plan: &mut Plan) -> &mut Initiative {
    plan.initiatives.last_mut().unwrap()
}

fn plan_end(plan: &Plan) -> Quarter {
    plan.last
}

/// The first initiative that depends on another, and that other.
fn dependency(plan: &Plan) -> (usize, usize) {
    let found =
        plan.initiatives.iter().enumerate().find_map(|(i, initiative)| Some((i, initiative.depends_on.first()?.on)));
    found.expect("something depends on something")
}

fn close_a_cycle(plan: &mut Plan, _: &mut Assessment) {
    let (one, other) = dependency(plan);
    let place = plan.initiatives[other].place.clone();
    plan.initiatives[other].depends_on.push(Dependency { on: one, lag: 0, place });
}

fn swap_a_dependency(plan: &mut Plan, _: &mut Assessment) {
    let (one, other) = dependency(plan);
    let place = plan.initiatives[other].place.clone();
    plan.initiatives[one].depends_on.clear();
    plan.initiatives[other].depends_on = vec![Dependency { on: one, lag: 0, place }];
}

/// Leaves every process unmapped, today and in the plan.
fn map_nothing(plan: &mut Plan, assessment: &mut Assessment) {
    assessment.processes.iter_mut().for_each(|process| process.state = ProcessState::AsIs);
    drop_all(plan, Role::Map);
    drop_all(plan, Role::Reengineer);
}

fn let_television_answer(plan: &mut Plan, assessment: &mut Assessment) {
    let television = assessment.channels.iter().position(|channel| channel.kind == ChannelKind::Television).unwrap();
    let mut deliveries = plan.initiatives.iter_mut().flat_map(|initiative| &mut initiative.delivers);
    let delivery = deliveries.find(|delivery| delivery.channel == television);
    delivery.expect("television is used").can = Ability::Interact;
}

/// Moves a line for staff to a fund for goods only.
fn misuse_an_earmark(plan: &mut Plan, assessment: &mut Assessment) {
    let strict = assessment.funds.iter().position(|fund| !fund.permits(Category::Training)).unwrap();
    let mut lines = plan.initiatives.iter_mut().flat_map(|initiative| &mut initiative.costs);
    lines.find(|line| line.category == Category::Training).expect("training is paid").fund = strict;
}

/// Buys the equipment of a service when its process is mapped.
fn buy_kit_early(plan: &mut Plan, _: &mut Assessment) {
    let first = plan.first;
    let uses: Vec<(Vec<usize>, Quarter)> =
        all(plan, Role::Automate).map(|initiative| (initiative.departments.clone(), initiative.live())).collect();
    // The department that uses software last buys the equipment.
    let first_use = |of: &Initiative| {
        let own = uses.iter().filter(|(departments, _)| departments.iter().any(|one| of.departments.contains(one)));
        own.map(|(_, live)| *live).min()
    };
    let early = all(plan, Role::Map).max_by_key(|initiative| first_use(initiative)).unwrap();
    early.start = first;
    early.does.push(Role::Install);
    let line = CostLine { category: Category::Hardware, amount: Money::major(50_000), ..early.costs[0].clone() };
    early.costs.push(line);
}

fn drop_running_cost(plan: &mut Plan, _: &mut Assessment) {
    all(plan, Role::Build).for_each(|initiative| initiative.running = None);
}

/// Makes work depend on an agency that is not ready and not prepared.
fn lean_on_a_partner(plan: &mut Plan, assessment: &mut Assessment) {
    assessment.partners.iter_mut().for_each(|partner| partner.ready_since = None);
    let partner = assessment.partners.len() - 1;
    all(plan, Role::Automate).for_each(|initiative| initiative.partners = vec![partner]);
}

/// Closes the counters in the middle of the plan.
fn close_the_counters(plan: &mut Plan, assessment: &mut Assessment) {
    let counter = assessment.channels.iter().position(|channel| channel.kind == ChannelKind::Counter).unwrap();
    all(plan, Role::RollOut).for_each(|initiative| initiative.withdraws = vec![counter]);
}

/// Contracts the first initiative to start a quarter later.
fn contract_otherwise(plan: &mut Plan, assessment: &mut Assessment) {
    let Initiative { id, start, .. } = plan.initiatives[0].clone();
    let (initiative, place) = (id, KeyPath::root());
    assessment.contracts.push(Contract { initiative, start: start + 1, mode: None, reason: None, place });
}

/// Mandates the last initiative a quarter earlier.
fn mandate_sooner(plan: &mut Plan, assessment: &mut Assessment) {
    let late = plan.initiatives.iter().max_by_key(|initiative| initiative.end()).unwrap();
    let (initiative, by) = (late.id.clone(), Some(late.end() - 1));
    assessment.mandates.push(Mandate { initiative, by, reason: None, place: KeyPath::root() });
}

fn cut_reach(assessment: &mut Assessment) {
    for channel in &mut assessment.channels {
        (channel.low, channel.reach, channel.high) = (channel.low / 10.0, channel.reach / 10.0, channel.high / 10.0);
        channel.audiences.values_mut().for_each(|share| *share /= 10.0);
    }
}

fn shorten_training(plan: &mut Plan, _: &mut Assessment) {
    for initiative in all(plan, Role::Train) {
        initiative.change = initiative.change.map(|change| Change { hours_per_head: 1.0, ..change });
    }
}

/// Leaves the web as the only channel.
fn leave_only_the_web(plan: &mut Plan, assessment: &mut Assessment) {
    let web = assessment.channels.iter().position(|channel| channel.kind == ChannelKind::Web).unwrap();
    assessment.processes.iter_mut().for_each(|process| process.channels.clear());
    plan.initiatives.iter_mut().for_each(|initiative| initiative.delivers.retain(|delivery| delivery.channel == web));
}

fn cut_funds(assessment: &mut Assessment, kind: FundKind) {
    let years = assessment.funds.iter_mut().filter(|fund| fund.kind == kind).flat_map(|fund| &mut fund.years);
    years.for_each(|year| *year = FundYear { amount: year.amount.share(1, 10), ..*year });
}

/// The documents that plans are read against.
struct Bench {
    rubric: Rubric,
    catalogue: Catalogue,
    rules: RuleSet,
    assessment: Assessment,
    plan: Plan,
}

impl Bench {
    /// The county of the examples, with its generated roadmap. Software is mandated: for hours alone, five years hold
    /// none.
    fn new() -> Bench {
        let rubric = support::rubric();
        let (catalogue, rules) = (support::catalogue(&rubric), support::rules());
        let mut assessment = support::assessment("assessments/qingshui/county.toml", &rubric);
        assessment.mandates.push(support::mandate("roll-out.pensions"));
        let context = Context { rubric: &rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
        let request = Request {
            first: None,
            years: 5,
            ask: Ask::default(),
            objective: Objective::benefit(),
            seed: 1,
            effort: Effort::default(),
        };
        let plan = schedule::generate(context, &request, &|_, _| {}).unwrap().plan;
        Bench { rubric, catalogue, rules, assessment, plan }
    }

    fn audit(&self, plan: &Plan, assessment: &Assessment) -> Audit {
        let context = Context { rubric: &self.rubric, assessment, catalogue: &self.catalogue, rules: &self.rules };
        check::audit(context, plan)
    }
}

#[test]
fn a_generated_roadmap_breaks_no_constraint() {
    let bench = Bench::new();
    let audit = bench.audit(&bench.plan, &bench.assessment);
    let locale = Locale::new(Lang::En);
    let broken: Vec<String> = audit
        .findings()
        .into_iter()
        .filter(|finding| finding.rule.binding == Binding::Constraint)
        .map(|finding| format!("{}: {}", finding.rule.name, locale.say(&finding.condition())))
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(!bench.plan.initiatives.is_empty());
}

#[test]
fn every_rule_of_error_level_finds_the_fault_of_its_kind() {
    let bench = Bench::new();
    let mut silent = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.severity == Severity::Error) {
        let Some((_, plant)) = FAULTS.iter().find(|(name, _)| *name == rule.name) else {
            panic!("no fault is planted for {}", rule.name);
        };
        let (mut plan, mut assessment) = (bench.plan.clone(), bench.assessment.clone());
        plant(&mut plan, &mut assessment);
        let audit = bench.audit(&plan, &assessment);
        let speaks =
            audit.findings().iter().any(|finding| finding.rule == *rule && finding.severity == Severity::Error);
        if !speaks {
            let others: Vec<&str> = audit.deciding().iter().map(|(rule, _)| rule.name).collect();
            silent.push((rule.name, others));
        }
    }
    assert!(silent.is_empty(), "these rules did not speak, others did: {silent:#?}");
}

#[test]
fn faults_are_planted_for_existing_rules() {
    for (name, _) in FAULTS {
        let rule = check::rules::find(name).unwrap_or_else(|| panic!("{name} is no rule"));
        assert_eq!(rule.severity, Severity::Error, "{name}");
    }
}
