//! Tolerances for sums of binary fractions, in comparisons and in bounds.

/// Whether a value exceeds another by more than rounding.
pub fn is_more(value: f64, than: f64) -> bool {
    value > rounded_up(than)
}

/// The largest value that exceeds another only by rounding.
pub fn rounded_up(value: f64) -> f64 {
    value * (1.0 + 1e-9) + 1e-6
}

/// A bound, enlarged by the largest rounding error of the sums behind it.
pub fn outwards(bound: f64) -> f64 {
    if bound.is_finite() { bound + bound.abs() * 1e-10 } else { bound }
}
