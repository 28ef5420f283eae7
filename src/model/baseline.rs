//! The findings that a plan had on a day.

use crate::message::Severity;

/// A baseline.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// Identifier of the plan.
    pub plan: String,
    /// The findings.
    pub known: Vec<Known>,
}

/// A finding that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The rule's name at that time.
    pub rule: String,
    /// Where, in words that do not move with the lines.
    pub place: String,
    /// How grave it was.
    pub severity: Severity,
    /// What it is known by.
    pub fingerprint: String,
    /// Digest of the figures in its words.
    pub figures: String,
}
