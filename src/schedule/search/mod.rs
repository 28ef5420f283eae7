//! TODO

pub mod activity_list;
pub mod annealing;
pub mod cost_reduction;
pub mod task;
