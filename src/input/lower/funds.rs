//! Funds, commitments and exchange rates.

use std::collections::{BTreeMap, BTreeSet};

use super::{Ids, Lower, arrows};
use crate::format::assessment::{AssessmentFile, WireConversion, WireFund};
use crate::message;
use crate::message::Value;
use crate::model::assessment::{Continues, Conversion, Fund, FundYear, LocalMatch};
use crate::model::graph::find_cycle;
use crate::model::{Date, KeyPath, Money, Quarter};

/// Years after that of the assessment for which a fund may continue: the longest horizon, and some years to start later.
const CONTINUES_YEARS: i32 = 30;

impl Lower<'_> {
    /// The funds, net of commitments.
    pub(super) fn funds(&mut self, file: &AssessmentFile, ids: &Ids<'_>, evidence: &Ids<'_>, date: Date) -> Vec<Fund> {
        let until = i32::from(date.year()) + CONTINUES_YEARS;
        let mut funds = Vec::with_capacity(file.funds.len());
        for (i, wire) in file.funds.iter().enumerate() {
            let path = KeyPath::root().key("fund").index(i);
            self.evidence_of(&path, wire.evidence.as_deref(), evidence);
            funds.push(Fund {
                id: wire.id.clone(),
                source: wire.source.clone().into(),
                kind: wire.kind,
                categories: wire.categories.clone(),
                years: self.fund_years(&path, wire, until),
                continues: wire
                    .continues
                    .as_ref()
                    .map(|wire| Continues { percent_a_year: wire.percent_a_year, reason: wire.reason.clone().into() }),
                carry_over: wire.carry_over,
                expires: wire.expires.as_ref().map(|quarter| self.quarter(&path.key("expires"), quarter)),
                local_match: self.local_match(&path.key("local_match"), wire, ids),
                place: path,
            });
        }
        self.matches(&funds);
        self.commitments(file, ids, &mut funds);
        funds
    }

    fn fund_years(&mut self, fund: &KeyPath, wire: &WireFund, until: i32) -> Vec<FundYear> {
        let path = fund.key("years");
        let mut years: Vec<FundYear> = Vec::with_capacity(wire.years.len());
        let mut seen = BTreeSet::new();
        for (i, year) in wire.years.iter().enumerate() {
            let path = path.index(i);
            if !seen.insert(year.year) {
                self.fault(&path.key("year"), message!("input-fund-year-twice", year = year.year.to_string()));
                continue;
            }
            years.push(FundYear {
                year: year.year,
                amount: self.part(&path.key("amount"), &year.amount),
                committed: Money::ZERO,
                released: Quarter::new(year.year, year.released.unwrap_or(1)),
                assumed: false,
            });
        }
        if let Some(continues) = &wire.continues {
            self.continue_fund(&fund.key("continues"), continues.percent_a_year, &mut years, until);
        }
        years
    }

    /// Adds the assumed years after the last listed one. Amounts are rounded to the minor unit year by year.
    fn continue_fund(&mut self, path: &KeyPath, percent: f64, years: &mut Vec<FundYear>, until: i32) {
        let Some(last) = years.iter().max_by_key(|year| year.year).copied() else {
            self.fault(path, message!("input-continues-nothing"));
            return;
        };
        let millionths = ((100.0 + percent).max(0.0) * 1e6).round() as u64;
        let mut amount = last.amount;
        for year in last.year + 1..=until {
            amount = amount.share(millionths, 100_000_000);
            self.add_up(path, amount);
            let released = Quarter::new(year, last.released.of_year());
            years.push(FundYear { year, amount, committed: Money::ZERO, released, assumed: true });
        }
    }

    fn local_match(&mut self, path: &KeyPath, wire: &WireFund, ids: &Ids<'_>) -> Option<LocalMatch> {
        let local = wire.local_match.as_ref()?;
        if local.fund == wire.id {
            self.fault(&path.key("fund"), message!("input-match-itself"));
            return None;
        }
        let fund = self.refer(&path.key("fund"), "input-noun-fund", &local.fund, ids)?;
        Some(LocalMatch { percent: local.percent, fund })
    }

    /// Refuses a cycle of local matches, for which no amount would be right.
    fn matches(&mut self, funds: &[Fund]) {
        let next = |fund: usize| funds.get(fund).and_then(|fund| fund.local_match).map(|local| local.fund);
        if let Some(found) = find_cycle(funds.len(), |fund| next(fund).into_iter().collect()) {
            let names = found.iter().filter_map(|fund| funds.get(*fund)).map(|fund| fund.id.as_str());
            let path = KeyPath::root().key("fund").index(found.first().copied().unwrap_or(0)).key("local_match");
            self.fault(&path, message!("input-cycle", cycle = arrows(names)));
        }
    }

    fn commitments(&mut self, file: &AssessmentFile, ids: &Ids<'_>, funds: &mut [Fund]) {
        let mut spoken_for: BTreeMap<(usize, i32), Money> = BTreeMap::new();
        for (i, wire) in file.commitments.iter().enumerate() {
            let path = KeyPath::root().key("commitment").index(i);
            let amount = self.money(&path.key("amount"), &wire.amount);
            let Some(index) = self.refer(&path.key("fund"), "input-noun-fund", &wire.fund, ids) else { continue };
            let year = funds.get_mut(index).and_then(|fund| fund.years.iter_mut().find(|year| year.year == wire.year));
            let Some(year) = year else {
                let message = message!("input-commitment-year", id = &wire.fund, year = wire.year.to_string());
                self.fault(&path.key("year"), message);
                continue;
            };
            let before = year.amount + year.committed;
            let bound = spoken_for.entry((index, wire.year)).or_default();
            *bound += amount;
            if *bound > before {
                let currency = &file.assessment.currency;
                let message = message!(
                    "input-commitment-over",
                    id = &wire.fund,
                    year = wire.year.to_string(),
                    bound = Value::Money(*bound, currency.clone()),
                    amount = Value::Money(before, currency.clone())
                );
                self.fault(&path.key("amount"), message);
            } else {
                year.committed += amount;
                year.amount = before - year.committed;
            }
        }
    }

    /// Exchange rates, in billionths.
    pub(super) fn conversions(&mut self, file: &AssessmentFile) -> Vec<Conversion> {
        let own = &file.assessment.currency;
        self.ids("conversion", "from", file.conversions.iter().map(|conversion| conversion.from.as_str()));
        let mut conversions = Vec::with_capacity(file.conversions.len());
        for (i, wire) in file.conversions.iter().enumerate() {
            let path = KeyPath::root().key("conversion").index(i);
            if wire.from == *own {
                self.fault(&path.key("from"), message!("input-conversion-own", currency = own));
            }
            conversions.push(Conversion {
                from: wire.from.clone(),
                rate_nano: self.rate(&path.key("rate"), wire),
                source: wire.source.clone().into(),
                date: self.date(&path.key("date"), &wire.date),
            });
        }
        conversions
    }

    fn rate(&mut self, path: &KeyPath, wire: &WireConversion) -> u64 {
        let (whole, parts) = wire.rate.split_once('.').unwrap_or((&wire.rate, ""));
        let nano = format!("{whole}{parts:0<9}").parse().unwrap_or(0);
        if nano == 0 {
            self.fault(path, message!("input-rate-zero"));
        }
        nano
    }
}
