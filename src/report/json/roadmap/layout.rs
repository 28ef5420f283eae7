//! The layout of roadmaps. Requests, given plans and scarce resources have separate modules.

mod asked;
mod scarce;

pub use asked::*;
pub use scarce::*;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::message::Message;
use crate::model::{Context, Plan, Quarter};
use crate::report::json::assessment::GateV1;
use crate::report::json::assumed::AssumedV1;
use crate::report::json::burden::BurdenV1;
use crate::report::json::doubts::DoubtV1;
use crate::report::json::thresholds::{ChangedThresholdV1, SilencedV1};
use crate::report::json::{Bounds, Named, StageName, Text};

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct RoadmapV3<'a> {
    /// The plan, for charts and sums of rows.
    #[serde(skip)]
    pub plan: &'a Plan,
    /// The context of the plan: names, titles and budgets, for pages that people read.
    #[serde(skip)]
    pub context: Context<'a>,
    /// Number of fiscal years requested.
    #[serde(skip)]
    pub years: usize,
    /// The data that the assessment lacks and every initiative needs, where no initiative could be placed.
    #[serde(skip)]
    pub lacking: Vec<Message>,
    /// The search on a large instance: number of activities, usual number of activity lists for a goal, and whether it
    /// was built by one order instead of several.
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
    /// Whether the assessment's figures are invented.
    pub illustrative: bool,
    /// Implausible figures of the assessment.
    pub doubts: Vec<DoubtV1>,
    /// Funds whose money is partly assumed.
    pub assumed: Vec<AssumedV1>,
    /// The rubric.
    pub rubric: Named,
    /// The catalogue.
    pub catalogue: Named,
    /// The rule set with the thresholds of the audit.
    pub rules: Named,
    /// First quarter.
    pub first: String,
    /// Last quarter.
    pub last: String,
    /// Currency of every amount.
    pub currency: String,
    /// Price year of the amounts.
    pub price_year: i32,
    /// The seed.
    pub seed: u64,
    /// By goal: the number of activity lists that were tried. `--work` with these numbers repeats the run.
    pub work: Vec<u64>,
    /// Number of placements that were tried for the roadmaps built before the audit.
    pub placements: u64,
    /// Discounted hours of people’s time saved over the horizon.
    pub benefit: f64,
    /// The proven limit of the benefit.
    pub proof: ProofV1,
    /// The result for each goal of the objective, in their order.
    pub goals: Vec<GoalV1>,
    /// The stage shown today.
    pub stage: StageName,
    /// The sum of all one-off costs.
    pub once: String,
    /// The running cost of all initiatives for a year.
    pub running: String,
    /// Own staff and front-line time, beside the money.
    pub memo: MemoV1,
    /// The effects on people.
    pub brings: BringsV1,
    /// What the roadmap spares people.
    pub burden: BurdenV1,
    /// The requested target and initiatives, and their feasibility.
    pub asked: AskedV1,
    /// The mandates and contracts.
    pub pledged: Vec<PledgedV1>,
    /// The phases, in order.
    pub phases: Vec<PhaseV1>,
    /// Scores of the dimensions today.
    pub scores_today: Vec<ScoreV1>,
    /// Scores of the dimensions, predicted for the quarter after the horizon.
    pub scores_end: Vec<ScoreV1>,
    /// The initiatives, sorted by start.
    pub initiatives: Vec<InitiativeV1>,
    /// Number of initiatives that start in each fiscal year of the horizon.
    pub starts: Vec<StartsV1>,
    /// Money by fund and fiscal year of the horizon.
    pub funds: Vec<FundV1>,
    /// Staff by skill.
    pub staff: Vec<StaffV1>,
    /// Front-line time by department.
    pub front_line: Vec<LoadV1>,
    /// The initiatives that are left out.
    pub left_out: Vec<LeftOutV1>,
    /// The benefit of one more unit of each scarce resource; null where not requested.
    pub prices: Option<PricesV1>,
    /// The thresholds that the project's settings changed.
    pub changed_thresholds: Vec<ChangedThresholdV1>,
    /// The outcome for the given plan; null where none was given.
    pub from_plan: Option<FromPlanV1>,
    /// The audit of the roadmap.
    pub audit: AuditV1,
}

impl RoadmapV3<'_> {
    /// An initiative, by its identifier.
    pub fn initiative(&self, id: &str) -> Option<&InitiativeV1> {
        self.initiatives.iter().find(|of| of.id == id)
    }
}

impl PhaseV1 {
    /// The gates that are not predicted to be met at the end of the phase.
    pub fn shut(&self) -> impl Iterator<Item = &GatePairV1> {
        self.gates.iter().filter(|gate| !gate.predicted.shown)
    }

    /// The quarter in which the stage is predicted to be reached.
    pub fn opening(&self) -> Option<Quarter> {
        self.opens.as_deref().and_then(Quarter::parse)
    }
}

/// The effects on people.
#[derive(Clone, Debug, Serialize)]
pub struct BringsV1 {
    /// Cases a year of all services.
    pub cases_per_year: u64,
    /// Eased cases in a year, at the rate of the last quarter, in completed cases; low estimate of reach.
    pub eased_per_year: f64,
    /// Share of people by ability: the mean over services, weighted by cases; low estimate.
    pub reach: Vec<ReachV1>,
}

/// The share of people with at least this ability.
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
    /// The stage that it works towards.
    pub stage: StageName,
    /// Its first quarter.
    pub from: String,
    /// The quarter in which the stage is predicted to be reached; null where that is not within the horizon.
    pub opens: Option<String>,
    /// The quarter for whose start gates and scores are predicted.
    pub at: String,
    /// The initiative that measures before the gate; null for none.
    pub measured_by: Option<String>,
    /// The gates of the stage.
    pub gates: Vec<GatePairV1>,
    /// Scores of the dimensions predicted for `at`.
    pub scores: Vec<ScoreV1>,
}

/// The reading of a gate today and the predicted one.
#[derive(Clone, Debug, Serialize)]
pub struct GatePairV1 {
    /// Today.
    pub today: GateV1,
    /// Predicted; not measured.
    pub predicted: GateV1,
    /// Whether it is predicted to be met, but not if only the share `gate_margin` of the predicted change comes.
    pub tight: bool,
}

/// The starts of a fiscal year.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct StartsV1 {
    /// The year.
    pub year: i32,
    /// Number of initiatives.
    pub initiatives: usize,
}

/// The score of a dimension.
#[derive(Clone, Debug, Serialize)]
pub struct ScoreV1 {
    /// The dimension's identifier.
    pub node: String,
    /// Its score; null where no indicator below it applies.
    pub score: Option<Bounds>,
}

/// An initiative.
#[derive(Clone, Debug, Serialize)]
pub struct InitiativeV1 {
    /// Its identifier in the plan.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The catalogue entry that it is an instance of; null for none.
    pub like: Option<String>,
    /// The mode of that entry.
    pub mode: Option<String>,
    /// The stage that it works towards.
    pub stage: Option<StageName>,
    /// The kind of its work: `listen`, `reform`, `channels`, `services`, `systems`, `skills` or `rules`.
    pub work: &'static str,
    /// Its processes; empty where it is for no particular process.
    pub processes: Vec<String>,
    /// Its departments; empty for all.
    pub departments: Vec<String>,
    /// The partners whose data exchange it needs.
    pub partners: Vec<String>,
    /// First quarter of work.
    pub start: String,
    /// Last quarter of work.
    pub end: String,
    /// Quarters of work.
    pub quarters: u32,
    /// Full-time equivalents by skill, for every quarter of work.
    pub staff: BTreeMap<String, f64>,
    /// The initiatives that must end before it starts.
    pub depends_on: Vec<DependencyV1>,
    /// Channels that it opens.
    pub delivers: Vec<DeliveryV1>,
    /// Cost lines.
    pub costs: Vec<CostV1>,
    /// Running cost for a year after its end; null for none.
    pub running: Option<RunningV1>,
    /// What the roadmap would lose without it and what depends on it.
    pub without: WithoutV1,
    /// The reason for including it.
    pub why: WhyV1,
    /// The reason in a short form for tables.
    #[serde(skip)]
    pub short: Message,
}

/// What a roadmap would lose without an initiative and everything that depends on it.
#[derive(Clone, Debug, Serialize)]
pub struct WithoutV1 {
    /// Hours a year that people would no longer be spared at the end of the horizon, low estimate.
    pub hours_per_year: f64,
    /// Cost that would be saved, one-off and running to the end of the horizon.
    pub cost: String,
    /// Number of other initiatives that depend on it.
    pub others: usize,
}

/// A dependency.
#[derive(Clone, Debug, Serialize)]
pub struct DependencyV1 {
    /// The other initiative.
    pub on: String,
    /// Minimum number of quarters between its end and the other's start.
    pub lag: i32,
}

/// A channel.
#[derive(Clone, Debug, Serialize)]
pub struct DeliveryV1 {
    /// Its identifier in the assessment.
    pub channel: String,
    /// The highest ability of the channel after that.
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
    /// Amount for a year.
    pub amount: String,
}

/// The reason for including an initiative.
#[derive(Clone, Debug, Serialize)]
pub struct WhyV1 {
    /// `gate`, `benefit`, `needed_by`, `measure`, `closing`, `baseline`, `asked`, `mandate`, `contract`, `given` or
    /// `no_regret`.
    pub kind: &'static str,
    /// The stage; for `gate` and `measure`.
    pub stage: Option<StageName>,
    /// The other initiative; for `needed_by`.
    pub initiative: Option<String>,
}

/// An initiative that is left out.
#[derive(Clone, Debug, Serialize)]
pub struct LeftOutV1 {
    /// Its identifier in the catalogue.
    pub initiative: String,
    /// The process that it would be for; null for none.
    pub process: Option<String>,
    /// The department that it would be for; null for none.
    pub department: Option<String>,
    /// The reason: `gate_shut`, `does_not_fit`, `refused`, `nothing_more`, `no_channel`, `needs_missing`, `no_partner`,
    /// `done`.
    pub why: &'static str,
    /// The limit that it exceeds, where it does not fit.
    pub limit: Option<LimitV1>,
    /// The title of the catalogue entry, and the number of services or departments that it applies to.
    #[serde(skip)]
    pub entry: (Text, usize),
    /// The reason as the heading of a group, with its rank among the reasons. The reason that matters most to a planner
    /// has the lowest rank.
    #[serde(skip)]
    pub heading: (usize, Message),
    /// The reason in words. Where it waits for a gate, the text names the gate.
    #[serde(skip)]
    pub reason: Message,
}

/// The limit that keeps an initiative out.
#[derive(Clone, Debug, Serialize)]
pub struct LimitV1 {
    /// Its kind.
    pub kind: &'static str,
    /// The skill, department, fund, partner or stage by its identifier.
    pub of: Option<String>,
    /// The fiscal year in which money is short.
    pub year: Option<i32>,
}

/// The proven quality of the roadmap.
#[derive(Clone, Debug, Serialize)]
pub struct ProofV1 {
    /// `optimal`, `within` or `feasible`.
    pub status: &'static str,
    /// Proven upper bound of the discounted hours saved under these rules.
    pub bound: f64,
    /// The largest possible further benefit, as a share of the benefit.
    pub gap: Option<f64>,
    /// Number of activity lists that the search tried.
    pub lists: u64,
}

/// The result of the roadmap for one of its goals.
#[derive(Clone, Debug, Serialize)]
pub struct GoalV1 {
    /// The goal, as written for `--objective`.
    pub goal: String,
    /// The stage that it names.
    pub stage: Option<StageName>,
    /// Whether the objective names the goal itself; `false` for a stage that stands for `stages` or `readiness`.
    #[serde(skip)]
    pub named: bool,
    /// `optimal`, `within`, `feasible`, `unattained` or `infeasible`.
    pub status: &'static str,
    /// The value of the roadmap.
    pub value: Option<AmountV1>,
    /// The proven bound under these rules.
    pub bound: Option<AmountV1>,
    /// The largest possible improvement, as a share.
    pub gap: Option<f64>,
    /// Number of activity lists that the search tried for it.
    pub lists: u64,
}

/// The value of a roadmap for a goal: one of the three.
#[derive(Clone, Debug, Serialize)]
pub struct AmountV1 {
    /// Discounted hours saved.
    pub hours: Option<f64>,
    /// The quarter in which the stage is reached.
    pub opens: Option<String>,
    /// One-off cost plus running cost over the horizon.
    pub cost: Option<String>,
}

/// The audit result in brief.
#[derive(Clone, Debug, Serialize)]
pub struct AuditV1 {
    /// Findings of error level; a generated roadmap has none.
    pub errors: usize,
    /// Findings of warning level.
    pub warnings: usize,
    /// Findings of note level.
    pub notes: usize,
    /// Number of things that could not be examined.
    pub unexamined: usize,
    /// Number of rules that are constraints for roadmaps. None of them has an error.
    pub constraints: usize,
    /// The rules with findings, by name.
    pub rules: Vec<&'static str>,
}
