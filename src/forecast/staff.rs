//! Staff: what the plan asks of each skill in each quarter, and what there is.

use std::collections::BTreeSet;

use super::Window;
use crate::model::{Assessment, Fte, Plan, Quarter};

/// A skill under a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillDemand {
    /// The skill.
    pub skill: String,
    /// What there is, in every quarter.
    pub available: Fte,
    /// What is asked, by quarter of the window.
    pub demand: Vec<(Quarter, Fte)>,
}

impl SkillDemand {
    /// The quarters in which more is asked than there is, with what is asked.
    pub fn over(&self) -> impl Iterator<Item = (Quarter, Fte)> + '_ {
        self.demand.iter().copied().filter(|(_, demand)| *demand > self.available)
    }

    /// The most that is asked in a quarter.
    pub fn peak(&self) -> Fte {
        self.demand.iter().map(|(_, demand)| *demand).max().unwrap_or(Fte::ZERO)
    }
}

/// Every skill that the assessment has or the plan asks for: the assessment's in its order, then others by name.
pub fn demand(assessment: &Assessment, plan: &Plan, window: Window) -> Vec<SkillDemand> {
    let known: Vec<&str> = assessment.staff.iter().map(|skill| skill.id.as_str()).collect();
    let asked: BTreeSet<&str> =
        plan.initiatives.iter().flat_map(|initiative| initiative.staff.keys()).map(String::as_str).collect();
    let others = asked.into_iter().filter(|skill| !known.contains(skill));
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
