//! Dates and dependencies: what must move with what, and how early a chain of work can end.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Start;
use crate::model::{Plan, Quarter};

/// As many quarters are looked at for another start or an opening gate: ten years, so that a mistyped year costs no time.
pub(crate) const SEARCH: i32 = 40;

/// By initiative of a plan: which wait for it, with the lag.
#[derive(Clone, Debug)]
pub(crate) struct Links(Vec<Vec<(usize, i32)>>);

impl Links {
    /// The dependencies of `plan`.
    pub(crate) fn of(plan: &Plan) -> Links {
        Links(followers(plan))
    }

    /// The starts that let `wanted` hold (places in the plan with their new starts): those themselves, then whatever waits for
    /// them and would begin too early, moved back by no more than it must. Nothing is moved forward.
    pub(crate) fn with_followers(&self, plan: &Plan, wanted: &[(usize, Quarter)]) -> Vec<Start> {
        let mut moved: BTreeMap<usize, Quarter> = wanted.iter().copied().collect();
        let mut pending: Vec<usize> = wanted.iter().map(|(index, _)| *index).collect();
        let followers = &self.0;
        // In a ring everything would push everything for ever; a plan has no more steps than dependencies, each pushed once
        // for every initiative before it.
        let mut steps = plan.initiatives.len().saturating_mul(8);
        while let Some(index) = pending.pop() {
            let Some(of) = plan.initiatives.get(index) else { continue };
            let start = moved.get(&index).copied().unwrap_or(of.start);
            let live = start + of.end().since(of.start) + 1;
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
            let of = plan.initiatives.get(index)?;
            let to = *moved.get(&index)?;
            (to != of.start).then(|| Start { initiative: of.id.clone(), to })
        };
        order.filter_map(start).collect()
    }
}

/// By initiative: which wait for it, with the lag.
fn followers(plan: &Plan) -> Vec<Vec<(usize, i32)>> {
    let mut followers = vec![Vec::new(); plan.initiatives.len()];
    for (index, of) in plan.initiatives.iter().enumerate() {
        for dependency in &of.depends_on {
            if let Some(list) = followers.get_mut(dependency.on) {
                list.push((index, dependency.lag));
            }
        }
    }
    followers
}

/// By initiative of `kept` (places in the plan): the quarter after its end, if everything that is kept started as early as
/// the horizon and the dependencies among what is kept allow; and the one it has to wait for last. Initiatives in a ring
/// of dependencies, and what waits for them, have none.
pub(crate) fn earliest(plan: &Plan, kept: &[bool]) -> Vec<Option<(Quarter, Option<usize>)>> {
    let count = plan.initiatives.len();
    let is_kept = |index: usize| kept.get(index).copied().unwrap_or(false);
    let mut waits: Vec<usize> = vec![0; count];
    for (index, of) in plan.initiatives.iter().enumerate() {
        if let Some(waits) = waits.get_mut(index) {
            *waits = of.depends_on.iter().filter(|dependency| is_kept(dependency.on)).count();
        }
    }
    let followers = followers(plan);
    let mut start: Vec<(Quarter, Option<usize>)> = vec![(plan.first, None); count];
    let mut live: Vec<Option<(Quarter, Option<usize>)>> = vec![None; count];
    let mut ready: Vec<usize> = (0..count).filter(|index| is_kept(*index) && waits.get(*index) == Some(&0)).collect();
    while let Some(index) = ready.pop() {
        let (Some(of), Some((from, after))) = (plan.initiatives.get(index), start.get(index).copied()) else {
            continue;
        };
        let ends = from + of.end().since(of.start) + 1;
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

/// The initiatives that `last` has to wait for, one after the other, if everything started as early as it could: the first
/// of them first, `last` at the end. The chain ends where it joins one of `others`; whether it does.
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
