//! The score of an indicator for a unit, and what it rests on.

/// The score of an indicator for a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leaf {
    /// It is at least this.
    pub low: f64,
    /// What it counts for; none where nothing is known.
    pub point: Option<f64>,
    /// It is at most this.
    pub high: f64,
    /// What it rests on.
    pub state: State,
    /// Which errors it shares: leaves of one unit with the same number, which comes from the name of the evidence, go wrong
    /// together.
    pub source: Option<u64>,
}

/// What a score rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A value that was observed.
    Observed,
    /// An explicit assumption of the assessment, or a stand-in computed from other units.
    StandIn,
    /// Nothing.
    Missing,
    /// The indicator does not apply.
    NotApplicable,
}
