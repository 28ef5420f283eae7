//! The instance to solve: activities by index with modes, precedence, resources, gates, mandates and contracts.
//!
//! A variant of the resource-constrained project scheduling problem with optional activities and several modes (Brucker
//! et al. 1999; Hartmann and Briskorn 2010), extended by readiness gates between phases and by money that carries over.
//!
//! Input: assessment, catalogue, rubric, rules ([`crate::model::Context`]) and a horizon. Output: an
//! [`instance::Problem`] that uses indices instead of names. [`build`] makes it; [`mandate`] and [`mandated`] hold the
//! obligations; [`target`] holds the user's wishes; [`initiative`] converts an activity into an initiative of a plan;
//! [`benefit`] is the benefit as a function of the quarters in which activities are live;
//! [`cumulative_row`] compares the cumulative demand of live activities with the supply until that quarter.
//!
//! The arithmetic of each constraint is implemented once, here: [`funds`] (who may pay, available money, lapse),
//! [`front_line`], [`staff`], [`pace`], [`renewal`], [`delay`] (time for the usual delay); exclusions are in [`mandated`]. Construction, bounds, levelling
//! and explanations use it. Only the forecast and the verifier implement it again, on purpose: they are independent
//! checks.

pub(crate) mod activity;
pub(crate) mod benefit;
pub(crate) mod build;
pub(crate) mod cumulative_row;
mod delay;
pub(crate) mod expand;
pub(crate) mod front_line;
pub(crate) mod funds;
pub mod initiative;
pub mod instance;
pub mod mandate;
pub(crate) mod mandated;
pub(crate) mod movers;
pub(crate) mod pace;
pub(crate) mod renewal;
pub(crate) mod staff;
pub(crate) mod target;
pub(crate) mod wiring;
