//! People's time: the least work of a skill, and how much may lean on a single head.
//!
//! The verifier adds people up by code of its own; that a single head is not leant on too much the audit's rule says once more.

use super::instance::Problem;

impl Problem<'_> {
    /// The need and the quarters of the way that takes the least work of a skill; none where a way takes none.
    pub fn least_work(&self, activity: usize, skill: usize) -> Option<(u32, i32)> {
        let modes = self.activities[activity].modes.iter();
        let of_mode = modes.map(|mode| {
            let need: u32 = mode.staff.iter().filter(|(of, _)| *of == skill).map(|(_, need)| *need).sum();
            (need, mode.quarters)
        });
        of_mode.min_by_key(|(need, quarters)| i64::from(*need) * i64::from(*quarters)).filter(|(need, _)| *need > 0)
    }

    /// Whether work that needs so many thousandths of a skill leans on a single head.
    pub fn leans(&self, skill: usize, need: u32) -> bool {
        let capacity = self.capacity[skill];
        let share = self.context.rules.threshold.key_person_share.value;
        (1..=1000).contains(&capacity) && f64::from(need) >= f64::from(capacity) * share / 100.0 - 1e-6
    }

    /// Fewer activities than this may lean on a single head besides another, in a quarter.
    pub fn most_leaning(&self) -> f64 {
        self.context.rules.threshold.key_person_initiatives.value - 1.0
    }
}
