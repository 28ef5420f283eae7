//! `[rubric]` files: indicators with their scales and weights, and the gates of the stages.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WirePower, WireText};
use crate::model::terms::{Ability, ChannelKind, Combine, EvidenceKind, Itposmo, Letter};

/// A rubric file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RubricFile {
    /// Title of the rubric and aggregation of its root.
    pub rubric: RubricHead,
    /// Inner nodes of the tree; a node without `parent` is a dimension.
    #[serde(rename = "node")]
    pub nodes: Vec<WireNode>,
    /// Leaves of the tree.
    #[serde(rename = "indicator")]
    pub indicators: Vec<WireIndicator>,
    /// Figures computed from indicators, for gates only; they have no weight.
    #[serde(default, rename = "derived")]
    pub derived: Vec<WireDerived>,
    /// Stages in ascending order.
    #[serde(rename = "stage")]
    pub stages: Vec<WireStage>,
    /// Uncertainty of a score by kind of evidence; every kind must be present.
    #[schemars(extend("propertyNames" = { "enum": evidence_kinds() }, "required" = evidence_kinds()))]
    pub evidence: BTreeMap<EvidenceKind, WireWidth>,
}

/// The head of a rubric.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RubricHead {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Version, for example `0.1.0`.
    pub version: String,
    /// Title.
    pub title: WireText,
    /// Purpose and source of the rubric.
    #[serde(default)]
    pub note: Option<WireText>,
    /// Exponent of the power mean over the dimensions: 1 arithmetic, 0 geometric, -1 harmonic, "minimum".
    #[serde(default = "one")]
    pub power: WirePower,
    /// Least value with which a dimension enters the headline mean, so that one zero does not erase the rest. In [0,
    /// 1].
    #[serde(default)]
    #[schemars(range(min = 0, max = 1))]
    pub floor: f64,
    /// Weight share of indicators that must be observed before a single figure is shown. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub coverage_needed: f64,
    /// First stage (its position in the list, from 1) that weak evidence alone cannot show.
    #[schemars(range(min = 1))]
    pub strong_from_stage: u32,
    /// Least number of quarters before each stage can open after the one before: one number for all stages, or a list
    /// with one for each.
    pub stage_spacing_quarters: WireSpacing,
    /// How bounds widen with the age of evidence.
    pub ageing: WireAgeing,
    /// What one service or department is part of, where an assessment does not tell.
    pub base: WireBase,
}

/// What one service or department is part of, where an assessment does not tell all cases or departments.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireBase {
    /// Number of services that the indicators speak of; work for one counts as one part of them.
    #[schemars(range(min = 1, max = 10_000))]
    pub services: u32,
    /// Number of departments with a front line.
    #[schemars(range(min = 1, max = 10_000))]
    pub departments: u32,
    /// Source of the figures.
    pub basis: WireText,
}

/// Quarters before each stage.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireSpacing {
    /// The same for every stage.
    All(#[schemars(range(min = 0, max = 200))] u32),
    /// One number for each stage, the first stage first.
    Each(#[schemars(inner(range(min = 0, max = 200)))] Vec<u32>),
}

/// How bounds widen with the age of evidence.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireAgeing {
    /// Whole years without widening.
    #[schemars(range(min = 0, max = 100))]
    pub free_years: u32,
    /// Score by which both bounds widen for each further year. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub per_year: f64,
    /// Source of the figures.
    pub basis: WireText,
}

/// An inner node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireNode {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// The node above; omit for a dimension.
    #[serde(default)]
    pub parent: Option<String>,
    /// Title.
    pub title: WireText,
    /// Weight among its siblings, relative.
    #[schemars(range(min = 0))]
    pub weight: f64,
    /// Exponent of the power mean over its children.
    #[serde(default = "one")]
    pub power: WirePower,
    /// Reason for including the node.
    pub why: WireText,
}

/// A leaf of the tree.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireIndicator {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// The node above.
    pub parent: String,
    /// Title.
    pub title: WireText,
    /// Unit of the value.
    pub unit: WireText,
    /// The vice that it detects.
    pub letter: Letter,
    /// Its dimension of the design-reality gap.
    pub itposmo: Itposmo,
    /// Weight among its siblings, relative.
    #[schemars(range(min = 0))]
    pub weight: f64,
    /// How a value becomes a score in [0, 1].
    pub scale: WireScale,
    /// Least and greatest valid value; others are refused.
    pub domain: [f64; 2],
    /// What the prediction of its value follows, if it is a figure that the forecast of services computes.
    #[serde(default)]
    pub follows: Option<WireFollows>,
    /// Reason for including the indicator.
    pub why: WireText,
    /// Usual source of its value.
    pub usual_source: WireText,
    /// How a place with little money and few people measures it within a day.
    #[serde(default)]
    pub in_a_day: Option<WireText>,
    /// Whether it belongs to the core set, which is enough for a first year.
    #[serde(default)]
    pub core: bool,
    /// Source of the scale's numbers.
    pub basis: WireText,
}

/// A figure of the forecast of services that an indicator follows. Give exactly one key.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum WireFollows {
    /// Percent of people whom channels of this kind reach.
    Channel(ChannelKind),
    /// Percent of cases in which people do at least this remotely.
    Cases(Ability),
}

/// How a value becomes a score. Give exactly one key.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum WireScale {
    /// `[worst, best]`: linear from 0 at `worst` to 1 at `best`. Descending if `worst > best`.
    Goalposts([f64; 2]),
    /// `[worst, best]`: linear in the logarithm of the value. Both above zero.
    LogGoalposts([f64; 2]),
    /// Steps: each band extends from its value to the next. Ascending.
    Bands(Vec<WireBand>),
    /// Ordinal levels from 0, each with a description that an observer can check; the score is level / (levels - 1).
    Levels(Vec<WireText>),
    /// Items that are present or absent; the value is the number present; the score is value / items.
    Checklist(Vec<WireText>),
}

/// A step of a banded scale.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireBand {
    /// Least value of the band, in the indicator's unit.
    pub from: f64,
    /// Score of the band. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub score: f64,
}

/// A figure computed from indicators with the same unit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireDerived {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// Title.
    pub title: WireText,
    /// Unit of the value.
    pub unit: WireText,
    /// How the indicators are combined.
    pub combine: Combine,
    /// The indicators, all shares of people in percent.
    pub of: Vec<String>,
    /// Reason for including it.
    pub why: WireText,
}

/// A stage and its gates.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireStage {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// Title.
    pub title: WireText,
    /// Meaning of the stage.
    pub means: WireText,
    /// Conditions for reaching the stage.
    pub gates: Vec<WireGate>,
}

/// One condition. A node is read as a score in [0, 1], an indicator in its own unit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireGate {
    /// A node, an indicator or a derived figure.
    pub on: String,
    /// Threshold: the least value, or, on a descending scale, the greatest.
    pub threshold: f64,
}

/// Width of the bounds around a score, by evidence.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireWidth {
    /// How far the score may be lower. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub down: f64,
    /// How far the score may be higher. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub up: f64,
    /// Whether this evidence alone can show a stage of `strong_from_stage` or above.
    pub strong: bool,
    /// Source of the figures.
    pub basis: WireText,
}

/// The words of every kind of evidence; the schema of a map does not list its possible keys.
fn evidence_kinds() -> Vec<&'static str> {
    EvidenceKind::ALL.iter().map(|kind| kind.word()).collect()
}

fn one() -> WirePower {
    WirePower(1.0)
}
