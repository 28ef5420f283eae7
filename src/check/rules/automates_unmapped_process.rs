//! A process is put into software that nobody has ever drawn.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::terms::{ProcessState, Role};

rule!("automates-unmapped-process", R 1, Error, Constraint);

/// One finding for each initiative and process that it automates unmapped.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    for (index, initiative) in plan.initiatives.iter().enumerate().filter(|(_, of)| of.does(Role::Automate)) {
        if initiative.processes.is_empty() {
            exam.cannot(&initiative.place, message!("rule-no-process-named", initiative = &initiative.id));
        }
        for process in &initiative.processes {
            let Some(of) = context.assessment.processes.get(*process) else { continue };
            let mapped = of.state >= ProcessState::Mapped;
            if mapped || work::done_before(context, plan, *process, Role::Map, initiative.start).is_some() {
                exam.pass();
                continue;
            }
            let mut claims = plan.initiatives.iter().filter(|map| map.does(Role::Map) && work::touches(map, *process));
            let claim = claims.clone().find(|map| work::is_real(context, map)).or_else(|| claims.next());
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
