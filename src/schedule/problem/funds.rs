//! The rules of funds: the categories that a fund may pay for, the money available by a quarter, and the money that
//! lapses.
//!
//! Construction, bounds, levelling and explanations use these rules. The forecast that the audit reads
//! ([`crate::forecast::funds`]) and the verifier ([`crate::schedule::verify::money`]) implement them again on purpose,
//! so that one catches the mistakes of another.

use crate::model::assessment::Fund;
use crate::model::terms::{Category, FundKind};
use crate::model::{Money, Quarter};

/// Whether a fund may pay one-off cost of a category. Operating money never pays for equipment and lines.
pub(crate) fn may_pay(fund: &Fund, category: Category) -> bool {
    let is_equipment = matches!(category, Category::Hardware | Category::Network);
    fund.permits(category) && (fund.kind == FundKind::Capital || !is_equipment)
}

/// Whether a fund may pay running cost.
pub(crate) fn may_run(fund: &Fund) -> bool {
    fund.kind == FundKind::Operating && fund.permits(Category::Operations)
}

/// Whether money of a fiscal year can be spent in a horizon that begins in `first`: the money is of that year or later,
/// or the fund carries over.
pub(crate) fn lasts(fund: &Fund, year: i32, first: Quarter) -> bool {
    fund.carry_over || year >= first.year()
}

/// All money of a fund that can be spent by the end of a quarter, in a horizon that begins in `first`.
pub(crate) fn received(fund: &Fund, first: Quarter, by: Quarter) -> Money {
    let years = fund.years.iter().filter(|year| lasts(fund, year.year, first) && year.released <= by);
    years.map(|year| year.amount).sum()
}

/// The amount that must carry the yearly running cost of all finished activities after a horizon that ends in `last`.
pub(crate) fn carries(fund: &Fund, last: Quarter) -> Money {
    fund.year_after(last).map_or(Money::ZERO, |year| year.amount)
}

/// How the money of a fund lapses. Quarters count from the first quarter of a fiscal year.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lapse {
    /// Whether the balance carries over at the end of a fiscal year.
    pub carry_over: bool,
    /// Number of quarters in which the fund can be spent.
    pub open_for: usize,
}

impl Lapse {
    /// The balance at the end of a quarter, from the balance before it and the money released and spent in it. Negative
    /// if spending exceeds the money available.
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
