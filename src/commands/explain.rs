//! `gradus explain`: a rule, an indicator, an initiative, a stage, a rubric or a catalogue.

use std::path::PathBuf;

use anyhow::bail;

use super::Caller;
use crate::error::Exit;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The name of what is to be explained.
    pub name: String,
    /// The rubric to look it up in instead of the one that is built in.
    pub rubric: Option<PathBuf>,
    /// The catalogue to look it up in instead of the one that is built in.
    pub catalogue: Option<PathBuf>,
    /// The rules to look it up in instead of those that are built in.
    pub rules: Option<PathBuf>,
}

/// Answers the request.
pub fn run(_request: &Request, _caller: &Caller) -> anyhow::Result<Exit> {
    bail!("the command `explain` is not built in")
}
