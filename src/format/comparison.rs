//! `[comparison]` files: a rubric for a data set, with scales that may be relative to it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::rubric::WireBand;
use super::{WirePower, WireText};
use crate::model::terms::{Centre, Direction};

/// A comparison rubric.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ComparisonFile {
    /// Title of the index and preparation of the data set.
    pub comparison: ComparisonHead,
    /// Ways to group the units.
    #[serde(default, rename = "group")]
    pub groups: Vec<WireGrouping>,
    /// Quantities that indicators are divided by.
    #[serde(default, rename = "denominator")]
    pub denominators: Vec<WireDenominator>,
    /// Classes of the headline.
    #[serde(default, rename = "class")]
    pub classes: Vec<WireClass>,
    /// Inner nodes of the tree; a node without `parent` is a dimension.
    #[serde(default, rename = "node")]
    pub nodes: Vec<WireBranch>,
    /// Leaves of the tree.
    #[serde(rename = "indicator")]
    pub indicators: Vec<WireMeasured>,
}

/// The head of a comparison rubric.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ComparisonHead {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Version, for example `0.1.0`.
    pub version: String,
    /// Title.
    pub title: WireText,
    /// Purpose and source of the index.
    #[serde(default)]
    pub note: Option<WireText>,
    /// Exponent of the power mean of the root: 1 arithmetic, 0 geometric, -1 harmonic, "minimum".
    #[serde(default = "one")]
    pub power: WirePower,
    /// Scores of the worst and of the best value, for scales with fixed ends.
    #[serde(default = "unit_range")]
    pub range: [f64; 2],
    /// Least score with which a child of the root enters the root's mean, within the range; by default none.
    #[serde(default)]
    pub floor: Option<f64>,
    /// Weight share of indicators that must be observed before a unit is ranked. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub coverage_needed: f64,
    /// Decimals to which the headline is rounded (halves away from zero) before ranking and classification; by default
    /// no rounding.
    #[serde(default)]
    #[schemars(range(min = 0, max = 9))]
    pub rank_decimals: Option<u8>,
    /// Imputation of missing values; by default none.
    #[serde(default)]
    pub impute: Option<WireImputation>,
    /// Treatment of outliers; by default none.
    #[serde(default)]
    pub treatment: Option<WireTreatment>,
    /// Quantity that enters the choice of peers besides the indicators; by default none.
    #[serde(default)]
    pub peers: Option<WirePeers>,
}

/// A quantity that enters the choice of peers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WirePeers {
    /// The denominator; units are compared by its logarithm.
    pub by: String,
    /// Its share of the weight; the indicators share the rest. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub weight: f64,
    /// Source of the share.
    pub basis: WireText,
}

/// How missing values are imputed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireImputation {
    /// Mean or median.
    pub by: Centre,
    /// The grouping whose groups are used; by default all units.
    #[serde(default)]
    pub within: Option<String>,
    /// Number of units nearest in the other indicators to use; excludes `within`.
    #[serde(default)]
    #[schemars(range(min = 1, max = 1000))]
    pub nearest: Option<u32>,
}

/// How outliers are treated.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTreatment {
    /// A distribution is treated if its skewness exceeds this in absolute value …
    #[schemars(range(min = 0))]
    pub skewness: f64,
    /// … and its excess kurtosis exceeds this.
    #[schemars(range(min = 0))]
    pub kurtosis: f64,
    /// Greatest number of points that are drawn in to the next value.
    #[schemars(range(min = 0, max = 100_000))]
    pub most_points: u32,
    /// Whether the logarithm is taken instead if drawing in is not enough.
    #[serde(default)]
    pub then_log: bool,
    /// Source of the figures.
    pub basis: WireText,
}

/// A way to group the units.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireGrouping {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// Title.
    pub title: WireText,
}

/// A quantity that indicators are divided by.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireDenominator {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// Title.
    pub title: WireText,
    /// Unit.
    pub unit: WireText,
    /// Alternative names in tables, which `gradus import` recognises.
    #[serde(default)]
    pub also: Vec<String>,
}

/// A class of the headline.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireClass {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: WireText,
    /// Least headline of the class.
    pub from: f64,
}

/// An inner node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireBranch {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// The node above; omit for a dimension.
    #[serde(default)]
    pub parent: Option<String>,
    /// Title.
    pub title: WireText,
    /// Weight among its siblings, relative.
    #[serde(default = "equal")]
    #[schemars(range(min = 0))]
    pub weight: f64,
    /// Exponent of the power mean over its children.
    #[serde(default = "one")]
    pub power: WirePower,
    /// Reason for including the node.
    #[serde(default)]
    pub why: Option<WireText>,
}

/// A leaf of the tree.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireMeasured {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// The node above; by default the root.
    #[serde(default)]
    pub parent: Option<String>,
    /// Title.
    pub title: WireText,
    /// Unit of the value, before it is divided.
    pub unit: WireText,
    /// Alternative names in tables, which `gradus import` recognises.
    #[serde(default)]
    pub also: Vec<String>,
    /// Weight among its siblings, relative.
    #[serde(default = "equal")]
    #[schemars(range(min = 0))]
    pub weight: f64,
    /// How a value becomes a score.
    pub scale: WireMethod,
    /// Least and greatest valid value; others are refused.
    #[serde(default)]
    pub domain: Option<[f64; 2]>,
    /// Identifier of the denominator by which the value is divided.
    #[serde(default)]
    pub denominator: Option<String>,
    /// Whether outliers are treated by the treatment in the head.
    #[serde(default = "yes")]
    pub treat: bool,
}

/// How a value becomes a score. Give exactly one key.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum WireMethod {
    /// From the worst value to the best, linearly.
    MinMax(Direction),
    /// Distance from the mean, in standard deviations.
    ZScore(Direction),
    /// One more than the number of units with a worse value.
    Rank(Direction),
    /// Share of the other units with a worse value.
    PercentileRank(Direction),
    /// Share of the best value.
    DistanceToLeader(Direction),
    /// Number of units with a worse value.
    Borda(Direction),
    /// `[worst, best]`: linear between the two, as in a rubric.
    Goalposts([f64; 2]),
    /// `[worst, best]`: linear in the logarithm of the value.
    LogGoalposts([f64; 2]),
    /// Steps: each band extends from its value to the next.
    Bands(Vec<WireBand>),
    /// Ordinal levels from 0.
    Levels(Vec<WireText>),
    /// Items that are present or absent; the value is the number present.
    Checklist(Vec<WireText>),
}

fn one() -> WirePower {
    WirePower(1.0)
}

fn equal() -> f64 {
    1.0
}

fn yes() -> bool {
    true
}

fn unit_range() -> [f64; 2] {
    [0.0, 1.0]
}
