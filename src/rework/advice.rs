//! Advice: the changes of a plan that would improve its verdict most. It is not an audit opinion.
//!
//! The search is greedy and cumulative: the second change is judged on the plan with the first one made. Changes are
//! ordered: those that give nothing up first; then by the resulting audit: better verdict, fewer errors, fewer warnings,
//! fewer unexamined points; then gentler changes, then lower cost. No change takes a service, a channel or hours from
//! people, or leaves work behind without what it depends on ([`super::purpose`]). Findings that disappear because work is dropped count half, or a quarter if fewer people
//! are reached, because half of the findings were about that work. Otherwise an empty plan would be the best way to a
//! clean audit.

use super::allowance::Allowance;
use super::candidates::{self, Candidate};
use super::change::Change;
use super::effect::{self, Effect, Standing, Tried};
use super::purpose;
use super::threads;
use super::work::Work;
use crate::check::Audit;
use crate::forecast::{Services, people};
use crate::model::terms::Ability;
use crate::model::tolerance;
use crate::model::{Context, Money, Plan};

/// Least number of audits for each change, if the fair share of the work would be less: the best of a handful of
/// candidates means little.
const LEAST: usize = 8;

/// The changes, in order.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The initiatives whose work the plan must describe first, the dearest first.
    pub describe: Vec<String>,
    /// The changes.
    pub steps: Vec<Step>,
    /// Number of changes that were made and audited.
    pub tried: usize,
}

/// A change, with its effect after those before it.
#[derive(Clone, Debug)]
pub struct Step {
    /// The change.
    pub change: Change,
    /// Its effect on the audit.
    pub effect: Effect,
    /// Additional cost of the plan.
    pub cost: Money,
    /// Initiatives whose dependency on the dropped one is removed.
    pub unlinked: Vec<String>,
    /// Whether fewer people are reached.
    pub reaches_less: bool,
    /// The plan with this and all earlier changes.
    pub plan: Plan,
}

/// Searches for the changes.
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
    Advice { describe: purpose::undescribed(plan), steps, tried }
}

/// The best of some candidates, if any improves the plan's audit.
fn best(
    context: Context<'_>,
    plan: &Plan,
    audit: &Audit,
    candidates: &[Candidate],
    threads: usize,
) -> Option<(Step, Audit)> {
    let before = (Standing::of(audit), purpose::hours(context, plan));
    // Ties go to the lower number, independent of threads.
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

/// A candidate that improves the plan's audit.
struct Judged {
    rank: Rank,
    /// Its number among the candidates.
    number: usize,
    tried: Tried,
    reaches_less: bool,
}

/// Makes a candidate and audits the plan again; `None` if it cannot be made, is no improvement, or takes away what
/// the plan is for.
fn judged(
    context: Context<'_>,
    (plan, audit, (before, hours)): (&Plan, &Audit, (Standing, f64)),
    candidates: &[Candidate],
    number: usize,
) -> Option<Judged> {
    let change = &candidates.get(number)?.change;
    let tried = effect::attempt(context, plan, audit, change).ok()?;
    let after = Standing::of(&tried.audit);
    if after.order() >= before.order() || purpose::takes_away(context, change, hours, (plan, &tried.plan)) {
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

/// The order of changes, best first: those that keep all work, then verdict, then findings removed (errors, warnings,
/// unexamined points, in quarters of a finding, negative for improvements), gentleness, cost.
type Rank = (bool, u8, [i64; 3], u8, Money);

fn rank(before: Standing, after: Standing, share: i64, change: &Change, plan: &Plan) -> Rank {
    let earned = |before: usize, after: usize| {
        let fewer = before as i64 - after as i64;
        // New findings count in full for any change.
        if fewer > 0 { -fewer * share } else { -fewer * 4 }
    };
    let earned = [
        earned(before.errors, after.errors),
        earned(before.warnings, after.warnings),
        earned(before.unexamined, after.unexamined),
    ];
    (matches!(change, Change::Drop { .. }), after.order().0, earned, change.gentleness(), change.cost(plan))
}

/// Whether the share of people with any ability is lower at the end of the horizon, on the low estimate.
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

/// The initiatives that depend on a dropped one.
fn unlinked(plan: &Plan, change: &Change) -> Vec<String> {
    let Change::Drop { initiative } = change else { return Vec::new() };
    let Some(dropped) = plan.initiatives.iter().position(|other| other.id == *initiative) else { return Vec::new() };
    let waiting = plan.initiatives.iter().filter(|other| other.depends_on.iter().any(|on| on.on == dropped));
    waiting.map(|other| other.id.clone()).collect()
}
