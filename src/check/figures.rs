//! Comparison of figures with thresholds, with one tolerance for all rules.

use crate::model::{Money, tolerance};

/// `part` in percent of `whole`; zero if the whole is zero.
pub(crate) fn percent_of(part: Money, whole: Money) -> f64 {
    if whole == Money::ZERO { 0.0 } else { part.as_f64() / whole.as_f64() * 100.0 }
}

/// Whether `figure` is above `threshold`.
pub(crate) fn above(figure: f64, threshold: f64) -> bool {
    tolerance::exceeds(figure, threshold)
}

/// Whether `figure` is below `threshold`.
pub(crate) fn below(figure: f64, threshold: f64) -> bool {
    tolerance::exceeds(threshold, figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_on_a_threshold_is_on_neither_side() {
        // 0.07 / 0.7 is slightly less than a tenth in floating point.
        let share = percent_of(Money::minor(7), Money::minor(70));
        assert!(!below(share, 10.0) && !above(share, 10.0));
        assert!(below(9.9, 10.0) && above(10.1, 10.0));
        assert!(percent_of(Money::major(1), Money::ZERO).abs() < 1e-12);
    }
}
