//! Ranks: one more than the number of units above. Equal figures share a rank, and the following ranks are skipped.

use crate::model::tolerance;

/// The rank of each figure, greatest first; `None` for a missing figure. Figures are compared by [`tolerance`].
/// `decimals` rounds them first, halves away from zero, for indices that rank their printed figures.
pub(crate) fn ranks(figures: &[Option<f64>], decimals: Option<u8>) -> Vec<Option<usize>> {
    let rounded = |figure: f64| decimals.map_or(figure, |decimals| tolerance::rounded(figure, decimals));
    let key = |figure: f64| tolerance::key(rounded(figure));
    let keys: Vec<Option<f64>> = figures.iter().map(|figure| figure.map(key)).collect();
    let mut falling: Vec<f64> = keys.iter().copied().flatten().collect();
    falling.sort_by(|a, b| b.total_cmp(a));
    keys.iter().map(|key| key.map(|figure| falling.partition_point(|other| *other > figure) + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_a_rank() {
        let figures = [Some(0.5), Some(0.9), None, Some(0.5), Some(0.1)];
        assert_eq!(ranks(&figures, None), [Some(2), Some(1), None, Some(2), Some(4)]);
    }

    #[test]
    fn rounding_of_binary_fractions_makes_no_rank() {
        // Both are 0.4 by hand; in binary the first is slightly less.
        let figures = [0.1 * 0.5 + 0.7 * 0.5, 0.3 * 0.5 + 0.5 * 0.5].map(Some);
        assert_ne!(figures[0], figures[1]);
        assert_eq!(ranks(&figures, None), [Some(1), Some(1)]);
    }

    #[test]
    fn rounding_before_ranking_makes_ties() {
        let figures = [Some(0.54321), Some(0.54319)];
        assert_eq!(ranks(&figures, None), [Some(1), Some(2)]);
        assert_eq!(ranks(&figures, Some(4)), [Some(1), Some(1)]);
        // Halves round away from zero, as by hand; in binary 0.285 is slightly less.
        assert_eq!(ranks(&[Some(0.285), Some(0.29)], Some(2)), [Some(1), Some(1)]);
    }
}
