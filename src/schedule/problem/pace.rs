//! The pace of stages: the minimum time between their openings. The verifier implements it again on purpose.

use super::instance::Problem;

impl Problem<'_> {
    /// Quarters from the start of the horizon until the pace of stages lets a stage open; 0 for a stage shown today.
    pub fn paced(&self, stage: usize) -> i32 {
        self.context.rubric.quarters_between(self.shown, stage)
    }

    /// The highest stage that the pace of stages lets open within the horizon.
    pub fn attainable(&self) -> usize {
        let quarters = self.last.since(self.first) + 1;
        let stages = self.shown + 1..=self.context.rubric.stages.len();
        stages.take_while(|stage| self.paced(*stage) <= quarters).last().unwrap_or(self.shown)
    }
}
