//! The states of findings relative to a baseline.

use crate::model::baseline::Known;

/// The state of a finding relative to a baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not in the baseline.
    New,
    /// Unchanged: the index of its entry.
    Same(usize),
    /// Known with other figures or a lower severity: the index of its entry.
    Changed(usize),
    /// Known, but its rule cannot be waived: the index of its entry.
    Refused(usize),
}

impl Standing {
    /// The word that machine formats use.
    pub fn word(self) -> &'static str {
        match self {
            Standing::New => "new",
            Standing::Same(_) => "unchanged",
            Standing::Changed(_) => "changed",
            Standing::Refused(_) => "refused",
        }
    }
}

/// The result of a comparison with a baseline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Unchanged findings, which do not count; without waived ones.
    pub known: usize,
    /// Changed findings, which count.
    pub changed: usize,
    /// Findings whose rule cannot be waived, which count.
    pub refused: usize,
    /// Findings that are not in the baseline.
    pub new: usize,
    /// Entries without a finding.
    pub gone: Vec<Known>,
}
