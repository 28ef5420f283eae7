//! `[rules]` files: the thresholds of the audit, each with its unit and its source.

use schemars::JsonSchema;
use serde::Deserialize;

use super::WireText;
use crate::model::rules::{Threshold, Thresholds};

/// A rule file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulesFile {
    /// What the rule set is called.
    pub rules: RulesHead,
    /// The thresholds.
    pub threshold: Thresholds<WireThreshold>,
}

/// The head of a rule file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulesHead {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Version; reports of different versions are not compared.
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
    /// Where it comes from, or that it is a house default.
    pub basis: WireText,
}

impl From<WireThreshold> for Threshold {
    fn from(wire: WireThreshold) -> Self {
        Threshold { value: wire.value, unit: wire.unit.into(), basis: wire.basis.into() }
    }
}
