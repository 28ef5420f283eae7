//! Work or money lies outside the plan's horizon.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::model::KeyPath;

rule!("outside-horizon", S 5, Error, Constraint);

/// One finding for each initiative outside the horizon, and one for each cost line tied to a year outside.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let horizon = KeyPath::root().key("plan").key("horizon");
    if plan.last < plan.first {
        let finding = exam.find_in_plan(forecast, &horizon);
        finding.variant("reversed").arg("first", plan.first).arg("last", plan.last);
        return;
    }
    let label = || Some(message!("rule-label-horizon"));
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        let outside = if initiative.start < plan.first || initiative.start > plan.last {
            Some("start")
        } else if initiative.end() > plan.last {
            Some("quarters")
        } else {
            None
        };
        if let Some(key) = outside {
            let finding = exam.find(forecast, index, &initiative.place.key(key));
            finding.arg("start", initiative.start).arg("end", initiative.end());
            finding.arg("first", plan.first).arg("last", plan.last).also(SpotFile::Plan, &horizon, label());
        } else {
            exam.pass_for([index]);
        }
        for line in &initiative.costs {
            let Some(year) = line.paid_in else { continue };
            if (plan.first.year()..=plan.last.year()).contains(&year) {
                exam.pass_for([index]);
                continue;
            }
            let finding = exam.find(forecast, index, &line.place.key("paid_in"));
            finding.variant("paid").arg("year", year.to_string());
            finding.arg("first", plan.first).arg("last", plan.last).also(SpotFile::Plan, &horizon, label());
        }
    }
}
