//! What a roadmap's report is laid out from.

use crate::check::Audit;
use crate::check::changes::Changes;
use crate::forecast::Forecast;
use crate::report::provenance::InputFile;
use crate::rework::from_plan::FromPlan;
use crate::schedule::explain::prices::Prices;
use crate::schedule::{Outlook, Roadmap};
use crate::score::doubts::Doubt;

/// A roadmap with everything that was computed of it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The roadmap.
    pub roadmap: &'a Roadmap<'a>,
    /// What its plan does.
    pub forecast: &'a Forecast<'a>,
    /// What it is predicted to bring.
    pub outlook: &'a Outlook,
    /// Its own audit.
    pub audit: &'a Audit,
    /// Fiscal years that were asked for.
    pub years: usize,
    /// What is hard to believe in the assessment.
    pub doubts: &'a [Doubt],
    /// The files it was made from.
    pub inputs: &'a [InputFile],
    /// What the project's settings do to its audit.
    pub changes: Option<&'a Changes>,
    /// What became of the plan that was given to be reworked.
    pub from: Option<&'a FromPlan>,
    /// What one more of each scarce thing would bring, where that was asked.
    pub prices: Option<&'a Prices>,
}
