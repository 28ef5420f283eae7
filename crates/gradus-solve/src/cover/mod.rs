//! Set covering with precedence: the cheapest set of items, each with its requirements, that covers every row. Branch
//! and bound over Lagrangian bounds (Beasley 1987); the relaxed problem is a most profitable closed set
//! ([`crate::closure`]). Removing redundant items yields covers ([`redundancy`]).
//!
//! Input: prices, precedence, [`CoverRow`]s that every cover satisfies, and an oracle that decides whether a whole set
//! is a cover. Output: the cheapest cover found, and a lower bound of the price.

mod redundancy;
mod row;
mod search;

pub use row::CoverRow;

/// An instance.
pub struct Cover<'c> {
    /// Price of each item in units, non-negative.
    pub prices: &'c [i64],
    /// Pairs of items of which the first requires the second.
    pub takes: &'c [(usize, usize)],
    /// Rows that every cover satisfies.
    pub rows: &'c [CoverRow],
    /// Whether each item may be taken.
    pub offered: &'c [bool],
    /// Whether each item must be taken; its requirements must be marked too.
    pub forced: &'c [bool],
    /// Whether a set of items is a cover. Monotone: a larger set never covers less.
    pub covers: &'c dyn Fn(&[bool]) -> bool,
}

/// Result of a search for the cheapest cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cheapest {
    /// Lower bound: no cover costs less.
    pub least: i64,
    /// The cheapest cover found, and its price; `None` if no cover exists.
    pub found: Option<(i64, Vec<bool>)>,
}

impl Cover<'_> {
    /// The price of a set.
    fn price(&self, taken: &[bool]) -> i64 {
        self.prices.iter().zip(taken).filter(|(_, taken)| **taken).map(|(price, _)| price).sum()
    }
}
