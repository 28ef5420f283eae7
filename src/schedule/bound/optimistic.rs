//! Optimistic gate readings for bounds: the best effect that given work can have.

use crate::forecast::Readiness;
use crate::model::catalogue::EffectKind;
use crate::model::terms::Divisor;
use crate::model::{Context, Rubric};
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

/// The stage shown on the low estimates of `readings` after the effects of some catalogue entries. An entry counts as
/// often as it occurs in `entries`.
pub(crate) fn stage(context: Context<'_>, mut readings: Vec<Reading>, entries: &[usize]) -> usize {
    // Raise levels before adding amounts: no other order gives a higher reading.
    for raises in [true, false] {
        for entry in entries {
            for effect in &context.catalogue.entries[*entry].effects {
                if matches!(effect.kind, EffectKind::RaiseTo(_)) == raises
                    && let Some(reading) = readings.get_mut(effect.on)
                {
                    let parts = parts(context, effect.divided_by);
                    apply(context.rubric, effect.on, effect.kind, parts, reading);
                }
            }
        }
    }
    score::stage(context.rubric, &score::score(context.rubric, &readings)).shown
}

/// The divisor of an additive effect.
pub(crate) fn parts(context: Context<'_>, by: Option<Divisor>) -> f64 {
    match by {
        None => 1.0,
        Some(Divisor::Processes) => context.assessment.processes.len().max(1) as f64,
        Some(Divisor::Departments) => context.assessment.departments.len().max(1) as f64,
    }
}

/// Applies an effect to the low estimate, within the domain of the indicator.
fn apply(rubric: &Rubric, on: usize, kind: EffectKind, parts: f64, reading: &mut Reading) {
    if reading.basis == Basis::NotApplicable {
        return;
    }
    let indicator = &rubric.indicators[on];
    let (least, greatest) = indicator.domain;
    let better = |value: f64| match kind {
        EffectKind::Add { low, .. } => value + low / parts,
        EffectKind::RaiseTo(level) => indicator.scale.better(value, level),
    };
    reading.low = better(reading.low).clamp(least, greatest);
    ends_in_order(&mut *reading, indicator.scale.descends());
    reading.point = reading.point.map(better);
    if reading.basis != Basis::Missing {
        reading.basis = Basis::Prediction;
    }
}

/// A scorecard requires ordered ends; only the low estimate is used here.
fn ends_in_order(reading: &mut Reading, descends: bool) {
    reading.high = if descends { reading.high.min(reading.low) } else { reading.high.max(reading.low) };
}
