//! Agencies have too little time to agree on a better process.

use crate::check::{Examination, shared};
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::terms::Role;

rule!("reengineering-too-short", R 3, Warning, Constraint);

/// One finding for each process that relies on other agencies, at its longest re-engineering.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    let threshold = &forecast.context.rules.threshold.reengineering_quarters;
    for (process, of) in assessment.processes.iter().enumerate().filter(|(_, of)| !of.partners.is_empty()) {
        let initiatives = plan.initiatives.iter().enumerate();
        let works: Vec<_> =
            initiatives.filter(|(_, it)| it.does(Role::Reengineer) && work::touches(it, process)).collect();
        let Some((index, longest)) = works.iter().max_by_key(|(index, it)| (it.quarters, std::cmp::Reverse(*index))) else {
            continue;
        };
        if f64::from(longest.quarters) >= threshold.value {
            exam.pass_for(works.iter().map(|(index, _)| *index));
            continue;
        }
        let finding = exam.find(forecast, *index, &longest.place.key("quarters"));
        finding
            .arg("process", &of.name)
            .arg("quarters", shared::quarters(longest.quarters.cast_signed()))
            .arg("least", shared::quarters(threshold.quarters()))
            .also(SpotFile::Assessment, &of.place, Some(message!("rule-label-partners")));
        // If the longest is too short, so are the others.
        for (other, _) in &works {
            finding.with_initiative(forecast, *other);
        }
    }
}
