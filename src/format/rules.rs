//! `[rules]` files: the thresholds of the audit, each with its unit and its source.

use schemars::JsonSchema;
use serde::Deserialize;

use super::WireText;
use crate::model::rules::{GapBand, GapScale, Threshold, Thresholds};

/// A rule file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RulesFile {
    /// Title and version of the rule set.
    pub rules: RulesHead,
    /// The thresholds.
    pub threshold: Thresholds<WireThreshold>,
    /// How the sum of the design–reality gap is read; without it, the audit assigns no band.
    #[serde(default)]
    pub gap: Option<WireGap>,
}

/// How the sum of the design–reality gap is read.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireGap {
    /// Source of the bands.
    pub basis: WireText,
    /// The bands, ascending; the first begins at 0.
    #[schemars(length(min = 1))]
    pub bands: Vec<WireBand>,
}

/// A band of the sum of the design–reality gap.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireBand {
    /// Least sum.
    #[schemars(range(min = 0.0, max = 70.0))]
    pub from: f64,
    /// Expected outcome of a plan in this band.
    pub means: WireText,
}

/// The head of a rule file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RulesHead {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Version; reports of different versions are not comparable.
    pub version: String,
    /// Title.
    pub title: WireText,
}

/// One threshold.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireThreshold {
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: WireText,
    /// Source of the figure, or a note that it is a house default.
    pub basis: WireText,
}

impl From<WireThreshold> for Threshold {
    fn from(wire: WireThreshold) -> Self {
        Threshold { value: wire.value, unit: wire.unit.into(), basis: wire.basis.into() }
    }
}

impl From<WireGap> for GapScale {
    fn from(wire: WireGap) -> Self {
        let bands = wire.bands.into_iter().map(|band| GapBand { from: band.from, means: band.means.into() });
        GapScale { basis: wire.basis.into(), bands: bands.collect() }
    }
}
