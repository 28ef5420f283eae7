//! TODO

pub mod build;
pub mod cumulative_row;
pub mod instance;
pub mod mandate;
pub mod mandated;
pub mod target;
