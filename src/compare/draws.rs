//! Draws: values within their bounds, and weights around the nominal ones.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::chance;
use super::leaf::Leaf;
use super::uncertainty::WeightDraw;
use crate::model::sum::sum;

/// A cell whose value is uncertain between two ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    /// Its index in the columns of the leaves.
    cell: usize,
    /// Source of its quantile: cells with the same source have correlated errors.
    source: u64,
    low: f64,
    high: f64,
    /// The quantile of the likely value.
    turn: f64,
    /// The width times the distance from the low end to the likely value; the width alone for a uniform distribution.
    left: f64,
    /// The width times the distance from the likely value to the high end.
    right: f64,
    /// Whether the distribution is uniform.
    even: bool,
}

/// The cells that vary.
#[derive(Clone, Debug, Default)]
pub(super) struct Spans {
    cells: Vec<Span>,
}

/// Hashes of the identifiers of units and indicators.
#[derive(Clone, Debug)]
pub(super) struct Numbers {
    pub units: Vec<u64>,
    pub indicators: Vec<u64>,
}

impl Spans {
    /// The cells of the leaves' columns whose bounds differ. Leaves of one unit with the same source share a quantile;
    /// others have one each.
    pub(super) fn of(leaves: &[Vec<Leaf>], numbers: &Numbers) -> Spans {
        let units = numbers.units.len();
        let mut cells = Vec::new();
        for (column, (leaves, own)) in leaves.iter().zip(&numbers.indicators).enumerate() {
            for (unit, (leaf, of_unit)) in leaves.iter().zip(&numbers.units).enumerate() {
                // An indicator that does not apply has no figure to vary.
                if leaf.state == super::leaf::State::NotApplicable || leaf.low >= leaf.high {
                    continue;
                }
                let source = chance::combined(*of_unit, leaf.source.unwrap_or(*own));
                let mode = leaf.point.map(|point| point.clamp(leaf.low, leaf.high));
                cells.push(Span::new(column * units + unit, leaf.low, mode, leaf.high, source));
            }
        }
        Spans { cells }
    }

    /// Whether no cell varies.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Sets the cells of the columns to the quantiles of their sources in a draw.
    pub(super) fn set(&self, draw: u64, columns: &mut [f64]) {
        for span in &self.cells {
            let quantile = chance::quantile(span.source, draw);
            if let Some(cell) = columns.get_mut(span.cell) {
                *cell = span.at(quantile);
            }
        }
    }
}

impl Span {
    /// A cell between `low` and `high`.
    fn new(cell: usize, low: f64, mode: Option<f64>, high: f64, source: u64) -> Span {
        let width = high - low;
        let Some(mode) = mode else {
            return Span { cell, source, low, high, turn: 2.0, left: width, right: 0.0, even: true };
        };
        let (left, right) = (width * (mode - low), width * (high - mode));
        Span { cell, source, low, high, turn: (mode - low) / width, left, right, even: false }
    }

    /// The value at a quantile: of a triangular distribution with the likely value as its mode, or of a uniform one
    /// without it.
    fn at(&self, quantile: f64) -> f64 {
        if self.even {
            return self.low + quantile * self.left;
        }
        // The side of the likely value is unpredictable, so both are computed to avoid a branch.
        let below = quantile < self.turn;
        let square = if below { quantile * self.left } else { (1.0 - quantile) * self.right };
        let root = square.sqrt();
        if below { self.low + root } else { self.high - root }
    }
}

/// Draws the weights of siblings around their nominal ones. Under the Dirichlet distribution, the drawn weights of a
/// family have the nominal sum; under a share, each varies independently, and only their proportions matter.
pub(super) fn weights(random: &mut ChaCha8Rng, draw: WeightDraw, family: &[usize], nominal: &[f64], drawn: &mut [f64]) {
    let weight_of = |column: &usize| nominal.get(*column).copied().unwrap_or(0.0);
    let total = sum(family.iter().map(weight_of));
    let mut drawn_in_all = 0.0;
    for column in family.iter().filter(|column| weight_of(column) > 0.0) {
        let weight = match draw {
            WeightDraw::Dirichlet(concentration) => gamma(random, concentration * weight_of(column) / total),
            WeightDraw::Share(share) => weight_of(column) * (1.0 + share * (2.0 * random.random::<f64>() - 1.0)),
        };
        drawn_in_all += weight;
        if let Some(slot) = drawn.get_mut(*column) {
            *slot = weight;
        }
    }
    // With tiny shapes every draw may be 0, without proportions; the nominal weights then stay.
    if drawn_in_all > 0.0 && drawn_in_all.is_finite() {
        return;
    }
    for column in family {
        if let Some(slot) = drawn.get_mut(*column) {
            *slot = weight_of(column);
        }
    }
}

/// A draw from a gamma distribution with scale 1 (Marsaglia and Tsang 2000; shapes below 1 by their boost).
fn gamma(random: &mut ChaCha8Rng, shape: f64) -> f64 {
    if shape < 1.0 {
        let boost = random.random::<f64>().powf(1.0 / shape);
        return gamma(random, shape + 1.0) * boost;
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let normal = normal(random);
        let v = (1.0 + c * normal).powi(3);
        if v <= 0.0 {
            continue;
        }
        let uniform: f64 = random.random();
        let square = normal * normal;
        if uniform < 1.0 - 0.0331 * square * square || uniform.ln() < 0.5 * square + d * (1.0 - v + v.ln()) {
            return d * v;
        }
    }
}

/// A draw from the standard normal distribution (Marsaglia's polar method; the second of each pair is dropped).
fn normal(random: &mut ChaCha8Rng) -> f64 {
    loop {
        let x = 2.0 * random.random::<f64>() - 1.0;
        let y = 2.0 * random.random::<f64>() - 1.0;
        let square = x * x + y * y;
        if square > 0.0 && square < 1.0 {
            return x * (-2.0 * square.ln() / square).sqrt();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    fn mean_and_variance(draws: &[f64]) -> (f64, f64) {
        let n = draws.len() as f64;
        let mean = draws.iter().sum::<f64>() / n;
        (mean, draws.iter().map(|draw| (draw - mean).powi(2)).sum::<f64>() / n)
    }

    #[test]
    fn a_gamma_has_its_mean_and_variance() {
        let mut random = ChaCha8Rng::seed_from_u64(1);
        for shape in [0.4, 1.0, 7.5] {
            let draws: Vec<f64> = (0..40_000).map(|_| gamma(&mut random, shape)).collect();
            let (mean, variance) = mean_and_variance(&draws);
            assert!((mean / shape - 1.0).abs() < 0.03 && (variance / shape - 1.0).abs() < 0.08, "{shape}: {mean}");
        }
    }

    #[test]
    fn drawn_weights_vary_around_the_nominal_ones() {
        // Dirichlet: the variance of a share w is w (1 − w) / (c + 1): 0.25 × 0.75 / 21 for c = 20.
        let (nominal, family) = ([1.0, 3.0], [0, 1]);
        let mut random = ChaCha8Rng::seed_from_u64(2);
        let mut drawn = nominal;
        let shares: Vec<f64> = (0..40_000)
            .map(|_| {
                weights(&mut random, WeightDraw::Dirichlet(20.0), &family, &nominal, &mut drawn);
                drawn[0] / (drawn[0] + drawn[1])
            })
            .collect();
        let (mean, variance) = mean_and_variance(&shares);
        assert!((mean - 0.25).abs() < 0.005 && (variance - 0.1875 / 21.0).abs() < 0.0005, "{mean} {variance}");
        for _ in 0..1000 {
            weights(&mut random, WeightDraw::Share(0.25), &family, &nominal, &mut drawn);
            assert!((0.75..=1.25).contains(&drawn[0]) && (2.25..=3.75).contains(&drawn[1]));
        }
    }

    #[test]
    fn a_triangle_by_hand() {
        let span = Span::new(0, 0.0, Some(1.0), 4.0, 0);
        // F(1) = 1/4; F(x) = x²/4 below, so the quantile 1/16 is at 0.5; above, 1 − (4 − x)²/12: 1 − 1/3 at 2.
        assert!((span.at(1.0 / 16.0) - 0.5).abs() < 1e-12 && (span.at(0.25) - 1.0).abs() < 1e-12);
        assert!((span.at(2.0 / 3.0) - 2.0).abs() < 1e-12);
        assert!((Span::new(0, 0.0, None, 4.0, 0).at(0.25) - 1.0).abs() < 1e-12);
    }
}
