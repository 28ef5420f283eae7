//! What keeps an activity out of a roadmap.

use super::ledger::Short;

/// What keeps an activity from being placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// Another excludes it, an index into the catalogue's entries.
    Excluded(usize),
    /// Too few quarters are left.
    Horizon,
    /// A skill, an index into the instance's.
    Staff(usize),
    /// The time of a department's front line, an index into the assessment's departments.
    FrontLine(usize),
    /// Money.
    Money(Short),
    /// The gate of this stage, which closes again.
    Gate(usize),
    /// The exchange of an agency, an index into the assessment's partners.
    Partner(usize),
    /// Needs research that is not too old.
    Research,
    /// Too few people could use what would go live.
    Reach,
    /// Nobody would hear what people say of it.
    Feedback,
    /// Training would end too long before what it is for.
    Training,
    /// Its equipment would come to its end, and nothing could follow it.
    Replacement,
    /// Use would not be measured in time.
    Aftercare,
}
