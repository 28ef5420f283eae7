//! Money by fund and quarter: receipts and payments of each fund.

use std::collections::BTreeMap;

use super::{Look, Violation, finished};
use crate::model::assessment::Fund;
use crate::model::catalogue::Mode;
use crate::model::plan::{CostLine, Initiative};
use crate::model::terms::{Category, FundKind};
use crate::model::{Money, Quarter};

impl Look<'_> {
    /// Whether an initiative costs at least as much as its entry: by category, contingency reserve, and running cost a
    /// year.
    pub(super) fn costs_enough(&self, at: usize, initiative: &Initiative, mode: &Mode) -> bool {
        let Some((_, scope)) = self.instances.get(at).copied().flatten() else { return false };
        let assessment = self.context.assessment;
        let local = |amount: Money| self.local(amount);
        let mut due: BTreeMap<Category, i64> = BTreeMap::new();
        for line in &mode.costs {
            // A catalogue cost may exceed every fund; then the figure is not exact.
            let due = due.entry(line.category).or_default();
            *due = due.saturating_add(local(line.amount.of(assessment, scope)).as_minor());
        }
        let once = due.values().fold(0_i128, |sum, amount| sum + i128::from(*amount));
        let millionths = (self.context.rules.threshold.contingency_share.value.max(0.0) * 1e6).round() as i128;
        let reserve = i64::try_from(once * millionths / 100_000_000).unwrap_or(i64::MAX);
        let due_reserve = due.entry(Category::Contingency).or_default();
        *due_reserve = due_reserve.saturating_add(reserve);
        // If two funds share a line, each part is rounded separately.
        let rounding = initiative.costs.len() as i64 + 1;
        let paid = |category: Category| -> i64 {
            initiative.costs.iter().filter(|line| line.category == category).map(|line| line.amount.as_minor()).sum()
        };
        let running = initiative.running.as_ref().map_or(0, |running| running.amount.as_minor());
        due.iter().all(|(category, amount)| paid(*category) + rounding >= *amount)
            && running >= local(mode.running.of(assessment, scope)).as_minor()
    }

    /// An amount of the catalogue in the assessment's currency, rounded to the nearest minor unit.
    fn local(&self, amount: Money) -> Money {
        let from = &self.context.catalogue.currency;
        let rate = self.context.assessment.conversions.iter().find(|of| of.from == *from);
        match rate.filter(|_| *from != self.context.assessment.currency) {
            Some(rate) => {
                let nano = i128::from(amount.as_minor()) * i128::from(rate.rate_nano);
                Money::minor(i64::try_from((nano + 500_000_000).div_euclid(1_000_000_000)).unwrap_or(i64::MAX))
            }
            None => amount,
        }
    }

    pub(super) fn money(&mut self) {
        for (index, fund) in self.context.assessment.funds.iter().enumerate() {
            self.terms(index, fund);
            if let Some((quarter, _)) = self.empty(index, fund) {
                self.found.push(Violation::Money(index, quarter));
            }
            let running = self.plan.initiatives.iter().filter_map(|of| of.running.as_ref());
            let running: i64 = running.filter(|of| of.fund == index).map(|of| of.amount.as_minor()).sum();
            if running > self.carries(fund).as_minor() {
                self.found.push(Violation::Tail(index));
            }
        }
    }

    /// The money of the year after the plan, where the fund is assumed to continue; else of the last known year.
    pub(in crate::schedule) fn carries(&self, fund: &Fund) -> Money {
        let next = fund.years.iter().filter(|year| year.year > self.plan.last.year()).min_by_key(|year| year.year);
        let last = || fund.years.iter().max_by_key(|year| year.year);
        let next = next.filter(|_| fund.continues.is_some()).or_else(last);
        next.map_or(Money::ZERO, |year| year.amount)
    }

    /// Checks that a fund pays only for its categories, only while it lasts, and with the matching share of other
    /// funds.
    fn terms(&mut self, index: usize, fund: &Fund) {
        let mut found = Vec::new();
        for (at, initiative) in self.plan.initiatives.iter().enumerate() {
            let lines: Vec<&CostLine> = initiative.costs.iter().filter(|line| line.fund == index).collect();
            for line in &lines {
                let kit = matches!(line.category, Category::Hardware | Category::Network);
                if !permits(fund, line.category) || (kit && fund.kind == FundKind::Operating) {
                    found.push(Violation::Category(at, index, line.category));
                }
                if parts(initiative, line).iter().any(|(quarter, _)| fund.expires.is_some_and(|last| *quarter > last)) {
                    found.push(Violation::Expired(at, index));
                }
            }
            if let Some(running) = initiative.running.as_ref().filter(|of| of.fund == index) {
                if fund.kind == FundKind::Capital || !permits(fund, Category::Operations) {
                    found.push(Violation::Category(at, index, Category::Operations));
                }
                let ends = fund.expires.is_some_and(|last| last < self.plan.last);
                if ends && finished(initiative) <= self.plan.last && running.amount > Money::ZERO {
                    found.push(Violation::Expired(at, index));
                }
            }
            if let Some(local) = fund.local_match {
                let of = |fund: usize, category: Category| -> i64 {
                    let lines = initiative.costs.iter().filter(|line| line.fund == fund && line.category == category);
                    lines.map(|line| line.amount.as_minor()).sum()
                };
                // The matching share is a percentage of the sum of both payments.
                let lacks = |line: &&CostLine| {
                    let (own, added) = (of(index, line.category), of(local.fund, line.category));
                    i128::from(added + 1) * 100 < i128::from(own + added) * i128::from(local.percent)
                };
                if lines.iter().any(lacks) {
                    found.push(Violation::Match(at, index));
                }
            }
        }
        self.found.extend(found);
    }

    /// The first quarter by whose end spending exceeds the money of a fund, and the excess.
    pub(in crate::schedule) fn empty(&self, index: usize, fund: &Fund) -> Option<(Quarter, Money)> {
        let spent = self.spent(index);
        let end = Quarter::new(self.plan.last.year(), 4);
        let begin = fund.years.iter().map(|year| year.year).fold(self.plan.first.year(), i32::min);
        let mut purse: i64 = 0;
        for quarter in Quarter::new(begin, 1).through(end) {
            if quarter.of_year() == 1 && !fund.carry_over {
                purse = 0;
            }
            if fund.expires.is_some_and(|last| quarter > last) {
                purse = 0;
            } else {
                let released = fund.years.iter().filter(|year| year.released == quarter);
                purse += released.map(|year| year.amount.as_minor()).sum::<i64>();
            }
            purse -= spent.get(&quarter).copied().unwrap_or(0);
            if purse < 0 {
                return Some((quarter, Money::minor(-purse)));
            }
        }
        None
    }

    /// Payments from a fund by quarter.
    fn spent(&self, index: usize) -> BTreeMap<Quarter, i64> {
        let mut spent: BTreeMap<Quarter, i64> = BTreeMap::new();
        for (quarter, amount) in self.plan.initiatives.iter().flat_map(|initiative| self.drawn(index, initiative)) {
            *spent.entry(quarter).or_default() += amount;
        }
        spent
    }

    /// Payments of an initiative from a fund by quarter: one-off costs, then running cost in every quarter of
    /// operation.
    pub(in crate::schedule) fn drawn(&self, index: usize, initiative: &Initiative) -> Vec<(Quarter, i64)> {
        let end = Quarter::new(self.plan.last.year(), 4);
        let lines = initiative.costs.iter().filter(|line| line.fund == index);
        let mut drawn: Vec<(Quarter, i64)> = lines.flat_map(|line| parts(initiative, line)).collect();
        if let Some(running) = initiative.running.as_ref().filter(|of| of.fund == index) {
            drawn.extend(finished(initiative).through(end).map(|quarter| {
                let nth = i64::from(quarter.of_year());
                (quarter, upto(running.amount, nth, 4) - upto(running.amount, nth - 1, 4))
            }));
        }
        drawn
    }
}

/// Whether a fund may pay for a category.
pub(in crate::schedule) fn permits(fund: &Fund, category: Category) -> bool {
    match &fund.categories {
        Some(permitted) => permitted.contains(&category),
        None => true,
    }
}

/// The part of an amount in the first `nth` of `count` equal parts, to the nearest minor unit, halves up.
fn upto(amount: Money, nth: i64, count: i64) -> i64 {
    let (amount, nth, count) = (i128::from(amount.as_minor()), i128::from(nth), i128::from(count.max(1)));
    i64::try_from((2 * amount * nth + count).div_euclid(2 * count)).unwrap_or(i64::MAX)
}

/// The quarters in which an initiative pays a line: by its profile, otherwise evenly over the quarters of work.
fn parts(initiative: &Initiative, line: &CostLine) -> Vec<(Quarter, i64)> {
    if let Some(year) = line.paid_in {
        return vec![(Quarter::new(year, 4), line.amount.as_minor())];
    }
    let count = i64::from(initiative.quarters.max(1));
    let weights: Vec<i64> = if line.profile.is_empty() {
        vec![1; count.unsigned_abs() as usize]
    } else {
        line.profile.iter().map(|weight| i64::from(*weight)).collect()
    };
    let all: i64 = weights.iter().sum();
    let mut seen = 0;
    let mut parts = Vec::new();
    for (nth, (quarter, weight)) in initiative.start.through(finished(initiative) - 1).zip(&weights).enumerate() {
        let before = if nth == 0 { 0 } else { upto(line.amount, seen, all) };
        seen += weight;
        let after = if nth as i64 + 1 == count { line.amount.as_minor() } else { upto(line.amount, seen, all) };
        parts.push((quarter, after - before));
    }
    parts
}
