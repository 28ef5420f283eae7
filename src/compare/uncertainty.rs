//! Uncertainty of a ranking: the comparison repeated with alternative values, weights and methods.
//!
//! Every draw has its own random stream (ChaCha8), and the counts are whole numbers, so any number of threads gives the
//! same bytes. After Saisana, Saltelli and Tarantola 2005, *Uncertainty and sensitivity analysis techniques as tools
//! for the quality assessment of composite indicators*, JRSS A 168(2).

mod alternatives;
pub mod counts;
mod outcome;
mod request;
mod run;
mod streams;

pub use outcome::{BandShares, Banded, Beside, Drivers, Pairs, RankRange, TOLD_APART};
pub use request::{NotDrawn, Perturbation, Request, WeightDraw};

use super::Comparison;
use crate::model::composite::Composite;
use run::Run;

/// The result of an uncertainty analysis. Only ranked units take part.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// The sources of uncertainty that were varied.
    pub vary: Vec<Perturbation>,
    /// Number of draws.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// Greatest difference between a headline and its recomputation without perturbation.
    pub nominal_difference: f64,
    /// The participating units by rank, with their ranks over the draws.
    pub units: Vec<RankRange>,
    /// For each of those units except the last, the share of draws in which it ranks above the next.
    pub neighbours: Vec<f64>,
    /// Groups that cannot be told apart, as ranges of `units`: from the top, each group begins with the first unit that
    /// the first unit of the previous group outranks in enough draws.
    pub groups: Vec<std::ops::Range<usize>>,
    /// All pairs; `None` if not requested.
    pub pairs: Option<Pairs>,
    /// One unit compared with each other; `None` if not requested or if the unit did not take part.
    pub beside: Option<Beside>,
    /// Shares of classes or stages for each unit; `None` for an index with neither.
    pub bands: Option<Banded>,
    /// Effects of the perturbations on the ranks; `None` if not requested.
    pub drivers: Option<Drivers>,
}

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

    /// The number of neighbours told apart, and the number of pairs of neighbours.
    pub fn told_apart(&self) -> (usize, usize) {
        (self.neighbours.iter().filter(|share| **share >= TOLD_APART).count(), self.neighbours.len())
    }

    /// The position of each of `units` units in the order of ranks; `None` for units that did not take part.
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
