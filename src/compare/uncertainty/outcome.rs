//! Results of the draws for units, pairs and bands.

use crate::compare::Bands;
use crate::compare::sensitivity::Effect;

/// All pairs of participating units, by rank.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// For each pair of units, the share of draws in which the first ranks above the second.
    pub above: Vec<Vec<f64>>,
    /// For each unit, the share of draws in which it has each rank, rank 1 at index 0.
    pub ranks: Vec<Vec<f64>>,
}

/// One unit compared with each participating one.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// The unit, an index into `Comparison::units`.
    pub unit: usize,
    /// For each unit, by rank, the share of draws in which the given unit ranks above it.
    pub above: Vec<f64>,
    /// The same for ranking below.
    pub below: Vec<f64>,
}

/// Shares of classes or stages over the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Banded {
    /// The bands.
    pub bands: Bands,
    /// For each participating unit, by rank.
    pub units: Vec<BandShares>,
}

/// A unit's shares of bands over the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct BandShares {
    /// An index into `Comparison::units`.
    pub unit: usize,
    /// Its band without perturbation, on single figures.
    pub nominal: usize,
    /// The share of draws in each band.
    pub shares: Vec<f64>,
}

impl BandShares {
    /// The share of draws in its nominal band.
    pub fn stays(&self) -> f64 {
        self.shares.get(self.nominal).copied().unwrap_or(0.0)
    }
}

/// Effects of the perturbations on the ranks. The outcome is the mean absolute difference of the units' ranks from
/// their nominal ranks (Saisana and others 2005, equation 4).
#[derive(Clone, Debug, PartialEq)]
pub struct Drivers {
    /// Number of rows of the design.
    pub rows: usize,
    /// The effects, in the order of the perturbations; empty if no rank ever changed.
    pub effects: Vec<Effect>,
}

impl Drivers {
    /// Number of bootstrap samples for the intervals.
    pub(super) const BOOTSTRAPS: usize = 200;

    /// Number of random streams from which an input in [0, 1) chooses.
    pub(super) const STREAMS: f64 = (1_u64 << 40) as f64;
}

/// The ranks of a unit over the draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankRange {
    /// An index into `Comparison::units`.
    pub unit: usize,
    /// The rank without perturbation.
    pub nominal: usize,
    /// 5th percentile of the ranks.
    pub low: usize,
    /// Median of the ranks.
    pub median: usize,
    /// 95th percentile of the ranks.
    pub high: usize,
    /// Mean of the ranks.
    pub mean: f64,
}

/// Least share of draws for two units to count as told apart.
pub const TOLD_APART: f64 = 0.9;

pub(super) fn share(count: u32, draws: usize) -> f64 {
    f64::from(count) / draws.max(1) as f64
}
