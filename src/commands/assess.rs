//! `gradus assess`: scorecard, stage, binding constraints, reach.

use std::path::PathBuf;

use anyhow::bail;

use super::Caller;
use crate::error::Exit;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The assessments, in the order in which they are shown.
    pub files: Vec<PathBuf>,
    /// Whether to show every indicator and how its number arises.
    pub detail: bool,
    /// The rubric to use instead of the one that is built in.
    pub rubric: Option<PathBuf>,
}

/// Answers the request.
pub fn run(_request: &Request, _caller: &Caller) -> anyhow::Result<Exit> {
    bail!("the command `assess` is not built in")
}
