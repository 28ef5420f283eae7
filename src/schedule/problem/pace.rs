//! The pace of stages: the minimum time between their openings. The verifier implements it again on purpose.

use super::instance::Problem;

impl Problem<'_> {
    /// Quarters from the start of the horizon until the pace of stages lets a stage open; 0 for a stage shown today.
    pub fn paced(&self, stage: usize) -> i32 {
        let stages = i32::try_from(stage.saturating_sub(self.shown)).unwrap_or(i32::MAX / 8);
        stages.saturating_mul(self.context.rubric.stage_spacing)
    }

    /// The highest stage that the pace of stages lets open within the horizon.
    pub fn attainable(&self) -> usize {
        let rubric = self.context.rubric;
        let quarters = self.last.since(self.first) + 1;
        let stages = usize::try_from(quarters / rubric.stage_spacing.max(1)).unwrap_or(0);
        (self.shown + stages).min(rubric.stages.len())
    }
}
