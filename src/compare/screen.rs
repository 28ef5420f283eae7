//! Screening: units with too few observations do not influence the scores of others.
//!
//! A fitted scale depends on the least and the greatest value, the mean or the number of all units. A nearly empty row,
//! which gets no rank itself, could otherwise change everybody's scale by its one figure. The rule follows the JRC's
//! practice in the COINr package (`Screen`; Becker et al. 2022, JOSS 7(78), 4567).

use crate::model::composite::Composite;
use crate::model::rubric::Child;
use crate::model::sum::sum;
use crate::model::tolerance;

/// For each unit, whether its observed weight share is below that required by the index. Indicators that are left out
/// have no weight.
pub(super) fn screened(
    composite: &Composite,
    values: &[Vec<Option<f64>>],
    left_out: &[bool],
    units: usize,
) -> Vec<bool> {
    (0..units)
        .map(|unit| !tolerance::reaches(coverage(composite, values, left_out, unit), composite.coverage_needed))
        .collect()
}

/// The observed weight share of a unit, level by level as in the headline.
fn coverage(composite: &Composite, values: &[Vec<Option<f64>>], left_out: &[bool], unit: usize) -> f64 {
    // `None` for a node without remaining indicators.
    let mut nodes: Vec<Option<f64>> = vec![None; composite.nodes.len()];
    for (i, node) in composite.nodes.iter().enumerate().rev() {
        let part = |child: &Child| match *child {
            Child::Indicator(leaf) => {
                let out = left_out.get(leaf).copied().unwrap_or(false);
                let observed = values.get(leaf)?.get(unit)?.is_some();
                let weight = composite.indicators.get(leaf)?.weight;
                (!out).then_some((weight, if observed { 1.0 } else { 0.0 }))
            }
            Child::Node(below) => Some((composite.nodes.get(below)?.weight, (*nodes.get(below)?)?)),
        };
        let parts: Vec<(f64, f64)> = node.children.iter().filter_map(part).collect();
        let total = sum(parts.iter().map(|(weight, _)| *weight));
        let observed = sum(parts.iter().map(|(weight, share)| weight * share));
        let share = (!parts.is_empty()).then_some(if total > 0.0 { observed / total } else { 0.0 });
        if let Some(slot) = nodes.get_mut(i) {
            *slot = share;
        }
    }
    nodes.first().copied().flatten().unwrap_or(0.0)
}
