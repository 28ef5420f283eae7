//! A service goes live and nobody can report its faults.

use crate::check::{Examination, shared};
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::model::Money;
use crate::model::plan::Initiative;
use crate::model::present;
use crate::model::terms::Role;

rule!("no-feedback-loop", P 4, Warning, Constraint);

/// One finding for each service that goes live without a paid two-way contact soon after.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let within = forecast.context.rules.threshold.feedback_within_quarters.quarters();
    for go_live in &forecast.doing.go_lives {
        let Some(initiative) = plan.initiatives.get(go_live.initiative) else { continue };
        let contacts = || forecast.doing.claims(Role::Feedback, go_live.scope).map(|(_, of)| of);
        let due = go_live.live + within;
        let there = present::has(forecast.context, Role::Feedback, go_live.scope);
        if there || contacts().any(|contact| contact.live() <= due && is_paid(contact)) {
            exam.pass_for([go_live.initiative]);
            continue;
        }
        let finding = exam.find(forecast, go_live.initiative, &initiative.place);
        finding.arg("live", go_live.live).arg("within", shared::quarters(within)).arg("due", due);
        match contacts().min_by_key(|contact| (!is_paid(contact), contact.live())) {
            None => finding.variant("never"),
            Some(contact) => {
                finding.arg("other", &contact.id).also(SpotFile::Plan, &contact.place, None);
                if is_paid(contact) {
                    finding.arg("from", contact.live()).variant("late")
                } else {
                    finding.variant("unpaid")
                }
            }
        };
    }
}

/// Whether somebody pays for a contact: nobody answers at an unpaid one.
fn is_paid(contact: &Initiative) -> bool {
    let running = contact.running.as_ref().map_or(Money::ZERO, |running| running.amount);
    contact.cost() + running > Money::ZERO
}
