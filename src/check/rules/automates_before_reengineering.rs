//! A process is put into software before a better one is in force.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::terms::{ProcessState, Role};

rule!("automates-before-reengineering", R 2, Error, Constraint);

/// One finding for each initiative and process that it automates too early.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    for (index, initiative) in plan.initiatives.iter().enumerate().filter(|(_, of)| of.does(Role::Automate)) {
        if initiative.processes.is_empty() {
            exam.cannot(&initiative.place, message!("rule-no-process-named", initiative = &initiative.id));
        }
        for process in &initiative.processes {
            let Some(of) = context.assessment.processes.get(*process) else { continue };
            let ready = of.state >= ProcessState::Reengineered;
            if ready || work::done_before(context, plan, *process, Role::Reengineer, initiative.start).is_some() {
                exam.pass();
                continue;
            }
            let claims = plan.initiatives.iter().filter(|other| work::touches(other, *process));
            let claim = claims.clone().find(|other| other.does(Role::Reengineer));
            let finding = exam.find(forecast, index, &initiative.place.key("start"));
            finding.arg("process", &of.name).arg("start", initiative.start);
            match claim {
                None => finding.variant("never"),
                Some(claim) if claim.live() > initiative.start => {
                    finding.arg("other", &claim.id).arg("end", claim.end()).variant("late")
                }
                Some(claim) => finding.arg("other", &claim.id).variant("token"),
            };
            if let Some(claim) = claim {
                finding.also(SpotFile::Plan, &claim.place, None);
            }
            finding.also(SpotFile::Assessment, &of.place.key("state"), Some(message!("rule-label-state-today")));
        }
    }
}
