//! How sure a ranking is: the comparison repeated with what could have been otherwise.
//!
//! Every draw has a random stream of its own, chosen by its number (ChaCha8), and what is counted are whole numbers, so
//! that any number of threads gives the same bytes. After Saisana, Saltelli and Tarantola 2005, *Uncertainty and
//! sensitivity analysis techniques as tools for the quality assessment of composite indicators*, JRSS A 168(2).

mod alternatives;
pub mod counts;
mod dice;
mod run;

use super::sensitivity::Effect;
use super::{Bands, Comparison, NotComparable};
use crate::model::composite::{Composite, Imputation, Outliers};
use crate::model::terms::Relative;
use run::Run;

/// Something that could have been otherwise.
#[derive(Clone, Debug, PartialEq)]
pub enum Perturbation {
    /// Every value that is not exact lies anywhere within its bounds, errors of one source together.
    Observations,
    /// Weights lie around those of the index.
    Weights(WeightDraw),
    /// Indicators with a relative scale are all normalised by one of these methods or as the index has it.
    Normalisation(Vec<Relative>),
    /// Every node is aggregated with one of these exponents, or all as the index has it.
    Exponent(Vec<f64>),
    /// Missing values are stood in for in one of these ways or as the index has it.
    Imputation(Vec<Imputation>),
    /// Outliers are treated in one of these ways or as the index has it.
    Treatment(Vec<Outliers>),
    /// One indicator is left out.
    Removal,
}

/// How weights vary among siblings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WeightDraw {
    /// Dirichlet's distribution around the nominal shares w with this concentration c: the variance is w (1 − w) / (c + 1).
    Dirichlet(f64),
    /// Each weight lies within this share of itself, uniformly; in (0, 1].
    Share(f64),
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// What varies.
    pub vary: Vec<Perturbation>,
    /// How many draws.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// Whether all pairs of units are counted, and how often each had each rank.
    pub pairs: bool,
    /// The unit whose standing beside each other one is asked for, an index into [`Comparison::units`].
    pub beside: Option<usize>,
    /// How many rows the design has that tells which perturbation moves the ranks most; none to leave that out.
    pub drivers: Option<usize>,
    /// How many threads, at least one; it changes nothing but the time.
    pub threads: usize,
}

/// What came of it. Only units with a rank take part.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// What varied.
    pub vary: Vec<Perturbation>,
    /// How many draws were made.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// The greatest difference between a headline and its repetition without any perturbation.
    pub nominal_difference: f64,
    /// The units that took part, in the order of their ranks, with their ranks over the draws.
    pub units: Vec<RankRange>,
    /// For each of those units but the last the share of draws in which it stood above the next.
    pub neighbours: Vec<f64>,
    /// Groups that cannot be told apart, as places in `units`: from the top, each begins with the first unit that the first
    /// of the group before stands above in enough draws, and goes on as long as its own first does not.
    pub groups: Vec<std::ops::Range<usize>>,
    /// All pairs; none where they were not asked for.
    pub pairs: Option<Pairs>,
    /// One unit beside each of them; none where that was not asked for, or where the unit took no part.
    pub beside: Option<Beside>,
    /// How often each unit falls into each class or stage; none where the index has neither.
    pub bands: Option<Banded>,
    /// Which perturbation moves the ranks most; none where that was not asked for.
    pub drivers: Option<Drivers>,
}

/// All pairs of units that took part, in the order of their ranks.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// For each unit and each unit the share of draws in which the first stood above the second.
    pub above: Vec<Vec<f64>>,
    /// For each unit the share of draws in which it had each rank, the first rank at place 0.
    pub ranks: Vec<Vec<f64>>,
}

/// One unit beside each that took part.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// The unit, an index into [`Comparison::units`].
    pub unit: usize,
    /// For each unit, in the order of the ranks, the share of draws in which the one stood above it.
    pub above: Vec<f64>,
    /// The same of below.
    pub below: Vec<f64>,
}

/// How often units fall into classes or stages.
#[derive(Clone, Debug, PartialEq)]
pub struct Banded {
    /// The bands.
    pub bands: Bands,
    /// For each unit that took part, in the order of their ranks.
    pub units: Vec<BandShares>,
}

/// How often a unit falls into each band.
#[derive(Clone, Debug, PartialEq)]
pub struct BandShares {
    /// An index into [`Comparison::units`].
    pub unit: usize,
    /// Its band without perturbation, on the single figures.
    pub nominal: usize,
    /// The share of the draws in which it fell into each band.
    pub shares: Vec<f64>,
}

impl BandShares {
    /// The share of the draws in which it stayed in its band.
    pub fn stays(&self) -> f64 {
        self.shares.get(self.nominal).copied().unwrap_or(0.0)
    }
}

/// Which perturbation moves the ranks most. The outcome is the mean over the units of how many ranks each stands from its
/// nominal one (Saisana and others 2005, equation 4).
#[derive(Clone, Debug, PartialEq)]
pub struct Drivers {
    /// How many rows the design had.
    pub rows: usize,
    /// The effects, in the order of the perturbations; empty where no rank ever moved.
    pub effects: Vec<Effect>,
}

impl Drivers {
    /// How many times the rows are drawn anew for the intervals.
    const BOOTSTRAPS: usize = 200;

    /// An input in [0, 1) chooses one of so many streams of chance for its perturbation.
    const STREAMS: f64 = (1_u64 << 40) as f64;
}

/// The ranks of a unit over the draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankRange {
    /// An index into [`Comparison::units`].
    pub unit: usize,
    /// The rank without perturbation.
    pub nominal: usize,
    /// The least rank that at least 5 % of the draws did not go beyond.
    pub low: usize,
    /// The same of half of the draws.
    pub median: usize,
    /// The same of 95 %.
    pub high: usize,
    /// The mean.
    pub mean: f64,
}

/// Why nothing was drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum NotDrawn {
    /// The perturbation changes nothing here.
    ChangesNothing(Perturbation),
    /// The same sort of perturbation is asked for twice.
    Twice(Perturbation),
    /// A method cannot be fitted to an indicator; the index's own, with other stand-ins or outliers, where none is named.
    NoFit(Option<Relative>, NotComparable),
    /// An exponent asks for scores above nought, and some are not.
    Negative(f64),
    /// Fewer than two units have a rank.
    TooFew,
    /// Ranks of so many units are not kept for so many draws; the number is the most draws that are.
    TooMany(usize),
    /// So many units have more pairs than are counted.
    TooManyPairs,
}

/// The share of the draws from which on two units count as told apart.
pub const TOLD_APART: f64 = 0.9;

impl Uncertainty {
    /// Makes the draws.
    pub fn of(composite: &Composite, comparison: &Comparison, request: &Request) -> Result<Uncertainty, NotDrawn> {
        let run = Run::new(composite, comparison, request)?;
        let nominal_difference = run.nominal_difference(comparison);
        let counts = run.all(request);
        Ok(Uncertainty {
            vary: request.vary.clone(),
            draws: request.draws,
            seed: request.seed,
            nominal_difference,
            drivers: request.drivers.map(|rows| run.drivers(comparison, request, rows)),
            units: run.ranges(comparison, &counts),
            neighbours: counts.neighbours(),
            groups: counts.groups(),
            pairs: counts.pairs().filter(|_| request.pairs),
            beside: request.beside.and_then(|unit| {
                let own = run.ranked.iter().position(|ranked| *ranked == unit)?;
                Some(counts.beside(unit, own))
            }),
            bands: run.banded(&counts, request.draws),
        })
    }

    /// How many neighbours are told apart, and how many pairs of neighbours there are.
    pub fn told_apart(&self) -> (usize, usize) {
        (self.neighbours.iter().filter(|share| **share >= TOLD_APART).count(), self.neighbours.len())
    }

    /// The place in the order of the ranks of each of so many units; none for those that took no part.
    pub fn places(&self, units: usize) -> Vec<Option<usize>> {
        let mut places = vec![None; units];
        for (place, range) in self.units.iter().enumerate() {
            if let Some(slot) = places.get_mut(range.unit) {
                *slot = Some(place);
            }
        }
        places
    }
}

fn share(count: u32, draws: usize) -> f64 {
    f64::from(count) / draws.max(1) as f64
}
