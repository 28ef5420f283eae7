//! `gradus explain`: explains a rule, an indicator, an initiative, a stage, a rubric or a catalogue.

use std::path::PathBuf;

use gradus::report::explain::{Explanation, Shelf};

use super::Caller;
use super::read::Standards;
use crate::error::{Exit, UserError};

/// The request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The name to explain.
    pub name: String,
    /// The rubric to search in; by default the built-in one.
    pub rubric: Option<PathBuf>,
    /// The catalogue to search in; by default the built-in one.
    pub catalogue: Option<PathBuf>,
    /// The rule set to search in; by default the built-in one.
    pub rules: Option<PathBuf>,
}

/// Runs the command.
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
