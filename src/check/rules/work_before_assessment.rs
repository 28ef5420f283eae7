//! Work begins before the assessment, which does not know of it.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, claim};
use crate::model::KeyPath;

rule!("work-before-assessment", S 26, Warning, Advice);

/// One finding for the plan. It names the initiatives that begin before the assessment and are not on its record.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    let mut unknown: Vec<usize> = Vec::new();
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        if !claim::is_backdated(context, initiative) {
            continue;
        }
        if claim::is_on_record(context, initiative) {
            exam.pass_for([index]);
        } else {
            unknown.push(index);
        }
    }
    // The dearest first: it is the one to prove first.
    unknown.sort_by_key(|index| plan.initiatives.get(*index).map(|of| std::cmp::Reverse(of.cost())));
    let place = |index: usize| plan.initiatives.get(index).map(|of| of.place.key("start"));
    let Some((first, path)) = unknown.first().and_then(|first| Some((*first, place(*first)?))) else { return };
    let finding = exam.find(forecast, first, &path);
    finding.with_initiatives(forecast, unknown.iter().copied());
    for path in unknown.iter().take(shared::POINTED).skip(1).filter_map(|other| place(*other)) {
        finding.also(SpotFile::Plan, &path, None);
    }
    finding
        .arg("initiatives", shared::names(forecast, &unknown))
        .arg("date", context.assessment.date)
        .also(SpotFile::Assessment, &KeyPath::root().key("assessment").key("date"), None);
}
