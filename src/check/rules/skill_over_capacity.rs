//! A quarter needs more of a skill than the team has.

use crate::check::{Examination, shared};
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::model::nearest::nearest;
use crate::model::plan::Initiative;
use crate::model::{Fte, KeyPath, Quarter};

rule!("skill-over-capacity", A 4, Error, Constraint, waivable: false);

/// One finding for each skill, at the quarter with the largest shortage. It names the initiatives that need the skill
/// then.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let assessment = forecast.context.assessment;
    for demand in &forecast.staff {
        if demand.peak() == Fte::ZERO {
            continue;
        }
        let initiatives = forecast.plan.initiatives.iter().enumerate();
        let needing = initiatives.filter(|(_, of)| of.staff.contains_key(&demand.skill)).map(|(index, _)| index);
        exam.look_at(needing.clone());
        let Some((quarter, asked)) = demand.over().max_by_key(|(quarter, asked)| (*asked, std::cmp::Reverse(*quarter)))
        else {
            exam.pass_for(needing);
            continue;
        };
        let asking = asking(forecast, &demand.skill, quarter);
        let Some((first, path)) = asking.first() else { continue };
        let finding = exam.find(forecast, *first, path);
        finding
            .arg("skill", assessment.skill_name(&demand.skill))
            .arg("quarter", quarter)
            .arg("asked", asked)
            .arg("available", demand.available)
            .arg("quarters", demand.over().count());
        if assessment.staff.iter().all(|skill| skill.id != demand.skill) {
            // An unknown skill is more often misspelt than missing.
            match nearest(&demand.skill, assessment.staff.iter().map(|skill| skill.id.as_str())) {
                Some(meant) => finding.variant("misspelt").arg("meant", meant),
                None => finding.variant("unknown"),
            };
        }
        finding.with_initiatives(forecast, asking.iter().map(|(other, _)| *other));
        for (_, path) in asking.iter().take(shared::POINTED).skip(1) {
            finding.also(SpotFile::Plan, path, None);
        }
        if let Some(skill) = assessment.staff.iter().find(|skill| skill.id == demand.skill) {
            finding.also(SpotFile::Assessment, &skill.place, Some(message!("rule-label-available")));
        }
    }
}

/// The initiatives that need `skill` in `quarter`, each with the place of that need, the largest need first.
fn asking(forecast: &Forecast<'_>, skill: &str, quarter: Quarter) -> Vec<(usize, KeyPath)> {
    let initiatives = forecast.plan.initiatives.iter().enumerate();
    let under_way = initiatives.filter(|(_, of)| of.start <= quarter && quarter <= of.end());
    let mut asking: Vec<(Fte, usize, &Initiative)> =
        under_way.filter_map(|(index, of)| Some((*of.staff.get(skill)?, index, of))).collect();
    asking.sort_by_key(|(fte, index, _)| (std::cmp::Reverse(*fte), *index));
    asking.into_iter().map(|(_, index, of)| (index, of.place.key("staff").key(skill))).collect()
}
