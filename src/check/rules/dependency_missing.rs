//! Too many initiatives have neither a predecessor nor a successor.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;

rule!("dependency-missing", S 9, Warning, Advice);

/// One finding for the plan. It points to the first few initiatives without any dependency.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let initiatives = &forecast.plan.initiatives;
    let threshold = &forecast.context.rules.threshold;
    if (initiatives.len() as f64) < threshold.missing_logic_initiatives.value {
        return;
    }
    let mut touched: Vec<bool> = initiatives.iter().map(|of| !of.depends_on.is_empty()).collect();
    for dependency in initiatives.iter().flat_map(|of| &of.depends_on) {
        if let Some(touched) = touched.get_mut(dependency.on) {
            *touched = true;
        }
    }
    let loose: Vec<usize> = touched.iter().enumerate().filter(|(_, touched)| !**touched).map(|(i, _)| i).collect();
    let share = loose.len() as f64 / initiatives.len() as f64 * 100.0;
    let percent = threshold.missing_logic_share.value;
    let place = |index: usize| initiatives.get(index).map(|of| of.place.clone());
    let first = loose.first().filter(|_| share > percent + 1e-9);
    let Some((first, path)) = first.and_then(|first| Some((*first, place(*first)?))) else {
        exam.pass();
        return;
    };
    let finding = exam.find(forecast, first, &path);
    finding
        .arg("count", loose.len())
        .arg("all", initiatives.len())
        .arg("share", shared::number(share, 1))
        .arg("percent", shared::number(percent, 1))
        .arg("initiatives", shared::names(forecast, &loose));
    finding.with_initiatives(forecast, loose.iter().copied());
    for path in loose.iter().take(shared::NAMED).skip(1).filter_map(|other| place(*other)) {
        finding.also(SpotFile::Plan, &path, None);
    }
}
