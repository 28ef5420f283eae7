//! `[rubric]` files: what is measured, on which scale, with which weight, and what opens a stage.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WirePower, WireText};
use crate::model::terms::{Combine, EvidenceKind, Itposmo, Letter};

/// A rubric file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RubricFile {
    /// What the rubric is called and how its root is aggregated.
    pub rubric: RubricHead,
    /// Inner nodes of the tree; a node without `parent` is a dimension.
    #[serde(rename = "node")]
    pub nodes: Vec<WireNode>,
    /// Leaves of the tree.
    #[serde(rename = "indicator")]
    pub indicators: Vec<WireIndicator>,
    /// Figures computed from indicators, for gates only; they carry no weight.
    #[serde(default, rename = "derived")]
    pub derived: Vec<WireDerived>,
    /// Stages in ascending order.
    #[serde(rename = "stage")]
    pub stages: Vec<WireStage>,
    /// How far a score may be off, by the kind of evidence behind it; every kind is there.
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
    /// What the rubric is for and where it comes from.
    #[serde(default)]
    pub note: Option<WireText>,
    /// Exponent of the power mean over the dimensions: 1 arithmetic, 0 geometric, -1 harmonic, "minimum".
    #[serde(default = "one")]
    pub power: WirePower,
    /// Least value of a dimension in the headline mean, so that one zero does not erase the rest. In [0, 1].
    #[serde(default)]
    #[schemars(range(min = 0, max = 1))]
    pub floor: f64,
    /// Share of the weight that must be observed before a single figure is shown. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub coverage_needed: f64,
    /// From this stage on (its place in the list, from 1) weak evidence alone shows nothing.
    #[schemars(range(min = 1))]
    pub strong_from_stage: u32,
    /// Least number of quarters between the openings of two stages.
    #[schemars(range(min = 0, max = 200))]
    pub stage_spacing_quarters: u32,
    /// How evidence widens with age.
    pub ageing: WireAgeing,
}

/// Widening of evidence with age.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireAgeing {
    /// Whole years that cost nothing.
    #[schemars(range(min = 0, max = 100))]
    pub free_years: u32,
    /// Score by which both bounds widen for each further year. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub per_year: f64,
    /// Where the figures come from.
    pub basis: WireText,
}

/// An inner node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireNode {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// The node above; none for a dimension.
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
    /// Why the node is there.
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
    /// The vice it watches for.
    pub letter: Letter,
    /// Its dimension of the design-reality gap.
    pub itposmo: Itposmo,
    /// Weight among its siblings, relative.
    #[schemars(range(min = 0))]
    pub weight: f64,
    /// How a value becomes a score in [0, 1].
    pub scale: WireScale,
    /// Least and greatest value that can be meant; others are refused.
    pub domain: [f64; 2],
    /// Why the indicator is there.
    pub why: WireText,
    /// Where its value is usually found.
    pub usual_source: WireText,
    /// Where the scale's numbers come from.
    pub basis: WireText,
}

/// How a value becomes a score. Exactly one key is given.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum WireScale {
    /// `[worst, best]`: linear between, 0 at `worst`, 1 at `best`. Descending when `worst > best`.
    Goalposts([f64; 2]),
    /// `[worst, best]`: linear in the logarithm of the value. Both above zero.
    LogGoalposts([f64; 2]),
    /// Steps: each band holds from its value upwards. Ascending.
    Bands(Vec<WireBand>),
    /// Ordinal levels from 0, each with what an observer would see; the score is level / (levels - 1).
    Levels(Vec<WireText>),
    /// Items that are there or not; the value is how many are; the score is value / items.
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

/// A figure computed from indicators of one unit.
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
    /// Why it is there.
    pub why: WireText,
}

/// A stage and what opens it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireStage {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// Title.
    pub title: WireText,
    /// What the stage means.
    pub means: WireText,
    /// Conditions to attain the stage.
    pub gates: Vec<WireGate>,
}

/// One condition. A node is read as a score in [0, 1], an indicator in its own unit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireGate {
    /// A node, an indicator or a derived figure.
    pub on: String,
    /// Threshold: at least this, or, where the scale descends, at most this.
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
    /// Whether this evidence can show a higher stage without any other.
    pub strong: bool,
    /// Where the figures come from.
    pub basis: WireText,
}

/// The words of every kind of evidence: the schema of a map does not know the members of its key.
fn evidence_kinds() -> Vec<&'static str> {
    EvidenceKind::ALL.iter().map(|kind| kind.word()).collect()
}

fn one() -> WirePower {
    WirePower(1.0)
}
