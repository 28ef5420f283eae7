//! The instance that is solved: activities by index with their modes, precedence, resources, gates, mandates and contracts.
//!
//! A variant of the resource-constrained project scheduling problem with optional activities and several modes (Brucker et al.
//! 1999; Hartmann and Briskorn 2010), extended by readiness gates between phases and by money that keeps from year to year.
//!
//! Enters: assessment, catalogue, rubric, rules ([`crate::model::Context`]) and a horizon. Leaves: a [`instance::Problem`] in which
//! nothing is known by name any more. [`build`] makes it; [`mandate`] and [`mandated`] say what must be in every roadmap;
//! [`target`] what somebody asks for; [`initiative`] makes an initiative of a plan from an activity; [`cumulative_row`] sums what must be live by a quarter against what there is until then.
//!
//! The arithmetic of each constraint is stated once, here: [`funds`] (who may pay, what is there by when, what lapses),
//! [`front_line`], [`staff`], [`pace`], [`renewal`]; exclusions are in [`mandated`]. Construction, bounds, levelling and explanations
//! go by it. Only the forecast and the verifier state it once more, on purpose: they are second opinions.

pub(crate) mod build;
pub(crate) mod cumulative_row;
pub(crate) mod expand;
pub(crate) mod front_line;
pub(crate) mod funds;
pub mod initiative;
pub mod instance;
pub mod mandate;
pub(crate) mod mandated;
pub(crate) mod pace;
pub(crate) mod renewal;
pub(crate) mod staff;
pub(crate) mod target;
pub(crate) mod wiring;
