//! A gate that is not met today counts as met on a prediction that nobody measures.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::Quarter;
use crate::model::terms::Role;

rule!("gate-opened-by-prediction-only", A 7, Warning, Constraint);

/// One finding for each stage without a measurement of its gates. It names the initiatives that start anyway.
///
/// A measurement counts if it is real work, ends before the start, and does not end before the gate is predicted to be
/// met: an earlier one measures something else.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    let shown = shared::shown_today(context);
    for stage in shown + 2..=context.rubric.stages.len() {
        let mut starts: Vec<(Quarter, usize)> = plan
            .initiatives
            .iter()
            .enumerate()
            .filter(|(_, of)| work::stage_of(context, of) == stage)
            .map(|(index, of)| (of.start, index))
            .collect();
        starts.sort_unstable();
        let Some((latest, _)) = starts.last() else { continue };
        let today = context.assessment.quarter();
        // If the gate is never predicted to be met, `stage-leap` reports every start of this stage.
        let Some(opening) = forecast.readiness.opening(stage - 1, today, *latest) else { continue };
        let measured: Option<Quarter> = plan
            .initiatives
            .iter()
            .filter(|of| work::really_does(context, of, Role::Measure) && of.live() >= opening)
            .map(|of| of.live())
            .min();
        let opened = starts.iter().filter(|(start, _)| *start >= opening);
        let unmeasured: Vec<(Quarter, usize)> =
            opened.clone().copied().filter(|(start, _)| measured.is_none_or(|live| live > *start)).collect();
        for start in opened.filter(|start| !unmeasured.contains(start)) {
            exam.pass_for([start.1]);
        }
        let Some((start, first)) = unmeasured.first() else { continue };
        let Some(initiative) = plan.initiatives.get(*first) else { continue };
        let early = plan.initiatives.iter().find(|of| of.does(Role::Measure) && of.live() <= *start);
        let gate = context.rubric.stages.get(stage - 2).map(|stage| stage.title.clone()).unwrap_or_default();
        let finding = exam.find(forecast, *first, &initiative.place.key("start"));
        finding.arg("start", *start).arg("gate", gate).arg("opening", opening).arg("count", unmeasured.len());
        if let Some(early) = early {
            finding.variant("early").arg("measurement", &early.id).arg("end", early.end());
            finding.also(SpotFile::Plan, &early.place, Some(message!("rule-label-measured-too-early")));
        }
        finding.with_initiatives(forecast, unmeasured.iter().map(|(_, other)| *other));
    }
}
