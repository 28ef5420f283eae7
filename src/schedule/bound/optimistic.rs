//! Optimistic gate readings for bounds: the best effect that given work can have.

use crate::forecast::Readiness;
use crate::forecast::effects::Applier;
use crate::forecast::remote_cases;
use crate::model::Context;
use crate::model::catalogue::{EffectKind, Scope};
use crate::schedule::problem::instance::Problem;
use crate::score::{self, Basis, Reading};

/// The best reading of each indicator over the horizon without any work. A trend is monotone, so the best value is at
/// one of the two ends.
pub(crate) fn best_unplanned(problem: &Problem<'_>) -> Vec<Reading> {
    let unplanned = Readiness::unplanned(problem.context);
    let mut readings = unplanned.at(problem.first);
    let indicators = &problem.context.rubric.indicators;
    for ((reading, last), indicator) in readings.iter_mut().zip(unplanned.at(problem.last)).zip(indicators) {
        reading.low = indicator.scale.better(reading.low, last.low);
        ends_in_order(&mut *reading, indicator.scale.descends());
    }
    readings
}

/// The stage shown on the low estimates of `readings` after the effects of some catalogue entries, each for a scope. An
/// entry counts as often as it occurs in `instances`.
pub(crate) fn stage(context: Context<'_>, mut readings: Vec<Reading>, instances: &[(usize, Scope)]) -> usize {
    let mut applier = Applier::new(context);
    for (entry, scope) in instances {
        let weight = context.weight(*scope);
        for effect in &context.catalogue.entries[*entry].effects {
            if let Some(reading) = readings.get_mut(effect.on) {
                applier.apply(effect, *scope, weight, reading);
                if effect.kind == EffectKind::Remote && reading.basis != Basis::NotApplicable {
                    reading.low += remote_cases::most(context, effect.on, *entry, *scope);
                    reading.low = reading.low.min(context.rubric.indicators[effect.on].domain.1);
                    // A stage is shown on the low estimate; a missing value may rise like any other.
                    reading.point = reading.point.map(|point| point.max(reading.low));
                }
                ends_in_order(reading, context.rubric.indicators[effect.on].scale.descends());
            }
        }
    }
    score::stage(context.rubric, &score::score(context.rubric, &readings)).shown
}

/// A scorecard requires ordered ends; only the low estimate is used here.
fn ends_in_order(reading: &mut Reading, descends: bool) {
    reading.high = if descends { reading.high.min(reading.low) } else { reading.high.max(reading.low) };
}
