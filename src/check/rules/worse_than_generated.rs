//! A generated roadmap was changed and no longer brings what it was generated for.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::forecast::burden::Burden;
use crate::model::KeyPath;
use crate::model::plan::Reached;

rule!("worse-than-generated", S 16, Warning, Advice);

/// One finding for each recorded stage that is reached later or not at all, and one for fewer hours saved than recorded.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let Some(provenance) = &forecast.plan.provenance else { return };
    for (place, reached) in provenance.stages.iter().enumerate() {
        stage(forecast, exam, place, *reached);
    }
    let Some(recorded) = provenance.hours_saved else { return };
    let saved = Burden::of(forecast).total_at_the_end().low.hours.max(0.0);
    // The record is in whole hours.
    if saved + 1.0 >= recorded {
        return exam.pass();
    }
    let finding = exam.find_in_plan(forecast, &KeyPath::root().key("provenance").key("hours_saved"));
    finding
        .variant("hours")
        .arg("saved", shared::number(saved, 0))
        .arg("recorded", shared::number(recorded, 0))
        .arg("lost", shared::number(recorded - saved, 0));
}

/// Examines one recorded stage.
fn stage(forecast: &Forecast<'_>, exam: &mut Examination, place: usize, reached: Reached) {
    let rubric = forecast.context.rubric;
    let reading = forecast.readiness.stage(reached.opens);
    if reading.shown >= reached.stage {
        return exam.pass();
    }
    let (_, gates) = shared::shut_gates(rubric, &reading, reached.stage, shared::NAMED);
    let finding = exam.find_in_plan(forecast, &KeyPath::root().key("provenance").key("stages").index(place));
    finding.arg("stage", shared::stage_title(rubric, reached.stage)).arg("opens", reached.opens).arg("gates", gates);
}
