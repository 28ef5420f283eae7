//! The numerics behind roadmaps, without a word of the domain: indices and numbers go in, indices and numbers come out.
//!
//! - [`rcpsp`]: how early a project can end with the resources that are there, with proof
//! - [`closure`]: the most profitable closed set, by a minimum cut
//! - [`precedence_forest`]: what is best passed along a forest of needs
//!
//! Results depend on the inputs and the seed alone, never on the number of threads or on a clock.

// Indices come from the instances themselves, never from a user, and a slip must be loud rather than silent.
#![allow(clippy::indexing_slicing)]

pub mod closure;
pub mod precedence_forest;
pub mod rcpsp;
