//! The uncertainty of ranks in `gradus.comparison/1`. Frozen: see [`super::super`].

use serde::Serialize;

use crate::compare::sensitivity::{Effect, Estimate};
use crate::compare::uncertainty::{BandShares, Banded, Drivers, TOLD_APART, WeightDraw};
use crate::compare::{Bands, Perturbation, Uncertainty};
use crate::message::Message;
use crate::model::composite::Imputation;
use crate::report::comparison::words;

/// The uncertainty of the ranks.
#[derive(Clone, Debug, Serialize)]
pub struct UncertaintyV1 {
    /// The varied assumptions.
    pub varied: Vec<VariedV1>,
    /// The varied assumptions in words, in the same order.
    #[serde(skip)]
    pub said: Vec<Message>,
    /// Number of draws.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// Largest difference between an overall score and its recomputation without perturbation.
    pub nominal_difference: f64,
    /// The share of the draws that makes the order of two units certain.
    pub told_apart_at: f64,
    /// Number of neighbouring pairs with a certain order.
    pub told_apart: usize,
    /// Number of neighbouring pairs.
    pub neighbours: usize,
    /// The ranked units in the order of their ranks.
    pub ranks: Vec<RanksV1>,
    /// For each of them except the last, the share of draws in which it ranks above the next.
    pub above_next: Vec<f64>,
    /// For each of them, in the same order, the share of draws in which it ranks above each other one. Null for many
    /// units without `--pairs`.
    pub above: Option<Vec<Vec<f64>>>,
    /// For each of them, in the same order, the share of draws at each rank, rank 1 first. Null where `above` is null.
    pub rank_shares: Option<Vec<Vec<f64>>>,
    /// Groups of units that cannot be told apart, best group first: the identifiers of their units.
    pub groups: Vec<Vec<String>>,
    /// The share of draws of each unit in each class or stage; null where the index has neither.
    pub bands: Option<BandsV1>,
    /// The effect of each variation on the ranks; null where not requested.
    pub drivers: Option<DriversV1>,
}

/// Classes or stages, and the units in them.
#[derive(Clone, Debug, Serialize)]
pub struct BandsV1 {
    /// `stages` (0 for no stage yet, then the first and so on) or `classes` (the highest first, below all classes
    /// last).
    pub kind: &'static str,
    /// One entry for each unit, in the order of the ranks.
    pub units: Vec<BandSharesV1>,
}

/// The share of draws of a unit in each class or stage.
#[derive(Clone, Debug, Serialize)]
pub struct BandSharesV1 {
    /// Its identifier.
    pub id: String,
    /// Its class or stage without perturbation, by likely values: an index into `shares`, from 0.
    pub nominal: usize,
    /// Share of the draws in each class or stage.
    pub shares: Vec<f64>,
}

/// The effect of each variation on the ranks.
#[derive(Clone, Debug, Serialize)]
pub struct DriversV1 {
    /// Number of rows of the design.
    pub rows: usize,
    /// The effects on the mean shift in rank, in the order of `varied`; empty where no rank moved.
    pub effects: Vec<EffectV1>,
}

/// Variance-based sensitivity indices.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct EffectV1 {
    /// First-order index: the share of the variance that disappears when this input alone is known.
    pub first: EstimateV1,
    /// Total index: the share of the variance that remains when all other inputs are known.
    pub total: EstimateV1,
}

/// An estimate with its interval.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct EstimateV1 {
    /// 5th percentile of the bootstrap.
    pub low: f64,
    /// The estimate.
    pub value: f64,
    /// 95th percentile.
    pub high: f64,
}

/// A varied assumption.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum VariedV1 {
    /// Values within their bounds.
    Observations,
    /// Weights, drawn from a Dirichlet distribution.
    WeightsDirichlet {
        /// Concentration of the distribution.
        concentration: f64,
    },
    /// Weights, each varied by a share of itself.
    WeightsShare {
        /// The share.
        share: f64,
    },
    /// Normalisation methods in addition to the index's own.
    Normalisation {
        /// Their names.
        methods: Vec<&'static str>,
    },
    /// Exponents of the power mean in addition to the index's own.
    Exponent {
        /// The exponents; null for minus infinity, the minimum.
        exponents: Vec<Option<f64>>,
    },
    /// Imputation methods in addition to the index's own.
    Imputation {
        /// The methods as written on the command line.
        ways: Vec<String>,
    },
    /// Outlier treatments in addition to the index's own.
    Treatment {
        /// The treatments as written on the command line.
        ways: Vec<&'static str>,
    },
    /// Removal of one indicator.
    Removal,
}

/// The ranks of a unit over the draws.
#[derive(Clone, Debug, Serialize)]
pub struct RanksV1 {
    /// Its identifier.
    pub id: String,
    /// Its rank without perturbation.
    pub nominal: usize,
    /// 5th percentile.
    pub low: usize,
    /// Median.
    pub median: usize,
    /// 95th percentile.
    pub high: usize,
    /// Mean.
    pub mean: f64,
}

impl BandSharesV1 {
    /// The share of the draws in which the unit keeps its class or stage.
    pub fn stays(&self) -> f64 {
        self.shares.get(self.nominal).copied().unwrap_or(0.0)
    }
}

pub(super) fn uncertainty(of: &Uncertainty, id: &impl Fn(usize) -> String) -> UncertaintyV1 {
    let (told_apart, neighbours) = of.told_apart();
    let varied = |one: &Perturbation| match one {
        Perturbation::Observations => VariedV1::Observations,
        Perturbation::Weights(WeightDraw::Dirichlet(concentration)) => {
            VariedV1::WeightsDirichlet { concentration: *concentration }
        }
        Perturbation::Weights(WeightDraw::Share(share)) => VariedV1::WeightsShare { share: *share },
        Perturbation::Normalisation(methods) => {
            VariedV1::Normalisation { methods: methods.iter().map(|method| method.word()).collect() }
        }
        Perturbation::Exponent(exponents) => VariedV1::Exponent {
            exponents: exponents.iter().map(|power| power.is_finite().then_some(*power)).collect(),
        },
        Perturbation::Imputation(ways) => VariedV1::Imputation { ways: ways.iter().map(way).collect() },
        Perturbation::Treatment(ways) => VariedV1::Treatment { ways: ways.iter().map(|way| way.word()).collect() },
        Perturbation::Removal => VariedV1::Removal,
    };
    let ranks = |range: &crate::compare::uncertainty::RankRange| RanksV1 {
        id: id(range.unit),
        nominal: range.nominal,
        low: range.low,
        median: range.median,
        high: range.high,
        mean: range.mean,
    };
    let group = |places: &std::ops::Range<usize>| {
        of.units.get(places.clone()).unwrap_or_default().iter().map(|range| id(range.unit)).collect()
    };
    UncertaintyV1 {
        varied: of.vary.iter().map(varied).collect(),
        said: of.vary.iter().map(words).collect(),
        draws: of.draws,
        seed: of.seed,
        nominal_difference: of.nominal_difference,
        told_apart_at: TOLD_APART,
        told_apart,
        neighbours,
        ranks: of.units.iter().map(ranks).collect(),
        above_next: of.neighbours.clone(),
        above: of.pairs.as_ref().map(|pairs| pairs.above.clone()),
        rank_shares: of.pairs.as_ref().map(|pairs| pairs.ranks.clone()),
        groups: of.groups.iter().map(group).collect(),
        bands: of.bands.as_ref().map(|of| bands(of, id)),
        drivers: of.drivers.as_ref().map(drivers),
    }
}

fn bands(of: &Banded, id: &impl Fn(usize) -> String) -> BandsV1 {
    let kind = match of.bands {
        Bands::Stages(_) => "stages",
        Bands::Classes(..) => "classes",
    };
    let unit = |of: &BandShares| BandSharesV1 { id: id(of.unit), nominal: of.nominal, shares: of.shares.clone() };
    BandsV1 { kind, units: of.units.iter().map(unit).collect() }
}

fn drivers(of: &Drivers) -> DriversV1 {
    let estimate = |of: Estimate| EstimateV1 { low: of.low, value: of.value, high: of.high };
    let effect = |of: &Effect| EffectV1 { first: estimate(of.first), total: estimate(of.total) };
    DriversV1 { rows: of.rows, effects: of.effects.iter().map(effect).collect() }
}

/// An imputation method as written on the command line.
fn way(of: &Imputation) -> String {
    match of {
        Imputation::None => "none".to_owned(),
        Imputation::All(by) => by.word().to_owned(),
        Imputation::Group(by, group) => format!("{}:{group}", by.word()),
        Imputation::Nearest(_, units) => format!("nearest:{units}"),
    }
}
