//! `gradus explain`: a rule, an indicator, an initiative, a stage, a rubric or a catalogue.

use std::path::PathBuf;

use gradus::report::explain::{Explanation, Shelf};

use super::Caller;
use super::read::Standards;
use crate::error::{Exit, UserError};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
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
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let Request { name, rubric, catalogue, rules } = request;
    let standards = Standards::to_look_up(rubric.as_deref(), catalogue.as_deref(), rules.as_deref(), &caller.locale)?;
    let shelf =
        Shelf { rubric: &standards.rubric.value, catalogue: &standards.catalogue.value, rules: &standards.rules.value };
    let subjects = shelf.look_up(name).map_err(|unknown| UserError::new(unknown.message()).help(unknown.help()))?;
    let inputs = standards.inputs();
    caller.show(&Explanation { shelf: &shelf, subjects: &subjects, inputs: &inputs }, &[])?;
    Ok(Exit::Fine)
}
