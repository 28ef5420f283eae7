//! Contracted work is not in the plan, or not as contracted.
//!
//! The generator never returns a roadmap that breaks a contract. While it builds one, it counts the missing work by
//! itself.

use crate::check::finding::SpotFile;
use crate::check::pledges::{self, Wanted};
use crate::check::{Examination, Finding};
use crate::forecast::Forecast;
use crate::message;
use crate::message::Severity;
use crate::model::assessment::Contract;
use crate::model::instance::{Origin, way};

rule!("contract-broken", S 15, Error, Constraint);

/// One finding for each initiative that differs from its contract, and one for each contract with work that is missing.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    for (at, contract) in context.assessment.contracts.iter().enumerate() {
        let Some(wanted) = pledges::wanted(forecast, exam, Origin::Contract(at), &contract.initiative) else { continue };
        let (mut kept, mut is_kept) = (Vec::new(), true);
        let mut missing: Vec<&Wanted> = Vec::new();
        for of in &wanted {
            let mode = contract.mode.as_ref().and_then(|mode| way(context, of.entry, mode));
            let stands = |index: &usize| plan.initiatives.get(*index).map(|of| (of.start == contract.start, of.mode));
            let in_its_way = |index: &usize| {
                stands(index).is_some_and(|(in_time, its)| in_time && (mode.is_none() || its == mode))
            };
            if let Some(index) = of.there.iter().copied().find(in_its_way) {
                kept.push(index);
                continue;
            }
            let in_time = of.there.iter().copied().find(|index| stands(index).is_some_and(|(in_time, _)| in_time));
            let (found, key) = match (in_time, of.there.first(), of.namesake(forecast)) {
                (Some(index), ..) => ((index, mode_variant(forecast, index)), "mode"),
                (None, Some(index), _) => ((*index, None), "start"),
                (None, None, Some(index)) => ((index, Some(("unlike", Severity::Note))), "id"),
                (None, None, None) => {
                    missing.push(of);
                    continue;
                }
            };
            is_kept = false;
            report_difference(forecast, exam, contract, found, key);
        }
        if !missing.is_empty() {
            report_missing(forecast, exam, contract, &missing);
        } else if is_kept {
            exam.pass_for(kept);
        }
    }
}

/// Reports an initiative with another mode than the contracted one. A plan that states no mode may mean the contracted
/// one, so that is only a note.
fn mode_variant(forecast: &Forecast<'_>, initiative: usize) -> Option<(&'static str, Severity)> {
    let said = forecast.plan.initiatives.get(initiative).and_then(|of| of.mode);
    Some(said.map_or(("unsaid", Severity::Note), |_| ("mode", Severity::Error)))
}

fn report_difference(
    forecast: &Forecast<'_>,
    exam: &mut Examination,
    contract: &Contract,
    (initiative, variant): (usize, Option<(&'static str, Severity)>),
    key: &str,
) {
    let Some(of) = forecast.plan.initiatives.get(initiative) else { return };
    let finding = exam.find(forecast, initiative, &of.place.key(key));
    about(finding, contract).arg("start", of.start).arg("mode", contract.mode.as_deref().unwrap_or_default());
    if let Some((variant, severity)) = variant {
        finding.variant(variant).only(severity);
    }
}

/// Reports work that is not in the plan. A contract that begins outside the horizon cannot be examined.
fn report_missing(forecast: &Forecast<'_>, exam: &mut Examination, contract: &Contract, missing: &[&Wanted]) {
    let plan = forecast.plan;
    if !(plan.first..=plan.last).contains(&contract.start) {
        let why = message!("rule-contract-outside", name = &contract.initiative, start = contract.start);
        return exam.cannot([], &pledges::head(), why);
    }
    let finding = exam.find_in_plan(forecast, &pledges::head());
    about(finding, contract).arg("missing", pledges::names(missing)).variant("missing");
}

fn about<'f>(finding: &'f mut Finding, contract: &Contract) -> &'f mut Finding {
    let label = Some(message!("rule-label-contract"));
    let finding = finding.arg("name", &contract.initiative).arg("at", contract.start);
    finding.also(SpotFile::Assessment, &contract.place, label)
}
