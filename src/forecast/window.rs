//! The quarters that a forecast looks at.

use crate::model::{Plan, Quarter};

/// Longest window that is laid out, in quarters: a century, so that a mistyped year cannot fill the memory.
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
    /// The quarters a plan's forecast looks at.
    pub fn of(plan: &Plan) -> Window {
        let starts = plan.initiatives.iter().map(|initiative| initiative.start);
        let ends = plan.initiatives.iter().map(crate::model::plan::Initiative::end);
        let first = starts.fold(plan.first, Quarter::min).max(plan.first - LONGEST_WINDOW);
        let last = ends.fold(plan.last, Quarter::max).min(plan.first + LONGEST_WINDOW) + 4;
        Window { first, last }
    }

    /// How many quarters.
    pub fn len(self) -> usize {
        usize::try_from(self.last.since(self.first) + 1).unwrap_or(0)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The place of `quarter` in the window, from 0.
    pub fn index(self, quarter: Quarter) -> Option<usize> {
        usize::try_from(quarter.since(self.first)).ok().filter(|index| *index < self.len())
    }

    /// The quarters in order.
    pub fn quarters(self) -> impl DoubleEndedIterator<Item = Quarter> + Clone {
        self.first.through(self.last)
    }
}
