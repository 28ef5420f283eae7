//! Initiatives need more hours of the front line in a quarter than it can give to change.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::check::shared;
use crate::forecast::{DepartmentLoad, Forecast, load};
use crate::message;
use crate::message::Value;
use crate::model::Quarter;
use crate::model::plan::Initiative;

rule!("change-load-over-capacity", A 5, Error, Constraint);

/// One finding for each department, at the quarter with the largest need. It names the initiatives of that quarter, the
/// largest need first.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let context = forecast.context;
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate().filter(|(_, of)| of.change.is_none()) {
        let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
        if entry.is_some_and(|entry| entry.change.is_some()) {
            exam.cannot([index], &initiative.place, message!("rule-no-change-told", initiative = &initiative.id));
        }
    }
    for load in &forecast.load {
        let Some(department) = context.assessment.departments.get(load.department) else { continue };
        if load.hours.iter().all(|(_, hours)| *hours <= 0.0) {
            continue;
        }
        let affecting = affecting(forecast, load);
        exam.look_at(affecting.iter().copied());
        let worst = load.over().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some((quarter, hours)) = worst else {
            exam.pass_for(affecting);
            continue;
        };
        let asking = asking(forecast, load, quarter);
        let Some((first, of, _)) = asking.first() else { continue };
        let shares = asking.iter().take(shared::NAMED).map(|(_, of, hours)| {
            let hours = shared::number(*hours, 1);
            Value::from(message!("rule-initiative-hours", initiative = &of.id, hours = hours))
        });
        let finding = exam.find(forecast, *first, &of.place.key("change"));
        finding
            .arg("department", &department.name)
            .arg("quarter", quarter)
            .arg("hours", shared::number(hours, 1))
            .arg("available", shared::number(load.available, 1))
            .arg("quarters", load.over().count())
            .arg("largest", shared::some_of(asking.len(), shares));
        finding.with_initiatives(forecast, asking.iter().map(|(other, ..)| *other));
        for (_, of, _) in asking.iter().take(shared::NAMED).skip(1) {
            finding.also(SpotFile::Plan, &of.place.key("change"), None);
        }
        let place = department.place.key("change_hours_per_quarter");
        finding.also(SpotFile::Assessment, &place, Some(message!("rule-label-hours-to-give")));
    }
}

/// The initiatives that need time of a department in any quarter.
fn affecting(forecast: &Forecast<'_>, load: &DepartmentLoad) -> Vec<usize> {
    let asks = |of: &Initiative| of.change.is_some() && load::affects(of, load.department);
    let initiatives = forecast.plan.initiatives.iter().enumerate();
    initiatives.filter(|(_, of)| asks(of)).map(|(index, _)| index).collect()
}

/// The initiatives that need time of a department in `quarter`, with the hours per head, the largest need first.
fn asking<'a>(forecast: &Forecast<'a>, load: &DepartmentLoad, quarter: Quarter) -> Vec<(usize, &'a Initiative, f64)> {
    let affecting = forecast.plan.initiatives.iter().enumerate().filter(|(_, of)| load::affects(of, load.department));
    let mut asking: Vec<(usize, &Initiative, f64)> = affecting
        .filter_map(|(index, of)| {
            let hours = load::hours_by_quarter(forecast.context, of).into_iter().find(|(at, _)| *at == quarter)?.1;
            (hours > 0.0).then_some((index, of, hours))
        })
        .collect();
    asking.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
    asking
}
