//! The least cost of a roadmap that opens gates, as a set-covering problem in plain numbers ([`gradus_solve::cover`]).
//!
//! Input: a problem, the earliest starts, the stage that must open and the activities that must be live. Output: a
//! lower bound of the cost and the cheapest set found ([`cost`]), and the least cost of the hours that are held
//! ([`hours`]). [`gate_constraints`] gives the shortfall of each
//! gate, [`timed_columns`] the deadline of each purchase. This module is used only if cost is a goal.

pub(crate) mod cost;
pub(crate) mod gate_constraints;
pub(crate) mod hours;
pub(crate) mod timed_columns;
