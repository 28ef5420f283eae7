//! A rubric and its parts.

use serde::Serialize;

use crate::report::json::{Reference, StageName, Text};

/// A whole rubric.
#[derive(Clone, Debug, Serialize)]
pub struct RubricV1 {
    /// Its identifier.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: Text,
    /// Its purpose.
    pub note: Option<Text>,
    /// Exponent of the overall score's power mean.
    pub power: PowerV1,
    /// Minimum value of a dimension in the overall score.
    pub floor: f64,
    /// The coverage needed for a single score.
    pub coverage_needed: f64,
    /// From this stage on, weak evidence alone is not enough.
    pub strong_from_stage: usize,
    /// For each stage, the least number of quarters before it can open after the one before.
    pub stage_spacing_quarters: Vec<i32>,
    /// Widening of the bounds with age.
    pub ageing: AgeingV1,
    /// Its nodes below the root.
    pub nodes: Vec<NodeV1>,
    /// Its indicators.
    pub indicators: Vec<IndicatorV1>,
    /// Its derived figures.
    pub derived: Vec<DerivedV1>,
    /// Its stages.
    pub stages: Vec<StageV1>,
    /// Width of the bounds by kind of evidence.
    pub evidence: Vec<WidthV1>,
}

/// The exponent of a power mean: a number, or `"minimum"` for minus infinity.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub enum PowerV1 {
    /// 1 arithmetic, 0 geometric, -1 harmonic.
    Exponent(f64),
    /// The minimum.
    Minimum(&'static str),
}

/// Widening of the bounds with age.
#[derive(Clone, Debug, Serialize)]
pub struct AgeingV1 {
    /// Whole years without widening.
    pub free_years: u32,
    /// Widening of both bounds for each further year, in score.
    pub per_year: f64,
    /// The source of the figures.
    pub basis: Text,
}

/// A node.
#[derive(Clone, Debug, Serialize)]
pub struct NodeV1 {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The reason for including it.
    pub why: Text,
    /// Its weight among its siblings.
    pub weight: f64,
    /// Its share of their weights, in [0, 1].
    pub share: f64,
    /// Exponent of the power mean over its children.
    pub power: PowerV1,
    /// Its children.
    pub children: Vec<Reference>,
    /// The indicators among them; absent where they are listed beside the nodes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<IndicatorV1>,
    /// The gates that read it.
    pub gates: Vec<ReadByV1>,
}

/// A gate, listed at the element that it reads.
#[derive(Clone, Debug, Serialize)]
pub struct ReadByV1 {
    /// The stage of the gate.
    pub stage: StageName,
    /// Its threshold.
    pub threshold: f64,
}

/// An indicator.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorV1 {
    /// Its identifier.
    pub id: String,
    /// The parent node.
    pub parent: String,
    /// Its title.
    pub title: Text,
    /// Its unit.
    pub unit: Text,
    /// The vice that it measures.
    pub letter: &'static str,
    /// Its dimension of the design–reality gap.
    pub itposmo: &'static str,
    /// Its weight among its siblings.
    pub weight: f64,
    /// Its share of their weights, in [0, 1].
    pub share: f64,
    /// Its scale, from values to scores.
    pub scale: ScaleV1,
    /// Lowest and highest possible value.
    pub domain: [f64; 2],
    /// The reason for including it.
    pub why: Text,
    /// The usual source of its value.
    pub usual_source: Text,
    /// The figure of the forecast of services that its prediction follows; null for none.
    pub follows: Option<FollowsV1>,
    /// How to measure it within a day; null if the rubric does not say.
    pub in_a_day: Option<Text>,
    /// Whether it belongs to the core set of a first year.
    pub core: bool,
    /// The source of the scale's numbers.
    pub basis: Text,
    /// The gates that read it.
    pub gates: Vec<ReadByV1>,
}

/// A scale, from values to scores.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ScaleV1 {
    /// A linear scale.
    Goalposts {
        /// Value that scores 0.
        worst: f64,
        /// Value that scores 1.
        best: f64,
    },
    /// A scale that is linear in the logarithm.
    LogGoalposts {
        /// Value that scores 0.
        worst: f64,
        /// Value that scores 1.
        best: f64,
    },
    /// A step function.
    Bands {
        /// The steps, ascending.
        bands: Vec<BandV1>,
    },
    /// Ordinal levels.
    Levels {
        /// The observable description of each level, from level 0.
        levels: Vec<Text>,
    },
    /// Items that are present or absent.
    Checklist {
        /// The items.
        items: Vec<Text>,
    },
}

/// A step.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct BandV1 {
    /// Lower end of the step.
    pub from: f64,
    /// Score of the step.
    pub score: f64,
}

/// A derived figure.
#[derive(Clone, Debug, Serialize)]
pub struct DerivedV1 {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its unit.
    pub unit: Text,
    /// `highest` or `union`.
    pub combine: &'static str,
    /// The indicators that it is computed from.
    pub of: Vec<String>,
    /// The reason for including it.
    pub why: Text,
    /// The gates that read it.
    pub gates: Vec<ReadByV1>,
}

/// A stage.
#[derive(Clone, Debug, Serialize)]
pub struct StageV1 {
    /// Its number, from 1.
    pub number: usize,
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its meaning.
    pub means: Text,
    /// Conditions of the stage.
    pub gates: Vec<GateV1>,
}

/// A condition.
#[derive(Clone, Debug, Serialize)]
pub struct GateV1 {
    /// The element that it reads.
    pub on: Reference,
    /// The threshold: a minimum (a maximum where the scale descends).
    pub threshold: f64,
    /// Number of items, if it reads a checklist.
    pub items: Option<usize>,
}

/// Width of the bounds for a kind of evidence.
#[derive(Clone, Debug, Serialize)]
pub struct WidthV1 {
    /// Kind of evidence.
    pub kind: &'static str,
    /// Distance from the score down to the lower bound.
    pub down: f64,
    /// Distance from the score up to the upper bound.
    pub up: f64,
    /// Whether it can show a higher stage by itself.
    pub strong: bool,
    /// The source of the figures.
    pub basis: Text,
}

/// A figure of the forecast of services: one of the two.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FollowsV1 {
    /// Percent of people whom channels of this kind reach.
    pub channel: Option<&'static str>,
    /// Percent of cases in which people do at least this remotely.
    pub cases: Option<&'static str>,
}
