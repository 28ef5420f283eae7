//! What is scarce: money, people and the front line's time, and what one more of each would bring.

use serde::Serialize;

use crate::message::Message;
use crate::report::json::Text;

/// A fund.
#[derive(Clone, Debug, Serialize)]
pub struct FundV1 {
    /// Its identifier in the assessment.
    pub id: String,
    /// Whose money it is.
    pub source: Text,
    /// `capital` or `operating`.
    pub kind: &'static str,
    /// The fiscal years of the horizon.
    pub years: Vec<YearV1>,
}

/// A fund in a fiscal year.
#[derive(Clone, Debug, Serialize)]
pub struct YearV1 {
    /// The fiscal year.
    pub year: i32,
    /// Money of this year, net of commitments.
    pub fresh: String,
    /// Money left over from earlier years.
    pub carried: String,
    /// One-off spending.
    pub once: String,
    /// Running cost.
    pub running: String,
    /// What is left.
    pub left: String,
    /// Whether the year lacks money at some time.
    #[serde(skip)]
    pub lacks: bool,
}

/// A skill.
#[derive(Clone, Debug, Serialize)]
pub struct StaffV1 {
    /// The skill.
    pub skill: String,
    /// Its name.
    pub name: Text,
    /// Full-time equivalents that there are.
    pub available: f64,
    /// The most that is asked in a quarter.
    pub peak: f64,
    /// The first quarter in which that is.
    pub peak_in: Option<String>,
    /// What is asked on average in the quarters of each fiscal year of the horizon, as a share of what there is.
    pub use_by_year: Vec<UseV1>,
    /// What is asked in each quarter of the horizon.
    pub demand: Vec<QuarterV1>,
}

/// The use of a skill in a fiscal year.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct UseV1 {
    /// The fiscal year.
    pub year: i32,
    /// The share; null where there is nobody.
    pub share: Option<f64>,
}

/// A department's front line.
#[derive(Clone, Debug, Serialize)]
pub struct LoadV1 {
    /// The department.
    pub department: String,
    /// Its name.
    #[serde(skip)]
    pub name: Text,
    /// Whether more is asked in some quarter than can be given.
    #[serde(skip)]
    pub over: bool,
    /// Heads.
    pub heads: u32,
    /// Hours a head and quarter that can be given.
    pub available: f64,
    /// The most that is asked in a quarter.
    pub peak: f64,
    /// The first quarter in which that is.
    pub peak_in: Option<String>,
    /// What is asked in each quarter of the horizon.
    pub demand: Vec<QuarterV1>,
}

/// A figure of a quarter.
#[derive(Clone, Debug, Serialize)]
pub struct QuarterV1 {
    /// The quarter.
    pub quarter: String,
    /// The figure.
    pub value: f64,
}

/// What one more of each scarce thing would bring.
#[derive(Clone, Debug, Serialize)]
pub struct PricesV1 {
    /// The benefit that they are measured from.
    pub measured_from: f64,
    /// How much more that is than the roadmap's own.
    pub found_more: f64,
    /// Lists that each search may try.
    pub lists: u64,
    /// Additions that were not asked about: the time was over before.
    pub unasked: usize,
    /// One for each addition.
    pub additions: Vec<AdditionV1>,
}

/// An addition.
#[derive(Clone, Debug, Serialize)]
pub struct AdditionV1 {
    /// `staff`, `money` or `front_line`.
    pub kind: &'static str,
    /// The skill, fund or department.
    pub of: Option<String>,
    /// The fiscal year; null where it is no money.
    pub year: Option<i32>,
    /// Full-time equivalents, or hours a head and quarter; null for money.
    pub step: Option<f64>,
    /// Money; null for the others.
    pub amount: Option<String>,
    /// Discounted eased cases that it brings, at least.
    pub gain: f64,
    /// Discounted eased cases that it can bring at most.
    pub at_most: f64,
    /// Whether it is proved that it brings just so much.
    pub exact: bool,
    /// Stages that open sooner.
    pub stages_sooner: usize,
    /// What is scarce, in words.
    #[serde(skip)]
    pub what: Message,
}
