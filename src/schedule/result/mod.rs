//! The result: a roadmap as a plan with provenance, what was left out and why, the answer to what was asked, and its forecast.

pub(crate) mod answer;
pub(crate) mod outlook;
pub mod roadmap;
