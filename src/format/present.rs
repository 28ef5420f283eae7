//! `[[have]]` and `[[shared]]` of `[assessment]` files: results that exist already, and services that others offer.

use schemars::JsonSchema;
use serde::Deserialize;

use super::WireText;
use crate::model::terms::SharedService;

/// Work of the catalogue whose result exists already.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireHave {
    /// The catalogue entry.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub entry: String,
    /// The process for which it exists, where the entry is done per process; by default all processes.
    #[serde(default)]
    pub process: Option<String>,
    /// The department for which it exists, where the entry is done per department; by default all departments.
    #[serde(default)]
    pub department: Option<String>,
    /// Source, a key of `evidence`.
    pub evidence: String,
}

/// A service that another body offers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireShared {
    /// The service.
    pub service: SharedService,
    /// The body that offers it.
    pub from: WireText,
    /// Source, a key of `evidence`.
    pub evidence: String,
}
