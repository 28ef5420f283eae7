//! What is searched, how good a roadmap is, and the evaluation of one activity list.

use crate::schedule::construct::build_order::List;
use crate::schedule::construct::decoder::Laying;
use crate::schedule::construct::partial_schedule::State;
use crate::schedule::objective::attainment::{Figures, Held, is_more};
use crate::schedule::objective::benefit::{Tally, Worth};
use crate::schedule::objective::goal::Goal;
use crate::schedule::problem::instance::Problem;

/// What is searched.
#[derive(Clone, Copy, Debug)]
pub struct Task<'t, 'p, 'a> {
    /// The instance.
    pub problem: &'p Problem<'a>,
    /// By activity: what may be used.
    pub allowed: &'t [bool],
    /// What was asked for.
    pub asked: &'t [usize],
    /// What roadmaps are worth.
    pub worth: &'t Worth,
    /// What they are to be best at.
    pub goal: Goal,
    /// What they must not fall short of.
    pub held: &'t Held,
    /// By activity: whether a cheap roadmap could do without it, as far as is known. It is left out first.
    pub spare: &'t [bool],
}

/// How good a roadmap is: by the goal, then by how soon its stages open, then by benefit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rank {
    /// Its score under the goal.
    pub score: f64,
    /// Quarters until its stages open, summed.
    pub patience: i32,
    /// Discounted eased cases.
    pub benefit: f64,
}

impl Rank {
    /// How good a roadmap is by a goal.
    pub fn of(goal: Goal, figures: &Figures) -> Rank {
        Rank { score: goal.score(figures), patience: figures.patience(), benefit: figures.benefit }
    }

    /// Worse than any roadmap.
    pub const LEAST: Rank = Rank { score: f64::NEG_INFINITY, patience: i32::MAX, benefit: f64::NEG_INFINITY };

    /// Whether it is better than another by more than rounding.
    pub fn beats(&self, other: &Rank, goal: Goal) -> bool {
        let more = |a: f64, b: f64| if goal == Goal::Benefit { is_more(a, b) } else { a > b };
        let equal = !more(other.score, self.score);
        let sooner = self.patience < other.patience;
        let as_soon = self.patience == other.patience;
        more(self.score, other.score) || equal && (sooner || as_soon && is_more(self.benefit, other.benefit))
    }

    pub(super) fn order(&self, other: &Rank) -> std::cmp::Ordering {
        let by_goal = self.score.total_cmp(&other.score).then(other.patience.cmp(&self.patience));
        by_goal.then(self.benefit.total_cmp(&other.benefit))
    }
}

/// What a list's roadmap comes to.
pub(in crate::schedule) fn evaluate(
    task: Task<'_, '_, '_>,
    laying: &mut Laying<'_, '_>,
    tally: &mut Tally<'_>,
    list: List,
) -> Figures {
    let phases = laying.lay(list);
    let missed = laying.missed();
    let state = laying.state();
    let benefit = tally.of(&|a| live(state, task.problem, a));
    let stage = task.goal.stage().max(task.held.stage());
    Figures::in_parts(task.problem, (state, &phases), benefit, stage).missing(&missed)
}

/// The quarter from which an activity is live, from the first of the horizon.
fn live(state: &State<'_, '_>, problem: &Problem<'_>, activity: usize) -> Option<i32> {
    state.placed[activity].as_ref().map(|placement| placement.live.since(problem.first))
}
