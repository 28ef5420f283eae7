//! What comes of the draws, for units, pairs and bands.

use crate::compare::Bands;
use crate::compare::sensitivity::Effect;

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
    pub(super) const BOOTSTRAPS: usize = 200;

    /// An input in [0, 1) chooses one of so many streams of chance for its perturbation.
    pub(super) const STREAMS: f64 = (1_u64 << 40) as f64;
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

/// The share of the draws from which on two units count as told apart.
pub const TOLD_APART: f64 = 0.9;

pub(super) fn share(count: u32, draws: usize) -> f64 {
    f64::from(count) / draws.max(1) as f64
}
