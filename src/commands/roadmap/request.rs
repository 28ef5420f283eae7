//! What `gradus roadmap` is asked for.

use crate::commands::batch::Batch;
use gradus::model::Quarter;
use gradus::schedule::Effort;
use std::path::PathBuf;
use std::time::Duration;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The assessment of the jurisdiction that the roadmap is for; that which the given plan names where there is none.
    pub assessment: Option<PathBuf>,
    /// The plan that is to be reworked.
    pub from: Option<PathBuf>,
    /// The rubric to use instead of the one that is built in.
    pub rubric: Option<PathBuf>,
    /// The catalogue to use instead of the one that is built in.
    pub catalogue: Option<PathBuf>,
    /// The rules to use instead of those that are built in.
    pub rules: Option<PathBuf>,
    /// The settings to use instead of those that are found.
    pub settings: Option<PathBuf>,
    /// First quarter; where there is none, the one after the assessment.
    pub start: Option<Quarter>,
    /// Fiscal years that the roadmap spans, at least 1; where none are given, those of the given plan, else [`YEARS`].
    pub years: Option<u32>,
    /// What is to be attained.
    pub target: Option<Target>,
    /// Entries of the catalogue that were asked for.
    pub with: Vec<String>,
    /// What must be done, beside what the assessment says.
    pub must: Vec<Must>,
    /// What is contracted, beside what the assessment says.
    pub fix: Vec<Fix>,
    /// Where to write the roadmap as a plan file.
    pub out: Option<Out>,
    /// The seed of what is drawn by lot.
    pub seed: u64,
    /// What it is to be best at.
    pub objective: Vec<WantedGoal>,
    /// How much to search.
    pub effort: Effort,
    /// Whether all of the given plan is kept and only its starts move.
    pub keep: bool,
    /// Whether the price of what is scarce is asked for.
    pub prices: bool,
    /// The time after which the search ends; none where work alone counts.
    pub time: Option<Duration>,
    /// Further assessments and folders of them; only in a batch.
    pub others: Vec<PathBuf>,
    /// Whether each assessment is a row of one table, and folders are read.
    pub batch: Option<Batch>,
}

/// A goal as the user named it; stages by an identifier of the rubric, a title or a number from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WantedGoal {
    /// Most benefit.
    Benefit,
    /// This stage as soon as can be.
    Stage(String),
    /// Least cost of opening this stage.
    CostOf(String),
    /// Least cost of what the goals before it allow.
    Cost,
}

/// Fiscal years that a roadmap usually spans: as far as a county's budget can be seen, and two stages at most.
pub(super) const YEARS: u32 = 5;

/// What is to be attained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// The stage, as the user named it: an identifier of the rubric or a number from 1.
    pub stage: String,
    /// The quarter by whose end.
    pub by: Quarter,
}

/// Something that must be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Must {
    /// The initiative, as the user named it.
    pub initiative: String,
    /// The quarter by whose end; the last of the horizon where none.
    pub by: Option<Quarter>,
}

/// Something that is contracted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fix {
    /// The initiative, as the user named it.
    pub initiative: String,
    /// Its first quarter of work.
    pub start: Quarter,
}

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Out {
    /// The file.
    pub file: PathBuf,
    /// Whether a file that is there already may be replaced.
    pub replace: bool,
}
