//! The search task, the rank of a roadmap, and the evaluation of one activity list.

use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::decoder::Decoder;
use crate::schedule::construct::partial_schedule::PartialSchedule;
use crate::schedule::objective::attainment::{Attainment, GoalFloors};
use crate::schedule::objective::benefit::BenefitEvaluator;
use crate::schedule::objective::goal::Goal;
use crate::schedule::problem::instance::Problem;
use gradus_solve::rounding::is_more;

/// The search task.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Task<'t, 'p, 'a> {
    /// The instance.
    pub problem: &'p Problem<'a>,
    /// By activity: whether it may be used.
    pub allowed: &'t [bool],
    /// Activities that the user asks for.
    pub asked: &'t [usize],
    /// The goal.
    pub goal: Goal,
    /// The floors that roadmaps must keep.
    pub held: &'t GoalFloors,
    /// By activity: whether a cheap roadmap could probably do without it. Such activities are left out first.
    pub spare: &'t [bool],
}

/// The rank of a roadmap: by score, then by how early its stages open, then by benefit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rank {
    /// The score under the goal.
    pub score: f64,
    /// Quarters until its stages open, summed.
    pub total_opening_delay: i32,
    /// Discounted hours saved.
    pub benefit: f64,
}

impl Rank {
    /// The rank of a roadmap under a goal.
    pub(crate) fn of(goal: Goal, figures: &Attainment) -> Rank {
        Rank {
            score: goal.score(figures),
            total_opening_delay: figures.total_opening_delay(),
            benefit: figures.benefit,
        }
    }

    /// The lowest rank.
    pub(crate) const LEAST: Rank =
        Rank { score: f64::NEG_INFINITY, total_opening_delay: i32::MAX, benefit: f64::NEG_INFINITY };

    /// Whether the rank is better than another by more than rounding.
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

/// Builds the roadmap of a list and returns its figures.
pub(in crate::schedule) fn evaluate(
    task: Task<'_, '_, '_>,
    decoder: &mut Decoder<'_, '_>,
    evaluator: &mut BenefitEvaluator<'_, '_>,
    list: ActivityList,
) -> Attainment {
    let phases = decoder.lay(list);
    let missed = decoder.missed();
    let state = decoder.state();
    let benefit = evaluator.of(&|a| live(state, task.problem, a));
    let stage = task.goal.stage().max(task.held.stage());
    Attainment::in_parts(task.problem, (state, &phases), benefit, stage).missing(&missed)
}

/// Quarters from the start of the horizon until an activity is live.
fn live(state: &PartialSchedule<'_, '_>, problem: &Problem<'_>, activity: usize) -> Option<i32> {
    state.placed[activity].as_ref().map(|placement| placement.live.since(problem.first))
}
