//! Many initiatives go live at once, as if for an occasion.

use std::collections::BTreeMap;

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::model::plan::Initiative;
use crate::model::terms::Role;
use crate::model::{KeyPath, Quarter};

rule!("ceremony-deadline", A 11, Note, Advice);

/// One finding for each quarter at whose end too many initiatives go live; it says if that is the promised quarter.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let threshold = forecast.context.rules.threshold.ceremony_go_lives.value;
    let mut ends: BTreeMap<Quarter, Vec<(usize, &Initiative)>> = BTreeMap::new();
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate().filter(|(_, of)| is_sudden(forecast, of)) {
        ends.entry(initiative.end()).or_default().push((index, initiative));
    }
    for (quarter, together) in ends {
        if (together.len() as f64) < threshold {
            exam.pass_for(together.iter().map(|(index, _)| *index));
            continue;
        }
        let Some((first, of)) = together.first() else { continue };
        let indices: Vec<usize> = together.iter().map(|(index, _)| *index).collect();
        let finding = exam.find(forecast, *first, &of.place);
        finding
            .arg("quarter", quarter)
            .arg("count", together.len())
            .arg("threshold", shared::number(threshold, 0))
            .arg("initiatives", shared::names(forecast, &indices));
        finding.with_initiatives(forecast, indices);
        for (_, of) in together.iter().take(shared::NAMED).skip(1) {
            finding.also(SpotFile::Plan, &of.place, None);
        }
        if forecast.plan.target.is_some_and(|target| target.by == quarter) {
            let place = KeyPath::root().key("target").key("by");
            finding.variant("target").also(SpotFile::Plan, &place, Some(message!("rule-label-promised")));
        }
    }
}

/// Whether new software or equipment meets its users in the quarter right after its work ends, which leaves no time to
/// refuse it. A roll-out whose process was in software a quarter before it began does not count.
fn is_sudden(forecast: &Forecast<'_>, initiative: &Initiative) -> bool {
    let makes = |of: &Initiative| [Role::Build, Role::Automate, Role::Install].into_iter().any(|role| of.does(role));
    if makes(initiative) {
        return initiative.does(Role::RollOut) || initiative.does(Role::OpenChannel) || !initiative.delivers.is_empty();
    }
    let ready = |process: &usize| {
        let mut built = forecast.plan.initiatives.iter().filter(|of| makes(of) && of.processes.contains(process));
        built.any(|of| of.live() < initiative.start)
    };
    initiative.does(Role::RollOut) && (initiative.processes.is_empty() || !initiative.processes.iter().all(ready))
}
