//! Money: the budget of each fund and the plan's spending from it, quarter by quarter.
//!
//! A cost line is paid evenly over the quarters of work, or by its profile. Running cost is paid every quarter from the
//! quarter after the finish. A fund's budget in a quarter is the amount released so far in the fiscal year, plus the
//! rest of earlier years if the fund carries over. Spending after the fund expires is a shortfall in full.

use std::collections::BTreeMap;

use super::window::Window;
use crate::model::assessment::Fund;
use crate::model::plan::{CostLine, Initiative};
use crate::model::{Assessment, Money, Plan, Quarter};

/// A fund's ledger under a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundLedger {
    /// Index into the assessment's funds.
    pub fund: usize,
    /// Fiscal years of the window, ascending.
    pub years: Vec<YearLedger>,
}

/// A fund in one fiscal year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearLedger {
    /// Fiscal year.
    pub year: i32,
    /// Money of this year, net of commitments.
    pub fresh: Money,
    /// Money left over from earlier years.
    pub carried: Money,
    /// One-off spending by quarter of the year.
    pub one_off: [Money; 4],
    /// Running cost by quarter of the year.
    pub running: [Money; 4],
    /// Greatest shortfall at the end of any quarter; zero if the fund covers the year.
    pub lacking: Money,
    /// The first quarter that ends with a shortfall.
    pub lacking_from: Option<Quarter>,
    /// Spending after the fund expired.
    pub after_expiry: Money,
}

impl YearLedger {
    /// The budget of the year.
    pub fn envelope(&self) -> Money {
        self.fresh + self.carried
    }

    /// Total spending in the year.
    pub fn spent(&self) -> Money {
        self.one_off.iter().chain(&self.running).copied().sum()
    }

    /// Running cost in the year of finished initiatives.
    pub fn running_cost(&self) -> Money {
        self.running.iter().copied().sum()
    }
}

/// The ledgers of all funds, in the order of the assessment.
pub fn ledgers(assessment: &Assessment, plan: &Plan, window: Window) -> Vec<FundLedger> {
    let spending = Spending::of(assessment, &plan.initiatives, window);
    assessment.funds.iter().enumerate().map(|(i, fund)| ledger(i, fund, &spending, window)).collect()
}

/// The ledger of one fund (an index into the assessment's) under these initiatives only; `None` for an unknown fund.
pub fn ledger_of<'p>(
    assessment: &Assessment,
    fund: usize,
    initiatives: impl IntoIterator<Item = &'p Initiative>,
    window: Window,
) -> Option<FundLedger> {
    let spending = Spending::of(assessment, initiatives, window);
    assessment.funds.get(fund).map(|found| ledger(fund, found, &spending, window))
}

/// A fund under a changing set of initiatives. It keeps its spending as sums, so that adding or removing an initiative
/// is cheap.
#[derive(Clone)]
pub struct Purse<'a> {
    index: usize,
    fund: &'a Fund,
    spending: Spending,
    window: Window,
}

impl<'a> Purse<'a> {
    /// A fund (an index into the assessment's) without spending; `None` for an unknown fund.
    pub fn new(assessment: &'a Assessment, fund: usize, window: Window) -> Option<Purse<'a>> {
        let spending = Spending::of(assessment, [], window);
        assessment.funds.get(fund).map(|found| Purse { index: fund, fund: found, spending, window })
    }

    /// Adds an initiative's spending.
    pub fn put(&mut self, initiative: &Initiative) {
        self.spending.add(initiative, self.window, &|fund| fund == self.index, &|amount| amount);
    }

    /// Removes an initiative's spending.
    pub fn take(&mut self, initiative: &Initiative) {
        self.spending.add(initiative, self.window, &|fund| fund == self.index, &|amount| Money::ZERO - amount);
    }

    /// The fund's ledger.
    pub fn ledger(&self) -> FundLedger {
        ledger(self.index, self.fund, &self.spending, self.window)
    }
}

/// The payments of a cost line: quarter and amount of each part.
pub fn payments(initiative: &Initiative, line: &CostLine) -> Vec<(Quarter, Money)> {
    if let Some(year) = line.paid_in {
        return vec![(Quarter::new(year, 4), line.amount)];
    }
    let quarters = initiative.start.through(initiative.end());
    if line.profile.is_empty() {
        let even = vec![1; usize::try_from(initiative.quarters).unwrap_or(1)];
        return quarters.zip(line.amount.split(&even)).collect();
    }
    quarters.zip(line.amount.split(&line.profile)).collect()
}

/// An initiative's spending from a fund (an index into the assessment's) from quarter `from` to `to`: cost lines and
/// running cost.
pub fn taken(initiative: &Initiative, fund: usize, from: Quarter, to: Quarter) -> Money {
    let lines = initiative.costs.iter().filter(|line| line.fund == fund);
    let paid = lines.flat_map(|line| payments(initiative, line)).filter(|(quarter, _)| (from..=to).contains(quarter));
    let running = initiative.running.iter().filter(|running| running.fund == fund);
    let run = running.flat_map(|running| {
        let quarters = initiative.live().max(from).through(to);
        quarters.map(|quarter| running_in(running.amount, quarter.of_year()))
    });
    paid.map(|(_, amount)| amount).chain(run).sum()
}

/// Spending of initiatives from a fund (an index into the assessment's) by fiscal year of the window: pairs of an
/// initiative's index and its amount, for each initiative that spends anything.
pub fn taken_by_year(initiatives: &[Initiative], fund: usize, window: Window) -> BTreeMap<i32, Vec<(usize, Money)>> {
    let mut years: BTreeMap<i32, Vec<(usize, Money)>> = BTreeMap::new();
    let mut own: BTreeMap<i32, Money> = BTreeMap::new();
    for (index, initiative) in initiatives.iter().enumerate() {
        for (quarter, amount) in
            initiative.costs.iter().filter(|line| line.fund == fund).flat_map(|line| payments(initiative, line))
        {
            *own.entry(quarter.year()).or_default() += amount;
        }
        if let Some(running) = initiative.running.as_ref().filter(|running| running.fund == fund) {
            for quarter in initiative.live().through(Quarter::new(window.last.year(), 4)) {
                *own.entry(quarter.year()).or_default() += running_in(running.amount, quarter.of_year());
            }
        }
        for (year, amount) in std::mem::take(&mut own) {
            if amount > Money::ZERO {
                years.entry(year).or_default().push((index, amount));
            }
        }
    }
    years
}

/// The part of a year's running cost that falls into a quarter of the year (1 to 4).
pub fn running_in(amount: Money, quarter_of_year: u8) -> Money {
    let place = usize::from(quarter_of_year.clamp(1, 4)) - 1;
    amount.quarterly().get(place).copied().unwrap_or(Money::ZERO)
}

/// Spending of every fund in every quarter of the window.
#[derive(Clone)]
struct Spending {
    one_off: Vec<Vec<Money>>,
    running: Vec<Vec<Money>>,
}

impl Spending {
    fn of<'p>(
        assessment: &Assessment,
        initiatives: impl IntoIterator<Item = &'p Initiative>,
        window: Window,
    ) -> Spending {
        let empty = vec![vec![Money::ZERO; window.len()]; assessment.funds.len()];
        let mut spending = Spending { one_off: empty.clone(), running: empty };
        for initiative in initiatives {
            spending.add(initiative, window, &|_| true, &|amount| amount);
        }
        spending
    }

    /// Adds an initiative's payments from the funds selected by `is_meant`; `counts` converts each amount.
    fn add(
        &mut self,
        initiative: &Initiative,
        window: Window,
        is_meant: &dyn Fn(usize) -> bool,
        counts: &dyn Fn(Money) -> Money,
    ) {
        let add = |rows: &mut Vec<Vec<Money>>, fund: usize, quarter: Quarter, amount: Money| {
            let slot = window.index(quarter).and_then(|index| rows.get_mut(fund)?.get_mut(index));
            if let Some(slot) = slot {
                *slot += counts(amount);
            }
        };
        for line in initiative.costs.iter().filter(|line| is_meant(line.fund)) {
            for (quarter, amount) in payments(initiative, line) {
                add(&mut self.one_off, line.fund, quarter, amount);
            }
        }
        if let Some(running) = initiative.running.as_ref().filter(|running| is_meant(running.fund)) {
            for quarter in initiative.live().through(window.last) {
                let amount = running_in(running.amount, quarter.of_year());
                add(&mut self.running, running.fund, quarter, amount);
            }
        }
    }

    fn at(rows: &[Vec<Money>], fund: usize, index: Option<usize>) -> Money {
        index.and_then(|index| rows.get(fund)?.get(index)).copied().unwrap_or(Money::ZERO)
    }
}

fn ledger(i: usize, fund: &Fund, spending: &Spending, window: Window) -> FundLedger {
    let first_year = fund.years.first().map_or(window.first.year(), |year| year.year.min(window.first.year()));
    let mut carried = Money::ZERO;
    let mut years = Vec::new();
    for year in first_year..=window.last.year() {
        let ledger = year_ledger(i, fund, year, carried, spending, window);
        let left = (ledger.envelope() - ledger.spent()).at_least(Money::ZERO);
        carried = if fund.carry_over { left } else { Money::ZERO };
        if year >= window.first.year() {
            years.push(ledger);
        }
    }
    FundLedger { fund: i, years }
}

fn year_ledger(i: usize, fund: &Fund, year: i32, carried: Money, spending: &Spending, window: Window) -> YearLedger {
    let given = fund.years.iter().find(|given| given.year == year);
    let expired = |quarter: Quarter| fund.expires.is_some_and(|last| quarter > last);
    let mut ledger = YearLedger {
        year,
        fresh: given.map_or(Money::ZERO, |given| given.amount),
        carried: if expired(Quarter::new(year, 1)) { Money::ZERO } else { carried },
        one_off: [Money::ZERO; 4],
        running: [Money::ZERO; 4],
        lacking: Money::ZERO,
        lacking_from: None,
        after_expiry: Money::ZERO,
    };
    let (mut spent, mut spent_in_time) = (Money::ZERO, Money::ZERO);
    let slots = ledger.one_off.iter_mut().zip(ledger.running.iter_mut());
    for ((one_off, running), quarter) in slots.zip(Quarter::new(year, 1).through(Quarter::new(year, 4))) {
        let index = window.index(quarter);
        *one_off = Spending::at(&spending.one_off, i, index);
        *running = Spending::at(&spending.running, i, index);
        let now = *one_off + *running;
        spent += now;
        let released = given.filter(|given| quarter >= given.released).map_or(Money::ZERO, |given| given.amount);
        let there = released + ledger.carried;
        let there = if expired(quarter) {
            ledger.after_expiry += now;
            there.min(spent_in_time)
        } else {
            spent_in_time = spent;
            there
        };
        let lacking = spent - there;
        if lacking > Money::ZERO && now > Money::ZERO {
            ledger.lacking = ledger.lacking.max(lacking);
            ledger.lacking_from = ledger.lacking_from.or(Some(quarter));
        }
    }
    ledger
}
