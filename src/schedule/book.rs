//! Money while a roadmap grows: what each fund has in each quarter, and what is already spoken for.

use crate::model::assessment::Fund;
use crate::model::terms::{Category, FundKind};
use crate::model::{Assessment, Money, Quarter};

/// The funds of a jurisdiction over the horizon.
#[derive(Clone, Debug)]
pub struct Book {
    first: Quarter,
    funds: Vec<Account>,
}

/// A fund: money by quarter from the first of the fiscal year in which the horizon begins.
#[derive(Clone, Debug)]
struct Account {
    kind: FundKind,
    permitted: Option<Vec<Category>>,
    local_match: Option<(u32, usize)>,
    carry_over: bool,
    /// Money left over from the years before the horizon.
    brought: Money,
    released: Vec<Money>,
    spent: Vec<Money>,
    /// Quarters from the start in which the fund can still be spent.
    open_for: usize,
    /// The amount of the last funded year, which must carry the running cost of all that is finished.
    last_year: Money,
    /// Running cost a year of everything that was booked.
    running: Money,
}

/// A part of a cost line and the fund that pays it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Category.
    pub category: Category,
    /// Index of the fund.
    pub fund: usize,
    /// Amount in all.
    pub amount: Money,
}

impl Book {
    /// The book of a jurisdiction from `first` to `last`; the years are whole.
    pub fn new(assessment: &Assessment, first: Quarter, last: Quarter) -> Self {
        let first = Quarter::new(first.year(), 1);
        let last = Quarter::new(last.year(), 4);
        let funds = assessment.funds.iter().map(|fund| Account::new(fund, first, last)).collect();
        Book { first, funds }
    }

    /// Finds funds for cost lines paid evenly over `quarters` from `start`, books them, and says which fund pays what.
    /// Nothing is booked when one line cannot be paid.
    pub fn pay(&mut self, costs: &[(Category, FundKind, Money)], start: Quarter, quarters: i32) -> Option<Vec<Share>> {
        let mut trial = self.clone();
        let mut shares = Vec::new();
        for (category, kind, amount) in costs {
            shares.extend(trial.pay_line(*category, *kind, *amount, start, quarters)?);
        }
        *self = trial;
        Some(shares)
    }

    /// Finds a fund for a running cost a year from `live` on, books it, and says which it is.
    pub fn run(&mut self, amount: Money, live: Quarter) -> Option<usize> {
        let from = self.index(live);
        for fund in self.permitting(Category::Operations) {
            if self.funds.get(fund).is_none_or(|of| of.kind != FundKind::Operating) {
                continue;
            }
            let mut trial = self.clone();
            let Some(account) = trial.funds.get_mut(fund) else { continue };
            let of_year = amount.split(&[1; 4]);
            for (index, spent) in account.spent.iter_mut().enumerate().skip(from) {
                *spent += of_year.get(index % 4).copied().unwrap_or(Money::ZERO);
            }
            account.running += amount;
            if account.running <= account.last_year && account.holds() {
                *self = trial;
                return Some(fund);
            }
        }
        None
    }

    /// All money that can be spent over the horizon.
    pub fn total(&self) -> Money {
        self.funds.iter().map(|account| account.brought + account.released.iter().copied().sum()).sum()
    }

    fn pay_line(
        &mut self,
        category: Category,
        kind: FundKind,
        amount: Money,
        start: Quarter,
        quarters: i32,
    ) -> Option<Vec<Share>> {
        for fund in self.candidates(category, kind) {
            let mut shares = vec![Share { category, fund, amount }];
            if let Some((percent, other)) = self.funds.get(fund).and_then(|account| account.local_match) {
                let matched = amount.share(u64::from(percent), 100);
                let takes = self.funds.get(other).is_some_and(|account| account.permits(category));
                if !takes {
                    continue;
                }
                shares = vec![
                    Share { category, fund, amount: amount - matched },
                    Share { category, fund: other, amount: matched },
                ];
            }
            shares.retain(|share| share.amount > Money::ZERO);
            let mut trial = self.clone();
            if shares.iter().all(|share| trial.spend(share, start, quarters)) {
                *self = trial;
                return Some(shares);
            }
        }
        None
    }

    fn spend(&mut self, share: &Share, start: Quarter, quarters: i32) -> bool {
        let from = self.index(start);
        let Some(account) = self.funds.get_mut(share.fund) else { return false };
        let count = usize::try_from(quarters).unwrap_or(1);
        if from + count > account.open_for {
            return false;
        }
        let parts = share.amount.split(&vec![1; count]);
        for (spent, part) in account.spent.iter_mut().skip(from).zip(parts) {
            *spent += part;
        }
        account.holds()
    }

    /// The funds that may pay once for a category: those of the line's kind of money first, and of these the most
    /// restricted, so that untied money stays for what nothing else pays. Either kind may stand in for the other, but
    /// equipment and lines are never paid from operating money.
    fn candidates(&self, category: Category, kind: FundKind) -> Vec<usize> {
        let equipment = matches!(category, Category::Hardware | Category::Network);
        let mut found = self.permitting(category);
        found.retain(|i| self.funds.get(*i).is_some_and(|of| of.kind == FundKind::Capital || !equipment));
        let tied = |account: &Account| account.permitted.as_ref().map_or(usize::MAX, Vec::len);
        found.sort_by_key(|i| self.funds.get(*i).map(|of| (of.kind != kind, tied(of), of.open_for, *i)));
        found
    }

    fn permitting(&self, category: Category) -> Vec<usize> {
        (0..self.funds.len()).filter(|i| self.funds.get(*i).is_some_and(|of| of.permits(category))).collect()
    }

    fn index(&self, quarter: Quarter) -> usize {
        usize::try_from(quarter.since(self.first)).unwrap_or(0)
    }
}

impl Account {
    fn new(fund: &Fund, first: Quarter, last: Quarter) -> Self {
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
        Account {
            kind: fund.kind,
            permitted: fund.categories.clone(),
            local_match: fund.local_match.map(|local| (local.percent, local.fund)),
            carry_over: fund.carry_over,
            brought: if fund.carry_over { brought } else { Money::ZERO },
            released,
            spent: vec![Money::ZERO; quarters],
            open_for,
            last_year: fund.years.last().map_or(Money::ZERO, |year| year.amount),
            running: Money::ZERO,
        }
    }

    fn permits(&self, category: Category) -> bool {
        self.permitted.as_ref().is_none_or(|permitted| permitted.contains(&category))
    }

    /// Whether at the end of every quarter no more is spent than there was.
    fn holds(&self) -> bool {
        let mut left = self.brought;
        for (index, (released, spent)) in self.released.iter().zip(&self.spent).enumerate() {
            if index % 4 == 0 && index > 0 && !self.carry_over {
                left = Money::ZERO;
            }
            if index >= self.open_for {
                left = Money::ZERO;
            } else {
                left += *released;
            }
            left = left - *spent;
            if left < Money::ZERO {
                return false;
            }
        }
        true
    }
}
