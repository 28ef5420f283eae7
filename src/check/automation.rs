//! Work on a process that must come before its software.

use super::Examination;
use super::finding::SpotFile;
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::terms::{ProcessState, Role};

/// Examines every automation of a process. Real work of the kind `before` on the same process must have ended by its
/// start, unless the assessment shows the process in `state` or further. One finding for each initiative and process,
/// with the variant `never`, `late` or `token`.
pub(crate) fn preceded_by(before: Role, state: ProcessState, forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    for (index, initiative) in plan.initiatives.iter().enumerate().filter(|(_, of)| of.does(Role::Automate)) {
        if initiative.processes.is_empty() {
            exam.cannot([index], &initiative.place, message!("rule-no-process-named", initiative = &initiative.id));
        }
        for process in &initiative.processes {
            let Some(of) = context.assessment.processes.get(*process) else { continue };
            let done = || forecast.doing.is_done_before(*process, before, initiative.start);
            if of.state >= state || done() {
                exam.pass_for([index]);
                continue;
            }
            let claims = || forecast.doing.declaring(before).map(|(_, of)| of).filter(|of| work::touches(of, *process));
            let claim = claims().find(|of| work::is_real(context, of)).or_else(|| claims().next());
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
