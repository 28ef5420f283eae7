//! `gradus.roadmap/3`: the JSON of `gradus roadmap`. Frozen: see [`super`].

mod initiative;
mod layout;
mod left_out;
mod prices;
mod resources;
mod work;

pub use layout::*;
pub(super) use left_out::elsewhere;
#[cfg(test)]
pub(crate) use work::KINDS;

use super::assessment::gate;
use super::{Bounds, Envelope, Named, StageName, decimal, thresholds};
use super::{assumed, burden, doubts};
use crate::check::{Audit, Binding};
use crate::message;
use crate::message::{Message, Severity};
use crate::model::instance::Origin;
use crate::model::terms::FundKind;
use crate::model::{Fte, Money, Plan, Rubric};
use crate::report::audit::rule_name;
use crate::report::roadmap::View;
use crate::report::roadmap::conflict::member;
use crate::rework::from_plan::{Fate, FromPlan, Outcome};
use crate::schedule::result::answer::TargetAnswer;
use crate::schedule::result::outlook::PhaseOutlook;
use crate::schedule::{Amount, Bound, Certificate, Effort, ONE_ORDER};
use crate::score::Scorecard;

/// The name of the layout.
pub const SCHEMA: &str = "gradus.roadmap/3";

/// The answer.
pub fn envelope<'a>(view: &View<'a>) -> Envelope<RoadmapV3<'a>> {
    Envelope::new(SCHEMA, view.inputs, roadmap(view))
}

fn roadmap<'a>(view: &View<'a>) -> RoadmapV3<'a> {
    let (plan, context) = (&view.roadmap.plan, view.roadmap.context);
    let (assessment, rubric, rules) = (context.assessment, context.rubric, context.rules);
    let activities = view.roadmap.list.ways.len();
    let large = (activities > Effort::LARGE).then(|| (activities, Effort::usual(activities), activities > ONE_ORDER));
    RoadmapV3 {
        plan,
        context,
        years: view.years,
        lacking: if plan.initiatives.is_empty() { lacking(view) } else { Vec::new() },
        large,
        silenced: thresholds::silenced(view.changes, plan),
        jurisdiction: assessment.jurisdiction.id.clone(),
        name: (&assessment.jurisdiction.name).into(),
        assessment: assessment.reference(),
        illustrative: assessment.illustrative,
        doubts: doubts::of(view.doubts),
        assumed: assumed::of(assessment, plan.first, plan.last),
        rubric: Named::rubric(rubric),
        catalogue: Named::catalogue(context.catalogue),
        rules: Named { id: rules.id.clone(), version: rules.version.clone(), title: (&rules.title).into() },
        first: plan.first.to_string(),
        last: plan.last.to_string(),
        currency: plan.currency.clone(),
        price_year: plan.price_year,
        seed: plan.provenance.as_ref().map_or(0, |provenance| provenance.seed),
        work: view.roadmap.certificates.iter().map(|of| of.work).collect(),
        placements: view.roadmap.proof.placements,
        benefit: view.roadmap.benefit,
        proof: proof(view),
        goals: view.roadmap.certificates.iter().map(|of| goal(view, of)).collect(),
        stage: StageName::of(rubric, view.roadmap.shown),
        once: decimal(plan.cost()),
        running: decimal(plan.running_cost()),
        memo: resources::memo(view),
        brings: brings(view),
        burden: burden::spared(view.forecast),
        asked: asked(view),
        pledged: pledged(view),
        phases: view.outlook.phases.iter().map(|phase| self::phase(view, phase)).collect(),
        scores_today: scores(rubric, &view.outlook.today),
        scores_end: scores(rubric, &view.outlook.end),
        initiatives: initiative::all(view),
        starts: starts(plan),
        funds: resources::funds(view),
        staff: resources::staff(view),
        front_line: resources::front_line(view),
        left_out: left_out::all(view),
        prices: view.prices.map(|of| prices::prices(view, of)),
        changed_thresholds: thresholds::changed(view.changes, rules, plan),
        from_plan: view.from.map(|from| from_plan(view, from)),
        audit: audit(view.audit),
    }
}

fn from_plan(view: &View<'_>, from: &FromPlan) -> FromPlanV1 {
    let of = |at: &usize| view.roadmap.plan.initiatives.get(*at);
    let id = |at: &usize| of(at).map(|of| of.id.clone());
    let fate = |fate: &Fate| FateV1 {
        initiative: fate.id.clone(),
        was: fate.was.to_string(),
        outcome: match &fate.outcome {
            Outcome::Kept(_) => "kept",
            Outcome::Replaced(_) => "replaced",
            Outcome::Out(_) => "out",
        },
        stands: fate.outcome.places().iter().filter_map(id).collect(),
        start: fate.outcome.places().iter().filter_map(of).map(|of| of.start).min().map(|start| start.to_string()),
        against: fate.against.map(|rule| rule.name),
        why: match &fate.outcome {
            Outcome::Out(out) => out.as_ref().map(|out| left_out::word(out.why)),
            _ => None,
        },
        said: fate_said(view, fate),
    };
    FromPlanV1 {
        plan: from.given.clone(),
        initiatives: from.fates.iter().map(fate).collect(),
        added: from.added.iter().filter_map(id).collect(),
        tried: from.tried,
        untried: from.untried,
    }
}

/// The reason why an initiative of a given plan was changed or left out.
fn fate_said(view: &View<'_>, fate: &Fate) -> Message {
    match (&fate.outcome, fate.against.map(rule_name)) {
        (Outcome::Out(Some(out)), Some(rule)) => {
            message!("roadmap-from-both", why = left_out::reason(view, out), rule = rule)
        }
        (Outcome::Out(Some(out)), None) => left_out::reason(view, out),
        (Outcome::Out(None) | Outcome::Replaced(_), None) => message!("roadmap-from-no-time"),
        (_, Some(rule)) => message!("roadmap-from-against", rule = rule),
        (Outcome::Kept(_), None) => message!("roadmap-from-nothing"),
    }
}

/// The data that the assessment lacks and every initiative needs.
fn lacking(view: &View<'_>) -> Vec<Message> {
    let assessment = view.roadmap.context.assessment;
    let within = |year: i32| (view.roadmap.plan.first.year()..=view.roadmap.plan.last.year()).contains(&year);
    let money = |kind: FundKind| {
        let years = assessment.funds.iter().filter(|fund| fund.kind == kind).flat_map(|fund| &fund.years);
        years.filter(|year| within(year.year)).map(|year| year.amount).sum::<Money>()
    };
    let mut lacking: Vec<Message> = Vec::new();
    for kind in [FundKind::Operating, FundKind::Capital] {
        if money(kind) == Money::ZERO {
            lacking.push(message!("roadmap-nothing-no-money", kind = kind));
        }
    }
    if assessment.staff.iter().all(|skill| skill.fte == Fte::ZERO) {
        lacking.push(message!("roadmap-nothing-no-staff"));
    }
    if lacking.is_empty() {
        lacking.push(message!("roadmap-nothing-usual"));
    }
    lacking
}

fn brings(view: &View<'_>) -> BringsV1 {
    let reach = view.outlook.reach.iter();
    BringsV1 {
        cases_per_year: view.outlook.cases,
        eased_per_year: view.outlook.eased,
        reach: reach
            .map(|change| ReachV1 { ability: change.ability.word(), today: change.today, end: change.end })
            .collect(),
    }
}

fn asked(view: &View<'_>) -> AskedV1 {
    let answer = &view.roadmap.answer;
    let with = answer.with.iter().filter_map(|(entry, start)| {
        let out = view.roadmap.left_out.iter().find(|out| out.entry == *entry);
        let of = view.roadmap.context.catalogue.entries.get(*entry)?;
        let nothing = || message!("roadmap-out-nothing-here");
        let why = start.is_none().then(|| out.map_or_else(nothing, |out| left_out::reason(view, out)));
        Some(WithV1 {
            said: ((&of.title).into(), why),
            initiative: of.id.clone(),
            start: start.map(|start| start.to_string()),
            why_not: out.filter(|_| start.is_none()).map(|out| left_out::word(out.why)),
        })
    });
    AskedV1 {
        target: answer.target.as_ref().map(|of| target(view, of)),
        with: with.collect(),
        hardware_share_asked: answer.asked_hardware,
        hardware_share_roadmap: answer.roadmap_hardware,
        tied_to_hardware: answer.tied_to_hardware,
        vices: answer.vices.iter().map(|letter| letter.word()).collect(),
    }
}

fn pledged(view: &View<'_>) -> Vec<PledgedV1> {
    let assessment = view.roadmap.context.assessment;
    let of_origin = |origin: Origin| -> Vec<String> {
        let of = view.roadmap.pledged.iter().filter(|of| of.origin == origin);
        of.filter_map(|of| view.roadmap.plan.initiatives.get(of.initiative)).map(|of| of.id.clone()).collect()
    };
    let contracts = assessment.contracts.iter().enumerate().map(|(at, of)| PledgedV1 {
        kind: "contract",
        named: of.initiative.clone(),
        start: Some(of.start.to_string()),
        by: None,
        reason: of.reason.as_ref().map(Into::into),
        initiatives: of_origin(Origin::Contract(at)),
        what: member(view.roadmap.context, Origin::Contract(at)),
    });
    let mandates = assessment.mandates.iter().enumerate().map(|(at, of)| PledgedV1 {
        kind: "mandate",
        named: of.initiative.clone(),
        start: None,
        by: of.by.map(|by| by.to_string()),
        reason: of.reason.as_ref().map(Into::into),
        initiatives: of_origin(Origin::Mandate(at)),
        what: member(view.roadmap.context, Origin::Mandate(at)),
    });
    contracts.chain(mandates).collect()
}

fn target(view: &View<'_>, target: &TargetAnswer) -> TargetV1 {
    let rubric = view.roadmap.context.rubric;
    TargetV1 {
        stage: StageName::of(rubric, target.stage),
        by: target.by.to_string(),
        quarters: target.quarters,
        least_quarters: target.least_quarters,
        opens: target.opens.map(|opens| opens.to_string()),
        by_then: StageName::of(rubric, target.by_then),
        kept: target.kept,
    }
}

/// The starts of each fiscal year of the horizon.
fn starts(plan: &Plan) -> Vec<StartsV1> {
    let count = |year: i32| plan.initiatives.iter().filter(|of| of.start.year() == year).count();
    (plan.first.year()..=plan.last.year()).map(|year| StartsV1 { year, initiatives: count(year) }).collect()
}

fn phase(view: &View<'_>, phase: &PhaseOutlook) -> PhaseV1 {
    let rubric = view.roadmap.context.rubric;
    let measured_by = phase.measured_by.and_then(|i| view.roadmap.plan.initiatives.get(i));
    let gates = phase.gates.iter().filter_map(|pair| {
        let today = gate(rubric, &view.outlook.today, &pair.today)?;
        let predicted = gate(rubric, &phase.card, &pair.then)?;
        Some(GatePairV1 { today, predicted, tight: pair.tight })
    });
    PhaseV1 {
        stage: StageName::of(rubric, phase.phase.stage),
        from: phase.phase.from.to_string(),
        opens: phase.phase.opens.map(|opens| opens.to_string()),
        at: phase.at.to_string(),
        measured_by: measured_by.map(|initiative| initiative.id.clone()),
        gates: gates.collect(),
        scores: scores(rubric, &phase.card),
    }
}

fn scores(rubric: &Rubric, card: &Scorecard) -> Vec<ScoreV1> {
    let score = |i: usize| {
        let node = card.nodes.get(i)?;
        let score = node.applies.then(|| Bounds::from(node.score));
        Some(ScoreV1 { node: rubric.nodes.get(i)?.id.clone(), score })
    };
    rubric.dimensions().filter_map(score).collect()
}

fn proof(view: &View<'_>) -> ProofV1 {
    let (proof, benefit) = (&view.roadmap.proof, view.roadmap.benefit);
    let status = proof.status(benefit).word();
    ProofV1 { status, bound: proof.bound, gap: proof.gap(benefit), lists: proof.work }
}

fn goal(view: &View<'_>, of: &Certificate) -> GoalV1 {
    let rubric = view.roadmap.context.rubric;
    let bound = match of.bound {
        Bound::Best(bound) => Some(bound),
        Bound::Impossible | Bound::Unknown => None,
    };
    GoalV1 {
        goal: of.goal.text(rubric),
        stage: of.goal.stage().map(|stage| StageName::of(rubric, stage)),
        named: of.named,
        status: of.status().word(),
        value: of.value.map(amount),
        bound: bound.map(amount),
        gap: of.gap(),
        lists: of.work,
    }
}

fn amount(of: Amount) -> AmountV1 {
    AmountV1 {
        hours: match of {
            Amount::Hours(hours) => Some(hours),
            _ => None,
        },
        opens: match of {
            Amount::Opens(quarter) => Some(quarter.to_string()),
            _ => None,
        },
        cost: match of {
            Amount::Cost(money) => Some(decimal(money)),
            _ => None,
        },
    }
}

fn audit(audit: &Audit) -> AuditV1 {
    let mut rules: Vec<&'static str> = audit.findings().iter().map(|finding| finding.rule.name).collect();
    rules.sort_unstable();
    rules.dedup();
    AuditV1 {
        errors: audit.count(Severity::Error),
        warnings: audit.count(Severity::Warning),
        notes: audit.count(Severity::Note),
        unexamined: audit.examinations.iter().map(|(_, examination)| examination.unexamined.len()).sum(),
        constraints: audit.examinations.iter().filter(|(rule, _)| rule.binding == Binding::Constraint).count(),
        rules,
    }
}
