//! TODO

pub mod benefit;
pub mod branch_and_bound;
pub mod cover;
pub mod earliest_start;
pub mod infeasibility;
pub mod lagrangian;
pub mod optimistic;
