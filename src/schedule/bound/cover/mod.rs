//! The cheapest set of activities that opens gates: a set-covering problem with precedence, solved by branch and bound over
//! Lagrangian bounds (Beasley 1987), as a lower bound of cost.
//!
//! Enters: prices, precedence, what each gate lacks ([`gate_constraints`]) and what must be live by when ([`timed_columns`]). Leaves: the
//! least cost that is possible and the cheapest set found. It matters only where cost is a goal.

pub(crate) mod cost;
pub(crate) mod covering;
pub(crate) mod gate_constraints;
pub(crate) mod redundancy;
pub(crate) mod search;
pub(crate) mod timed_columns;
