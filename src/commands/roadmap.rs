//! `gradus roadmap`: generates a roadmap.

use std::path::PathBuf;

use anyhow::bail;
use gradus::model::Quarter;

use super::Caller;
use crate::error::Exit;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The assessment of the jurisdiction that the roadmap is for.
    pub assessment: PathBuf,
    /// The rubric to use instead of the one that is built in.
    pub rubric: Option<PathBuf>,
    /// The catalogue to use instead of the one that is built in.
    pub catalogue: Option<PathBuf>,
    /// The rules to use instead of those that are built in.
    pub rules: Option<PathBuf>,
    /// First quarter; where there is none, the one after the assessment.
    pub start: Option<Quarter>,
    /// Fiscal years that the roadmap spans, at least 1.
    pub years: u32,
    /// What is to be attained.
    pub target: Option<Target>,
    /// Entries of the catalogue that were asked for.
    pub with: Vec<String>,
    /// Where to write the roadmap as a plan file.
    pub out: Option<Out>,
    /// The seed of what is drawn by lot.
    pub seed: u64,
}

/// What is to be attained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The stage, as the user named it: an identifier of the rubric or a number from 1.
    pub stage: String,
    /// The quarter by whose end.
    pub by: Quarter,
}

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Out {
    /// The file.
    pub file: PathBuf,
    /// Whether a file that is there already may be replaced.
    pub replace: bool,
}

/// Answers the request.
pub fn run(_request: &Request, _caller: &Caller) -> anyhow::Result<Exit> {
    bail!("the command `roadmap` is not built in")
}
