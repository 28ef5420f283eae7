//! The user's wishes for a roadmap.

use super::instance::Problem;
use crate::model::Quarter;

/// The user's wishes for a roadmap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// A stage (from 1) and the quarter by whose end it should be reached.
    pub target: Option<(usize, Quarter)>,
    /// Catalogue entries that should be in the roadmap (indices into the catalogue's entries).
    pub with: Vec<usize>,
}

/// The activities of the wished-for entries.
pub(crate) fn activities(problem: &Problem<'_>, ask: &Ask) -> Vec<usize> {
    (0..problem.activities.len())
        .filter(|a| problem.renewed[*a].is_none() && ask.with.contains(&problem.activities[*a].entry))
        .collect()
}
