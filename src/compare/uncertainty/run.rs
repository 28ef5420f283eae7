//! The draws themselves, over flat arrays.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::alternatives::Alternatives;
use super::dice::Dice;
use super::{BandShares, Banded, Drivers, NotDrawn, Perturbation, RankRange, Request, WeightDraw};
use crate::compare::flat::{Flat, Room};
use crate::compare::sensitivity::{self, Design};
use crate::compare::{Bands, Comparison, draws};
use crate::model::composite::Composite;

/// Everything that the draws read.
pub(super) struct Run {
    flat: Flat,
    alternatives: Alternatives,
    /// What the units fall into; none where the index has neither classes nor stages.
    bands: Option<Bands>,
    /// The exponents that may be taken for all nodes instead of their own.
    exponents: Vec<f64>,
    weights: Option<WeightDraw>,
    /// The leaves that may be left out.
    removable: Vec<usize>,
    /// The units that take part, in the order of their ranks.
    pub ranked: Vec<usize>,
    seed: u64,
}

/// What is counted. Of draws there are fewer than 2³².
pub(super) struct Counts {
    /// For each unit how often it stood above each.
    pub above: Vec<u32>,
    /// For each unit how often it had each rank.
    ranks: Vec<u32>,
    /// For each unit how often it fell into each band.
    bands: Vec<u32>,
}

/// What a draw writes to.
struct Desk {
    room: Room,
    columns: Vec<f64>,
    quantiles: Vec<f64>,
    weights: Vec<f64>,
    powers: Vec<f64>,
    scores: Vec<f64>,
    /// Which alternative was drawn.
    chosen: usize,
}

impl Run {
    /// Prepares the draws, or says why there is nothing to draw.
    pub fn new(composite: &Composite, comparison: &Comparison, request: &Request) -> Result<Run, NotDrawn> {
        let flat = Flat::of(composite, comparison.units.len());
        let ranked: Vec<usize> = comparison
            .order()
            .into_iter()
            .filter(|unit| comparison.ranks.get(*unit).is_some_and(Option::is_some))
            .collect();
        if ranked.len() < 2 {
            return Err(NotDrawn::TooFew);
        }
        for (i, one) in request.vary.iter().enumerate() {
            let same = |other: &&Perturbation| std::mem::discriminant(*other) == std::mem::discriminant(one);
            if request.vary.iter().skip(i + 1).find(same).is_some() {
                return Err(NotDrawn::Twice(one.clone()));
            }
        }
        let mut run = Run {
            alternatives: Alternatives::of(composite, comparison, &request.vary, flat.units)?,
            bands: Bands::of(composite, comparison.gates.as_ref()),
            exponents: Vec::new(),
            weights: None,
            removable: Vec::new(),
            ranked,
            seed: request.seed,
            flat,
        };
        run.powers_fit()?;
        for one in &request.vary {
            let changes = match one {
                Perturbation::Normalisation(_) => run.alternatives.methods > 1,
                Perturbation::Imputation(_) => run.alternatives.imputations > 1,
                Perturbation::Treatment(_) => run.alternatives.treatments > 1,
                Perturbation::Observations => run.alternatives.all.iter().any(|one| !one.spans.is_empty()),
                Perturbation::Weights(draw) => run.vary_weights(*draw),
                Perturbation::Exponent(exponents) => run.vary_exponents(exponents)?,
                Perturbation::Removal => run.vary_removal(),
            };
            if !changes {
                return Err(NotDrawn::ChangesNothing(one.clone()));
            }
        }
        Ok(run)
    }

    /// The index's own exponents were chosen for its own scales; scores of another method may be below nought.
    fn powers_fit(&self) -> Result<(), NotDrawn> {
        let needs_positive = |power: &&f64| **power != 1.0 && **power != f64::NEG_INFINITY;
        match self.flat.powers.iter().find(needs_positive) {
            Some(power) if self.any_negative() => Err(NotDrawn::Negative(*power)),
            _ => Ok(()),
        }
    }

    fn any_negative(&self) -> bool {
        self.alternatives.all.iter().any(|one| one.columns.iter().any(|figure| *figure < 0.0))
    }

    fn vary_weights(&mut self, draw: WeightDraw) -> bool {
        let amount = match draw {
            WeightDraw::Dirichlet(concentration) => concentration,
            WeightDraw::Share(share) => share,
        };
        self.weights = Some(draw);
        let weighty = |column: &&usize| self.flat.weights.get(**column).is_some_and(|weight| *weight > 0.0);
        amount > 0.0 && self.flat.families().any(|family| family.iter().filter(weighty).count() > 1)
    }

    /// Adds the exponents that change a headline, each once.
    fn vary_exponents(&mut self, exponents: &[f64]) -> Result<bool, NotDrawn> {
        let mut room = self.flat.room();
        let Some(first) = self.alternatives.all.first() else { return Ok(false) };
        let flat = &self.flat;
        let nominal = flat.aggregate(&first.columns, &flat.weights, &flat.powers, &mut room).to_vec();
        let mut taken: Vec<f64> = Vec::new();
        for exponent in exponents {
            let needs_positive = *exponent != 1.0 && *exponent != f64::NEG_INFINITY;
            if needs_positive && self.any_negative() {
                return Err(NotDrawn::Negative(*exponent));
            }
            let powers = vec![*exponent; flat.powers.len()];
            let scores = flat.aggregate(&first.columns, &flat.weights, &powers, &mut room);
            // Rounding alone is no change.
            let far = |(a, b): (&f64, &f64)| (a - b).abs() > 1e-9 * a.abs().max(1.0);
            if scores.iter().zip(&nominal).any(far) && !taken.contains(exponent) {
                taken.push(*exponent);
            }
        }
        let changes = !taken.is_empty();
        self.exponents = taken;
        Ok(changes)
    }

    fn vary_removal(&mut self) -> bool {
        let leaves = self.flat.weights.iter().take(self.flat.leaves).enumerate();
        self.removable = leaves.filter(|(_, weight)| **weight > 0.0).map(|(leaf, _)| leaf).collect();
        self.removable.len() > 1
    }

    fn desk(&self) -> Desk {
        let sources = self.alternatives.all.iter().map(|one| one.spans.sources).max().unwrap_or(0);
        Desk {
            room: self.flat.room(),
            columns: vec![0.0; self.flat.leaves * self.flat.units],
            quantiles: vec![0.0; sources],
            weights: self.flat.weights.clone(),
            powers: self.flat.powers.clone(),
            scores: vec![0.0; self.ranked.len()],
            chosen: 0,
        }
    }

    /// How many bands there are.
    fn band_count(&self) -> usize {
        self.bands.as_ref().map_or(0, Bands::count)
    }

    /// Counts the bands of what a draw left on the desk.
    fn count_bands(&self, desk: &Desk, counts: &mut [u32]) {
        let Some((bands, alternative)) = self.bands.as_ref().zip(self.alternatives.all.get(desk.chosen)) else {
            return;
        };
        let columns = if alternative.spans.is_empty() { &alternative.columns } else { &desk.columns };
        for (unit, row) in self.ranked.iter().zip(counts.chunks_exact_mut(bands.count())) {
            let band = bands.band(*unit, |child| self.flat.figure(child, *unit, columns, &desk.room));
            if let Some(count) = row.get_mut(band) {
                *count += 1;
            }
        }
    }

    /// How often each unit fell into each band; none where there are no bands.
    pub fn banded(&self, counts: &Counts, draws: usize) -> Option<Banded> {
        let bands = self.bands.clone()?;
        let mut room = self.flat.room();
        let first = self.alternatives.all.first()?;
        self.flat.aggregate(&first.columns, &self.flat.weights, &self.flat.powers, &mut room);
        let figure = |child, unit| self.flat.figure(child, unit, &first.columns, &room);
        let unit = |(unit, row): (&usize, &[u32])| BandShares {
            unit: *unit,
            nominal: bands.band(*unit, |child| figure(child, *unit)),
            shares: row.iter().map(|count| super::share(*count, draws)).collect(),
        };
        let units = self.ranked.iter().zip(counts.bands.chunks_exact(bands.count())).map(unit).collect();
        Some(Banded { units, bands })
    }

    /// The greatest difference between the headlines and those of the flat arrays without perturbation.
    pub fn nominal_difference(&self, comparison: &Comparison) -> f64 {
        let mut room = self.flat.room();
        let Some(first) = self.alternatives.all.first() else { return f64::INFINITY };
        let again = self.flat.aggregate(&first.columns, &self.flat.weights, &self.flat.powers, &mut room);
        let headline = |unit: &usize| comparison.headline(*unit).and_then(|score| score.point);
        let difference = |unit: &usize| {
            let pair = headline(unit).zip(again.get(*unit).copied());
            pair.map_or(f64::INFINITY, |(one, other)| (one - other).abs())
        };
        self.ranked.iter().map(difference).fold(0.0, f64::max)
    }

    /// All draws, shared out among the threads.
    pub fn all(&self, request: &Request) -> Counts {
        let threads = request.threads.clamp(1, request.draws.max(1));
        let each = request.draws.div_ceil(threads);
        let parts: Vec<Counts> = std::thread::scope(|scope| {
            let begin = |thread: usize| {
                let range = (thread * each).min(request.draws)..((thread + 1) * each).min(request.draws);
                scope.spawn(move || self.some(range))
            };
            let running: Vec<_> = (0..threads).map(begin).collect();
            let done = |thread: std::thread::ScopedJoinHandle<'_, Counts>| match thread.join() {
                Ok(counts) => counts,
                Err(panic) => std::panic::resume_unwind(panic),
            };
            running.into_iter().map(done).collect()
        });
        let mut all = Counts::none(self.ranked.len(), self.band_count());
        parts.iter().for_each(|part| all.add(part));
        all
    }

    /// Which perturbation moves the ranks most: its effects on the mean distance of a unit from its nominal rank.
    pub fn drivers(&self, comparison: &Comparison, request: &Request, rows: usize) -> Drivers {
        let seeded = ChaCha8Rng::seed_from_u64(self.seed);
        let nominal: Vec<f64> = self
            .ranked
            .iter()
            .map(|unit| comparison.ranks.get(*unit).copied().flatten().map_or(0.0, |rank| rank as f64))
            .collect();
        let mut desk = self.desk();
        let design = Design {
            inputs: request.vary.len(),
            rows,
            bootstraps: Drivers::BOOTSTRAPS,
            // Other streams than those that the inputs choose.
            seed: self.seed.wrapping_add(1),
        };
        let effects = sensitivity::effects(design, |inputs| {
            let mut dice = Dice::of(&seeded, 0);
            for (one, input) in request.vary.iter().zip(inputs) {
                dice.take(one, Dice::of(&seeded, (input * Drivers::STREAMS) as u64));
            }
            self.draw(&mut dice, &mut desk);
            let place = |own: &f64| 1.0 + desk.scores.iter().filter(|other| *other > own).count() as f64;
            let moved = desk.scores.iter().zip(&nominal).map(|(own, rank)| (place(own) - rank).abs());
            moved.sum::<f64>() / nominal.len() as f64
        });
        Drivers { rows, effects: effects.unwrap_or_default() }
    }

    /// The draws of a range of numbers.
    fn some(&self, range: std::ops::Range<usize>) -> Counts {
        let mut desk = self.desk();
        let mut counts = Counts::none(self.ranked.len(), self.band_count());
        let seeded = ChaCha8Rng::seed_from_u64(self.seed);
        for number in range {
            self.draw(&mut Dice::of(&seeded, number as u64), &mut desk);
            counts.count(&desk.scores);
            self.count_bands(&desk, &mut counts.bands);
        }
        counts
    }

    /// One draw; the scores of those who take part are left on the desk.
    fn draw(&self, dice: &mut Dice, desk: &mut Desk) {
        let flat = &self.flat;
        let one_of = |random: &mut ChaCha8Rng, count: usize| if count > 1 { random.random_range(0..count) } else { 0 };
        let method = one_of(&mut dice.methods, self.alternatives.methods);
        let imputation = one_of(&mut dice.imputations, self.alternatives.imputations);
        let treatment = one_of(&mut dice.treatments, self.alternatives.treatments);
        desk.chosen = self.alternatives.place(imputation, treatment, method);
        let Some(alternative) = self.alternatives.all.get(desk.chosen) else { return };
        if let Some(draw) = self.weights {
            for family in flat.families() {
                draws::weights(&mut dice.weights, draw, family, &flat.weights, &mut desk.weights);
            }
        }
        if !self.exponents.is_empty() {
            match self.exponents.get(dice.exponents.random_range(0..=self.exponents.len())) {
                Some(exponent) => desk.powers.fill(*exponent),
                None => desk.powers.copy_from_slice(&flat.powers),
            }
        }
        let mut removed = None;
        if !self.removable.is_empty() {
            let leaf = self.removable.get(dice.removals.random_range(0..self.removable.len()));
            removed =
                leaf.and_then(|leaf| desk.weights.get_mut(*leaf)).map(|slot| std::mem::replace(slot, 0.0)).zip(leaf);
        }
        let columns = if alternative.spans.is_empty() {
            &alternative.columns
        } else {
            desk.columns.copy_from_slice(&alternative.columns);
            draws::quantiles(&mut dice.values, &mut desk.quantiles);
            alternative.spans.set(&desk.quantiles, &mut desk.columns);
            &desk.columns
        };
        let scores = flat.aggregate(columns, &desk.weights, &desk.powers, &mut desk.room);
        for (slot, unit) in desk.scores.iter_mut().zip(&self.ranked) {
            // Whoever has nothing left stands below all others.
            let score = scores.get(*unit).copied().unwrap_or(f64::NAN);
            *slot = if score.is_nan() { f64::NEG_INFINITY } else { score };
        }
        if let Some((weight, slot)) = removed.and_then(|(weight, leaf)| Some((weight, desk.weights.get_mut(*leaf)?))) {
            *slot = weight;
        }
    }

    /// The share of the draws in which those who take part had each rank.
    pub fn rank_shares(&self, counts: &Counts, draws: usize) -> Vec<Vec<f64>> {
        let rows = counts.ranks.chunks_exact(self.ranked.len());
        rows.map(|row| row.iter().map(|count| super::share(*count, draws)).collect()).collect()
    }

    /// The ranks of those who take part over the draws.
    pub fn ranges(&self, comparison: &Comparison, counts: &Counts, draws: usize) -> Vec<RankRange> {
        let rows = counts.ranks.chunks_exact(self.ranked.len());
        let range = |(unit, row): (&usize, &[u32])| {
            let within = |share: f64| {
                let needed = (share * draws as f64).ceil() as u64;
                let mut sum = 0;
                let reached = row.iter().position(|count| {
                    sum += u64::from(*count);
                    sum >= needed.max(1)
                });
                reached.map_or(row.len(), |place| place + 1)
            };
            let sum: f64 = row.iter().enumerate().map(|(place, count)| (place + 1) as f64 * f64::from(*count)).sum();
            RankRange {
                unit: *unit,
                nominal: comparison.ranks.get(*unit).copied().flatten().unwrap_or(0),
                low: within(0.05),
                median: within(0.5),
                high: within(0.95),
                mean: sum / draws.max(1) as f64,
            }
        };
        self.ranked.iter().zip(rows).map(range).collect()
    }
}

impl Counts {
    fn none(units: usize, bands: usize) -> Counts {
        Counts { above: vec![0; units * units], ranks: vec![0; units * units], bands: vec![0; units * bands] }
    }

    /// Counts the order of some scores.
    fn count(&mut self, scores: &[f64]) {
        let rows = self.above.chunks_exact_mut(scores.len()).zip(self.ranks.chunks_exact_mut(scores.len()));
        for (own, (above, ranks)) in scores.iter().zip(rows) {
            let mut better = 0;
            for (count, other) in above.iter_mut().zip(scores) {
                *count += u32::from(own > other);
                better += u32::from(other > own);
            }
            if let Some(count) = ranks.get_mut(better as usize) {
                *count += 1;
            }
        }
    }

    fn add(&mut self, part: &Counts) {
        let sums = [(&mut self.above, &part.above), (&mut self.ranks, &part.ranks), (&mut self.bands, &part.bands)];
        for (sum, count) in sums.into_iter().flat_map(|(sums, counts)| sums.iter_mut().zip(counts)) {
            *sum += count;
        }
    }
}
