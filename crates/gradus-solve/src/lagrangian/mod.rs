//! Lagrangian relaxation of scarce resources (Fisher 1981; for project scheduling Möhring, Schulz, Stork and Uetz 2003).
//!
//! Jobs with several modes take resources and need one another; sets of them bring gains from the period on in which they are
//! done. Every resource row gets a multiplier; what is left is a pricing problem in which only precedence holds, solved by
//! dynamic programming over a [`crate::precedence_forest`]; needs that would close a circle get multipliers too. The
//! [`crate::subgradient`] method moves the multipliers so that the bound falls.
//!
//! Enters: a [`Relaxation`]. Leaves: a bound that no schedule surpasses whatever the multipliers are, and how often each job was
//! done by each period in the steps, which tells in which [`order`] jobs are best placed. It matters where resources are scarce:
//! where all jobs can be done as early as precedence lets them, the bound says no more than that.

pub(crate) mod bound;
pub(crate) mod domain;
pub(crate) mod filtering;
pub(crate) mod guided_order;
pub(crate) mod layout;
pub(crate) mod pricing;
pub(crate) mod relaxation;
pub(crate) mod resource;

pub use bound::{Found, Pace, SubgradientBound, bound};
pub use domain::MOST_PERIODS;
pub use guided_order::order;
pub use relaxation::{Gain, Job, Mode, Relaxation};
pub use resource::{Resource, Storage, Use, When};
