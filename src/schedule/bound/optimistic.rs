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
    // Levels are raised before anything is added: no other order gives a higher reading.
    for raises in [true, false] {
        for (entry, scope) in instances {
            let effects = context.catalogue.entries[*entry].effects.iter();
            for effect in effects.filter(|effect| matches!(effect.kind, EffectKind::RaiseTo(_)) == raises) {
                if let Some(reading) = readings.get_mut(effect.on) {
                    applier.apply(effect, *scope, context.weight(*scope), reading);
                    if effect.kind == EffectKind::Remote {
                        follow(context, (effect.on, *entry, *scope), reading);
                    }
                    ends_in_order(reading, context.rubric.indicators[effect.on].scale.descends());
                }
            }
        }
    }
    score::stage(context.rubric, &score::score(context.rubric, &readings)).shown
}

/// Raises an indicator that follows remote cases by the most that an instance of an entry can add.
fn follow(context: Context<'_>, (on, entry, scope): (usize, usize, Scope), reading: &mut Reading) {
    if reading.basis == Basis::NotApplicable {
        return;
    }
    let greatest = context.rubric.indicators[on].domain.1;
    reading.low = (reading.low + remote_cases::most(context, on, entry, scope)).min(greatest);
    // A stage is shown on the low estimate; a missing value may rise like any other.
    reading.point = reading.point.map(|point| point.max(reading.low));
}

/// A scorecard requires ordered ends; only the low estimate is used here.
fn ends_in_order(reading: &mut Reading, descends: bool) {
    reading.high = if descends { reading.high.min(reading.low) } else { reading.high.max(reading.low) };
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::input;
    use crate::model::catalogue::Effect;

    #[test]
    fn no_order_of_work_shows_a_higher_stage() {
        let rubric = input::rubric(None).unwrap().value;
        let mut catalogue = input::catalogue(None, &rubric).unwrap().value;
        let rules = input::rules(None).unwrap().value;
        let county = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments/qingshui/county.toml");
        let assessment = input::assessment(&county, &rubric).unwrap().value;
        let on = rubric.indicator("security").unwrap();
        // Stage 3 needs five of eight measures. A quarter of what is lacking after four are in place makes five; a quarter
        // of eight and then the four make four.
        let effect = |kind| vec![Effect { on, kind }];
        catalogue.entries[0].effects = effect(EffectKind::Closes { likely: 0.25, low: 0.25 });
        catalogue.entries[1].effects = effect(EffectKind::RaiseTo(4.0));
        let context = Context { rubric: &rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
        let mut readings = score::readings(&rubric, &assessment);
        for (reading, indicator) in readings.iter_mut().zip(&rubric.indicators) {
            let best = indicator.scale.best();
            *reading = Reading { low: best, high: best, point: Some(best), strong: true, ..*reading };
        }
        readings[on] = Reading { low: 0.0, high: 0.0, point: Some(0.0), ..readings[on] };
        let work = [(0, Scope::Jurisdiction), (1, Scope::Jurisdiction)];
        assert_eq!(stage(context, readings.clone(), &work[..1]), 2);
        for order in [work, [work[1], work[0]]] {
            assert_eq!(stage(context, readings.clone(), &order), 3);
        }
    }
}
