//! The instance that is solved: activities by index with their modes, precedence, resources, gates, mandates and contracts.
//!
//! A variant of the resource-constrained project scheduling problem with optional activities and several modes (Brucker et al.
//! 1999; Hartmann and Briskorn 2010), extended by readiness gates between phases and by money that keeps from year to year.
//!
//! Enters: assessment, catalogue, rubric, rules ([`crate::model::Context`]) and a horizon. Leaves: a [`instance::Problem`] in which
//! nothing is known by name any more. [`build`] makes it; [`mandate`] and [`mandated`] say what must be in every roadmap;
//! [`target`] what somebody asks for; [`initiative`] makes an initiative of a plan from an activity; [`cumulative_row`] sums what must be live by a quarter against what there is until then.

pub mod build;
pub mod cumulative_row;
pub mod initiative;
pub mod instance;
pub mod mandate;
pub(crate) mod mandated;
pub(crate) mod target;
