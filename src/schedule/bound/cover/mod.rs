//! The least cost of roadmaps that open gates, as a set-covering problem in plain numbers ([`gradus_solve::cover`]).
//!
//! Enters: a problem, the earliest starts, the stage that has to open and what must be live. Leaves: the least cost that is possible
//! and the cheapest set found ([`cost`]). [`gate_constraints`] says what each gate lacks, [`timed_columns`] what is bought by
//! when. It matters only where cost is a goal.

pub(crate) mod cost;
pub(crate) mod gate_constraints;
pub(crate) mod timed_columns;
