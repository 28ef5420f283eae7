//! Too little is spent on people beside the software.

use crate::check::Examination;
use crate::check::figures::{below, percent_of};
use crate::forecast::Forecast;
use crate::message::Value;
use crate::model::Money;
use crate::model::plan::CostLine;
use crate::model::terms::Category;

rule!("training-share-low", H 5, Warning, Advice);

/// Categories of work that enable people to use software.
const PEOPLE: [Category; 3] = [Category::Training, Category::Process, Category::Research];

/// Categories of software and services.
const SOFTWARE: [Category; 2] = [Category::Software, Category::Services];

/// One finding for the plan, at its largest line for software or services.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let sum = |categories: &[Category]| plan.initiatives.iter().map(|of| of.cost_of(categories)).sum::<Money>();
    let (people, software) = (sum(&PEOPLE), sum(&SOFTWARE));
    if software == Money::ZERO {
        return;
    }
    let least = forecast.context.rules.threshold.training_share.value;
    let share = percent_of(people, software);
    if !below(share, least) {
        return exam.pass();
    }
    let lines = plan.initiatives.iter().flat_map(|of| &of.costs).filter(|line| SOFTWARE.contains(&line.category));
    // The first of equal lines, so that the same plan always points to the same line.
    let largest = lines.fold(None, |largest: Option<&CostLine>, line| match largest {
        Some(largest) if largest.amount >= line.amount => Some(largest),
        _ => Some(line),
    });
    let Some(largest) = largest else { return };
    let finding = exam.find_in_plan(forecast, &largest.place).beyond(share, least);
    finding
        .arg("people", Value::Money(people, plan.currency.clone()))
        .arg("software", Value::Money(software, plan.currency.clone()))
        .arg("share", Value::short(share))
        .arg("least", Value::short(least));
}
