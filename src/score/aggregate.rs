//! Aggregation: the weighted power mean of scores with bounds, from the leaves to the root.
//!
//! Every scale is monotone, and the power mean is monotone in each argument. So the mean of the lower ends is the exact
//! lower bound, and the mean of the upper ends the exact upper bound. See `docs/methodology/scoring.md`.

use std::cmp::Ordering;

use super::bounds::{Basis, Reading, Shares};
use super::weighted::{More, Part, Weighted};
use crate::model::Rubric;
use crate::model::rubric::{Child, Derived};
use crate::model::sum::sum;
use crate::model::terms::Combine;

/// A score with its bounds, all in [0, 1].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreBounds {
    /// Lower bound.
    pub low: f64,
    /// The single figure; `None` if too little is known for one.
    pub point: Option<f64>,
    /// Upper bound.
    pub high: f64,
}

/// The scores of every leaf and node.
#[derive(Clone, Debug)]
pub struct Scorecard {
    /// In the order of [`Rubric::indicators`].
    pub leaves: Vec<LeafScore>,
    /// In the order of [`Rubric::nodes`]; the first is the headline.
    pub nodes: Vec<NodeScore>,
    /// Derived figures in their own unit, in the order of [`Rubric::derived`].
    pub derived: Vec<DerivedReading>,
}

/// The score of an indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeafScore {
    /// The value that was scored.
    pub reading: Reading,
    /// Its score; meaningless if the indicator does not apply.
    pub score: ScoreBounds,
}

/// The score of a node.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeScore {
    /// Its score; the point exists only with sufficient coverage.
    pub score: ScoreBounds,
    /// Mean over known children (the midpoint for one known by an interval only), at any coverage; never shown alone.
    pub(super) partial: Option<f64>,
    /// Lower bound if weak evidence counts as missing, in [0, 1].
    pub strong_low: f64,
    /// Share of the applicable weight that was observed, in [0, 1].
    pub coverage: f64,
    /// Shares of the applicable weight by basis; they sum to 1. If all applicable children have weight zero, the whole
    /// is missing.
    pub bases: Shares,
    /// False if no descendant applies, regardless of weights.
    pub applies: bool,
}

/// A derived figure, in its own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DerivedReading {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Lower end if weak evidence counts as missing.
    pub strong_low: f64,
    /// Whether any of its indicators is known.
    pub known: bool,
}

impl LeafScore {
    /// The value of the leaf in a point: its own, or the midpoint if only an interval is known.
    pub(super) fn known(&self) -> Option<f64> {
        let middle = (self.reading.basis != Basis::Missing).then_some(f64::midpoint(self.score.low, self.score.high));
        self.score.point.or(middle)
    }
}

/// Scores readings (in the order of [`Rubric::indicators`]) on a rubric.
pub fn score(rubric: &Rubric, readings: &[Reading]) -> Scorecard {
    let leaves: Vec<LeafScore> = rubric
        .indicators
        .iter()
        .zip(readings)
        .map(|(indicator, reading)| {
            let score = |value: f64| indicator.scale.score(value);
            let (low, high) = (score(reading.low), score(reading.high));
            LeafScore { reading: *reading, score: ScoreBounds { low, point: reading.point.map(score), high } }
        })
        .collect();
    let mut nodes: Vec<Option<NodeScore>> = vec![None; rubric.nodes.len()];
    for (i, node) in rubric.nodes.iter().enumerate().rev() {
        let parts: Vec<Part<Evidence>> = node
            .children
            .iter()
            .filter_map(|child| match child {
                Child::Indicator(leaf) => {
                    let weight = rubric.indicators.get(*leaf)?.weight;
                    leaves.get(*leaf).and_then(|leaf| of_leaf(weight, leaf))
                }
                Child::Node(below) => {
                    let weight = rubric.nodes.get(*below)?.weight;
                    nodes.get(*below)?.as_ref().and_then(|node| of_node(weight, node))
                }
            })
            .collect();
        let floor = if i == 0 { rubric.floor } else { 0.0 };
        let scored = combine(node.power, floor, rubric.coverage_needed, parts);
        if let Some(slot) = nodes.get_mut(i) {
            *slot = Some(scored);
        }
    }
    let derived = rubric.derived.iter().map(|derived| derive(derived, &leaves)).collect();
    Scorecard { leaves, nodes: nodes.into_iter().flatten().collect(), derived }
}

/// What a child's score rests on.
struct Evidence {
    /// Low bound when weak evidence counts as missing, in [0, 1].
    strong_low: f64,
    /// Share of its weight by what it rests on.
    bases: Shares,
}

impl More for Evidence {
    fn order(one: &Part<Evidence>, other: &Part<Evidence>) -> Ordering {
        let bases = one.more.bases.all().iter().zip(other.more.bases.all());
        let by_bases = || bases.map(|(a, b)| a.total_cmp(b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal);
        let strong_low = one.more.strong_low.total_cmp(&other.more.strong_low);
        strong_low.then_with(|| one.coverage.total_cmp(&other.coverage)).then_with(by_bases)
    }
}

fn of_leaf(weight: f64, leaf: &LeafScore) -> Option<Part<Evidence>> {
    let basis = leaf.reading.basis;
    let ScoreBounds { low, high, .. } = leaf.score;
    (basis != Basis::NotApplicable).then(|| Part {
        weight,
        low,
        known: leaf.known(),
        high,
        coverage: if basis.is_observed() || basis == Basis::Prediction { 1.0 } else { 0.0 },
        more: Evidence { strong_low: if leaf.reading.strong { low } else { 0.0 }, bases: Shares::whole(basis) },
    })
}

fn of_node(weight: f64, node: &NodeScore) -> Option<Part<Evidence>> {
    node.applies.then_some(Part {
        weight,
        low: node.score.low,
        known: node.partial,
        high: node.score.high,
        coverage: node.coverage,
        more: Evidence { strong_low: node.strong_low, bases: node.bases },
    })
}

/// The score of a node from its applicable children.
///
/// If children apply but all have weight zero, nothing is known: the score may be anything, and it meets no gate.
fn combine(power: f64, floor: f64, coverage_needed: f64, parts: Vec<Part<Evidence>>) -> NodeScore {
    let parts = Weighted::new(power, floor, parts);
    let node = parts.aggregate((0.0, 1.0), coverage_needed);
    let mut bases = if parts.has_weight() { Shares::default() } else { Shares::whole(Basis::Missing) };
    for (share, part) in parts.shares() {
        bases.add_part(share, &part.more.bases);
    }
    NodeScore {
        score: ScoreBounds { low: node.low, point: node.point, high: node.high },
        partial: node.known,
        strong_low: parts.mean(|part| Some(part.more.strong_low)).unwrap_or(0.0),
        coverage: node.coverage,
        bases,
        applies: node.applies,
    }
}

/// A derived figure from the values of its indicators, all shares of people in percent.
fn derive(derived: &Derived, leaves: &[LeafScore]) -> DerivedReading {
    let members: Vec<&Reading> = derived
        .of
        .iter()
        .filter_map(|i| leaves.get(*i))
        .map(|leaf| &leaf.reading)
        .filter(|reading| reading.basis != Basis::NotApplicable)
        .collect();
    let highest = |value: fn(&Reading) -> f64| members.iter().map(|reading| value(reading)).fold(0.0, f64::max);
    // At least as many people are reached by any of several channels as by the best one alone (Fréchet).
    let low = highest(|reading| reading.low);
    let strong_low = highest(|reading| if reading.strong { reading.low } else { 0.0 });
    let high = match derived.combine {
        Combine::Highest => highest(|reading| reading.high),
        Combine::Union => sum(members.iter().map(|reading| reading.high)).min(100.0),
    };
    let known = members.iter().any(|reading| reading.basis != Basis::Missing);
    DerivedReading { low, high, strong_low, known }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: Option<f64>, b: f64) {
        assert!(a.is_some_and(|a| (a - b).abs() < 1e-12), "{a:?} is not {b}");
    }

    fn part(weight: f64, low: f64, known: Option<f64>, high: f64) -> Part<Evidence> {
        let basis =
            if known.is_some() { Basis::Evidence(crate::model::terms::EvidenceKind::Audit) } else { Basis::Missing };
        let coverage = if known.is_some() { 1.0 } else { 0.0 };
        Part { weight, low, known, high, coverage, more: Evidence { strong_low: low, bases: Shares::whole(basis) } }
    }

    #[test]
    fn a_point_needs_coverage() {
        // Weights 2, 1, 1 with the last missing: coverage 3/4, point (2 × 0.5 + 1 × 0.8) / 3 = 0.6, bounds (2 × 0.4 +
        // 0.7 + 0) / 4 = 0.375 and (2 × 0.6 + 0.9 + 1) / 4 = 0.775.
        let parts = [part(2.0, 0.4, Some(0.5), 0.6), part(1.0, 0.7, Some(0.8), 0.9), part(1.0, 0.0, None, 1.0)];
        let node = combine(1.0, 0.0, 0.65, parts.into());
        close(Some(node.score.low), 0.375);
        close(node.score.point, 0.6);
        close(Some(node.score.high), 0.775);
        close(Some(node.coverage), 0.75);
        // Without the child of weight 2, coverage is 1/2 and no point is shown.
        let thin = [part(2.0, 0.0, None, 1.0), part(1.0, 0.7, Some(0.8), 0.9), part(1.0, 0.5, Some(0.5), 0.5)];
        assert_eq!(combine(1.0, 0.0, 0.65, thin.into()).score.point, None);
    }

    #[test]
    fn children_without_weight_meet_no_gate() {
        let node = combine(1.0, 0.0, 0.5, vec![part(0.0, 0.9, Some(0.9), 0.9)]);
        assert!(node.applies);
        assert_eq!(node.score, ScoreBounds { low: 0.0, point: None, high: 1.0 });
        assert_eq!((node.coverage.to_bits(), node.strong_low), (0.0_f64.to_bits(), 0.0));
        assert_eq!(node.bases, Shares::whole(Basis::Missing));
        let nothing = combine(1.0, 0.0, 0.5, Vec::new());
        assert!(!nothing.applies && nothing.coverage.is_sign_positive());
    }
}
