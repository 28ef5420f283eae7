//! The request of `gradus check`.

use crate::commands::batch::Batch;
use crate::commands::roadmap::Out;
use gradus::message::Severity;
use gradus::model::Date;
use gradus::report::Extent;
use gradus::rework::Work;
use std::path::PathBuf;

/// The request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// How much of the report to show.
    pub extent: Extent,
    /// The plans, in the order of the report.
    pub plans: Vec<PathBuf>,
    /// The assessment; by default the one that each plan names.
    pub assessment: Option<PathBuf>,
    /// The rubric; by default the built-in one.
    pub rubric: Option<PathBuf>,
    /// The catalogue; by default the built-in one.
    pub catalogue: Option<PathBuf>,
    /// The rule set; by default the built-in one.
    pub rules: Option<PathBuf>,
    /// The settings; by default those found beside the plan.
    pub settings: Option<PathBuf>,
    /// The waivers; by default those found beside the plan.
    pub waivers: Option<PathBuf>,
    /// The baseline: findings that are already known.
    pub baseline: Option<PathBuf>,
    /// The baseline file to write.
    pub write_baseline: Option<Out>,
    /// The date of the audit.
    pub as_of: Option<Date>,
    /// The lowest severity that leads to exit code [`Exit::Findings`]; by default that of the settings.
    pub fail_on: Option<Severity>,
    /// Effort of the search for conflicts and advised changes; `None`: no search.
    pub advice: Option<Work>,
    /// The changes to apply and the plan file to write.
    pub apply: Option<Apply>,
    /// Batch settings: folders are read and each plan becomes one row; `None`: no batch.
    pub batch: Option<Batch>,
}

impl Request {
    /// The input files that the call names.
    pub(super) fn named(&self) -> Vec<PathBuf> {
        let Request { plans, assessment, rubric, catalogue, rules, settings, waivers, baseline, .. } = self;
        let others = [assessment, rubric, catalogue, rules, settings, waivers, baseline];
        plans.iter().chain(others.into_iter().flatten()).cloned().collect()
    }
}

/// A plan to write with advised changes applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Apply {
    /// Number of changes to apply, counted from the first.
    pub changes: usize,
    /// The output file.
    pub out: Out,
}
