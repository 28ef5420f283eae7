//! The draws, on flat arrays.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::alternatives::Alternatives;
use super::counts::{self, Counts, Part, Ranking};
use super::outcome::{BandShares, Banded, Drivers, RankRange};
use super::request::{NotDrawn, Perturbation, Request, WeightDraw};
use super::streams::Streams;
use crate::compare::flat::{Buffers, Flat};
use crate::compare::sensitivity::{self, Design};
use crate::compare::{Bands, Comparison, draws};
use crate::model::composite::Composite;
use crate::model::tolerance;

/// The input of the draws.
pub(super) struct Run {
    flat: Flat,
    alternatives: Alternatives,
    /// The bands; `None` for an index without classes or stages.
    bands: Option<Bands>,
    /// Alternative exponents for all nodes.
    exponents: Vec<f64>,
    weights: Option<WeightDraw>,
    /// The leaves that may be removed.
    removable: Vec<usize>,
    /// The participating units, by rank.
    pub ranked: Vec<usize>,
    seed: u64,
}

/// Working memory of a draw.
struct Workspace {
    buffers: Buffers,
    columns: Vec<f64>,
    weights: Vec<f64>,
    powers: Vec<f64>,
    scores: Vec<f64>,
    /// The index of the alternative that was drawn.
    chosen: usize,
}

impl Run {
    /// Prepares the draws, or returns the reason for refusing them.
    pub(super) fn new(composite: &Composite, comparison: &Comparison, request: &Request) -> Result<Run, NotDrawn> {
        let flat = Flat::of(composite, comparison);
        let ranked: Vec<usize> = comparison
            .order()
            .into_iter()
            .filter(|unit| comparison.ranks.get(*unit).is_some_and(Option::is_some))
            .collect();
        if ranked.len() < 2 {
            return Err(NotDrawn::TooFew);
        }
        if ranked.len() > counts::MOST_PAIRED {
            if request.pairs {
                return Err(NotDrawn::TooManyPairs);
            }
            if Counts::by_pairs(ranked.len(), request.draws, false) {
                return Err(NotDrawn::TooMany(counts::MOST_RANKS / ranked.len()));
            }
        }
        for (i, one) in request.vary.iter().enumerate() {
            let same = |other: &&Perturbation| std::mem::discriminant(*other) == std::mem::discriminant(one);
            if request.vary.iter().skip(i + 1).find(same).is_some() {
                return Err(NotDrawn::Twice(one.clone()));
            }
        }
        let mut run = Run {
            alternatives: Alternatives::of(composite, comparison, &request.vary)?,
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
                Perturbation::Removal => run.vary_removal(composite),
            };
            if !changes {
                return Err(NotDrawn::ChangesNothing(one.clone()));
            }
        }
        Ok(run)
    }

    /// The index's exponents suit its own scales; another method may give scores below 0.
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
        let mut buffers = self.flat.buffers();
        let Some(first) = self.alternatives.all.first() else { return Ok(false) };
        let flat = &self.flat;
        let nominal = flat.aggregate(&first.columns, &flat.weights, &flat.powers, &mut buffers).to_vec();
        let mut taken: Vec<f64> = Vec::new();
        for exponent in exponents {
            let needs_positive = *exponent != 1.0 && *exponent != f64::NEG_INFINITY;
            if needs_positive && self.any_negative() {
                return Err(NotDrawn::Negative(*exponent));
            }
            let powers = vec![*exponent; flat.powers.len()];
            let scores = flat.aggregate(&first.columns, &flat.weights, &powers, &mut buffers);
            // A difference by rounding is no change, and neither is a figure missing under both.
            let alike = |a: f64, b: f64| tolerance::same(a, b) || (a.is_nan() && b.is_nan());
            let far = |(a, b): (&f64, &f64)| !alike(*a, *b);
            if scores.iter().zip(&nominal).any(far) && !taken.contains(exponent) {
                taken.push(*exponent);
            }
        }
        let changes = !taken.is_empty();
        self.exponents = taken;
        Ok(changes)
    }

    fn vary_removal(&mut self, composite: &Composite) -> bool {
        let leaves = self.flat.weights.iter().take(self.flat.leaves).enumerate();
        self.removable = leaves.filter(|(_, weight)| **weight > 0.0).map(|(leaf, _)| leaf).collect();
        // The random choice depends on the indicator, not on its position in the file.
        self.removable.sort_by_key(|leaf| composite.indicators.get(*leaf).map(|indicator| indicator.id.as_str()));
        self.removable.len() > 1
    }

    fn workspace(&self) -> Workspace {
        Workspace {
            buffers: self.flat.buffers(),
            columns: vec![0.0; self.flat.leaves * self.flat.units],
            weights: self.flat.weights.clone(),
            powers: self.flat.powers.clone(),
            scores: vec![0.0; self.ranked.len()],
            chosen: 0,
        }
    }

    /// Number of bands.
    fn band_count(&self) -> usize {
        self.bands.as_ref().map_or(0, Bands::count)
    }

    /// Counts the bands of the draw in the working memory.
    fn count_bands(&self, workspace: &Workspace, counts: &mut [u32]) {
        let Some((bands, alternative)) = self.bands.as_ref().zip(self.alternatives.all.get(workspace.chosen)) else {
            return;
        };
        let columns = if alternative.spans.is_empty() { &alternative.columns } else { &workspace.columns };
        for (unit, row) in self.ranked.iter().zip(counts.chunks_exact_mut(bands.count())) {
            let band = bands.band(*unit, |child| self.flat.figure(child, *unit, columns, &workspace.buffers));
            if let Some(count) = row.get_mut(band) {
                *count += 1;
            }
        }
    }

    /// The shares of bands for each unit; `None` without bands.
    pub(super) fn banded(&self, counts: &Counts, draws: usize) -> Option<Banded> {
        let bands = self.bands.clone()?;
        let mut buffers = self.flat.buffers();
        let first = self.alternatives.all.first()?;
        self.flat.aggregate(&first.columns, &self.flat.weights, &self.flat.powers, &mut buffers);
        let figure = |child, unit| self.flat.figure(child, unit, &first.columns, &buffers);
        let unit = |(unit, row): (&usize, &[u32])| BandShares {
            unit: *unit,
            nominal: bands.band(*unit, |child| figure(child, *unit)),
            shares: row.iter().map(|count| super::outcome::share(*count, draws)).collect(),
        };
        let units = self.ranked.iter().zip(counts.bands.chunks_exact(bands.count())).map(unit).collect();
        Some(Banded { units, bands })
    }

    /// Greatest difference between the headlines and those from the flat arrays without perturbation.
    pub(super) fn nominal_difference(&self, comparison: &Comparison) -> f64 {
        let mut buffers = self.flat.buffers();
        let Some(first) = self.alternatives.all.first() else { return f64::INFINITY };
        let again = self.flat.aggregate(&first.columns, &self.flat.weights, &self.flat.powers, &mut buffers);
        let headline = |unit: &usize| comparison.headline(*unit).and_then(|score| score.point);
        let difference = |unit: &usize| {
            let pair = headline(unit).zip(again.get(*unit).copied());
            pair.map_or(f64::INFINITY, |(one, other)| (one - other).abs())
        };
        self.ranked.iter().map(difference).fold(0.0, f64::max)
    }

    /// All draws, divided among the threads.
    pub(super) fn all(&self, request: &Request) -> Counts {
        let size = (self.ranked.len(), request.draws);
        let draw_range = |range: std::ops::Range<usize>, part: &mut Part<'_>| self.draw_range(range, part);
        Counts::gather(size, request.pairs, self.band_count(), request.threads, draw_range)
    }

    /// The effects of the perturbations on the mean difference of ranks from nominal ones.
    pub(super) fn drivers(&self, comparison: &Comparison, request: &Request, rows: usize) -> Drivers {
        let seeded = ChaCha8Rng::seed_from_u64(self.seed);
        let nominal: Vec<f64> = self
            .ranked
            .iter()
            .map(|unit| comparison.ranks.get(*unit).copied().flatten().map_or(0.0, |rank| rank as f64))
            .collect();
        let (mut workspace, mut ranking) = (self.workspace(), Ranking::default());
        let design = Design {
            inputs: request.vary.len(),
            rows,
            bootstraps: Drivers::BOOTSTRAPS,
            // Differs from the streams that the inputs choose.
            seed: self.seed.wrapping_add(1),
        };
        let effects = sensitivity::effects(design, |inputs| {
            let mut streams = Streams::of(&seeded, 0);
            for (one, input) in request.vary.iter().zip(inputs) {
                streams.take(one, Streams::of(&seeded, (input * Drivers::STREAMS) as u64));
            }
            self.draw(&mut streams, &mut workspace);
            let ranks = ranking.of(&workspace.scores);
            let moved = ranks.iter().zip(&nominal).map(|(rank, nominal)| (f64::from(*rank) - nominal).abs());
            moved.sum::<f64>() / nominal.len() as f64
        });
        Drivers { rows, effects: effects.unwrap_or_default() }
    }

    /// Makes the draws of a range of numbers.
    fn draw_range(&self, range: std::ops::Range<usize>, part: &mut Part<'_>) {
        let (mut workspace, mut ranking) = (self.workspace(), Ranking::default());
        let seeded = ChaCha8Rng::seed_from_u64(self.seed);
        for number in range {
            self.draw(&mut Streams::of(&seeded, number as u64), &mut workspace);
            part.keep(ranking.of(&workspace.scores));
            self.count_bands(&workspace, &mut part.bands);
        }
    }

    /// Makes one draw; the scores of the participating units are left in the working memory.
    fn draw(&self, streams: &mut Streams, workspace: &mut Workspace) {
        let flat = &self.flat;
        let one_of = |random: &mut ChaCha8Rng, count: usize| if count > 1 { random.random_range(0..count) } else { 0 };
        let method = one_of(&mut streams.methods, self.alternatives.methods);
        let imputation = one_of(&mut streams.imputations, self.alternatives.imputations);
        let treatment = one_of(&mut streams.treatments, self.alternatives.treatments);
        workspace.chosen = self.alternatives.place(imputation, treatment, method);
        let Some(alternative) = self.alternatives.all.get(workspace.chosen) else { return };
        if let Some(draw) = self.weights {
            for family in flat.families() {
                draws::weights(&mut streams.weights, draw, family, &flat.weights, &mut workspace.weights);
            }
        }
        if !self.exponents.is_empty() {
            match self.exponents.get(streams.exponents.random_range(0..=self.exponents.len())) {
                Some(exponent) => workspace.powers.fill(*exponent),
                None => workspace.powers.copy_from_slice(&flat.powers),
            }
        }
        let mut removed = None;
        if !self.removable.is_empty() {
            let leaf = self.removable.get(streams.removals.random_range(0..self.removable.len()));
            removed = leaf
                .and_then(|leaf| workspace.weights.get_mut(*leaf))
                .map(|slot| std::mem::replace(slot, 0.0))
                .zip(leaf);
        }
        let columns = if alternative.spans.is_empty() {
            &alternative.columns
        } else {
            workspace.columns.copy_from_slice(&alternative.columns);
            alternative.spans.set(streams.values.random(), &mut workspace.columns);
            &workspace.columns
        };
        let scores = flat.aggregate(columns, &workspace.weights, &workspace.powers, &mut workspace.buffers);
        for (slot, unit) in workspace.scores.iter_mut().zip(&self.ranked) {
            // A unit without remaining figures ranks below all others.
            let score = scores.get(*unit).copied().unwrap_or(f64::NAN);
            *slot = if score.is_nan() { f64::NEG_INFINITY } else { score };
        }
        if let Some((weight, slot)) =
            removed.and_then(|(weight, leaf)| Some((weight, workspace.weights.get_mut(*leaf)?)))
        {
            *slot = weight;
        }
    }

    /// The ranks of the participating units over the draws.
    pub(super) fn ranges(&self, comparison: &Comparison, counts: &Counts) -> Vec<RankRange> {
        let range = |(unit, spread): (&usize, counts::Spread)| {
            let [low, median, high] = spread.at;
            let nominal = comparison.ranks.get(*unit).copied().flatten().unwrap_or(0);
            RankRange { unit: *unit, nominal, low, median, high, mean: spread.mean }
        };
        self.ranked.iter().zip(counts.spreads()).map(range).collect()
    }
}
