//! A figure of the assessment is possible but hard to believe.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::model::KeyPath;
use crate::score::doubts;

rule!("implausible-figure", S 25, Note, Advice);

/// One finding for each such figure. It asks a question, because only the assessed know the right figure.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let context = forecast.context;
    let doubts =
        doubts::of(context.rubric, context.assessment, Some(context.catalogue), &context.rules.threshold);
    if doubts.is_empty() {
        exam.pass();
    }
    for doubt in doubts {
        let finding = exam.find_in_plan(forecast, &KeyPath::root().key("plan").key("assessment"));
        finding.arg("question", doubt.question).also(SpotFile::Assessment, &doubt.place, None);
    }
}
