//! The tree as flat arrays, so that thousands of aggregations a second need no allocation.
//!
//! A column holds one figure per unit. The columns of the leaves come first, then those of the nodes, parents before
//! children. A missing figure is NaN. Bounds and coverage stay with [`super::aggregate`]; the points agree, and each
//! run of [`super::uncertainty`] verifies it.

use super::leaf::Leaf;
use super::{Comparison, Fit};
use crate::model::composite::Composite;
use crate::model::rubric::Child;
use crate::score::power_mean::is_geometric;

/// The tree of an index.
#[derive(Clone, Debug)]
pub(super) struct Flat {
    /// Number of units in a column.
    pub units: usize,
    /// Number of columns that are leaves.
    pub leaves: usize,
    /// The columns below each node, by identifier: sums and random draws follow this order, not that of a file.
    children: Vec<Vec<usize>>,
    /// The nodes by identifier.
    order: Vec<usize>,
    /// Least figure of a column in the root's mean.
    floor: f64,
    /// Nominal weights, one for each column.
    pub weights: Vec<f64>,
    /// Nominal exponents, one for each node.
    pub powers: Vec<f64>,
}

/// Working memory for one aggregation.
#[derive(Clone, Debug)]
pub(super) struct Buffers {
    /// The columns of the nodes.
    nodes: Vec<f64>,
    sums: Vec<f64>,
    totals: Vec<f64>,
    /// For powers, the dominant figure in each unit's mean: the greatest, or the least for a negative exponent.
    units: Vec<f64>,
}

impl Flat {
    /// The tree of an index over the units of a comparison. A constant indicator has weight zero.
    pub(super) fn of(composite: &Composite, comparison: &Comparison) -> Flat {
        let leaves = composite.indicators.len();
        let column = |child: &Child| match *child {
            Child::Indicator(leaf) => leaf,
            Child::Node(node) => leaves + node,
        };
        let ids = || {
            composite
                .indicators
                .iter()
                .map(|indicator| indicator.id.as_str())
                .chain(composite.nodes.iter().map(|node| node.id.as_str()))
        };
        let ids: Vec<&str> = ids().collect();
        let id = |column: &usize| ids.get(*column).copied().unwrap_or_default();
        let children = |node: &crate::model::rubric::Node| {
            let mut columns: Vec<usize> = node.children.iter().map(column).collect();
            columns.sort_by_key(id);
            columns
        };
        let mut order: Vec<usize> = (0..composite.nodes.len()).collect();
        order.sort_by_key(|node| id(&(leaves + node)));
        let weight = |(i, indicator): (usize, &crate::model::composite::Measured)| {
            if comparison.steps.fits.get(i) == Some(&Fit::Constant) { 0.0 } else { indicator.weight }
        };
        let own = composite.indicators.iter().enumerate().map(weight);
        let own = own.chain(composite.nodes.iter().map(|node| node.weight));
        Flat {
            units: comparison.units.len(),
            leaves,
            children: composite.nodes.iter().map(children).collect(),
            order,
            floor: composite.floor.unwrap_or(f64::NEG_INFINITY),
            weights: own.collect(),
            powers: composite.nodes.iter().map(|node| node.power).collect(),
        }
    }

    /// The figures of the leaves, as columns.
    pub(super) fn columns(leaves: &[Vec<Leaf>]) -> Vec<f64> {
        leaves.iter().flatten().map(|leaf| leaf.point.unwrap_or(f64::NAN)).collect()
    }

    /// Working memory for aggregations of this tree.
    pub(super) fn buffers(&self) -> Buffers {
        Buffers {
            nodes: vec![f64::NAN; self.children.len() * self.units],
            sums: vec![0.0; self.units],
            totals: vec![0.0; self.units],
            units: vec![0.0; self.units],
        }
    }

    /// The children of each node with more than one, as columns.
    pub(super) fn families(&self) -> impl Iterator<Item = &[usize]> + Clone {
        let children = |node: &usize| self.children.get(*node).map(Vec::as_slice);
        self.order.iter().filter_map(children).filter(|children| children.len() > 1)
    }

    /// A unit's figure in a leaf or, after an aggregation in this memory, in a node; NaN if missing.
    pub(super) fn figure(&self, child: Child, unit: usize, leaves: &[f64], buffers: &Buffers) -> f64 {
        let (columns, column) = match child {
            Child::Indicator(leaf) => (leaves, leaf),
            Child::Node(node) => (buffers.nodes.as_slice(), node),
        };
        columns.get(column * self.units + unit).copied().unwrap_or(f64::NAN)
    }

    /// Aggregates columns of leaves with weights (one per column) and exponents (one per node), and returns the column
    /// of the root; NaN for a unit without figures.
    pub(super) fn aggregate<'r>(
        &self,
        leaves: &[f64],
        weights: &[f64],
        powers: &[f64],
        buffers: &'r mut Buffers,
    ) -> &'r [f64] {
        let units = self.units;
        let Buffers { nodes, sums, totals, units: most } = buffers;
        for (node, (children, power)) in self.children.iter().zip(powers).enumerate().rev() {
            let (above, below) = nodes.split_at_mut((node + 1) * units);
            let Some(own) = above.get_mut(node * units..) else { continue };
            let floor = if node == 0 { self.floor } else { f64::NEG_INFINITY };
            let least = *power == f64::NEG_INFINITY;
            sums.fill(if least { f64::INFINITY } else { 0.0 });
            totals.fill(0.0);
            let below: &[f64] = below;
            let columns = || {
                children.iter().filter_map(|column| {
                    let figures = match column.checked_sub(self.leaves) {
                        None => leaves.get(column * units..(column + 1) * units),
                        Some(child) => {
                            let begin = (child - node - 1) * units;
                            below.get(begin..begin + units)
                        }
                    };
                    let weight = weights.get(*column).copied().unwrap_or(0.0);
                    figures.filter(|_| weight > 0.0).map(|figures| (figures, weight))
                })
            };
            let kind = Kind::of(*power);
            if let Kind::Power(power) = kind {
                most.fill(f64::NAN);
                columns().for_each(|(figures, _)| update_dominant(most, figures, floor, power));
            }
            columns().for_each(|(figures, weight)| add(sums, totals, (figures, most), weight, floor, kind));
            for (((own, sum), total), most) in own.iter_mut().zip(sums.iter()).zip(totals.iter()).zip(most.iter()) {
                *own = if *total > 0.0 { finish(*sum, *total, *most, kind) } else { f64::NAN };
            }
        }
        nodes.get(..units).unwrap_or_default()
    }
}

/// The kind of mean that an exponent gives.
#[derive(Clone, Copy)]
enum Kind {
    Arithmetic,
    Geometric,
    Least,
    Power(f64),
}

impl Kind {
    fn of(power: f64) -> Kind {
        if power == 1.0 {
            Kind::Arithmetic
        } else if is_geometric(power) {
            Kind::Geometric
        } else if power == f64::NEG_INFINITY {
            Kind::Least
        } else {
            Kind::Power(power)
        }
    }
}

/// Updates the dominant figure of each unit's mean with those of a column.
fn update_dominant(most: &mut [f64], figures: &[f64], floor: f64, power: f64) {
    // `max` and `min` would skip NaN.
    for (most, figure) in most.iter_mut().zip(figures).filter(|(_, figure)| !figure.is_nan()) {
        let figure = figure.max(floor);
        *most = if power > 0.0 { most.max(figure) } else { most.min(figure) };
    }
}

/// Adds a column to the sums of a mean; missing figures are skipped. Powers are taken of figures divided by the
/// dominant one, because powers of the figures themselves may overflow.
fn add(sums: &mut [f64], totals: &mut [f64], (figures, most): (&[f64], &[f64]), weight: f64, floor: f64, kind: Kind) {
    let cells = sums.iter_mut().zip(totals).zip(figures);
    let there = |figure: f64| !figure.is_nan();
    match kind {
        Kind::Arithmetic => {
            for ((sum, total), figure) in cells {
                let there = if figure.is_nan() { 0.0 } else { 1.0 };
                let figure = if figure.is_nan() { 0.0 } else { figure.max(floor) };
                *sum += weight * figure;
                *total += weight * there;
            }
        }
        Kind::Geometric => {
            for ((sum, total), figure) in cells.filter(|(_, figure)| there(**figure)) {
                *total += weight;
                *sum += weight * figure.max(floor).max(0.0).ln();
            }
        }
        Kind::Least => {
            for ((sum, total), figure) in cells.filter(|(_, figure)| there(**figure)) {
                *total += weight;
                *sum = sum.min(figure.max(floor));
            }
        }
        Kind::Power(power) => {
            for (((sum, total), figure), most) in cells.zip(most).filter(|((_, figure), _)| there(**figure)) {
                let share = if *most > 0.0 { figure.max(floor) / most } else { 0.0 };
                *total += weight;
                *sum += weight * share.max(0.0).powf(power);
            }
        }
    }
}

/// The mean from its sums. With a zero figure and an exponent of 0 or less, the mean is 0.
fn finish(sum: f64, total: f64, most: f64, kind: Kind) -> f64 {
    match kind {
        Kind::Least => sum,
        Kind::Arithmetic => sum / total,
        Kind::Geometric => (sum / total).exp(),
        Kind::Power(_) if most <= 0.0 => 0.0,
        Kind::Power(power) => most * (sum / total).powf(1.0 / power),
    }
}
