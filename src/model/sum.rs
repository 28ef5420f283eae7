//! Sums that do not depend on the order of the terms.

/// The sum of some figures, added from the least to the greatest. Floating-point sums depend on the order of the terms;
/// sorting first gives the same sum for any order in a file. The empty sum is 0, never −0.
pub(crate) fn sum(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    figures.into_iter().fold(0.0, |sum, figure| sum + figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_does_not_matter() {
        let figures = [0.1, 0.7, 0.3, 1e16, -1e16, 0.2];
        let turned: Vec<f64> = figures.iter().rev().copied().collect();
        assert_eq!(sum(figures).to_bits(), sum(turned).to_bits());
        assert_eq!(sum([]).to_bits(), 0.0_f64.to_bits());
    }
}
