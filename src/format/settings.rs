//! `gradus.toml`: settings of a project, each changed threshold with its reason.

use schemars::JsonSchema;
use serde::Deserialize;

use super::WireText;
use crate::model::rules::Thresholds;

/// A settings file. The heading may be omitted if its table would be empty.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SettingsFile {
    /// Settings of commands.
    #[serde(default)]
    pub settings: SettingsHead,
    /// Thresholds that override those of the rule set.
    #[serde(default)]
    pub threshold: Option<Thresholds<Option<WireOverride>>>,
}

/// Settings of commands.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SettingsHead {
    /// Least severity of a finding that causes exit code 1; the command line may override it.
    #[serde(default)]
    pub fail_on: Option<WireSeverity>,
}

/// A severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WireSeverity {
    /// For information.
    Note,
    /// Should be checked.
    Warning,
    /// Must be corrected.
    Error,
}

/// An overridden threshold.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireOverride {
    /// The figure, in the threshold's unit.
    #[schemars(range(min = 0))]
    pub value: f64,
    /// Reason for the change.
    pub reason: WireText,
}
