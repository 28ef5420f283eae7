//! TODO

pub mod domain;
pub mod guided_start;
pub mod precedence_forest;
pub mod pricing;
pub mod relaxation;
pub mod resources;
pub mod subgradient;
