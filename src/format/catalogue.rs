//! `[catalogue]` files: initiatives that may be chosen, with parametric costs and honest effects.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{WireMoney, WireText};
use crate::model::terms::{Ability, Category, ChannelKind, Divisor, FundKind, Letter, Per, ProcessState, Role};

/// A catalogue file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CatalogueFile {
    /// What it is and in which prices.
    pub catalogue: CatalogueHead,
    /// How benefit is counted.
    pub benefit: WireBenefit,
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
    /// Where costs and effects come from.
    pub note: WireText,
    /// Currency of every amount, ISO 4217.
    #[schemars(regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: String,
    /// Year whose prices the amounts are in.
    #[schemars(range(min = 1950, max = 2200))]
    pub price_year: i32,
    /// Share of an effect that the low prediction counts where an effect does not say. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub low_share: f64,
}

/// How benefit is counted: eased cases, each weighted by what people can do remotely or near by.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireBenefit {
    /// Worth of a case whose person could be informed, as a share of one completed. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub inform: f64,
    /// Worth of a case whose person could ask and be answered. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub interact: f64,
    /// Worth of a case completed. In [0, 1].
    #[schemars(range(min = 0, max = 1))]
    pub transact: f64,
    /// Quarters from go-live until use is steady; it grows evenly.
    #[schemars(range(min = 1, max = 40))]
    pub ramp_quarters: u32,
    /// Discount rate, percent a year.
    #[schemars(range(min = 0, max = 50))]
    pub discount_percent: f64,
    /// Where the figures come from.
    pub basis: WireText,
}

/// An initiative that may be chosen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireEntry {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Title.
    pub title: WireText,
    /// What it is good for.
    pub why: WireText,
    /// The vice it cures.
    pub letter: Letter,
    /// The stage of the rubric towards which it works.
    pub stage: String,
    /// What there is one of for each: the jurisdiction, each department or each process.
    pub per: Per,
    /// The kinds of work it does.
    pub does: Vec<Role>,
    /// When it can be chosen at all.
    #[serde(default)]
    pub when: WireWhen,
    /// What must be finished before it starts.
    #[serde(default)]
    pub requires: Vec<WireRequirement>,
    /// Others that cannot be in a roadmap together with it: one choice or the other. Holds both ways.
    #[serde(default)]
    pub excludes: Vec<String>,
    /// Channels over which services become available when it is finished.
    #[serde(default)]
    pub delivers: Vec<WireDelivery>,
    /// Whether it needs the exchange of the partners of its process (of all, for the jurisdiction).
    #[serde(default)]
    pub leans_on_partners: bool,
    /// What it asks of front-line staff.
    #[serde(default)]
    pub change: Option<WireChange>,
    /// What it does to indicators once it is finished.
    #[serde(default)]
    pub effects: Vec<WireEffect>,
    /// Years that its equipment lasts, where it buys any.
    #[serde(default)]
    #[schemars(range(min = 1, max = 40))]
    pub equipment_life_years: Option<u32>,
    /// Ways of doing it; the first is the usual one.
    #[serde(rename = "mode")]
    pub modes: Vec<WireMode>,
}

/// When an initiative can be chosen.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireWhen {
    /// States of the process in which there is something to do; all where it is left out.
    #[serde(default)]
    pub process_states: Option<Vec<ProcessState>>,
    /// Nothing is left to do once this holds on what was observed.
    #[serde(default)]
    pub until: Option<WireUntil>,
    /// A channel of this kind must exist.
    #[serde(default)]
    pub channel: Option<ChannelKind>,
    /// Whether the process must lean on partners.
    #[serde(default)]
    pub has_partners: bool,
}

/// A condition on an indicator's value.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireUntil {
    /// The indicator.
    pub indicator: String,
    /// Value that is good enough, in its unit.
    pub reaches: f64,
}

/// What must be finished before the start.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireRequirement {
    /// The other entry: its instance for the same process, else for the same department, else the jurisdiction's.
    pub on: String,
    /// Quarters between its end and this start.
    #[serde(default)]
    #[schemars(range(min = 0, max = 40))]
    pub lag: u32,
}

/// A channel that becomes available.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireDelivery {
    /// Kind of channel; every channel of that kind in the assessment is meant.
    pub channel: ChannelKind,
    /// The most that people can then do over it.
    pub can: Ability,
}

/// What is asked of front-line staff.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireChange {
    /// Hours for each head affected, in all.
    #[schemars(range(min = 0, max = 2000))]
    pub hours_per_head: f64,
    /// Percent of the department's front line that is affected.
    #[schemars(range(min = 0, max = 100))]
    pub front_line_percent: f64,
}

/// An effect. Either `add` or `raise_to` is given.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireEffect {
    /// The indicator.
    pub on: String,
    /// Change of the value, in the indicator's unit (negative where the scale descends).
    #[serde(default)]
    pub add: Option<f64>,
    /// Change that even the low prediction counts; `low_share` of `add` where it is left out.
    #[serde(default)]
    pub low: Option<f64>,
    /// Level or count that is reached, where it was lower.
    #[serde(default)]
    pub raise_to: Option<f64>,
    /// What the change is spread over: an effect on each process or department counts for its share.
    #[serde(default)]
    pub divided_by: Option<Divisor>,
}

/// A way of doing an initiative.
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
    /// Cost lines.
    #[serde(default, rename = "cost")]
    pub costs: Vec<WireEntryCost>,
    /// Cost a year from the quarter after the finish.
    #[serde(default)]
    pub running: Option<WireAmount>,
}

/// A parametric cost line.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireEntryCost {
    /// Category.
    pub category: Category,
    /// Kind of money.
    pub kind: FundKind,
    /// Amount.
    pub amount: WireAmount,
}

/// A parametric amount: the sum of the parts given.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireAmount {
    /// Whatever the size.
    #[serde(default)]
    pub fixed: Option<WireMoney>,
    /// For each service office.
    #[serde(default)]
    pub per_office: Option<WireMoney>,
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
