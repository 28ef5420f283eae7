//! Construction of roadmaps: a serial schedule generation scheme (Kolisch 1996) over bundles of activities.
//!
//! A bundle is an activity with everything that it requires. It is placed whole or not at all, in the earliest quarter
//! that people, front lines, money and conditions allow. [`partial_schedule`] holds the placements and can undo them;
//! [`capacity`] computes their demand; [`ledger`] and [`fund_account`] hold the money; [`phases`] builds stage by stage
//! ([`gates`] opens each gate, [`no_regret`] adds the work that is useful in any case); [`decoder`] turns successive
//! activity lists into roadmaps and keeps the placements that two lists share.
//!
//! Input: a problem and a build order (a priority rule or an activity list). Output: placements that satisfy every
//! constraint, and for each activity that does not fit the limit that kept it out. The three priority rules alone solve
//! all shipped examples to proven optimality; lists matter where people or money are scarce.

pub(crate) mod allowed;
pub(crate) mod build_order;
pub(crate) mod bundle;
pub(crate) mod capacity;
pub(crate) mod conditions;
pub(crate) mod decoder;
pub(crate) mod fast_placement;
pub(crate) mod fixed_placement;
pub(crate) mod fund_account;
pub(crate) mod gain;
pub(crate) mod gates;
pub(crate) mod ledger;
pub(crate) mod limit;
pub(crate) mod list_decoding;
pub(crate) mod mandatory_first;
pub(crate) mod missed;
pub(crate) mod no_regret;
pub mod partial_schedule;
pub(crate) mod phases;
pub(crate) mod replacement;
