//! A mandate of the assessment is not in the plan, or not in time.
//!
//! The generator never returns a roadmap that misses a mandate. While it builds one, it counts the missing work by
//! itself.

use crate::check::finding::SpotFile;
use crate::check::pledges::{self, Wanted};
use crate::check::{Examination, Finding};
use crate::forecast::{Forecast, settled};
use crate::message;
use crate::message::Severity;
use crate::model::assessment::Mandate;
use crate::model::instance::Origin;

rule!("mandate-missed", S 14, Error, Constraint);

/// One finding for each initiative that ends too late, and one for each mandate with work that is not in the plan.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    for (at, mandate) in forecast.context.assessment.mandates.iter().enumerate() {
        let Some(wanted) = pledges::wanted(forecast, exam, Origin::Mandate(at), &mandate.initiative) else { continue };
        let by = mandate.by.unwrap_or(forecast.plan.last);
        let (mut kept, mut is_kept) = (Vec::new(), true);
        let mut missing: Vec<&Wanted> = Vec::new();
        for of in wanted.iter().filter(|of| !settled::is_settled(forecast.context, of.entry, of.scope)) {
            let soonest = of.there.iter().filter_map(|index| Some((pledges::end(forecast, *index)?, *index))).min();
            match soonest {
                Some((end, index)) if end <= by => kept.push(index),
                Some((end, index)) => {
                    is_kept = false;
                    report(forecast, exam, mandate, (index, "start")).arg("end", end);
                }
                None => missing.push(of),
            }
        }
        missing.retain(|of| match of.namesake(forecast) {
            Some(index) => {
                is_kept = false;
                report(forecast, exam, mandate, (index, "id")).variant("unlike").only(Severity::Note);
                false
            }
            None => true,
        });
        if !missing.is_empty() {
            report_missing(forecast, exam, mandate, &missing);
        } else if is_kept {
            exam.pass_for(kept);
        }
    }
}

/// Reports an initiative that does not fulfil its mandate.
fn report<'e>(
    forecast: &Forecast<'_>,
    exam: &'e mut Examination,
    mandate: &Mandate,
    (initiative, key): (usize, &str),
) -> &'e mut Finding {
    let place = forecast.plan.initiatives.get(initiative).map(|of| of.place.key(key));
    let finding = exam.find(forecast, initiative, &place.unwrap_or_else(pledges::head));
    about(forecast, finding, mandate)
}

/// Reports work that is not in the plan. If it is due after the plan's horizon, the next plan may contain it.
fn report_missing(forecast: &Forecast<'_>, exam: &mut Examination, mandate: &Mandate, missing: &[&Wanted]) {
    let last = forecast.plan.last;
    let finding = exam.find_in_plan(forecast, &pledges::head());
    about(forecast, finding, mandate).arg("missing", pledges::names(missing)).arg("last", last);
    if mandate.by.is_some_and(|by| by > last) {
        finding.variant("beyond").only(Severity::Note);
    } else {
        finding.variant("missing");
    }
}

fn about<'f>(forecast: &Forecast<'_>, finding: &'f mut Finding, mandate: &Mandate) -> &'f mut Finding {
    let by = mandate.by.unwrap_or(forecast.plan.last);
    let label = Some(message!("rule-label-mandate"));
    finding.arg("name", &mandate.initiative).arg("by", by).also(SpotFile::Assessment, &mandate.place, label)
}
