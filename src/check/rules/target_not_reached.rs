//! A plan promises a stage that it is not predicted to reach.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;
use crate::model::KeyPath;
use crate::score::stage::Obstacle;

rule!("target-not-reached", A 21, Warning, Advice);

/// Gates named in a finding.
const GATES_NAMED: usize = 3;

/// One finding if the promised stage is not predicted to be reached by the end of the promised quarter.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let Some(target) = forecast.plan.target else { return };
    let rubric = forecast.context.rubric;
    let reading = forecast.readiness.stage(target.by + 1);
    if reading.shown >= target.stage {
        return exam.pass();
    }
    let shut: Vec<_> = reading.gates.iter().take(target.stage).flatten().filter(|gate| !gate.shown).collect();
    let named = shut.iter().take(GATES_NAMED).map(|gate| Value::from(shared::gate(rubric, gate)));
    let gates = shared::some_of(shut.len(), named);
    let place = KeyPath::root().key("target").key("stage");
    // A gate without data is not shown to be met, but nothing shows that it is missed either.
    if shut.iter().all(|gate| gate.obstacle == Some(Obstacle::Unknown)) {
        return exam.cannot([], &place, message!("rule-target-unknown", gates = gates));
    }
    let title = target.stage.checked_sub(1).and_then(|stage| rubric.stages.get(stage));
    let finding = exam.find_in_plan(forecast, &place);
    finding
        .arg("stage", title.map(|stage| stage.title.clone()).unwrap_or_default())
        .arg("by", target.by)
        .arg("gates", gates);
}
