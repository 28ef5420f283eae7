//! Up the tree: the weighted power mean of what is known, with bounds, level by level.
//!
//! The mean is [`power_mean`], the one that scores a single jurisdiction; so are the rules: a child that does not apply
//! leaves the weight, one of which nothing is known leaves the point but not the bounds.

use std::cmp::Ordering;

use super::leaf::{Leaf, State};
use crate::model::composite::Composite;
use crate::model::rubric::Child;
use crate::model::sum::sum;
use crate::model::tolerance;
use crate::score::aggregate::power_mean;

/// The score of a node for a unit, in the unit of the index's scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NodeScore {
    /// It is at least this.
    pub low: f64,
    /// The single figure; none where coverage is too low.
    pub point: Option<f64>,
    /// It is at most this.
    pub high: f64,
    /// The mean over what is known, whatever the coverage; none where nothing is.
    pub known: Option<f64>,
    /// Share of the applicable weight that was observed, in [0, 1].
    pub coverage: f64,
    /// Share of the applicable weight that has a figure, observed or standing in, in [0, 1].
    pub filled: f64,
    /// False where nothing below applies, whatever its weight.
    pub applies: bool,
}

/// What a child brings to its parent.
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

    /// An order that does not come from a file: parts that are equal in it are alike.
    fn by_content(&self, other: &Part) -> Ordering {
        let figures = |of: &Part| [of.weight, of.low, of.known.unwrap_or(f64::NAN), of.high, of.coverage, of.filled];
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
    // Sums are taken in an order that the parts give, not the file.
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
