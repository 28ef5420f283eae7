//! The problem as one with jobs, resources and gains, for Lagrangian relaxation and branch and bound in plain numbers
//! ([`gradus_solve::lagrangian`], [`gradus_solve::branch_and_bound`]), and what these find turned back into activity lists.
//!
//! Enters: a problem, its benefit model and the earliest starts. Leaves: a relaxation ([`relaxation`], its resources
//! [`resource_rows`]) and [`activity_lists`].

pub(crate) mod activity_lists;
pub(crate) mod relaxation;
pub(crate) mod resource_rows;
