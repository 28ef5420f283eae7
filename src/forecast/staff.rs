//! Staff: the plan's demand for each skill in each quarter, and the capacity.

use std::collections::BTreeSet;

use super::window::Window;
use crate::model::{Assessment, Fte, Plan, Quarter};

/// Demand for a skill under a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillDemand {
    /// The skill.
    pub skill: String,
    /// Capacity in every quarter.
    pub available: Fte,
    /// Demand by quarter of the window.
    pub demand: Vec<(Quarter, Fte)>,
}

impl SkillDemand {
    /// The quarters whose demand exceeds the capacity, with the demand.
    pub fn over(&self) -> impl Iterator<Item = (Quarter, Fte)> + '_ {
        self.demand.iter().copied().filter(|(_, demand)| *demand > self.available)
    }

    /// The highest demand of any quarter.
    pub fn peak(&self) -> Fte {
        self.demand.iter().map(|(_, demand)| *demand).max().unwrap_or(Fte::ZERO)
    }

    /// The first quarter with the highest demand; `None` without demand.
    pub fn peak_quarter(&self) -> Option<Quarter> {
        let peak = self.peak();
        self.demand.iter().find(|(_, demand)| *demand == peak && peak > Fte::ZERO).map(|(quarter, _)| *quarter)
    }

    /// Mean demand in the quarters of a fiscal year up to `last`, as a share of the capacity; `None` without capacity,
    /// or if no quarter of the window lies there.
    pub fn mean_use(&self, year: i32, last: Quarter) -> Option<f64> {
        let in_year = self.demand.iter().filter(|(q, _)| q.year() == year && *q <= last);
        let demands: Vec<f64> = in_year.map(|(_, demand)| demand.as_f64()).collect();
        let capacity = self.available.as_f64();
        (capacity > 0.0 && !demands.is_empty()).then(|| demands.iter().sum::<f64>() / demands.len() as f64 / capacity)
    }
}

/// The demand for every skill of the assessment, in its order, then for other skills of the plan, by name.
pub(crate) fn demand(assessment: &Assessment, plan: &Plan, window: Window) -> Vec<SkillDemand> {
    let known: Vec<&str> = assessment.staff.iter().map(|skill| skill.id.as_str()).collect();
    let required: BTreeSet<&str> =
        plan.initiatives.iter().flat_map(|initiative| initiative.staff.keys()).map(String::as_str).collect();
    let others = required.into_iter().filter(|skill| !known.contains(skill));
    known.iter().copied().chain(others).map(|skill| of_skill(assessment, plan, window, skill)).collect()
}

fn of_skill(assessment: &Assessment, plan: &Plan, window: Window, skill: &str) -> SkillDemand {
    let mut demand: Vec<(Quarter, Fte)> = window.quarters().map(|quarter| (quarter, Fte::ZERO)).collect();
    for initiative in &plan.initiatives {
        let Some(fte) = initiative.staff.get(skill) else { continue };
        for quarter in initiative.start.through(initiative.end().min(window.last)) {
            if let Some((_, sum)) = window.index(quarter).and_then(|index| demand.get_mut(index)) {
                *sum += *fte;
            }
        }
    }
    SkillDemand { skill: skill.to_owned(), available: assessment.available(skill), demand }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_and_the_mean_of_a_year() {
        let first = Quarter::new(2027, 1);
        let ftes = [0.5, 1.5, 1.5, 0.5, 1.0];
        let demand = ftes.iter().enumerate().map(|(i, fte)| (first + i as i32, Fte::new(*fte))).collect();
        let demand = SkillDemand { skill: "analyst".into(), available: Fte::new(2.0), demand };
        assert_eq!((demand.peak(), demand.peak_quarter()), (Fte::new(1.5), Some(Quarter::new(2027, 2))));
        // (0.5 + 1.5 + 1.5 + 0.5) / 4 = 1 of 2.
        assert_eq!(demand.mean_use(2027, Quarter::new(2028, 4)), Some(0.5));
        assert_eq!(demand.mean_use(2028, Quarter::new(2028, 4)), Some(0.5));
        assert_eq!(demand.mean_use(2029, Quarter::new(2029, 4)), None);
        let idle = SkillDemand { available: Fte::ZERO, demand: vec![(first, Fte::ZERO)], ..demand };
        assert_eq!((idle.peak_quarter(), idle.mean_use(2027, Quarter::new(2028, 4))), (None, None));
    }
}
