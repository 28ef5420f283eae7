//! A plan promises a stage that it is not predicted to reach.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::model::KeyPath;
use crate::score::stage::Obstacle;

rule!("target-not-reached", A 21, Warning, Advice);

/// One finding if the promised stage is not predicted to be reached by the end of the promised quarter.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let Some(target) = forecast.plan.target else { return };
    let rubric = forecast.context.rubric;
    let reading = forecast.readiness.stage(target.by + 1);
    if reading.shown >= target.stage {
        return exam.pass();
    }
    let (shut, gates) = shared::shut_gates(rubric, &reading, target.stage, shared::NAMED);
    let place = KeyPath::root().key("target").key("stage");
    // A gate without data is not shown to be met, but nothing shows that it is missed either.
    if shut.iter().all(|gate| gate.obstacle == Some(Obstacle::Unknown)) {
        return exam.cannot([], &place, message!("rule-target-unknown", gates = gates));
    }
    let finding = exam.find_in_plan(forecast, &place);
    finding.arg("stage", shared::stage_title(rubric, target.stage)).arg("by", target.by).arg("gates", gates);
}
