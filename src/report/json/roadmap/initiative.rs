//! The initiatives with the reasons for including them.

use super::layout::{CostV1, DeliveryV1, DependencyV1, InitiativeV1, RunningV1, WhyV1, WithoutV1};
use super::work;
use crate::model::Plan;
use crate::model::plan::Initiative;
use crate::report::json::{StageName, decimal};
use crate::report::roadmap::View;
use crate::report::roadmap::why::short;
use crate::schedule::Reason;
use crate::schedule::result::marginal::Marginal;

/// Every initiative, in the order of the plan.
pub(super) fn all(view: &View<'_>) -> Vec<InitiativeV1> {
    let pairs = view.roadmap.plan.initiatives.iter().zip(&view.roadmap.reasons).zip(&view.outlook.marginals);
    pairs.map(|((initiative, reason), marginal)| one(view, initiative, *reason, marginal)).collect()
}

fn one(view: &View<'_>, initiative: &Initiative, reason: Reason, marginal: &Marginal) -> InitiativeV1 {
    let context = view.roadmap.context;
    let assessment = context.assessment;
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    let mode = entry.zip(initiative.mode).and_then(|(entry, mode)| entry.modes.get(mode));
    let fund = |fund: usize| assessment.funds.get(fund).map(|fund| fund.id.clone());
    let costs = initiative.costs.iter().filter_map(|line| {
        Some(CostV1 { category: line.category.word(), fund: fund(line.fund)?, amount: decimal(line.amount) })
    });
    let delivers = initiative.delivers.iter().filter_map(|delivery| {
        let channel = assessment.channels.get(delivery.channel)?.id.clone();
        Some(DeliveryV1 { channel, can: delivery.can.word() })
    });
    let depends_on = initiative.depends_on.iter().filter_map(|dependency| {
        Some(DependencyV1 { on: id(&view.roadmap.plan, dependency.on)?, lag: dependency.lag })
    });
    let processes = initiative.processes.iter().filter_map(|i| assessment.processes.get(*i)).map(|of| of.id.clone());
    let departments = initiative.departments.iter().filter_map(|i| assessment.departments.get(*i));
    let partners = initiative.partners.iter().filter_map(|i| assessment.partners.get(*i)).map(|of| of.id.clone());
    InitiativeV1 {
        id: initiative.id.clone(),
        title: (&initiative.title).into(),
        like: entry.map(|entry| entry.id.clone()),
        mode: mode.map(|mode| mode.id.clone()),
        stage: initiative.stage.map(|stage| StageName::of_work(context.rubric, stage)),
        work: work::kind(initiative),
        processes: processes.collect(),
        departments: departments.map(|of| of.id.clone()).collect(),
        partners: partners.collect(),
        start: initiative.start.to_string(),
        end: initiative.end().to_string(),
        quarters: initiative.quarters,
        staff: initiative.staff.iter().map(|(skill, fte)| (skill.clone(), fte.as_f64())).collect(),
        depends_on: depends_on.collect(),
        delivers: delivers.collect(),
        costs: costs.collect(),
        running: initiative
            .running
            .as_ref()
            .and_then(|running| Some(RunningV1 { fund: fund(running.fund)?, amount: decimal(running.amount) })),
        without: WithoutV1 { hours_per_year: marginal.hours, cost: decimal(marginal.cost), others: marginal.others },
        why: why(view, reason),
        short: short(view, reason),
    }
}

fn id(plan: &Plan, initiative: usize) -> Option<String> {
    plan.initiatives.get(initiative).map(|of| of.id.clone())
}

fn why(view: &View<'_>, reason: Reason) -> WhyV1 {
    let (kind, stage, initiative) = match reason {
        Reason::Gate(stage) => ("gate", Some(stage), None),
        Reason::Benefit => ("benefit", None, None),
        Reason::NeededBy(other) => ("needed_by", None, id(&view.roadmap.plan, other)),
        Reason::Measure(stage) => ("measure", Some(stage), None),
        Reason::Closing => ("closing", None, None),
        Reason::Baseline => ("baseline", None, None),
        Reason::Asked => ("asked", None, None),
        Reason::Mandate => ("mandate", None, None),
        Reason::Contract => ("contract", None, None),
        Reason::Given => ("given", None, None),
        Reason::NoRegret => ("no_regret", None, None),
    };
    WhyV1 { kind, stage: stage.map(|stage| StageName::of(view.roadmap.context.rubric, stage)), initiative }
}
