//! Changes, their edits, smallest conflicts, repairs and advice: what is told is what comes.

mod conflicts;
mod edits;
mod plans;
mod told;
