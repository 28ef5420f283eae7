//! TODO

pub mod answer;
pub mod outlook;
pub mod roadmap;
