//! The problem as jobs, resources and gains for [`gradus_solve::lagrangian`] and [`gradus_solve::branch_and_bound`],
//! and the conversion of their results into activity lists.
//!
//! Input: a problem, its benefit model and the earliest starts. Output: a relaxation ([`relaxation`], with the
//! resources of [`resource_rows`]) and [`activity_lists`].

pub(crate) mod activity_lists;
mod channel_ways;
pub(crate) mod relaxation;
pub(crate) mod resource_rows;
mod savings;
