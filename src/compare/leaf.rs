//! The score of an indicator for a unit, and its basis.

/// The score of an indicator for a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leaf {
    /// Lower bound.
    pub low: f64,
    /// Its value in a mean; `None` if unknown.
    pub point: Option<f64>,
    /// Upper bound.
    pub high: f64,
    /// Basis of the score.
    pub state: State,
    /// Source of its error: leaves of one unit with the same number (from the name of the evidence) have correlated
    /// errors.
    pub source: Option<u64>,
}

/// The basis of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// An observed value.
    Observed,
    /// An explicit assumption of the assessment, or a value imputed from other units.
    StandIn,
    /// No value.
    Missing,
    /// The indicator does not apply.
    NotApplicable,
}
