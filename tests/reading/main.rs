//! Reading files: every kind of fault is told with its place, several at once, and nothing panics.

// Helpers of tests may fail as tests do.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod files;
mod form;
mod limits;
mod meaning;
mod shipped;
mod sides;
mod slips;
mod small;
mod words;
