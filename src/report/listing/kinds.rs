//! The lists that `gradus list` can show.

use crate::message;
use crate::message::Message;
use crate::model::{Catalogue, Rubric};

/// A list.
#[derive(Clone, Copy, Debug)]
pub enum Listing<'a> {
    /// The indicators of a rubric, by parent node.
    Indicators(&'a Rubric),
    /// The stages of a rubric.
    Stages(&'a Rubric),
    /// The initiatives of a catalogue.
    Initiatives(&'a Catalogue),
    /// Rubrics.
    Rubrics(&'a [&'a Rubric]),
    /// Catalogues.
    Catalogues(&'a [&'a Catalogue]),
    /// The rules of the audit.
    Rules,
    /// The formats of reports.
    Formats,
    /// The kinds of lists.
    Kinds,
}

impl Listing<'_> {
    /// The name of the list on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            Listing::Indicators(_) => "indicators",
            Listing::Stages(_) => "stages",
            Listing::Initiatives(_) => "initiatives",
            Listing::Rubrics(_) => "rubrics",
            Listing::Catalogues(_) => "catalogues",
            Listing::Rules => "rules",
            Listing::Formats => "formats",
            Listing::Kinds => "kinds",
        }
    }
}

/// A function that returns a message without a language.
pub type Words = fn() -> Message;

/// The kinds of lists and their descriptions.
pub const KINDS: [(&str, Words); 7] = [
    ("rules", || message!("list-kind-rules")),
    ("indicators", || message!("list-kind-indicators")),
    ("initiatives", || message!("list-kind-initiatives")),
    ("stages", || message!("list-kind-stages")),
    ("rubrics", || message!("list-kind-rubrics")),
    ("catalogues", || message!("list-kind-catalogues")),
    ("formats", || message!("list-kind-formats")),
];
