//! More work begins in one year than anybody here can start.

use std::collections::BTreeMap;

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;

rule!("too-many-starts", A 22, Warning, Advice);

/// One finding for the plan, for the year in which most initiatives begin. Initiatives of any size count: to add work or
/// to split it never hides anything.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let assessment = forecast.context.assessment;
    let mut by_year: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        by_year.entry(initiative.start.year()).or_default().push(index);
    }
    // The first of equal years.
    let fullest = by_year.into_iter().max_by_key(|(year, begun)| (begun.len(), std::cmp::Reverse(*year)));
    let Some((year, begun)) = fullest.filter(|_| !assessment.staff.is_empty()) else { return };
    let (managers, skill) = shared::managers(assessment);
    let most = managers * forecast.context.rules.threshold.starts_per_manager.value;
    let all = 0..forecast.plan.initiatives.len();
    if begun.len() as f64 <= most {
        return exam.pass_for(all);
    }
    exam.look_at(all);
    let initiative = |index: &usize| forecast.plan.initiatives.get(*index);
    let Some((first, of)) = begun.first().and_then(|first| Some((*first, initiative(first)?))) else { return };
    let finding = exam.find(forecast, first, &of.place).beyond(begun.len() as f64, most);
    finding
        .arg("year", year.to_string())
        .arg("count", begun.len())
        .arg("most", shared::number(most, 0))
        .arg("managers", shared::number(managers, 0));
    finding.with_initiatives(forecast, begun.iter().copied());
    for of in begun.iter().skip(1).take(shared::NAMED - 1).filter_map(initiative) {
        finding.also(SpotFile::Plan, &of.place, None);
    }
    if let Some(skill) = skill {
        finding.also(SpotFile::Assessment, &skill.place, Some(message!("rule-label-available")));
    }
}
