//! `[baseline]` files: the findings that a plan had on a day; later audits count only new or changed ones. `gradus
//! check --write-baseline` writes them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::settings::WireSeverity;

/// A baseline.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BaselineFile {
    /// The plan and the versions that the findings refer to.
    pub baseline: BaselineHead,
    /// The findings.
    #[serde(default, rename = "finding")]
    pub findings: Vec<WireKnown>,
}

/// The head of a baseline.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BaselineHead {
    /// Identifier of the plan.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_.@-]*$"))]
    pub plan: String,
    /// The version of Gradus that wrote it.
    #[expect(dead_code, reason = "a key of the format that is for people")]
    pub gradus: String,
    /// The rule set, `id@version`.
    #[expect(dead_code, reason = "a key of the format that is for people")]
    pub rules: String,
}

/// A finding of the baseline.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireKnown {
    /// Name of the rule, for readers.
    pub rule: String,
    /// Place in the plan, for readers.
    pub place: String,
    /// Severity.
    pub severity: WireSeverity,
    /// The fault, in English, for readers.
    #[expect(dead_code, reason = "a key of the format that is for people")]
    pub condition: String,
    /// Fingerprint that identifies the finding.
    #[schemars(regex(pattern = r"^[0-9a-f]{64}(-[0-9]+)?$"))]
    pub fingerprint: String,
    /// Digest of the figures in the message: if it differs, the finding has changed.
    #[schemars(regex(pattern = r"^[0-9a-f]{64}$"))]
    pub figures: String,
}
