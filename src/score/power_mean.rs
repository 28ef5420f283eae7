//! The weighted power mean.

/// Exponents closer to 0 than this count as 0: the roots for smaller ones exceed the precision of a double.
const NEAR_ZERO: f64 = 1e-6;

/// Whether an exponent means the geometric mean.
pub(crate) fn is_geometric(power: f64) -> bool {
    power.abs() < NEAR_ZERO
}

/// The weighted power mean of `(weight, value)` pairs with exponent `power`: 1 arithmetic, 0 geometric, −1 harmonic,
/// minus infinity the minimum. Values are at least 0 unless the exponent is 1 or minus infinity; `None` if the weights
/// sum to zero. Exponents closer to 0 than `NEAR_ZERO` count as 0. The last digit may depend on the order of the pairs,
/// so callers pass them in an order that does not come from a file.
pub(crate) fn power_mean(power: f64, pairs: &[(f64, f64)]) -> Option<f64> {
    let total: f64 = pairs.iter().map(|(weight, _)| weight).sum();
    if total <= 0.0 {
        return None;
    }
    let weighted = || pairs.iter().filter(|(weight, _)| *weight > 0.0);
    let least = weighted().map(|(_, value)| *value).fold(f64::INFINITY, f64::min);
    // Rounding in powers and roots may leave the range of the values by an ulp; the clamp keeps the mean within it.
    let most = weighted().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max);
    let mean = if power == f64::NEG_INFINITY || (power <= 0.0 && least <= 0.0) {
        least
    } else if is_geometric(power) {
        (weighted().map(|(weight, value)| weight * value.ln()).sum::<f64>() / total).exp()
    } else if power == 1.0 {
        weighted().map(|(weight, value)| weight * value).sum::<f64>() / total
    } else {
        // Values are divided by the dominant one, because powers of the values themselves may overflow.
        let unit = if power > 0.0 { most } else { least };
        let share = |value: f64| if unit > 0.0 { value / unit } else { 0.0 };
        let mean = weighted().map(|(weight, value)| weight * share(*value).powf(power)).sum::<f64>() / total;
        unit * mean.powf(1.0 / power)
    };
    Some(mean.clamp(least, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: Option<f64>, b: f64) {
        assert!(a.is_some_and(|a| (a - b).abs() < 1e-12), "{a:?} is not {b}");
    }

    #[test]
    fn means_by_hand() {
        let pairs = [(1.0, 0.2), (3.0, 0.6)];
        close(power_mean(1.0, &pairs), 0.5);
        // (0.2 × 0.6³)^(1/4) = 0.0432^0.25
        close(power_mean(0.0, &pairs), 0.0432_f64.powf(0.25));
        // 4 / (1/0.2 + 3/0.6) = 4 / 10
        close(power_mean(-1.0, &pairs), 0.4);
        close(power_mean(f64::NEG_INFINITY, &pairs), 0.2);
        assert_eq!(power_mean(1.0, &[(0.0, 0.5)]), None);
        close(power_mean(0.0, &[(1.0, 0.0), (1.0, 1.0)]), 0.0);
    }

    #[test]
    fn extreme_exponents_stay_between_the_values() {
        let pairs = [(1.0, 40.0), (1.0, 100.0)];
        for power in [1000.0, -1000.0, 300.0, 1e-300, -1e-12, 0.5] {
            let mean = power_mean(power, &pairs).unwrap();
            assert!((40.0..=100.0).contains(&mean), "{power}: {mean}");
        }
        // With a value 0 of equal weight, the power mean is 2^(−1/p) times the greater value.
        close(power_mean(1000.0, &[(1.0, 0.0), (1.0, 100.0)]), 100.0 * 2_f64.powf(-0.001));
        close(power_mean(1e-300, &pairs), power_mean(0.0, &pairs).unwrap());
    }
}
