//! TODO

pub mod cumulative_row;
pub mod instance;
pub mod mandate;
pub mod target;
