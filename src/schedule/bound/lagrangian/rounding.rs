//! Rounding of bounds outwards.

/// Sums of binary fractions are off by less than this.
pub(crate) fn outwards(bound: f64) -> f64 {
    if bound.is_finite() { bound + bound.abs() * 1e-10 } else { bound }
}
