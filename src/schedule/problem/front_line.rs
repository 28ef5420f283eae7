//! Front-line time: the hours that work needs from each head, and the quarters in which it needs them.
//!
//! The forecast ([`crate::forecast::load`]) and the verifier compute it again on purpose.

use super::instance::{Activity, Mode, Problem};
use crate::model::Context;
use crate::model::catalogue::Change;

/// Quarters after the horizon in which front-line time is still checked.
pub(crate) const AFTER: usize = 8;

/// Total hours per head that a change needs.
pub(crate) fn hours(change: Change) -> f64 {
    change.hours_per_head * change.share
}

/// The demand of a change on each front line for work of `quarters` quarters: quarters from its start to go-live, its
/// length in quarters, and hours per head in each quarter.
pub(crate) fn asked(context: Context<'_>, change: Change, quarters: i32) -> (i32, i32, f64) {
    let threshold = &context.rules.threshold;
    let before = threshold.change_load_before_quarters.quarters().min(quarters);
    let count = (before + threshold.change_load_after_quarters.quarters()).max(1);
    (before, count, hours(change) / f64::from(count))
}

impl Problem<'_> {
    /// The same demand for an activity; `None` if it needs no front-line time.
    pub fn asked(&self, of: &Activity, mode: &Mode) -> Option<(i32, i32, f64)> {
        of.change.map(|change| asked(self.context, change, mode.quarters))
    }
}
