//! Work starts before a partner's exchange that it needs is ready.

use std::collections::BTreeSet;

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::model::plan::Initiative;
use crate::model::terms::Role;

rule!("partner-not-ready", A 9, Error, Constraint);

/// One finding for each initiative and each partner that is not ready at its start.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        if initiative.does(Role::PreparePartner) {
            continue;
        }
        let mut needed: BTreeSet<usize> = initiative.partners.iter().copied().collect();
        if initiative.does(Role::Exchange) {
            needed.extend(partners_of_processes(forecast, initiative));
            if needed.is_empty() && initiative.processes.is_empty() {
                exam.cannot([index], &initiative.place, message!("rule-no-partner-named", initiative = &initiative.id));
            }
        }
        for partner in needed {
            let Some(of) = assessment.partners.get(partner) else { continue };
            let preparing = plan.initiatives.iter().filter(|other| prepares(forecast, other, partner));
            let prepared = preparing.clone().any(|other| other.live() <= initiative.start);
            if of.ready_since.is_some_and(|since| since <= initiative.start) || prepared {
                exam.pass_for([index]);
                continue;
            }
            let first = preparing.min_by_key(|other| other.live());
            let finding = exam.find(forecast, index, &initiative.place.key("start"));
            finding.arg("partner", &of.name).arg("start", initiative.start);
            match (first, of.ready_since) {
                (Some(first), _) => {
                    finding.variant("late").arg("other", &first.id).arg("end", first.end());
                    finding.also(SpotFile::Plan, &first.place, None);
                }
                (None, Some(since)) => {
                    finding.variant("later").arg("since", since);
                }
                (None, None) => {}
            }
            finding.also(SpotFile::Assessment, &of.place, Some(message!("rule-label-partner-today")));
        }
    }
}

/// The partners on which the processes of an initiative rely.
fn partners_of_processes(forecast: &Forecast<'_>, initiative: &Initiative) -> Vec<usize> {
    let processes = initiative.processes.iter().filter_map(|process| forecast.context.assessment.processes.get(*process));
    processes.flat_map(|process| process.partners.iter().copied()).collect()
}

/// Whether an initiative makes a partner ready: it names the partner, or it names none and prepares a process that
/// relies on the partner.
fn prepares(forecast: &Forecast<'_>, initiative: &Initiative, partner: usize) -> bool {
    initiative.does(Role::PreparePartner)
        && (initiative.partners.contains(&partner)
            || initiative.partners.is_empty() && partners_of_processes(forecast, initiative).contains(&partner))
}
