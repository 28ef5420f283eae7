//! Rows that were not read and would rank high: a typing error in one cell must not silently change the ranking.

use super::leaf::{Leaf, State};
use super::treat;
use super::{Comparison, Fit, aggregate};
use crate::model::Composite;
use crate::model::tolerance;

/// A row that was not read and would rank in the first tenth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Index among the given rows.
    pub row: usize,
    /// The rank by its readable values.
    pub rank: usize,
}

/// Least readable share of the weight for an estimate of the rank.
const READABLE: f64 = 0.5;

/// The rows that would rank in the first tenth of the ranked units. Each row has its readable values with their
/// indicators; it is scored on the scales of the others. Indicators with a denominator count as missing.
pub fn missed(composite: &Composite, comparison: &Comparison, rows: &[&[(usize, f64)]]) -> Vec<Missed> {
    let key = |headline: f64| tolerance::key(composite.settled(headline));
    let headlines = comparison.nodes.first().map(Vec::as_slice).unwrap_or_default();
    let mut rising: Vec<f64> = headlines.iter().filter_map(|score| score.point.map(key)).collect();
    rising.sort_by(f64::total_cmp);
    let tenth = rising.len().div_ceil(10).max(1);
    let mut found = Vec::new();
    for (row, values) in rows.iter().enumerate() {
        let leaves: Vec<Vec<Leaf>> =
            (0..composite.indicators.len()).map(|i| vec![leaf(composite, comparison, i, values)]).collect();
        let nodes = aggregate::aggregate(composite, &leaves, 1);
        let Some(headline) = nodes.first().and_then(|root| root.first()) else { continue };
        let Some(known) = headline.known.filter(|_| tolerance::reaches(headline.coverage, READABLE)) else { continue };
        let own = key(known);
        let rank = rising.len() - rising.partition_point(|other| *other <= own) + 1;
        if rank <= tenth {
            found.push(Missed { row, rank });
        }
    }
    found
}

/// A row's score on an indicator.
fn leaf(composite: &Composite, comparison: &Comparison, indicator: usize, values: &[(usize, f64)]) -> Leaf {
    let steps = &comparison.steps;
    let (low, high) = composite.range;
    let nothing = |state| Leaf { low, point: None, high, state, source: None };
    let fit = steps.fits.get(indicator).unwrap_or(&Fit::Nothing);
    if *fit == Fit::Constant {
        return nothing(State::NotApplicable);
    }
    let is_divided = composite.indicators.get(indicator).is_some_and(|indicator| indicator.denominator.is_some());
    let value = values.iter().find(|(key, _)| *key == indicator).map(|(_, value)| *value).filter(|_| !is_divided);
    let column = |columns: &[Vec<Option<f64>>]| steps.seen(columns.get(indicator).map_or(&[][..], Vec::as_slice));
    let done = steps.treatments.iter().find(|done| done.indicator == indicator);
    let treated = value.and_then(|value| match done {
        Some(_) => treat::follow(&column(&steps.imputed), &column(&steps.treated), done, value),
        None => Some(value),
    });
    match treated.and_then(|value| fit.score(value, composite.range)) {
        Some(score) => Leaf { low: score, point: Some(score), high: score, state: State::Observed, source: None },
        None => nothing(State::Missing),
    }
}
