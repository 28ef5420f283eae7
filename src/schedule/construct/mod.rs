//! Construction of roadmaps: a serial schedule generation scheme (Kolisch 1996) over bundles of activities.
//!
//! A bundle is an activity with all that it requires; it is placed whole or not at all, at the earliest quarter in which people,
//! front lines, money and conditions allow it. [`partial_schedule`] holds what is placed and takes placements back,
//! [`capacity`] says what they take;
//! [`ledger`] and [`fund_account`] are its money; [`phases`] builds stage by stage ([`gates`] opens each,
//! [`no_regret`] sees to what is done in any case); [`decoder`] turns activity lists into roadmaps
//! one after the other and keeps what two lists have in common.
//!
//! Enters: a problem and a build order (a priority rule or an activity list). Leaves: placements that hold every constraint, and for
//! what does not fit the limit that kept it out. The three priority rules alone prove all shipped examples best; lists matter where
//! people or money are scarce.

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
