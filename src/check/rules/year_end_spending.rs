//! A year's capital is spent in the last quarter.

use std::collections::BTreeSet;

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, funds};
use crate::message;
use crate::message::Value;
use crate::model::plan::Initiative;
use crate::model::terms::FundKind;
use crate::model::{Money, Quarter};

rule!("year-end-spending", A 13, Warning, Advice);

/// One finding for each fiscal year, at the initiative that pays most in the last quarter.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let percent = forecast.context.rules.threshold.year_end_share.value;
    let payments = capital(forecast);
    let years: BTreeSet<i32> = payments.iter().map(|payment| payment.quarter.year()).collect();
    for year in years {
        let (begin, last) = (Quarter::new(year, 1), Quarter::new(year, 4));
        // In a year that the plan enters late, even spending would look like a rush at the end.
        if begin < plan.first || last > plan.last {
            continue;
        }
        let payers = payments.iter().filter(|p| p.quarter.year() == year).map(|p| p.index);
        exam.look_at(payers.clone());
        let all: Money = payments.iter().filter(|p| p.quarter.year() == year).map(|p| p.amount).sum();
        let mut late: Vec<&Payment<'_>> = payments.iter().filter(|p| p.quarter == last).collect();
        late.sort_by_key(|payment| (std::cmp::Reverse(payment.amount), payment.index));
        let spent: Money = late.iter().map(|payment| payment.amount).sum();
        let share = if all > Money::ZERO { spent.as_f64() / all.as_f64() * 100.0 } else { continue };
        let Some(first) = late.first().filter(|_| share > percent + 1e-9) else {
            exam.pass_for(payers);
            continue;
        };
        let largest = late.iter().take(shared::NAMED).map(|payment| {
            let amount = shared::money(forecast, payment.amount);
            Value::from(message!("rule-initiative-amount", initiative = &payment.initiative.id, amount = amount))
        });
        let finding = exam.find(forecast, first.index, &first.initiative.place);
        finding
            .arg("year", year.to_string())
            .arg("quarter", last)
            .arg("share", shared::number(share, 1))
            .arg("percent", shared::number(percent, 1))
            .arg("spent", shared::money(forecast, spent))
            .arg("all", shared::money(forecast, all))
            .arg("largest", shared::some_of(late.len(), largest));
        finding.with_initiatives(forecast, late.iter().map(|payment| payment.index));
        for payment in late.iter().take(shared::NAMED).skip(1) {
            finding.also(SpotFile::Plan, &payment.initiative.place, None);
        }
    }
}

/// A payment of an initiative from capital funds in a quarter.
struct Payment<'a> {
    index: usize,
    initiative: &'a Initiative,
    quarter: Quarter,
    amount: Money,
}

/// The capital that each initiative pays in each quarter from funds that lapse with the year: those that do not carry
/// over, and those that expire in it. Money that stays is no reason to hurry. Money tied to a year is left out, because
/// its quarter is not known.
fn capital<'a>(forecast: &Forecast<'a>) -> Vec<Payment<'a>> {
    let is_capital = |fund: usize| {
        forecast.context.assessment.funds.get(fund).is_some_and(|fund| fund.kind == FundKind::Capital)
    };
    let lapses = |fund: usize, year: i32| {
        let fund = forecast.context.assessment.funds.get(fund);
        fund.is_some_and(|fund| !fund.carry_over || fund.expires.is_some_and(|last| last.year() == year))
    };
    let mut all: Vec<Payment<'a>> = Vec::new();
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        for line in initiative.costs.iter().filter(|line| is_capital(line.fund) && line.paid_in.is_none()) {
            let payments = funds::payments(initiative, line).into_iter();
            for (quarter, amount) in payments.filter(|(quarter, _)| lapses(line.fund, quarter.year())) {
                match all.iter_mut().rev().take_while(|p| p.index == index).find(|p| p.quarter == quarter) {
                    Some(payment) => payment.amount += amount,
                    None if amount > Money::ZERO => all.push(Payment { index, initiative, quarter, amount }),
                    None => {}
                }
            }
        }
    }
    all
}
