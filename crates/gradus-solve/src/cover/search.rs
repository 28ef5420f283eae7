//! The search for the cheapest cover.
//!
//! A cover satisfies two descriptions: rows, which are sums ([`CoverRow`]), and an oracle for whole sets. Lagrangian
//! multipliers relax the rows; the relaxed problem is a most profitable closed set, solved as a minimum cut
//! ([`Closure`]) in integers rounded outwards. Any multipliers therefore give a valid bound.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::redundancy::Incumbent;
use super::row::whole;
use super::{Cheapest, Cover, CoverRow};
use crate::best_first::{self, End};
use crate::closure::Closure;
use crate::subgradient::{self, Dual, StepRule};

/// Largest number of nodes.
const NODES: u64 = 600;
/// One node in this many derives a cover from the set of all items that are still possible.
const OFTEN: u64 = 10;
/// Units per 1 in which nodes store multipliers.
const MILLI: f64 = 1e3;
/// The weight of the newest step in the mean over steps.
const NEWEST: f64 = 0.15;
/// Subgradient steps at the root, and at every other node.
const STEPS: [usize; 2] = [400, 16];

/// A node of the search tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    /// Lower bound of the node.
    least: i64,
    /// Decision for each item; `None` while it is open.
    decided: Vec<Option<bool>>,
    /// Initial multipliers by row, in thousandths of a unit.
    multipliers: Vec<u64>,
}

/// A bound, with its multipliers and its set.
struct CoverBound {
    least: i64,
    taken: Vec<bool>,
    /// For each item, the weighted share of steps that took it; newer steps count more.
    shares: Vec<f64>,
}

/// State of the search.
struct Search<'c> {
    cover: &'c Cover<'c>,
    closure: Closure,
    /// Multipliers by row.
    multipliers: Vec<f64>,
    incumbent: Incumbent<'c>,
    /// More than all profits together.
    endless: i64,
    /// Number of nodes examined.
    looked_at: u64,
}

impl Cover<'_> {
    /// Finds the cheapest cover. Forced items are paid for in any case; the search covers the rest.
    pub fn cheapest(&self) -> Cheapest {
        let none = Cheapest { least: i64::MAX, found: None };
        let contradicts = |(from, to): &(usize, usize)| self.forced[*from] && !self.offered[*to];
        if !(self.covers)(self.offered) || self.takes.iter().any(contradicts) {
            return none;
        }
        let free: Vec<usize> = (0..self.prices.len()).filter(|of| self.offered[*of] && !self.forced[*of]).collect();
        let mut place = vec![None; self.prices.len()];
        free.iter().enumerate().for_each(|(at, of)| place[*of] = Some(at));
        let takes: Vec<(usize, usize)> =
            self.takes.iter().filter_map(|(from, to)| Some((place[*from]?, place[*to]?))).collect();
        let prices: Vec<i64> = free.iter().map(|of| self.prices[*of]).collect();
        let rows = self.rows.iter().filter_map(|row| row.left(self.forced, &free));
        let rows: Vec<CoverRow> = rows.flat_map(|row| whole(&row).into_iter().chain([row])).collect();
        let in_all = |taken: &[bool]| -> Vec<bool> {
            let is_taken = |of: usize| self.forced[of] || place[of].is_some_and(|at| taken[at]);
            (0..self.prices.len()).map(is_taken).collect()
        };
        let covers = |taken: &[bool]| (self.covers)(&in_all(taken));
        let all = vec![true; free.len()];
        let none_forced = vec![false; free.len()];
        let left =
            Cover { prices: &prices, takes: &takes, rows: &rows, offered: &all, forced: &none_forced, covers: &covers };
        let paid = self.price(self.forced);
        let Cheapest { least, found } = left.search();
        Cheapest {
            least: least.saturating_add(paid),
            found: found.map(|(price, taken)| (price + paid, in_all(&taken))),
        }
    }

    /// Finds the cheapest cover if no item is forced and all items may be taken.
    fn search(&self) -> Cheapest {
        let all: i64 = self.prices.iter().sum();
        let mut search = Search {
            cover: self,
            closure: Closure::new(self.prices.len(), self.takes),
            multipliers: vec![0.0; self.rows.len()],
            incumbent: Incumbent::new(self),
            endless: all.saturating_mul(4).max(1 << 20),
            looked_at: 0,
        };
        search.incumbent.thin(self.offered.to_vec(), &vec![0.0; self.prices.len()]);
        let decided = vec![None; self.prices.len()];
        let multipliers = vec![0; self.rows.len()];
        let mut open = BinaryHeap::from([Reverse(Node { least: 0, decided, multipliers })]);
        let end = best_first::run(&mut search, &mut open, &mut 0, (1, NODES));
        let open = open.peek().map(|Reverse(node)| node.least).filter(|_| end == End::Limit);
        let best = search.incumbent.best();
        Cheapest { least: open.unwrap_or(best), found: search.incumbent.found }
    }
}

impl best_first::Tree for Search<'_> {
    type Node = Reverse<Node>;

    fn may_improve(&self, Reverse(node): &Reverse<Node>) -> bool {
        node.least < self.incumbent.best()
    }

    fn split(&mut self, nodes: Vec<Reverse<Node>>) -> Vec<Reverse<Node>> {
        let mut children = Vec::new();
        for Reverse(node) in nodes {
            children.extend(self.look(node).into_iter().map(Reverse));
            self.looked_at += 1;
        }
        children
    }

    fn is_interrupted(&mut self) -> bool {
        false
    }
}

impl Search<'_> {
    /// Bounds a node, and splits it if it may hold a better cover.
    fn look(&mut self, node: Node) -> Vec<Node> {
        let possible: Vec<bool> = node.decided.iter().map(|decided| *decided != Some(false)).collect();
        if !(self.cover.covers)(&possible) {
            return Vec::new();
        }
        self.multipliers = node.multipliers.iter().map(|of| *of as f64 / MILLI).collect();
        let Some(relaxed) = self.relax(&node.decided, STEPS[usize::from(self.looked_at > 0)]) else {
            return Vec::new();
        };
        let least = relaxed.least.max(node.least);
        if (self.cover.covers)(&relaxed.taken) {
            self.incumbent.thin(relaxed.taken.clone(), &relaxed.shares);
        }
        if self.looked_at.is_multiple_of(OFTEN) {
            self.incumbent.thin(possible, &relaxed.shares);
        }
        if least >= self.incumbent.best() {
            return Vec::new();
        }
        // Branch on the item on which the steps disagree most, weighted by price.
        let doubt = |of: &usize| {
            let price = self.cover.prices[*of] as f64;
            relaxed.shares[*of].min(1.0 - relaxed.shares[*of]).max(1e-9) * (price + 1.0)
        };
        let open = (0..node.decided.len()).filter(|a| node.decided[*a].is_none());
        let Some(next) = open.max_by(|a, b| doubt(a).total_cmp(&doubt(b)).then(b.cmp(a))) else {
            return Vec::new();
        };
        let multipliers: Vec<u64> = self.multipliers.iter().map(|of| (of * MILLI) as u64).collect();
        let node = Node { least, multipliers, ..node };
        [true, false].into_iter().filter_map(|taken| self.decide(&node, next, taken)).collect()
    }

    /// A node with one more decision and its consequences; `None` if it contradicts an earlier decision.
    fn decide(&self, node: &Node, item: usize, taken: bool) -> Option<Node> {
        let mut decided = node.decided.clone();
        let mut pending = vec![item];
        while let Some(at) = pending.pop() {
            if decided[at].is_some_and(|decided| decided != taken) {
                return None;
            }
            if decided[at].replace(taken).is_some() {
                continue;
            }
            // A taken item takes its requirements; a rejected item rejects all items that require it.
            let follows = self.cover.takes.iter().filter_map(|(from, to)| match taken {
                true => (*from == at).then_some(*to),
                false => (*to == at).then_some(*from),
            });
            pending.extend(follows);
        }
        Some(Node { decided, ..node.clone() })
    }

    /// The best bound within `steps` subgradient steps; `None` if the decisions contradict each other.
    fn relax(&mut self, decided: &[Option<bool>], steps: usize) -> Option<CoverBound> {
        let kept = self.multipliers.clone();
        let mut ascent = Ascent { search: self, decided, best: None, kept, shares: None, least: 0, slopes: Vec::new() };
        let rule = StepRule { steps, length: 1.0, patience: 5, factor: 0.5, least: 0.0 };
        subgradient::walk(&mut ascent, rule)?;
        let Ascent { search, best, kept, shares, .. } = ascent;
        search.multipliers = kept;
        best.zip(shares).map(|(best, shares)| CoverBound { shares, ..best })
    }

    /// The bound at the current multipliers, and its set.
    fn evaluate(&mut self, decided: &[Option<bool>]) -> Option<CoverBound> {
        let cover = self.cover;
        let profit = |item: usize| {
            let rows = cover.rows.iter().zip(&self.multipliers);
            let brings: f64 = rows.map(|(row, multiplier)| multiplier * row.brings[item]).sum();
            // Rounding errors of these sums are far smaller than this factor.
            (brings * (1.0 + 1e-12)).ceil() as i64 - cover.prices[item]
        };
        let profits: Vec<i64> = (0..decided.len()).map(profit).collect();
        let gains: i64 = profits.iter().map(|profit| (*profit).max(0)).fold(0, i64::saturating_add);
        let endless = self.endless.max(gains.saturating_mul(2)).min(i64::MAX / (8 * (decided.len() as i64 + 1)));
        let forced = |(profit, decided): (&i64, &Option<bool>)| match decided {
            Some(true) => endless + profit.clamp(&(-endless / 2), &(endless / 2)),
            Some(false) => -endless,
            None => *profit,
        };
        let forced: Vec<i64> = profits.iter().zip(decided).map(forced).collect();
        let (_, taken) = self.closure.best(&forced);
        let kept = decided.iter().zip(&taken).all(|(decided, taken)| decided.is_none_or(|decided| decided == *taken));
        if !kept {
            return None;
        }
        let gained: i64 = profits.iter().zip(&taken).filter(|(_, taken)| **taken).map(|(profit, _)| profit).sum();
        let owed: f64 = self.multipliers.iter().sum();
        let least = (owed * (1.0 - 1e-12)).floor() as i64 - gained - 1;
        Some(CoverBound { least: least.max(0), taken, shares: Vec::new() })
    }
}

/// State of the subgradient run at a node.
struct Ascent<'s, 'c> {
    search: &'s mut Search<'c>,
    decided: &'s [Option<bool>],
    best: Option<CoverBound>,
    /// The multipliers of the best bound.
    kept: Vec<f64>,
    /// For each item, the share of the last steps that took it.
    shares: Option<Vec<f64>>,
    /// The last bound.
    least: i64,
    /// The shortfall of each row in the last step.
    slopes: Vec<f64>,
}

impl Dual for Ascent<'_, '_> {
    fn evaluate(&mut self) -> Option<bool> {
        let relaxed = self.search.evaluate(self.decided)?;
        let taken = relaxed.taken.iter().map(|taken| f64::from(*taken));
        self.shares = Some(match self.shares.take() {
            Some(before) => before.iter().zip(taken).map(|(share, taken)| share + NEWEST * (taken - share)).collect(),
            None => taken.collect(),
        });
        self.slopes = self.search.cover.rows.iter().map(|row| 1.0 - brought(row, &relaxed.taken)).collect();
        self.least = relaxed.least;
        let is_better = self.best.as_ref().is_none_or(|best| relaxed.least > best.least);
        if is_better {
            self.kept.clone_from(&self.search.multipliers);
            self.best = Some(relaxed);
        }
        Some(is_better)
    }

    fn is_closed(&self) -> bool {
        self.least >= self.search.incumbent.best()
    }

    fn step(&mut self, stride: f64) -> bool {
        let multipliers = &mut self.search.multipliers;
        let square: f64 = self
            .slopes
            .iter()
            .zip(&*multipliers)
            .filter(|(slope, multiplier)| **slope > 0.0 || **multiplier > 0.0)
            .map(|(slope, _)| slope * slope)
            .sum();
        if square <= 0.0 {
            return false;
        }
        let aim = (self.search.incumbent.best() as f64 - self.least as f64).max(1.0);
        for (multiplier, slope) in multipliers.iter_mut().zip(&self.slopes) {
            *multiplier = (*multiplier + stride * aim * slope / square).max(0.0);
        }
        true
    }
}

/// The contribution of a set to a row.
fn brought(row: &CoverRow, taken: &[bool]) -> f64 {
    row.brings.iter().zip(taken).filter(|(_, taken)| **taken).map(|(brings, _)| brings).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares with an enumeration of all sets on small random instances.
    #[test]
    fn it_agrees_with_trying_every_set() {
        let mut seed = 11_u64;
        let mut draw = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        let (mut with, mut without) = (0, 0);
        for _ in 0..150 {
            let count = 2 + draw(8) as usize;
            let prices: Vec<i64> = (0..count).map(|_| draw(50) as i64).collect();
            let takes: Vec<(usize, usize)> = (0..draw(6)).map(|_| (draw(count as u64) as usize, 0)).collect();
            let takes: Vec<(usize, usize)> = takes.into_iter().map(|(from, _)| (from, from / 2)).collect();
            let rows: Vec<CoverRow> = (0..1 + draw(3))
                .map(|_| CoverRow { brings: (0..count).map(|_| draw(60) as f64 / 100.0).collect() })
                .collect();
            let offered: Vec<bool> = (0..count).map(|_| draw(8) > 0).collect();
            // Forced items are offered, with all their requirements.
            let mut forced: Vec<bool> = (0..count).map(|_| draw(6) == 0).collect();
            while let Some((_, to)) = takes.iter().find(|(from, to)| forced[*from] && !forced[*to]) {
                forced[*to] = true;
            }
            let offered: Vec<bool> = offered.iter().zip(&forced).map(|(offered, forced)| *offered || *forced).collect();
            let enough = |taken: &[bool]| rows.iter().all(|row| brought(row, taken) >= 1.0 - 1e-9);
            let closed = |taken: &[bool]| takes.iter().all(|(from, to)| !taken[*from] || taken[*to]);
            // If an item is not offered, the items that require it are not either.
            let covers = |taken: &[bool]| {
                let mut left = taken.to_vec();
                while let Some((from, _)) = takes.iter().find(|(from, to)| left[*from] && !left[*to]) {
                    left[*from] = false;
                }
                enough(&left)
            };
            let cover = Cover {
                prices: &prices,
                takes: &takes,
                rows: &rows,
                offered: &offered,
                forced: &forced,
                covers: &covers,
            };
            let sets = (0..1_u32 << count).map(|set| (0..count).map(|a| set >> a & 1 == 1).collect::<Vec<bool>>());
            let sets = sets.filter(|taken| taken.iter().zip(&offered).all(|(taken, offered)| *offered || !taken));
            let sets = sets.filter(|taken| forced.iter().zip(taken).all(|(forced, taken)| *taken || !forced));
            let best = sets.filter(|taken| closed(taken) && enough(taken)).map(|taken| cover.price(&taken)).min();
            let cheapest = cover.cheapest();
            match best {
                None => without += 1,
                Some(best) => {
                    with += 1;
                    assert_eq!((cheapest.least, cheapest.found.as_ref().map(|found| found.0)), (best, Some(best)));
                }
            }
            assert_eq!(best.is_none(), cheapest.found.is_none());
        }
        assert!(with > 40 && without > 10, "{with} {without}");
    }
}
