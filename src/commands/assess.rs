//! `gradus assess`: scorecard, stage, binding constraints and reach.

use std::path::PathBuf;

use gradus::input::{self, Loaded};
use gradus::model::{Assessment, Catalogue, Rubric};
use gradus::report::Extent;
use gradus::report::batch::{Rows, View as Many};
use gradus::report::json;
use gradus::report::json::batch::AssessedV1;
use gradus::report::provenance::InputFile;
use gradus::report::scorecard::View;
use gradus::score::Standing;
use gradus::score::doubts::{self, Doubt};

use super::batch::{self, Batch};
use super::{Caller, folder, read};
use crate::error::Exit;

/// The request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The assessments, in the order of the report.
    pub files: Vec<PathBuf>,
    /// Whether to show every indicator and the derivation of its score.
    pub detail: bool,
    /// How much of the report to show.
    pub extent: Extent,
    /// The rubric; by default the built-in one.
    pub rubric: Option<PathBuf>,
    /// Batch settings: folders are read and each file becomes one row; `None`: no batch.
    pub batch: Option<Batch>,
}

/// Runs the command. All files are read before anything is shown, so that all faults are reported together.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let rubric = read::rubric(request.rubric.as_deref(), &caller.locale)?;
    if let Some(batch) = request.batch {
        return many(request, batch, &rubric, caller);
    }
    let assessments = read::all(&request.files, &caller.locale, |path| input::assessment(path, &rubric.value))?;
    let standings: Vec<Standing> =
        assessments.iter().map(|assessment| Standing::of(&rubric.value, &assessment.value)).collect();
    // The built-in catalogue may not fit another rubric; then its assumptions are not used, and budgets are not examined.
    let catalogue = input::catalogue(None, &rubric.value).ok().map(|catalogue| catalogue.value);
    let doubts = doubts_of(&assessments, &rubric.value, catalogue.as_ref(), caller)?;
    let inputs: Vec<[InputFile; 2]> =
        assessments.iter().map(|assessment| [read::named(&assessment.source), read::named(&rubric.source)]).collect();
    let views: Vec<View<'_>> = assessments
        .iter()
        .zip(&standings)
        .zip(&doubts)
        .zip(&inputs)
        .map(|(((assessment, standing), doubts), inputs)| View {
            rubric: &rubric.value,
            catalogue: catalogue.as_ref(),
            assessment: &assessment.value,
            standing,
            doubts,
            inputs,
        })
        .collect();
    let mut report = json::assessment::envelope(&views);
    report.body.detail = request.detail;
    caller.show_as(&request.extent, &report, &[])?;
    Ok(Exit::Fine)
}

/// Implausible values in each assessment, by the built-in thresholds and the catalogue.
fn doubts_of(
    assessments: &[Loaded<Assessment>],
    rubric: &Rubric,
    catalogue: Option<&Catalogue>,
    caller: &Caller,
) -> anyhow::Result<Vec<Vec<Doubt>>> {
    let rules = input::rules(None).map_err(|faults| read::faulty(&faults, &caller.locale))?.value;
    let of = |assessment: &Loaded<Assessment>| doubts::of(rubric, &assessment.value, catalogue, &rules.threshold);
    Ok(assessments.iter().map(of).collect())
}

/// Scores each file independently and shows one row for each.
fn many(request: &Request, batch: Batch, rubric: &Loaded<Rubric>, caller: &Caller) -> anyhow::Result<Exit> {
    let files = folder::expanded(&request.files)?;
    let words = caller.locale.word("batch-progress-assess");
    let done = batch::each(&files, batch.threads, &words, caller, |path| {
        let Loaded { value, source } = read::assessment(path, &rubric.value, &caller.locale)?;
        Ok(AssessedV1::of(read::named(&source), &rubric.value, &value, &Standing::of(&rubric.value, &value)))
    });
    let view = Many {
        rubric: &rubric.value,
        references: &[rubric.value.reference()],
        rows: &Rows::Assessed(done.units),
        failed: &done.failed,
        inputs: &[read::named(&rubric.source)],
    };
    caller.show(&view, &[])?;
    Ok(done.exit)
}
