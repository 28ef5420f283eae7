//! `[[channel]]`, `[[overlap]]`, `[[audience]]` and `[[partner]]` of `[assessment]` files.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WireQuarter, WireText};
use crate::model::terms::{Ability, ChannelKind, Counts};

/// A channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireChannel {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// Kind of channel.
    pub kind: ChannelKind,
    /// The highest ability that it offers.
    pub can: Ability,
    /// The units that the figure of reach counts.
    pub counts: Counts,
    /// Reach per 100 of the units in `counts`. Only subscriptions may exceed 100.
    #[schemars(range(min = 0, max = 1000))]
    pub reach: f64,
    /// Low estimate, if uncertain.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub low: Option<f64>,
    /// High estimate, if uncertain.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub high: Option<f64>,
    /// Persons reached per unit, if `counts` is not `persons`; by default 1.
    #[serde(default)]
    #[schemars(range(min = 0, max = 20))]
    pub persons_per_unit: Option<f64>,
    /// Reach in percent of each audience, by its identifier.
    #[serde(default)]
    pub audiences: BTreeMap<String, f64>,
    /// Observed yearly change of `reach`, in its unit.
    #[serde(default)]
    pub trend: Option<WireTrend>,
    /// Source, a key of `evidence`.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// A measured overlap.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireOverlap {
    /// The two channels.
    pub channels: [String; 2],
    /// Percent of all people reached by both.
    #[schemars(range(min = 0, max = 100))]
    pub both: f64,
    /// Source, a key of `evidence`.
    pub evidence: String,
}

/// A group of people.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireAudience {
    /// Identifier, for example `rural`.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// Percent of the population.
    #[schemars(range(min = 0, max = 100))]
    pub share: f64,
}

/// Another agency.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WirePartner {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Name.
    pub name: WireText,
    /// First quarter in which its data exchange was observed to work; omit if never.
    #[serde(default)]
    pub ready_since: Option<WireQuarter>,
    /// Source, a key of `evidence`.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// An observed trend, of an indicator or of a channel's reach.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTrend {
    /// Likely change a year, in the unit of the observed figure.
    pub per_year: f64,
    /// Low estimate of the change a year.
    #[serde(default)]
    pub low: Option<f64>,
    /// High estimate of the change a year.
    #[serde(default)]
    pub high: Option<f64>,
    /// Source, a key of `evidence`.
    pub evidence: String,
}
