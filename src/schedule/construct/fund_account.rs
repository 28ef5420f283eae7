//! The account of one fund during construction: money available in each quarter, and money already booked.

use crate::model::assessment::Fund;
use crate::model::terms::Category;
use crate::model::{Money, Quarter};
use crate::schedule::problem::funds::{self, Lapse};

/// A fund: money by quarter from the first quarter of the fiscal year in which the horizon begins.
#[derive(Clone, Debug)]
pub(in crate::schedule) struct Account {
    /// Whether it may pay running cost.
    pub(in crate::schedule) runs: bool,
    pub(in crate::schedule) permitted: Option<Vec<Category>>,
    pub(in crate::schedule) local_match: Option<(u32, usize)>,
    pub(in crate::schedule) carry_over: bool,
    /// Balance from the years before the horizon.
    pub(in crate::schedule) brought: Money,
    pub(in crate::schedule) released: Vec<Money>,
    pub(in crate::schedule) spent: Vec<Money>,
    /// By quarter: the balance at its end.
    pub(in crate::schedule) left: Vec<Money>,
    /// By quarter: the lowest balance at its end or at the end of a later quarter to which the money carries over.
    pub(in crate::schedule) lowest: Vec<Money>,
    /// Number of quarters from the start in which the fund can be spent.
    pub(in crate::schedule) open_for: usize,
    /// The yearly amount after the horizon. It must carry the running cost of all finished activities.
    pub(in crate::schedule) carries: Money,
    /// Running cost a year of everything booked.
    pub(in crate::schedule) running: Money,
}

impl Account {
    pub(in crate::schedule) fn new(fund: &Fund, first: Quarter, last: Quarter) -> Self {
        let quarters = usize::try_from(last.since(first) + 1).unwrap_or(0);
        let mut released = vec![Money::ZERO; quarters];
        let mut brought = Money::ZERO;
        for year in &fund.years {
            if year.year < first.year() {
                brought += year.amount;
            } else if let Ok(index) = usize::try_from(year.released.since(first))
                && let Some(slot) = released.get_mut(index)
            {
                *slot += year.amount;
            }
        }
        let open_for =
            fund.expires.map_or(quarters, |last| usize::try_from(last.since(first) + 1).unwrap_or(0).min(quarters));
        let mut account = Account {
            left: vec![Money::ZERO; quarters],
            lowest: vec![Money::ZERO; quarters],
            runs: funds::may_run(fund),
            permitted: fund.categories.clone(),
            local_match: fund.local_match.map(|local| (local.percent, local.fund)),
            carry_over: fund.carry_over,
            brought: if fund.carry_over { brought } else { Money::ZERO },
            released,
            spent: vec![Money::ZERO; quarters],
            open_for,
            carries: funds::carries(fund, last),
            running: Money::ZERO,
        };
        account.settle();
        account.look_ahead();
        account
    }

    pub(in crate::schedule) fn permits(&self, category: Category) -> bool {
        self.permitted.as_ref().is_none_or(|permitted| permitted.contains(&category))
    }

    /// Books an amount evenly over `count` quarters, or removes the booking.
    pub(in crate::schedule) fn spend(&mut self, amount: Money, from: usize, count: usize, book: bool) {
        // The same parts as [`Money::split`] with equal weights: differences of rounded cumulative sums.
        let mut before = Money::ZERO;
        for (n, (spent, left)) in self.spent.iter_mut().zip(&mut self.left).skip(from).take(count).enumerate() {
            let upto = if n + 1 == count { amount } else { amount.share(n as u64 + 1, count as u64) };
            let part = upto - before;
            *spent = if book { *spent + part } else { *spent - part };
            *left = if book { *left - upto } else { *left + upto };
            before = upto;
        }
        self.left
            .iter_mut()
            .skip(from + count)
            .for_each(|left| *left = if book { *left - before } else { *left + before });
        if !self.keeps() {
            self.settle();
        }
    }

    /// Books a running cost a year from a quarter on, or removes the booking.
    pub(in crate::schedule) fn run(&mut self, amount: Money, from: usize, book: bool) {
        let parts = amount.quarterly();
        let mut upto = Money::ZERO;
        for (index, (spent, left)) in self.spent.iter_mut().zip(&mut self.left).enumerate().skip(from) {
            let part = parts[index % 4];
            upto += part;
            *spent = if book { *spent + part } else { *spent - part };
            *left = if book { *left - upto } else { *left + upto };
        }
        self.running = if book { self.running + amount } else { self.running - amount };
        if !self.keeps() {
            self.settle();
        }
    }

    /// Whether none of its money ever lapses: the balance is then all money received minus all money spent.
    fn keeps(&self) -> bool {
        self.carry_over && self.open_for >= self.left.len()
    }

    /// Recomputes the balance by quarter.
    fn settle(&mut self) {
        let lapse = Lapse { carry_over: self.carry_over, open_for: self.open_for };
        let mut left = self.brought;
        for (index, slot) in self.left.iter_mut().enumerate() {
            left = lapse.left(left, index, self.released[index], self.spent[index]);
            *slot = left;
        }
    }

    /// Recomputes the lowest balance from each quarter on.
    pub(in crate::schedule) fn look_ahead(&mut self) {
        let mut later = None;
        for index in (0..self.left.len()).rev() {
            let kept = index + 1 < self.open_for && (self.carry_over || (index + 1) % 4 > 0);
            let least = later.filter(|_| kept).map_or(self.left[index], |later| self.left[index].min(later));
            self.lowest[index] = least;
            later = Some(least);
        }
    }

    /// The balance when the fund closes.
    pub(in crate::schedule) fn left_at_end(&self) -> Money {
        self.open_for.checked_sub(1).and_then(|last| self.left.get(last)).copied().unwrap_or(Money::ZERO)
    }

    /// Whether an amount can be spent evenly over `count` quarters in addition to all bookings.
    pub(in crate::schedule) fn could_spend(&self, amount: Money, from: usize, count: usize) -> bool {
        if from + count > self.open_for {
            return false;
        }
        let mut lapsed = Money::ZERO;
        let mut upto = Money::ZERO;
        for n in 0..count {
            let index = from + n;
            if index.is_multiple_of(4) && !self.carry_over {
                lapsed = upto;
            }
            upto = if n + 1 == count { amount } else { amount.share(n as u64 + 1, count as u64) };
            // Nothing more is spent from the last quarter, or from the end of the year, onwards.
            let stays = n + 1 == count || (!self.carry_over && index % 4 == 3);
            let least = if stays { self.lowest[index] } else { self.left[index] };
            if least < upto - lapsed {
                return false;
            }
        }
        true
    }

    /// Whether a running cost a year can be carried from a quarter on in addition to all bookings.
    pub(in crate::schedule) fn could_run(&self, amount: Money, from: usize) -> bool {
        if !self.keeps() {
            return true;
        }
        let parts = amount.quarterly();
        let mut taken = Money::ZERO;
        self.left.iter().enumerate().skip(from).all(|(index, left)| {
            taken += parts[index % 4];
            *left >= taken
        })
    }

    /// Whether the balance is not negative at the end of any quarter from `from` on.
    pub(in crate::schedule) fn holds(&self, from: usize) -> bool {
        self.left.iter().skip(from).copied().min().is_none_or(|least| least >= Money::ZERO)
    }

    /// The first quarter with a negative balance at its end.
    pub(in crate::schedule) fn fails_at(&self) -> Option<usize> {
        self.left.iter().position(|left| *left < Money::ZERO)
    }
}
