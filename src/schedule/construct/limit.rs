//! The limits that keep an activity out of a roadmap.

use super::ledger::Short;

/// The limit that keeps an activity from being placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// Another activity excludes it (index into the catalogue's entries).
    Excluded(usize),
    /// Too few quarters are left.
    Horizon,
    /// A skill (index into the instance's skills).
    Staff(usize),
    /// The project managers can start no more in this fiscal year.
    Starts(i32),
    /// Front-line time of a department (index into the assessment's departments).
    FrontLine(usize),
    /// Money.
    Money(Short),
    /// The gate of this stage, which closes again.
    Gate(usize),
    /// The data exchange of a partner (index into the assessment's partners).
    Partner(usize),
    /// It needs research that is not too old.
    Research,
    /// Too few people could use the service at go-live.
    Reach,
    /// No feedback channel would exist.
    Feedback,
    /// Training would end too long before go-live.
    Training,
    /// Its equipment would reach the end of its life without a replacement.
    Replacement,
    /// Use would not be measured in time.
    Aftercare,
}
