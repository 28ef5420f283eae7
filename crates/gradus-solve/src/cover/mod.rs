//! Set covering with precedence: which items are taken, each with all that it requires, so that every row is covered for the
//! least price? Branch and bound over Lagrangian bounds (Beasley 1987), in which what is left once rows are relaxed is a most
//! profitable closed set ([`crate::closure`]); covers are found by leaving out what is redundant ([`redundancy`]).
//!
//! Enters: prices, precedence, [`CoverRow`]s that every cover satisfies, and a question that only a whole set answers. Leaves: the
//! cheapest cover found, and a price below which there is none.

mod redundancy;
mod row;
mod search;

pub use row::CoverRow;

/// What a cover is sought for.
pub struct Cover<'c> {
    /// By item: its price in units; none below zero.
    pub prices: &'c [i64],
    /// Whoever takes the first takes the second.
    pub takes: &'c [(usize, usize)],
    /// What every cover satisfies.
    pub rows: &'c [CoverRow],
    /// By item: false for what may not be taken.
    pub offered: &'c [bool],
    /// By item: true for what must be taken. All that it requires must be, too.
    pub forced: &'c [bool],
    /// Whether a set, by item, is a cover. More never covers less.
    pub covers: &'c dyn Fn(&[bool]) -> bool,
}

/// How a search for the cheapest cover ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cheapest {
    /// No cover costs less.
    pub least: i64,
    /// The cheapest that was found, and its price; none where there is no cover at all.
    pub found: Option<(i64, Vec<bool>)>,
}

impl Cover<'_> {
    /// What a set costs.
    fn price(&self, taken: &[bool]) -> i64 {
        self.prices.iter().zip(taken).filter(|(_, taken)| **taken).map(|(price, _)| price).sum()
    }
}
