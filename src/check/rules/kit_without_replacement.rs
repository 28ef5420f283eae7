//! Equipment reaches the end of its life inside the horizon without a replacement.

use crate::check::Examination;
use crate::forecast::{Forecast, work};
use crate::model::plan::Initiative;
use crate::model::terms::{Category, Role};
use crate::model::{Context, Money, Quarter};

rule!("kit-without-replacement", H 4, Warning, Constraint);

/// One finding for each initiative whose equipment has no successor.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    for (index, kit) in plan.initiatives.iter().enumerate() {
        let years = life(context, kit);
        let ends = kit.live() + years.saturating_mul(4);
        if hardware(kit) == Money::ZERO || ends > plan.last {
            continue;
        }
        if plan.initiatives.iter().enumerate().any(|(other, of)| other != index && succeeds(context, kit, of, ends)) {
            exam.pass_for([index]);
            continue;
        }
        let line = kit.costs.iter().find(|line| line.category == Category::Hardware);
        let finding = exam.find(forecast, index, line.map_or(&kit.place, |line| &line.place));
        finding.arg("ends", ends).arg("years", years);
    }
}

/// Life of the equipment in years: as declared, otherwise the threshold.
fn life(context: Context<'_>, kit: &Initiative) -> i32 {
    let usual = context.rules.threshold.equipment_life_years.value.max(0.0) as i32;
    kit.equipment_life_years.map_or(usual, |years| i32::try_from(years).unwrap_or(i32::MAX / 8))
}

fn hardware(initiative: &Initiative) -> Money {
    initiative.cost_of(&[Category::Hardware])
}

/// Whether an initiative replaces equipment that ends at `ends`. A paid replacement counts if it has begun by then, as
/// a later initiative or as money that is still put aside. Equipment of the same entry that is bought again counts too.
fn succeeds(context: Context<'_>, kit: &Initiative, other: &Initiative, ends: Quarter) -> bool {
    let later = other.start >= kit.live() && other.start <= ends;
    let again = kit.like.is_some() && kit.like == other.like && hardware(other) > Money::ZERO;
    let covers = work::scopes(kit).into_iter().all(|scope| work::covers(context.assessment, other, scope));
    let replaces = other.does(Role::Replace) && other.cost() > Money::ZERO && covers;
    let puts_aside = replaces && work::goes_on(context, other) && other.start <= ends;
    (later && (again || replaces)) || puts_aside
}
