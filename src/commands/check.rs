//! `gradus check`: audits plans.

use std::path::PathBuf;

use anyhow::bail;
use gradus::message::Severity;

use super::Caller;
use crate::error::Exit;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The plans, in the order in which they are shown.
    pub plans: Vec<PathBuf>,
    /// The assessment to use instead of the one that a plan names.
    pub assessment: Option<PathBuf>,
    /// The rubric to use instead of the one that is built in.
    pub rubric: Option<PathBuf>,
    /// The catalogue to use instead of the one that is built in.
    pub catalogue: Option<PathBuf>,
    /// The rules to use instead of those that are built in.
    pub rules: Option<PathBuf>,
    /// The least severity of a finding that makes the exit code [`Exit::Findings`].
    pub fail_on: Severity,
}

/// Answers the request.
pub fn run(_request: &Request, _caller: &Caller) -> anyhow::Result<Exit> {
    bail!("the command `check` is not built in")
}
