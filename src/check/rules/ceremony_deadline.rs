//! Many things go live at once, as if for an occasion.

use std::collections::BTreeMap;

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::model::plan::Initiative;
use crate::model::terms::Role;
use crate::model::{KeyPath, Quarter};

rule!("ceremony-deadline", A 11, Note, Advice);

/// One finding for each quarter at whose end too much goes live; where that is the promised quarter, it says so.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let threshold = forecast.context.rules.threshold.ceremony_go_lives.value;
    let mut ends: BTreeMap<Quarter, Vec<(usize, &Initiative)>> = BTreeMap::new();
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate().filter(|(_, of)| goes_live(of)) {
        ends.entry(initiative.end()).or_default().push((index, initiative));
    }
    for (quarter, together) in ends {
        if (together.len() as f64) < threshold {
            exam.pass();
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
        for (place, (other, of)) in together.iter().enumerate().skip(1) {
            finding.with_initiative(forecast, *other);
            if place < shared::NAMED {
                finding.also(SpotFile::Plan, &of.place, None);
            }
        }
        if forecast.plan.target.is_some_and(|target| target.by == quarter) {
            let place = KeyPath::root().key("target").key("by");
            finding.variant("target").also(SpotFile::Plan, &place, Some(message!("rule-label-promised")));
        }
    }
}

/// Whether the public sees something new when an initiative is finished.
fn goes_live(initiative: &Initiative) -> bool {
    initiative.does(Role::RollOut)
        || initiative.does(Role::OpenChannel)
        || initiative.does(Role::Automate) && !initiative.delivers.is_empty()
}
