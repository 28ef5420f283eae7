//! `gradus list`: lists rules, indicators, stages and other named things.

use std::path::PathBuf;

use gradus::report::listing::{Listed, Listing};
use gradus::report::provenance::InputFile;

use super::Caller;
use super::read::Standards;
use crate::error::Exit;

/// The kinds of things that can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The rules of the audit.
    Rules,
    /// The indicators of the rubric.
    Indicators,
    /// The initiatives of the catalogue.
    Initiatives,
    /// The stages of the rubric.
    Stages,
    /// The built-in rubrics.
    Rubrics,
    /// The built-in catalogues.
    Catalogues,
    /// The formats of reports.
    Formats,
}

impl Kind {
    /// Every kind.
    pub(crate) const ALL: [Kind; 7] = [
        Kind::Rules,
        Kind::Indicators,
        Kind::Initiatives,
        Kind::Stages,
        Kind::Rubrics,
        Kind::Catalogues,
        Kind::Formats,
    ];

    /// The name of the kind on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Rules => "rules",
            Kind::Indicators => "indicators",
            Kind::Initiatives => "initiatives",
            Kind::Stages => "stages",
            Kind::Rubrics => "rubrics",
            Kind::Catalogues => "catalogues",
            Kind::Formats => "formats",
        }
    }
}

/// The request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The kind to list; `None`: list the kinds.
    pub kind: Option<Kind>,
    /// The rubric to list from; by default the built-in one.
    pub rubric: Option<PathBuf>,
    /// The catalogue to list from; by default the built-in one.
    pub catalogue: Option<PathBuf>,
    /// The rule set to list from; by default the built-in one.
    pub rules: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let Request { rubric, catalogue, rules, .. } = request;
    let standards = Standards::to_look_up(rubric.as_deref(), catalogue.as_deref(), rules.as_deref(), &caller.locale)?;
    let (rubrics, catalogues) = ([&standards.rubric.value], [&standards.catalogue.value]);
    let Some(kind) = request.kind else { return show(&Listing::Kinds, &[], caller) };
    let listing = match kind {
        Kind::Rules => Listing::Rules,
        Kind::Indicators => Listing::Indicators(&standards.rubric.value),
        Kind::Initiatives => Listing::Initiatives(&standards.catalogue.value),
        Kind::Stages => Listing::Stages(&standards.rubric.value),
        Kind::Rubrics => Listing::Rubrics(&rubrics),
        Kind::Catalogues => Listing::Catalogues(&catalogues),
        Kind::Formats => Listing::Formats,
    };
    show(&listing, &standards.inputs(), caller)
}

/// Shows the list.
fn show(listing: &Listing<'_>, inputs: &[InputFile], caller: &Caller) -> anyhow::Result<Exit> {
    caller.show(&Listed { listing, inputs }, &[])?;
    Ok(Exit::Fine)
}
