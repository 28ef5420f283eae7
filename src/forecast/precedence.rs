//! Transitive precedence: which initiatives precede which others through any number of dependencies.
//!
//! Callers ask for many pairs at once: one pass over the plan answers for up to 64 earlier initiatives, so that a chain
//! of thousands stays cheap.

use std::collections::BTreeMap;

use crate::model::Plan;

/// The precedence between two sets of initiatives.
#[derive(Clone, Debug)]
pub struct Precedence {
    /// For each earlier initiative, its bit.
    earlier: BTreeMap<usize, usize>,
    /// For each later initiative, a bit for each earlier one that precedes it.
    later: BTreeMap<usize, Vec<u64>>,
}

/// Number of earlier initiatives per pass: the bits of a word.
const TOGETHER: usize = 64;

impl Precedence {
    /// Computes which of `earlier` precede which of `later`, both indices into the plan's initiatives. An initiative in
    /// a cycle precedes itself.
    pub fn of(plan: &Plan, earlier: &[usize], later: &[usize]) -> Precedence {
        let links: Vec<Vec<usize>> = plan
            .initiatives
            .iter()
            .map(|initiative| initiative.depends_on.iter().map(|need| need.on).collect())
            .collect();
        Precedence::among(&links, earlier, later)
    }

    /// The same for a dependency graph.
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

    /// Whether one initiative precedes another: indices into the plan's, from the two sets given.
    pub fn holds(&self, earlier: usize, later: usize) -> bool {
        let Some(place) = self.earlier.get(&earlier) else { return false };
        let word = self.later.get(&later).and_then(|row| row.get(place / TOGETHER));
        word.is_some_and(|word| word >> (place % TOGETHER) & 1 == 1)
    }
}

/// An order in which every vertex comes after its dependencies, except within cycles.
fn needs_first(depends_on: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![false; depends_on.len()];
    let mut order = Vec::with_capacity(depends_on.len());
    for root in 0..depends_on.len() {
        // An explicit stack: a hostile file may chain more initiatives than the call stack has room for.
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

/// For each vertex, the union of the masks of all vertices that precede it.
fn spread(depends_on: &[Vec<usize>], order: &[usize], own: &[u64]) -> Vec<u64> {
    let mut before = vec![0_u64; depends_on.len()];
    let mut changed = true;
    // Without cycles the first sweep finds everything, and a second sweep finds no change.
    while changed {
        changed = false;
        for index in order {
            let needs = depends_on.get(*index).into_iter().flatten();
            let mask = needs.fold(0, |mask, need| {
                let mask_of = |masks: &[u64]| masks.get(*need).copied().unwrap_or(0);
                mask | mask_of(&before) | mask_of(own)
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

    /// The predecessors of `to` in a graph of `count` vertices, whose dependencies are given as pairs.
    fn before(count: usize, to: usize, pairs: &[(usize, usize)]) -> Vec<usize> {
        let mut links = vec![Vec::new(); count];
        pairs.iter().for_each(|(from, on)| links[*from].push(*on));
        let all: Vec<usize> = (0..count).collect();
        let found = Precedence::among(&links, &all, &[to]);
        all.into_iter().filter(|index| found.holds(*index, to)).collect()
    }

    #[test]
    fn predecessors_include_indirect_ones() {
        // 3 → 2 → 0, 3 → 1, and 4 without edges; 9 does not exist.
        let pairs = [(3, 2), (2, 0), (3, 1), (3, 9)];
        assert_eq!(before(5, 3, &pairs), [0, 1, 2]);
        assert!(before(5, 0, &pairs).is_empty());
    }

    #[test]
    fn a_vertex_in_a_cycle_precedes_itself() {
        let pairs = [(0, 1), (1, 0), (2, 1)];
        assert_eq!(before(3, 0, &pairs), [0, 1]);
        assert_eq!(before(3, 2, &pairs), [0, 1]);
    }

    #[test]
    fn a_chain_of_more_than_64_is_found() {
        let pairs: Vec<(usize, usize)> = (1..200).map(|index| (200 - index - 1, 200 - index)).collect();
        assert_eq!(before(200, 3, &pairs), (4..200).collect::<Vec<_>>());
        let back: Vec<(usize, usize)> = (1..200).map(|index| (index, index - 1)).collect();
        assert_eq!(before(200, 199, &back), (0..199).collect::<Vec<_>>());
    }
}
