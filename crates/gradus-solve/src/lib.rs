//! The numerical methods behind roadmaps, independent of the domain: input and output are indices and numbers.
//!
//! - [`rcpsp`]: the earliest end of a project within its resources, with proof
//! - [`lagrangian`]: an upper bound on the gain of jobs with scarce resources
//! - [`branch_and_bound`]: proof of optimality, or a better solution, for such instances of moderate size
//! - [`cover`]: the cheapest set of items, each with its requirements, that covers all rows
//! - [`rounding`]: tolerances for sums of binary fractions
//!
//! Private modules support these: [`subgradient`] moves the multipliers of every Lagrangian bound; [`best_first`] is
//! the search tree of every branch and bound; [`closure`] finds the most profitable closed set as a minimum cut;
//! [`precedence_forest`] passes messages along a forest of precedence relations.
//!
//! Results depend only on the inputs and the seed, never on the number of threads or on a clock.

// Indices come from the instances themselves, never from a user. An error in them must panic, not pass silently.
#![allow(clippy::indexing_slicing)]
// The overview of the crate also links private modules.
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
