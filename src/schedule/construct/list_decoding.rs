//! Doing the work of a phase as a list says.

use super::build_order::ActivityList;
use super::phases::{Builder, Resume};
use crate::model::Quarter;

impl Builder<'_, '_> {
    /// Places the targets of a list in its order, from where it is to be taken up. A target that measures the stage says where
    /// in the order the gate is measured, so that what comes after it finds that done; the quarter in which the gate then opens
    /// is given back, and what is left of the list waits for the next phase, if there is one.
    pub(in crate::schedule) fn follow(
        &mut self,
        list: &ActivityList,
        (stage, aim): (usize, Quarter),
        mut resume: Option<&mut Resume>,
    ) -> Option<Quarter> {
        let kept = resume.as_ref().map_or(0, |resume| resume.kept);
        let mut opened = None;
        for (activity, reason) in list.targets.iter().skip(kept) {
            // What comes after the gate is laid anew: nothing remembers when it opened.
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

    /// Whether another phase follows on a stage that opens in a quarter.
    fn goes_on(&self, stage: usize, opened: Quarter) -> bool {
        stage < self.problem.context.rubric.stages.len() && opened <= self.problem.last
    }
}
