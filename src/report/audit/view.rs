//! The input for the report of an audit.

use super::place;
use super::worked::Worked;
use crate::check::changes::Changes;
use crate::check::finding::{Spot, SpotFile};
use crate::check::{Audit, Finding};
use crate::input::Source;
use crate::model::{Context, Date, Plan};
use crate::report::provenance::InputFile;

/// One plan with its audit results.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The context of the audit: assessment, rubric, catalogue and rules.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's file.
    pub plan_source: &'a Source,
    /// The assessment's file.
    pub assessment_source: &'a Source,
    /// The audit.
    pub audit: &'a Audit,
    /// Repairs and advice, where Gradus looked for them.
    pub worked: Option<&'a Worked>,
    /// The input files.
    pub inputs: &'a [InputFile],
    /// The date and the other files.
    pub sides: Sides<'a>,
}

/// The date and the files in addition to a plan and its assessment.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sides<'a> {
    /// The date of the audit, where one was given or needed.
    pub as_of: Option<AsOf>,
    /// The file of waivers.
    pub waivers: Option<Beside<'a>>,
    /// The file of settings.
    pub settings: Option<&'a Source>,
    /// The changes that the settings make.
    pub changes: Option<&'a Changes>,
    /// The baseline.
    pub baseline: Option<&'a Source>,
}

/// The date of an audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The date.
    pub date: Date,
    /// Whether the date comes from the clock.
    pub today: bool,
}

/// A file of waivers.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// The file.
    pub source: &'a Source,
    /// Whether Gradus found it next to the plan.
    pub found: bool,
}

impl<'a> View<'a> {
    /// The file of a place.
    pub fn source(&self, file: SpotFile) -> &'a Source {
        match file {
            SpotFile::Plan => self.plan_source,
            SpotFile::Assessment => self.assessment_source,
            // A place in a file of waivers implies that such a file exists.
            SpotFile::Waivers => self.sides.waivers.map_or(self.plan_source, |beside| beside.source),
        }
    }

    /// The name of a place that stays the same when lines move.
    pub fn stable(&self, spot: &Spot) -> String {
        stable(self.source(spot.file), spot)
    }

    /// The findings, in the order of the audit.
    pub fn findings(&self) -> Vec<&'a Finding> {
        self.audit.findings()
    }

    /// The identifiers of the plan's initiatives.
    pub fn ids(&self, initiatives: &[usize]) -> Vec<&'a str> {
        initiatives.iter().filter_map(|index| self.plan.initiatives.get(*index)).map(|of| of.id.as_str()).collect()
    }
}

/// The name of a place in a file that stays the same when lines move.
pub fn stable(source: &Source, spot: &Spot) -> String {
    place::stable(source, &spot.path)
}
