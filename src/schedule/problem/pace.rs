//! The pace of stages: how far apart they open at least. The verifier states it once more on purpose.

use super::instance::Problem;

impl Problem<'_> {
    /// Quarters from the first of the horizon until a stage can open by the pace of stages alone; 0 for what is shown today.
    pub fn paced(&self, stage: usize) -> i32 {
        let stages = i32::try_from(stage.saturating_sub(self.shown)).unwrap_or(i32::MAX / 8);
        stages.saturating_mul(self.context.rubric.stage_spacing)
    }

    /// The highest stage that can open within the horizon by the pace of stages alone.
    pub fn attainable(&self) -> usize {
        let rubric = self.context.rubric;
        let quarters = self.last.since(self.first) + 1;
        let stages = usize::try_from(quarters / rubric.stage_spacing.max(1)).unwrap_or(0);
        (self.shown + stages).min(rubric.stages.len())
    }
}
