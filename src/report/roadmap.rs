//! The view of a roadmap: request and answer, phases with their gates, schedule, cost, staff, predicted scores, and
//! initiatives left out. It is written for a planner who must justify the roadmap to superiors.

mod answer;
mod chart;
pub mod conflict;
mod from_plan;
mod gates;
mod goals;
mod head;
mod initiatives;
mod left_out;
pub(super) mod limits;
mod money;
mod must;
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
use super::json::Envelope;
use super::json::roadmap::RoadmapV2;
use super::kind::Kind;
use super::provenance::InputFile;
use super::value::Report;
use crate::locale::Locale;

impl Report for Envelope<RoadmapV2<'_>> {
    fn kind(&self) -> Kind {
        Kind::Roadmap
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        vec![document(&self.body, &self.inputs, locale)]
    }

    fn json(&self) -> serde_json::Result<String> {
        self.text()
    }
}

/// The roadmap as a document.
fn document(report: &RoadmapV2<'_>, inputs: &[InputFile], locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(report, locale, &mut document);
    terms::changed(&report.changed_thresholds, &report.silenced, locale, &mut document);
    goals::section(report, locale, &mut document);
    answer::section(report, locale, &mut document);
    pledged::section(report, locale, &mut document);
    from_plan::section(report, locale, &mut document);
    if report.initiatives.is_empty() {
        head::nothing(report, locale, &mut document);
    } else {
        gates::section(report, locale, &mut document);
        chart::section(report, locale, &mut document);
        initiatives::section(report, locale, &mut document);
        money::section(report, locale, &mut document);
        people::section(report, locale, &mut document);
        scores::section(report, locale, &mut document);
    }
    prices::section(report, locale, &mut document);
    left_out::section(report, locale, &mut document);
    head::closing(report, inputs, locale, &mut document);
    document
}
