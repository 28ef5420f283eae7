//! `[[mandate]]` and `[[contract]]` of `[assessment]` files: initiatives that every roadmap must contain.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WireQuarter, WireText};

/// An initiative that every roadmap must contain.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireMandate {
    /// A catalogue entry (all its instances), or one instance of it: `entry.process` or `entry.department`.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_.-]*$"))]
    pub initiative: String,
    /// The quarter by whose end it must be finished; by default the last quarter of the horizon.
    #[serde(default)]
    pub by: Option<WireQuarter>,
    /// Who requires it, and why.
    pub reason: WireText,
    /// Source, a key of `evidence`.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// An initiative that is already contracted.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireContract {
    /// A catalogue entry (all its instances), or one instance of it: `entry.process` or `entry.department`.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_.-]*$"))]
    pub initiative: String,
    /// First quarter of work.
    pub start: WireQuarter,
    /// The mode, by its identifier in the catalogue; by default any.
    #[serde(default)]
    pub mode: Option<String>,
    /// Contractor and reason.
    #[serde(default)]
    pub reason: Option<WireText>,
    /// Source, a key of `evidence`.
    #[serde(default)]
    pub evidence: Option<String>,
}
