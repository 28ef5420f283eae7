//! `gradus.toml`: what a project sets for itself, each change of a threshold with its reason.

use schemars::JsonSchema;
use serde::Deserialize;

use super::WireText;
use crate::model::rules::Thresholds;

/// A file of settings. Its heading may be left out where it would be empty.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SettingsFile {
    /// How a command answers.
    #[serde(default)]
    pub settings: SettingsHead,
    /// Thresholds that are set otherwise than in the rule set.
    #[serde(default)]
    pub threshold: Option<Thresholds<Option<WireOverride>>>,
}

/// How a command answers.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SettingsHead {
    /// The least severity of a finding that makes the exit code 1; the call may say otherwise.
    #[serde(default)]
    pub fail_on: Option<WireSeverity>,
}

/// A severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WireSeverity {
    /// Worth knowing.
    Note,
    /// To be looked at.
    Warning,
    /// Wrong.
    Error,
}

/// A threshold that is set otherwise.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireOverride {
    /// The figure, in the threshold's unit.
    #[schemars(range(min = 0))]
    pub value: f64,
    /// Why it is set otherwise.
    pub reason: WireText,
}
