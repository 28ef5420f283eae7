//! Repairs of a conflict: what would resolve it, each made and audited again, what leaves least first.

use std::collections::BTreeSet;

use super::allowance::Allowance;
use super::change::{Change, Start};
use super::conflict;
use super::constraint::{Amount, Conflict, Constraint};
use super::effect::{self, Effect, Tried};
use super::hard::Hard;
use super::threads;
use super::timing::{Links, SEARCH};
use super::work::Work;
use crate::check::Audit;
use crate::forecast::{Forecast, Window, funds};
use crate::model::{Context, Money, Plan, Quarter};

/// A conflict with what would mend it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The conflict.
    pub conflict: Conflict,
    /// What would mend it, what leaves the best standing first. None where nothing was found, or nothing was looked for.
    pub repairs: Vec<Repair>,
    /// Whether repairs were looked for.
    pub looked: bool,
}

/// A change that resolves a conflict.
#[derive(Clone, Debug)]
pub struct Repair {
    /// The change.
    pub change: Change,
    /// What the audit says of it.
    pub effect: Effect,
    /// What it adds to the cost of the plan.
    pub cost: Money,
    /// Whether the constraint is kept by the whole plan then, at the quarter or year at which it was broken worst; else the
    /// conflict is only eased: these members no longer break it, and others still do.
    pub resolves: bool,
}

/// Audits for each conflict, where a fair share of the work would be fewer and there is enough for them.
const LEAST: usize = 4;

/// How many members of a conflict are moved or dropped in turn.
const MEMBERS: usize = 4;

/// The conflicts of a plan with their repairs, and how many changes were audited for them.
pub(super) fn told(
    context: Context<'_>,
    plan: &Plan,
    audit: &Audit,
    work: Work,
    allowance: &mut Allowance,
) -> (Vec<Told>, usize) {
    let hard = Hard::of(context, plan, audit);
    let conflicts = conflict::conflicts(&hard);
    // What only the dates of gates need is not computed where there is none.
    let forecast = Forecast::of(context, plan);
    let mut tried = 0;
    let (count, links) = (conflicts.len().min(work.conflicts), Links::of(plan));
    let told = conflicts.into_iter().enumerate().map(|(place, conflict)| {
        if place >= work.conflicts {
            return Told { conflict, repairs: Vec::new(), looked: false };
        }
        let mut candidates = candidates(&hard, &forecast, &links, &conflict);
        candidates.truncate(work.audits_per_conflict);
        let wanted = candidates.len();
        candidates.truncate(allowance.audits(wanted, plan.initiatives.len(), count - place, LEAST));
        if candidates.is_empty() && wanted > 0 {
            return Told { conflict, repairs: Vec::new(), looked: false };
        }
        tried += candidates.len();
        let made = threads::shared(work.threads, candidates.len(), |own| {
            let made = |at: usize| Some((at, repair(context, plan, audit, &conflict, candidates.get(at)?.clone())?));
            own.filter_map(made).collect::<Vec<_>>()
        });
        let mut made: Vec<(usize, Repair)> = made.into_iter().flatten().collect();
        made.sort_by_key(|(at, _)| *at);
        let mut repairs: Vec<Repair> = made.into_iter().map(|(_, repair)| repair).collect();
        repairs.sort_by_key(|of| (!of.resolves, of.effect.after.order(), of.change.gentleness(), of.cost));
        Told { conflict, repairs, looked: true }
    });
    let told = told.collect();
    (told, tried)
}

/// The change as a repair, if its members no longer conflict and the plan stands no worse; better, where others still break
/// the same constraint.
fn repair(context: Context<'_>, plan: &Plan, audit: &Audit, conflict: &Conflict, change: Change) -> Option<Repair> {
    let Tried { plan: changed, audit: after } = effect::attempt(context, plan, audit, &change).ok()?;
    let effect = Effect::between((plan, audit), (&changed, &after));
    let assessment = change.in_assessment(context.assessment).ok();
    let context = Context { assessment: assessment.as_ref().unwrap_or(context.assessment), ..context };
    let hard = Hard::of(context, &changed, &after);
    let now = renamed(conflict, plan, &changed);
    let holds = now.as_ref().is_some_and(|(constraint, members)| hard.breaks(constraint, members));
    let all: Vec<usize> = (0..changed.initiatives.len()).collect();
    let resolves = match &conflict.constraint {
        // A ring, an order or a chain of other initiatives is another conflict; so is other work before a gate.
        Constraint::Ring { .. } | Constraint::Order { .. } | Constraint::Horizon { .. } | Constraint::Gate { .. } => {
            true
        }
        constraint => !hard.breaks(constraint, &all),
    };
    let (before, after) = (effect.before.order(), effect.after.order());
    let no_worse = if resolves { after <= before } else { after < before };
    (!holds && no_worse).then(|| Repair { cost: change.cost(plan), change, effect, resolves })
}

/// A conflict's constraint and members by their places in a changed plan; none where one of them is gone, for a set with a
/// member less is no conflict.
fn renamed(conflict: &Conflict, plan: &Plan, changed: &Plan) -> Option<(Constraint, Vec<usize>)> {
    let now = |index: usize| {
        let id = &plan.initiatives.get(index)?.id;
        changed.initiatives.iter().position(|of| of.id == *id)
    };
    let members: Option<Vec<usize>> = conflict.members.iter().map(|index| now(*index)).collect();
    let constraint = match &conflict.constraint {
        Constraint::Order { initiative, on, earliest } => {
            Constraint::Order { initiative: now(*initiative)?, on: now(*on)?, earliest: *earliest }
        }
        other => other.clone(),
    };
    Some((constraint, members?))
}

/// What may resolve a conflict, the gentlest first.
fn candidates(hard: &Hard<'_>, forecast: &Forecast<'_>, links: &Links, conflict: &Conflict) -> Vec<Change> {
    let plan = hard.plan;
    let name = |index: usize| plan.initiatives.get(index).map(|of| of.id.clone());
    let movable: Vec<usize> = conflict.members.iter().copied().take(MEMBERS).collect();
    let mut changes: Vec<Change> = Vec::new();
    for member in &movable {
        changes.extend(
            places(hard, forecast, conflict, *member).into_iter().filter_map(|to| moved(plan, links, *member, to)),
        );
    }
    match (&conflict.constraint, conflict.lacking) {
        (Constraint::Skill { skill, .. }, Amount::Fte(fte)) => {
            changes.push(Change::Staff { skill: skill.clone(), fte });
        }
        (Constraint::Fund { fund, year }, Amount::Money(amount)) => {
            // Up to the next whole unit: nobody asks for hundredths.
            let amount = Money::major(amount.as_minor().div_euclid(100) + i64::from(amount.as_minor() % 100 != 0));
            changes.push(Change::Fund { fund: *fund, year: *year, amount });
        }
        (Constraint::Ring { .. }, _) => {
            let next = conflict.members.iter().cycle().skip(1);
            let edges = conflict.members.iter().zip(next).take(MEMBERS);
            let cut = |(from, to): (&usize, &usize)| Some(Change::Unlink { initiative: name(*from)?, on: name(*to)? });
            changes.extend(edges.filter_map(cut));
        }
        (Constraint::Horizon { free: true }, _) => {
            let edges = conflict.members.iter().zip(conflict.members.iter().skip(1)).take(MEMBERS);
            let cut = |(from, to): (&usize, &usize)| Some(Change::Unlink { initiative: name(*to)?, on: name(*from)? });
            changes.extend(edges.filter_map(cut));
        }
        (Constraint::Order { initiative, on, .. }, _) => {
            changes.extend(name(*initiative).zip(name(*on)).map(|(initiative, on)| Change::Unlink { initiative, on }));
        }
        _ => {}
    }
    changes.extend(movable.into_iter().filter_map(|index| Some(Change::Drop { initiative: name(index)? })));
    changes
}

/// The move of an initiative with what waits for it.
fn moved(plan: &Plan, links: &Links, index: usize, to: Quarter) -> Option<Change> {
    let starts: Vec<Start> = links.with_followers(plan, &[(index, to)]);
    (!starts.is_empty()).then_some(Change::Move { starts })
}

/// Quarters in which a member would start so that the constraint holds: the next one later, the next one earlier.
fn places(hard: &Hard<'_>, forecast: &Forecast<'_>, conflict: &Conflict, member: usize) -> Vec<Quarter> {
    let plan = hard.plan;
    let Some(of) = plan.initiatives.get(member) else { return Vec::new() };
    let length = of.end().since(of.start);
    match &conflict.constraint {
        Constraint::Ring { .. } | Constraint::Horizon { free: true } => Vec::new(),
        Constraint::Horizon { free: false } => {
            let to = if of.start < plan.first { plan.first } else { plan.last - length };
            Some(to).filter(|to| *to >= plan.first).into_iter().collect()
        }
        Constraint::Order { initiative, earliest, .. } => {
            if member == *initiative {
                return vec![*earliest];
            }
            let early = of.start - earliest.since(plan.initiatives.get(*initiative).map_or(*earliest, |of| of.start));
            Some(early).filter(|early| *early >= plan.first).into_iter().collect()
        }
        Constraint::Gate { stage } => {
            let last = plan.last.min(of.start + SEARCH);
            forecast.readiness.opening(stage.saturating_sub(1), of.start + 1, last).into_iter().collect()
        }
        Constraint::Skill { .. } | Constraint::Load { .. } | Constraint::Fund { .. } => {
            let later = (of.start + 1)
                .through((plan.last - length).min(of.start + SEARCH))
                .find(|to| fits(hard, &conflict.constraint, member, *to));
            let mut earlier = plan.first.max(of.start - SEARCH).through(of.start - 1).rev();
            let earlier = earlier.find(|to| fits(hard, &conflict.constraint, member, *to));
            later.into_iter().chain(earlier).collect()
        }
    }
}

/// Whether the resource of a constraint carries a member from another start, the rest of the plan as it is.
fn fits(hard: &Hard<'_>, constraint: &Constraint, member: usize, to: Quarter) -> bool {
    let (plan, context) = (hard.plan, hard.context);
    let Some(of) = plan.initiatives.get(member) else { return false };
    let mut there = of.clone();
    there.start = to;
    let others = || plan.initiatives.iter().enumerate().filter(|(index, _)| *index != member).map(|(_, of)| of);
    match constraint {
        Constraint::Skill { skill, .. } => {
            let asks = |of: &crate::model::plan::Initiative, quarter: Quarter| {
                let works = of.start <= quarter && quarter <= of.end();
                of.staff.get(skill).filter(|_| works).map_or(0, |fte| fte.milli())
            };
            let available = context.assessment.available(skill).milli();
            to.through(there.end()).all(|quarter| {
                let asked: u32 = others().map(|of| asks(of, quarter)).sum();
                asked + asks(&there, quarter) <= available
            })
        }
        Constraint::Load { department, .. } => {
            let available = context.assessment.departments.get(*department).map_or(0.0, |of| of.change_hours);
            let quarters: BTreeSet<Quarter> =
                crate::forecast::load::asked(context, &there).into_iter().map(|(quarter, _)| quarter).collect();
            let hours = |of: &crate::model::plan::Initiative, quarter: Quarter| {
                let asked = crate::forecast::load::asked(context, of).into_iter().find(|(at, _)| *at == quarter);
                asked.filter(|_| crate::forecast::load::affects(of, *department)).map_or(0.0, |(_, hours)| hours)
            };
            quarters.into_iter().all(|quarter| {
                let asked: f64 = others().map(|of| hours(of, quarter)).sum();
                asked + hours(&there, quarter) <= available + 1e-6
            })
        }
        Constraint::Fund { fund, year } => {
            let window = Window::of(plan);
            let ledger = funds::ledger_of(context.assessment, *fund, others().chain([&there]), window);
            let lacking = ledger.and_then(|of| of.years.into_iter().find(|of| of.year == *year)).map(|of| of.lacking);
            lacking.is_none_or(|lacking| lacking == Money::ZERO)
        }
        _ => false,
    }
}
