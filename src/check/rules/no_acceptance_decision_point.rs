//! The roll-out follows the trial without time to refuse.

use crate::check::{Examination, shared};
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, precursor};
use crate::message;

rule!("no-acceptance-decision-point", F 3, Warning, Constraint);

/// One finding for each service that goes live without time for a decision after its trial. If there was no trial,
/// `rollout-without-trial` reports that.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    let least = context.rules.threshold.decision_quarters.quarters();
    for go_live in &forecast.doing.go_lives {
        let Some(opening) = plan.initiatives.get(go_live.initiative) else { continue };
        let trials = precursor::trials(&forecast.doing, *go_live);
        let trials = trials.into_iter().filter_map(|index| plan.initiatives.get(index));
        // The earliest trial leaves most time; a later one only repeats it.
        let Some(trial) = trials.min_by_key(|trial| trial.live()) else { continue };
        if opening.start.since(trial.live()) >= least {
            exam.pass_for([go_live.initiative]);
            continue;
        }
        let finding = exam.find(forecast, go_live.initiative, &opening.place.key("start"));
        finding
            .arg("start", opening.start)
            .arg("other", &trial.id)
            .arg("end", trial.end())
            .arg("least", shared::quarters(least))
            .also(SpotFile::Plan, &trial.place, Some(message!("rule-label-trial")));
    }
}
