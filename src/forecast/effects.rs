//! Effects of initiatives on readings.
//!
//! An effect either takes a share of what is still lacking to the best end of the scale, so that many of them approach
//! it and never leave it: best − (best − base) × Π(1 − wᵢ aᵢ). Or, on an indicator that counts services or departments,
//! a service counts as done by a share: base + range × Σ w min(1, Σ c), with the range of valid values. Or it raises a
//! level. The weight w is that of the service or department, 1 for the jurisdiction.

use std::collections::BTreeMap;

use crate::model::Context;
use crate::model::catalogue::{Effect, EffectKind, Scope};
use crate::model::rubric::Indicator;
use crate::score::{Basis, Reading};

/// Applies effects, one after the other, to readings of today or of a trend.
#[derive(Clone, Debug)]
pub(crate) struct Applier<'a> {
    context: Context<'a>,
    /// By indicator and scope: the shares by which it counts as done so far, low and likely.
    counted: BTreeMap<(usize, Scope), (f64, f64)>,
}

impl<'a> Applier<'a> {
    pub(crate) fn new(context: Context<'a>) -> Self {
        Applier { context, counted: BTreeMap::new() }
    }

    /// Applies one effect. A missing value stays missing: only a least value is then known.
    pub(crate) fn apply(&mut self, effect: &Effect, scope: Scope, weight: f64, reading: &mut Reading) {
        let Some(indicator) = self.context.rubric.indicators.get(effect.on) else { return };
        if reading.basis == Basis::NotApplicable {
            return;
        }
        match effect.kind {
            EffectKind::Closes { likely, low } => {
                reading.low = closer(indicator, reading.low, weight * low);
                reading.high = closer(indicator, reading.high, weight * likely);
                reading.point = reading.point.map(|point| closer(indicator, point, weight * likely));
            }
            EffectKind::Counts { likely, low } => {
                let (low, likely) = self.more((effect.on, scope), (low, likely));
                reading.low = counted(indicator, reading.low, weight * low);
                reading.high = counted(indicator, reading.high, weight * likely);
                reading.point = reading.point.map(|point| counted(indicator, point, weight * likely));
            }
            EffectKind::Reaches { likely, low } => {
                let reached = |value: f64, share: f64| value + (indicator.domain.1 - value).max(0.0) * share;
                reading.low = reached(reading.low, low);
                reading.high = reached(reading.high, likely);
                reading.point = reading.point.map(|point| reached(point, likely));
            }
            EffectKind::Remote => return,
            EffectKind::RaiseTo(level) => {
                reading.low = indicator.scale.better(reading.low, level);
                reading.high = indicator.scale.better(reading.high, level);
                reading.point = reading.point.map(|point| indicator.scale.better(point, level));
            }
        }
        if reading.basis != Basis::Missing {
            reading.basis = Basis::Prediction;
        }
    }

    /// Counts a scope as done by further shares, and returns what they add: nothing is done more than wholly.
    fn more(&mut self, on: (usize, Scope), (low, likely): (f64, f64)) -> (f64, f64) {
        let (low_before, likely_before) = self.counted.get(&on).copied().unwrap_or_default();
        let now = ((low_before + low).min(1.0), (likely_before + likely).min(1.0));
        self.counted.insert(on, now);
        (now.0 - low_before, now.1 - likely_before)
    }
}

/// A value after a share of what it lacks to the best end of the scale. A value beyond that end lacks nothing.
fn closer(indicator: &Indicator, value: f64, share: f64) -> f64 {
    let best = indicator.scale.best();
    if indicator.scale.reaches(value, best) { value } else { best - (best - value) * (1.0 - share) }
}

/// A value after a share of all services or departments was done, within the valid values.
fn counted(indicator: &Indicator, value: f64, share: f64) -> f64 {
    let (least, greatest) = indicator.domain;
    let way = if indicator.scale.descends() { -1.0 } else { 1.0 };
    (value + way * (greatest - least) * share).clamp(least, greatest)
}
