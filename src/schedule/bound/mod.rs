//! Bounds: what no roadmap under the same rules can surpass. They prove a roadmap best or say how far it may be from that.
//!
//! [`benefit`] bounds benefit by the earliest starts alone, then by Lagrangian relaxation ([`lagrangian`]); [`earliest_start`] bounds the
//! opening of stages; [`cover`] bounds cost by the cheapest set of activities that opens the gates; [`branch_and_bound`] closes the
//! gap on small instances; [`infeasibility`] proves that mandates cannot all be kept. Every bound is rounded outwards.
//!
//! This room turns the problem into the structures of [`gradus_solve`] and what comes back into bounds and activity lists; the
//! numerics are there. All shipped examples are proved by [`benefit`] alone.

pub(crate) mod benefit;
pub(crate) mod branch_and_bound;
pub(crate) mod cover;
pub(crate) mod earliest_start;
pub(crate) mod infeasibility;
pub(crate) mod lagrangian;
pub(crate) mod optimistic;
