//! A gap, from 0 to 10.

/// The largest possible gap of a dimension.
pub const MOST: f64 = 10.0;

/// A gap: from 0 to 10 in a dimension, and to 70 over all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Gap {
    /// The shortfall on the low estimate; none as long as an unknown value may add to it.
    pub figure: Option<f64>,
    /// The shortfall at the best possible values.
    pub least: f64,
    /// The shortfall at the worst possible values, unknown ones included.
    pub most: f64,
}
