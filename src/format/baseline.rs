//! `[baseline]` files: the findings that a plan had on a day, so that only what is new or changed counts from then on.
//! `gradus check --write-baseline` writes them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::settings::WireSeverity;

/// A baseline.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BaselineFile {
    /// Of which plan, and by what.
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

/// A finding that is known.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireKnown {
    /// The rule's name, for people.
    pub rule: String,
    /// Where, for people.
    pub place: String,
    /// How grave it was.
    pub severity: WireSeverity,
    /// What was wrong, in English, for people.
    #[expect(dead_code, reason = "a key of the format that is for people")]
    pub condition: String,
    /// What the finding is known by.
    #[schemars(regex(pattern = r"^[0-9a-f]{64}(-[0-9]+)?$"))]
    pub fingerprint: String,
    /// Digest of the figures in its words: another one means that the finding has changed.
    #[schemars(regex(pattern = r"^[0-9a-f]{64}$"))]
    pub figures: String,
}
