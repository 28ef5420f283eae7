//! The numerics behind roadmaps, without a word of the domain: indices and numbers go in, indices and numbers come out.
//!
//! - [`rcpsp`]: how early a project can end with the resources that are there, with proof
//! - [`lagrangian`]: what jobs with gains can bring at most where resources are scarce
//! - [`branch_and_bound`]: proof, or something better, for such an instance that is not large
//! - [`cover`]: the cheapest set of items, each with all that it requires, that covers rows
//! - [`rounding`]: what sums of binary fractions may be off by
//!
//! What these stand on is not to be had outside: [`subgradient`], one walk of multipliers for every Lagrangian bound;
//! [`best_first`], one search tree for every branch and bound; [`closure`], the most profitable closed set, by a minimum cut;
//! [`precedence_forest`], messages along a forest of needs.
//!
//! Results depend on the inputs and the seed alone, never on the number of threads or on a clock.

// Indices come from the instances themselves, never from a user, and a slip must be loud rather than silent.
#![allow(clippy::indexing_slicing)]
// The map of the crate names what is not to be had outside, too.
#![allow(rustdoc::private_intra_doc_links)]

mod best_first;
pub mod branch_and_bound;
mod closure;
pub mod cover;
pub mod lagrangian;
mod precedence_forest;
pub mod rcpsp;
pub mod rounding;
mod subgradient;
