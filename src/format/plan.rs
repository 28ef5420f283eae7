//! `[plan]` files: initiatives placed in time. A generated roadmap is one too, with its provenance.

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
    /// What the plan is and for whom.
    pub plan: PlanHead,
    /// What is promised.
    #[serde(default)]
    pub target: Option<WireTarget>,
    /// The initiatives.
    #[serde(default, rename = "initiative")]
    pub initiatives: Vec<WireInitiative>,
    /// Findings that somebody accepts for a reason and for a time; a generated roadmap has none.
    #[serde(default, rename = "waiver")]
    pub waivers: Vec<WireWaiver>,
    /// How it was generated, where it was.
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
    /// Who answers for it.
    #[serde(default)]
    pub author: Option<WireText>,
    /// Version.
    #[serde(default)]
    pub version: Option<String>,
    /// True when it is invented for illustration.
    #[serde(default)]
    pub illustrative: bool,
    /// Anything a reader must know.
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
    /// Declared sum of all cost lines, to be checked against them.
    #[serde(default)]
    pub total: Option<WireTotal>,
}

/// A promise.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTarget {
    /// The stage to be attained.
    pub stage: String,
    /// The quarter by whose end it is attained.
    pub by: WireQuarter,
}

/// An initiative placed in time.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireInitiative {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_.-]*$"))]
    pub id: String,
    /// Title; the catalogue entry's where it is left out.
    #[serde(default)]
    pub title: Option<WireText>,
    /// The catalogue entry it is an instance of; its effects are the only ones that are predicted.
    #[serde(default)]
    pub like: Option<String>,
    /// The mode of that entry.
    #[serde(default)]
    pub mode: Option<String>,
    /// The kinds of work it does; the catalogue entry's where it is left out.
    #[serde(default)]
    pub does: Option<Vec<Role>>,
    /// Processes it touches.
    #[serde(default)]
    pub processes: Vec<String>,
    /// The department it touches; those of its processes where it is left out.
    #[serde(default)]
    pub department: Option<String>,
    /// The stage towards which it works; the catalogue entry's where it is left out.
    #[serde(default)]
    pub stage: Option<String>,
    /// The readiness it presumes at its start, by node (a score from 0 to 1), indicator or derived figure (a value in its
    /// own unit); the gates of the stages before its own where it is left out.
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
    /// What must be finished before it starts.
    #[serde(default)]
    pub depends_on: Vec<WireDependency>,
    /// Channels over which its processes (all, where it names none) are served once it is finished.
    #[serde(default)]
    pub delivers: Vec<WirePlanDelivery>,
    /// Channels that no longer serve its processes (all, where it names none) once it is finished.
    #[serde(default)]
    pub withdraws: Vec<String>,
    /// Groups of people it is meant for; everybody where it is left out.
    #[serde(default)]
    pub audiences: Vec<String>,
    /// Other agencies whose exchange it needs.
    #[serde(default)]
    pub partners: Vec<String>,
    /// What it asks of front-line staff; nothing where it is left out.
    #[serde(default)]
    pub change: Option<WireChange>,
    /// Cost lines.
    #[serde(default, rename = "cost")]
    pub costs: Vec<WirePlanCost>,
    /// Cost a year from the quarter after the finish.
    #[serde(default)]
    pub running: Option<WireRunning>,
    /// Years that its equipment lasts.
    #[serde(default)]
    #[schemars(range(min = 1, max = 40))]
    pub equipment_life_years: Option<u32>,
    /// People asked, where it is research or a measurement.
    #[serde(default)]
    pub sample: Option<u32>,
    /// What re-engineering changes in the process.
    #[serde(default)]
    pub reengineering: Option<WireReengineering>,
    /// Why it stands where it stands, as told by the generator.
    #[serde(default)]
    pub note: Option<WireText>,
}

/// What re-engineering changes in a process, each as it is and as it is to be.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireReengineering {
    /// Steps from application to result.
    #[serde(default)]
    pub steps: Option<[u32; 2]>,
    /// Documents that the applicant brings.
    #[serde(default)]
    pub documents: Option<[u32; 2]>,
    /// Agencies that the applicant or the file goes to.
    #[serde(default)]
    pub agencies: Option<[u32; 2]>,
}

/// A dependency: an identifier, or one with a lag.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireDependency {
    /// Finished before the start.
    Plain(String),
    /// Finished some quarters before the start.
    Lagged(WireLag),
}

/// A dependency with a lag.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireLag {
    /// The other initiative.
    pub on: String,
    /// Quarters between its end and this start; negative is a lead.
    #[schemars(range(min = -40, max = 40))]
    pub lag: i32,
}

/// A channel that becomes available.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WirePlanDelivery {
    /// Channel of the assessment.
    pub channel: String,
    /// The most that people can then do over it.
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
    /// Amount in all.
    pub amount: WireMoney,
    /// Relative shares of the quarters of work, so that moving the start moves the money; even where it is left out.
    #[serde(default)]
    pub profile: Option<Vec<u32>>,
    /// Fiscal year in which all of it is paid, whatever the start (money already contracted).
    #[serde(default)]
    #[schemars(range(min = 1950, max = 2200))]
    pub paid_in: Option<i32>,
    /// Who supplies it.
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
    /// Discounted benefit that was reached, in eased cases.
    pub benefit: f64,
    /// What the roadmap was to be best at: goals with commas, as for `--objective`.
    #[serde(default)]
    pub objective: Option<String>,
    /// What is known of each goal.
    #[serde(default, rename = "goal")]
    pub goals: Vec<WireGoal>,
    /// What it was made from.
    #[serde(default, rename = "input")]
    pub inputs: Vec<WireInput>,
}

/// What was known of a goal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireGoal {
    /// The goal, as for `--objective`.
    pub goal: String,
    /// What the roadmap comes to under it: eased cases, a quarter, or money.
    #[serde(default)]
    pub value: Option<String>,
    /// What no roadmap betters, in the same form.
    #[serde(default)]
    pub bound: Option<String>,
    /// `optimal`, `within`, `feasible`, `unattained` or `infeasible`.
    pub status: String,
    /// Lists that were tried for it.
    pub work: u64,
}

/// A file that went in.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireInput {
    /// Its name, or the name of what is embedded.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    #[schemars(regex(pattern = r"^[0-9a-f]{64}$"))]
    pub sha256: String,
}
