//! The result: a roadmap as a plan with provenance, the activities left out with reasons, the answer to the user's
//! wishes, the outlook, and what would be lost without each initiative.

pub(crate) mod answer;
pub(crate) mod dispensable;
pub(crate) mod marginal;
pub(crate) mod outlook;
pub(crate) mod reasons;
pub mod roadmap;
