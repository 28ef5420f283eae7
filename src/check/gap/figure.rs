//! A gap, from 0 to 10.

/// The greatest gap of a dimension.
pub const MOST: f64 = 10.0;

/// A gap, from 0 to 10 in a dimension and to 70 in all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Gap {
    /// What is lacking on the low prediction of what is known; none where nothing is known of what is presumed.
    pub figure: Option<f64>,
    /// What is lacking even if everything comes as well as it may.
    pub least: f64,
    /// What is lacking if everything comes as badly as it may, what nobody knows included.
    pub most: f64,
}
