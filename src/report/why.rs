//! The view of `gradus why`: the position of an initiative and the limits that keep it from starting a quarter
//! earlier, or the reasons why an initiative is not in the plan.

pub mod holds;
mod out;
mod stands;
mod view;
mod words;

pub use view::View;

use super::assumed;
use super::document::{Document, Span, Tone};
use super::json::assumed::of as assumed_in;
use super::json::why as json;
use super::kind::Kind;
use super::provenance;
use super::value::Report;
use crate::locale::Locale;
use crate::message;
use crate::schedule::explain::why::Answer;

impl Report for View<'_> {
    fn kind(&self) -> Kind {
        Kind::Why
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        vec![document(self, locale)]
    }

    fn json(&self) -> serde_json::Result<String> {
        json::envelope(self).text()
    }
}

/// The answers as a document.
pub fn document(view: &View<'_>, locale: &Locale) -> Document {
    let (plan, context) = (view.inquiry.plan, view.inquiry.context);
    let mut document = Document::default();
    document.title(locale.say(&message!("why-title", plan = &plan.title)));
    let facts = [
        message!("why-plan", id = &plan.id, first = plan.first, last = plan.last, count = plan.initiatives.len()),
        message!("roadmap-from", reference = context.assessment.reference()),
    ];
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    assumed::caution(&assumed_in(context.assessment, plan.first, plan.last), locale, &mut document);
    let broken = view.inquiry.broken.len();
    if broken > 0 {
        document.paragraph_in(Tone::Caution, locale.say(&message!("why-broken", count = broken)));
    }
    for answer in view.answers {
        match answer {
            Answer::Stands(stands) => stands::section(view, stands, locale, &mut document),
            Answer::Out(out) => out::section(view, out, locale, &mut document),
        }
    }
    if let Some(first) = view.unanswered.first() {
        let words = message!("why-unanswered", count = view.unanswered.len(), first = first);
        document.paragraph_in(Tone::Caution, locale.say(&words));
    }
    document.heading(locale.word("scorecard-not-heading"));
    document.paragraph(locale.word("why-not-claimed"));
    let references =
        [context.rubric.reference(), context.catalogue.reference(), context.rules.reference()].map(String::from);
    provenance::append(&mut document, locale, &references, view.inputs);
    document
}
