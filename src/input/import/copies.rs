//! Columns that repeat another one: rounded, in another unit, or reversed.

use super::figures::{Figures, deviation};
use super::suspicion::Copied;

/// Least number of units for which an exact relation of two columns is no coincidence.
const LEAST: usize = 5;

/// Greatest difference of the squared correlation from 1.
const LACKS: f64 = 1e-9;

/// How `one` repeats `other`; `None` if it does not.
pub(super) fn of(one: &Figures, other: &Figures) -> Option<Copied> {
    let pairs = one.beside(other);
    let most = one.len().max(other.len());
    if pairs.len() < LEAST || pairs.len() * 10 < most * 9 || one.constant() || other.constant() {
        return None;
    }
    if pairs.iter().all(|(a, b)| a == b) {
        return Some(Copied::Same);
    }
    if one.decimals < other.decimals && is_rounding(one, &pairs) {
        return Some(Copied::Rounded);
    }
    let [mean_a, mean_b] = [pairs.iter().map(|(a, _)| a).sum::<f64>(), pairs.iter().map(|(_, b)| b).sum::<f64>()]
        .map(|sum| sum / pairs.len() as f64);
    let spread = deviation(pairs.iter().map(|(a, _)| *a)) * deviation(pairs.iter().map(|(_, b)| *b));
    let together = pairs.iter().map(|(a, b)| (a - mean_a) * (b - mean_b)).sum::<f64>() / pairs.len() as f64;
    let correlation = together / spread;
    if !correlation.is_finite() || 1.0 - correlation * correlation > LACKS {
        return None;
    }
    Some(if correlation > 0.0 { Copied::Rescaled } else { Copied::Reversed })
}

/// Whether the first value of each pair is the second, rounded to the decimals of the first.
fn is_rounding(one: &Figures, pairs: &[(f64, f64)]) -> bool {
    let unit = 10_f64.powi(-one.decimals);
    // Coarse rounding may hide the differences, so that the values could be the rounding of many columns.
    let tells = one.deviation() > unit;
    // Half a unit, with a margin for halves that are not exact binary fractions.
    tells && pairs.iter().all(|(a, b)| (a - b).abs() <= unit * 0.500_001)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(values: &[f64]) -> Figures {
        Figures::new(values.iter().copied().enumerate().collect())
    }

    #[test]
    fn copies_are_recognised_in_every_form() {
        let other = figures(&[12.34, 56.78, 90.12, 33.33, 71.25, 8.5]);
        let with = |f: &dyn Fn(f64) -> f64| of(&figures(&other.values().map(f).collect::<Vec<_>>()), &other);
        assert_eq!(with(&|v| v), Some(Copied::Same));
        assert_eq!(with(&|v| v.round()), Some(Copied::Rounded));
        assert_eq!(with(&|v| v / 100.0), Some(Copied::Rescaled));
        assert_eq!(with(&|v| 100.0 - v), Some(Copied::Reversed));
        assert_eq!(with(&|v| v * v), None);
        let few = figures(&[1.0, 2.0, 3.0, 4.0]);
        assert_eq!(of(&figures(&[2.0, 4.0, 6.0, 8.0]), &few), None);
    }
}
