//! Waivers: findings that somebody accepts for a reason and for a time. They stand in the plan, or in a `[waivers]` file
//! beside it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WireDate, WireText};

/// A file of waivers for one plan.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-nothing-waived" = true))]
pub(crate) struct WaiversFile {
    /// Which plan they are for.
    pub waivers: WaiversHead,
    /// The waivers.
    #[serde(default, rename = "waiver")]
    pub items: Vec<WireWaiver>,
}

/// The head of a file of waivers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WaiversHead {
    /// Identifier of the plan.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_.@-]*$"))]
    pub plan: String,
    /// Anything a reader must know.
    #[serde(default)]
    #[expect(dead_code, reason = "a key of the format that is for people")]
    pub note: Option<WireText>,
}

/// A waiver. Every key is required: an acceptance that nobody answers for, or that never ends, is none.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-nothing-waived" = true))]
pub(crate) struct WireWaiver {
    /// The rule, by name or code.
    pub rule: String,
    /// Whose findings: an initiative's identifier, a key in it such as `initiative.portal.cost`, or `plan` for what is
    /// about the plan as a whole.
    pub place: String,
    /// Why it is accepted.
    pub reason: WireText,
    /// Who answers for what comes of it.
    pub owner: String,
    /// Who accepted it; somebody else.
    pub approver: String,
    /// Where the acceptance can be looked up: a minute, a letter, a number.
    pub evidence: WireText,
    /// The last day on which it holds.
    pub expires: WireDate,
}
