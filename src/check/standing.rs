//! How findings stand to a baseline.

use crate::model::baseline::Known;

/// How a finding stands to a baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is not in it.
    New,
    /// It is as it was: the index of its entry.
    Same(usize),
    /// It was there, with other figures or less grave: the index of its entry.
    Changed(usize),
    /// It was there, but its rule cannot be waived: the index of its entry.
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

/// What came of a baseline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Findings that are as they were and do not count, waived ones apart.
    pub known: usize,
    /// Findings that have changed and count.
    pub changed: usize,
    /// Findings whose rule cannot be waived, and which count.
    pub refused: usize,
    /// Findings that are not in it.
    pub new: usize,
    /// Entries that no finding answers to any more.
    pub gone: Vec<Known>,
}
