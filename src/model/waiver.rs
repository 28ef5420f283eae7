//! Waivers: findings that a named person accepts, for a reason and until a date.

use super::calendar::Date;
use super::place::{KeyPath, Segment};
use super::text::Text;

/// A waiver.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiver {
    /// The rule's name as written; the audit checks that it exists.
    pub rule: String,
    /// The findings that it covers.
    pub at: WaiverPlace,
    /// The same, as written in the file.
    pub at_written: String,
    /// Reason for accepting them.
    pub reason: Text,
    /// Person responsible for the consequences.
    pub owner: String,
    /// Person who accepted them.
    pub approver: String,
    /// Record of the acceptance.
    pub evidence: Text,
    /// Last day on which the waiver holds.
    pub expires: Date,
    /// Whether it is in the plan or in a separate file.
    pub file: WaiverFile,
    /// Place in that file.
    pub place: KeyPath,
}

/// The findings that a waiver covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaiverPlace {
    /// Findings about the plan as a whole.
    Plan,
    /// Findings with any place, main or other, in an initiative.
    Initiative {
        /// Its identifier, which stays the same when other initiatives are added or removed.
        id: String,
        /// The key in it that contains the place; empty for the whole initiative.
        within: Vec<Segment>,
    },
}

/// The file that contains a waiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaiverFile {
    /// In the plan.
    Plan,
    /// In a separate file of waivers.
    Beside,
}

impl Waiver {
    /// Whether owner and approver are the same person. Case and blanks do not distinguish people.
    pub fn approves_itself(&self) -> bool {
        let plain = |name: &str| name.to_lowercase().split_whitespace().collect::<String>();
        plain(&self.owner) == plain(&self.approver)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_blanks_do_not_distinguish_people() {
        let waiver = |owner: &str, approver: &str| Waiver {
            rule: "a-rule".into(),
            at: WaiverPlace::Plan,
            at_written: "plan".into(),
            reason: Text::default(),
            owner: owner.into(),
            approver: approver.into(),
            evidence: Text::default(),
            expires: jiff::civil::date(2026, 12, 31),
            file: WaiverFile::Plan,
            place: KeyPath::root(),
        };
        assert!(waiver("Wang Min", "WANG  min ").approves_itself());
        assert!(waiver("王敏", "王 敏").approves_itself());
        assert!(!waiver("Wang Min", "Wang Ming").approves_itself());
    }
}
