//! `gradus assess`: scorecard, stage, binding constraints, reach.

use std::path::PathBuf;

use gradus::report::scorecard;
use gradus::score::Standing;

use super::{Caller, read};
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

/// Answers the request. Every file is read before anything is shown, so that all faults are told together.
pub fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let rubric = read::rubric(request.rubric.as_deref(), &caller.locale)?;
    let assessments = read::all(&request.files, &caller.locale, |path| gradus::input::assessment(path, &rubric.value))?;
    let standings: Vec<Standing> =
        assessments.iter().map(|assessment| Standing::of(&rubric.value, &assessment.value)).collect();
    for (assessment, standing) in assessments.iter().zip(&standings) {
        let inputs = [read::named(&assessment.source), read::named(&rubric.source)];
        let view = scorecard::View { rubric: &rubric.value, assessment: &assessment.value, standing, inputs: &inputs };
        caller.terminal.show(&scorecard::document(&view, request.detail, &caller.locale))?;
    }
    Ok(Exit::Fine)
}
