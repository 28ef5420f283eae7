//! The assessments of the audited plans.

use std::path::PathBuf;

use gradus::input::{self, Loaded};
use gradus::model::Assessment;

use super::super::Caller;
use super::super::read::{self, Standards};
use super::request::Request;

/// The assessments of the audited plans. Each is read once.
pub(super) struct Assessments {
    pub read: Vec<Loaded<Assessment>>,
    /// For each plan, the index of its assessment.
    pub of_plan: Vec<usize>,
}

impl Assessments {
    /// Reads the given assessment, or else those that the plans name.
    pub(super) fn read(request: &Request, standards: &Standards, caller: &Caller) -> anyhow::Result<Self> {
        let paths = match &request.assessment {
            Some(path) => vec![path.clone(); request.plans.len()],
            None => read::all(&request.plans, &caller.locale, |plan| read::named_by(plan))?,
        };
        let mut once: Vec<PathBuf> = Vec::new();
        let mut of_plan = Vec::with_capacity(paths.len());
        for path in paths {
            let known = once.iter().position(|known| *known == path);
            of_plan.push(known.unwrap_or(once.len()));
            if known.is_none() {
                once.push(path);
            }
        }
        let read = read::all(&once, &caller.locale, |path| input::assessment(path, &standards.rubric.value))?;
        Ok(Assessments { read, of_plan })
    }
}
