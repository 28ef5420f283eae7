//! The bound of each goal, and the activities of a possible optimum.

use crate::schedule::bound::benefit;
use crate::schedule::bound::cover::cost::{self, Opening};
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::objective::amount::{Amount, Bound};
use crate::schedule::objective::attainment::GoalFloors;
use crate::schedule::objective::benefit::BenefitModel;
use crate::schedule::objective::goal::Goal;
use crate::schedule::problem::cumulative_row::CumulativeRow;
use crate::schedule::problem::instance::Problem;
use gradus_solve::lagrangian::{Relaxation, SubgradientBound};

/// The bound of a goal, computed before the search.
pub(super) struct GoalBound {
    /// The bound: no roadmap is better.
    pub bound: Bound,
    /// The activities of a possible optimum, if the bound suggests them.
    pub list: Option<ActivityList>,
    /// The relaxation from which the proof of benefit starts.
    pub relaxed: Option<(Relaxation, SubgradientBound)>,
}

impl GoalBound {
    fn only(bound: Bound) -> GoalBound {
        GoalBound { bound, list: None, relaxed: None }
    }
}

/// Input of the bounds.
#[derive(Clone, Copy)]
pub(super) struct Known<'k, 'a> {
    pub problem: &'k Problem<'a>,
    pub worth: &'k BenefitModel,
    /// The results of earlier goals.
    pub held: &'k GoalFloors,
    /// Whether only roadmaps that begin with the survey of unknown figures count.
    pub surveyed: bool,
}

/// The bound of a goal. `benefit` is that of the current roadmap; `allowed` says by activity whether a cheap roadmap
/// may use it.
pub(super) fn of(known: Known<'_, '_>, goal: Goal, benefit: f64, allowed: &[bool]) -> GoalBound {
    match goal {
        Goal::Benefit => {
            let most = benefit::of(known.problem, known.worth, benefit, known.surveyed);
            let list = most.guide(known.problem.activities.len());
            GoalBound { bound: Bound::Best(Amount::Cases(most.benefit)), list, relaxed: most.relaxed }
        }
        Goal::Stage(stage) => known.earliest().opens.get(stage).copied().flatten().map_or_else(
            || GoalBound::only(Bound::Impossible),
            |opens| GoalBound::only(Bound::Best(Amount::Opens(known.problem.first + opens))),
        ),
        Goal::CostOf(stage) => known.least(Some(stage).max(known.held.stage()), allowed),
        Goal::Cost => known.least(known.held.stage(), allowed),
    }
}

impl Known<'_, '_> {
    fn earliest(&self) -> EarliestStarts {
        let given = benefit::given(self.problem, self.surveyed);
        EarliestStarts::of(self.problem, &CumulativeRow::all(self.problem), &given)
    }

    /// The lowest cost of activities that open a stage, if one must open, and keep the floors.
    fn least(&self, stage: Option<usize>, allowed: &[bool]) -> GoalBound {
        let Known { problem, held, .. } = *self;
        let earliest = self.earliest();
        if stage.is_some_and(|stage| earliest.opens.get(stage).copied().flatten().is_none()) {
            return GoalBound::only(Bound::Impossible);
        }
        let by = |stage: usize| held.opens.iter().filter(|of| of.0 == stage).map(|of| of.1).min();
        let quarters = problem.last.since(problem.first) + 1;
        let opening = stage.filter(|stage| *stage > problem.shown);
        let opening = opening.map(|stage| Opening { stage, by: by(stage).unwrap_or(quarters) });
        let must = cost::must(problem, self.worth, &earliest, held.benefit);
        let least = cost::of(problem, &earliest, opening, &must, self.surveyed, allowed);
        let bound = least.cost.map_or(Bound::Impossible, |cost| Bound::Best(Amount::Cost(cost)));
        GoalBound { bound, list: least.list, relaxed: None }
    }
}
