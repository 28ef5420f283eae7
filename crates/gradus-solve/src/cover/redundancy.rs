//! Heuristic for cheap covers: removes redundant items, and adds items that make more than their price redundant.

use std::cmp::Reverse;

use super::Cover;

/// Largest number of rounds that try to add items.
const ROUNDS: usize = 8;

/// The cheapest cover found so far.
pub(super) struct Incumbent<'c> {
    cover: &'c Cover<'c>,
    /// Its price and its items; `None` if none was found yet.
    pub(super) found: Option<(i64, Vec<bool>)>,
    /// For each item: itself and all its requirements.
    needs: Vec<Vec<usize>>,
    /// For each item: itself and all items that require it.
    needed_by: Vec<Vec<usize>>,
}

impl<'c> Incumbent<'c> {
    /// No cover found yet.
    pub(super) fn new(cover: &'c Cover<'c>) -> Incumbent<'c> {
        let reach = |needs: bool| reach(cover.prices.len(), cover.takes, needs);
        Incumbent { cover, found: None, needs: reach(true), needed_by: reach(false) }
    }

    /// The price of the best cover; larger than any price if there is none.
    pub(super) fn best(&self) -> i64 {
        self.found.as_ref().map_or(i64::MAX, |(price, _)| *price)
    }

    /// Removes redundant items from a cover and stores the result if it is the cheapest so far. `shares` estimates how
    /// likely each item is to be needed.
    pub(super) fn thin(&mut self, taken: Vec<bool>, shares: &[f64]) {
        let mut best = self.thinned(taken, shares);
        if best.0 >= self.best() {
            return;
        }
        // An item outside the cover may make more than its price redundant.
        let count = best.1.len();
        let unknown = vec![0.0; count];
        let mut without = 0;
        for item in (0..count).cycle().take(count * ROUNDS) {
            if without >= count {
                break;
            }
            without += 1;
            let helps = || self.cover.rows.iter().any(|row| row.brings[item] > 0.0);
            if !best.1[item] && helps() {
                let mut more = best.1.clone();
                self.needs[item].iter().for_each(|of| more[*of] = true);
                let thinned = self.thinned(more, &unknown);
                if thinned.0 < best.0 {
                    (best, without) = (thinned, 0);
                }
            }
        }
        self.found = Some(best);
    }

    /// The cover without redundant items, and its price. Each item is removed with all items that require it, the most
    /// expensive and least likely first.
    fn thinned(&self, mut taken: Vec<bool>, shares: &[f64]) -> (i64, Vec<bool>) {
        let cover = self.cover;
        let group = |item: usize, taken: &[bool]| -> Vec<usize> {
            self.needed_by[item].iter().copied().filter(|of| taken[*of]).collect()
        };
        loop {
            let before = cover.price(&taken);
            let price = |of: usize| -> i64 {
                let doubted = |of: usize| (cover.prices[of] as f64 * (1.0 - shares[of])) as i64;
                group(of, &taken).into_iter().map(doubted).sum()
            };
            let mut order: Vec<(i64, usize)> =
                (0..taken.len()).filter(|of| taken[*of]).map(|of| (price(of), of)).collect();
            order.sort_by_key(|(price, of)| (Reverse(*price), *of));
            for (_, item) in order {
                let out = group(item, &taken);
                out.iter().for_each(|of| taken[*of] = false);
                if !(cover.covers)(&taken) {
                    out.iter().for_each(|of| taken[*of] = true);
                }
            }
            let now = cover.price(&taken);
            if now == before {
                return (now, taken);
            }
        }
    }
}

/// For each item: itself and all its requirements (`needs`), or itself and all items that require it.
fn reach(count: usize, takes: &[(usize, usize)], needs: bool) -> Vec<Vec<usize>> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (from, to) in takes {
        let (one, other) = if needs { (*from, *to) } else { (*to, *from) };
        next[one].push(other);
    }
    let reached = |item: usize| {
        let (mut seen, mut reached, mut at) = (vec![false; count], vec![item], 0);
        seen[item] = true;
        while let Some(of) = reached.get(at).copied() {
            at += 1;
            for other in &next[of] {
                if !std::mem::replace(&mut seen[*other], true) {
                    reached.push(*other);
                }
            }
        }
        reached
    };
    (0..count).map(reached).collect()
}
