//! How sure a ranking is: the comparison repeated with what could have been otherwise.
//!
//! Every draw has a random stream of its own, chosen by its number (ChaCha8), and what is counted are whole numbers, so
//! that any number of threads gives the same bytes. After Saisana, Saltelli and Tarantola 2005, *Uncertainty and
//! sensitivity analysis techniques as tools for the quality assessment of composite indicators*, JRSS A 168(2).

mod alternatives;
pub mod counts;
mod dice;
mod outcome;
mod request;
mod run;

pub use outcome::{BandShares, Banded, Beside, Drivers, Pairs, RankRange, TOLD_APART};
pub use request::{NotDrawn, Perturbation, Request, WeightDraw};

use super::Comparison;
use crate::model::composite::Composite;
use run::Run;

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
