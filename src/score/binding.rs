//! Binding constraints: the gates that keep the next stage from being reached, and the values that would meet them.

use super::aggregate::Scorecard;
use super::bounds::Basis;
use super::power_mean::power_mean;
use super::stage::{GateReading, Obstacle, StageReading};
use crate::model::Rubric;
use crate::model::rubric::{Child, Measure};
use crate::model::tolerance;

/// A gate of the next stage that is not shown to be met.
#[derive(Clone, Debug, PartialEq)]
pub struct Binding {
    /// The gate.
    pub reading: GateReading,
    /// For a gate on a node whose obstacle is not only weak evidence: each child, in the order of the rubric, with the
    /// value of it that alone would meet the gate.
    pub openers: Vec<Opener>,
}

/// The value of one child that, all else unchanged, would meet its node's gate on the lower bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opener {
    /// The child.
    pub child: Child,
    /// The current value at the lower end: in its own unit for an indicator, a score for a node.
    pub now: f64,
    /// The value required; `None` if no value would be enough.
    pub needed: Option<f64>,
}

/// The gates of the stage after the one shown that are not shown to be met; empty if every stage is shown.
pub(crate) fn binding(rubric: &Rubric, card: &Scorecard, stage: &StageReading) -> Vec<Binding> {
    let next = stage.gates.get(stage.shown).into_iter().flatten();
    next.filter(|reading| !reading.shown)
        .map(|reading| {
            let openers = match reading.gate.on {
                // If weak evidence is the only obstacle, no greater value helps, and better evidence for one child
                // might not either.
                _ if reading.obstacle == Some(Obstacle::WeakEvidence) => Vec::new(),
                Measure::Node(node) => openers(rubric, card, node, reading.gate.threshold),
                Measure::Indicator(_) | Measure::Derived(_) => Vec::new(),
            };
            Binding { reading: *reading, openers }
        })
        .collect()
}

/// For each applicable child of a node, the value that alone would raise the node's lower bound to `threshold`.
fn openers(rubric: &Rubric, card: &Scorecard, node: usize, threshold: f64) -> Vec<Opener> {
    let Some(node) = rubric.nodes.get(node) else { return Vec::new() };
    let lows: Vec<(Child, f64, f64)> = node
        .children
        .iter()
        .filter_map(|child| match *child {
            Child::Indicator(i) => {
                let (indicator, leaf) = (rubric.indicators.get(i)?, card.leaves.get(i)?);
                let applies = leaf.reading.basis != Basis::NotApplicable;
                applies.then_some((*child, indicator.weight, leaf.score.low))
            }
            Child::Node(i) => {
                let (below, scored) = (rubric.nodes.get(i)?, card.nodes.get(i)?);
                scored.applies.then_some((*child, below.weight, scored.score.low))
            }
        })
        .collect();
    lows.iter()
        .enumerate()
        .filter_map(|(place, (child, _, low))| {
            let mean_with = |score: f64| {
                let mut pairs: Vec<(f64, f64)> = lows
                    .iter()
                    .enumerate()
                    .map(|(i, (_, weight, low))| (*weight, if i == place { score } else { *low }))
                    .collect();
                pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
                power_mean(node.power, &pairs).unwrap_or(0.0)
            };
            let score = least_score(mean_with, *low, threshold);
            Some(match *child {
                Child::Node(_) => Opener { child: *child, now: *low, needed: score },
                Child::Indicator(i) => {
                    let scale = &rubric.indicators.get(i)?.scale;
                    let now = card.leaves.get(i)?.reading.low;
                    Opener { child: *child, now, needed: score.map(|score| scale.value_at(score)) }
                }
            })
        })
        .collect()
}

/// The least score in [`low`, 1] at which the increasing `mean` reaches `threshold`, by bisection; `None` if none does.
fn least_score(mean: impl Fn(f64) -> f64, low: f64, threshold: f64) -> Option<f64> {
    if !tolerance::reaches(mean(1.0), threshold) {
        return None;
    }
    // Fifty halvings of [0, 1] leave less than 1e-15, the precision of the scores themselves.
    let (mut below, mut above) = (low, 1.0);
    for _ in 0..50 {
        let middle = f64::midpoint(below, above);
        if mean(middle) < threshold { below = middle } else { above = middle }
    }
    Some(above)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_score_is_found() {
        // (x + 2 × 0.2) / 3 ≥ 0.3 from x = 0.5.
        let mean = |x: f64| (x + 0.4) / 3.0;
        assert!(least_score(mean, 0.0, 0.3).is_some_and(|x| (x - 0.5).abs() < 1e-9));
        assert_eq!(least_score(mean, 0.0, 0.5), None);
    }
}
