//! The quarters of a forecast.

use crate::model::{Plan, Quarter};

/// Longest window in quarters: a century, so that a mistyped year cannot exhaust the memory.
const LONGEST_WINDOW: i32 = 400;

/// A run of quarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first.
    pub first: Quarter,
    /// The last.
    pub last: Quarter,
}

impl Window {
    /// The quarters of a plan's forecast.
    pub fn of(plan: &Plan) -> Window {
        let starts = plan.initiatives.iter().map(|initiative| initiative.start);
        let ends = plan.initiatives.iter().map(crate::model::plan::Initiative::end);
        let first = starts.fold(plan.first, Quarter::min).max(plan.first - LONGEST_WINDOW);
        let last = ends.fold(plan.last, Quarter::max).min(plan.first + LONGEST_WINDOW) + 4;
        Window { first, last }
    }

    /// Number of quarters.
    pub fn len(self) -> usize {
        usize::try_from(self.last.since(self.first) + 1).unwrap_or(0)
    }

    /// Whether the window has no quarters.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The index of `quarter` in the window, from 0.
    pub fn index(self, quarter: Quarter) -> Option<usize> {
        usize::try_from(quarter.since(self.first)).ok().filter(|index| *index < self.len())
    }

    /// The quarters in order.
    pub fn quarters(self) -> impl DoubleEndedIterator<Item = Quarter> + Clone {
        self.first.through(self.last)
    }
}
