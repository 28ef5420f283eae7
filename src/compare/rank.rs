//! Ranks: one more than the number of units above. Equal figures share a rank, and the next ranks stay free.

/// The rank of each figure, the greatest first; none where there is no figure. `decimals` rounds the figures before they
/// are compared, half away from nought, for indices that rank what they print.
pub fn ranks(figures: &[Option<f64>], decimals: Option<u8>) -> Vec<Option<usize>> {
    let figures: Vec<Option<f64>> = figures.iter().map(|figure| figure.map(|of| rounded(of, decimals))).collect();
    let mut falling: Vec<f64> = figures.iter().copied().flatten().collect();
    falling.sort_by(|a, b| b.total_cmp(a));
    figures.iter().map(|figure| figure.map(|of| falling.partition_point(|other| *other > of) + 1)).collect()
}

fn rounded(figure: f64, decimals: Option<u8>) -> f64 {
    match decimals {
        Some(decimals) => {
            let tens = 10_f64.powi(i32::from(decimals));
            (figure * tens).round() / tens
        }
        None => figure,
    }
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
    fn rounding_before_ranking_makes_ties() {
        let figures = [Some(0.54321), Some(0.54319)];
        assert_eq!(ranks(&figures, None), [Some(1), Some(2)]);
        assert_eq!(ranks(&figures, Some(4)), [Some(1), Some(1)]);
    }
}
