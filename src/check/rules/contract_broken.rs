//! What is contracted already is not in the plan, or not as it was contracted.
//!
//! Generated roadmaps hold every contract or are not made; half-made ones need not yet, and the generator counts what they miss by itself.

use crate::check::finding::SpotFile;
use crate::check::pledges::{self, Wanted};
use crate::check::{Examination, Finding};
use crate::forecast::Forecast;
use crate::message;
use crate::message::Severity;
use crate::model::assessment::Contract;
use crate::model::instance::{Origin, way};

rule!("contract-broken", S 15, Error, Constraint);

/// One finding for each initiative that stands otherwise than it was contracted, and one a contract for all that is missing.
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
            stands_otherwise(forecast, exam, contract, found, key);
        }
        if !missing.is_empty() {
            not_there(forecast, exam, contract, &missing);
        } else if is_kept {
            exam.pass_for(kept);
        }
    }
}

/// How it is told that something is not done in the way that was contracted: a plan that does not say in which way it does
/// it may mean that one.
fn mode_variant(forecast: &Forecast<'_>, initiative: usize) -> Option<(&'static str, Severity)> {
    let said = forecast.plan.initiatives.get(initiative).and_then(|of| of.mode);
    Some(said.map_or(("unsaid", Severity::Note), |_| ("mode", Severity::Error)))
}

fn stands_otherwise(
    forecast: &Forecast<'_>,
    exam: &mut Examination,
    contract: &Contract,
    (initiative, variant): (usize, Option<(&'static str, Severity)>),
    key: &str,
) {
    let Some(of) = forecast.plan.initiatives.get(initiative) else { return };
    let finding = exam.find(forecast, initiative, &of.place.key(key));
    told(finding, contract).arg("start", of.start).arg("mode", contract.mode.as_deref().unwrap_or_default());
    if let Some((variant, severity)) = variant {
        finding.variant(variant).only(severity);
    }
}

/// What is not in the plan. A contract that begins outside the horizon can stand in no such plan.
fn not_there(forecast: &Forecast<'_>, exam: &mut Examination, contract: &Contract, missing: &[&Wanted]) {
    let plan = forecast.plan;
    if !(plan.first..=plan.last).contains(&contract.start) {
        let why = message!("rule-contract-outside", name = &contract.initiative, start = contract.start);
        return exam.cannot([], &pledges::head(), why);
    }
    let finding = exam.find_in_plan(forecast, &pledges::head());
    told(finding, contract).arg("missing", pledges::names(missing)).variant("missing");
}

fn told<'f>(finding: &'f mut Finding, contract: &Contract) -> &'f mut Finding {
    let label = Some(message!("rule-label-contract"));
    let finding = finding.arg("name", &contract.initiative).arg("at", contract.start);
    finding.also(SpotFile::Assessment, &contract.place, label)
}
