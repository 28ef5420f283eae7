//! What somebody would like to have of a roadmap.

use super::instance::Problem;
use crate::model::Quarter;

/// What somebody would like to have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// A stage (from 1) and the quarter by whose end it is to be attained.
    pub target: Option<(usize, Quarter)>,
    /// Catalogue entries that are to be in the roadmap, indices into the catalogue's.
    pub with: Vec<usize>,
}

/// The activities of the entries asked for.
pub(crate) fn activities(problem: &Problem<'_>, ask: &Ask) -> Vec<usize> {
    (0..problem.activities.len())
        .filter(|a| problem.renewed[*a].is_none() && ask.with.contains(&problem.activities[*a].entry))
        .collect()
}
