//! `[[mandate]]` and `[[contract]]` of `[assessment]` files: what must be in every roadmap.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WireQuarter, WireText};

/// Something that must be done.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireMandate {
    /// An entry of the catalogue, for all that it is done for, or one instance of it: `entry.process`, `entry.department`.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_.-]*$"))]
    pub initiative: String,
    /// The quarter by whose end it is finished; the last of the horizon where it is left out.
    #[serde(default)]
    pub by: Option<WireQuarter>,
    /// Who requires it, and why.
    pub reason: WireText,
    /// Evidence of that.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// Something that is contracted already.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireContract {
    /// An entry of the catalogue, for all that it is done for, or one instance of it: `entry.process`, `entry.department`.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_.-]*$"))]
    pub initiative: String,
    /// Its first quarter of work.
    pub start: WireQuarter,
    /// The way in which it is done, as the catalogue names it; any where it is left out.
    #[serde(default)]
    pub mode: Option<String>,
    /// With whom, and why.
    #[serde(default)]
    pub reason: Option<WireText>,
    /// Evidence of that.
    #[serde(default)]
    pub evidence: Option<String>,
}
