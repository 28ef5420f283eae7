//! The orientation and the design–reality gap in `gradus.audit/1`. Frozen: no field is renamed or removed.

use serde::Serialize;

use crate::message::Message;
use crate::report::json::{Reference, Text};

/// The service orientation. Values are comparable only under the same rule set and program version.
#[derive(Clone, Debug, Serialize)]
pub struct OrientationV1 {
    /// The harmonic mean of the examined letters, each taken as at least 1; from 1 to 100.
    pub overall: f64,
    /// The rule set, `id@version`.
    pub rules: String,
    /// The letters in their fixed order.
    pub letters: Vec<LetterFigureV1>,
}

/// The result of a plan under one letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterFigureV1 {
    /// `A`, `H`, `C`, `P`, `F` or `R`.
    pub letter: &'static str,
    /// From 0 to 100; null where the letter is not examined.
    pub figure: Option<f64>,
    /// Cost of the initiatives that the letter's rules examined, a decimal in major units.
    pub scope: String,
    /// Cost of those of them that are in order, a decimal in major units.
    pub in_order_cost: String,
    /// The loss by rule, largest first. Several rules can count the same initiative.
    pub losses: Vec<LossV1>,
}

/// The loss that a rule causes under its letter.
#[derive(Clone, Debug, Serialize)]
pub struct LossV1 {
    /// The rule's name.
    pub rule: &'static str,
    /// The rule's code.
    pub code: String,
    /// Its findings of error or warning level.
    pub findings: usize,
    /// Number of things that the rule could not examine.
    pub unexamined: usize,
    /// The initiatives that are not in order for this rule.
    pub initiatives: Vec<String>,
    /// Their cost, a decimal in major units.
    pub cost: String,
    /// That cost in percent of the letter's scope.
    pub points: f64,
}

/// The design–reality gap: how far the plan's assumptions exceed the predictions, over seven dimensions.
#[derive(Clone, Debug, Serialize)]
pub struct DesignRealityV1 {
    /// The sum, from 0 to 70.
    pub sum: GapV1,
    /// The band of the rule set that contains the sum; null without a sum or without bands.
    pub band: Option<BandV1>,
    /// The band of the sum in the worst case, if it is higher; else null.
    pub band_at_most: Option<BandV1>,
    /// The initiative with the largest gap; null where no initiative has a gap.
    pub worst: Option<WorstV1>,
    /// Number of initiatives that assume any readiness.
    pub presuming: usize,
    /// Initiatives without known assumptions; no figure includes them.
    pub untold: Vec<String>,
    /// The dimensions in the order of ITPOSMO.
    pub dimensions: Vec<DimensionGapV1>,
}

/// A gap, from 0 (no gap) to 10; the sum runs to 70.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct GapV1 {
    /// The gap against the low prediction of the known indicators; null: not examined.
    pub figure: Option<f64>,
    /// The gap in the best case.
    pub least: f64,
    /// The gap in the worst case, with everything unknown taken at its worst.
    pub most: f64,
}

/// A band of the sum.
#[derive(Clone, Debug, Serialize)]
pub struct BandV1 {
    /// Lower end of the band.
    pub from: f64,
    /// The expected outcome.
    pub means: Text,
}

/// The initiative with the largest gap.
#[derive(Clone, Debug, Serialize)]
pub struct WorstV1 {
    /// Its identifier.
    pub initiative: String,
    /// The sum of its own gaps, from 0 to 70.
    pub sum: f64,
    /// The expected outcome for that sum; null where the rule set has no bands.
    pub means: Option<Text>,
}

/// The gap in one dimension.
#[derive(Clone, Debug, Serialize)]
pub struct DimensionGapV1 {
    /// The dimension, by its name in rubrics.
    pub dimension: &'static str,
    /// The mean over initiatives, weighted by cost.
    #[serde(flatten)]
    pub gap: GapV1,
    /// The initiatives with a gap, largest contribution first.
    pub causes: Vec<GapCauseV1>,
    /// The unknown assumptions, which can widen the gap.
    pub unknown: Vec<GapUnknownV1>,
}

/// The contribution of one initiative to the gap of a dimension.
#[derive(Clone, Debug, Serialize)]
pub struct GapCauseV1 {
    /// Its identifier.
    pub initiative: String,
    /// Its own gap, from 0 to 10.
    pub gap: f64,
    /// Its contribution to the plan's gap, weighted by cost.
    pub points: f64,
    /// The element that the assumption is about.
    pub on: Reference,
    /// The assumed minimum (maximum where the indicator's scale descends).
    pub presumed: f64,
    /// The low prediction, in the same unit.
    pub predicted: f64,
    /// The indicator with the lowest score below a node; null where the assumption is about no node.
    pub through: Option<String>,
    /// The gap in words: both figures in their unit, with titles.
    #[serde(skip)]
    pub lack: Message,
}

/// An assumption about something unknown.
#[derive(Clone, Debug, Serialize)]
pub struct GapUnknownV1 {
    /// The element that the assumption is about.
    pub on: Reference,
    /// Its title.
    #[serde(skip)]
    pub title: Text,
    /// The initiatives that assume it.
    pub initiatives: Vec<String>,
}
