//! `[comparison]` files: a rubric over a data set, with scales that may be relative to it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::rubric::WireBand;
use super::{WirePower, WireText};
use crate::model::terms::{Centre, Direction};

/// A comparison rubric.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ComparisonFile {
    /// What the index is called and how a data set is prepared.
    pub comparison: ComparisonHead,
    /// Ways of grouping the units.
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
    /// What the index is for and where it comes from.
    #[serde(default)]
    pub note: Option<WireText>,
    /// Exponent of the power mean of the root: 1 arithmetic, 0 geometric, -1 harmonic, "minimum".
    #[serde(default = "one")]
    pub power: WirePower,
    /// Scores of the worst and of the best, for scales that have such ends.
    #[serde(default = "unit_range")]
    pub range: [f64; 2],
    /// Least score of a node in the mean of the root, as a score of the range; none unless given.
    #[serde(default)]
    pub floor: Option<f64>,
    /// Share of the weight that must be observed before a unit is ranked. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub coverage_needed: f64,
    /// Decimals to which the headline is rounded, half away from nought, before it is ranked and put into a class; not
    /// rounded unless given.
    #[serde(default)]
    #[schemars(range(min = 0, max = 9))]
    pub rank_decimals: Option<u8>,
    /// What stands in for missing values; nothing unless given.
    #[serde(default)]
    pub impute: Option<WireImputation>,
    /// How outliers are treated; they are left unless given.
    #[serde(default)]
    pub treatment: Option<WireTreatment>,
    /// What has a say in who is alike besides the indicators; nothing unless given.
    #[serde(default)]
    pub peers: Option<WirePeers>,
}

/// A quantity that has a say in who is alike.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WirePeers {
    /// The denominator; its logarithm is compared.
    pub by: String,
    /// Its share of the weight; the indicators have the rest. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub weight: f64,
    /// Where the share comes from.
    pub basis: WireText,
}

/// What stands in for missing values.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireImputation {
    /// The centre that is taken.
    pub by: Centre,
    /// The grouping within which it is taken; over all units unless given.
    #[serde(default)]
    pub within: Option<String>,
    /// Over so many of the units that are nearest in the other indicators; not together with `within`.
    #[serde(default)]
    #[schemars(range(min = 1, max = 1000))]
    pub nearest: Option<u32>,
}

/// How outliers are treated.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTreatment {
    /// A distribution is treated where its skewness is beyond this either way …
    #[schemars(range(min = 0))]
    pub skewness: f64,
    /// … and its excess kurtosis is above this.
    #[schemars(range(min = 0))]
    pub kurtosis: f64,
    /// The most points that are drawn in to the next one.
    #[schemars(range(min = 0, max = 100_000))]
    pub most_points: u32,
    /// Whether the logarithm is taken instead where drawing in was not enough.
    #[serde(default)]
    pub then_log: bool,
    /// Where the figures come from.
    pub basis: WireText,
}

/// A way of grouping the units.
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
    /// Other names under which tables hold it, by which `gradus import` finds it.
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
    /// The node above; none for a dimension.
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
    /// Why the node is there.
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
    /// The node above; the root unless given.
    #[serde(default)]
    pub parent: Option<String>,
    /// Title.
    pub title: WireText,
    /// Unit of the value, before it is divided.
    pub unit: WireText,
    /// Other names under which tables hold it, by which `gradus import` finds it.
    #[serde(default)]
    pub also: Vec<String>,
    /// Weight among its siblings, relative.
    #[serde(default = "equal")]
    #[schemars(range(min = 0))]
    pub weight: f64,
    /// How a value becomes a score.
    pub scale: WireMethod,
    /// Least and greatest value that can be meant; others are refused.
    #[serde(default)]
    pub domain: Option<[f64; 2]>,
    /// What the value is divided by.
    #[serde(default)]
    pub denominator: Option<String>,
    /// Whether outliers are treated, where the head says how.
    #[serde(default = "yes")]
    pub treat: bool,
}

/// How a value becomes a score. Exactly one key is given.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum WireMethod {
    /// From the worst value to the best, linearly.
    MinMax(Direction),
    /// Distance from the mean, in standard deviations.
    ZScore(Direction),
    /// One more than the number of units that are worse.
    Rank(Direction),
    /// The share of the other units that are worse.
    PercentileRank(Direction),
    /// Share of the best value.
    DistanceToLeader(Direction),
    /// The number of units that are worse.
    Borda(Direction),
    /// `[worst, best]`: linear between, as in a rubric.
    Goalposts([f64; 2]),
    /// `[worst, best]`: linear in the logarithm of the value.
    LogGoalposts([f64; 2]),
    /// Steps: each band holds from its value upwards.
    Bands(Vec<WireBand>),
    /// Ordinal levels from 0.
    Levels(Vec<WireText>),
    /// Items that are there or not; the value counts them.
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
