//! The layout: what stands where.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::json::assessment::GateV1;
use crate::report::json::thresholds::ChangedThresholdV1;
use crate::report::json::{Bounds, Named, StageName, Text};

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct RoadmapV1 {
    /// The jurisdiction's identifier.
    pub jurisdiction: String,
    /// Its name.
    pub name: Text,
    /// The assessment, `jurisdiction@date`.
    pub assessment: String,
    /// Whether the figures are invented.
    pub illustrative: bool,
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
    /// Placements that were tried.
    pub work: u64,
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

/// What became of a given plan.
#[derive(Clone, Debug, Serialize)]
pub struct FromPlanV1 {
    /// The given plan's identifier.
    pub plan: String,
    /// Its initiatives, in its order.
    pub initiatives: Vec<FateV1>,
    /// Identifiers of what is new.
    pub added: Vec<String>,
    /// Plans that were audited on the way.
    pub tried: usize,
}

/// What became of an initiative of a given plan.
#[derive(Clone, Debug, Serialize)]
pub struct FateV1 {
    /// Its identifier there.
    pub initiative: String,
    /// Its first quarter there.
    pub was: String,
    /// `kept` (with its own figures), `replaced` (by the catalogue's way of the same work) or `out`.
    pub outcome: &'static str,
    /// Where it stands in the roadmap: identifiers.
    pub stands: Vec<String>,
    /// The first quarter there; null where it is left out.
    pub start: Option<String>,
    /// The rule that spoke against it as it was given; null where none did.
    pub against: Option<&'static str>,
    /// Why the same kind of work is left out, as in `left_out`; null where it is in, or not known.
    pub why: Option<&'static str>,
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

/// What was asked, and what is possible.
#[derive(Clone, Debug, Serialize)]
pub struct AskedV1 {
    /// The target; null where none was named.
    pub target: Option<TargetV1>,
    /// Initiatives of the catalogue that were asked for.
    pub with: Vec<WithV1>,
    /// Share of hardware and network in the cost of what was asked for; null where nothing was.
    pub hardware_share_asked: Option<f64>,
    /// The same share of the roadmap.
    pub hardware_share_roadmap: f64,
    /// Share of the horizon's money that may be spent on nothing but hardware and network.
    pub tied_to_hardware: f64,
    /// The vices of what was asked for: letters.
    pub vices: Vec<&'static str>,
}

/// A target.
#[derive(Clone, Debug, Serialize)]
pub struct TargetV1 {
    /// The stage asked for.
    pub stage: StageName,
    /// By the end of which quarter.
    pub by: String,
    /// Quarters there are.
    pub quarters: i32,
    /// Quarters that the stages between need at least.
    pub least_quarters: i32,
    /// The quarter in which it is predicted open; null where not within the horizon.
    pub opens: Option<String>,
    /// The highest stage predicted open by then.
    pub by_then: StageName,
    /// Whether it is attained in time.
    pub kept: bool,
}

/// An initiative of the catalogue that was asked for.
#[derive(Clone, Debug, Serialize)]
pub struct WithV1 {
    /// Its identifier in the catalogue.
    pub initiative: String,
    /// The first quarter of work; null where it is not in.
    pub start: Option<String>,
    /// Why it is not in; null where it is.
    pub why_not: Option<&'static str>,
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
    /// `gate`, `benefit`, `convenience`, `needed_by`, `measure`, `closing`, `baseline`, `asked` or `no_regret`.
    pub kind: &'static str,
    /// The stage, for `gate` and `measure`.
    pub stage: Option<StageName>,
    /// The other initiative, for `needed_by`.
    pub initiative: Option<String>,
}

/// A fund.
#[derive(Clone, Debug, Serialize)]
pub struct FundV1 {
    /// Its identifier in the assessment.
    pub id: String,
    /// Whose money it is.
    pub source: Text,
    /// `capital` or `operating`.
    pub kind: &'static str,
    /// The fiscal years of the horizon.
    pub years: Vec<YearV1>,
}

/// A fund in a fiscal year.
#[derive(Clone, Debug, Serialize)]
pub struct YearV1 {
    /// The fiscal year.
    pub year: i32,
    /// Money of this year, net of commitments.
    pub fresh: String,
    /// Money left over from earlier years.
    pub carried: String,
    /// One-off spending.
    pub once: String,
    /// Running cost.
    pub running: String,
    /// What is left.
    pub left: String,
}

/// A skill.
#[derive(Clone, Debug, Serialize)]
pub struct StaffV1 {
    /// The skill.
    pub skill: String,
    /// Its name.
    pub name: Text,
    /// Full-time equivalents that there are.
    pub available: f64,
    /// The most that is asked in a quarter.
    pub peak: f64,
    /// The first quarter in which that is.
    pub peak_in: Option<String>,
    /// What is asked in each quarter of the horizon.
    pub demand: Vec<QuarterV1>,
}

/// A department's front line.
#[derive(Clone, Debug, Serialize)]
pub struct LoadV1 {
    /// The department.
    pub department: String,
    /// Heads.
    pub heads: u32,
    /// Hours a head and quarter that can be given.
    pub available: f64,
    /// The most that is asked in a quarter.
    pub peak: f64,
    /// The first quarter in which that is.
    pub peak_in: Option<String>,
    /// What is asked in each quarter of the horizon.
    pub demand: Vec<QuarterV1>,
}

/// A figure of a quarter.
#[derive(Clone, Debug, Serialize)]
pub struct QuarterV1 {
    /// The quarter.
    pub quarter: String,
    /// The figure.
    pub value: f64,
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
    /// The rules that found something, by name.
    pub rules: Vec<&'static str>,
}

/// What one more of each scarce thing would bring.
#[derive(Clone, Debug, Serialize)]
pub struct PricesV1 {
    /// The benefit that they are measured from.
    pub measured_from: f64,
    /// How much more that is than the roadmap's own.
    pub found_more: f64,
    /// Lists that each search may try.
    pub lists: u64,
    /// One for each addition.
    pub additions: Vec<AdditionV1>,
}

/// An addition.
#[derive(Clone, Debug, Serialize)]
pub struct AdditionV1 {
    /// `staff`, `money` or `front_line`.
    pub kind: &'static str,
    /// The skill, fund or department.
    pub of: Option<String>,
    /// The fiscal year; null where it is no money.
    pub year: Option<i32>,
    /// Full-time equivalents, or hours a head and quarter; null for money.
    pub step: Option<f64>,
    /// Money; null for the others.
    pub amount: Option<String>,
    /// Discounted eased cases that it brings, at least.
    pub gain: f64,
    /// Discounted eased cases that it can bring at most.
    pub at_most: f64,
    /// Whether it is proved that it brings just so much.
    pub exact: bool,
    /// Stages that open sooner.
    pub stages_sooner: usize,
}
