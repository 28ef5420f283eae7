//! Aggregation: the weighted power mean of known scores, with bounds, level by level.
//!
//! The mean is [`power_mean`], as for a single jurisdiction, and so are the rules: a child that does not apply is left
//! out of the weight; an unknown child is left out of the point but not of the bounds.

use std::cmp::Ordering;

use super::leaf::{Leaf, State};
use crate::model::composite::Composite;
use crate::model::rubric::Child;
use crate::model::sum::sum;
use crate::model::tolerance;
use crate::score::aggregate::power_mean;

/// The score of a node for a unit, on the index's scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NodeScore {
    /// Lower bound.
    pub low: f64,
    /// The single figure; `None` if coverage is too low.
    pub point: Option<f64>,
    /// Upper bound.
    pub high: f64,
    /// The mean over known children at any coverage; `None` if none is known.
    pub known: Option<f64>,
    /// Share of the applicable weight that was observed, in [0, 1].
    pub coverage: f64,
    /// Share of the applicable weight with a figure, observed or imputed, in [0, 1].
    pub filled: f64,
    /// False if no descendant applies, regardless of weights.
    pub applies: bool,
}

/// The contribution of a child to its parent.
#[derive(Clone, Copy)]
struct Part {
    weight: f64,
    low: f64,
    known: Option<f64>,
    high: f64,
    coverage: f64,
    filled: f64,
}

/// The scores of every node for every unit, from the columns of the leaves.
pub(super) fn aggregate(composite: &Composite, leaves: &[Vec<Leaf>], units: usize) -> Vec<Vec<NodeScore>> {
    let mut nodes: Vec<Vec<NodeScore>> = vec![Vec::new(); composite.nodes.len()];
    for (i, node) in composite.nodes.iter().enumerate().rev() {
        let floor = composite.floor.filter(|_| i == 0).unwrap_or(f64::NEG_INFINITY);
        let score = |unit: usize| {
            let part = |child: &Child| match *child {
                Child::Indicator(leaf) => {
                    let weight = composite.indicators.get(leaf)?.weight;
                    Part::of_leaf(weight, leaves.get(leaf)?.get(unit)?)
                }
                Child::Node(below) => {
                    let weight = composite.nodes.get(below)?.weight;
                    Part::of_node(weight, nodes.get(below)?.get(unit)?)
                }
            };
            let parts: Vec<Part> = node.children.iter().filter_map(part).collect();
            combine(composite, node.power, floor, parts)
        };
        let column = (0..units).map(score).collect();
        if let Some(slot) = nodes.get_mut(i) {
            *slot = column;
        }
    }
    nodes
}

impl Part {
    fn of_leaf(weight: f64, leaf: &Leaf) -> Option<Part> {
        let share = |is: bool| if is { 1.0 } else { 0.0 };
        (leaf.state != State::NotApplicable).then(|| Part {
            weight,
            low: leaf.low,
            known: leaf.point,
            high: leaf.high,
            coverage: share(leaf.state == State::Observed),
            filled: share(leaf.point.is_some()),
        })
    }

    /// A total order by contents, independent of the file: parts that compare equal are identical.
    fn by_content(&self, other: &Part) -> Ordering {
        let figures = |part: &Part| {
            [part.weight, part.low, part.known.unwrap_or(f64::NAN), part.high, part.coverage, part.filled]
        };
        let pairs = figures(self).into_iter().zip(figures(other));
        pairs.map(|(a, b)| a.total_cmp(&b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }

    fn of_node(weight: f64, node: &NodeScore) -> Option<Part> {
        let NodeScore { low, known, high, coverage, filled, .. } = *node;
        node.applies.then_some(Part { weight, low, known, high, coverage, filled })
    }
}

/// The score of a node from its applicable children.
fn combine(composite: &Composite, power: f64, floor: f64, mut parts: Vec<Part>) -> NodeScore {
    // The order of the sums depends on the parts, not on the file.
    parts.sort_by(Part::by_content);
    let total = sum(parts.iter().map(|part| part.weight));
    let mean = |value: fn(&Part) -> Option<f64>| {
        let pairs: Vec<(f64, f64)> =
            parts.iter().filter_map(|part| value(part).map(|value| (part.weight, value.max(floor)))).collect();
        power_mean(power, &pairs)
    };
    let low = mean(|part| Some(part.low)).unwrap_or(composite.range.0);
    let high = mean(|part| Some(part.high)).unwrap_or(composite.range.1);
    let known = mean(|part| part.known).map(|known| known.min(high).max(low));
    let share = |part: &Part| if total > 0.0 { part.weight / total } else { 0.0 };
    let coverage = sum(parts.iter().map(|part| share(part) * part.coverage)).min(1.0);
    let filled = sum(parts.iter().map(|part| share(part) * part.filled)).min(1.0);
    let point = known.filter(|_| tolerance::reaches(coverage, composite.coverage_needed));
    NodeScore { low, point, high, known, coverage, filled, applies: !parts.is_empty() }
}
