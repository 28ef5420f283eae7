//! A promise relies on services that nobody has had time to use.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::KeyPath;

rule!("benefit-before-use", A 20, Warning, Advice);

/// One finding for each initiative whose service goes live too shortly before the promised quarter ends.
/// The promise does not rely on services towards a later stage, or on those that go live after that quarter.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let Some(target) = forecast.plan.target else { return };
    let least = forecast.context.rules.threshold.use_ramp_quarters.quarters();
    let mut seen = Vec::new();
    for go_live in &forecast.doing.go_lives {
        let Some(initiative) = forecast.plan.initiatives.get(go_live.initiative) else { continue };
        let counts = work::stage_of(forecast.context, initiative) <= target.stage && initiative.end() <= target.by;
        if !counts || seen.contains(&go_live.initiative) {
            continue;
        }
        seen.push(go_live.initiative);
        let used = target.by.since(go_live.live) + 1;
        if used >= least {
            exam.pass_for([go_live.initiative]);
            continue;
        }
        let stage = target.stage.checked_sub(1).and_then(|stage| forecast.context.rubric.stages.get(stage));
        let finding = exam.find(forecast, go_live.initiative, &initiative.place.key("start"));
        finding
            .arg("live", go_live.live)
            .arg("by", target.by)
            .arg("stage", stage.map(|stage| stage.title.clone()).unwrap_or_default())
            .arg("used", shared::quarters(used))
            .arg("least", shared::quarters(least));
        if used <= 0 {
            finding.variant("never");
        }
        let place = KeyPath::root().key("target").key("by");
        finding.also(SpotFile::Plan, &place, Some(message!("rule-label-promised")));
    }
}
