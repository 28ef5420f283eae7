//! Dates and dependencies: initiatives that move with others, and the earliest end of a chain of work.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Start;
use crate::model::{Plan, Quarter};

/// Number of quarters searched for another start or for reaching a stage: ten years, so that a mistyped year costs no
/// time.
pub(crate) const SEARCH: i32 = 40;

/// For each initiative of a plan, its dependents with the lag.
#[derive(Clone, Debug)]
pub(crate) struct Links(Vec<Vec<(usize, i32)>>);

impl Links {
    /// The dependencies of `plan`.
    pub(crate) fn of(plan: &Plan) -> Links {
        Links(followers(plan))
    }

    /// The starts for `wanted` (indices with new starts): those themselves, then dependents that would start too early,
    /// delayed by no more than necessary. No initiative is moved forward.
    pub(crate) fn with_followers(&self, plan: &Plan, wanted: &[(usize, Quarter)]) -> Vec<Start> {
        let mut moved: BTreeMap<usize, Quarter> = wanted.iter().copied().collect();
        let mut pending: Vec<usize> = wanted.iter().map(|(index, _)| *index).collect();
        let followers = &self.0;
        // In a cycle the delays would never end, so the number of steps is limited.
        let mut steps = plan.initiatives.len().saturating_mul(8);
        while let Some(index) = pending.pop() {
            let Some(initiative) = plan.initiatives.get(index) else { continue };
            let start = moved.get(&index).copied().unwrap_or(initiative.start);
            let live = start + initiative.end().since(initiative.start) + 1;
            for (follower, lag) in followers.get(index).into_iter().flatten() {
                let Some(next) = plan.initiatives.get(*follower) else { continue };
                let now = moved.get(follower).copied().unwrap_or(next.start);
                if now < live + *lag && steps > 0 {
                    steps -= 1;
                    moved.insert(*follower, live + *lag);
                    pending.push(*follower);
                }
            }
        }
        let first = wanted.iter().map(|(index, _)| *index);
        let others = moved.keys().copied().filter(|index| wanted.iter().all(|(wanted, _)| wanted != index));
        let order = first.chain(others);
        let start = |index: usize| {
            let initiative = plan.initiatives.get(index)?;
            let to = *moved.get(&index)?;
            (to != initiative.start).then(|| Start { initiative: initiative.id.clone(), to })
        };
        order.filter_map(start).collect()
    }
}

/// For each initiative, its dependents with the lag.
fn followers(plan: &Plan) -> Vec<Vec<(usize, i32)>> {
    let mut followers = vec![Vec::new(); plan.initiatives.len()];
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        for dependency in &initiative.depends_on {
            if let Some(list) = followers.get_mut(dependency.on) {
                list.push((index, dependency.lag));
            }
        }
    }
    followers
}

/// For each initiative in `kept` (by index), the quarter after its end if every kept initiative started as early as the
/// horizon and the kept dependencies allow, and the dependency that determines it. `None` for initiatives in a cycle
/// and their dependents.
pub(crate) fn earliest(plan: &Plan, kept: &[bool]) -> Vec<Option<(Quarter, Option<usize>)>> {
    let count = plan.initiatives.len();
    let is_kept = |index: usize| kept.get(index).copied().unwrap_or(false);
    let mut waits: Vec<usize> = vec![0; count];
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        if let Some(waits) = waits.get_mut(index) {
            *waits = initiative.depends_on.iter().filter(|dependency| is_kept(dependency.on)).count();
        }
    }
    let followers = followers(plan);
    let mut start: Vec<(Quarter, Option<usize>)> = vec![(plan.first, None); count];
    let mut live: Vec<Option<(Quarter, Option<usize>)>> = vec![None; count];
    let mut ready: Vec<usize> = (0..count).filter(|index| is_kept(*index) && waits.get(*index) == Some(&0)).collect();
    while let Some(index) = ready.pop() {
        let (Some(initiative), Some((from, after))) = (plan.initiatives.get(index), start.get(index).copied()) else {
            continue;
        };
        let ends = from + initiative.end().since(initiative.start) + 1;
        if let Some(slot) = live.get_mut(index) {
            *slot = Some((ends, after));
        }
        for (follower, lag) in followers.get(index).into_iter().flatten().filter(|(follower, _)| is_kept(*follower)) {
            if let Some(slot) = start.get_mut(*follower).filter(|slot| ends + *lag > slot.0) {
                *slot = (ends + *lag, Some(index));
            }
            if let Some(waits) = waits.get_mut(*follower) {
                *waits = waits.saturating_sub(1);
                if *waits == 0 {
                    ready.push(*follower);
                }
            }
        }
    }
    live
}

/// The chain of dependencies that determines the earliest start of `last`: the first initiative first, `last` at the
/// end. The chain ends where it reaches one of `others`; the flag says whether it does.
pub(crate) fn chain(
    earliest: &[Option<(Quarter, Option<usize>)>],
    last: usize,
    others: &BTreeSet<usize>,
) -> (Vec<usize>, bool) {
    let mut chain = vec![last];
    let mut joins = others.contains(&last);
    let mut seen = BTreeSet::from([last]);
    let mut at = last;
    while let Some(before) = earliest.get(at).copied().flatten().and_then(|(_, before)| before).filter(|_| !joins) {
        if !seen.insert(before) {
            break;
        }
        joins = others.contains(&before);
        chain.push(before);
        at = before;
    }
    chain.reverse();
    (chain, joins)
}
