//! The set-covering problem with precedence: which things are taken so that every row is covered, for the least price?

use super::gate_constraints::CoverRow;

/// What a cover is sought for.
pub(crate) struct Cover<'c> {
    /// By activity: its price in minor units; none below zero.
    pub prices: &'c [i64],
    /// Whoever takes the first takes the second.
    pub takes: &'c [(usize, usize)],
    /// What every cover satisfies.
    pub rows: &'c [CoverRow],
    /// By activity: false for what may not be taken.
    pub offered: &'c [bool],
    /// By activity: true for what must be taken. All that it requires must be, too.
    pub forced: &'c [bool],
    /// Whether a set, by activity, is a cover. More never covers less.
    pub covers: &'c dyn Fn(&[bool]) -> bool,
}

/// How a search for the cheapest cover ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cheapest {
    /// No cover costs less.
    pub least: i64,
    /// The cheapest that was found, and its price; none where there is no cover at all.
    pub found: Option<(i64, Vec<bool>)>,
}

impl Cover<'_> {
    /// What a set costs.
    pub(crate) fn price(&self, taken: &[bool]) -> i64 {
        self.prices.iter().zip(taken).filter(|(_, taken)| **taken).map(|(price, _)| price).sum()
    }
}
