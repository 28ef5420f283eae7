//! Bounds that no roadmap under the same rules can beat. They prove a roadmap optimal or limit its gap to the optimum.
//!
//! [`benefit`] bounds the benefit, first with earliest starts alone, then with Lagrangian relaxation ([`lagrangian`]).
//! [`earliest_start`] bounds the quarter in which a stage opens. [`cover`] bounds the cost with the cheapest set of
//! activities that opens the gates. [`branch_and_bound`] closes the gap on small instances. [`infeasibility`] proves
//! that mandates cannot all be met. Every bound is rounded outwards.
//!
//! This module translates the problem into the structures of [`gradus_solve`] and translates the results back into
//! bounds and activity lists. The numerical methods are in that crate. [`benefit`] alone proves all shipped examples.

pub(crate) mod benefit;
pub(crate) mod branch_and_bound;
pub(crate) mod cover;
pub(crate) mod earliest_start;
pub(crate) mod infeasibility;
pub(crate) mod lagrangian;
pub(crate) mod optimistic;
