//! The views of `gradus explain NAME`: the meaning of a rubric, a dimension, an indicator, a derived figure, a stage, a
//! catalogue or an initiative.
//!
//! Several elements can have the same name, for example an indicator and an initiative. Then each is explained. To
//! support another kind of element, add it to [`Subject`], to [`Shelf::names`] and to [`document`].

mod facts;
mod initiative;
mod rubric;
mod shelf;

pub use shelf::{Shelf, Subject, Unknown, suggestions};

use super::document::Document;
use super::json::explain as json;
use super::kind::Kind;
use super::provenance::{self, InputFile};
use super::rule_pages;
use super::value::Report;
use crate::check::RULES;
use crate::locale::Locale;

/// The elements to explain.
#[derive(Clone, Copy, Debug)]
pub struct Explanation<'a> {
    /// The rubric, the catalogue and the rule set that contain them.
    pub shelf: &'a Shelf<'a>,
    /// The elements.
    pub subjects: &'a [Subject],
    /// The files that they come from.
    pub inputs: &'a [InputFile],
}

impl Report for Explanation<'_> {
    fn kind(&self) -> Kind {
        Kind::Explain
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        vec![document(self.shelf, self.subjects, self.inputs, locale)]
    }

    fn json(&self) -> serde_json::Result<String> {
        json::envelope(self.shelf, self.subjects, self.inputs).text()
    }
}

/// The subjects, one after the other.
pub fn document(shelf: &Shelf, subjects: &[Subject], inputs: &[InputFile], locale: &Locale) -> Document {
    let mut document = Document::default();
    for subject in subjects {
        match *subject {
            Subject::Rubric => rubric::whole(shelf.rubric, locale, &mut document),
            Subject::Node(i) => rubric::node(shelf.rubric, i, locale, &mut document),
            Subject::Indicator(i) => rubric::indicator(shelf.rubric, i, locale, &mut document),
            Subject::Derived(i) => rubric::derived(shelf.rubric, i, locale, &mut document),
            Subject::Stage(i) => rubric::stage(shelf.rubric, i, locale, &mut document),
            Subject::Catalogue => initiative::catalogue(shelf, locale, &mut document),
            Subject::Initiative(i) => initiative::initiative(shelf, i, locale, &mut document),
            Subject::Rule(i) => {
                if let Some(rule) = RULES.get(i) {
                    rule_pages::page(rule, shelf.rules, locale, &mut document);
                }
            }
        }
    }
    let references = [shelf.rubric.reference(), shelf.catalogue.reference(), shelf.rules.reference()];
    provenance::append(&mut document, locale, &references, inputs);
    document
}
