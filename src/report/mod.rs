//! Reports: what was computed, laid out. Reports compute nothing.

pub mod document;
pub mod faults;
pub mod format;
pub mod terminal;
