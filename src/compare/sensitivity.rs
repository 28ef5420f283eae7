//! Sensitivity: first-order and total effects of independent inputs on an outcome.
//!
//! Saltelli's design evaluates a function of k inputs, each uniform in [0, 1), (k + 2) n times; Jansen's estimators use
//! the results (Saltelli et al. 2010, *Variance based sensitivity analysis of model output*, Computer Physics
//! Communications 181(2), table 2 (b) and (f)). Intervals are percentiles over bootstrapped rows.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// The effects of one input on the variance of the outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// Mean share of the variance that disappears when only the input is known.
    pub first: Estimate,
    /// Mean share of the variance that remains when everything but the input is known.
    pub total: Estimate,
}

/// An estimate with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Its 5th percentile over the bootstrap.
    pub low: f64,
    /// The estimate.
    pub value: f64,
    /// Its 95th percentile.
    pub high: f64,
}

/// The size of a design.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Design {
    /// Number of inputs.
    pub inputs: usize,
    /// Number of rows; the function is evaluated (inputs + 2) times per row.
    pub rows: usize,
    /// Number of bootstrap samples for the intervals.
    pub bootstraps: usize,
    /// The seed.
    pub seed: u64,
}

/// The outcomes of one row: at both base points, and at the first with each input taken from the second.
struct Row {
    a: f64,
    b: f64,
    mixed: Vec<f64>,
}

/// The effects of each input on `outcome`; `None` if the outcome does not vary.
pub(crate) fn effects(design: Design, mut outcome: impl FnMut(&[f64]) -> f64) -> Option<Vec<Effect>> {
    let mut random = ChaCha8Rng::seed_from_u64(design.seed);
    let (mut a, mut b) = (vec![0.0; design.inputs], vec![0.0; design.inputs]);
    let mut rows = Vec::with_capacity(design.rows);
    for _ in 0..design.rows {
        a.iter_mut().chain(b.iter_mut()).for_each(|input| *input = random.random());
        let (of_a, of_b) = (outcome(&a), outcome(&b));
        let mut mixed = Vec::with_capacity(design.inputs);
        for input in 0..design.inputs {
            if let (Some(one), Some(other)) = (a.get_mut(input), b.get_mut(input)) {
                std::mem::swap(one, other);
            }
            mixed.push(outcome(&a));
            if let (Some(one), Some(other)) = (a.get_mut(input), b.get_mut(input)) {
                std::mem::swap(one, other);
            }
        }
        rows.push(Row { a: of_a, b: of_b, mixed });
    }
    let all: Vec<usize> = (0..rows.len()).collect();
    let values = jansen(&rows, &all, design.inputs)?;
    let mut samples: Vec<Vec<(f64, f64)>> = Vec::with_capacity(design.bootstraps);
    for _ in 0..design.bootstraps {
        let chosen: Vec<usize> = all.iter().map(|_| random.random_range(0..rows.len())).collect();
        samples.extend(jansen(&rows, &chosen, design.inputs));
    }
    let effect = |(input, (first, total)): (usize, &(f64, f64))| {
        let drawn = |side: fn(&(f64, f64)) -> f64| samples.iter().filter_map(|one| one.get(input)).map(side).collect();
        Effect { first: estimate(*first, drawn(|one| one.0)), total: estimate(*total, drawn(|one| one.1)) }
    };
    Some(values.iter().enumerate().map(effect).collect())
}

/// Jansen's estimators over chosen rows: first-order and total effect of each input; `None` without variance.
///
/// With f(A), f(B) and f(A with input i from B): Sᵢ = 1 − Σ (f(B) − f(A_B,i))² / 2nV and Tᵢ = Σ (f(A) − f(A_B,i))² / 2nV.
fn jansen(rows: &[Row], chosen: &[usize], inputs: usize) -> Option<Vec<(f64, f64)>> {
    let count = chosen.len() as f64;
    let chosen_rows = || chosen.iter().filter_map(|place| rows.get(*place));
    let base = || chosen_rows().flat_map(|row| [row.a, row.b]);
    let mean = base().sum::<f64>() / (2.0 * count);
    let variance = base().map(|value| (value - mean).powi(2)).sum::<f64>() / (2.0 * count);
    if !(variance > 0.0 && variance.is_finite()) {
        return None;
    }
    let effect = |input: usize| {
        let squares = |from: fn(&Row) -> f64| {
            chosen_rows().filter_map(|row| Some((from(row) - row.mixed.get(input)?).powi(2))).sum::<f64>()
        };
        let scale = 2.0 * count * variance;
        (1.0 - squares(|row| row.b) / scale, squares(|row| row.a) / scale)
    };
    Some((0..inputs).map(effect).collect())
}

/// An estimate with the percentiles of its bootstrapped values; the value itself without any.
fn estimate(value: f64, mut drawn: Vec<f64>) -> Estimate {
    drawn.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let place = (share * drawn.len().saturating_sub(1) as f64).round() as usize;
        drawn.get(place).copied().unwrap_or(value)
    };
    Estimate { low: at(0.05), value, high: at(0.95) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    fn design(inputs: usize) -> Design {
        Design { inputs, rows: 1 << 14, bootstraps: 100, seed: 7 }
    }

    fn check(effects: &[Effect], first: &[f64], total: &[f64], within: f64) {
        for ((effect, first), total) in effects.iter().zip(first).zip(total) {
            assert!((effect.first.value - first).abs() < within, "{effect:?}: first {first}");
            assert!((effect.total.value - total).abs() < within, "{effect:?}: total {total}");
            assert!(effect.first.low <= effect.first.value && effect.total.value <= effect.total.high);
        }
    }

    #[test]
    fn ishigami() {
        // f = sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ over (−π, π)³: S = (0.3139, 0.4424, 0), T = (0.5576, 0.4424, 0.2437).
        let found = effects(design(3), |u| {
            let x: Vec<f64> = u.iter().map(|u| (2.0 * u - 1.0) * PI).collect();
            x[0].sin() + 7.0 * x[1].sin().powi(2) + 0.1 * x[2].powi(4) * x[0].sin()
        });
        check(&found.unwrap(), &[0.3139, 0.4424, 0.0], &[0.5576, 0.4424, 0.2437], 0.03);
    }

    #[test]
    fn sobol_g() {
        // Π (|4 u − 2| + a) / (1 + a) with a = 0, 1, 4.5, 9: Vᵢ = 1 / (3 (1 + aᵢ)²), V = Π (1 + Vᵢ) − 1,
        // Sᵢ = Vᵢ / V, Tᵢ = Vᵢ Π_{j≠i} (1 + Vⱼ) / V.
        let a = [0.0, 1.0, 4.5, 9.0];
        let own: Vec<f64> = a.iter().map(|a: &f64| 1.0 / (3.0 * (1.0 + a).powi(2))).collect();
        let product: f64 = own.iter().map(|v| 1.0 + v).product();
        let first: Vec<f64> = own.iter().map(|v| v / (product - 1.0)).collect();
        let total: Vec<f64> = own.iter().map(|v| v * product / (1.0 + v) / (product - 1.0)).collect();
        let found =
            effects(design(4), |u| u.iter().zip(a).map(|(u, a)| ((4.0 * u - 2.0).abs() + a) / (1.0 + a)).product());
        check(&found.unwrap(), &first, &total, 0.03);
    }

    #[test]
    fn an_input_with_two_identical_alternatives_has_no_effect() {
        let pick = |u: f64, alternatives: [f64; 2]| if u < 0.5 { alternatives[0] } else { alternatives[1] };
        let found = effects(design(2), |u| pick(u[0], [3.0, 3.0]) + pick(u[1], [0.0, 1.0])).unwrap();
        assert_eq!(found[0].total.value, 0.0);
        assert!((found[1].first.value - 1.0).abs() < 0.03);
        assert_eq!(effects(design(1), |_| 1.0), None);
    }
}
