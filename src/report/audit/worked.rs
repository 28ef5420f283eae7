//! Repairs and advice for a plan, with the edits of its files.

use std::sync::Arc;

use crate::input::{Faults, Source};
use crate::model::{Context, Plan};
use crate::report::plan_edit::{self, Script, TextEdit};
use crate::rework::Rework;

/// A rework with the edits that make its changes.
#[derive(Clone, Debug)]
pub struct Worked {
    /// The repairs and the advice.
    pub rework: Rework,
    /// The edits of the advised changes, applied one after the other.
    pub script: Script,
    /// The edits by conflict and repair, each for the files as they are; none where the layout of the file does not
    /// allow edits.
    pub repairs: Vec<Vec<Option<Vec<TextEdit>>>>,
}

impl Worked {
    /// Computes the edits of all changes that the report shows.
    ///
    /// # Errors
    /// If an edited text cannot be parsed, which is a fault of this program.
    pub fn new(
        rework: Rework,
        context: &Context<'_>,
        plan: &Plan,
        plan_source: &Arc<Source>,
        assessment_source: &Source,
    ) -> Result<Worked, Faults> {
        let before = std::iter::once(plan).chain(rework.advice.steps.iter().map(|step| &step.plan));
        let changes = rework.advice.steps.iter().map(|step| &step.change).zip(before);
        let script = plan_edit::script(changes, context, plan_source)?;
        let repairs = rework.conflicts.iter().map(|told| {
            let edits = |repair: &crate::rework::Repair| {
                plan_edit::edits(&repair.change, plan, context, plan_source, assessment_source)
            };
            told.repairs.iter().map(edits).collect()
        });
        let repairs = repairs.collect();
        Ok(Worked { rework, script, repairs })
    }

    /// The plan before each of the advised changes.
    pub fn plans_before<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Plan> {
        std::iter::once(plan).chain(self.rework.advice.steps.iter().map(|step| &step.plan))
    }
}
