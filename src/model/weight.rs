//! The weight of one service or department among all of them: effects of work for one count by it.
//!
//! The whole is a figure of its own (all cases a year, all departments, or the rubric's number of services), never the
//! length of a list in a file. So nobody gains by listing less.

use super::Context;
use super::catalogue::Scope;

impl Context<'_> {
    /// The weight of a scope, in [0, 1]: 1 for the jurisdiction; for a process, its share of all cases a year, or one of
    /// the rubric's number of services if the assessment does not give all cases; for a department, one of all.
    pub fn weight(&self, scope: Scope) -> f64 {
        let (jurisdiction, base) = (&self.assessment.jurisdiction, &self.rubric.base);
        let share = match scope {
            Scope::Jurisdiction => 1.0,
            Scope::Department(_) => 1.0 / f64::from(jurisdiction.departments.unwrap_or(base.departments).max(1)),
            Scope::Process(process) => match jurisdiction.cases_per_year {
                Some(all) => {
                    let own = self.assessment.processes.get(process).map_or(0, |process| process.cases_per_year);
                    own as f64 / all.max(1) as f64
                }
                None => 1.0 / f64::from(base.services.max(1)),
            },
        };
        share.min(1.0)
    }
}
