//! The changes of a plan that would move its verdict most: advice, no audit opinion.
//!
//! Found greedily and one on top of the other: the second is judged on the plan in which the first is made. What a change
//! leaves decides: a better verdict first, then fewer errors, fewer warnings, less that could not be examined; then the
//! gentler kind, then what costs less. What is mended by giving work up earns half as much, for half of the complaints die
//! with the work that they were about; a quarter where people would be reached less. So the way to a clean audit is not to
//! plan nothing.

use super::Work;
use super::candidates::{self, Candidate};
use super::change::Change;
use super::effect::{self, Effect, Standing, Tried};
use crate::check::Audit;
use crate::forecast::{Services, people};
use crate::model::terms::Ability;
use crate::model::{Context, Money, Plan};

/// The changes, in the order in which they are to be made.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The changes.
    pub steps: Vec<Step>,
    /// Changes that were made and audited.
    pub tried: usize,
}

/// A change with what it does after those before it.
#[derive(Clone, Debug)]
pub struct Step {
    /// The change.
    pub change: Change,
    /// What the audit says of it.
    pub effect: Effect,
    /// What it adds to the cost of the plan.
    pub cost: Money,
    /// Initiatives that wait for what is given up, and then wait for it no longer.
    pub unlinked: Vec<String>,
    /// Whether people are reached less.
    pub reaches_less: bool,
    /// The plan with this change and all before it made.
    pub plan: Plan,
}

/// Looks for the changes.
pub fn advise(context: Context<'_>, plan: &Plan, audit: &Audit, work: Work) -> Advice {
    let mut steps: Vec<Step> = Vec::new();
    let mut tried = 0;
    let mut latest: Option<Audit> = None;
    for _ in 0..work.changes {
        let now = steps.last().map_or(plan, |step| &step.plan);
        let audit = latest.as_ref().unwrap_or(audit);
        let mut candidates = candidates::of(context, now, audit);
        candidates.truncate(work.audits_per_change);
        tried += candidates.len();
        let Some((step, audit)) = best(context, now, audit, candidates) else { break };
        steps.push(step);
        latest = Some(audit);
    }
    Advice { steps, tried }
}

/// The best of some candidates, if any leaves the plan standing better.
fn best(context: Context<'_>, plan: &Plan, audit: &Audit, candidates: Vec<Candidate>) -> Option<(Step, Audit)> {
    let before = Standing::of(audit);
    let mut best: Option<(Rank, Change, Tried, bool)> = None;
    for Candidate { change, .. } in candidates {
        let Ok(tried) = effect::attempt(context, plan, audit, &change) else { continue };
        let after = Standing::of(&tried.audit);
        if after.order() >= before.order() {
            continue;
        }
        let gives_up = matches!(change, Change::Drop { .. });
        let less = gives_up && reaches_less(context, plan, &tried.plan);
        let share = if less {
            1
        } else if gives_up {
            2
        } else {
            4
        };
        let rank = rank(before, after, share, &change, plan);
        if best.as_ref().is_none_or(|(least, ..)| rank < *least) {
            best = Some((rank, change, tried, less));
        }
    }
    let (_, change, Tried { plan: changed, audit: after }, reaches_less) = best?;
    let step = Step {
        effect: Effect::between((plan, audit), (&changed, &after)),
        cost: change.cost(plan),
        unlinked: unlinked(plan, &change),
        reaches_less,
        change,
        plan: changed,
    };
    Some((step, after))
}

/// What orders changes, the best first: verdict, then what is mended (errors, warnings, gaps, in quarters, less than nothing
/// for more), gentleness, cost.
type Rank = (u8, [i64; 3], u8, Money);

fn rank(before: Standing, after: Standing, share: i64, change: &Change, plan: &Plan) -> Rank {
    let earned = |before: usize, after: usize| {
        let fewer = before as i64 - after as i64;
        // What comes new counts in full, whatever the change.
        if fewer > 0 { -fewer * share } else { -fewer * 4 }
    };
    let earned = [
        earned(before.errors, after.errors),
        earned(before.warnings, after.warnings),
        earned(before.unexamined, after.unexamined),
    ];
    (after.order().0, earned, change.gentleness(), change.cost(plan))
}

/// Whether people can do less at the end of the horizon, in any way, on the low bound.
fn reaches_less(context: Context<'_>, before: &Plan, after: &Plan) -> bool {
    let end = before.last + 1;
    let (was, is) = (Services::of(context, before), Services::of(context, after));
    let reach = |services: &Services<'_>, ability| {
        people::mean_reach(context.assessment, services, ability, end).unwrap_or(0.0)
    };
    [Ability::Inform, Ability::Interact, Ability::Transact]
        .into_iter()
        .any(|ability| reach(&is, ability) + 1e-9 < reach(&was, ability))
}

/// The initiatives that wait for one that is given up.
fn unlinked(plan: &Plan, change: &Change) -> Vec<String> {
    let Change::Drop { initiative } = change else { return Vec::new() };
    let Some(dropped) = plan.initiatives.iter().position(|of| of.id == *initiative) else { return Vec::new() };
    let waiting = plan.initiatives.iter().filter(|of| of.depends_on.iter().any(|on| on.on == dropped));
    waiting.map(|of| of.id.clone()).collect()
}
