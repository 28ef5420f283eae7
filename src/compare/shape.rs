//! Shape of a distribution: skewness and kurtosis of a sample.

use crate::model::sum::sum;

/// Skewness and kurtosis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shape {
    /// Adjusted Fisher-Pearson skewness G₁.
    pub skewness: f64,
    /// Sample excess kurtosis G₂; 0 for a normal distribution.
    pub kurtosis: f64,
}

impl Shape {
    /// The shape of some values; `None` for fewer than four values and for equal ones.
    ///
    /// G₁ = g₁ √(n(n−1)) / (n−2) and G₂ = (n−1) / ((n−2)(n−3)) · ((n+1) g₂ + 6) with g₁ = m₃ / m₂^{3/2} and
    /// g₂ = m₄ / m₂² − 3 (Joanes and Gill 1998, type 2).
    pub(super) fn of(values: impl Iterator<Item = f64>) -> Option<Shape> {
        let values: Vec<f64> = values.collect();
        let n = values.len() as f64;
        if n < 4.0 {
            return None;
        }
        let mean = sum(values.iter().copied()) / n;
        let moment = |power: i32| sum(values.iter().map(|value| (value - mean).powi(power))) / n;
        let (m2, m3, m4) = (moment(2), moment(3), moment(4));
        if m2 <= 0.0 {
            return None;
        }
        let (g1, g2) = (m3 / m2.powf(1.5), m4 / (m2 * m2) - 3.0);
        let skewness = g1 * (n * (n - 1.0)).sqrt() / (n - 2.0);
        let kurtosis = (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1.0) * g2 + 6.0);
        (skewness.is_finite() && kurtosis.is_finite()).then_some(Shape { skewness, kurtosis })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        // 0, 0, 0, 4: mean 1, m₂ = 3, m₃ = 6, m₄ = 21; g₁ = 6 / 3^1.5 = 1.1547, g₂ = 21/9 − 3 = −2/3.
        let shape = Shape::of([0.0, 0.0, 0.0, 4.0].into_iter()).unwrap();
        // G₁ = 1.1547 × √12 / 2 = 2; G₂ = 3/2 × (5 × (−2/3) + 6) = 4.
        assert!((shape.skewness - 2.0).abs() < 1e-12 && (shape.kurtosis - 4.0).abs() < 1e-12, "{shape:?}");
        assert_eq!(Shape::of([1.0, 1.0, 1.0, 1.0].into_iter()), None);
        assert_eq!(Shape::of([1.0, 2.0, 3.0].into_iter()), None);
    }
}
