//! Lagrangian relaxation of scarce resources (Fisher 1981; for project scheduling Möhring, Schulz, Stork and Uetz
//! 2003).
//!
//! Jobs have several modes, use resources and require one another; sets of jobs bring gains from the period in which
//! all of them are done. Every resource row gets a multiplier. The remaining pricing problem has only precedence
//! constraints, and dynamic programming over a [`crate::precedence_forest`] solves it; precedence relations that would
//! close a cycle get multipliers too. The [`crate::subgradient`] method moves the multipliers so that the bound falls.
//!
//! Input: a [`Relaxation`]. Output: an upper bound that is valid for any multipliers, and how often each job was done
//! by each period in the steps, from which [`order`] derives a good activity list. The bound is useful if resources are
//! scarce; if all jobs can be done at their earliest periods, it is no tighter than the sum of their gains.

pub(crate) mod bound;
pub(crate) mod domain;
pub(crate) mod filtering;
pub(crate) mod guided_order;
pub(crate) mod layout;
pub(crate) mod least_use;
pub(crate) mod pricing;
pub(crate) mod relaxation;
pub(crate) mod resource;

pub use bound::{Found, Pace, SubgradientBound, bound};
pub use domain::MOST_PERIODS;
pub use guided_order::order;
pub use least_use::least_use;
pub use relaxation::{Gain, Job, Mode, Relaxation};
pub use resource::{Resource, Storage, Use, When};
