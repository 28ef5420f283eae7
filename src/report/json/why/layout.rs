//! The layout: what stands where.

use serde::Serialize;

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
    /// What was measured with.
    pub rubric: Named,
    /// What could be chosen.
    pub catalogue: Named,
    /// The thresholds of the audit.
    pub rules: Named,
    /// First quarter.
    pub first: String,
    /// Last quarter.
    pub last: String,
    /// Currency of every amount.
    pub currency: String,
    /// Discounted eased cases over the horizon.
    pub benefit: f64,
    /// How many things the plan does not hold as it is.
    pub broken: usize,
    /// The answers, in the order of the questions.
    pub answers: Vec<AnswerV1>,
    /// What was asked about besides and has no answer: more than is answered in one call.
    pub unanswered: Vec<String>,
}

/// An answer.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerV1 {
    /// The initiative, or what it would be called.
    pub initiative: String,
    /// Its title.
    pub title: Text,
    /// The catalogue's identifier.
    pub like: Option<String>,
    /// Where it stands; null where it is not in the plan.
    pub stands: Option<StandsV1>,
    /// Why it is out; null where it is in the plan.
    pub out: Option<OutV1>,
}

/// Where an initiative stands, and what keeps it from being sooner.
#[derive(Clone, Debug, Serialize)]
pub struct StandsV1 {
    /// First quarter of work.
    pub start: String,
    /// Last quarter of work.
    pub end: String,
    /// The quarter from which it is in service.
    pub live: String,
    /// The way of doing it.
    pub mode: Option<String>,
    /// Initiatives that wait for it.
    pub needed_by: Vec<String>,
    /// Quarters by which it could be sooner with nothing in the way.
    pub sooner: i32,
    /// What the plan does not hold of it as it is.
    pub already: Vec<HoldV1>,
    /// What a start one quarter sooner adds to what the plan does not hold.
    pub holds: Vec<HoldV1>,
    /// Constraints of the audit of which there would be more findings.
    pub refused_by: Vec<&'static str>,
    /// Where held: the first start to which nothing else stands in the way; null where that is one quarter sooner.
    pub farthest: Option<String>,
    /// Where held: the last start before at which nothing stands in the way.
    pub free: Option<String>,
    /// Eased cases more by a start one quarter sooner, or `sooner` quarters where it is free.
    pub gain: f64,
}

/// Why something is not in the plan.
#[derive(Clone, Debug, Serialize)]
pub struct OutV1 {
    /// `done`, `no_channel`, `no_partner`, `needs_missing`, `no_room`, `does_not_fit`, `refused`, `brings_more` or
    /// `nothing_more`.
    pub why: &'static str,
    /// For `needs_missing`: the catalogue's initiatives that cannot be had.
    pub needs: Vec<String>,
    /// Its best place; null where there is none.
    pub best: Option<BestV1>,
}

/// The best place for something that is not in the plan.
#[derive(Clone, Debug, Serialize)]
pub struct BestV1 {
    /// First quarter of work.
    pub start: String,
    /// Last quarter of work.
    pub end: String,
    /// The way of doing it.
    pub mode: Option<String>,
    /// What was missing and stands in that plan too.
    pub with: Vec<WithV1>,
    /// What that plan does not hold beyond what the given one does not.
    pub holds: Vec<HoldV1>,
    /// Constraints of the audit of which there would be more findings.
    pub refused_by: Vec<&'static str>,
    /// Eased cases more.
    pub gain: f64,
}

/// Something that was missing.
#[derive(Clone, Debug, Serialize)]
pub struct WithV1 {
    /// What it would be called.
    pub initiative: String,
    /// First quarter of work.
    pub start: String,
    /// Whether it is required; else it goes with it.
    pub required: bool,
}

/// Something that stands in the way. What a kind does not need is null or empty.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HoldV1 {
    /// Which of the things that a roadmap must hold.
    pub kind: &'static str,
    /// The initiative that does not hold it.
    pub initiative: Option<String>,
    /// The other initiative on which it hangs: a predecessor, a measurement, research, training.
    pub other: Option<String>,
    /// The catalogue's initiative that is missing.
    pub entry: Option<String>,
    /// The skill.
    pub skill: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// The fund.
    pub fund: Option<String>,
    /// The category of cost.
    pub category: Option<&'static str>,
    /// The partner.
    pub partner: Option<String>,
    /// The process.
    pub process: Option<String>,
    /// The stage whose gate it is.
    pub stage: Option<StageName>,
    /// The quarter in which it is broken; of money, the one at whose end.
    pub quarter: Option<String>,
    /// The last quarter of the other's work.
    pub ends: Option<String>,
    /// The first quarter in which it would be held: of a start, of a gate that opens, of a partner that is ready.
    pub from: Option<String>,
    /// Quarters that must or may lie between.
    pub quarters: Option<i32>,
    /// Asked: full-time equivalents, hours a head, or the share of people.
    pub asked: Option<f64>,
    /// There: the same.
    pub there: Option<f64>,
    /// What a fund is short of, or what of the running cost a year its last year does not carry.
    pub amount: Option<String>,
    /// The readings of gates that are not enough.
    pub gates: Vec<ReadingV1>,
    /// Who shares what is scarce, most first.
    pub parts: Vec<PartV1>,
}

/// A reading of a gate.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingV1 {
    /// What it reads.
    pub on: Reference,
    /// At least this (at most, where the scale descends).
    pub threshold: f64,
    /// What is predicted, at the pessimistic end.
    pub low: f64,
}

/// A part in something scarce.
#[derive(Clone, Debug, Serialize)]
pub struct PartV1 {
    /// The initiative.
    pub initiative: String,
    /// Full-time equivalents or hours a head; null for money.
    pub takes: Option<f64>,
    /// Money; null for the others.
    pub amount: Option<String>,
}
