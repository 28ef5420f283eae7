//! The assessment of a plan is old.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::model::KeyPath;

rule!("assessment-stale", S 20, Warning, Advice);

/// One finding for the plan. An assessment made after the given day is not old.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    let oldest = forecast.context.rules.threshold.assessment_age_quarters.quarters();
    let quarter = forecast.as_of.map_or(plan.first, |day| assessment.fiscal_year.quarter_of(day));
    let age = quarter.since(assessment.quarter());
    if age <= oldest {
        exam.pass();
        return;
    }
    let finding = exam.find_in_plan(forecast, &KeyPath::root().key("plan").key("assessment"));
    finding.arg("date", assessment.date).arg("quarter", quarter).arg("age", age).arg("oldest", oldest);
    if let Some(today) = forecast.as_of {
        finding.arg("today", today).variant("today");
    }
    finding.also(SpotFile::Assessment, &KeyPath::root().key("assessment").key("date"), None);
}
