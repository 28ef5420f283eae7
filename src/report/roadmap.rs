//! The view of a roadmap: what was asked and what is possible, phases with their gates, when, for how much, with whom,
//! what the scores become, what is left out. For a planner who must argue it upward.

mod answer;
mod chart;
pub mod conflict;
mod from_plan;
mod gates;
mod goals;
mod head;
mod initiatives;
mod left_out;
mod limits;
mod money;
mod people;
mod pledged;
mod prices;
mod rows;
mod scores;
pub mod why;

use super::audit::terms;
use super::document::Document;
use super::provenance::InputFile;
use crate::check::Audit;
use crate::check::changes::Changes;
use crate::forecast::Forecast;
use crate::locale::Locale;
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

/// The roadmap as a document.
pub fn document(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(view, locale, &mut document);
    if let Some(changes) = view.changes {
        terms::changed(changes, view.roadmap.context.rules, &view.roadmap.plan, locale, &mut document);
    }
    goals::section(view, locale, &mut document);
    answer::section(view, locale, &mut document);
    pledged::section(view, locale, &mut document);
    from_plan::section(view, locale, &mut document);
    if view.roadmap.plan.initiatives.is_empty() {
        head::nothing(view, locale, &mut document);
    } else {
        gates::section(view, locale, &mut document);
        chart::section(view, locale, &mut document);
        initiatives::section(view, locale, &mut document);
        money::section(view, locale, &mut document);
        people::section(view, locale, &mut document);
        scores::section(view, locale, &mut document);
    }
    prices::section(view, locale, &mut document);
    left_out::section(view, locale, &mut document);
    head::closing(view, locale, &mut document);
    document
}
