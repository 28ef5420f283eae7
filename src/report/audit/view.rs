//! What an audit's report is laid out from.

use super::place;
use super::worked::Worked;
use crate::check::changes::Changes;
use crate::check::finding::{Spot, SpotFile};
use crate::check::{Audit, Finding};
use crate::input::Source;
use crate::model::{Context, Date, Plan};
use crate::report::provenance::InputFile;

/// One plan with everything that its audit found.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What the plan was read against.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's file.
    pub plan_source: &'a Source,
    /// The assessment's file.
    pub assessment_source: &'a Source,
    /// What the audit found.
    pub audit: &'a Audit,
    /// What could be done about it, where that was looked for.
    pub worked: Option<&'a Worked>,
    /// The files that went in.
    pub inputs: &'a [InputFile],
    /// What else was given or found.
    pub sides: Sides<'a>,
}

/// What stands beside a plan and its assessment.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sides<'a> {
    /// The day of the audit, where one was given or needed.
    pub as_of: Option<AsOf>,
    /// The file of waivers.
    pub waivers: Option<Beside<'a>>,
    /// The file of settings.
    pub settings: Option<&'a Source>,
    /// What the settings do.
    pub changes: Option<&'a Changes>,
    /// The baseline.
    pub baseline: Option<&'a Source>,
}

/// The day of an audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day.
    pub date: Date,
    /// Whether it was read from the clock rather than given.
    pub today: bool,
}

/// A file of waivers.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// The file.
    pub source: &'a Source,
    /// Whether it was found beside the plan rather than given.
    pub found: bool,
}

impl<'a> View<'a> {
    /// The file that a place is in.
    pub fn source(&self, file: SpotFile) -> &'a Source {
        match file {
            SpotFile::Plan => self.plan_source,
            SpotFile::Assessment => self.assessment_source,
            // A place in a file of waivers comes from such a file.
            SpotFile::Waivers => self.sides.waivers.map_or(self.plan_source, |beside| beside.source),
        }
    }

    /// What a place is called in words that do not move with the lines.
    pub fn stable(&self, spot: &Spot) -> String {
        stable(self.source(spot.file), spot)
    }

    /// The findings, in the order of the audit.
    pub fn findings(&self) -> Vec<&'a Finding> {
        self.audit.findings()
    }

    /// The identifiers of initiatives of the plan.
    pub fn ids(&self, initiatives: &[usize]) -> Vec<&'a str> {
        initiatives.iter().filter_map(|index| self.plan.initiatives.get(*index)).map(|of| of.id.as_str()).collect()
    }
}

/// What a place in a file is called in words that do not move with the lines.
pub fn stable(source: &Source, spot: &Spot) -> String {
    place::stable(source, &spot.path)
}
