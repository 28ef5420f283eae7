//! Changes, their edits, conflicts, repairs and advice: reported effects equal actual ones.

mod conflicts;
mod edits;
pub mod plans;
mod purpose;
mod told;
