//! Lagrangian relaxation of the scarce resources (Fisher 1981; for project scheduling Möhring, Schulz, Stork and Uetz 2003).
//!
//! Every resource row gets a multiplier; what is left is a pricing problem in which only precedence holds, solved by dynamic
//! programming over a [`gradus_solve::precedence_forest`]; needs that would close a circle get multipliers too. [`subgradient`] moves the multipliers
//! so that the bound falls. Enters: an instance in plain numbers ([`relaxation`]). Leaves: a bound, multipliers, and how often each
//! activity was live in the steps, after which [`guided_start`] makes an activity list.

pub(crate) mod domain;
pub(crate) mod filtering;
pub(crate) mod guided_start;
pub(crate) mod layout;
pub(crate) mod pricing;
pub(crate) mod relaxation;
pub(crate) mod resource;
pub(crate) mod resources;
pub(crate) mod rounding;
pub(crate) mod subgradient;
