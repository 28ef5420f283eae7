//! TODO

pub mod outlook;
pub mod roadmap;
