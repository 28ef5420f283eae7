//! The rules of funds: what they may pay for, what is there of them by when, and what lapses.
//!
//! Construction, bounds, levelling and explanations go by these. The forecast that the audit reads ([`crate::forecast::funds`]) and the
//! verifier ([`crate::schedule::verify::money`]) state them once more on purpose, so that a slip in one is caught by another.

use crate::model::assessment::Fund;
use crate::model::terms::{Category, FundKind};
use crate::model::{Money, Quarter};

/// Whether a fund may pay once for a category: equipment and lines are never paid from operating money.
pub(crate) fn may_pay(fund: &Fund, category: Category) -> bool {
    let is_equipment = matches!(category, Category::Hardware | Category::Network);
    fund.permits(category) && (fund.kind == FundKind::Capital || !is_equipment)
}

/// Whether a fund may pay for running something.
pub(crate) fn may_run(fund: &Fund) -> bool {
    fund.kind == FundKind::Operating && fund.permits(Category::Operations)
}

/// Whether the money of a fiscal year can be spent in a horizon that begins in a quarter: it is of that year or later, or keeps.
pub(crate) fn lasts(fund: &Fund, year: i32, first: Quarter) -> bool {
    fund.carry_over || year >= first.year()
}

/// All money of a fund that can have been spent by the end of a quarter, in a horizon that begins in `first`.
pub(crate) fn received(fund: &Fund, first: Quarter, by: Quarter) -> Money {
    let years = fund.years.iter().filter(|year| lasts(fund, year.year, first) && year.released <= by);
    years.map(|year| year.amount).sum()
}

/// The amount of the last funded year, which must carry the running cost a year of all that is finished.
pub(crate) fn last_year(fund: &Fund) -> Money {
    fund.years.last().map_or(Money::ZERO, |year| year.amount)
}

/// What lapses of a fund. Quarters count from the first of a fiscal year.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lapse {
    /// Whether what is left at the end of a fiscal year keeps.
    pub carry_over: bool,
    /// Quarters in which it can be spent.
    pub open_for: usize,
}

impl Lapse {
    /// What is left at the end of a quarter, by what was left before it, what is released in it and what is spent in it; negative
    /// where more is spent than there was.
    pub(crate) fn left(self, before: Money, quarter: usize, released: Money, spent: Money) -> Money {
        let kept = if quarter.is_multiple_of(4) && !self.carry_over { Money::ZERO } else { before };
        let there = if quarter < self.open_for { kept + released } else { Money::ZERO };
        there - spent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_lapses_with_the_year_and_with_the_fund() {
        let units = Money::major;
        let left = |lapse: Lapse, quarter| lapse.left(units(5), quarter, units(3), units(1));
        let keeps = Lapse { carry_over: true, open_for: 6 };
        assert_eq!([3, 4, 6].map(|quarter| left(keeps, quarter)), [units(7), units(7), units(-1)]);
        let lapses = Lapse { carry_over: false, open_for: 6 };
        assert_eq!([3, 4, 5].map(|quarter| left(lapses, quarter)), [units(7), units(2), units(7)]);
    }
}
