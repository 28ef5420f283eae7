//! Front-line staff meet a new service untrained.

use crate::check::{Examination, shared};
use crate::check::figures::below;
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, work};
use crate::message::Value;
use crate::model::plan::Initiative;
use crate::model::terms::Role;

rule!("training-late-or-short", F 4, Error, Constraint);

/// Shortcomings of the training for a go-live, the smallest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    /// In time, but with too few hours for each person.
    Short,
    /// Ended too long before the go-live.
    Early,
    /// Ends after the go-live.
    Late,
    /// Not real work.
    Token,
}

/// One finding for each service that goes live without training just before.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    let threshold = &context.rules.threshold;
    let (least, gap) = (threshold.training_hours_per_head.value, threshold.training_gap_quarters.quarters());
    for go_live in &forecast.doing.go_lives {
        let Some(opening) = plan.initiatives.get(go_live.initiative) else { continue };
        let fault = |training: &Initiative| {
            let before = go_live.live.since(training.live());
            if !work::is_real(context, training) {
                Some(Fault::Token)
            } else if before < 0 {
                Some(Fault::Late)
            } else if before > gap {
                Some(Fault::Early)
            } else {
                below(hours(training), least).then_some(Fault::Short)
            }
        };
        let trainings = || forecast.doing.claims(Role::Train, go_live.scope).map(|(_, of)| of);
        if trainings().any(|training| fault(training).is_none()) {
            exam.pass_for([go_live.initiative]);
            continue;
        }
        let nearest = trainings().filter_map(|training| Some((fault(training)?, training))).min_by_key(|(of, _)| *of);
        let finding = exam.find(forecast, go_live.initiative, &opening.place);
        finding.arg("live", go_live.live).arg("least", Value::short(least)).arg("gap", shared::quarters(gap));
        let Some((fault, training)) = nearest else {
            finding.variant("never");
            continue;
        };
        finding
            .arg("other", &training.id)
            .arg("end", training.end())
            .arg("hours", Value::short(hours(training)))
            .also(SpotFile::Plan, &training.place, None)
            .variant(match fault {
                Fault::Short => "short",
                Fault::Early => "early",
                Fault::Late => "late",
                Fault::Token => "token",
            });
    }
}

/// Hours of training for each person.
fn hours(training: &Initiative) -> f64 {
    training.change.map_or(0.0, |change| change.hours_per_head)
}
