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
mod screen;
mod view;
pub mod why;

pub use view::View;

use super::audit::terms;
use super::burden;
use super::document::Document;
use super::json::Envelope;
use super::json::roadmap::RoadmapV3;
use super::kind::Kind;
use super::provenance::InputFile;
use super::value::{Extent, Report};
use crate::locale::Locale;
use crate::message;

/// Writes a section.
type Write = fn(&RoadmapV3<'_>, &Locale, &mut Document);

/// The sections of a roadmap with initiatives, in the order of the report.
const SECTIONS: [(&str, Write); 9] = [
    ("asked", asked_section),
    ("people", people_section),
    ("gates", gates::section),
    ("schedule", schedule_section),
    ("money", money::section),
    ("staff", people::section),
    ("scores", scores::section),
    ("prices", prices::section),
    ("left-out", left_out::section),
];

/// The names of the sections.
pub(super) fn sections() -> Vec<&'static str> {
    SECTIONS.iter().map(|(name, _)| *name).collect()
}

impl Report for Envelope<RoadmapV3<'_>> {
    fn kind(&self) -> Kind {
        Kind::Roadmap
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        vec![document(&self.body, &self.inputs, locale)]
    }

    fn excerpt(&self, extent: &Extent, locale: &Locale) -> Vec<Document> {
        match extent {
            Extent::Screen if !self.body.initiatives.is_empty() => {
                let mut document = screen::document(&self.body, locale);
                super::screen::more("screen-roadmap-more", &sections(), locale, &mut document);
                vec![document]
            }
            Extent::Screen => {
                let mut document = screen::nothing(&self.body, locale);
                super::screen::more("screen-roadmap-more", &sections(), locale, &mut document);
                vec![document]
            }
            Extent::Whole => self.pages(locale),
            Extent::Sections(_) => vec![excerpt(&self.body, extent, locale)],
        }
    }

    fn json(&self) -> serde_json::Result<String> {
        self.text()
    }
}

/// The roadmap as a document.
fn document(report: &RoadmapV3<'_>, inputs: &[InputFile], locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(report, locale, &mut document);
    if report.initiatives.is_empty() {
        asked_section(report, locale, &mut document);
        head::nothing(report, locale, &mut document);
        prices::section(report, locale, &mut document);
        left_out::section(report, locale, &mut document);
    } else {
        SECTIONS.iter().for_each(|(_, write)| write(report, locale, &mut document));
    }
    head::closing(report, inputs, locale, &mut document);
    document
}

/// Some sections of the roadmap.
fn excerpt(report: &RoadmapV3<'_>, extent: &Extent, locale: &Locale) -> Document {
    let mut document = Document::default();
    document.title(locale.say(&message!("roadmap-title", name = &report.name)));
    let wanted = SECTIONS.iter().filter(|(name, _)| extent.has(name));
    wanted.for_each(|(_, write)| write(report, locale, &mut document));
    super::screen::or_empty(&mut document, locale);
    document
}

/// What the call asked for, and how far the roadmap answers it.
fn asked_section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    terms::changed(&report.changed_thresholds, &report.silenced, locale, document);
    goals::section(report, locale, document);
    answer::section(report, locale, document);
    pledged::section(report, locale, document);
    from_plan::section(report, locale, document);
}

/// People's time, and the reach of the services.
fn people_section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    burden::spared(&report.burden, &report.first, &report.last, locale, document);
    head::brings(report, locale, document);
}

/// The chart, and the initiatives one by one.
fn schedule_section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    chart::section(report, locale, document);
    initiatives::section(report, locale, document);
}
