//! Aggregation: the weighted power mean of scores with bounds, from the leaves to the root.
//!
//! Every scale is monotone, and the power mean is monotone in each argument. So the mean of the lower ends is the exact
//! lower bound, and the mean of the upper ends the exact upper bound. See `docs/methodology/scoring.md`.

use super::bounds::{Basis, Reading, Shares};
use crate::model::Rubric;
use std::cmp::Ordering;

use crate::model::rubric::{Child, Derived};
use crate::model::sum::sum;
use crate::model::terms::Combine;
use crate::model::tolerance;

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

/// Exponents closer to 0 than this count as 0: the roots for smaller ones exceed the precision of a double.
const NEAR_ZERO: f64 = 1e-6;

/// Whether an exponent means the geometric mean.
pub(crate) fn is_geometric(power: f64) -> bool {
    power.abs() < NEAR_ZERO
}

/// The weighted power mean of `(weight, value)` pairs with exponent `power`: 1 arithmetic, 0 geometric, −1 harmonic,
/// minus infinity the minimum. Values are at least 0 unless the exponent is 1 or minus infinity; `None` if the weights
/// sum to zero. Exponents closer to 0 than `NEAR_ZERO` count as 0. The last digit may depend on the order of the pairs,
/// so callers pass them in an order that does not come from a file.
pub(crate) fn power_mean(power: f64, pairs: &[(f64, f64)]) -> Option<f64> {
    let total: f64 = pairs.iter().map(|(weight, _)| weight).sum();
    if total <= 0.0 {
        return None;
    }
    let weighted = || pairs.iter().filter(|(weight, _)| *weight > 0.0);
    let least = weighted().map(|(_, value)| *value).fold(f64::INFINITY, f64::min);
    // Rounding in powers and roots may leave the range of the values by an ulp; the clamp keeps the mean within it.
    let most = weighted().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max);
    let mean = if power == f64::NEG_INFINITY || (power <= 0.0 && least <= 0.0) {
        least
    } else if is_geometric(power) {
        (weighted().map(|(weight, value)| weight * value.ln()).sum::<f64>() / total).exp()
    } else if power == 1.0 {
        weighted().map(|(weight, value)| weight * value).sum::<f64>() / total
    } else {
        // Values are divided by the dominant one, because powers of the values themselves may overflow.
        let unit = if power > 0.0 { most } else { least };
        let share = |value: f64| if unit > 0.0 { value / unit } else { 0.0 };
        let mean = weighted().map(|(weight, value)| weight * share(*value).powf(power)).sum::<f64>() / total;
        unit * mean.powf(1.0 / power)
    };
    Some(mean.clamp(least, most))
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
        let parts: Vec<Part> = node
            .children
            .iter()
            .filter_map(|child| match child {
                Child::Indicator(leaf) => {
                    let weight = rubric.indicators.get(*leaf)?.weight;
                    leaves.get(*leaf).and_then(|leaf| Part::of_leaf(weight, leaf))
                }
                Child::Node(below) => {
                    let weight = rubric.nodes.get(*below)?.weight;
                    nodes.get(*below)?.as_ref().and_then(|node| Part::of_node(weight, node))
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

/// The contribution of a child to its parent.
struct Part {
    weight: f64,
    low: f64,
    known: Option<f64>,
    high: f64,
    strong_low: f64,
    coverage: f64,
    bases: Shares,
}

impl Part {
    fn of_leaf(weight: f64, leaf: &LeafScore) -> Option<Part> {
        let basis = leaf.reading.basis;
        let ScoreBounds { low, high, .. } = leaf.score;
        (basis != Basis::NotApplicable).then(|| Part {
            weight,
            low,
            known: leaf.known(),
            high,
            strong_low: if leaf.reading.strong { low } else { 0.0 },
            coverage: if basis.is_observed() || basis == Basis::Prediction { 1.0 } else { 0.0 },
            bases: Shares::whole(basis),
        })
    }

    /// A total order by contents, independent of the file: parts that compare equal are identical.
    fn by_content(one: &Part, other: &Part) -> Ordering {
        let figures = |part: &Part| {
            let known = part.known.unwrap_or(f64::NAN);
            [part.weight, part.low, known, part.high, part.strong_low, part.coverage]
        };
        let (a, b) = (figures(one), figures(other));
        let pairs = a.iter().chain(one.bases.all()).zip(b.iter().chain(other.bases.all()));
        pairs.map(|(a, b)| a.total_cmp(b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }

    fn of_node(weight: f64, node: &NodeScore) -> Option<Part> {
        node.applies.then_some(Part {
            weight,
            low: node.score.low,
            known: node.partial,
            high: node.score.high,
            strong_low: node.strong_low,
            coverage: node.coverage,
            bases: node.bases,
        })
    }
}

/// The score of a node from its applicable children.
///
/// If children apply but all have weight zero, nothing is known: the score may be anything, and it meets no gate.
fn combine(power: f64, floor: f64, coverage_needed: f64, mut parts: Vec<Part>) -> NodeScore {
    // The order of the sums depends on the parts, not on the file.
    parts.sort_by(Part::by_content);
    let total = sum(parts.iter().map(|part| part.weight));
    let mean = |value: fn(&Part) -> Option<f64>| {
        let pairs: Vec<(f64, f64)> =
            parts.iter().filter_map(|part| value(part).map(|value| (part.weight, value.max(floor)))).collect();
        power_mean(power, &pairs)
    };
    let low = mean(|part| Some(part.low)).unwrap_or(0.0);
    let high = mean(|part| Some(part.high)).unwrap_or(1.0);
    let partial = mean(|part| part.known).map(|known| known.min(high).max(low));
    let share = |part: &Part| if total > 0.0 { part.weight / total } else { 0.0 };
    let coverage = sum(parts.iter().map(|part| share(part) * part.coverage)).min(1.0);
    let mut bases = if total > 0.0 { Shares::default() } else { Shares::whole(Basis::Missing) };
    for part in &parts {
        bases.add_part(share(part), &part.bases);
    }
    let point = partial.filter(|_| tolerance::reaches(coverage, coverage_needed));
    NodeScore {
        score: ScoreBounds { low, point, high },
        partial,
        strong_low: mean(|part| Some(part.strong_low)).unwrap_or(0.0),
        coverage,
        bases,
        applies: !parts.is_empty(),
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

    #[test]
    fn means_by_hand() {
        let pairs = [(1.0, 0.2), (3.0, 0.6)];
        close(power_mean(1.0, &pairs), 0.5);
        // (0.2 × 0.6³)^(1/4) = 0.0432^0.25
        close(power_mean(0.0, &pairs), 0.0432_f64.powf(0.25));
        // 4 / (1/0.2 + 3/0.6) = 4 / 10
        close(power_mean(-1.0, &pairs), 0.4);
        close(power_mean(f64::NEG_INFINITY, &pairs), 0.2);
        assert_eq!(power_mean(1.0, &[(0.0, 0.5)]), None);
        close(power_mean(0.0, &[(1.0, 0.0), (1.0, 1.0)]), 0.0);
    }

    fn part(weight: f64, low: f64, known: Option<f64>, high: f64) -> Part {
        let basis =
            if known.is_some() { Basis::Evidence(crate::model::terms::EvidenceKind::Audit) } else { Basis::Missing };
        let coverage = if known.is_some() { 1.0 } else { 0.0 };
        Part { weight, low, known, high, strong_low: low, coverage, bases: Shares::whole(basis) }
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

    #[test]
    fn extreme_exponents_stay_between_the_values() {
        let pairs = [(1.0, 40.0), (1.0, 100.0)];
        for power in [1000.0, -1000.0, 300.0, 1e-300, -1e-12, 0.5] {
            let mean = power_mean(power, &pairs).unwrap();
            assert!((40.0..=100.0).contains(&mean), "{power}: {mean}");
        }
        // With a value 0 of equal weight, the power mean is 2^(−1/p) times the greater value.
        close(power_mean(1000.0, &[(1.0, 0.0), (1.0, 100.0)]), 100.0 * 2_f64.powf(-0.001));
        close(power_mean(1e-300, &pairs), power_mean(0.0, &pairs).unwrap());
    }
}
