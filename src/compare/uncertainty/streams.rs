//! Random streams of a draw, one for each kind of perturbation.

use rand_chacha::ChaCha8Rng;

use super::request::Perturbation;

/// Separate random streams for each kind of perturbation, so that one can be fixed while others vary.
pub(super) struct Streams {
    pub values: ChaCha8Rng,
    pub weights: ChaCha8Rng,
    pub methods: ChaCha8Rng,
    pub exponents: ChaCha8Rng,
    pub removals: ChaCha8Rng,
    pub imputations: ChaCha8Rng,
    pub treatments: ChaCha8Rng,
}

impl Streams {
    /// Number of streams reserved for each draw.
    const RESERVED: u64 = 8;

    /// The streams of a draw, by its number.
    pub(super) fn of(seeded: &ChaCha8Rng, number: u64) -> Streams {
        let stream = |kind: u64| {
            let mut random = seeded.clone();
            random.set_stream(number.wrapping_mul(Streams::RESERVED).wrapping_add(kind));
            random
        };
        Streams {
            values: stream(0),
            weights: stream(1),
            methods: stream(2),
            exponents: stream(3),
            removals: stream(4),
            imputations: stream(5),
            treatments: stream(6),
        }
    }

    /// Replaces the stream of one kind of perturbation by that of `other`.
    pub(super) fn take(&mut self, perturbation: &Perturbation, other: Streams) {
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
