//! The layout: what stands where. What was asked for and given, and what is scarce, have files of their own.

mod asked;
mod scarce;

pub use asked::*;
pub use scarce::*;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::message::Message;
use crate::model::{Context, Plan, Quarter};
use crate::report::json::assessment::GateV1;
use crate::report::json::doubts::DoubtV1;
use crate::report::json::thresholds::{ChangedThresholdV1, SilencedV1};
use crate::report::json::{Bounds, Named, StageName, Text};

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct RoadmapV2<'a> {
    /// The plan itself, for charts and sums of rows.
    #[serde(skip)]
    pub plan: &'a Plan,
    /// What it was made for: names, titles and what funds allow, for pages.
    #[serde(skip)]
    pub context: Context<'a>,
    /// Fiscal years that were asked for.
    #[serde(skip)]
    pub years: usize,
    /// What the assessment lacks that everything needs, where nothing could be placed.
    #[serde(skip)]
    pub lacking: Vec<Message>,
    /// What is known of the search where the instance is large: activities, usual lists, and whether there was one order.
    #[serde(skip)]
    pub large: Option<(usize, u64, bool)>,
    /// The findings that all changed thresholds silence together.
    #[serde(skip)]
    pub silenced: Vec<SilencedV1>,
    /// The jurisdiction's identifier.
    pub jurisdiction: String,
    /// Its name.
    pub name: Text,
    /// The assessment, `jurisdiction@date`.
    pub assessment: String,
    /// Whether the figures are invented.
    pub illustrative: bool,
    /// Figures of the assessment that are hard to believe.
    pub doubts: Vec<DoubtV1>,
    /// What was measured with.
    pub rubric: Named,
    /// What was chosen from.
    pub catalogue: Named,
    /// The thresholds of the audit.
    pub rules: Named,
    /// First quarter.
    pub first: String,
    /// Last quarter.
    pub last: String,
    /// Currency of every amount.
    pub currency: String,
    /// Year whose prices the amounts are in.
    pub price_year: i32,
    /// The seed.
    pub seed: u64,
    /// By goal: the activity lists that were tried for it. `--work` of these figures repeats the run.
    pub work: Vec<u64>,
    /// Placements that were tried for the roadmaps that were built before the audit.
    pub placements: u64,
    /// Discounted eased cases over the horizon.
    pub benefit: f64,
    /// How much more benefit there could be.
    pub proof: ProofV1,
    /// What is known of each goal of the objective, in their order.
    pub goals: Vec<GoalV1>,
    /// The stage shown today.
    pub stage: StageName,
    /// The sum of all one-off cost.
    pub once: String,
    /// The cost a year of running all that is built.
    pub running: String,
    /// What it brings to people.
    pub brings: BringsV1,
    /// What was asked, and what is possible.
    pub asked: AskedV1,
    /// What must be in it.
    pub pledged: Vec<PledgedV1>,
    /// The phases, in order.
    pub phases: Vec<PhaseV1>,
    /// Scores of the dimensions today.
    pub scores_today: Vec<ScoreV1>,
    /// Scores of the dimensions predicted for the quarter after the horizon.
    pub scores_end: Vec<ScoreV1>,
    /// The initiatives, by start.
    pub initiatives: Vec<InitiativeV1>,
    /// Money by fund and fiscal year of the horizon.
    pub funds: Vec<FundV1>,
    /// Staff by skill.
    pub staff: Vec<StaffV1>,
    /// The front line's time by department.
    pub front_line: Vec<LoadV1>,
    /// What is not in it.
    pub left_out: Vec<LeftOutV1>,
    /// What one more of each scarce thing would bring; null where that was not asked.
    pub prices: Option<PricesV1>,
    /// The thresholds that the project's settings have changed.
    pub changed_thresholds: Vec<ChangedThresholdV1>,
    /// What became of the plan that was given; null where none was.
    pub from_plan: Option<FromPlanV1>,
    /// Its own audit.
    pub audit: AuditV1,
}

impl RoadmapV2<'_> {
    /// An initiative, by its identifier.
    pub fn initiative(&self, id: &str) -> Option<&InitiativeV1> {
        self.initiatives.iter().find(|of| of.id == id)
    }
}

impl PhaseV1 {
    /// The gates that are not predicted open at the end of the phase.
    pub fn shut(&self) -> impl Iterator<Item = &GatePairV1> {
        self.gates.iter().filter(|gate| !gate.predicted.shown)
    }

    /// The quarter in which the stage is predicted open.
    pub fn opening(&self) -> Option<Quarter> {
        self.opens.as_deref().and_then(Quarter::parse)
    }
}

/// What it brings to people.
#[derive(Clone, Debug, Serialize)]
pub struct BringsV1 {
    /// Cases a year of all services.
    pub cases_per_year: u64,
    /// Cases a year that are eased in the last quarter, in completed cases, on the low bound of reach.
    pub eased_per_year: f64,
    /// Share of people by ability, the mean over services by their cases, low bound.
    pub reach: Vec<ReachV1>,
}

/// The share of people who can do at least something.
#[derive(Clone, Debug, Serialize)]
pub struct ReachV1 {
    /// `inform`, `interact` or `transact`.
    pub ability: &'static str,
    /// Share today.
    pub today: f64,
    /// Share in the last quarter.
    pub end: f64,
}

/// A phase.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseV1 {
    /// The stage it works towards.
    pub stage: StageName,
    /// Its first quarter.
    pub from: String,
    /// The quarter in which the stage is predicted open; null where not within the horizon.
    pub opens: Option<String>,
    /// The quarter at whose start gates and scores are predicted.
    pub at: String,
    /// The initiative that measures before the gate; null where none does.
    pub measured_by: Option<String>,
    /// The gates of the stage.
    pub gates: Vec<GatePairV1>,
    /// Scores of the dimensions predicted for `at`.
    pub scores: Vec<ScoreV1>,
}

/// A gate today and as predicted.
#[derive(Clone, Debug, Serialize)]
pub struct GatePairV1 {
    /// Today.
    pub today: GateV1,
    /// Predicted, not measured.
    pub predicted: GateV1,
}

/// The score of a dimension.
#[derive(Clone, Debug, Serialize)]
pub struct ScoreV1 {
    /// The dimension's identifier.
    pub node: String,
    /// Its score; null where nothing below it applies.
    pub score: Option<Bounds>,
}

/// An initiative.
#[derive(Clone, Debug, Serialize)]
pub struct InitiativeV1 {
    /// Its identifier in the plan.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The catalogue entry it is an instance of; null where it is none.
    pub like: Option<String>,
    /// The mode of that entry.
    pub mode: Option<String>,
    /// The stage towards which it works.
    pub stage: Option<StageName>,
    /// Processes it is for; empty for none in particular.
    pub processes: Vec<String>,
    /// Departments it is for; empty for all.
    pub departments: Vec<String>,
    /// Agencies whose exchange it needs.
    pub partners: Vec<String>,
    /// First quarter of work.
    pub start: String,
    /// Last quarter of work.
    pub end: String,
    /// Quarters of work.
    pub quarters: u32,
    /// Full-time equivalents by skill, in every quarter of work.
    pub staff: BTreeMap<String, f64>,
    /// What must be finished before.
    pub depends_on: Vec<DependencyV1>,
    /// Channels that it opens.
    pub delivers: Vec<DeliveryV1>,
    /// Cost lines.
    pub costs: Vec<CostV1>,
    /// Cost a year once it is finished; null where there is none.
    pub running: Option<RunningV1>,
    /// Why it is in.
    pub why: WhyV1,
    /// The same in the few words that a table has room for.
    #[serde(skip)]
    pub short: Message,
}

/// A dependency.
#[derive(Clone, Debug, Serialize)]
pub struct DependencyV1 {
    /// The other initiative.
    pub on: String,
    /// Quarters between its end and the start.
    pub lag: i32,
}

/// A channel.
#[derive(Clone, Debug, Serialize)]
pub struct DeliveryV1 {
    /// Its identifier in the assessment.
    pub channel: String,
    /// The most that people can then do over it.
    pub can: &'static str,
}

/// A cost line.
#[derive(Clone, Debug, Serialize)]
pub struct CostV1 {
    /// Category.
    pub category: &'static str,
    /// The fund that pays.
    pub fund: String,
    /// Amount.
    pub amount: String,
}

/// Running cost.
#[derive(Clone, Debug, Serialize)]
pub struct RunningV1 {
    /// The fund that pays.
    pub fund: String,
    /// Amount a year.
    pub amount: String,
}

/// Why an initiative is in.
#[derive(Clone, Debug, Serialize)]
pub struct WhyV1 {
    /// `gate`, `benefit`, `convenience`, `needed_by`, `measure`, `closing`, `baseline`, `asked`, `mandate`, `contract`,
    /// `given` or `no_regret`.
    pub kind: &'static str,
    /// The stage, for `gate` and `measure`.
    pub stage: Option<StageName>,
    /// The other initiative, for `needed_by`.
    pub initiative: Option<String>,
}

/// Something that is not in.
#[derive(Clone, Debug, Serialize)]
pub struct LeftOutV1 {
    /// Its identifier in the catalogue.
    pub initiative: String,
    /// The process it would be for; null where it is for none.
    pub process: Option<String>,
    /// The department it would be for; null where it is for none.
    pub department: Option<String>,
    /// Why: `gate_shut`, `does_not_fit`, `refused`, `nothing_more`, `no_channel`, `needs_missing`, `no_partner`, `done`.
    pub why: &'static str,
    /// What stands against it, where it does not fit.
    pub limit: Option<LimitV1>,
    /// The title of the catalogue's entry, and for how many services or departments it could be.
    #[serde(skip)]
    pub entry: (Text, usize),
    /// Why in words, as the heading of all that it holds for, with the place of the reason among others: what matters most
    /// to a planner has the least.
    #[serde(skip)]
    pub heading: (usize, Message),
    /// Why in words; where it waits for a gate, for which.
    #[serde(skip)]
    pub reason: Message,
}

/// What keeps an initiative out.
#[derive(Clone, Debug, Serialize)]
pub struct LimitV1 {
    /// Its kind.
    pub kind: &'static str,
    /// The skill, department, fund, partner or stage by its identifier.
    pub of: Option<String>,
    /// The fiscal year in which money is short.
    pub year: Option<i32>,
}

/// How good the roadmap is known to be.
#[derive(Clone, Debug, Serialize)]
pub struct ProofV1 {
    /// `optimal`, `within` or `feasible`.
    pub status: &'static str,
    /// No roadmap under these rules has more discounted eased cases.
    pub bound: f64,
    /// The share of the benefit that may be possible besides.
    pub gap: Option<f64>,
    /// Lists that the search tried.
    pub lists: u64,
}

/// What is known of the roadmap under one of its goals.
#[derive(Clone, Debug, Serialize)]
pub struct GoalV1 {
    /// The goal, as for `--objective`.
    pub goal: String,
    /// The stage that it names.
    pub stage: Option<StageName>,
    /// `optimal`, `within`, `feasible`, `unattained` or `infeasible`.
    pub status: &'static str,
    /// What the roadmap comes to.
    pub value: Option<AmountV1>,
    /// What no roadmap under these rules betters.
    pub bound: Option<AmountV1>,
    /// The share of what may be possible besides.
    pub gap: Option<f64>,
    /// Lists that the search tried for it.
    pub lists: u64,
}

/// What a roadmap comes to under a goal: one of the three.
#[derive(Clone, Debug, Serialize)]
pub struct AmountV1 {
    /// Discounted eased cases.
    pub cases: Option<f64>,
    /// The quarter in which the stage opens.
    pub opens: Option<String>,
    /// Cost once, plus running over the horizon.
    pub cost: Option<String>,
}

/// An audit in short.
#[derive(Clone, Debug, Serialize)]
pub struct AuditV1 {
    /// Findings of error level; a generated roadmap has none.
    pub errors: usize,
    /// Findings of warning level.
    pub warnings: usize,
    /// Findings of note level.
    pub notes: usize,
    /// Things that could not be examined.
    pub unexamined: usize,
    /// Rules that bind roadmaps; none of them has a finding of error level.
    pub constraints: usize,
    /// The rules that found something, by name.
    pub rules: Vec<&'static str>,
}
