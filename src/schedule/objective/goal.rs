//! What a roadmap is to be best at: goals in the order in which they count.

use super::attainment::Attainment;
use crate::model::Rubric;

/// One thing that a roadmap can be best at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// As many discounted eased cases as can be.
    Benefit,
    /// A stage, from 1, predicted open and measured as soon as can be.
    Stage(usize),
    /// As little money as can be, once plus running over the horizon, of a roadmap that opens this stage, from 1.
    CostOf(usize),
    /// As little money as can be among what the goals before it allow.
    Cost,
}

impl Goal {
    /// The stage that has to open.
    pub fn stage(self) -> Option<usize> {
        match self {
            Goal::Stage(stage) | Goal::CostOf(stage) => Some(stage),
            Goal::Benefit | Goal::Cost => None,
        }
    }

    /// The goal as it is asked for: a word, with the stage's identifier where it names one.
    pub fn text(self, rubric: &Rubric) -> String {
        let id =
            |stage: usize| stage.checked_sub(1).and_then(|at| rubric.stages.get(at)).map_or("", |of| of.id.as_str());
        match self {
            Goal::Benefit => "benefit".to_owned(),
            Goal::Stage(stage) => format!("stage={}", id(stage)),
            Goal::CostOf(stage) => format!("cost={}", id(stage)),
            Goal::Cost => "cost".to_owned(),
        }
    }

    /// Whether money is what it is about.
    pub fn is_cost(self) -> bool {
        matches!(self, Goal::CostOf(_) | Goal::Cost)
    }

    /// How good a roadmap is, the more the better: eased cases, or less of quarters or of money. A roadmap in which a stage
    /// stays shut is worse than any that opens it, and the worse the further its gates are from open.
    pub fn score(self, figures: &Attainment) -> f64 {
        match self {
            Goal::Benefit => figures.benefit,
            Goal::Stage(stage) => -figures.waits(stage),
            Goal::CostOf(_) | Goal::Cost => -(figures.cost.as_minor() as f64),
        }
    }
}

/// The goals of a roadmap, the first that counts first. Never none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    goals: Vec<Goal>,
}

/// Why goals make no objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoObjective {
    /// There is none.
    Empty,
    /// The goal at this place, from 0, stands before already.
    Twice(usize),
    /// Cost comes first and names no stage: doing nothing costs least.
    CostFirst,
}

impl Objective {
    /// The goals as an objective.
    ///
    /// # Errors
    /// Where they make none.
    pub fn new(goals: Vec<Goal>) -> Result<Objective, NoObjective> {
        let twice = (1..goals.len()).find(|place| goals[..*place].contains(&goals[*place]));
        match (goals.first(), twice) {
            (None, _) => Err(NoObjective::Empty),
            (Some(Goal::Cost), _) => Err(NoObjective::CostFirst),
            (Some(_), Some(place)) => Err(NoObjective::Twice(place)),
            (Some(_), None) => Ok(Objective { goals }),
        }
    }

    /// The goals.
    pub fn goals(&self) -> &[Goal] {
        &self.goals
    }

    /// The goals as they are asked for, with commas.
    pub fn text(&self, rubric: &Rubric) -> String {
        let goals: Vec<String> = self.goals.iter().map(|goal| goal.text(rubric)).collect();
        goals.join(",")
    }

    /// Whether nothing else was asked for than what is usual.
    pub fn is_usual(&self) -> bool {
        self.goals == [Goal::Benefit]
    }

    /// Whether money is to be saved, so that nothing is added for its own sake.
    pub fn saves(&self) -> bool {
        self.goals.iter().any(|goal| goal.is_cost())
    }
}

impl Default for Objective {
    fn default() -> Objective {
        Objective { goals: vec![Goal::Benefit] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_objective_has_goals_each_once_and_does_not_begin_with_bare_cost() {
        assert_eq!(Objective::new(Vec::new()), Err(NoObjective::Empty));
        assert_eq!(Objective::new(vec![Goal::Cost, Goal::Benefit]), Err(NoObjective::CostFirst));
        let twice = vec![Goal::Stage(2), Goal::Benefit, Goal::Stage(2)];
        assert_eq!(Objective::new(twice), Err(NoObjective::Twice(2)));
        let fine = Objective::new(vec![Goal::Stage(2), Goal::Stage(3), Goal::CostOf(3), Goal::Cost]).unwrap();
        assert!(fine.saves() && !fine.is_usual());
        assert!(Objective::default().is_usual() && !Objective::default().saves());
    }
}
