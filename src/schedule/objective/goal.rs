//! The goals of a roadmap, in order of priority.
//!
//! All differences between goals are here, in the methods of [`Goal`] and the rows of [`Pursuit`]. Only the bound of a
//! goal is computed elsewhere ([`crate::schedule::lexicographic::goal_bound`]).

use super::amount::Amount;
use super::attainment::{Attainment, GoalFloors};
use crate::model::{Quarter, Rubric};

/// One goal of a roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The most discounted hours saved.
    Benefit,
    /// The earliest predicted and measured opening of a stage (from 1).
    Stage(usize),
    /// The lowest cost (one-off plus running over the horizon) of a roadmap that opens this stage (from 1).
    CostOf(usize),
    /// The lowest cost among the roadmaps that earlier goals allow.
    Cost,
}

/// How the search pursues a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pursuit {
    /// Whether the goal saves money: the search adds nothing beyond what the goal needs, keeps the quarters of a
    /// roadmap, and tries to leave out, cheapen or postpone activities.
    pub saves: bool,
    /// Whether activities that save hours matter for the goal; else activities that move indicators matter.
    pub eases: bool,
    /// Whether scores are sums of binary fractions, so that a comparison must allow for rounding.
    pub rounds: bool,
    /// Whether the goal, if it comes first, must not cost readiness: the stages that open must stay open.
    pub keeps_openings: bool,
    /// Whether the bound covers only roadmaps that begin with the survey of unknown figures, or only those that do not.
    /// It is recomputed if the best roadmap found is of the other kind.
    pub hangs_on_survey: bool,
    /// The goal to pursue before this one if no earlier goal was attained.
    pub stands_on: Option<Goal>,
    /// The unit of worsening in the annealing chains; `None`: the value of the best roadmap.
    pub unit: Option<f64>,
    /// The unit while no value is known yet and no activity is mandatory.
    pub first_unit: Option<f64>,
    /// Whether the temperature is divided by the number of targets.
    pub spreads: bool,
    /// Weight in the annealing chains of a quarter's delay of a stage that must open earlier, as a share of the unit.
    pub delay: f64,
}

/// The settings of most goals.
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

/// Quarters are few, whatever the number of targets. With this unit, the highest temperature (a hundredth of it) and
/// the weight of a quarter's delay have the right size.
const STAGE: Pursuit = Pursuit { unit: Some(30.0), spreads: false, ..USUAL };

/// An empty roadmap costs nothing; the weight of delay keeps it from outweighing the stages that it loses.
const COST_OF: Pursuit = Pursuit { saves: true, spreads: false, delay: 0.3, ..USUAL };

const COST: Pursuit = Pursuit { saves: true, stands_on: Some(Goal::Benefit), delay: 0.3, ..USUAL };

impl Goal {
    /// The goal that replaces goals that cannot be attained: low readiness is never a reason to offer nothing.
    pub const FALLBACK: Goal = Goal::Benefit;

    /// How the search pursues the goal.
    pub fn pursuit(self) -> Pursuit {
        match self {
            Goal::Benefit => BENEFIT,
            Goal::Stage(_) => STAGE,
            Goal::CostOf(_) => COST_OF,
            Goal::Cost => COST,
        }
    }

    /// The stage that must open.
    pub fn stage(self) -> Option<usize> {
        match self {
            Goal::Stage(stage) | Goal::CostOf(stage) => Some(stage),
            Goal::Benefit | Goal::Cost => None,
        }
    }

    /// The goal as text: a word, with the stage's identifier if it names one.
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

    /// The score of a roadmap, higher is better: hours saved, or negative quarters or money. A roadmap in which the
    /// stage stays shut scores below any that opens it, and lower the further its gates are from open.
    pub fn score(self, figures: &Attainment) -> f64 {
        match self {
            Goal::Benefit => figures.benefit,
            Goal::Stage(stage) => -figures.waits(stage),
            Goal::CostOf(_) | Goal::Cost => -(figures.cost.as_minor() as f64),
        }
    }

    /// The value of a roadmap under the goal; `None` if it does not attain the goal.
    pub fn amount(self, figures: &Attainment, first: Quarter) -> Option<Amount> {
        let opens = |stage: usize| figures.opens.get(stage).copied().flatten();
        match self {
            Goal::Benefit => Some(Amount::Hours(figures.benefit)),
            Goal::Stage(stage) => opens(stage).map(|quarters| Amount::Opens(first + quarters)),
            Goal::CostOf(stage) => opens(stage).map(|_| Amount::Cost(figures.cost)),
            Goal::Cost => Some(Amount::Cost(figures.cost)),
        }
    }

    /// Adds the floors that a roadmap must keep to count for this goal, besides the results of earlier goals.
    pub(crate) fn demand(self, quarters: i32, floors: &mut GoalFloors) {
        if let Goal::CostOf(stage) = self {
            floors.opens.push((stage, quarters));
        }
    }

    /// Adds the result of this goal to the floors of later goals. `shown` is the stage shown today, and `quarters` is
    /// the length of the horizon.
    pub(crate) fn hold(self, figures: &Attainment, (shown, quarters): (usize, i32), floors: &mut GoalFloors) {
        match self {
            // The stages that open are also protected: later savings must not cost readiness.
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

/// The goals of a roadmap in order of priority; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    wanted: Vec<Wanted>,
}

/// One goal, or a family of goals, of an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One goal.
    Goal(Goal),
    /// The earliest opening of every stage that can open within the horizon, the lowest first.
    Stages,
    /// The same, and then all other work that raises readiness and still fits. It saves no money, so nothing that saves
    /// may stand beside it.
    Readiness,
}

/// Why goals do not form an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoObjective {
    /// The list of goals is empty.
    Empty,
    /// The goal at this index (from 0) appears earlier in the list.
    Twice(usize),
    /// `readiness` stands beside a goal that saves money, or beside `stages`.
    Readiness,
    /// Cost comes first and names no stage: an empty roadmap would cost least.
    CostFirst,
}

impl Objective {
    /// Forms an objective.
    ///
    /// # Errors
    /// When the goals do not form an objective; see [`NoObjective`].
    pub fn new(wanted: Vec<Wanted>) -> Result<Objective, NoObjective> {
        let twice = (1..wanted.len()).find(|place| wanted[..*place].contains(&wanted[*place]));
        let spends = wanted.contains(&Wanted::Readiness);
        match (wanted.first(), twice) {
            (None, _) => Err(NoObjective::Empty),
            (Some(Wanted::Goal(Goal::Cost)), _) => Err(NoObjective::CostFirst),
            (Some(_), Some(place)) => Err(NoObjective::Twice(place)),
            (Some(_), None) if spends && wanted.iter().any(|of| saves(of) || *of == Wanted::Stages) => {
                Err(NoObjective::Readiness)
            }
            (Some(_), None) => Ok(Objective { wanted }),
        }
    }

    /// An objective of single goals.
    ///
    /// # Errors
    /// When the goals do not form an objective; see [`NoObjective`].
    pub fn of(goals: &[Goal]) -> Result<Objective, NoObjective> {
        Objective::new(goals.iter().copied().map(Wanted::Goal).collect())
    }

    /// The most benefit, and nothing else: work that neither saves hours nor opens a stage is added as long as it fits.
    pub fn benefit() -> Objective {
        Objective { wanted: vec![Wanted::Goal(Goal::Benefit)] }
    }

    /// The goals of a call that names none. A stage that is asked for comes first: else hours could take the money and
    /// people that its gates need.
    pub fn usual(stage_asked: bool) -> Objective {
        let (benefit, cost) = (Wanted::Goal(Goal::Benefit), Wanted::Goal(Goal::Cost));
        let wanted =
            if stage_asked { vec![Wanted::Stages, benefit, cost] } else { vec![benefit, Wanted::Stages, cost] };
        Objective { wanted }
    }

    /// Whether the objective names a goal itself.
    pub fn names(&self, goal: Goal) -> bool {
        self.wanted.contains(&Wanted::Goal(goal))
    }

    /// The goals for an instance: `shown` is the stage shown today, `attainable` the highest stage that can open within
    /// the horizon.
    pub fn goals(&self, shown: usize, attainable: usize) -> Vec<Goal> {
        let stages: Vec<Goal> = (shown + 1..=attainable).map(Goal::Stage).filter(|goal| !self.names(*goal)).collect();
        let each = |wanted: &Wanted| match wanted {
            Wanted::Goal(goal) => vec![*goal],
            Wanted::Stages | Wanted::Readiness => stages.clone(),
        };
        let goals: Vec<Goal> = self.wanted.iter().flat_map(each).collect();
        if goals.is_empty() { vec![Goal::FALLBACK] } else { goals }
    }

    /// The objective as text, separated by commas.
    pub fn text(&self, rubric: &Rubric) -> String {
        let words: Vec<String> = self.wanted.iter().map(|wanted| wanted.text(rubric)).collect();
        words.join(",")
    }

    /// Whether any goal saves money, so that nothing is added beyond what the goals need.
    pub fn saves(&self) -> bool {
        self.wanted.iter().any(saves)
    }
}

/// Whether a goal saves money.
fn saves(wanted: &Wanted) -> bool {
    matches!(wanted, Wanted::Goal(goal) if goal.pursuit().saves)
}

impl Wanted {
    /// A goal as text; `stages` for the family.
    pub fn text(self, rubric: &Rubric) -> String {
        match self {
            Wanted::Goal(goal) => goal.text(rubric),
            Wanted::Stages => "stages".to_owned(),
            Wanted::Readiness => "readiness".to_owned(),
        }
    }
}

impl Default for Objective {
    /// Lean first: the most benefit, then every stage as early as possible, then the lowest cost.
    fn default() -> Objective {
        Objective::usual(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_objective_has_goals_each_once_and_does_not_begin_with_bare_cost() {
        assert_eq!(Objective::of(&[]), Err(NoObjective::Empty));
        assert_eq!(Objective::of(&[Goal::Cost, Goal::Benefit]), Err(NoObjective::CostFirst));
        assert_eq!(Objective::of(&[Goal::Stage(2), Goal::Benefit, Goal::Stage(2)]), Err(NoObjective::Twice(2)));
        let fine = Objective::of(&[Goal::Stage(2), Goal::Stage(3), Goal::CostOf(3), Goal::Cost]).unwrap();
        assert!(fine.saves());
        assert!(Objective::default().saves() && !Objective::benefit().saves());
    }

    #[test]
    fn stages_stand_for_every_stage_that_can_open() {
        let lean = Objective::default();
        assert_eq!(lean.goals(2, 4), [Goal::Benefit, Goal::Stage(3), Goal::Stage(4), Goal::Cost]);
        assert_eq!(lean.goals(5, 5), [Goal::Benefit, Goal::Cost]);
        let named = Objective::new(vec![Wanted::Goal(Goal::Stage(4)), Wanted::Stages]).unwrap();
        assert_eq!(named.goals(2, 4), [Goal::Stage(4), Goal::Stage(3)]);
        assert!(named.names(Goal::Stage(4)) && !named.names(Goal::Stage(3)));
        assert_eq!(Objective::new(vec![Wanted::Stages]).unwrap().goals(5, 5), [Goal::FALLBACK]);
        assert_eq!(Objective::usual(true).goals(2, 3), [Goal::Stage(3), Goal::Benefit, Goal::Cost]);
    }

    #[test]
    fn readiness_spends_and_does_not_save() {
        let benefit = Wanted::Goal(Goal::Benefit);
        let spends = Objective::new(vec![benefit, Wanted::Readiness]).unwrap();
        assert_eq!(spends.goals(2, 3), [Goal::Benefit, Goal::Stage(3)]);
        assert!(!spends.saves());
        for other in [Wanted::Stages, Wanted::Goal(Goal::Cost), Wanted::Goal(Goal::CostOf(3))] {
            assert_eq!(Objective::new(vec![benefit, Wanted::Readiness, other]), Err(NoObjective::Readiness));
        }
    }
}
