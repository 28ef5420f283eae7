//! What may be placed at present.

use crate::schedule::problem::instance::Problem;

/// What may be placed at present.
#[derive(Clone, Debug)]
pub struct Allowed {
    /// By activity: false for what the audit turned down.
    pub activities: Vec<bool>,
    /// The highest stage towards which work may be done.
    pub stage: usize,
}

impl Allowed {
    pub(super) fn holds(&self, problem: &Problem<'_>, activity: usize) -> bool {
        self.activities.get(activity).copied().unwrap_or(false) && problem.activities[activity].stage <= self.stage
    }
}
