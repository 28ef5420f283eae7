//! The changes of a plan that would move its verdict most: advice, no audit opinion.
//!
//! Found greedily and one on top of the other: the second is judged on the plan in which the first is made. What a change
//! leaves decides: a better verdict first, then fewer errors, fewer warnings, less that could not be examined; then the
//! gentler kind, then what costs less. What is mended by giving work up earns half as much, for half of the complaints die
//! with the work that they were about; a quarter where people would be reached less. So the way to a clean audit is not to
//! plan nothing.

use super::allowance::Allowance;
use super::candidates::{self, Candidate};
use super::change::Change;
use super::effect::{self, Effect, Standing, Tried};
use super::threads;
use super::work::Work;
use crate::check::Audit;
use crate::forecast::{Services, people};
use crate::model::terms::Ability;
use crate::model::tolerance;
use crate::model::{Context, Money, Plan};

/// Audits for each change, where a fair share of the work would be fewer and there is enough for them: of next to no
/// candidates the best says little.
const LEAST: usize = 8;

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
pub(super) fn advise(
    context: Context<'_>,
    plan: &Plan,
    audit: &Audit,
    work: Work,
    allowance: &mut Allowance,
) -> Advice {
    let mut steps: Vec<Step> = Vec::new();
    let mut tried = 0;
    let mut latest: Option<Audit> = None;
    for turn in 0..work.changes {
        let now = steps.last().map_or(plan, |step| &step.plan);
        let audit = latest.as_ref().unwrap_or(audit);
        let mut candidates = candidates::of(context, now, audit);
        candidates.truncate(work.audits_per_change);
        let turns = work.changes - turn;
        candidates.truncate(allowance.audits(candidates.len(), now.initiatives.len(), turns, LEAST));
        tried += candidates.len();
        let Some((step, audit)) = best(context, now, audit, &candidates, work.threads) else { break };
        steps.push(step);
        latest = Some(audit);
    }
    Advice { steps, tried }
}

/// The best of some candidates, if any leaves the plan standing better.
fn best(
    context: Context<'_>,
    plan: &Plan,
    audit: &Audit,
    candidates: &[Candidate],
    threads: usize,
) -> Option<(Step, Audit)> {
    let before = Standing::of(audit);
    // Of equals the first, so that it does not matter which thread found it.
    let better = |one: &Judged, other: &Judged| (&one.rank, one.number) < (&other.rank, other.number);
    let best_of = |own: &mut dyn Iterator<Item = usize>| {
        own.filter_map(|number| judged(context, (plan, audit, before), candidates, number))
            .reduce(|best, next| if better(&next, &best) { next } else { best })
    };
    let found = threads::shared(threads, candidates.len(), best_of).into_iter().flatten();
    let best = found.reduce(|best, next| if better(&next, &best) { next } else { best })?;
    let Judged { number, tried: Tried { plan: changed, audit: after }, reaches_less, .. } = best;
    let change = candidates.get(number)?.change.clone();
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

/// A candidate that leaves the plan standing better.
struct Judged {
    rank: Rank,
    /// Its place among the candidates.
    number: usize,
    tried: Tried,
    reaches_less: bool,
}

/// Makes a candidate and audits the plan again; none where that cannot be done or leaves it standing no better.
fn judged(
    context: Context<'_>,
    (plan, audit, before): (&Plan, &Audit, Standing),
    candidates: &[Candidate],
    number: usize,
) -> Option<Judged> {
    let change = &candidates.get(number)?.change;
    let tried = effect::attempt(context, plan, audit, change).ok()?;
    let after = Standing::of(&tried.audit);
    if after.order() >= before.order() {
        return None;
    }
    let gives_up = matches!(change, Change::Drop { .. });
    let reaches_less = gives_up && reaches_less(context, plan, &tried.plan);
    let share = match (reaches_less, gives_up) {
        (true, _) => 1,
        (false, true) => 2,
        (false, false) => 4,
    };
    Some(Judged { rank: rank(before, after, share, change, plan), number, tried, reaches_less })
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
        .any(|ability| tolerance::exceeds(reach(&was, ability), reach(&is, ability)))
}

/// The initiatives that wait for one that is given up.
fn unlinked(plan: &Plan, change: &Change) -> Vec<String> {
    let Change::Drop { initiative } = change else { return Vec::new() };
    let Some(dropped) = plan.initiatives.iter().position(|of| of.id == *initiative) else { return Vec::new() };
    let waiting = plan.initiatives.iter().filter(|of| of.depends_on.iter().any(|on| on.on == dropped));
    waiting.map(|of| of.id.clone()).collect()
}
