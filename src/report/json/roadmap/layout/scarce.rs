//! Scarce resources (money, staff and front-line time) and the benefit of one more unit of each.

use serde::Serialize;

use crate::message::Message;
use crate::report::json::Text;

/// A fund.
#[derive(Clone, Debug, Serialize)]
pub struct FundV1 {
    /// Its identifier in the assessment.
    pub id: String,
    /// The source of the money.
    pub source: Text,
    /// `capital` or `operating`.
    pub kind: &'static str,
    /// The fiscal years of the horizon.
    pub years: Vec<YearV1>,
    /// New money of the horizon's years that the roadmap does not spend.
    pub unspent: String,
}

/// A fund in a fiscal year.
#[derive(Clone, Debug, Serialize)]
pub struct YearV1 {
    /// The fiscal year.
    pub year: i32,
    /// New money of this year after commitments.
    pub fresh: String,
    /// Money carried over from earlier years.
    pub carried: String,
    /// One-off spending.
    pub once: String,
    /// Running cost.
    pub running: String,
    /// Money left at the end of the year.
    pub left: String,
    /// Whether the fund is short of money at any time in the year.
    #[serde(skip)]
    pub lacks: bool,
    /// Whether the money of this year is assumed, not listed.
    pub assumed: bool,
}

/// A skill.
#[derive(Clone, Debug, Serialize)]
pub struct StaffV1 {
    /// The skill.
    pub skill: String,
    /// Its name.
    pub name: Text,
    /// Available full-time equivalents.
    pub available: f64,
    /// The largest demand in a quarter.
    pub peak: f64,
    /// The first quarter with that demand.
    pub peak_in: Option<String>,
    /// The average demand in the quarters of each fiscal year of the horizon, as a share of the available staff.
    pub use_by_year: Vec<UseV1>,
    /// The demand in each quarter of the horizon.
    pub demand: Vec<QuarterV1>,
}

/// The use of a skill in a fiscal year.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct UseV1 {
    /// The fiscal year.
    pub year: i32,
    /// The share; null where no staff is available.
    pub share: Option<f64>,
}

/// The front line of a department.
#[derive(Clone, Debug, Serialize)]
pub struct LoadV1 {
    /// The department.
    pub department: String,
    /// Its name.
    #[serde(skip)]
    pub name: Text,
    /// Whether the demand exceeds the available time in any quarter.
    #[serde(skip)]
    pub over: bool,
    /// Number of employees.
    pub heads: u32,
    /// Available hours for each employee and quarter.
    pub available: f64,
    /// The largest demand in a quarter.
    pub peak: f64,
    /// The first quarter with that demand.
    pub peak_in: Option<String>,
    /// The demand in each quarter of the horizon.
    pub demand: Vec<QuarterV1>,
}

/// A figure for a quarter.
#[derive(Clone, Debug, Serialize)]
pub struct QuarterV1 {
    /// The quarter.
    pub quarter: String,
    /// The figure.
    pub value: f64,
}

/// The benefit of one more unit of each scarce resource.
#[derive(Clone, Debug, Serialize)]
pub struct PricesV1 {
    /// The reference benefit for the gains.
    pub measured_from: f64,
    /// The difference between that benefit and the roadmap's own.
    pub found_more: f64,
    /// Limit of the activity lists for each search.
    pub lists: u64,
    /// Number of additions that were not computed because the time limit was reached.
    pub unasked: usize,
    /// The additions.
    pub additions: Vec<AdditionV1>,
}

/// An addition.
#[derive(Clone, Debug, Serialize)]
pub struct AdditionV1 {
    /// `staff`, `money` or `front_line`.
    pub kind: &'static str,
    /// The skill, fund or department.
    pub of: Option<String>,
    /// The fiscal year; null for staff and front-line time.
    pub year: Option<i32>,
    /// Full-time equivalents, or hours for each employee and quarter; null for money.
    pub step: Option<f64>,
    /// Amount of money; null for the others.
    pub amount: Option<String>,
    /// Additional discounted hours saved, lower bound.
    pub gain: f64,
    /// Additional discounted hours saved, upper bound.
    pub at_most: f64,
    /// Whether the gain is proven to be exact.
    pub exact: bool,
    /// Number of stages that are reached earlier.
    pub stages_sooner: usize,
    /// The scarce resource in words.
    #[serde(skip)]
    pub what: Message,
}

/// Own staff and front-line time, beside the money.
#[derive(Clone, Debug, Serialize)]
pub struct MemoV1 {
    /// Own staff, in person-years.
    pub person_years: f64,
    /// Their cost at the wages of the assessment, a decimal in major units; null where it gives no wage of them.
    pub wages: Option<String>,
    /// The part of `person_years` whose wage is not known.
    pub unpriced: f64,
    /// Time of front-line staff, in hours over all heads.
    pub front_line_hours: f64,
}
