//! The bound of each goal, and the activities of a possible optimum.

use super::candidate::Candidate;
use crate::schedule::bound::benefit;
use crate::schedule::bound::cover::cost::{self, Opening};
use crate::schedule::bound::cover::hours;
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::bound::lagrangian::relaxation::Relaxed;
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::objective::amount::{Amount, Bound};
use crate::schedule::objective::attainment::GoalFloors;
use crate::schedule::objective::goal::Goal;
use crate::schedule::problem::cumulative_row::CumulativeRow;
use crate::schedule::problem::instance::Problem;
use gradus_solve::lagrangian::SubgradientBound;

/// The bound of a goal, computed before the search.
pub(super) struct GoalBound {
    /// The bound: no roadmap is better.
    pub bound: Bound,
    /// The activities of a possible optimum, if the bound suggests them.
    pub list: Option<ActivityList>,
    /// The relaxation from which the proof of benefit starts.
    pub relaxed: Option<(Relaxed, SubgradientBound)>,
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
    /// The results of earlier goals.
    pub held: &'k GoalFloors,
    /// Whether only roadmaps that begin with the survey of unknown figures count.
    pub surveyed: bool,
}

/// The bound of a goal, from the roadmap that the search starts with.
pub(super) fn of(known: Known<'_, '_>, goal: Goal, start: &Candidate<'_, '_>) -> GoalBound {
    match goal {
        Goal::Benefit => {
            let most = benefit::of(known.problem, start.benefit, &|of| start.live(known.problem, of), known.surveyed);
            let list = most.guide(known.problem.activities.len());
            GoalBound { bound: Bound::Best(Amount::Hours(most.benefit)), list, relaxed: most.relaxed }
        }
        Goal::Stage(stage) => known.earliest().opens.get(stage).copied().flatten().map_or_else(
            || GoalBound::only(Bound::Impossible),
            |opens| GoalBound::only(Bound::Best(Amount::Opens(known.problem.first + opens))),
        ),
        Goal::CostOf(stage) => known.least(Some(stage).max(known.held.stage()), start),
        Goal::Cost => known.least(known.held.stage(), start),
    }
}

impl Known<'_, '_> {
    fn earliest(&self) -> EarliestStarts {
        let given = benefit::given(self.problem, self.surveyed);
        EarliestStarts::of(self.problem, &CumulativeRow::all(self.problem), &given)
    }

    /// The lowest cost of activities that open a stage, if one must open, and keep the floors.
    fn least(&self, stage: Option<usize>, start: &Candidate<'_, '_>) -> GoalBound {
        let Known { problem, held, .. } = *self;
        let earliest = self.earliest();
        if stage.is_some_and(|stage| earliest.opens.get(stage).copied().flatten().is_none()) {
            return GoalBound::only(Bound::Impossible);
        }
        let by = |stage: usize| held.opens.iter().filter(|of| of.0 == stage).map(|of| of.1).min();
        let quarters = problem.last.since(problem.first) + 1;
        let opening = stage.filter(|stage| *stage > problem.shown);
        let opening = opening.map(|stage| Opening { stage, by: by(stage).unwrap_or(quarters) });
        let must = cost::must(problem, &earliest, held.benefit);
        let cover = |free: &[bool]| cost::of(problem, &earliest, opening, &must, self.surveyed, (&start.allowed, free));
        let least = cover(&vec![false; problem.activities.len()]);
        // The hours that are held cost more than their indispensable activities; all other work of the gates comes on
        // top.
        let by_hours = held.benefit.filter(|_| least.cost.is_some()).and_then(|benefit| {
            let known = start.figures(problem, None).cost;
            let hours = hours::of(problem, &earliest, (benefit, known), &|of| start.live(problem, of));
            Some(hours.cost + cover(&hours.counted).cost?)
        });
        let bound = least.cost.max(by_hours).map_or(Bound::Impossible, |cost| Bound::Best(Amount::Cost(cost)));
        GoalBound { bound, list: least.list, relaxed: None }
    }
}
