//! The objective of a roadmap, and its attainment.
//!
//! Goals are lexicographic: a later goal may not worsen an earlier one ([`attainment`] keeps earlier results as floors,
//! the epsilon constraint of multi-objective optimisation; Haimes et al. 1971). [`benefit`] evaluates the benefit of a
//! roadmap from the quarters in which activities are live, in full or by differences. A [`certificate`] holds the
//! value, bound and gap of a goal. All differences between goals are in [`goal`].

pub(crate) mod amount;
pub(crate) mod attainment;
pub mod benefit;
pub(crate) mod certificate;
pub(crate) mod goal;
