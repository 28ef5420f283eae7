//! The time of front lines: what work asks of each head, and in which quarters.
//!
//! The forecast ([`crate::forecast::load`]) and the verifier state it once more on purpose.

use super::instance::{Activity, Mode, Problem};
use crate::model::Context;
use crate::model::catalogue::Change;

/// Quarters after the horizon for which the front line's time is still looked at.
pub(crate) const AFTER: usize = 8;

/// Hours per head that a change asks in all.
pub(crate) fn hours(change: Change) -> f64 {
    change.hours_per_head * change.share
}

/// What a change asks of each front line for work of so many quarters: how many quarters before it is live that begins, for how
/// many quarters, and how many hours per head in each.
pub(crate) fn asked(context: Context<'_>, change: Change, quarters: i32) -> (i32, i32, f64) {
    let threshold = &context.rules.threshold;
    let before = threshold.change_load_before_quarters.quarters().min(quarters);
    let count = (before + threshold.change_load_after_quarters.quarters()).max(1);
    (before, count, hours(change) / f64::from(count))
}

impl Problem<'_> {
    /// The same of an activity; none where it asks nothing.
    pub fn asked(&self, of: &Activity, mode: &Mode) -> Option<(i32, i32, f64)> {
        of.change.map(|change| asked(self.context, change, mode.quarters))
    }
}
