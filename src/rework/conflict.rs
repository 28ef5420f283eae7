//! Conflicts: smallest sets of commitments that cannot all be kept.
//!
//! A commitment is an initiative at its place in time, with its dependencies on other kept ones. An oracle decides
//! whether a set of commitments can be kept. It must be monotone: a feasible set stays feasible when a commitment is
//! removed.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::constraint::{Amount, Conflict, Constraint};
use super::hard::Hard;
use super::timing;
use crate::model::Plan;
pub use crate::schedule::explain::irreducible::irreducible;

/// The smallest set of demands on one resource (index, amount) that exceeds `available`: the largest demands. The set
/// is also irreducible: without its smallest member the rest fits, and so without any larger one. Empty if all demands
/// fit.
pub fn fewest(mut demands: Vec<(usize, f64)>, available: f64, slack: f64) -> Vec<usize> {
    demands.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut sum = 0.0;
    for count in 1..=demands.len() {
        sum += demands.get(count - 1).map_or(0.0, |demand| demand.1);
        if sum > available + slack {
            return demands.into_iter().take(count).map(|(who, _)| who).collect();
        }
    }
    Vec::new()
}

/// The distinct conflicts of a plan, most severe first: one for each cycle, violated date and overloaded resource, the
/// latter merged over consecutive quarters or years.
pub fn conflicts(hard: &Hard<'_>) -> Vec<Conflict> {
    let mut found = rings(hard.plan);
    found.extend(hard.out_of_order());
    found.extend(horizon(hard));
    found.extend(hard.overloads());
    found.extend(hard.gates());
    found.sort_by(|a, b| a.order().cmp(&b.order()).then_with(|| a.members.cmp(&b.members)));
    found
}

/// Disjoint cycles of dependencies, shortest first: each initiative depends on the next.
fn rings(plan: &Plan) -> Vec<Conflict> {
    let mut earlier: BTreeSet<usize> = BTreeSet::new();
    let mut rings = Vec::new();
    loop {
        let open = in_rings(plan, &earlier);
        let Some(ring) = open
            .into_iter()
            .filter_map(|from| ring(plan, from, &earlier))
            .min_by_key(|ring| (ring.len(), ring.clone()))
        else {
            return rings;
        };
        earlier.extend(&ring);
        let starts = ring.iter().filter_map(|index| plan.initiatives.get(*index)).map(|initiative| initiative.start);
        let (first, last) = (starts.clone().min().unwrap_or(plan.first), starts.max().unwrap_or(plan.last));
        rings.push(Conflict {
            constraint: Constraint::Ring { through: ring.first().copied().unwrap_or(0) },
            members: ring,
            likewise: Vec::new(),
            others: 0,
            span: (first, last),
            needed: Amount::None,
            available: Amount::None,
            lacking: Amount::None,
        });
    }
}

/// Initiatives that may be in a cycle disjoint from those in `earlier`: the rest after initiatives without remaining
/// dependents or dependencies are removed repeatedly. A plan without cycles costs one pass.
fn in_rings(plan: &Plan, earlier: &BTreeSet<usize>) -> Vec<usize> {
    let count = plan.initiatives.len();
    let (mut waits, mut followers) = (vec![0_usize; count], vec![Vec::new(); count]);
    for (index, initiative) in plan.initiatives.iter().enumerate().filter(|(index, _)| !earlier.contains(index)) {
        for on in initiative.depends_on.iter().map(|need| need.on).filter(|on| !earlier.contains(on)) {
            waits.iter_mut().skip(index).take(1).for_each(|waits| *waits += 1);
            followers.iter_mut().skip(on).take(1).for_each(|followers| followers.push(index));
        }
    }
    let mut left: Vec<bool> = (0..count).map(|index| !earlier.contains(&index)).collect();
    let mut free: Vec<usize> = (0..count).filter(|index| waits.get(*index) == Some(&0)).collect();
    while let Some(index) = free.pop() {
        left.iter_mut().skip(index).take(1).for_each(|left| *left = false);
        for follower in followers.get(index).into_iter().flatten() {
            if let Some(waits) = waits.get_mut(*follower) {
                *waits -= 1;
                if *waits == 0 {
                    free.push(*follower);
                }
            }
        }
    }
    left.into_iter().enumerate().filter(|(_, left)| *left).map(|(index, _)| index).collect()
}

/// The shortest cycle through `from` that avoids those in `earlier`; no part of it is a cycle. It begins at its first
/// initiative.
fn ring(plan: &Plan, from: usize, earlier: &BTreeSet<usize>) -> Option<Vec<usize>> {
    let mut before: BTreeMap<usize, usize> = BTreeMap::new();
    let mut queue = VecDeque::from([from]);
    while let Some(at) = queue.pop_front() {
        let next = plan
            .initiatives
            .get(at)
            .into_iter()
            .flat_map(|initiative| &initiative.depends_on)
            .map(|dependency| dependency.on);
        for on in next.filter(|on| !earlier.contains(on)) {
            if on == from {
                let mut ring = vec![at];
                let mut at = at;
                while let Some(back) = before.get(&at).copied().filter(|_| at != from) {
                    ring.push(back);
                    at = back;
                }
                ring.reverse();
                let least = ring.iter().enumerate().min_by_key(|(_, index)| **index).map_or(0, |(place, _)| place);
                ring.rotate_left(least);
                return Some(ring);
            }
            if let Entry::Vacant(slot) = before.entry(on) {
                slot.insert(at);
                queue.push_back(on);
            }
        }
    }
    None
}

/// Initiatives outside the horizon. If a chain of dependencies is longer than the horizon, the chain is the conflict;
/// otherwise each initiative is one by its own date.
fn horizon(hard: &Hard<'_>) -> Vec<Conflict> {
    let plan = hard.plan;
    let all: Vec<usize> = (0..plan.initiatives.len()).collect();
    let there = plan.last.since(plan.first) + 1;
    let mut found: Vec<Conflict> = Vec::new();
    let mut in_chains: BTreeSet<usize> = BTreeSet::new();
    let earliest = timing::earliest(plan, &vec![true; plan.initiatives.len()]);
    let live = |index: usize| earliest.get(index).copied().flatten().map(|(live, _)| live);
    // The initiative with the latest end comes first: its chain contains the others.
    let mut late: Vec<usize> =
        all.iter().copied().filter(|index| live(*index).is_some_and(|live| live > plan.last + 1)).collect();
    late.sort_by_key(|index| (std::cmp::Reverse(live(*index)), *index));
    for last in late {
        let (chain, joins) = timing::chain(&earliest, last, &in_chains);
        in_chains.extend(&chain);
        if joins {
            continue;
        }
        // The front of the chain may be unnecessary. Feasibility is monotone, so binary search finds the shortest end
        // of the chain that is too long.
        let too_long = |kept: &[usize]| hard.breaks(&Constraint::Horizon { free: true }, kept);
        let ends: Vec<usize> = (1..=chain.len()).collect();
        let fits = ends.partition_point(|count| !too_long(chain.get(chain.len() - count..).unwrap_or_default()));
        let end = chain.get(chain.len().saturating_sub(fits + 1)..).unwrap_or_default();
        let members = irreducible(end, too_long);
        let length = Hard::length(plan, &members);
        found.push(Conflict {
            constraint: Constraint::Horizon { free: true },
            others: chain.len().saturating_sub(members.len()),
            members,
            likewise: Vec::new(),
            span: (plan.first, plan.last),
            needed: Amount::Quarters(length),
            available: Amount::Quarters(there),
            lacking: Amount::Quarters(length - there),
        });
    }
    let outside = |index: &usize| {
        !in_chains.contains(index)
            && plan
                .initiatives
                .get(*index)
                .is_some_and(|initiative| initiative.start < plan.first || initiative.end() > plan.last)
    };
    let mut alone = all.into_iter().filter(outside);
    if let Some(first) = alone.next() {
        let by = plan.initiatives.get(first).map_or(plan.last, |initiative| initiative.end());
        found.push(Conflict {
            constraint: Constraint::Horizon { free: false },
            members: vec![first],
            likewise: alone.collect(),
            others: 0,
            span: (plan.first, plan.last),
            needed: Amount::By(by),
            available: Amount::By(plan.last),
            lacking: Amount::Quarters(by.since(plan.last).max(1)),
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_demands_are_the_largest() {
        let demands = vec![(0, 1.0), (1, 3.0), (2, 2.0), (3, 3.0)];
        assert_eq!(fewest(demands.clone(), 5.0, 0.0), [1, 3]);
        assert_eq!(fewest(demands.clone(), 6.0, 0.0), [1, 3, 2]);
        assert_eq!(fewest(demands, 9.0, 0.0), [0_usize; 0]);
    }
}
