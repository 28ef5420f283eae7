//! The contingency is too small.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::model::terms::Category;
use crate::model::{KeyPath, Money};

rule!("contingency-thin", A 12, Warning, Advice);

/// One finding for the plan, at its contingency line or, without one, at its head.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let percent = forecast.context.rules.threshold.contingency_share.value;
    let kept: Money = plan.initiatives.iter().map(|of| of.cost_of(&[Category::Contingency])).sum();
    let other = plan.cost() - kept;
    if other <= Money::ZERO {
        return;
    }
    let share = kept.as_f64() / other.as_f64() * 100.0;
    if share >= percent - 1e-9 {
        exam.pass();
        return;
    }
    let mut lines = plan.initiatives.iter().flat_map(|of| &of.costs);
    let line = lines.find(|line| line.category == Category::Contingency);
    let place = line.map_or_else(|| KeyPath::root().key("plan"), |line| line.place.clone());
    let finding = exam.find_in_plan(forecast, &place).beyond(share, percent);
    finding
        .arg("kept", shared::money(forecast, kept))
        .arg("other", shared::money(forecast, other))
        .arg("share", shared::number(share, 1))
        .arg("percent", shared::number(percent, 1))
        .arg("due", shared::money(forecast, other.share((percent * 100.0).round().max(0.0) as u64, 10_000)));
    if line.is_none() {
        finding.variant("none");
    }
}
