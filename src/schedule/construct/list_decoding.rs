//! Places the work of a phase from an activity list.

use super::build_order::ActivityList;
use super::phases::{Builder, Resume};
use crate::model::Quarter;

impl Builder<'_, '_> {
    /// Places the targets of a list in order, from the point of resumption. A target that measures the stage marks the
    /// point of the measurement, so that later targets find the gate measured. Returns the quarter in which the gate
    /// opens; the rest of the list waits for the next phase, if any.
    pub(in crate::schedule) fn follow(
        &mut self,
        list: &ActivityList,
        (stage, aim): (usize, Quarter),
        mut resume: Option<&mut Resume>,
    ) -> Option<Quarter> {
        let kept = resume.as_ref().map_or(0, |resume| resume.kept);
        let mut opened = None;
        for (activity, reason) in list.targets.iter().skip(kept) {
            // Targets after the gate are always placed again, because the marks do not record when it opened.
            if let Some(resume) = resume.as_mut().filter(|_| opened.is_none()) {
                resume.marks.push(self.state.order.len());
            }
            if let Some(measured) = self.problem.measures(*activity) {
                if measured == stage && stage > self.problem.shown && opened.is_none() {
                    opened = self.open_gate(stage, aim);
                    if opened.is_some_and(|opened| self.goes_on(stage, opened)) {
                        return opened;
                    }
                }
            } else if self.state.placed[*activity].is_none() {
                self.place(*activity, *reason);
            }
        }
        opened
    }

    /// Whether another phase follows a stage that opens in a quarter.
    fn goes_on(&self, stage: usize, opened: Quarter) -> bool {
        stage < self.problem.context.rubric.stages.len() && opened <= self.problem.last
    }
}
