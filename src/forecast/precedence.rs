//! What stands before what along dependencies, however many steps away.
//!
//! Who asks of many pairs asks once for all of them: the plan is walked once for every sixty-four of those that stand
//! before, so that a chain of thousands stays cheap.

use std::collections::BTreeMap;

use crate::model::Plan;

/// Which of some initiatives stand before which of others.
#[derive(Clone, Debug)]
pub struct Precedence {
    /// By initiative that may stand before: its place among them.
    earlier: BTreeMap<usize, usize>,
    /// By initiative that may stand behind: a bit for each that does stand before it.
    later: BTreeMap<usize, Vec<u64>>,
}

/// How many are looked at in one walk: the bits of a word.
const TOGETHER: usize = 64;

impl Precedence {
    /// Which of `earlier` stand before which of `later`, all of them indices into the plan's initiatives. In a cycle an
    /// initiative stands before itself.
    pub fn of(plan: &Plan, earlier: &[usize], later: &[usize]) -> Precedence {
        let links: Vec<Vec<usize>> =
            plan.initiatives.iter().map(|of| of.depends_on.iter().map(|need| need.on).collect()).collect();
        Precedence::among(&links, earlier, later)
    }

    /// The same for a graph of what depends on what.
    fn among(depends_on: &[Vec<usize>], earlier: &[usize], later: &[usize]) -> Precedence {
        let order = if earlier.is_empty() || later.is_empty() { Vec::new() } else { needs_first(depends_on) };
        let mut rows: BTreeMap<usize, Vec<u64>> = later.iter().map(|index| (*index, Vec::new())).collect();
        for group in earlier.chunks(TOGETHER) {
            let mut own = vec![0_u64; depends_on.len()];
            for (bit, index) in group.iter().enumerate() {
                own.iter_mut().skip(*index).take(1).for_each(|mask| *mask |= 1 << bit);
            }
            let before = spread(depends_on, &order, &own);
            for (index, row) in &mut rows {
                row.push(before.get(*index).copied().unwrap_or(0));
            }
        }
        Precedence { earlier: earlier.iter().enumerate().map(|(place, index)| (*index, place)).collect(), later: rows }
    }

    /// Whether one initiative stands before another: indices into the plan's, each among those that were asked of.
    pub fn holds(&self, earlier: usize, later: usize) -> bool {
        let Some(place) = self.earlier.get(&earlier) else { return false };
        let word = self.later.get(&later).and_then(|row| row.get(place / TOGETHER));
        word.is_some_and(|word| word >> (place % TOGETHER) & 1 == 1)
    }
}

/// An order in which, as far as there are no cycles, everything comes behind what it depends on.
fn needs_first(depends_on: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![false; depends_on.len()];
    let mut order = Vec::with_capacity(depends_on.len());
    for root in 0..depends_on.len() {
        // An explicit stack: a stranger's file may chain more initiatives than the machine's stack holds frames.
        let mut path: Vec<(usize, usize)> = Vec::new();
        let mut enter = |index: usize| match seen.get_mut(index) {
            Some(seen) if !*seen => {
                *seen = true;
                true
            }
            _ => false,
        };
        if enter(root) {
            path.push((root, 0));
        }
        while let Some((index, next)) = path.last_mut() {
            let (index, at) = (*index, *next);
            *next += 1;
            match depends_on.get(index).and_then(|needs| needs.get(at)) {
                Some(need) if enter(*need) => path.push((*need, 0)),
                Some(_) => {}
                None => {
                    order.push(index);
                    path.pop();
                }
            }
        }
    }
    order
}

/// By vertex: what stands before it of what the masks of others stand for.
fn spread(depends_on: &[Vec<usize>], order: &[usize], own: &[u64]) -> Vec<u64> {
    let mut before = vec![0_u64; depends_on.len()];
    let mut changed = true;
    // One sweep does it where there are no cycles, and one more sees that nothing is left to do.
    while changed {
        changed = false;
        for index in order {
            let needs = depends_on.get(*index).into_iter().flatten();
            let mask = needs.fold(0, |mask, need| {
                let of = |masks: &[u64]| masks.get(*need).copied().unwrap_or(0);
                mask | of(&before) | of(own)
            });
            if let Some(slot) = before.get_mut(*index).filter(|slot| **slot | mask != **slot) {
                *slot |= mask;
                changed = true;
            }
        }
    }
    before
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands before `to` in a graph of `count`, whose dependencies are given as pairs.
    fn before(count: usize, to: usize, pairs: &[(usize, usize)]) -> Vec<usize> {
        let mut links = vec![Vec::new(); count];
        pairs.iter().for_each(|(from, on)| links[*from].push(*on));
        let all: Vec<usize> = (0..count).collect();
        let found = Precedence::among(&links, &all, &[to]);
        all.into_iter().filter(|index| found.holds(*index, to)).collect()
    }

    #[test]
    fn what_stands_before_is_what_steps_lead_to() {
        // 3 → 2 → 0, 3 → 1, and 4 by itself; 9 is not there.
        let pairs = [(3, 2), (2, 0), (3, 1), (3, 9)];
        assert_eq!(before(5, 3, &pairs), [0, 1, 2]);
        assert!(before(5, 0, &pairs).is_empty());
    }

    #[test]
    fn in_a_cycle_each_stands_before_itself() {
        let pairs = [(0, 1), (1, 0), (2, 1)];
        assert_eq!(before(3, 0, &pairs), [0, 1]);
        assert_eq!(before(3, 2, &pairs), [0, 1]);
    }

    #[test]
    fn a_chain_is_longer_than_a_word() {
        let pairs: Vec<(usize, usize)> = (1..200).map(|index| (200 - index - 1, 200 - index)).collect();
        assert_eq!(before(200, 3, &pairs), (4..200).collect::<Vec<_>>());
        let back: Vec<(usize, usize)> = (1..200).map(|index| (index, index - 1)).collect();
        assert_eq!(before(200, 199, &back), (0..199).collect::<Vec<_>>());
    }
}
