//! Most of the money goes into equipment and networks.

use crate::check::{Examination, shared};
use crate::check::figures::{above, percent_of};
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, funds};
use crate::message::Value;
use crate::model::plan::{CostLine, Initiative};
use crate::model::terms::Category;
use crate::model::{Money, Plan, Quarter};

rule!("hardware-share-high", H 1, Warning, Constraint);

/// Categories of equipment and networks.
const KIT: [Category; 2] = [Category::Hardware, Category::Network];

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
    let whole = (paid(plan, None, true), plan.cost());
    let early = (paid(plan, Some(early_end), true), paid(plan, Some(early_end), false));
    let is_over = |(kit, all): (Money, Money)| above(percent_of(kit, all), most);
    exam.look_at_plan();
    let (kit, all) = match (is_over(whole), is_over(early)) {
        (true, _) => whole,
        (false, true) => early,
        (false, false) => return exam.pass(),
    };
    // The largest buyer comes first, because the fix begins there.
    let mut buyers: Vec<(usize, &Initiative)> =
        plan.initiatives.iter().enumerate().filter(|(_, of)| of.costs.iter().any(is_kit)).collect();
    buyers.sort_by_key(|(index, of)| (std::cmp::Reverse(of.cost_of(&KIT)), *index));
    let Some((first, line)) = buyers.first().and_then(|(index, of)| Some((*index, largest(of)?))) else { return };
    let finding = exam.find(forecast, first, &line.place);
    finding
        .arg("share", Value::short(percent_of(kit, all)))
        .arg("most", Value::short(most))
        .arg("kit", Value::Money(kit, plan.currency.clone()))
        .arg("all", Value::Money(all, plan.currency.clone()))
        .arg("until", early_end);
    if !is_over(whole) {
        finding.variant("early");
    }
    finding.with_initiatives(forecast, buyers.iter().map(|(index, _)| *index));
    for (_, of) in buyers.into_iter().take(shared::POINTED).skip(1) {
        if let Some(line) = largest(of) {
            finding.also(SpotFile::Plan, &line.place, None);
        }
    }
}

/// The largest line for equipment or networks.
fn largest(initiative: &Initiative) -> Option<&CostLine> {
    initiative.costs.iter().filter(|line| is_kit(line)).max_by_key(|line| line.amount)
}

fn is_kit(line: &CostLine) -> bool {
    KIT.contains(&line.category)
}

/// Payments until the end of a quarter, if one is given: for equipment and networks alone, or for everything.
fn paid(plan: &Plan, until: Option<Quarter>, kit: bool) -> Money {
    let lines = plan.initiatives.iter().flat_map(|of| of.costs.iter().map(move |line| (of, line)));
    lines
        .filter(|(_, line)| !kit || is_kit(line))
        .flat_map(|(of, line)| funds::payments(of, line))
        .filter(|(quarter, _)| until.is_none_or(|until| *quarter <= until))
        .map(|(_, amount)| amount)
        .sum()
}
