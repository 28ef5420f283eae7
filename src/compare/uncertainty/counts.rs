//! Storage and statistics of the draws.
//!
//! The record keeps the rank of every unit in each draw; its size grows linearly with the units. Pairs, rank
//! frequencies and groups are then counted only as required. If the matrix of all pairs is requested, or if many draws
//! of few units would need a larger record, pairs are counted during the draws. Both ways give the same figures.

use std::ops::Range;

use super::outcome::{Beside, Pairs, TOLD_APART};
use crate::model::tolerance;

/// Greatest number of ranks in a record: 100 000 units in 1 000 draws, 400 MB.
pub const MOST_RANKS: usize = 100_000_000;

/// Greatest number of units for counting all pairs: the counts take 32 MB per thread.
pub const MOST_PAIRED: usize = 2_000;

/// Greatest number of pair counts over all threads.
const MOST_COUNTS: usize = 100_000_000;

/// Counts over the draws. Draws and units are both fewer than 2³².
pub(super) struct Counts {
    units: usize,
    draws: usize,
    kept: Storage,
    /// For each unit, the number of draws in each band.
    pub bands: Vec<u32>,
}

/// The stored ranks.
enum Storage {
    /// For each draw, the rank of each unit.
    Record(Vec<u32>),
    /// For each unit, how often it ranks above each other unit, and how often it has each rank.
    Pairs(PairCounts),
}

#[derive(Default)]
struct PairCounts {
    above: Vec<u32>,
    ranks: Vec<u32>,
}

/// Working memory for the ranks of a draw.
#[derive(Default)]
pub(super) struct Ranking {
    order: Vec<(f64, u32)>,
    pub ranks: Vec<u32>,
}

impl Ranking {
    /// The ranks of some scores: one more than the number of units that are above by more than rounding.
    pub(super) fn of(&mut self, scores: &[f64]) -> &[u32] {
        self.order.clear();
        self.order.extend(scores.iter().zip(0_u32..).map(|(score, place)| (tolerance::key(*score), place)));
        self.order.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
        self.ranks.resize(scores.len(), 0);
        let (mut rank, mut before) = (0, f64::NAN);
        for ((score, unit), place) in self.order.iter().zip(1_u32..) {
            if *score != before {
                (rank, before) = (place, *score);
            }
            if let Some(slot) = self.ranks.get_mut(*unit as usize) {
                *slot = rank;
            }
        }
        &self.ranks
    }
}

/// The part of the storage that one thread writes to.
pub(super) struct Part<'c> {
    units: usize,
    kept: PartStorage<'c>,
    /// For each unit, the number of draws in each band.
    pub bands: Vec<u32>,
}

enum PartStorage<'c> {
    /// The rows of the record that are still unused.
    Record(&'c mut [u32]),
    Pairs(PairCounts),
}

impl Part<'_> {
    /// Stores the ranks of the next draw.
    pub(super) fn keep(&mut self, ranks: &[u32]) {
        match &mut self.kept {
            PartStorage::Record(free) => {
                let rows = std::mem::take(free);
                if let Some((row, rest)) = rows.split_at_mut_checked(self.units) {
                    row.copy_from_slice(ranks);
                    *free = rest;
                }
            }
            PartStorage::Pairs(counts) => counts.count(ranks),
        }
    }
}

impl PairCounts {
    fn none(units: usize) -> PairCounts {
        PairCounts { above: vec![0; units * units], ranks: vec![0; units * units] }
    }

    fn count(&mut self, ranks: &[u32]) {
        let rows = self.above.chunks_exact_mut(ranks.len()).zip(self.ranks.chunks_exact_mut(ranks.len()));
        for (own, (above, had)) in ranks.iter().zip(rows) {
            for (count, other) in above.iter_mut().zip(ranks) {
                *count += u32::from(own < other);
            }
            if let Some(count) = (*own as usize).checked_sub(1).and_then(|place| had.get_mut(place)) {
                *count += 1;
            }
        }
    }

    fn add(&mut self, part: &PairCounts) {
        let sums = [(&mut self.above, &part.above), (&mut self.ranks, &part.ranks)];
        for (sum, count) in sums.into_iter().flat_map(|(sums, counts)| sums.iter_mut().zip(counts)) {
            *sum += count;
        }
    }
}

/// The 5th percentile, the median, the 95th percentile and the mean of some ranks.
pub(super) struct Spread {
    pub at: [usize; 3],
    pub mean: f64,
}

impl Counts {
    /// Whether pairs are counted during the draws.
    pub(super) fn by_pairs(units: usize, draws: usize, pairs: bool) -> bool {
        pairs || units.saturating_mul(draws) > MOST_RANKS
    }

    /// Makes the draws in threads. `draw_range` makes those of a range and stores them in its part; `bands` is the number of
    /// bands.
    pub(super) fn gather(
        (units, draws): (usize, usize),
        pairs: bool,
        bands: usize,
        threads: usize,
        draw_range: impl Fn(Range<usize>, &mut Part<'_>) + Sync,
    ) -> Counts {
        let by_pairs = Counts::by_pairs(units, draws, pairs);
        let most = if by_pairs { (MOST_COUNTS / (units * units).max(1)).max(1) } else { usize::MAX };
        let threads = threads.min(most).clamp(1, draws.max(1));
        let each = draws.div_ceil(threads);
        let mut record = vec![0; if by_pairs { 0 } else { units * draws }];
        let mut all = PairCounts::none(if by_pairs { units } else { 0 });
        let mut counted = vec![0; units * bands];
        std::thread::scope(|scope| {
            let mut free = record.as_mut_slice();
            let mut running = Vec::with_capacity(threads);
            for thread in 0..threads {
                let range = (thread * each).min(draws)..((thread + 1) * each).min(draws);
                let own = if by_pairs { 0 } else { range.len() * units };
                let (rows, rest) = std::mem::take(&mut free).split_at_mut(own);
                free = rest;
                let kept =
                    if by_pairs { PartStorage::Pairs(PairCounts::none(units)) } else { PartStorage::Record(rows) };
                let mut part = Part { units, kept, bands: vec![0; units * bands] };
                let draw_range = &draw_range;
                running.push(scope.spawn(move || {
                    draw_range(range, &mut part);
                    part
                }));
            }
            for thread in running {
                let part = match thread.join() {
                    Ok(part) => part,
                    Err(panic) => std::panic::resume_unwind(panic),
                };
                counted.iter_mut().zip(&part.bands).for_each(|(sum, count)| *sum += count);
                if let PartStorage::Pairs(counts) = &part.kept {
                    all.add(counts);
                }
            }
        });
        let kept = if by_pairs { Storage::Pairs(all) } else { Storage::Record(record) };
        Counts { units, draws, kept, bands: counted }
    }

    /// The ranks of each unit over the draws.
    pub(super) fn spreads(&self) -> Vec<Spread> {
        let needed = |share: f64| ((share * self.draws as f64).ceil() as usize).max(1);
        let at = [0.05, 0.5, 0.95].map(needed);
        match &self.kept {
            Storage::Record(ranks) => {
                let mut columns = Columns::of(ranks, self.units);
                let spread = |unit: usize| {
                    let mut had = columns.of_unit(unit).to_vec();
                    had.sort_unstable();
                    let sum: u64 = had.iter().map(|rank| u64::from(*rank)).sum();
                    let at = at.map(|needed| had.get(needed - 1).map_or(self.units, |rank| *rank as usize));
                    Spread { at, mean: sum as f64 / self.draws.max(1) as f64 }
                };
                (0..self.units).map(spread).collect()
            }
            Storage::Pairs(counts) => {
                let spread = |row: &[u32]| {
                    let within = |needed: usize| {
                        let mut sum = 0;
                        let reached = row.iter().position(|count| {
                            sum += *count as usize;
                            sum >= needed
                        });
                        reached.map_or(row.len(), |place| place + 1)
                    };
                    let sum: u64 = row.iter().zip(1_u64..).map(|(count, rank)| rank * u64::from(*count)).sum();
                    Spread { at: at.map(within), mean: sum as f64 / self.draws.max(1) as f64 }
                };
                counts.ranks.chunks_exact(self.units).map(spread).collect()
            }
        }
    }

    /// The share of the draws in which each unit ranks above the next.
    pub(super) fn neighbours(&self) -> Vec<f64> {
        let share = |count: usize| count as f64 / self.draws.max(1) as f64;
        let pairs = 0..self.units.saturating_sub(1);
        match &self.kept {
            Storage::Record(ranks) => {
                let mut columns = Columns::of(ranks, self.units);
                let mut above = columns.of_unit(0).to_vec();
                pairs
                    .map(|place| {
                        let below = columns.of_unit(place + 1);
                        let count = times_above(&above, below);
                        above.copy_from_slice(below);
                        share(count)
                    })
                    .collect()
            }
            Storage::Pairs(counts) => {
                let count = |place: usize| counts.above.get(place * self.units + place + 1).copied().unwrap_or(0);
                pairs.map(|place| share(count(place) as usize)).collect()
            }
        }
    }

    /// Groups that cannot be statistics apart: from the top, each group begins with the first unit that the first unit of the
    /// previous group outranks in enough draws.
    pub(super) fn groups(&self) -> Vec<Range<usize>> {
        let enough = |count: usize| count as f64 / self.draws.max(1) as f64 >= TOLD_APART;
        match &self.kept {
            Storage::Record(ranks) => {
                let mut columns = Columns::of(ranks, self.units);
                let mut first = (usize::MAX, Vec::new());
                groups(self.units, |begin, place| {
                    if first.0 != begin {
                        first = (begin, columns.of_unit(begin).to_vec());
                    }
                    enough(times_above(&first.1, columns.of_unit(place)))
                })
            }
            Storage::Pairs(counts) => groups(self.units, |begin, place| {
                enough(counts.above.get(begin * self.units + place).copied().unwrap_or(0) as usize)
            }),
        }
    }

    /// One unit compared with all others, by their positions in the order of ranks.
    pub(super) fn beside(&self, unit: usize, own: usize) -> Beside {
        let share = |count: usize| count as f64 / self.draws.max(1) as f64;
        let (above, below) = match &self.kept {
            Storage::Record(ranks) => {
                let mut columns = Columns::of(ranks, self.units);
                let mine = columns.of_unit(own).to_vec();
                let both = |place: usize| {
                    let theirs = columns.of_unit(place);
                    (share(times_above(&mine, theirs)), share(times_above(theirs, &mine)))
                };
                (0..self.units).map(both).unzip()
            }
            Storage::Pairs(counts) => {
                let count = |above: usize, below: usize| {
                    share(counts.above.get(above * self.units + below).copied().unwrap_or(0) as usize)
                };
                (0..self.units).map(|place| (count(own, place), count(place, own))).unzip()
            }
        };
        Beside { unit, above, below }
    }

    /// All pairs and the frequencies of ranks; `None` if only ranks were stored.
    pub(super) fn pairs(&self) -> Option<Pairs> {
        let Storage::Pairs(counts) = &self.kept else { return None };
        let shares = |counts: &[u32]| -> Vec<Vec<f64>> {
            let rows = counts.chunks_exact(self.units);
            rows.map(|row| row.iter().map(|count| super::outcome::share(*count, self.draws)).collect()).collect()
        };
        Some(Pairs { above: shares(&counts.above), ranks: shares(&counts.ranks) })
    }
}

/// The number of draws in which one unit ranks above another.
fn times_above(one: &[u32], other: &[u32]) -> usize {
    one.iter().zip(other).filter(|(one, other)| one < other).count()
}

/// The groups of `units` units; `told_apart` gives whether the unit at one position outranks that at a later position
/// often enough.
fn groups(units: usize, mut told_apart: impl FnMut(usize, usize) -> bool) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for place in 0..units {
        match groups.last_mut() {
            Some(group) if !told_apart(group.start, place) => group.end = place + 1,
            _ => groups.push(place..place + 1),
        }
    }
    groups
}

/// Access to a record by unit, a block of units at a time, because the ranks of one draw are contiguous.
struct Columns<'r> {
    ranks: &'r [u32],
    units: usize,
    begin: usize,
    /// The columns of [`Columns::WIDTH`] units, one after the other; empty before the first access.
    read: Vec<u32>,
}

impl<'r> Columns<'r> {
    /// Number of units per block: their ranks fill two cache lines.
    const WIDTH: usize = 32;

    fn of(ranks: &'r [u32], units: usize) -> Columns<'r> {
        Columns { ranks, units, begin: 0, read: Vec::new() }
    }

    /// The ranks of a unit, draw by draw.
    fn of_unit(&mut self, unit: usize) -> &[u32] {
        let draws = self.ranks.len() / self.units.max(1);
        let begin = unit / Columns::WIDTH * Columns::WIDTH;
        if self.read.is_empty() || begin != self.begin {
            self.begin = begin;
            self.read.resize(Columns::WIDTH * draws, 0);
            let end = (begin + Columns::WIDTH).min(self.units);
            for (draw, row) in self.ranks.chunks_exact(self.units.max(1)).enumerate() {
                for (column, rank) in row.get(begin..end).unwrap_or_default().iter().enumerate() {
                    if let Some(slot) = self.read.get_mut(column * draws + draw) {
                        *slot = *rank;
                    }
                }
            }
        }
        let column = (unit - begin) * draws;
        self.read.get(column..column + draws).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_equal_up_to_rounding_share_a_rank() {
        let mut ranking = Ranking::default();
        let scores = [0.4, 0.1 * 0.5 + 0.7 * 0.5, 0.9, f64::NEG_INFINITY, 0.1, f64::NEG_INFINITY];
        assert_eq!(ranking.of(&scores), [2, 2, 1, 5, 4, 5]);
        assert_eq!(ranking.of(&[1.0, 2.0]), [2, 1]);
    }

    /// Counts for given numbers of units and draws, with ties.
    fn drawn(units: usize, draws: usize, pairs: bool, threads: usize) -> Counts {
        Counts::gather((units, draws), pairs, 2, threads, |range, part| {
            let mut ranking = Ranking::default();
            for draw in range {
                let score = |unit: usize| ((unit * 37 + draw * draw * 11) % 23) as f64 - unit as f64 / 4.0;
                let scores: Vec<f64> = (0..units).map(score).collect();
                part.keep(ranking.of(&scores));
                part.bands[draw % 2] += 1;
            }
        })
    }

    #[test]
    fn both_ways_of_keeping_draws_give_the_same() {
        for (units, draws) in [(2, 1), (33, 17), (70, 200)] {
            let (record, pairs) = (drawn(units, draws, false, 3), drawn(units, draws, true, 2));
            assert!(record.pairs().is_none());
            let matrix = pairs.pairs().unwrap();
            let statistics = |counts: &Counts| {
                let spreads: Vec<([usize; 3], f64)> =
                    counts.spreads().iter().map(|spread| (spread.at, spread.mean)).collect();
                (spreads, counts.neighbours(), counts.groups(), counts.beside(9, 1), counts.bands.clone())
            };
            assert_eq!(statistics(&record), statistics(&pairs));
            assert_eq!(record.neighbours()[0], matrix.above[0][1]);
            assert_eq!(record.beside(9, 1).below[0], matrix.above[0][1]);
            assert!(matrix.ranks.iter().all(|row| (row.iter().sum::<f64>() - 1.0).abs() < 1e-9));
        }
    }

    #[test]
    fn a_group_ends_where_its_first_unit_outranks_the_next() {
        let above = [[0.0, 0.6, 0.89, 0.95], [0.4, 0.0, 0.95, 0.99], [0.1, 0.05, 0.0, 0.5], [0.05, 0.0, 0.5, 0.0]];
        assert_eq!(groups(4, |one, other| above[one][other] >= TOLD_APART), [0..3, 3..4]);
        assert!(groups(0, |_, _| true).is_empty());
    }
}
