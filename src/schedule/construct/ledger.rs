//! Money during construction: the amount that each fund has in each quarter, and the amount already booked.
//!
//! Every booking can be undone, so that a search tries and retracts without copying. The rules of funds are in
//! [`crate::schedule::problem::funds`]; the search keeps its own sums, and the forecast adds them up again on purpose.

use std::sync::Arc;

use super::fund_account::Account;

use crate::model::assessment::Fund;
use crate::model::terms::{Category, FundKind};
use crate::model::{Assessment, Money, Quarter};
use crate::schedule::problem::funds::may_pay;

/// The funds of a jurisdiction over the horizon.
#[derive(Clone, Debug)]
pub(crate) struct Ledger {
    first: Quarter,
    funds: Vec<Account>,
    /// By category and kind of money: the funds that may pay, in order of preference.
    payers: Arc<Vec<Vec<usize>>>,
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

/// Why cost could not be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Short {
    /// The kind of money that is short.
    pub kind: FundKind,
    /// The preferred fund (index into the assessment's funds) and the fiscal year in which it is short; `None` if no
    /// fund may pay.
    pub of: Option<(usize, i32)>,
}

impl Ledger {
    /// The ledger of a jurisdiction from `first` to `last`, in whole fiscal years.
    pub(crate) fn new(assessment: &Assessment, first: Quarter, last: Quarter) -> Self {
        let first = Quarter::new(first.year(), 1);
        let last = Quarter::new(last.year(), 4);
        let funds: Vec<Account> = assessment.funds.iter().map(|fund| Account::new(fund, first, last)).collect();
        let lines = Category::ALL.iter().flat_map(|category| KINDS.map(|kind| (*category, kind)));
        let payers = lines.map(|(category, kind)| payers(&assessment.funds, &funds, category, kind)).collect();
        Ledger { first, funds, payers: Arc::new(payers) }
    }

    /// Updates the figures that [`Ledger::could_pay`] uses with the bookings since the last call.
    pub(crate) fn look_ahead(&mut self) {
        self.funds.iter_mut().for_each(Account::look_ahead);
    }

    /// Whether each cost line alone could be paid over `quarters` from `start`, by the bookings at the last call of
    /// [`Ledger::look_ahead`]. If not, the lines cannot be paid together either.
    pub(crate) fn could_pay(&self, costs: &[(Category, FundKind, Money)], start: Quarter, quarters: i32) -> bool {
        let (from, count) = (self.index(start), span(quarters));
        costs.iter().all(|(category, kind, amount)| {
            self.candidates(*category, *kind).iter().any(|fund| {
                let account = &self.funds[*fund];
                let matched =
                    account.local_match.map_or(Money::ZERO, |(percent, _)| amount.share(u64::from(percent), 100));
                account.could_spend(*amount - matched, from, count)
            })
        })
    }

    /// Whether a running cost could be carried from `live` on.
    pub(crate) fn could_run(&self, amount: Money, live: Quarter) -> bool {
        let from = self.index(live);
        amount == Money::ZERO || self.funds.iter().any(|account| account.runs && account.could_run(amount, from))
    }

    /// Whether each cost line alone could ever be paid from the balance at the end, and a running cost be carried.
    pub(crate) fn could_ever_pay(&self, costs: &[(Category, FundKind, Money)], running: Money) -> bool {
        let runs = |account: &Account| account.runs && account.running + running <= account.carries;
        let pays = |(category, kind, amount): &(Category, FundKind, Money)| {
            self.candidates(*category, *kind).iter().any(|fund| {
                let account = &self.funds[*fund];
                let matched =
                    account.local_match.map_or(Money::ZERO, |(percent, _)| amount.share(u64::from(percent), 100));
                !account.carry_over || account.left_at_end() >= *amount - matched
            })
        };
        costs.iter().all(pays) && (running == Money::ZERO || self.funds.iter().any(runs))
    }

    /// Finds funds for cost lines paid evenly over `quarters` from `start`, books them, and returns the shares of the
    /// funds.
    ///
    /// # Errors
    /// When one line cannot be paid; nothing is booked then.
    pub(crate) fn pay(
        &mut self,
        costs: &[(Category, FundKind, Money)],
        start: Quarter,
        quarters: i32,
    ) -> Result<Vec<Share>, Short> {
        let mut shares = Vec::with_capacity(costs.len() + 1);
        for (category, kind, amount) in costs {
            if !self.pay_line(*category, *kind, *amount, (start, quarters), &mut shares) {
                self.unpay(&shares, start, quarters);
                return Err(self.short(*category, *kind, *amount, (start, quarters)));
            }
        }
        Ok(shares)
    }

    /// Undoes a booking of [`Ledger::pay`].
    pub(crate) fn unpay(&mut self, shares: &[Share], start: Quarter, quarters: i32) {
        let from = self.index(start);
        for share in shares {
            if let Some(account) = self.funds.get_mut(share.fund) {
                account.spend(share.amount, from, span(quarters), false);
            }
        }
    }

    /// Finds a fund for a running cost a year from `live` on, books it, and returns the fund.
    ///
    /// # Errors
    /// When no fund carries it; nothing is booked then.
    pub(crate) fn run(&mut self, amount: Money, live: Quarter) -> Result<usize, Short> {
        let from = self.index(live);
        for (fund, account) in self.funds.iter_mut().enumerate() {
            if !account.runs {
                continue;
            }
            account.run(amount, from, true);
            if account.running <= account.carries && account.holds(from) {
                return Ok(fund);
            }
            account.run(amount, from, false);
        }
        Err(self.cannot_run(amount, live))
    }

    /// The shortage for a cost line in the preferred fund.
    fn short(&mut self, category: Category, kind: FundKind, amount: Money, (start, quarters): (Quarter, i32)) -> Short {
        let (from, first) = (self.index(start), self.first);
        let fund = self.candidates(category, kind).first().copied();
        let of = fund.map(|fund| {
            let account = &mut self.funds[fund];
            account.spend(amount, from, span(quarters), true);
            let year = first.year() + account.fails_at().map_or(from / 4, |index| index / 4) as i32;
            account.spend(amount, from, span(quarters), false);
            (fund, year)
        });
        Short { kind, of }
    }

    /// The shortage for a running cost in the first fund that may pay it.
    fn cannot_run(&mut self, amount: Money, live: Quarter) -> Short {
        let (from, first) = (self.index(live), self.first);
        let fund = self.funds.iter_mut().enumerate().find(|(_, account)| account.runs);
        let of = fund.map(|(fund, account)| {
            account.run(amount, from, true);
            let last = account.spent.len().saturating_sub(1);
            let year = first.year() + (account.fails_at().unwrap_or(last) / 4) as i32;
            account.run(amount, from, false);
            (fund, year)
        });
        Short { kind: FundKind::Operating, of }
    }

    /// Undoes a booking of [`Ledger::run`].
    pub(crate) fn unrun(&mut self, fund: usize, amount: Money, live: Quarter) {
        let from = self.index(live);
        if let Some(account) = self.funds.get_mut(fund) {
            account.run(amount, from, false);
        }
    }

    /// All money that can be spent over the horizon.
    pub(crate) fn total(&self) -> Money {
        self.funds.iter().map(|account| account.brought + account.released.iter().copied().sum()).sum()
    }

    fn pay_line(
        &mut self,
        category: Category,
        kind: FundKind,
        amount: Money,
        when: (Quarter, i32),
        shares: &mut Vec<Share>,
    ) -> bool {
        let payers = Arc::clone(&self.payers);
        let place = self.place_of(category, kind);
        for fund in payers[place].iter().copied() {
            let mut own = amount;
            let mut other = None;
            if let Some((percent, matching)) = self.funds[fund].local_match {
                let matched = amount.share(u64::from(percent), 100);
                if !self.funds.get(matching).is_some_and(|account| account.permits(category)) {
                    continue;
                }
                own = amount - matched;
                other = Some(Share { category, fund: matching, amount: matched });
            }
            let parts = [Some(Share { category, fund, amount: own }), other];
            let parts = parts.into_iter().flatten().filter(|share| share.amount > Money::ZERO);
            let before = shares.len();
            if parts.into_iter().all(|share| {
                let spent = self.spend(&share, when);
                shares.extend(spent.then_some(share));
                spent
            }) {
                return true;
            }
            let (start, quarters) = when;
            self.unpay(&shares[before..], start, quarters);
            shares.truncate(before);
        }
        false
    }

    /// Books a share if the fund can pay it; otherwise books nothing.
    fn spend(&mut self, share: &Share, (start, quarters): (Quarter, i32)) -> bool {
        let from = self.index(start);
        let Some(account) = self.funds.get_mut(share.fund) else { return false };
        if from + span(quarters) > account.open_for {
            return false;
        }
        account.spend(share.amount, from, span(quarters), true);
        let holds = account.holds(from);
        if !holds {
            account.spend(share.amount, from, span(quarters), false);
        }
        holds
    }

    /// The funds that may pay one-off cost of a category.
    fn candidates(&self, category: Category, kind: FundKind) -> &[usize] {
        &self.payers[self.place_of(category, kind)]
    }

    fn place_of(&self, category: Category, kind: FundKind) -> usize {
        let category = Category::ALL.iter().position(|of| *of == category).unwrap_or(0);
        let kind = KINDS.iter().position(|of| *of == kind).unwrap_or(0);
        category * KINDS.len() + kind
    }

    fn index(&self, quarter: Quarter) -> usize {
        usize::try_from(quarter.since(self.first)).unwrap_or(0)
    }
}

/// Kinds of money.
const KINDS: [FundKind; 2] = [FundKind::Capital, FundKind::Operating];

/// The funds that may pay one-off cost of a category: first those of the line's kind of money, and among these the most
/// restricted, so that unrestricted money remains for other cost. Either kind of money may replace the other.
fn payers(funds: &[Fund], accounts: &[Account], category: Category, kind: FundKind) -> Vec<usize> {
    let mut found: Vec<usize> = (0..funds.len()).filter(|i| may_pay(&funds[*i], category)).collect();
    let tied = |fund: &Fund| fund.categories.as_ref().map_or(usize::MAX, Vec::len);
    found.sort_by_key(|i| (funds[*i].kind != kind, tied(&funds[*i]), accounts[*i].open_for, *i));
    found
}

/// Converts a number of quarters.
fn span(quarters: i32) -> usize {
    usize::try_from(quarters).unwrap_or(1)
}
