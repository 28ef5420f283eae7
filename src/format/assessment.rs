//! `[assessment]` files: one jurisdiction at one date, each figure with its evidence.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

pub(crate) use super::funds::{WireCommitment, WireConversion, WireFund};
use super::pledges::{WireContract, WireMandate};
use super::{WireDate, WireMoney, WireQuarter, WireText};
use crate::model::terms::{Ability, ChannelKind, Counts, EvidenceKind, Level, NamedBy, ProcessState};

/// An assessment file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssessmentFile {
    /// When, by whom, in which currency.
    pub assessment: AssessmentHead,
    /// Whom it is about.
    pub jurisdiction: WireJurisdiction,
    /// Money for change, each fund with its own rules.
    #[serde(default, rename = "fund")]
    pub funds: Vec<WireFund>,
    /// Money of a fund that is already bound elsewhere; it is taken off the fund.
    #[serde(default, rename = "commitment")]
    pub commitments: Vec<WireCommitment>,
    /// Exchange rates, for catalogues in another currency.
    #[serde(default, rename = "conversion")]
    pub conversions: Vec<WireConversion>,
    /// People available for change, by skill.
    #[serde(default, rename = "staff")]
    pub staff: Vec<WireStaff>,
    /// Departments with front-line staff.
    #[serde(default, rename = "department")]
    pub departments: Vec<WireDepartment>,
    /// The services that people come for.
    #[serde(default, rename = "process")]
    pub processes: Vec<WireProcess>,
    /// Channels between people and the administration.
    #[serde(default, rename = "channel")]
    pub channels: Vec<WireChannel>,
    /// Measured overlaps of two channels.
    #[serde(default, rename = "overlap")]
    pub overlaps: Vec<WireOverlap>,
    /// Groups of people that are looked at by themselves.
    #[serde(default, rename = "audience")]
    pub audiences: Vec<WireAudience>,
    /// Other agencies whose readiness initiatives lean on.
    #[serde(default, rename = "partner")]
    pub partners: Vec<WirePartner>,
    /// What was carried through before.
    #[serde(default)]
    pub track_record: Option<WireTrackRecord>,
    /// Limits beyond which others decide.
    #[serde(default)]
    pub limits: Option<WireLimits>,
    /// What must be done, each by a quarter.
    #[serde(default, rename = "mandate")]
    pub mandates: Vec<WireMandate>,
    /// What is contracted already and stands at a quarter.
    #[serde(default, rename = "contract")]
    pub contracts: Vec<WireContract>,
    /// Observations by indicator.
    #[serde(default)]
    pub observations: BTreeMap<String, WireObservation>,
    /// Indicators that do not apply here, each with the reason.
    #[serde(default)]
    pub not_applicable: BTreeMap<String, WireText>,
    /// Stand-ins for missing values, always shown as such.
    #[serde(default)]
    pub assumptions: BTreeMap<String, WireAssumption>,
    /// Where figures come from.
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
    /// The day it speaks of.
    pub date: WireDate,
    /// Who made it.
    #[serde(default)]
    pub author: Option<WireText>,
    /// True when the figures are invented for illustration.
    #[serde(default)]
    pub illustrative: bool,
    /// Anything a reader must know.
    #[serde(default)]
    pub note: Option<WireText>,
    /// Currency of every amount, ISO 4217.
    #[schemars(regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: String,
    /// Year whose prices the amounts are in.
    #[schemars(range(min = 1950, max = 2200))]
    pub price_year: i32,
    /// The fiscal year; the calendar year where it is left out.
    #[serde(default)]
    pub fiscal_year: Option<WireFiscalYear>,
}

/// How fiscal years lie in the calendar.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireFiscalYear {
    /// Month in which it begins, 1 to 12.
    #[schemars(range(min = 1, max = 12))]
    pub first_month: u8,
    /// Whether it is named by the calendar year of its first or of its last day.
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
    /// Identifier of the jurisdiction above.
    #[serde(default)]
    pub parent: Option<String>,
}

/// What was carried through before, as far as it is known.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTrackRecord {
    /// Cost of the largest project that was finished and accepted.
    #[serde(default)]
    pub largest_finished: Option<WireMoney>,
    /// Most projects of size that ever ran at once.
    #[serde(default)]
    #[schemars(range(min = 0, max = 10_000))]
    pub most_parallel: Option<u32>,
    /// Where this comes from.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// Limits beyond which others decide.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireLimits {
    /// Cost from which a project needs approval from above or an open tender.
    #[serde(default)]
    pub approval: Option<WireMoney>,
    /// Where this comes from.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// A skill and how much of it there is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireStaff {
    /// The skill, as catalogues name it.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub skill: String,
    /// Its name for people; the identifier where it is left out.
    #[serde(default)]
    pub name: Option<WireText>,
    /// Full-time equivalents available for change, beside running duties; at most three decimals.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub fte: f64,
    /// Evidence for the figure.
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
    /// Front-line heads.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub front_line: u32,
    /// Hours per head and quarter that can be given to change.
    #[schemars(range(min = 0, max = 520))]
    pub change_hours_per_quarter: f64,
}

/// A service and the process behind it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireProcess {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// The department that does it.
    pub department: String,
    /// Cases a year.
    #[schemars(range(min = 0, max = 10_000_000_000_i64))]
    pub cases_per_year: u64,
    /// How far it has come.
    pub state: ProcessState,
    /// Channels that serve it today.
    #[serde(default)]
    pub channels: Vec<String>,
    /// Other agencies it leans on.
    #[serde(default)]
    pub partners: Vec<String>,
}

/// A channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireChannel {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// What sort of channel it is.
    pub kind: ChannelKind,
    /// The most that people can do over it.
    pub can: Ability,
    /// What the figure counts.
    pub counts: Counts,
    /// The figure, per 100 of what `counts` names. Over 100 only for subscriptions.
    #[schemars(range(min = 0, max = 1000))]
    pub reach: f64,
    /// Least value, where it is uncertain.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub low: Option<f64>,
    /// Greatest value, where it is uncertain.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub high: Option<f64>,
    /// Persons reached per unit counted, where `counts` is not `persons`; 1 where it is left out.
    #[serde(default)]
    #[schemars(range(min = 0, max = 20))]
    pub persons_per_unit: Option<f64>,
    /// Reach in percent of the audience, by audience.
    #[serde(default)]
    pub audiences: BTreeMap<String, f64>,
    /// Evidence.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// A measured overlap.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireOverlap {
    /// Two channels.
    pub channels: [String; 2],
    /// Percent of all people reached by both.
    #[schemars(range(min = 0, max = 100))]
    pub both: f64,
    /// Evidence.
    pub evidence: String,
}

/// A group of people.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireAudience {
    /// Identifier, for example `rural`.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// Percent of the population.
    #[schemars(range(min = 0, max = 100))]
    pub share: f64,
}

/// Another agency.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WirePartner {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// First quarter in which its exchange was seen working; none where it never was.
    #[serde(default)]
    pub ready_since: Option<WireQuarter>,
    /// Evidence of that.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// One observation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireObservation {
    /// The value, in the indicator's unit; may be left out where only an interval is known.
    #[serde(default)]
    pub value: Option<f64>,
    /// Least value.
    #[serde(default)]
    pub low: Option<f64>,
    /// Greatest value.
    #[serde(default)]
    pub high: Option<f64>,
    /// Year it speaks of.
    #[schemars(range(min = 1950, max = 2200))]
    pub year: i32,
    /// Change a year that was observed, in the indicator's unit.
    #[serde(default)]
    pub trend: Option<WireTrend>,
    /// Evidence behind it.
    pub evidence: String,
    /// What a reader must know of it.
    #[serde(default)]
    pub note: Option<WireText>,
}

/// An observed trend.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTrend {
    /// Change a year, in the indicator's unit.
    pub per_year: f64,
    /// Least change a year.
    #[serde(default)]
    pub low: Option<f64>,
    /// Greatest change a year.
    #[serde(default)]
    pub high: Option<f64>,
    /// Evidence behind it.
    pub evidence: String,
}

/// A stand-in for a missing value.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireAssumption {
    /// The value, in the indicator's unit.
    pub value: f64,
    /// Least value.
    #[serde(default)]
    pub low: Option<f64>,
    /// Greatest value.
    #[serde(default)]
    pub high: Option<f64>,
    /// Why it is assumed.
    pub reason: WireText,
}

/// A source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireEvidence {
    /// What kind of evidence it is.
    pub kind: EvidenceKind,
    /// Where it can be found.
    pub source: WireText,
    /// Its day.
    pub date: WireDate,
    /// Who answers for it.
    #[serde(default)]
    pub person: Option<WireText>,
}
