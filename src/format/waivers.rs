//! Waivers: accepted findings, each with a reason and an expiry date, in a plan or in a separate `[waivers]` file.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WireDate, WireText};

/// A file of waivers for one plan.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-nothing-waived" = true))]
pub(crate) struct WaiversFile {
    /// The plan they refer to.
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
    /// Remark for readers.
    #[serde(default)]
    #[expect(dead_code, reason = "a key of the format that is for people")]
    pub note: Option<WireText>,
}

/// A waiver. Every key is required: each acceptance needs a responsible person and an end.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-nothing-waived" = true))]
pub(crate) struct WireWaiver {
    /// The rule, by name or code.
    pub rule: String,
    /// The findings covered: an initiative's identifier, a key in it such as `initiative.portal.cost`, or `plan` for
    /// findings about the plan as a whole.
    pub place: String,
    /// Reason for accepting them.
    pub reason: WireText,
    /// Person responsible for the consequences.
    pub owner: String,
    /// Person who accepted them; not the owner.
    pub approver: String,
    /// Record of the acceptance: minutes, a letter, a reference number.
    pub evidence: WireText,
    /// Last day on which it holds.
    pub expires: WireDate,
}
