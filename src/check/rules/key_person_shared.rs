//! Several initiatives rely on one person at the same time.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, SkillDemand};
use crate::message;
use crate::model::{Fte, Quarter};

rule!("key-person-shared", A 17, Warning, Constraint);

/// One person, in full-time equivalents.
const ONE: Fte = Fte::from_milli(1000);

/// One finding for each skill of one person or less, at the first quarter in which most initiatives rely on it.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let assessment = forecast.context.assessment;
    let threshold = &forecast.context.rules.threshold;
    let single = |demand: &&SkillDemand| demand.available > Fte::ZERO && demand.available <= ONE;
    for demand in forecast.staff.iter().filter(single) {
        let relying = |quarter: Quarter| relying(forecast, demand, quarter);
        let quarters = forecast.window.quarters().map(|quarter| (relying(quarter), quarter));
        let fullest = quarters.max_by_key(|(relying, quarter)| (relying.len(), std::cmp::Reverse(*quarter)));
        let Some((together, quarter)) = fullest.filter(|(together, _)| !together.is_empty()) else { continue };
        let needing = forecast.plan.initiatives.iter().enumerate().filter(|(_, of)| of.staff.contains_key(&demand.skill));
        let needing: Vec<usize> = needing.map(|(index, _)| index).collect();
        if (together.len() as f64) < threshold.key_person_initiatives.value {
            exam.pass_for(needing);
            continue;
        }
        exam.look_at(needing);
        let place = |index: usize| Some(forecast.plan.initiatives.get(index)?.place.key("staff").key(&demand.skill));
        let Some((first, path)) = together.first().and_then(|first| Some((*first, place(*first)?))) else { continue };
        let finding = exam.find(forecast, first, &path);
        finding
            .arg("skill", assessment.skill_name(&demand.skill))
            .arg("quarter", quarter)
            .arg("available", demand.available)
            .arg("count", together.len())
            .arg("share", shared::number(threshold.key_person_share.value, 1))
            .arg("most", shared::number(threshold.key_person_initiatives.value - 1.0, 0))
            .arg("initiatives", shared::names(forecast, &together));
        finding.with_initiatives(forecast, together.iter().copied());
        for other in together.iter().take(shared::POINTED).skip(1) {
            if let Some(path) = place(*other) {
                finding.also(SpotFile::Plan, &path, None);
            }
        }
        if let Some(skill) = assessment.staff.iter().find(|skill| skill.id == demand.skill) {
            finding.also(SpotFile::Assessment, &skill.place, Some(message!("rule-label-available")));
        }
    }
}

/// The initiatives that rely on a skill in a quarter: each takes a large part of the time available.
fn relying(forecast: &Forecast<'_>, demand: &SkillDemand, quarter: Quarter) -> Vec<usize> {
    let least = demand.available.as_f64() * forecast.context.rules.threshold.key_person_share.value / 100.0;
    let initiatives = forecast.plan.initiatives.iter().enumerate();
    let under_way = initiatives.filter(|(_, of)| of.start <= quarter && quarter <= of.end());
    let leans = under_way.filter(|(_, of)| of.staff.get(&demand.skill).is_some_and(|fte| fte.as_f64() >= least - 1e-9));
    leans.map(|(index, _)| index).collect()
}
