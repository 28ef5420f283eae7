//! The gain in benefit from bundles if only precedence delays them.

use super::partial_schedule::PartialSchedule;
use crate::model::Quarter;
use crate::schedule::objective::benefit::BenefitEvaluator;
use crate::schedule::problem::instance::Problem;

/// Gains over the activities placed so far.
pub(in crate::schedule) struct Gains<'p, 'a> {
    evaluator: BenefitEvaluator<'p, 'a>,
}

impl<'p, 'a> Gains<'p, 'a> {
    pub(in crate::schedule) fn new(state: &PartialSchedule<'p, 'a>) -> Gains<'p, 'a> {
        let problem = state.problem;
        let mut gains = Gains { evaluator: BenefitEvaluator::new(&problem.benefit, problem.activities.len()) };
        gains.placed(state);
        gains
    }

    /// Takes account of activities placed since.
    pub(in crate::schedule) fn placed(&mut self, state: &PartialSchedule<'_, '_>) {
        self.evaluator.update(&|activity| state.live(activity));
    }

    /// The gain from a bundle; `members` are in order, each after its own requirements.
    pub(in crate::schedule) fn of(&self, state: &PartialSchedule<'_, '_>, members: &[usize]) -> f64 {
        let problem = state.problem;
        let live = |(member, live): (usize, Quarter)| (member, live.since(problem.first));
        let lives: Vec<(usize, i32)> = lives(problem, state, members).into_iter().map(live).collect();
        self.evaluator.with(&lives)
    }
}

/// The quarters in which the members of a bundle could be live.
fn lives(problem: &Problem<'_>, state: &PartialSchedule<'_, '_>, members: &[usize]) -> Vec<(usize, Quarter)> {
    let mut lives: Vec<(usize, Quarter)> = Vec::new();
    for member in members {
        let of = &problem.activities[*member];
        let entry = state.entry.get(of.stage).copied().flatten().unwrap_or(problem.last);
        let ready = of.requires.iter().fold(entry, |ready, (need, lag)| {
            let placed = state.placed[*need].as_ref().map(|placement| placement.live);
            let assumed = lives.iter().find(|(a, _)| a == need).map(|(_, live)| *live);
            placed.or(assumed).map_or(ready, |live| ready.max(live + *lag))
        });
        let live = ready + of.modes.iter().map(|mode| mode.quarters).min().unwrap_or(1);
        lives.push((*member, live));
    }
    lives
}
