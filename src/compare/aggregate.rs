//! Aggregation: the weighted power mean of known scores, with bounds, level by level.
//!
//! A node is aggregated as for a single jurisdiction, see [`Weighted`].

use std::cmp::Ordering;

use super::leaf::{Leaf, State};
use crate::model::composite::Composite;
use crate::model::rubric::Child;
use crate::score::weighted::{Aggregate, More, Part, Weighted};

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

/// Share of a child's weight that has a figure, observed or standing in, in [0, 1].
struct Filled(f64);

impl More for Filled {
    fn order(one: &Part<Filled>, other: &Part<Filled>) -> Ordering {
        one.coverage.total_cmp(&other.coverage).then_with(|| one.more.0.total_cmp(&other.more.0))
    }
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
                    of_leaf(weight, leaves.get(leaf)?.get(unit)?)
                }
                Child::Node(below) => {
                    let weight = composite.nodes.get(below)?.weight;
                    of_node(weight, nodes.get(below)?.get(unit)?)
                }
            };
            let parts: Vec<Part<Filled>> = node.children.iter().filter_map(part).collect();
            combine(composite, node.power, floor, parts)
        };
        let column = (0..units).map(score).collect();
        if let Some(slot) = nodes.get_mut(i) {
            *slot = column;
        }
    }
    nodes
}

fn of_leaf(weight: f64, leaf: &Leaf) -> Option<Part<Filled>> {
    let share = |is: bool| if is { 1.0 } else { 0.0 };
    (leaf.state != State::NotApplicable).then(|| Part {
        weight,
        low: leaf.low,
        known: leaf.point,
        high: leaf.high,
        coverage: share(leaf.state == State::Observed),
        more: Filled(share(leaf.point.is_some())),
    })
}

fn of_node(weight: f64, node: &NodeScore) -> Option<Part<Filled>> {
    let NodeScore { low, known, high, coverage, filled, .. } = *node;
    node.applies.then_some(Part { weight, low, known, high, coverage, more: Filled(filled) })
}

/// The score of a node from its applicable children.
fn combine(composite: &Composite, power: f64, floor: f64, parts: Vec<Part<Filled>>) -> NodeScore {
    let parts = Weighted::new(power, floor, parts);
    let Aggregate { low, point, high, known, coverage, applies } =
        parts.aggregate(composite.range, composite.coverage_needed);
    let filled = parts.share_of(|part| part.more.0);
    NodeScore { low, point, high, known, coverage, filled, applies }
}
