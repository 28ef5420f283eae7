//! The money of an assessment: funds, commitments and exchange rates.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WireDate, WireMoney, WireQuarter, WireText};
use crate::model::terms::{Category, FundKind};

/// A fund.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireFund {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Owner of the money.
    pub source: WireText,
    /// Whether it may pay for capital or operating costs.
    pub kind: FundKind,
    /// Cost categories it may pay for; by default all.
    #[serde(default)]
    pub categories: Option<Vec<Category>>,
    /// Amounts per fiscal year.
    pub years: Vec<WireFundYear>,
    /// How the fund goes on after the last listed year. An assumption, which reports show.
    #[serde(default)]
    pub continues: Option<WireContinues>,
    /// Whether unspent money stays available in the next year.
    #[serde(default)]
    pub carry_over: bool,
    /// Last quarter in which it can be spent.
    #[serde(default)]
    pub expires: Option<WireQuarter>,
    /// Share of each cost that another fund must pay.
    #[serde(default)]
    pub local_match: Option<WireMatch>,
    /// Source of the amounts, a key of `evidence`.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// How a fund goes on after the last listed year.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireContinues {
    /// Percent by which each year's amount differs from that of the year before.
    #[schemars(range(min = -50, max = 50))]
    pub percent_a_year: f64,
    /// Reason for the assumption.
    pub reason: WireText,
}

/// The share of each cost that another fund must pay.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireMatch {
    /// Percent of the cost that the other fund carries.
    #[schemars(range(min = 0, max = 99))]
    pub percent: u32,
    /// The other fund.
    pub fund: String,
}

/// A fund in one fiscal year.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireFundYear {
    /// Fiscal year.
    #[schemars(range(min = 1950, max = 2200))]
    pub year: i32,
    /// Amount.
    pub amount: WireMoney,
    /// Quarter of the year (1 to 4) from which it can be spent; by default 1.
    #[serde(default)]
    #[schemars(range(min = 1, max = 4))]
    pub released: Option<u8>,
}

/// Money that is already committed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireCommitment {
    /// The fund.
    pub fund: String,
    /// Fiscal year.
    #[schemars(range(min = 1950, max = 2200))]
    pub year: i32,
    /// Amount.
    pub amount: WireMoney,
    /// Purpose of the commitment.
    #[expect(dead_code, reason = "a key of the format that is for people")]
    pub reason: WireText,
}

/// An exchange rate and its source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireConversion {
    /// Currency of the catalogue.
    #[schemars(regex(pattern = r"^[A-Z]{3}$"))]
    pub from: String,
    /// Price of one unit of `from` in the assessment's currency, as a quoted decimal.
    #[schemars(regex(pattern = r"^[0-9]{1,9}(\.[0-9]{1,9})?$"))]
    pub rate: String,
    /// Source of the rate.
    pub source: WireText,
    /// Date of the rate.
    pub date: WireDate,
}
