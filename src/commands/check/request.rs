//! What `gradus check` is asked for.

use crate::commands::batch::Batch;
use crate::commands::roadmap::Out;
use gradus::message::Severity;
use gradus::model::Date;
use gradus::rework::Work;
use std::path::PathBuf;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The plans, in the order in which they are shown.
    pub plans: Vec<PathBuf>,
    /// The assessment to use instead of the one that a plan names.
    pub assessment: Option<PathBuf>,
    /// The rubric to use instead of the one that is built in.
    pub rubric: Option<PathBuf>,
    /// The catalogue to use instead of the one that is built in.
    pub catalogue: Option<PathBuf>,
    /// The rules to use instead of those that are built in.
    pub rules: Option<PathBuf>,
    /// The settings to use instead of those that are found.
    pub settings: Option<PathBuf>,
    /// The waivers to use instead of those that are found.
    pub waivers: Option<PathBuf>,
    /// The findings that are known.
    pub baseline: Option<PathBuf>,
    /// Where to write the findings as known ones.
    pub write_baseline: Option<Out>,
    /// The day of the audit.
    pub as_of: Option<Date>,
    /// The least severity of a finding that makes the exit code [`Exit::Findings`]; that of the settings where none is given.
    pub fail_on: Option<Severity>,
    /// How much may be tried to find conflicts and helpful changes; none where they are not looked for.
    pub advice: Option<Work>,
    /// Which of the changes are made, and where the plan is written.
    pub apply: Option<Apply>,
    /// Whether each plan is a row of one table, and folders are read.
    pub batch: Option<Batch>,
}

impl Request {
    /// The files that the call names to be read.
    pub(super) fn named(&self) -> Vec<PathBuf> {
        let Request { plans, assessment, rubric, catalogue, rules, settings, waivers, baseline, .. } = self;
        let others = [assessment, rubric, catalogue, rules, settings, waivers, baseline];
        plans.iter().chain(others.into_iter().flatten()).cloned().collect()
    }
}

/// A plan to be written with advised changes made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Apply {
    /// How many of the changes, from the first.
    pub changes: usize,
    /// Where to.
    pub out: Out,
}
