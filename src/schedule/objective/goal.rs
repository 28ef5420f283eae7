//! What a roadmap is to be best at: goals in the order in which they count.
//!
//! All in which one goal differs from another stands here, in the methods of [`Goal`] and the rows of [`Pursuit`]; only its bound is
//! worked out elsewhere ([`crate::schedule::lexicographic::goal_bound`]).

use super::amount::Amount;
use super::attainment::{Attainment, GoalFloors};
use crate::model::{Quarter, Rubric};

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

/// How a goal is sought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pursuit {
    /// Whether money is to be saved: nothing is added for its own sake, a roadmap is taken as it stands, and what can be spared,
    /// done in a cheaper way or begun later is.
    pub saves: bool,
    /// Whether it hangs on the activities that ease cases; else on those that move indicators.
    pub eases: bool,
    /// Whether scores are sums of binary fractions, of which one is more than another only by more than rounding.
    pub rounds: bool,
    /// Whether it is not bought with readiness where it comes first: the stages that open stay open.
    pub keeps_openings: bool,
    /// Whether its bound is of roadmaps that begin with the survey of what is not known, or of those that do not, and is taken anew
    /// where the best found is of the other kind.
    pub hangs_on_survey: bool,
    /// The goal that is sought before it where nothing else was attained.
    pub stands_on: Option<Goal>,
    /// What a worsening is measured by while chains walk; what the best comes to where none.
    pub unit: Option<f64>,
    /// The same while nothing is known of what roadmaps come to and nothing must be in them.
    pub first_unit: Option<f64>,
    /// Whether the temperature is spread over the targets.
    pub spreads: bool,
    /// What a quarter's delay of a stage that must open sooner counts while chains walk, as a share of the unit.
    pub delay: f64,
}

/// As most goals are sought.
const USUAL: Pursuit = Pursuit {
    saves: false,
    eases: false,
    rounds: false,
    keeps_openings: false,
    hangs_on_survey: false,
    stands_on: None,
    unit: None,
    first_unit: None,
    spreads: true,
    delay: 0.03,
};

const BENEFIT: Pursuit =
    Pursuit { eases: true, rounds: true, keeps_openings: true, hangs_on_survey: true, first_unit: Some(1.0), ..USUAL };

/// Quarters are few whatever the number of targets: with this unit a hundredth of it and a quarter's delay are of the right size.
const STAGE: Pursuit = Pursuit { unit: Some(30.0), spreads: false, ..USUAL };

/// A roadmap of nothing at all costs nothing, and must not be worth the stages that it loses.
const COST_OF: Pursuit = Pursuit { saves: true, spreads: false, delay: 0.3, ..USUAL };

const COST: Pursuit = Pursuit { saves: true, stands_on: Some(Goal::Benefit), delay: 0.3, ..USUAL };

impl Goal {
    /// What takes the place of goals of which nothing can be had: low readiness is never a reason to offer nothing.
    pub const FALLBACK: Goal = Goal::Benefit;

    /// How it is sought.
    pub fn pursuit(self) -> Pursuit {
        match self {
            Goal::Benefit => BENEFIT,
            Goal::Stage(_) => STAGE,
            Goal::CostOf(_) => COST_OF,
            Goal::Cost => COST,
        }
    }

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

    /// How good a roadmap is, the more the better: eased cases, or less of quarters or of money. A roadmap in which a stage
    /// stays shut is worse than any that opens it, and the worse the further its gates are from open.
    pub fn score(self, figures: &Attainment) -> f64 {
        match self {
            Goal::Benefit => figures.benefit,
            Goal::Stage(stage) => -figures.waits(stage),
            Goal::CostOf(_) | Goal::Cost => -(figures.cost.as_minor() as f64),
        }
    }

    /// What a roadmap comes to under the goal; none where it does not do what is asked for.
    pub fn amount(self, figures: &Attainment, first: Quarter) -> Option<Amount> {
        let opens = |stage: usize| figures.opens.get(stage).copied().flatten();
        match self {
            Goal::Benefit => Some(Amount::Cases(figures.benefit)),
            Goal::Stage(stage) => opens(stage).map(|quarters| Amount::Opens(first + quarters)),
            Goal::CostOf(stage) => opens(stage).map(|_| Amount::Cost(figures.cost)),
            Goal::Cost => Some(Amount::Cost(figures.cost)),
        }
    }

    /// What roadmaps must hold, besides what goals before it have come to, to count at all while it is sought.
    pub(crate) fn demand(self, quarters: i32, floors: &mut GoalFloors) {
        if let Goal::CostOf(stage) = self {
            floors.opens.push((stage, quarters));
        }
    }

    /// Lets no later goal lose what this one has come to: `shown` is the stage shown today, and the horizon has so many
    /// quarters.
    pub(crate) fn hold(self, figures: &Attainment, (shown, quarters): (usize, i32), floors: &mut GoalFloors) {
        match self {
            // Nor are the stages lost that it opens: what is saved later is not saved on readiness either.
            Goal::Benefit => {
                floors.benefit = Some(figures.benefit);
                floors.opens.extend(figures.opened_after(shown));
            }
            Goal::Stage(stage) => {
                floors.opens.extend(figures.opens.get(stage).copied().flatten().map(|opens| (stage, opens)));
            }
            Goal::CostOf(_) | Goal::Cost => {
                self.demand(quarters, floors);
                floors.cost = Some(figures.cost);
            }
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
        self.goals.iter().any(|goal| goal.pursuit().saves)
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
