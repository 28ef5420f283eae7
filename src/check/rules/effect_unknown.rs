//! The effect of an initiative is not known.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;

rule!("effect-unknown", S 8, Note, Advice);

/// One finding for the plan. It points to the first few initiatives that are like no catalogue entry.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let mut unknown: Vec<usize> = Vec::new();
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        if initiative.like.is_some() {
            exam.pass_for([index]);
        } else {
            unknown.push(index);
        }
    }
    let place = |index: usize| forecast.plan.initiatives.get(index).map(|of| of.place.clone());
    let Some((first, path)) = unknown.first().and_then(|first| Some((*first, place(*first)?))) else { return };
    let finding = exam.find(forecast, first, &path);
    finding.with_initiatives(forecast, unknown.iter().copied());
    for path in unknown.iter().take(shared::NAMED).skip(1).filter_map(|other| place(*other)) {
        finding.also(SpotFile::Plan, &path, None);
    }
    let cost = shared::money(forecast, finding.cost);
    finding.arg("count", unknown.len()).arg("all", forecast.plan.initiatives.len()).arg("cost", cost);
    finding.arg("initiatives", shared::names(forecast, &unknown));
}
