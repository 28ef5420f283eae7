//! Findings that somebody accepts for a reason and for a time.

use super::calendar::Date;
use super::place::{KeyPath, Segment};
use super::text::Text;

/// A waiver.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiver {
    /// The rule, as it was named: the audit knows its rules.
    pub rule: String,
    /// Whose findings.
    pub at: WaiverPlace,
    /// The same as it was written.
    pub at_written: String,
    /// Why it is accepted.
    pub reason: Text,
    /// Who answers for what comes of it.
    pub owner: String,
    /// Who accepted it.
    pub approver: String,
    /// Where the acceptance can be looked up.
    pub evidence: Text,
    /// The last day on which it holds.
    pub expires: Date,
    /// Whether it stands in the plan or in a file of its own.
    pub file: WaiverFile,
    /// Where in that file.
    pub place: KeyPath,
}

/// The findings that a waiver is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaiverPlace {
    /// Those about the plan as a whole.
    Plan,
    /// Those that point to a place in an initiative, be it their main place or another.
    Initiative {
        /// Its identifier, which stays what it is when others come or go.
        id: String,
        /// The key in it, below which the place lies; empty for all of it.
        within: Vec<Segment>,
    },
}

/// Where a waiver stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaiverFile {
    /// In the plan.
    Plan,
    /// In a file of waivers.
    Beside,
}

impl Waiver {
    /// Whether the owner approved it himself. Case and blanks do not make another person.
    pub fn approves_itself(&self) -> bool {
        let plain = |name: &str| name.to_lowercase().split_whitespace().collect::<String>();
        plain(&self.owner) == plain(&self.approver)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_blanks_make_no_other_person() {
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
