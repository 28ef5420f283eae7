//! The chance that a draw takes, apart for each sort of perturbation.

use rand_chacha::ChaCha8Rng;

use super::request::Perturbation;

/// Where chance comes from: one stream for each sort of perturbation, so that each can be held while others vary.
pub(super) struct Dice {
    pub values: ChaCha8Rng,
    pub weights: ChaCha8Rng,
    pub methods: ChaCha8Rng,
    pub exponents: ChaCha8Rng,
    pub removals: ChaCha8Rng,
    pub imputations: ChaCha8Rng,
    pub treatments: ChaCha8Rng,
}

impl Dice {
    /// As many streams stand between those of one number and the next.
    const APART: u64 = 8;

    /// The dice of a draw, by its number.
    pub(super) fn of(seeded: &ChaCha8Rng, number: u64) -> Dice {
        let stream = |kind: u64| {
            let mut random = seeded.clone();
            random.set_stream(number.wrapping_mul(Dice::APART).wrapping_add(kind));
            random
        };
        Dice {
            values: stream(0),
            weights: stream(1),
            methods: stream(2),
            exponents: stream(3),
            removals: stream(4),
            imputations: stream(5),
            treatments: stream(6),
        }
    }

    /// Takes the dice of one sort of perturbation from others.
    pub(super) fn take(&mut self, perturbation: &Perturbation, other: Dice) {
        match perturbation {
            Perturbation::Observations => self.values = other.values,
            Perturbation::Weights(_) => self.weights = other.weights,
            Perturbation::Normalisation(_) => self.methods = other.methods,
            Perturbation::Exponent(_) => self.exponents = other.exponents,
            Perturbation::Removal => self.removals = other.removals,
            Perturbation::Imputation(_) => self.imputations = other.imputations,
            Perturbation::Treatment(_) => self.treatments = other.treatments,
        }
    }
}
