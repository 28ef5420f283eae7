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
mod view;
pub mod why;

pub use view::View;

use super::audit::terms;
use super::document::Document;
use crate::locale::Locale;

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
