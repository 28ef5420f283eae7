//! Families of rules, and whether they bind the generator.

use crate::model::terms::Letter;

/// Families of rules: the six vices, and structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// One of the six vices.
    Vice(Letter),
    /// The structure of the plan.
    Structure,
}

impl Binding {
    /// The word that machine formats use.
    pub fn word(self) -> &'static str {
        match self {
            Binding::Constraint => "constraint",
            Binding::Advice => "advice",
        }
    }
}

impl Family {
    /// The family's letter.
    pub fn word(self) -> &'static str {
        match self {
            Family::Vice(letter) => letter.word(),
            Family::Structure => "S",
        }
    }

    /// Every family, the vices first.
    pub fn all() -> impl Iterator<Item = Family> {
        Letter::ALL.iter().map(|letter| Family::Vice(*letter)).chain([Family::Structure])
    }
}

/// Whether a generated roadmap must satisfy a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// Every generated roadmap satisfies the rule.
    Constraint,
    /// The rule is advice; a generated roadmap may break it.
    Advice,
}
