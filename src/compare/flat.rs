//! The tree as flat arrays, so that thousands of aggregations a second allocate nothing.
//!
//! A column holds one figure for each unit; columns stand one after the other, first those of the leaves, then those of the
//! nodes, parents before children. A figure that is not there is NaN. The bounds and the rule of coverage stay with
//! [`super::aggregate`]; the point of every unit is the same here and there, and each run of
//! [`super::uncertainty`] shows that it is.

use super::Leaf;
use crate::model::composite::Composite;
use crate::model::rubric::Child;

/// The tree of an index.
#[derive(Clone, Debug)]
pub(super) struct Flat {
    /// How many units a column has.
    pub units: usize,
    /// How many columns are leaves.
    pub leaves: usize,
    /// The columns below each node.
    children: Vec<Vec<usize>>,
    /// Least figure of a column in the mean of the root.
    floor: f64,
    /// Nominal weights, one for each column.
    pub weights: Vec<f64>,
    /// Nominal exponents, one for each node.
    pub powers: Vec<f64>,
}

/// Room for one aggregation.
#[derive(Clone, Debug)]
pub(super) struct Room {
    /// The columns of the nodes.
    nodes: Vec<f64>,
    sums: Vec<f64>,
    totals: Vec<f64>,
}

impl Flat {
    /// The tree of an index over so many units.
    pub fn of(composite: &Composite, units: usize) -> Flat {
        let leaves = composite.indicators.len();
        let column = |child: &Child| match *child {
            Child::Indicator(leaf) => leaf,
            Child::Node(node) => leaves + node,
        };
        let own = composite.indicators.iter().map(|of| of.weight).chain(composite.nodes.iter().map(|of| of.weight));
        Flat {
            units,
            leaves,
            children: composite.nodes.iter().map(|node| node.children.iter().map(column).collect()).collect(),
            floor: composite.floor.unwrap_or(f64::NEG_INFINITY),
            weights: own.collect(),
            powers: composite.nodes.iter().map(|node| node.power).collect(),
        }
    }

    /// The figures of the leaves as columns.
    pub fn columns(leaves: &[Vec<Leaf>]) -> Vec<f64> {
        leaves.iter().flatten().map(|leaf| leaf.point.unwrap_or(f64::NAN)).collect()
    }

    /// Room for aggregations of this tree.
    pub fn room(&self) -> Room {
        Room {
            nodes: vec![f64::NAN; self.children.len() * self.units],
            sums: vec![0.0; self.units],
            totals: vec![0.0; self.units],
        }
    }

    /// The children of each node with more than one, as columns.
    pub fn families(&self) -> impl Iterator<Item = &[usize]> + Clone {
        self.children.iter().map(Vec::as_slice).filter(|children| children.len() > 1)
    }

    /// What a unit has in a leaf or, after an aggregation in this room, in a node; NaN where it has nothing.
    pub fn figure(&self, child: Child, unit: usize, leaves: &[f64], room: &Room) -> f64 {
        let (columns, column) = match child {
            Child::Indicator(leaf) => (leaves, leaf),
            Child::Node(node) => (room.nodes.as_slice(), node),
        };
        columns.get(column * self.units + unit).copied().unwrap_or(f64::NAN)
    }

    /// Aggregates columns of leaves with weights (one for each column) and exponents (one for each node), and gives the
    /// column of the root; NaN where a unit has nothing.
    pub fn aggregate<'r>(&self, leaves: &[f64], weights: &[f64], powers: &[f64], room: &'r mut Room) -> &'r [f64] {
        let units = self.units;
        let Room { nodes, sums, totals } = room;
        for (node, (children, power)) in self.children.iter().zip(powers).enumerate().rev() {
            let (above, below) = nodes.split_at_mut((node + 1) * units);
            let Some(own) = above.get_mut(node * units..) else { continue };
            let floor = if node == 0 { self.floor } else { f64::NEG_INFINITY };
            let least = *power == f64::NEG_INFINITY;
            sums.fill(if least { f64::INFINITY } else { 0.0 });
            totals.fill(0.0);
            for column in children {
                let figures = match column.checked_sub(self.leaves) {
                    None => leaves.get(column * units..(column + 1) * units),
                    Some(child) => {
                        let begin = (child - node - 1) * units;
                        below.get(begin..begin + units)
                    }
                };
                let weight = weights.get(*column).copied().unwrap_or(0.0);
                let Some(figures) = figures.filter(|_| weight > 0.0) else { continue };
                add(sums, totals, figures, weight, floor, *power);
            }
            for ((own, sum), total) in own.iter_mut().zip(sums.iter()).zip(totals.iter()) {
                *own = if *total > 0.0 { finish(*sum, *total, *power) } else { f64::NAN };
            }
        }
        nodes.get(..units).unwrap_or_default()
    }
}

/// Adds a column to the sums of a mean. A figure that is not there adds nothing.
fn add(sums: &mut [f64], totals: &mut [f64], figures: &[f64], weight: f64, floor: f64, power: f64) {
    let cells = sums.iter_mut().zip(totals).zip(figures);
    if power == 1.0 {
        for ((sum, total), figure) in cells {
            let there = if figure.is_nan() { 0.0 } else { 1.0 };
            let figure = if figure.is_nan() { 0.0 } else { figure.max(floor) };
            *sum += weight * figure;
            *total += weight * there;
        }
        return;
    }
    for ((sum, total), figure) in cells.filter(|(_, figure)| !figure.is_nan()) {
        let figure = figure.max(floor);
        *total += weight;
        if power == f64::NEG_INFINITY {
            *sum = sum.min(figure);
        } else if power == 0.0 {
            *sum += weight * figure.max(0.0).ln();
        } else {
            *sum += weight * figure.max(0.0).powf(power);
        }
    }
}

/// The mean from its sums. A nought under an exponent of nought or less makes the mean nought.
fn finish(sum: f64, total: f64, power: f64) -> f64 {
    if power == f64::NEG_INFINITY {
        sum
    } else if power == 1.0 {
        sum / total
    } else if power == 0.0 {
        (sum / total).exp()
    } else {
        (sum / total).powf(1.0 / power)
    }
}
