//! TODO

pub mod allowed;
pub mod build_order;
pub mod bundle;
pub mod conditions;
pub mod decoder;
pub mod fast_placement;
pub mod fixed_placement;
pub mod fund_account;
pub mod gain;
pub mod ledger;
pub mod limit;
pub mod list_decoding;
pub mod mandatory_first;
pub mod missed;
pub mod partial_schedule;
pub mod phases;
pub mod replacement;
