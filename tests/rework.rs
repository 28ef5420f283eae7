//! Changes, their edits, smallest conflicts, repairs and advice: what is told is what comes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used, reason = "a test may fail")]

#[path = "rework/conflicts.rs"]
mod conflicts;
#[path = "rework/edits.rs"]
mod edits;
#[path = "rework/plans.rs"]
mod plans;
mod random;
mod support;
#[path = "rework/told.rs"]
mod told;
