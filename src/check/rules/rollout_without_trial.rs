//! A service is rolled out before anybody tried it.

use crate::check::{Examination, shared};
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, GoLive, precursor, work};
use crate::model::plan::Initiative;
use crate::model::terms::Role;

rule!("rollout-without-trial", F 2, Error, Constraint);

/// One finding for each service that goes live without a trial.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    for go_live in &forecast.doing.go_lives {
        let Some(opening) = plan.initiatives.get(go_live.initiative) else { continue };
        if !precursor::trials(&forecast.doing, *go_live).is_empty() {
            exam.pass_for([go_live.initiative]);
            continue;
        }
        let finding = exam.find(forecast, go_live.initiative, &opening.place.key("start"));
        finding.arg("start", opening.start).arg("least", shared::quarters(context.rules.threshold.trial_quarters.quarters()));
        if opening.does(Role::Build) || opening.does(Role::Automate) {
            finding.variant("at-once");
            continue;
        }
        match claim(forecast, go_live) {
            None => finding.variant("never"),
            Some(trial) => {
                finding.arg("other", &trial.id).also(SpotFile::Plan, &trial.place, None);
                if !work::really_does(context, trial, Role::Trial) {
                    finding.variant("token")
                } else if trial.live() > opening.start {
                    finding.arg("end", trial.end()).variant("late")
                } else {
                    finding.arg("end", trial.end()).variant("unfit")
                }
            }
        };
    }
}

/// The work that claims to be the trial before a go-live; real work is preferred.
fn claim<'f>(forecast: &'f Forecast<'_>, go_live: &GoLive) -> Option<&'f Initiative> {
    let trials = forecast.doing.declaring(Role::Trial).filter(|(index, of)| precursor::tries(&forecast.doing, *go_live, *index, of));
    let trials = trials.map(|(_, of)| of);
    trials.min_by_key(|trial| (!work::really_does(forecast.context, trial, Role::Trial), trial.live()))
}
