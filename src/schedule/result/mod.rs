//! The result: a roadmap as a plan with provenance, what was left out and why, the answer to what was asked, and its forecast.

pub mod answer;
pub mod outlook;
pub mod roadmap;
