//! `[assessment]` files: one jurisdiction at a date, with evidence for each figure.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

pub(crate) use super::channels::{WireAudience, WireChannel, WireOverlap, WirePartner, WireTrend};
pub(crate) use super::funds::{WireCommitment, WireConversion, WireFund};
use super::pledges::{WireContract, WireMandate};
use super::present::{WireHave, WireShared};
use super::{WireDate, WireMoney, WireText};
use crate::model::terms::{Clientele, EvidenceKind, Level, NamedBy, ProcessState};

/// An assessment file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssessmentFile {
    /// Date, author and currency.
    pub assessment: AssessmentHead,
    /// The jurisdiction.
    pub jurisdiction: WireJurisdiction,
    /// Funds for change, each with its own conditions.
    #[serde(default, rename = "fund")]
    pub funds: Vec<WireFund>,
    /// Amounts of funds that are already committed elsewhere; they are subtracted from the fund.
    #[serde(default, rename = "commitment")]
    pub commitments: Vec<WireCommitment>,
    /// Exchange rates, for catalogues in another currency.
    #[serde(default, rename = "conversion")]
    pub conversions: Vec<WireConversion>,
    /// Staff available for change, by skill.
    #[serde(default, rename = "staff")]
    pub staff: Vec<WireStaff>,
    /// Departments with front-line staff.
    #[serde(default, rename = "department")]
    pub departments: Vec<WireDepartment>,
    /// The services, each a process of a department.
    #[serde(default, rename = "process")]
    pub processes: Vec<WireProcess>,
    /// Channels between the public and the administration.
    #[serde(default, rename = "channel")]
    pub channels: Vec<WireChannel>,
    /// Measured overlaps of two channels.
    #[serde(default, rename = "overlap")]
    pub overlaps: Vec<WireOverlap>,
    /// Groups of people that are assessed separately.
    #[serde(default, rename = "audience")]
    pub audiences: Vec<WireAudience>,
    /// Other agencies that initiatives may depend on.
    #[serde(default, rename = "partner")]
    pub partners: Vec<WirePartner>,
    /// Size of earlier projects.
    #[serde(default)]
    pub track_record: Option<WireTrackRecord>,
    /// Limits above which another authority decides.
    #[serde(default)]
    pub limits: Option<WireLimits>,
    /// Initiatives that every roadmap must contain, each with a deadline.
    #[serde(default, rename = "mandate")]
    pub mandates: Vec<WireMandate>,
    /// Initiatives that are already contracted, each with its start.
    #[serde(default, rename = "contract")]
    pub contracts: Vec<WireContract>,
    /// Work of the catalogue whose result exists already; it is not offered again.
    #[serde(default, rename = "have")]
    pub have: Vec<WireHave>,
    /// Services that another body offers, to be joined instead of built.
    #[serde(default, rename = "shared")]
    pub shared: Vec<WireShared>,
    /// Observations by indicator.
    #[serde(default)]
    pub observations: BTreeMap<String, WireObservation>,
    /// Indicators that do not apply here, each with a reason.
    #[serde(default)]
    pub not_applicable: BTreeMap<String, WireText>,
    /// Assumed values for indicators without observation; reports always mark them.
    #[serde(default)]
    pub assumptions: BTreeMap<String, WireAssumption>,
    /// Sources of the figures.
    #[serde(default)]
    pub evidence: BTreeMap<String, WireEvidence>,
}

/// The head of an assessment.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssessmentHead {
    /// The rubric it was made for, `id` or `id@version`.
    #[serde(default)]
    pub rubric: Option<String>,
    /// Date of the assessment.
    pub date: WireDate,
    /// Who made it.
    #[serde(default)]
    pub author: Option<WireText>,
    /// True when the figures are invented for illustration.
    #[serde(default)]
    pub illustrative: bool,
    /// Remark for readers.
    #[serde(default)]
    pub note: Option<WireText>,
    /// Currency of every amount, ISO 4217.
    #[schemars(regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: String,
    /// Year whose prices the amounts are in.
    #[schemars(range(min = 1950, max = 2200))]
    pub price_year: i32,
    /// The fiscal year; by default the calendar year.
    #[serde(default)]
    pub fiscal_year: Option<WireFiscalYear>,
}

/// When fiscal years begin and how they are named.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireFiscalYear {
    /// Month in which it begins, 1 to 12.
    #[schemars(range(min = 1, max = 12))]
    pub first_month: u8,
    /// Whether the calendar year of its first or of its last day names it.
    pub named_by: NamedBy,
}

/// The jurisdiction.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireJurisdiction {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// Level of government.
    pub level: Level,
    /// People living there.
    #[schemars(range(min = 1, max = 10_000_000_000_i64))]
    pub population: u64,
    /// Service offices: counters, townships, village points.
    #[schemars(range(min = 0, max = 10_000_000))]
    pub offices: u32,
    /// Villages and neighbourhoods, for costs per village; by default the number of offices.
    #[serde(default)]
    #[schemars(range(min = 0, max = 10_000_000))]
    pub villages: Option<u32>,
    /// Cases a year of all services, listed or not; at least the sum of those listed.
    #[serde(default)]
    #[schemars(range(min = 1, max = 10_000_000_000_000_i64))]
    pub cases_per_year: Option<u64>,
    /// All departments with a front line, listed or not; at least the number of those listed.
    #[serde(default)]
    #[schemars(range(min = 1, max = 10_000))]
    pub departments: Option<u32>,
    /// Identifier of the jurisdiction above it.
    #[serde(default)]
    pub parent: Option<String>,
    /// Value of an hour of people's time.
    #[serde(default)]
    pub hour_value: Option<WireHourValue>,
}

/// Value of an hour of people's time.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireHourValue {
    /// Amount for an hour.
    pub amount: WireMoney,
    /// Source, a key of `evidence`.
    pub evidence: String,
}

/// Size of earlier projects, as far as known.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTrackRecord {
    /// Cost of the largest project that was finished and accepted.
    #[serde(default)]
    pub largest_finished: Option<WireMoney>,
    /// Largest number of sizeable projects that ever ran at the same time.
    #[serde(default)]
    #[schemars(range(min = 0, max = 10_000))]
    pub most_parallel: Option<u32>,
    /// Source, a key of `evidence`.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// Limits above which another authority decides.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireLimits {
    /// Cost at and above which a project needs approval by a higher authority or an open tender.
    #[serde(default)]
    pub approval: Option<WireMoney>,
    /// Source, a key of `evidence`.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// Staff of one skill.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireStaff {
    /// The skill, by the name that catalogues use.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub skill: String,
    /// Display name; by default the identifier.
    #[serde(default)]
    pub name: Option<WireText>,
    /// Full-time equivalents available for change, besides regular duties; at most three decimals.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub fte: f64,
    /// Cost of one full-time equivalent a year, for the memo of what own staff costs.
    #[serde(default)]
    pub wage_per_year: Option<WireMoney>,
    /// Source, a key of `evidence`.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// A department.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireDepartment {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// Number of front-line staff.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub front_line: u32,
    /// Hours per head and quarter that front-line staff can spend on change.
    #[schemars(range(min = 0, max = 520))]
    pub change_hours_per_quarter: f64,
}

/// A service: a process of a department.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireProcess {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// Identifier of the department.
    pub department: String,
    /// Cases a year.
    #[schemars(range(min = 0, max = 10_000_000_000_i64))]
    pub cases_per_year: u64,
    /// State of the process.
    pub state: ProcessState,
    /// Channels that serve it today.
    #[serde(default)]
    pub channels: Vec<String>,
    /// Other agencies it depends on.
    #[serde(default)]
    pub partners: Vec<String>,
    /// The people whom it is for.
    #[serde(default)]
    pub audiences: Vec<Clientele>,
    /// Trips to file, pay and receive, for one case done in person.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub visits: Option<f64>,
    /// Contacts to ask, for one case; each is a trip where no channel answers.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub enquiries: Option<f64>,
    /// Documents to bring, for one case.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub documents: Option<f64>,
    /// Hours of one trip: way, waiting and counter.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub hours_per_visit: Option<f64>,
    /// Hours to obtain and prepare one document.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub hours_per_document: Option<f64>,
    /// Money that a person pays for one trip.
    #[serde(default)]
    pub fare_per_visit: Option<WireMoney>,
    /// Source of these figures, a key of `evidence`.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// One observation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireObservation {
    /// The value, in the indicator's unit; omit it if only an interval is known.
    #[serde(default)]
    pub value: Option<f64>,
    /// Low estimate.
    #[serde(default)]
    pub low: Option<f64>,
    /// High estimate.
    #[serde(default)]
    pub high: Option<f64>,
    /// Year of the observation.
    #[schemars(range(min = 1950, max = 2200))]
    pub year: i32,
    /// Observed yearly change, in the indicator's unit.
    #[serde(default)]
    pub trend: Option<WireTrend>,
    /// Source, a key of `evidence`.
    pub evidence: String,
    /// Remark for readers.
    #[serde(default)]
    pub note: Option<WireText>,
}

/// An assumed value for an indicator without observation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireAssumption {
    /// The value, in the indicator's unit.
    pub value: f64,
    /// Low estimate.
    #[serde(default)]
    pub low: Option<f64>,
    /// High estimate.
    #[serde(default)]
    pub high: Option<f64>,
    /// Reason for the assumption.
    pub reason: WireText,
}

/// A source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireEvidence {
    /// Kind of evidence.
    pub kind: EvidenceKind,
    /// Citation or location of the source.
    pub source: WireText,
    /// Date of the source.
    pub date: WireDate,
    /// Person responsible for it.
    #[serde(default)]
    pub person: Option<WireText>,
}
