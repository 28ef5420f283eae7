//! Money is spent on work that the plan does not describe.

use crate::check::figures::{below, percent_of};
use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message::Severity;
use crate::model::Money;

rule!("work-unknown", S 17, Error, Constraint, waivable: false);

/// One finding for the plan: an error if the undescribed work costs a large share of it, else a warning.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let most = forecast.context.rules.threshold.unknown_work_share.value;
    let (mut unknown, mut described) = (Vec::new(), Vec::new());
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        if initiative.does.is_empty() && initiative.cost() > Money::ZERO {
            unknown.push(index);
        } else {
            described.push(index);
        }
    }
    exam.pass_for(described);
    // The dearest first: it is the one to describe first.
    unknown.sort_by_key(|index| plan.initiatives.get(*index).map(|of| std::cmp::Reverse(of.cost())));
    let place = |index: usize| plan.initiatives.get(index).map(|of| of.place.clone());
    let Some((first, path)) = unknown.first().and_then(|first| Some((*first, place(*first)?))) else { return };
    let finding = exam.find(forecast, first, &path);
    finding.with_initiatives(forecast, unknown.iter().copied());
    for path in unknown.iter().take(shared::NAMED).skip(1).filter_map(|other| place(*other)) {
        finding.also(SpotFile::Plan, &path, None);
    }
    let share = percent_of(finding.cost, plan.cost());
    if below(share, most) {
        finding.only(Severity::Warning);
    }
    let cost = shared::money(forecast, finding.cost);
    finding
        .arg("cost", cost)
        .arg("share", shared::number(share, 1))
        .arg("most", shared::number(most, 1))
        .arg("initiatives", shared::names(forecast, &unknown));
}
