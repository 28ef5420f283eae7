//! TODO

pub mod closure;
pub mod cost;
pub mod covering;
pub mod gate_constraints;
pub mod redundancy;
pub mod timed_columns;
