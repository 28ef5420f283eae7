//! Building for the front line starts before anybody consulted it.

use crate::check::Examination;
use crate::check::figures::below;
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, work};
use crate::message::Value;
use crate::model::plan::Initiative;
use crate::model::terms::Role;

rule!("frontline-absent-before-freeze", F 1, Error, Constraint);

/// One finding for each initiative that builds for the front line without consulting it.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    let least = context.rules.threshold.frontline_effort_share.value;
    for (index, build) in plan.initiatives.iter().enumerate().filter(|(_, of)| concerns_front_line(of)) {
        let scopes = work::scopes(build);
        let before = |scope| {
            forecast.doing.real(Role::Consult, scope).filter(|(_, consult)| consult.live() <= build.start)
        };
        let unheard = scopes.iter().copied().find(|scope| before(*scope).next().is_none());
        let mut heard: Vec<usize> = scopes.iter().flat_map(|scope| before(*scope)).map(|(index, _)| index).collect();
        heard.sort_unstable();
        heard.dedup();
        let effort: f64 =
            heard.iter().filter_map(|index| plan.initiatives.get(*index)).map(|of| of.person_years(None)).sum();
        let needed = build.person_years(None) * least / 100.0;
        if unheard.is_none() && !below(effort, needed) {
            exam.pass_for([index]);
            continue;
        }
        let finding = exam.find(forecast, index, &build.place.key("start"));
        finding.arg("start", build.start).arg("least", Value::short(least));
        let Some(scope) = unheard else {
            finding.arg("effort", Value::Number(effort, 2)).arg("needed", Value::Number(needed, 2)).variant("thin");
            continue;
        };
        let late = forecast.doing.real(Role::Consult, scope).next();
        let claim = late.or_else(|| forecast.doing.claims(Role::Consult, scope).next());
        match claim {
            None => finding.variant("never"),
            Some((_, consult)) if late.is_some() || consult.live() > build.start => {
                finding.arg("other", &consult.id).arg("end", consult.end()).variant("late")
            }
            Some((_, consult)) => finding.arg("other", &consult.id).variant("token"),
        };
        if let Some((_, consult)) = claim {
            finding.also(SpotFile::Plan, &consult.place, None);
        }
    }
}

/// Whether an initiative builds software that the front line will use.
fn concerns_front_line(initiative: &Initiative) -> bool {
    (initiative.does(Role::Build) || initiative.does(Role::Automate))
        && (!initiative.processes.is_empty() || !initiative.departments.is_empty() || initiative.change.is_some())
}
