//! Normalisation: fits a scale to the values of all units, then scores every value on it.
//!
//! Fixed scales need no fit. On a scale with a worst and a best end, scores lie in the index's range.

use super::fit::{Fit, NotComparable};
use super::leaf::{Leaf, State};
use super::steps::Steps;
use crate::model::composite::{Composite, Method};

/// Fits every indicator by its item of `methods` and scores its values. Screened units are scored but do not influence
/// the scale. Constant indicators, and those marked in `constant`, are left out for every unit.
///
/// A missing value may be anything: from worst to best on a fixed scale, from the worst to the best score of the data
/// on a relative one.
pub(super) fn leaves(
    composite: &Composite,
    steps: &Steps,
    methods: &[Method],
    constant: &[bool],
) -> Result<(Vec<Fit>, Vec<Vec<Leaf>>), NotComparable> {
    let (mut fits, mut leaves) = (Vec::new(), Vec::new());
    for (indicator, (method, values)) in methods.iter().zip(&steps.treated).enumerate() {
        let seen = steps.seen(values);
        let fit = match constant.get(indicator) {
            Some(true) => Fit::Constant,
            _ => Fit::of(method, &seen).map_err(|reason| {
                // The first by identifier, independent of the order of rows.
                let low = seen.iter().enumerate().filter(|(_, value)| value.is_some_and(|value| value <= 0.0));
                let unit = low.map(|(unit, _)| unit).min_by_key(|unit| steps.places.get(*unit));
                NotComparable { indicator, unit, reason }
            })?,
        };
        if fit == Fit::Constant {
            let out = Leaf {
                low: composite.range.0,
                point: None,
                high: composite.range.1,
                state: State::NotApplicable,
                source: None,
            };
            leaves.push(vec![out; values.len()]);
            fits.push(fit);
            continue;
        }
        let scores: Vec<Option<f64>> =
            values.iter().map(|value| value.and_then(|value| fit.score(value, composite.range))).collect();
        let fitted = steps.seen(&scores);
        let known = || fitted.iter().copied().flatten();
        let ends = match fit {
            Fit::Fixed(_) | Fit::Nothing => composite.range,
            _ => (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max)),
        };
        let observed = steps.denominated.get(indicator).map(Vec::as_slice).unwrap_or_default();
        let leaf = |(score, observed): (&Option<f64>, &Option<f64>)| match (score, observed) {
            (Some(score), Some(_)) => {
                Leaf { low: *score, point: Some(*score), high: *score, state: State::Observed, source: None }
            }
            (score, _) => {
                let state = if score.is_some() { State::StandIn } else { State::Missing };
                Leaf { low: ends.0, point: *score, high: ends.1, state, source: None }
            }
        };
        leaves.push(scores.iter().zip(observed).map(leaf).collect());
        fits.push(fit);
    }
    Ok((fits, leaves))
}
