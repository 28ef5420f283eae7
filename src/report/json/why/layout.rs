//! The layout of `gradus.why/3`.

use serde::Serialize;

use crate::report::json::assumed::AssumedV1;
use crate::report::json::{Named, Reference, StageName, Text};

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct WhyV1 {
    /// The plan's identifier.
    pub plan: String,
    /// Its title.
    pub title: Text,
    /// The assessment, `jurisdiction@date`.
    pub assessment: String,
    /// The rubric.
    pub rubric: Named,
    /// The catalogue.
    pub catalogue: Named,
    /// The rule set with the thresholds of the audit.
    pub rules: Named,
    /// First quarter.
    pub first: String,
    /// Last quarter.
    pub last: String,
    /// Number of initiatives in the plan.
    pub initiatives: usize,
    /// Funds whose money is partly assumed.
    pub assumed: Vec<AssumedV1>,
    /// Currency of every amount.
    pub currency: String,
    /// Discounted hours saved over the horizon.
    pub benefit: f64,
    /// Number of constraints that the plan violates as given.
    pub broken: usize,
    /// The answers, in the order of the questions.
    pub answers: Vec<AnswerV1>,
    /// Questions without an answer, beyond the limit for one call.
    pub unanswered: Vec<String>,
}

/// An answer.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerV1 {
    /// The initiative, or the identifier that it would get.
    pub initiative: String,
    /// Its title.
    pub title: Text,
    /// The identifier in the catalogue.
    pub like: Option<String>,
    /// Its place; null where it is not in the plan.
    pub stands: Option<StandsV1>,
    /// The reason why it is left out; null where it is in the plan.
    pub out: Option<OutV1>,
}

/// The place of an initiative, and the obstacles to an earlier start.
#[derive(Clone, Debug, Serialize)]
pub struct StandsV1 {
    /// First quarter of work.
    pub start: String,
    /// Last quarter of work.
    pub end: String,
    /// The first quarter in service.
    pub live: String,
    /// Its mode.
    pub mode: Option<String>,
    /// Initiatives that depend on it.
    pub needed_by: Vec<String>,
    /// Number of quarters that it could start earlier without obstacles.
    pub sooner: i32,
    /// Constraints that it violates in the plan as given.
    pub already: Vec<HoldV1>,
    /// Additional violations if it starts one quarter earlier.
    pub holds: Vec<HoldV1>,
    /// Audit constraints that would have more findings.
    pub refused_by: Vec<&'static str>,
    /// With obstacles: the earliest start with no obstacle except `holds`; null where that is one quarter earlier.
    pub farthest: Option<String>,
    /// With obstacles: the latest earlier start without a new obstacle; null for none.
    pub free: Option<String>,
    /// Additional hours saved if it starts one quarter earlier, or `sooner` quarters earlier without obstacles.
    pub gain: f64,
}

/// The reason why an initiative is not in the plan.
#[derive(Clone, Debug, Serialize)]
pub struct OutV1 {
    /// `done`, `no_channel`, `no_partner`, `needs_missing`, `no_room`, `does_not_fit`, `refused`, `brings_more` or
    /// `nothing_more`.
    pub why: &'static str,
    /// For `needs_missing`: the catalogue's initiatives that are unavailable.
    pub needs: Vec<String>,
    /// Its best place; null for none.
    pub best: Option<BestV1>,
}

/// The best place for an initiative that is not in the plan.
#[derive(Clone, Debug, Serialize)]
pub struct BestV1 {
    /// First quarter of work.
    pub start: String,
    /// Last quarter of work.
    pub end: String,
    /// Its mode.
    pub mode: Option<String>,
    /// Missing initiatives that the plan then includes as well.
    pub with: Vec<WithV1>,
    /// Violations in that plan in addition to those of the given plan.
    pub holds: Vec<HoldV1>,
    /// Audit constraints that would have more findings.
    pub refused_by: Vec<&'static str>,
    /// Additional hours saved.
    pub gain: f64,
}

/// A missing initiative that is added as well.
#[derive(Clone, Debug, Serialize)]
pub struct WithV1 {
    /// The identifier that it would get.
    pub initiative: String,
    /// First quarter of work.
    pub start: String,
    /// Whether the initiative cannot start without it; else it only accompanies the initiative.
    pub required: bool,
}

/// An obstacle. Fields that its kind does not need are null or empty.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HoldV1 {
    /// The violated constraint.
    pub kind: &'static str,
    /// The initiative that violates it.
    pub initiative: Option<String>,
    /// The other initiative involved: a predecessor, a measurement, research or training.
    pub other: Option<String>,
    /// The missing initiative of the catalogue.
    pub entry: Option<String>,
    /// The skill.
    pub skill: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// The fund.
    pub fund: Option<String>,
    /// The cost category.
    pub category: Option<&'static str>,
    /// The partner.
    pub partner: Option<String>,
    /// The process.
    pub process: Option<String>,
    /// The stage of the gate.
    pub stage: Option<StageName>,
    /// The quarter of the violation; for money, the violation is at its end.
    pub quarter: Option<String>,
    /// The fiscal year of the violation.
    pub year: Option<i32>,
    /// The last quarter of the other's work.
    pub ends: Option<String>,
    /// The first quarter without the violation: of a start, of a gate that is met, of a partner that is ready.
    pub from: Option<String>,
    /// Minimum or maximum number of quarters between the two.
    pub quarters: Option<i32>,
    /// Demand: full-time equivalents, starts, hours for each employee, or a share of people.
    pub asked: Option<f64>,
    /// Supply, in the same unit.
    pub there: Option<f64>,
    /// The shortage of a fund, or the part of a year's running cost that its last year does not cover.
    pub amount: Option<String>,
    /// The readings of gates that are not met.
    pub gates: Vec<ReadingV1>,
    /// The initiatives that share the scarce resource, largest demand first.
    pub parts: Vec<PartV1>,
}

/// A reading of a gate.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingV1 {
    /// The element that it reads.
    pub on: Reference,
    /// The threshold: a minimum (a maximum where the scale descends).
    pub threshold: f64,
    /// The predicted value, low estimate.
    pub low: f64,
}

/// The part of one initiative in the use of a scarce resource.
#[derive(Clone, Debug, Serialize)]
pub struct PartV1 {
    /// The initiative.
    pub initiative: String,
    /// Full-time equivalents, or hours for each employee; null for money.
    pub takes: Option<f64>,
    /// Amount of money; null for the others.
    pub amount: Option<String>,
}
