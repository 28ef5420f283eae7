//! What sums of binary fractions may be off by, in comparisons and in bounds.

/// Whether a value is more than another by more than rounding.
pub fn is_more(value: f64, than: f64) -> bool {
    value > rounded_up(than)
}

/// The greatest value that is more than another by no more than rounding.
pub fn rounded_up(value: f64) -> f64 {
    value * (1.0 + 1e-9) + 1e-6
}

/// A bound with all that the sums behind it may be off by.
pub fn outwards(bound: f64) -> f64 {
    if bound.is_finite() { bound + bound.abs() * 1e-10 } else { bound }
}
