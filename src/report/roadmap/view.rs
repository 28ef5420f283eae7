//! The data of a roadmap's report.

use crate::check::Audit;
use crate::check::changes::Changes;
use crate::forecast::Forecast;
use crate::report::provenance::InputFile;
use crate::rework::from_plan::FromPlan;
use crate::schedule::explain::prices::Prices;
use crate::schedule::{Outlook, Roadmap};
use crate::score::doubts::Doubt;

/// A roadmap with all values computed from it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The roadmap.
    pub roadmap: &'a Roadmap<'a>,
    /// The forecast of its plan.
    pub forecast: &'a Forecast<'a>,
    /// Its predicted benefit and scores.
    pub outlook: &'a Outlook,
    /// The audit of the roadmap.
    pub audit: &'a Audit,
    /// The requested number of fiscal years.
    pub years: usize,
    /// Implausible values in the assessment.
    pub doubts: &'a [Doubt],
    /// The input files.
    pub inputs: &'a [InputFile],
    /// The effect of the project's settings on the audit.
    pub changes: Option<&'a Changes>,
    /// The result for each initiative of the given plan; `None` if no plan was given.
    pub from: Option<&'a FromPlan>,
    /// The value of one more unit of each scarce resource; `None` if not requested.
    pub prices: Option<&'a Prices>,
}
