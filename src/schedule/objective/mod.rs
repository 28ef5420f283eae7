//! What a roadmap is to be best at, and how well it does.
//!
//! Goals are lexicographic: a later goal may not worsen an earlier one ([`attainment`] holds what was reached as floors, the epsilon
//! constraint of multi-objective optimisation; Haimes et al. 1971). [`benefit`] evaluates the benefit of a roadmap from the quarters
//! in which activities are live, as a whole or by differences. A [`certificate`] says what is known of each goal: value, bound, gap. All in which one goal
//! differs from another stands in [`goal`].

pub(crate) mod amount;
pub(crate) mod attainment;
pub mod benefit;
pub(crate) mod certificate;
pub(crate) mod goal;
