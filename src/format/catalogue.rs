//! `[catalogue]` files: initiatives to choose from, with parametric costs and effects.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WireMoney, WireText};
use crate::model::terms::{
    Ability, BurdenFigure, Category, ChannelKind, FundKind, Letter, Level, Per, ProcessState, Role, SharedService,
};

/// A catalogue file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CatalogueFile {
    /// Title, source and currency of the catalogue.
    pub catalogue: CatalogueHead,
    /// How benefit is counted.
    pub benefit: WireBenefit,
    /// What one case of a service costs the person, where the assessment does not tell.
    #[serde(default)]
    pub burden: Option<WireBurden>,
    /// The initiatives.
    #[serde(rename = "initiative")]
    pub initiatives: Vec<WireEntry>,
}

/// The head of a catalogue.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CatalogueHead {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: WireText,
    /// Source of the costs and effects.
    pub note: WireText,
    /// Currency of every amount, ISO 4217.
    #[schemars(regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: String,
    /// Year whose prices the amounts are in.
    #[schemars(range(min = 1950, max = 2200))]
    pub price_year: i32,
    /// Share of an effect that counts in the low estimate, if the effect has no `low`. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub low_share: f64,
}

/// How eased cases are counted, for reports, weighted by the ability that people have remotely or nearby.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireBenefit {
    /// Weight of a case in which the person could be informed, relative to a completed one. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub inform: f64,
    /// Weight of a case in which the person could ask and be answered. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub interact: f64,
    /// Weight of a case that the person could complete. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub transact: f64,
    /// Quarters from go-live until use reaches its steady level; use grows linearly.
    #[schemars(range(min = 1, max = 40))]
    pub ramp_quarters: u32,
    /// Percent of the people reached who use a channel of a service that opened without real training and trial.
    #[schemars(range(min = 0, max = 100))]
    pub untrained_use_percent: f64,
    /// Discount rate, percent a year.
    #[schemars(range(min = 0, max = 50))]
    pub discount_percent: f64,
    /// Source of the figures.
    pub basis: WireText,
}

/// What one case of a service costs the person, where the assessment does not tell. Reports show each use as an
/// assumption.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireBurden {
    /// Trips to file, pay and receive, for one case done in person.
    #[schemars(range(min = 0, max = 1000))]
    pub visits: f64,
    /// Contacts to ask, for one case; each is a trip where no channel answers.
    #[schemars(range(min = 0, max = 1000))]
    pub enquiries: f64,
    /// Documents to bring, for one case.
    #[schemars(range(min = 0, max = 1000))]
    pub documents: f64,
    /// Hours of one trip: way, waiting and counter.
    #[schemars(range(min = 0, max = 1000))]
    pub hours_per_visit: f64,
    /// Hours to obtain and prepare one document.
    #[schemars(range(min = 0, max = 1000))]
    pub hours_per_document: f64,
    /// Money that a person pays for one trip.
    pub fare_per_visit: WireMoney,
    /// Source of the figures, or the reason for the assumptions.
    pub basis: WireText,
}

/// An initiative to choose from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireEntry {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Title.
    pub title: WireText,
    /// Purpose.
    pub why: WireText,
    /// The vice it counters.
    pub letter: Letter,
    /// The stage of the rubric that it works towards; `any` for no-regret work, which is behind no gate.
    pub stage: String,
    /// Reason for the stage.
    #[serde(default)]
    pub stage_why: Option<WireText>,
    /// Whether there is one instance for the jurisdiction, for each department or for each process.
    pub per: Per,
    /// The kinds of work it does.
    pub does: Vec<Role>,
    /// Conditions under which it can be chosen.
    #[serde(default)]
    pub when: WireWhen,
    /// Initiatives that must be finished before it starts.
    #[serde(default)]
    pub requires: Vec<WireRequirement>,
    /// Initiatives that cannot be in the same roadmap. The relation is symmetric.
    #[serde(default)]
    pub excludes: Vec<String>,
    /// Channels that it makes available when it is finished.
    #[serde(default)]
    pub delivers: Vec<WireDelivery>,
    /// Whether it needs the data exchange of the partners of its process (of all partners, for the jurisdiction).
    #[serde(default)]
    pub leans_on_partners: bool,
    /// Time that it takes from front-line staff.
    #[serde(default)]
    pub change: Option<WireChange>,
    /// Effects on indicators after its finish.
    #[serde(default)]
    pub effects: Vec<WireEffect>,
    /// What it takes off the burden of a case after its finish, for its process, its department's or all processes.
    #[serde(default)]
    pub burden: Vec<WireCut>,
    /// People whom channels reach after its finish and did not reach before; only for entries of the jurisdiction.
    #[serde(default)]
    pub reach: Vec<WireReachGain>,
    /// Service life of its equipment in years, if it buys any.
    #[serde(default)]
    #[schemars(range(min = 1, max = 40))]
    pub equipment_life_years: Option<u32>,
    /// Modes; the first is the usual one.
    #[serde(rename = "mode")]
    pub modes: Vec<WireMode>,
}

/// Conditions under which an initiative can be chosen.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireWhen {
    /// States of the process in which the initiative is useful; by default all.
    #[serde(default)]
    pub process_states: Option<Vec<ProcessState>>,
    /// The initiative has nothing left to improve once this condition holds for the observed value.
    #[serde(default)]
    pub until: Option<WireUntil>,
    /// A channel of this kind must exist.
    #[serde(default)]
    pub channel: Option<ChannelKind>,
    /// Whether the process must depend on partners.
    #[serde(default)]
    pub has_partners: bool,
    /// Levels of government for which it is meant; by default all.
    #[serde(default)]
    pub levels: Option<Vec<Level>>,
    /// Services of which another body must offer all.
    #[serde(default)]
    pub shared: Vec<SharedService>,
    /// Services of which another body must offer none.
    #[serde(default)]
    pub not_shared: Vec<SharedService>,
}

/// A condition on an indicator's value.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireUntil {
    /// The indicator.
    pub indicator: String,
    /// Value that is good enough, in the indicator's unit.
    pub reaches: f64,
}

/// An initiative that must be finished first.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireRequirement {
    /// The other entry: its instance for the same process, else for the same department, else for the jurisdiction.
    pub on: String,
    /// Least number of quarters between its end and this start.
    #[serde(default)]
    #[schemars(range(min = 0, max = 40))]
    pub lag: u32,
}

/// A channel that becomes available.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireDelivery {
    /// Kind of channel; refers to every channel of that kind in the assessment.
    pub channel: ChannelKind,
    /// The highest ability it offers.
    pub can: Ability,
}

/// Time that an initiative takes from front-line staff.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireChange {
    /// Hours per affected head over the whole initiative.
    #[schemars(range(min = 0, max = 2000))]
    pub hours_per_head: f64,
    /// Percent of the department's front line that is affected.
    #[schemars(range(min = 0, max = 100))]
    pub front_line_percent: f64,
}

/// An effect. Give one of `closes`, `counts` and `raise_to`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireEffect {
    /// The indicator.
    pub on: String,
    /// Percent of what is still lacking to the best end of the scale.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100))]
    pub closes: Option<f64>,
    /// Percent by which the process or department counts as done, where the indicator counts these.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100))]
    pub counts: Option<f64>,
    /// Percent in the low estimate; by default `low_share` times `closes` or `counts`.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100))]
    pub low: Option<f64>,
    /// Level or count to which a lower value is raised.
    #[serde(default)]
    pub raise_to: Option<f64>,
}

/// A cut of the burden of a case.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireCut {
    /// The figure.
    pub on: BurdenFigure,
    /// Percent of what is left of it.
    #[schemars(range(min = 0, max = 100))]
    pub cuts: f64,
    /// The same in the low estimate; by default `low_share` times `cuts`.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100))]
    pub low: Option<f64>,
}

/// A gain in the reach of channels.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireReachGain {
    /// Kind of channel; refers to every channel of that kind in the assessment.
    pub channel: ChannelKind,
    /// Percent of the people whom the channel does not reach yet.
    #[schemars(range(min = 0, max = 100))]
    pub closes: f64,
    /// The same in the low estimate; by default `low_share` times `closes`.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100))]
    pub low: Option<f64>,
}

/// A mode: a way of doing an initiative.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireMode {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Quarters from start to finish.
    #[schemars(range(min = 1, max = 40))]
    pub quarters: u32,
    /// Full-time equivalents by skill, in every quarter of the work.
    #[serde(default)]
    pub staff: BTreeMap<String, f64>,
    /// Full-time equivalents by skill that a contractor provides in every quarter, paid by the cost lines.
    #[serde(default)]
    pub contracted: BTreeMap<String, f64>,
    /// Cost lines.
    #[serde(default, rename = "cost")]
    pub costs: Vec<WireEntryCost>,
    /// Running cost a year, from the quarter after the finish.
    #[serde(default)]
    pub running: Option<WireAmount>,
}

/// A parametric cost line.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireEntryCost {
    /// Category.
    pub category: Category,
    /// Capital or operating.
    pub kind: FundKind,
    /// Amount.
    pub amount: WireAmount,
}

/// A parametric amount: the sum of the parts given.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireAmount {
    /// Independent of the size.
    #[serde(default)]
    pub fixed: Option<WireMoney>,
    /// For each service office.
    #[serde(default)]
    pub per_office: Option<WireMoney>,
    /// For each village or neighbourhood.
    #[serde(default)]
    pub per_village: Option<WireMoney>,
    /// For each department.
    #[serde(default)]
    pub per_department: Option<WireMoney>,
    /// For each process.
    #[serde(default)]
    pub per_process: Option<WireMoney>,
    /// For each front-line head of the department (of all departments, for the jurisdiction).
    #[serde(default)]
    pub per_front_line_head: Option<WireMoney>,
    /// For each thousand inhabitants.
    #[serde(default)]
    pub per_1000_people: Option<WireMoney>,
    /// For each thousand cases a year of the process (of all processes, for the jurisdiction).
    #[serde(default)]
    pub per_1000_cases: Option<WireMoney>,
}
