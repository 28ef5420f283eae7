//! The names of rules and their families in a report.

use crate::check::{Family, Rule};
use crate::message;
use crate::message::Value;
use crate::model::terms::Letter;

/// The name of a rule in a report: its code and its name.
pub fn rule_name(rule: &Rule) -> String {
    format!("{} {}", rule.code(), rule.name)
}

/// The name of a family of rules.
pub fn family_name(family: Family) -> Value {
    match family {
        Family::Vice(letter) => letter.into(),
        Family::Structure => message!("family-structure").into(),
    }
}

/// The name of a family of rules, by its letter.
pub(super) fn family_named(letter: &'static str) -> Value {
    family_name(Letter::named(letter).map_or(Family::Structure, Family::Vice))
}
