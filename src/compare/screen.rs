//! Screening: units of which too little is known have no say in how the others are scored.
//!
//! A scale that is fitted to the data takes the least and the greatest value, the mean or the number of units from all of
//! them. A row that is nearly empty, and that has no rank itself for want of coverage, would otherwise set the scale of
//! everybody with the one figure that it has. The rule is that of the JRC's practice as the COINr package has it (its
//! `Screen`; Becker et al. 2022, JOSS 7(78), 4567).

use crate::model::composite::Composite;
use crate::model::rubric::Child;
use crate::model::sum::sum;
use crate::model::tolerance;

/// For each unit whether less of the weight is observed than the index asks for. Indicators that are left out have no
/// weight.
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

/// The share of the weight that is observed of a unit, level by level as in the headline.
fn coverage(composite: &Composite, values: &[Vec<Option<f64>>], left_out: &[bool], unit: usize) -> f64 {
    // None where nothing below a node is left.
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
