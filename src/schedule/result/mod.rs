//! The result: a roadmap as a plan with provenance, the activities left out with reasons, the answer to the user's
//! wishes, and the outlook.

pub(crate) mod answer;
pub(crate) mod outlook;
pub mod roadmap;
