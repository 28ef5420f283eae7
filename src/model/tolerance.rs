//! The tolerance for comparing scores, shares and values: gates, stages, classes, ranks, coverage, bounds and reach all
//! use it.
//!
//! Two calculations of the same figure may differ in the last binary digits: 0.1 × ½ + 0.7 × ½ is not 0.3 × ½ + 0.5 ×
//! ½. Equality within a distance is not transitive (a may be near b and b near c while a is not near c), so ranks would
//! depend on the order of the units. Figures are therefore rounded to a decimal grid before they are compared: equality
//! then is an equivalence relation, and units with the same rank lie on the same side of every threshold.
//!
//! The first rounding is to a grid `GUARD` times as fine, so that a figure such as 0.0000000005, which its binary
//! fraction slightly misses, still counts as the half that was written.

use std::cmp::Ordering;

/// Decimals of the grid on which scores and shares are compared.
pub(crate) const DECIMALS: u8 = 9;

/// The step of that grid. Figures further apart than this never count as equal.
pub(crate) const TOLERANCE: f64 = 1e-9;

/// Number of steps in 1.
const STEPS: f64 = 1e9;

/// Significant digits for larger figures and for values in their own units. A double has between 15 and 17.
const DIGITS: i32 = 12;

/// From this size on, [`DIGITS`] significant digits are coarser than [`DECIMALS`] decimals.
const LARGE: f64 = 1e3;

/// Figures that differ by more than this, or by this share of the larger one, are on different grid points.
const FAR: f64 = 1e-6;

/// Ratio of the grid of the first rounding to the final grid.
const GUARD: f64 = 1e3;

/// The grid point of a score or share, for comparisons: nine decimals, or twelve significant digits from 1 000 on. NaN
/// stays NaN.
pub(crate) fn key(figure: f64) -> f64 {
    if figure.abs() < LARGE {
        // Adding zero turns −0 into 0.
        ((figure * (STEPS * GUARD)).round() / GUARD).round() + 0.0
    } else {
        significant(figure) * STEPS
    }
}

/// Whether two scores or shares count as equal.
pub(crate) fn same(one: f64, other: f64) -> bool {
    key(one) == key(other)
}

/// Whether a score or share is at least a threshold. NaN reaches no threshold.
pub(crate) fn reaches(figure: f64, threshold: f64) -> bool {
    // Rounding keeps the order, so only figures just below the threshold must be rounded.
    figure >= threshold || (!is_far(figure, threshold) && key(figure) >= key(threshold))
}

/// Whether a score or share exceeds another by more than rounding.
pub(crate) fn exceeds(figure: f64, other: f64) -> bool {
    figure > other && (is_far(figure, other) || key(figure) > key(other))
}

/// Whether two figures lie so far apart that they are never rounded to the same grid point. False for NaN.
fn is_far(one: f64, other: f64) -> bool {
    (one - other).abs() > FAR * one.abs().max(other.abs()).max(1.0)
}

/// The order of two scores or shares.
pub(crate) fn order(one: f64, other: f64) -> Ordering {
    key(one).total_cmp(&key(other))
}

/// A value rounded to twelve significant digits at any size: values in their own units, such as people or shares of a
/// head, have no common grid.
pub(crate) fn significant(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value + 0.0;
    }
    // This power of ten brings the value to fifteen digits before the point, three of them the guard.
    let power = DIGITS + 2 - value.abs().log10().floor() as i32;
    let tens = 10_f64.powi(power.abs());
    let whole = if power >= 0 { value * tens } else { value / tens };
    let rounded = (whole.round() / GUARD).round() * GUARD;
    if power >= 0 { rounded / tens } else { rounded * tens }
}

/// Whether two values in their own unit count as equal.
pub(crate) fn same_value(one: f64, other: f64) -> bool {
    significant(one) == significant(other)
}

/// A score rounded to decimals, halves away from zero, as by hand: 0.285 becomes 0.29. `decimals` is capped at nine.
pub(crate) fn rounded(figure: f64, decimals: u8) -> f64 {
    let decimals = decimals.min(DECIMALS);
    let coarser = 10_f64.powi(i32::from(DECIMALS - decimals));
    (key(figure) / coarser).round() / 10_f64.powi(i32::from(decimals)) + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_of_binary_fractions_does_not_distinguish_figures() {
        assert_ne!(0.1 * 0.5 + 0.7 * 0.5, 0.3 * 0.5 + 0.5 * 0.5);
        assert!(same(0.1 * 0.5 + 0.7 * 0.5, 0.3 * 0.5 + 0.5 * 0.5));
        assert!(reaches(0.1 + 0.2, 0.3) && reaches(0.3, 0.1 + 0.2) && !exceeds(0.1 + 0.2, 0.3));
        assert!(!reaches(0.3 - 1e-8, 0.3) && exceeds(0.3 + 1e-8, 0.3));
        assert!(!reaches(f64::NAN, 0.0) && !same(f64::NAN, f64::NAN));
        assert_eq!(key(-0.0).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn halves_of_the_grid_are_rounded_as_they_are_written() {
        // Neither is an exact binary fraction; the sum lies slightly below the half.
        let sums = [0.000_000_000_5, 0.123_456_789_5, 0.1 + 0.023_456_789_5, 999.123_456_789_5];
        assert_eq!(sums.map(|sum| key(sum) % 10.0), [1.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn being_equal_is_an_equivalence_whatever_the_size() {
        for size in [1e-30, 1e-6, 0.5, 999.999, 1e3, 123_456.789, 1e15] {
            let near: Vec<f64> = (0..60).map(|step| size * (1.0 + f64::from(step) * 2e-14)).collect();
            for a in &near {
                for b in &near {
                    assert_eq!(same(*a, *b), key(*a) == key(*b));
                    assert!(a > b || (key(*a) <= key(*b) && significant(*a) <= significant(*b)), "{a} {b}");
                }
            }
            assert!(same_value(size, size * (1.0 + 1e-15)) && !same_value(size, size * (1.0 + 1e-10)), "{size}");
        }
    }

    #[test]
    fn comparisons_agree_with_the_grid_near_and_far() {
        for size in [1e-6, 0.5, 1e3, 123_456.789, 1e15] {
            for distance in [0.0, 1e-15, 4e-10, 1e-9, 1e-8, 9e-7, 1.1e-6, 1e-3, 2.0] {
                for other in [size + distance, size - distance, size * (1.0 + distance), size * (1.0 - distance)] {
                    assert_eq!(reaches(size, other), key(size) >= key(other), "{size} {other}");
                    assert_eq!(exceeds(size, other), key(size) > key(other), "{size} {other}");
                }
            }
        }
        assert!(!exceeds(f64::NAN, 0.0) && !exceeds(0.0, f64::NAN) && exceeds(f64::INFINITY, 0.0));
    }

    #[test]
    fn decimals_are_rounded_half_away_from_nought() {
        let cases = [(0.285, 2, 0.29), (-0.285, 2, -0.29), (1.005, 2, 1.01), (0.5, 0, 1.0), (-0.001, 2, 0.0)];
        for (figure, decimals, expected) in cases {
            assert_eq!(rounded(figure, decimals), expected, "{figure}");
        }
        assert_eq!(rounded(1234.565, 2), 1234.57);
        assert_eq!(rounded(0.123_456_789_4, 12), 0.123_456_789);
        assert_eq!(rounded(-0.001, 2).to_bits(), 0.0_f64.to_bits());
    }
}
