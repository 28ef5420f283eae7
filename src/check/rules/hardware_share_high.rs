//! Most of the money goes into equipment and networks.

use crate::check::{Examination, shared, signs};
use crate::check::figures::{above, percent_of};
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, funds};
use crate::message::Value;
use crate::model::plan::{CostLine, Initiative};
use crate::model::{KeyPath, Money, Plan, Quarter};

rule!("hardware-share-high", H 1, Warning, Constraint);

/// Quarters of the early share, from the plan's first: until the end of its second year.
const EARLY_QUARTERS: i32 = 8;

/// One finding for the plan and all initiatives that buy equipment: on its whole cost or, if that is in order, on the
/// payments of its first two years.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    if plan.cost() == Money::ZERO {
        return;
    }
    let most = forecast.context.rules.threshold.hardware_share.value;
    let early_end = plan.first + (EARLY_QUARTERS - 1);
    // An initiative that hides equipment counts as if it said so.
    let hides: Vec<bool> = plan.initiatives.iter().map(|of| signs::equipment(forecast, of).is_some()).collect();
    let is_kit = |index: usize, line: &CostLine| signs::is_equipment(line, hides.get(index).copied().unwrap_or(false));
    let whole = (paid(plan, None, &is_kit), plan.cost());
    let early = (paid(plan, Some(early_end), &is_kit), paid(plan, Some(early_end), &|_, _| true));
    let is_over = |(kit, all): (Money, Money)| above(percent_of(kit, all), most);
    exam.look_at_plan();
    let (kit, all) = match (is_over(whole), is_over(early)) {
        (true, _) => whole,
        (false, true) => early,
        (false, false) => return exam.pass(),
    };
    // The largest buyer comes first, because the fix begins there.
    let largest = |index: usize, of: &'_ Initiative| -> Option<KeyPath> {
        let lines = of.costs.iter().filter(|line| is_kit(index, line));
        lines.max_by_key(|line| line.amount).map(|line| line.place.clone())
    };
    let bought = |index: usize, of: &Initiative| -> Money {
        of.costs.iter().filter(|line| is_kit(index, line)).map(|line| line.amount).sum()
    };
    let all_of = plan.initiatives.iter().enumerate();
    let mut buyers: Vec<(usize, KeyPath, Money)> =
        all_of.filter_map(|(index, of)| Some((index, largest(index, of)?, bought(index, of)))).collect();
    buyers.sort_by_key(|(index, _, bought)| (std::cmp::Reverse(*bought), *index));
    let Some((first, place)) = buyers.first().map(|(index, place, _)| (*index, place.clone())) else { return };
    let suspected = hides.iter().filter(|hides| **hides).count();
    let finding = exam.find(forecast, first, &place).beyond(percent_of(kit, all), most);
    finding
        .arg("share", Value::short(percent_of(kit, all)))
        .arg("most", Value::short(most))
        .arg("kit", Value::Money(kit, plan.currency.clone()))
        .arg("all", Value::Money(all, plan.currency.clone()))
        .arg("until", early_end)
        .arg("suspected", suspected);
    finding.variant = match (is_over(whole), suspected > 0) {
        (true, false) => None,
        (true, true) => Some("suspected"),
        (false, false) => Some("early"),
        (false, true) => Some("early-suspected"),
    };
    finding.with_initiatives(forecast, buyers.iter().map(|(index, ..)| *index));
    for (_, place, _) in buyers.into_iter().take(shared::POINTED).skip(1) {
        finding.also(SpotFile::Plan, &place, None);
    }
}

/// Payments for some cost lines until the end of a quarter, if one is given.
fn paid(plan: &Plan, until: Option<Quarter>, counts: &dyn Fn(usize, &CostLine) -> bool) -> Money {
    let all = plan.initiatives.iter().enumerate();
    let lines = all.flat_map(|(index, of)| of.costs.iter().map(move |line| (index, of, line)));
    lines
        .filter(|(index, _, line)| counts(*index, line))
        .flat_map(|(_, of, line)| funds::payments(of, line))
        .filter(|(quarter, _)| until.is_none_or(|until| *quarter <= until))
        .map(|(_, amount)| amount)
        .sum()
}
