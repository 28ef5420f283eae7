//! The view of `gradus why`: where an initiative stands and what keeps it from being a quarter sooner, or why something is
//! not in the plan.

pub mod holds;
mod out;
mod stands;

use super::document::{Document, Span, Tone};
use super::provenance::{self, InputFile};
use crate::check::Rule;
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::Plan;
use crate::report::figures;
use crate::schedule::explain::why::{Answer, Hold, Inquiry};

/// Questions with their answers.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What was asked of which plan.
    pub inquiry: &'a Inquiry<'a>,
    /// The answers, in the order of the questions.
    pub answers: &'a [Answer],
    /// What else was asked about and has no answer here, by name: more than can be answered in one call.
    pub unanswered: &'a [String],
    /// The files it was made from.
    pub inputs: &'a [InputFile],
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

/// Items, one for each thing that stands in the way.
fn items(view: &View<'_>, plan: &Plan, holds: &[Hold], locale: &Locale) -> Vec<Vec<Span>> {
    let words = |hold: &Hold| locale.say(&holds::words(view.inquiry.context, plan, hold));
    holds.iter().map(|hold| vec![Span::plain(words(hold))]).collect()
}

/// The names of rules, as they can be explained.
fn rules(refused: &[&'static Rule]) -> Value {
    Value::List(refused.iter().map(|rule| Value::Name(format!("`{}`", rule.name))).collect())
}

/// Eased cases, roughly; small ones with decimals.
fn cases(gain: f64) -> String {
    if gain.abs() < 10.0 { number(gain.abs(), 2) } else { figures::about(gain.abs()) }
}

/// What a change brings, in a sentence of its own.
fn brings(gain: f64) -> Message {
    if gain > 0.0 {
        message!("why-brings-more", cases = cases(gain))
    } else if gain < 0.0 {
        message!("why-brings-less", cases = cases(gain))
    } else {
        message!("why-brings-nothing")
    }
}
