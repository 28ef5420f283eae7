//! Limits on the work.

/// Default limit on audited initiatives. Plans of up to about two hundred initiatives stay below it; one of 500 gets
/// eighty audits, one of 5 000 eight, so that an answer takes seconds (`docs/performance.md`).
const USUAL_INITIATIVES: u64 = 40_000;

/// Limits on the work, counted in audits and audited initiatives, so that a plan gets the same answer on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Audits for each change of the advice.
    pub audits_per_change: usize,
    /// Number of changes in the advice.
    pub changes: usize,
    /// Number of conflicts for which repairs are searched.
    pub conflicts: usize,
    /// Audits for the repairs of one conflict.
    pub audits_per_conflict: usize,
    /// Audited initiatives in total: an audit counts as many as the plan has.
    pub initiatives: u64,
    /// Number of threads; the result does not depend on it.
    pub threads: usize,
}

impl Work {
    /// The default limits.
    pub const USUAL: Work = Work {
        audits_per_change: 40,
        changes: 3,
        conflicts: 8,
        audits_per_conflict: 12,
        initiatives: USUAL_INITIATIVES,
        threads: 1,
    };
}
