//! How much of a resource a value costs at least.
//!
//! The Lagrangian bound on the value rises with the capacity of a resource. At given multipliers it is linear in the
//! capacity, with the resource's multiplier as its slope; where it meets the value, no schedule of that value uses
//! less. The least bound over all multipliers is concave in the capacity, so Newton's method finds where that one meets
//! the value (as Dinkelbach 1967 does for ratios).

use super::bound::{Pace, lower};
use super::domain::Domain;
use super::pricing::PricingProblem;
use super::relaxation::Relaxation;
use crate::rounding::outwards;

/// Relative tolerance for the division by a multiplier.
const SLACK: f64 = 1e-9;

/// A lower bound on the use of a resource by every schedule of at least `value`, from as many bounds as `paces` has. The
/// resource has a single period or block; `known` is its use by a known schedule of that value.
pub fn least_use(relaxation: &Relaxation, resource: usize, value: f64, known: f64, paces: &[Pace]) -> f64 {
    let mut pricing = PricingProblem::new(relaxation);
    let row: usize = relaxation.resources.iter().take(resource).map(|of| of.capacity.len()).sum();
    let (mut workspace, mut multipliers) = (pricing.workspace(), pricing.free());
    let domain = Domain::full(&pricing.layout);
    let (mut least, mut capacity) = (0.0_f64, known / 2.0);
    for pace in paces {
        pricing.capacity[row] = capacity;
        let lowered = lower(&pricing, &domain, multipliers, 0.0, *pace, &mut workspace);
        multipliers = lowered.multipliers;
        let slope = multipliers.rows[row];
        let meets = if slope > 0.0 { capacity - (outwards(lowered.bound) - value) / slope } else { 0.0 };
        let meets = (meets - SLACK * (meets.abs() + capacity)).min(known);
        // From below, the method comes closer with every step; from above, it may leap too far.
        capacity = if meets > least { meets } else { (least + capacity) / 2.0 };
        least = least.max(meets);
    }
    least
}
