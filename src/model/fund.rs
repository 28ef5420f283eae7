//! The money of an assessment: funds by year, assumed years, and exchange rates.

use super::calendar::{Date, Quarter};
use super::money::Money;
use super::place::KeyPath;
use super::terms::{Category, FundKind};
use super::text::Text;

/// A fund.
#[derive(Clone, Debug)]
pub struct Fund {
    /// Identifier.
    pub id: String,
    /// Owner of the money.
    pub source: Text,
    /// Whether it may pay for capital or operating costs.
    pub kind: FundKind,
    /// Cost categories it may pay for; `None` allows all.
    pub categories: Option<Vec<Category>>,
    /// Amounts by fiscal year, ascending, net of commitments.
    pub years: Vec<FundYear>,
    /// How it is assumed to go on after the last listed year; `years` contains the assumed years.
    pub continues: Option<Continues>,
    /// Whether unspent money stays available.
    pub carry_over: bool,
    /// Last quarter in which it can be spent.
    pub expires: Option<Quarter>,
    /// Another fund that must pay a share of each cost.
    pub local_match: Option<LocalMatch>,
    /// Place in the assessment file.
    pub place: KeyPath,
}

impl Fund {
    /// Whether the fund may pay for `category`.
    pub fn permits(&self, category: Category) -> bool {
        self.categories.as_ref().is_none_or(|permitted| permitted.contains(&category))
    }

    /// The year whose money must carry the running cost after a plan that ends in `last`: the last listed year, or for
    /// a fund that is assumed to continue the year after the plan.
    pub fn year_after(&self, last: Quarter) -> Option<&FundYear> {
        let next = || self.years.iter().find(|year| year.year > last.year());
        self.continues.as_ref().and_then(|_| next()).or_else(|| self.years.last())
    }

    /// The first assumed year, if any year from `first` to `last` is assumed.
    pub fn assumed_within(&self, first: Quarter, last: Quarter) -> Option<i32> {
        let assumed = self.years.iter().filter(|year| year.assumed);
        let within = |year: &&FundYear| (first.year()..=last.year()).contains(&year.year);
        assumed.clone().any(|year| within(&year)).then(|| assumed.map(|year| year.year).min()).flatten()
    }
}

/// The assumption that a fund continues after the last listed year.
#[derive(Clone, Debug)]
pub struct Continues {
    /// Percent by which each year's amount differs from that of the year before.
    pub percent_a_year: f64,
    /// Reason for the assumption.
    pub reason: Text,
}

/// A fund in one fiscal year.
#[derive(Clone, Copy, Debug)]
pub struct FundYear {
    /// Fiscal year.
    pub year: i32,
    /// Amount left after commitments.
    pub amount: Money,
    /// Amount already committed.
    pub committed: Money,
    /// First quarter in which it can be spent.
    pub released: Quarter,
    /// Whether the amount is not listed but follows from the assumption that the fund continues.
    pub assumed: bool,
}

/// The share of each cost that another fund must pay.
#[derive(Clone, Copy, Debug)]
pub struct LocalMatch {
    /// Percent of the cost that the other fund carries, 0 to 99.
    pub percent: u32,
    /// Index into the funds of the assessment.
    pub fund: usize,
}

/// An exchange rate and its source.
#[derive(Clone, Debug)]
pub struct Conversion {
    /// The other currency.
    pub from: String,
    /// Price of one unit of the other currency, in billionths of a unit of the assessment's currency.
    pub rate_nano: u64,
    /// Where the rate comes from.
    pub source: Text,
    /// Date of the rate.
    pub date: Date,
}
