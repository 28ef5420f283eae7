//! The request of `gradus roadmap`.

use crate::commands::batch::Batch;
use gradus::model::Quarter;
use gradus::report::Extent;
use gradus::schedule::Effort;
use std::path::PathBuf;
use std::time::Duration;

/// The request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// How much of the report to show.
    pub extent: Extent,
    /// The assessment of the jurisdiction; by default the one that the given plan names.
    pub assessment: Option<PathBuf>,
    /// The plan to rework.
    pub from: Option<PathBuf>,
    /// The rubric; by default the built-in one.
    pub rubric: Option<PathBuf>,
    /// The catalogue; by default the built-in one.
    pub catalogue: Option<PathBuf>,
    /// The rule set; by default the built-in one.
    pub rules: Option<PathBuf>,
    /// The settings; by default those that apply to the folder.
    pub settings: Option<PathBuf>,
    /// First quarter; by default the quarter after the assessment.
    pub start: Option<Quarter>,
    /// Number of fiscal years, at least 1; by default that of the given plan, or else [`YEARS`].
    pub years: Option<u32>,
    /// A stage to reach by a quarter.
    pub target: Option<Target>,
    /// Catalogue entries that the roadmap should contain.
    pub with: Vec<String>,
    /// Mandates, in addition to those of the assessment.
    pub must: Vec<Must>,
    /// Contracts, in addition to those of the assessment.
    pub fix: Vec<Fix>,
    /// The plan file to write.
    pub out: Option<Out>,
    /// Seed of the random choices.
    pub seed: u64,
    /// The goals, in descending priority; none: the usual ones.
    pub objective: Vec<WantedGoal>,
    /// Effort of the search.
    pub effort: Effort,
    /// Whether all work of the given plan is kept and only start quarters change.
    pub keep: bool,
    /// Whether to compute the value of one more unit of each scarce resource.
    pub prices: bool,
    /// Time limit of the search; `None`: only the effort limits it.
    pub time: Option<Duration>,
    /// Further assessments and folders of assessments; only in a batch.
    pub others: Vec<PathBuf>,
    /// Batch settings: folders are read and each assessment becomes one row; `None`: no batch.
    pub batch: Option<Batch>,
}

/// A goal as the user named it. Stages are named by identifier, title or number from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WantedGoal {
    /// Largest benefit.
    Benefit,
    /// Earliest opening of every stage that can open.
    Stages,
    /// The same, and then all other work that raises readiness.
    Readiness,
    /// Earliest opening of this stage.
    Stage(String),
    /// Least cost of opening this stage.
    CostOf(String),
    /// Least cost, given the goals of higher priority.
    Cost,
}

/// Default number of fiscal years: a county's budget is foreseeable that far, and it suffices for two stages
/// at most.
pub(super) const YEARS: u32 = 5;

/// A stage to reach by a quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// The stage as the user named it: an identifier of the rubric or a number from 1.
    pub stage: String,
    /// The stage must be reached by the end of this quarter.
    pub by: Quarter,
}

/// A mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Must {
    /// The initiative as the user named it.
    pub initiative: String,
    /// The initiative must end by the end of this quarter; by default the last quarter of the horizon.
    pub by: Option<Quarter>,
}

/// A contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fix {
    /// The initiative as the user named it.
    pub initiative: String,
    /// First quarter of work.
    pub start: Quarter,
}

/// An output file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Out {
    /// The path of the file.
    pub file: PathBuf,
    /// Whether an existing file may be replaced.
    pub replace: bool,
}
