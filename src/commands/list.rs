//! `gradus list`: what there is of a kind.

use std::path::PathBuf;

use anyhow::bail;

use super::Caller;
use crate::error::Exit;

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The rules of the audit.
    Rules,
    /// The indicators of the rubric.
    Indicators,
    /// The initiatives of the catalogue.
    Initiatives,
    /// The stages of the rubric.
    Stages,
    /// The rubrics that are built in.
    Rubrics,
    /// The catalogues that are built in.
    Catalogues,
    /// The formats of reports.
    Formats,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] = [
        Kind::Rules,
        Kind::Indicators,
        Kind::Initiatives,
        Kind::Stages,
        Kind::Rubrics,
        Kind::Catalogues,
        Kind::Formats,
    ];

    /// What the user calls it.
    pub fn name(self) -> &'static str {
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

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What to list.
    pub kind: Kind,
    /// The rubric to list from instead of the one that is built in.
    pub rubric: Option<PathBuf>,
    /// The catalogue to list from instead of the one that is built in.
    pub catalogue: Option<PathBuf>,
    /// The rules to list from instead of those that are built in.
    pub rules: Option<PathBuf>,
}

/// Answers the request.
pub fn run(_request: &Request, _caller: &Caller) -> anyhow::Result<Exit> {
    bail!("the command `list` is not built in")
}
