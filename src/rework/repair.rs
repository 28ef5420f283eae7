//! Repairs of a conflict: each is made and audited; the one with the best resulting audit comes first.

use std::collections::BTreeSet;

use super::allowance::Allowance;
use super::change::{Change, Start};
use super::conflict;
use super::constraint::{Amount, Conflict, Constraint};
use super::effect::{self, Effect, Tried};
use super::hard::Hard;
use super::purpose;
use super::threads;
use super::timing::{Links, SEARCH};
use super::work::Work;
use crate::check::Audit;
use crate::forecast::burden::Burden;
use crate::forecast::{Forecast, Window, funds};
use crate::model::{Context, Money, Plan, Quarter};

/// A conflict with its repairs.
#[derive(Clone, Debug)]
pub struct Told {
    /// The conflict.
    pub conflict: Conflict,
    /// The repairs, by the resulting audit, best first. Empty if none was found or none was searched.
    pub repairs: Vec<Repair>,
    /// Whether repairs were searched.
    pub looked: bool,
}

/// A change that resolves a conflict.
#[derive(Clone, Debug)]
pub struct Repair {
    /// The change.
    pub change: Change,
    /// Its effect on the audit.
    pub effect: Effect,
    /// Additional cost of the plan.
    pub cost: Money,
    /// Whether the whole plan then keeps the constraint in the quarter or year where it was broken worst; otherwise the
    /// conflict is only eased: these members no longer break it, but others do.
    pub resolves: bool,
}

/// Least number of audits for each conflict, if the fair share of the work would be less.
const LEAST: usize = 4;

/// Number of members of a conflict that are moved or dropped in turn.
const MEMBERS: usize = 4;

/// The conflicts of a plan with their repairs, and the number of changes audited.
pub(super) fn conflicts_with_repairs(
    context: Context<'_>,
    plan: &Plan,
    audit: &Audit,
    work: Work,
    allowance: &mut Allowance,
) -> (Vec<Told>, usize) {
    let hard = Hard::of(context, plan, audit);
    let conflicts = conflict::conflicts(&hard);
    // Only conflicts about gates need the dates of stages, which are computed on first use.
    let forecast = Forecast::of(context, plan);
    let mut tried = 0;
    let hours = Burden::of(&forecast).total_at_the_end().low.hours;
    let (count, links) = (conflicts.len().min(work.conflicts), Links::of(plan));
    let conflicts = conflicts.into_iter().enumerate().map(|(place, conflict)| {
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
            let made =
                |at: usize| Some((at, repair(context, (plan, audit, hours), &conflict, candidates.get(at)?.clone())?));
            own.filter_map(made).collect::<Vec<_>>()
        });
        let mut made: Vec<(usize, Repair)> = made.into_iter().flatten().collect();
        made.sort_by_key(|(at, _)| *at);
        let mut repairs: Vec<Repair> = made.into_iter().map(|(_, repair)| repair).collect();
        repairs.sort_by_key(|repair| {
            (!repair.resolves, repair.effect.after.order(), repair.change.gentleness(), repair.cost)
        });
        Told { conflict, repairs, looked: true }
    });
    (conflicts.collect(), tried)
}

/// The change as a repair: its members no longer conflict, people save as many hours as before, and the plan's audit is
/// no worse; it must be better if others still break the constraint.
fn repair(
    context: Context<'_>,
    (plan, audit, hours): (&Plan, &Audit, f64),
    conflict: &Conflict,
    change: Change,
) -> Option<Repair> {
    let Tried { plan: changed, audit: after } = effect::attempt(context, plan, audit, &change).ok()?;
    let effect = Effect::between((plan, audit), (&changed, &after));
    let assessment = change.in_assessment(context.assessment).ok();
    let context = Context { assessment: assessment.as_ref().unwrap_or(context.assessment), ..context };
    let hard = Hard::of(context, &changed, &after);
    let now = renamed(conflict, plan, &changed);
    let holds = now.as_ref().is_some_and(|(constraint, members)| hard.breaks(constraint, members));
    let all: Vec<usize> = (0..changed.initiatives.len()).collect();
    let resolves = match &conflict.constraint {
        // Cycles, orders or chains of other initiatives are separate conflicts, and so is other work before a gate.
        Constraint::Ring { .. } | Constraint::Order { .. } | Constraint::Horizon { .. } | Constraint::Gate { .. } => {
            true
        }
        constraint => !hard.breaks(constraint, &all),
    };
    let (before, after) = (effect.before.order(), effect.after.order());
    let no_worse = if resolves { after <= before } else { after < before };
    let is_good = !holds && no_worse && !purpose::takes_away(context, &change, hours, (plan, &changed));
    is_good.then(|| Repair { cost: change.cost(plan), change, effect, resolves })
}

/// A conflict's constraint and members by their indices in a changed plan; `None` if a member is gone, because a
/// smaller set is no conflict.
fn renamed(conflict: &Conflict, plan: &Plan, changed: &Plan) -> Option<(Constraint, Vec<usize>)> {
    let now = |index: usize| {
        let id = &plan.initiatives.get(index)?.id;
        changed.initiatives.iter().position(|initiative| initiative.id == *id)
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

/// Candidate repairs for a conflict, gentlest first.
fn candidates(hard: &Hard<'_>, forecast: &Forecast<'_>, links: &Links, conflict: &Conflict) -> Vec<Change> {
    let plan = hard.plan;
    let name = |index: usize| plan.initiatives.get(index).map(|initiative| initiative.id.clone());
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
            // Rounded up to a whole unit, because nobody requests hundredths.
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
    let gone = movable.into_iter().filter(|index| purpose::may_go(plan, *index));
    changes.extend(gone.filter_map(|index| Some(Change::Drop { initiative: name(index)? })));
    changes
}

/// Moves an initiative together with its dependents.
fn moved(plan: &Plan, links: &Links, index: usize, to: Quarter) -> Option<Change> {
    let starts: Vec<Start> = links.with_followers(plan, &[(index, to)]);
    (!starts.is_empty()).then_some(Change::Move { starts })
}

/// Quarters in which a member could start to satisfy the constraint: the next later and the next earlier one.
fn places(hard: &Hard<'_>, forecast: &Forecast<'_>, conflict: &Conflict, member: usize) -> Vec<Quarter> {
    let plan = hard.plan;
    let Some(moving) = plan.initiatives.get(member) else { return Vec::new() };
    let length = moving.end().since(moving.start);
    match &conflict.constraint {
        Constraint::Ring { .. } | Constraint::Horizon { free: true } => Vec::new(),
        Constraint::Horizon { free: false } => {
            let to = if moving.start < plan.first { plan.first } else { plan.last - length };
            Some(to).filter(|to| *to >= plan.first).into_iter().collect()
        }
        Constraint::Order { initiative, earliest, .. } => {
            if member == *initiative {
                return vec![*earliest];
            }
            let early = moving.start
                - earliest.since(plan.initiatives.get(*initiative).map_or(*earliest, |initiative| initiative.start));
            Some(early).filter(|early| *early >= plan.first).into_iter().collect()
        }
        Constraint::Gate { stage } => {
            let last = plan.last.min(moving.start + SEARCH);
            forecast.readiness.opening(stage.saturating_sub(1), moving.start + 1, last).into_iter().collect()
        }
        Constraint::Skill { .. } | Constraint::Load { .. } | Constraint::Fund { .. } => {
            let later = (moving.start + 1)
                .through((plan.last - length).min(moving.start + SEARCH))
                .find(|to| fits(hard, &conflict.constraint, member, *to));
            let mut earlier = plan.first.max(moving.start - SEARCH).through(moving.start - 1).rev();
            let earlier = earlier.find(|to| fits(hard, &conflict.constraint, member, *to));
            later.into_iter().chain(earlier).collect()
        }
    }
}

/// Whether the resource of a constraint has capacity for a member at another start, with the rest of the plan
/// unchanged.
fn fits(hard: &Hard<'_>, constraint: &Constraint, member: usize, to: Quarter) -> bool {
    let (plan, context) = (hard.plan, hard.context);
    let Some(moving) = plan.initiatives.get(member) else { return false };
    let mut there = moving.clone();
    there.start = to;
    let others =
        || plan.initiatives.iter().enumerate().filter(|(index, _)| *index != member).map(|(_, initiative)| initiative);
    match constraint {
        Constraint::Skill { skill, .. } => {
            let demand_of = |initiative: &crate::model::plan::Initiative, quarter: Quarter| {
                let works = initiative.start <= quarter && quarter <= initiative.end();
                initiative.staff.get(skill).filter(|_| works).map_or(0, |fte| fte.milli())
            };
            let available = context.assessment.available(skill).milli();
            to.through(there.end()).all(|quarter| {
                let demand: u32 = others().map(|initiative| demand_of(initiative, quarter)).sum();
                demand + demand_of(&there, quarter) <= available
            })
        }
        Constraint::Load { department, .. } => {
            let available = context.assessment.departments.get(*department).map_or(0.0, |found| found.change_hours);
            let quarters: BTreeSet<Quarter> = crate::forecast::load::hours_by_quarter(context, &there)
                .into_iter()
                .map(|(quarter, _)| quarter)
                .collect();
            let hours = |initiative: &crate::model::plan::Initiative, quarter: Quarter| {
                let demand = crate::forecast::load::hours_by_quarter(context, initiative)
                    .into_iter()
                    .find(|(at, _)| *at == quarter);
                demand
                    .filter(|_| crate::forecast::load::affects(initiative, *department))
                    .map_or(0.0, |(_, hours)| hours)
            };
            quarters.into_iter().all(|quarter| {
                let demand: f64 = others().map(|initiative| hours(initiative, quarter)).sum();
                demand + hours(&there, quarter) <= available + 1e-6
            })
        }
        Constraint::Fund { fund, year } => {
            let window = Window::of(plan);
            let ledger = funds::ledger_of(context.assessment, *fund, others().chain([&there]), window);
            let lacking = ledger
                .and_then(|ledger| ledger.years.into_iter().find(|other| other.year == *year))
                .map(|year| year.lacking);
            lacking.is_none_or(|lacking| lacking == Money::ZERO)
        }
        _ => false,
    }
}
