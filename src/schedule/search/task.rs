//! What is searched, how good a roadmap is, and the evaluation of one activity list.

use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::decoder::Decoder;
use crate::schedule::construct::partial_schedule::PartialSchedule;
use crate::schedule::objective::attainment::{Attainment, GoalFloors};
use crate::schedule::objective::benefit::{BenefitEvaluator, BenefitModel};
use crate::schedule::objective::goal::Goal;
use crate::schedule::problem::instance::Problem;
use gradus_solve::rounding::is_more;

/// What is searched.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Task<'t, 'p, 'a> {
    /// The instance.
    pub problem: &'p Problem<'a>,
    /// By activity: what may be used.
    pub allowed: &'t [bool],
    /// What was asked for.
    pub asked: &'t [usize],
    /// What roadmaps are worth.
    pub worth: &'t BenefitModel,
    /// What they are to be best at.
    pub goal: Goal,
    /// What they must not fall short of.
    pub held: &'t GoalFloors,
    /// By activity: whether a cheap roadmap could do without it, as far as is known. It is left out first.
    pub spare: &'t [bool],
}

/// How good a roadmap is: by the goal, then by how soon its stages open, then by benefit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rank {
    /// Its score under the goal.
    pub score: f64,
    /// Quarters until its stages open, summed.
    pub total_opening_delay: i32,
    /// Discounted eased cases.
    pub benefit: f64,
}

impl Rank {
    /// How good a roadmap is by a goal.
    pub(crate) fn of(goal: Goal, figures: &Attainment) -> Rank {
        Rank {
            score: goal.score(figures),
            total_opening_delay: figures.total_opening_delay(),
            benefit: figures.benefit,
        }
    }

    /// Worse than any roadmap.
    pub(crate) const LEAST: Rank =
        Rank { score: f64::NEG_INFINITY, total_opening_delay: i32::MAX, benefit: f64::NEG_INFINITY };

    /// Whether it is better than another by more than rounding.
    pub(crate) fn beats(&self, other: &Rank, goal: Goal) -> bool {
        let more = |a: f64, b: f64| if goal.pursuit().rounds { is_more(a, b) } else { a > b };
        let equal = !more(other.score, self.score);
        let sooner = self.total_opening_delay < other.total_opening_delay;
        let as_soon = self.total_opening_delay == other.total_opening_delay;
        more(self.score, other.score) || equal && (sooner || as_soon && is_more(self.benefit, other.benefit))
    }

    pub(super) fn order(&self, other: &Rank) -> std::cmp::Ordering {
        let by_goal = self.score.total_cmp(&other.score).then(other.total_opening_delay.cmp(&self.total_opening_delay));
        by_goal.then(self.benefit.total_cmp(&other.benefit))
    }
}

/// What a list's roadmap comes to.
pub(in crate::schedule) fn evaluate(
    task: Task<'_, '_, '_>,
    decoder: &mut Decoder<'_, '_>,
    evaluator: &mut BenefitEvaluator<'_>,
    list: ActivityList,
) -> Attainment {
    let phases = decoder.lay(list);
    let missed = decoder.missed();
    let state = decoder.state();
    let benefit = evaluator.of(&|a| live(state, task.problem, a));
    let stage = task.goal.stage().max(task.held.stage());
    Attainment::in_parts(task.problem, (state, &phases), benefit, stage).missing(&missed)
}

/// The quarter from which an activity is live, from the first of the horizon.
fn live(state: &PartialSchedule<'_, '_>, problem: &Problem<'_>, activity: usize) -> Option<i32> {
    state.placed[activity].as_ref().map(|placement| placement.live.since(problem.first))
}
