//! `gradus assess`: scorecard, stage, binding constraints, reach.

use std::path::PathBuf;

use gradus::report::document::Document;
use gradus::report::format::{Layout, Report};
use gradus::report::json;
use gradus::report::provenance::InputFile;
use gradus::report::scorecard::{self, View};
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
    let inputs: Vec<[InputFile; 2]> =
        assessments.iter().map(|assessment| [read::named(&assessment.source), read::named(&rubric.source)]).collect();
    let views: Vec<View<'_>> = assessments
        .iter()
        .zip(&standings)
        .zip(&inputs)
        .map(|((assessment, standing), inputs)| View {
            rubric: &rubric.value,
            assessment: &assessment.value,
            standing,
            inputs,
        })
        .collect();
    show(&views, request.detail, caller)?;
    Ok(Exit::Fine)
}

/// Shows the scorecards, one after the other.
fn show(views: &[View<'_>], detail: bool, caller: &Caller) -> anyhow::Result<()> {
    match caller.format.layout {
        Layout::Json => caller.terminal.print(&json::assessment::envelope(views).text()?)?,
        Layout::Document(render) => {
            let documents: Vec<Document> =
                views.iter().map(|view| scorecard::document(view, detail, &caller.locale)).collect();
            caller.show(&documents, render)?;
        }
        Layout::Audits(_) | Layout::Rows { .. } => return Err(caller.has_not(Report::Assess).into()),
    }
    Ok(())
}
