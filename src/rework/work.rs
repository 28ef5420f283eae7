//! How much may be tried.

/// Initiatives that may be audited where nobody says otherwise. Plans of up to some two hundred initiatives never come to
/// it; one of 500 gets eighty audits, one of 5 000 eight, so that an answer takes seconds (`docs/performance.md`).
const USUAL_INITIATIVES: u64 = 40_000;

/// How much may be tried. What is counted are audits and the initiatives in them, so that the same plan gets the same answer
/// on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Audits for each of the changes that are looked for.
    pub audits_per_change: usize,
    /// Changes that are looked for.
    pub changes: usize,
    /// Conflicts for which repairs are looked for.
    pub conflicts: usize,
    /// Audits for the repairs of one conflict.
    pub audits_per_conflict: usize,
    /// Initiatives that may be audited for all of these together: an audit takes as many as the plan has.
    pub initiatives: u64,
    /// Threads to use; what comes of it does not depend on them.
    pub threads: usize,
}

impl Work {
    /// What is usual.
    pub const USUAL: Work = Work {
        audits_per_change: 40,
        changes: 3,
        conflicts: 8,
        audits_per_conflict: 12,
        initiatives: USUAL_INITIATIVES,
        threads: 1,
    };
}
