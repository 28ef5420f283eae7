//! What several tests need: the default rubric, assessments built by hand, a plain layout.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

pub mod plain;
pub mod profiles;
pub mod rubric;
