//! A baseline: the findings that an audit of a plan had on an earlier day.

use crate::message::Severity;

/// A baseline.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// Identifier of the plan.
    pub plan: String,
    /// The findings.
    pub known: Vec<Known>,
}

/// A finding of the baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The rule's name at that time.
    pub rule: String,
    /// Place, in words that do not depend on line numbers.
    pub place: String,
    /// Severity.
    pub severity: Severity,
    /// Fingerprint that identifies the finding.
    pub fingerprint: String,
    /// Digest of the figures in its message.
    pub figures: String,
}
