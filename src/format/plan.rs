//! `[plan]` files: initiatives placed in time, including generated roadmaps with their provenance.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::catalogue::WireChange;
use super::waivers::WireWaiver;
use super::{WireMoney, WireQuarter, WireText, WireTotal};
use crate::model::terms::{Ability, Category, Role};

/// A plan file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanFile {
    /// Title, assessment, horizon and currency.
    pub plan: PlanHead,
    /// The promised stage and date.
    #[serde(default)]
    pub target: Option<WireTarget>,
    /// The initiatives.
    #[serde(default, rename = "initiative")]
    pub initiatives: Vec<WireInitiative>,
    /// Accepted findings, each with a reason and an expiry date; a generated roadmap has none.
    #[serde(default, rename = "waiver")]
    pub waivers: Vec<WireWaiver>,
    /// Generator, inputs and goals of a generated roadmap.
    #[serde(default)]
    pub provenance: Option<WireProvenance>,
}

/// The head of a plan.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanHead {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_.@-]*$"))]
    pub id: String,
    /// Title.
    pub title: WireText,
    /// Person responsible for it.
    #[serde(default)]
    pub author: Option<WireText>,
    /// Version.
    #[serde(default)]
    pub version: Option<String>,
    /// True when it is invented for illustration.
    #[serde(default)]
    pub illustrative: bool,
    /// Remark for readers.
    #[serde(default)]
    pub note: Option<WireText>,
    /// The assessment it belongs to, `jurisdiction@date`.
    pub assessment: String,
    /// That assessment's file, relative to this one.
    #[serde(default)]
    pub assessment_file: Option<String>,
    /// The catalogue that `like` refers to, `id` or `id@version`.
    #[serde(default)]
    pub catalogue: Option<String>,
    /// First and last quarter.
    pub horizon: [WireQuarter; 2],
    /// Currency of every amount, ISO 4217.
    #[schemars(regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: String,
    /// Year whose prices the amounts are in.
    #[schemars(range(min = 1950, max = 2200))]
    pub price_year: i32,
    /// Declared sum of all cost lines; the audit checks it.
    #[serde(default)]
    pub total: Option<WireTotal>,
}

/// The promised stage and date.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTarget {
    /// The stage to be reached.
    pub stage: String,
    /// The quarter by whose end it is to be reached.
    pub by: WireQuarter,
}

/// An initiative placed in time.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireInitiative {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_.-]*$"))]
    pub id: String,
    /// Title; by default that of the catalogue entry.
    #[serde(default)]
    pub title: Option<WireText>,
    /// Its catalogue entry; only effects of the entry are predicted.
    #[serde(default)]
    pub like: Option<String>,
    /// The mode of that entry.
    #[serde(default)]
    pub mode: Option<String>,
    /// The kinds of work it does; by default those of the catalogue entry.
    #[serde(default)]
    pub does: Option<Vec<Role>>,
    /// Processes it changes.
    #[serde(default)]
    pub processes: Vec<String>,
    /// The department it changes; by default those of its processes.
    #[serde(default)]
    pub department: Option<String>,
    /// The stage it works towards, or `any` for no-regret work; by default that of the catalogue entry.
    #[serde(default)]
    pub stage: Option<String>,
    /// The readiness presumed at its start, by node (a score from 0 to 1), indicator or derived figure (a value in its
    /// own unit); by default the gates of the stages before its own.
    #[serde(default)]
    pub presumes: Option<BTreeMap<String, f64>>,
    /// First quarter of work.
    pub start: WireQuarter,
    /// Quarters of work.
    #[schemars(range(min = 1, max = 400))]
    pub quarters: u32,
    /// Full-time equivalents by skill, in every quarter of the work.
    #[serde(default)]
    pub staff: BTreeMap<String, f64>,
    /// Initiatives that must be finished before it starts.
    #[serde(default)]
    pub depends_on: Vec<WireDependency>,
    /// Channels that serve its processes (all, if it names none) after its finish.
    #[serde(default)]
    pub delivers: Vec<WirePlanDelivery>,
    /// Channels that stop serving its processes (all, if it names none) after its finish.
    #[serde(default)]
    pub withdraws: Vec<String>,
    /// Groups of people it is meant for; by default everybody.
    #[serde(default)]
    pub audiences: Vec<String>,
    /// Other agencies whose data exchange it needs.
    #[serde(default)]
    pub partners: Vec<String>,
    /// Time that it takes from front-line staff; by default none.
    #[serde(default)]
    pub change: Option<WireChange>,
    /// Cost lines.
    #[serde(default, rename = "cost")]
    pub costs: Vec<WirePlanCost>,
    /// Running cost a year, from the quarter after the finish.
    #[serde(default)]
    pub running: Option<WireRunning>,
    /// Service life of its equipment in years.
    #[serde(default)]
    #[schemars(range(min = 1, max = 40))]
    pub equipment_life_years: Option<u32>,
    /// Number of people asked, for research or a measurement.
    #[serde(default)]
    pub sample: Option<u32>,
    /// Changes to the process by re-engineering.
    #[serde(default)]
    pub reengineering: Option<WireReengineering>,
    /// Reason for its place in time, written by the generator.
    #[serde(default)]
    pub note: Option<WireText>,
}

/// Changes to a process by re-engineering: each figure before and after.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireReengineering {
    /// Steps from application to result.
    #[serde(default)]
    pub steps: Option<[u32; 2]>,
    /// Documents that the applicant must provide.
    #[serde(default)]
    pub documents: Option<[u32; 2]>,
    /// Agencies that handle the application.
    #[serde(default)]
    pub agencies: Option<[u32; 2]>,
}

/// A dependency: an identifier, or an identifier with a lag.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireDependency {
    /// Finished before the start.
    Plain(String),
    /// Finished a number of quarters before the start.
    Lagged(WireLag),
}

/// A dependency with a lag.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireLag {
    /// The other initiative.
    pub on: String,
    /// Least number of quarters between its end and this start; negative for a lead.
    #[schemars(range(min = -40, max = 40))]
    pub lag: i32,
}

/// A channel that becomes available.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WirePlanDelivery {
    /// Identifier of the channel in the assessment.
    pub channel: String,
    /// The highest ability it offers.
    pub can: Ability,
}

/// A cost line.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WirePlanCost {
    /// Category.
    pub category: Category,
    /// Fund of the assessment that pays.
    pub fund: String,
    /// Total amount.
    pub amount: WireMoney,
    /// Relative shares of the quarters of work, so that moving the start moves the payments; by default equal shares.
    #[serde(default)]
    pub profile: Option<Vec<u32>>,
    /// Fiscal year in which the whole amount is paid, regardless of the start (money already contracted).
    #[serde(default)]
    #[schemars(range(min = 1950, max = 2200))]
    pub paid_in: Option<i32>,
    /// Supplier.
    #[serde(default)]
    pub supplier: Option<String>,
}

/// Running cost.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireRunning {
    /// Fund of the assessment that pays.
    pub fund: String,
    /// Amount a year.
    pub amount: WireMoney,
}

/// How a roadmap was generated.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireProvenance {
    /// The program.
    pub generator: String,
    /// Its version.
    pub version: String,
    /// The seed.
    pub seed: u64,
    /// Rubric, `id@version`.
    pub rubric: String,
    /// Catalogue, `id@version`.
    pub catalogue: String,
    /// Discounted benefit of the roadmap, in hours of people’s time.
    pub benefit: f64,
    /// The stages that it was predicted to reach.
    #[serde(default)]
    pub stages: Vec<WireReached>,
    /// Hours a year that people save at the end of the horizon, low estimate.
    #[serde(default)]
    #[schemars(range(min = 0))]
    pub hours_saved: Option<f64>,
    /// The objective: goals separated by commas, as for `--objective`.
    #[serde(default)]
    pub objective: Option<String>,
    /// Result for each goal.
    #[serde(default, rename = "goal")]
    pub goals: Vec<WireGoal>,
    /// The input files.
    #[serde(default, rename = "input")]
    pub inputs: Vec<WireInput>,
}

/// A stage that a roadmap was predicted to reach.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireReached {
    /// The stage.
    pub stage: String,
    /// The quarter in which it opens.
    pub opens: WireQuarter,
}

/// The recorded result for one goal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireGoal {
    /// The goal, as for `--objective`.
    pub goal: String,
    /// The roadmap's value: hours, a quarter, or money.
    #[serde(default)]
    pub value: Option<String>,
    /// The bound that no roadmap exceeds, in the same form.
    #[serde(default)]
    pub bound: Option<String>,
    /// `optimal`, `within`, `feasible`, `unattained` or `infeasible`.
    pub status: String,
    /// Number of activity lists that the search tried.
    pub work: u64,
}

/// An input file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireInput {
    /// Name of the file or of the embedded document.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    #[schemars(regex(pattern = r"^[0-9a-f]{64}$"))]
    pub sha256: String,
}
