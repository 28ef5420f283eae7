//! People's time: the least work of a skill, how many activities may depend on one person, and how many may start in a
//! year.
//!
//! The verifier adds up people with its own code, and rules of the audit also check the last two.

use super::instance::Problem;

/// The skill of project managers in the standard catalogue.
const MANAGER: &str = "manager";

impl Problem<'_> {
    /// Staff and quarters of the mode with the least work of a skill; `None` if a mode needs none.
    pub fn least_work(&self, activity: usize, skill: usize) -> Option<(u32, i32)> {
        let modes = self.activities[activity].modes.iter();
        let of_mode = modes.map(|mode| {
            let need: u32 = mode.staff.iter().filter(|(of, _)| *of == skill).map(|(_, need)| *need).sum();
            (need, mode.quarters)
        });
        of_mode.min_by_key(|(need, quarters)| i64::from(*need) * i64::from(*quarters)).filter(|(need, _)| *need > 0)
    }

    /// Whether work that needs `need` thousandths of a skill depends on one person.
    pub fn leans(&self, skill: usize, need: u32) -> bool {
        let capacity = self.capacity[skill];
        let share = self.context.rules.threshold.key_person_share.value;
        (1..=1000).contains(&capacity) && f64::from(need) >= f64::from(capacity) * share / 100.0 - 1e-6
    }

    /// In a quarter, fewer activities than this may depend on one person in addition to another.
    pub fn most_leaning(&self) -> f64 {
        self.context.rules.threshold.key_person_initiatives.value - 1.0
    }

    /// The greatest number of activities that may start in one fiscal year: so many for each project manager, of whom
    /// there is at least one. `None` if the assessment lists no staff.
    pub fn most_starts(&self) -> Option<u32> {
        let assessment = self.context.assessment;
        let managers = assessment.available(MANAGER).as_f64().ceil().max(1.0);
        let most = managers * self.context.rules.threshold.starts_per_manager.value;
        (!assessment.staff.is_empty()).then_some(most as u32)
    }
}
