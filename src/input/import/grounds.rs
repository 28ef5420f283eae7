//! The reasons and certainty of a match between a column and a target: certain only if the values confirm the name.

use super::draft::Taken;
use super::figures::Figures;
use super::matching::{Likeness, Match};
use super::shape::Sure;
use super::suspicion::Suspicion;
use crate::message;
use crate::model::Composite;
use crate::model::mapping::Target;

/// The certainty of a column that was matched with a given rubric.
pub(super) fn given(found: Match, figures: &Figures, role: Option<&Suspicion>, composite: &Composite) -> Taken {
    let domain = match found.to {
        Target::Indicator(index) => composite.indicators.get(index).and_then(|indicator| indicator.domain),
        Target::Denominator(_) | Target::Grouping(_) => None,
    };
    let outside =
        |(least, greatest): (f64, f64)| figures.values().filter(|value| !(least..=greatest).contains(value)).count();
    let outside = domain.map(outside).filter(|_| figures.len() > 0);
    if let Some(count) = outside.filter(|count| *count > 0) {
        return Taken { sure: Sure::Guess, why: message!("import-ground-outside", count = count) };
    }
    if let Some(role) =
        role.filter(|suspicion| suspicion.role.is_no_measure() && matches!(found.to, Target::Indicator(_)))
    {
        let why = message!("import-ground-but", role = role.role.message());
        return Taken { sure: Sure::Guess, why };
    }
    match found.by {
        Likeness::Same if outside.is_some() => Taken { sure: Sure::Certain, why: message!("import-ground-domain") },
        Likeness::Same => Taken { sure: Sure::Likely, why: message!("import-ground-same") },
        Likeness::Near => Taken { sure: Sure::Likely, why: message!("import-ground-near") },
        Likeness::File => Taken { sure: Sure::Likely, why: message!("import-ground-file") },
    }
}

/// The certainty of a column from which the rubric was drafted.
pub(super) fn drafted(found: Match, composite: &Composite) -> Taken {
    let indicator = match found.to {
        Target::Indicator(index) => composite.indicators.get(index),
        Target::Denominator(_) | Target::Grouping(_) => None,
    };
    // In a draft, only an indicator known from a shipped rubric has a domain.
    match indicator.is_some_and(|indicator| indicator.domain.is_some()) {
        true => Taken { sure: Sure::Likely, why: message!("import-ground-known") },
        false => Taken { sure: Sure::Guess, why: message!("import-ground-number") },
    }
}
