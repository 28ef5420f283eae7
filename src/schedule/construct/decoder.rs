//! Decodes activity lists into roadmaps; placements before the first difference between two lists are kept.

use super::build_order::{ActivityList, BuildOrder, Phase};
use super::missed::{self, Missed};
use super::partial_schedule::PartialSchedule;
use super::phases::{Builder, Resume};
use crate::model::terms::Role;
use crate::schedule::problem::instance::Problem;

/// Decodes successive activity lists, each from the point where it first differs from the list before.
#[derive(Clone, Debug)]
pub(crate) struct Decoder<'p, 'a> {
    builder: Builder<'p, 'a>,
    asked: Vec<usize>,
    list: ActivityList,
    resume: Resume,
    /// Number of activities placed before the first target.
    begun: usize,
    /// By activity: itself and everything that it needs.
    needed: Vec<Vec<usize>>,
}

impl<'p, 'a> Decoder<'p, 'a> {
    /// A decoder without a list yet.
    pub(crate) fn new(problem: &'p Problem<'a>, allowed: &[bool], asked: &[usize]) -> Decoder<'p, 'a> {
        let mut builder = Builder::new(problem, allowed);
        // Mandates and contracts get help according to the limit that keeps them out; fast placement does not report
        // limits.
        builder.state.fast = problem.pledges.is_empty();
        builder.contracts();
        builder.baseline();
        Decoder {
            begun: builder.state.order.len(),
            builder,
            asked: asked.to_vec(),
            list: ActivityList::default(),
            resume: Resume::default(),
            needed: (0..problem.activities.len()).map(|activity| problem.needed(activity)).collect(),
        }
    }

    /// Decodes a list and returns the phases.
    pub(crate) fn lay(&mut self, list: ActivityList) -> Vec<Phase> {
        let kept = self.kept(&list);
        let count = self.resume.marks.get(kept).copied().filter(|_| kept > 0).unwrap_or(self.begun);
        self.builder.again(count);
        self.resume.kept = kept;
        self.resume.marks.truncate(kept);
        self.builder.state.ways.clone_from(&list.ways);
        self.builder.state.holds.clone_from(&list.holds);
        self.list = list;
        self.builder.phases(BuildOrder::ActivityList(&self.list), &self.asked, &mut self.resume)
    }

    /// Mandates and contracts that the last decoded roadmap misses.
    pub(crate) fn missed(&mut self) -> Vec<Missed> {
        missed::missed(self.builder.problem, &mut self.builder.state)
    }

    /// An activity and everything that it requires.
    pub(crate) fn needed(&self, activity: usize) -> &[usize] {
        &self.needed[activity]
    }

    /// The current placements.
    pub(crate) fn state(&self) -> &PartialSchedule<'p, 'a> {
        &self.builder.state
    }

    /// Number of leading targets that are the same as in the last list, with the same modes.
    fn kept(&self, list: &ActivityList) -> usize {
        let same = list.targets.iter().zip(&self.list.targets).take_while(|(new, old)| new == old).count();
        let other = |activity: &usize| {
            list.ways.get(*activity) != self.list.ways.get(*activity)
                || list.holds.get(*activity) != self.list.holds.get(*activity)
        };
        let other: Vec<usize> = (0..self.needed.len()).filter(other).collect();
        // Research, measurements and follow-ups of equipment may be placed for any target that lacks them, so their
        // positions are not known.
        let problem = self.builder.problem;
        let any_role =
            |of: usize| [Role::Research, Role::Measure, Role::Replace].iter().any(|role| problem.does(of, *role));
        let anywhere = |of: &usize| any_role(*of) || !problem.is_first(*of);
        let asked = self.asked.iter().any(|of| self.hangs_on(*of, &other));
        if self.list.ways.len() != list.ways.len() || asked || other.iter().any(anywhere) {
            return 0;
        }
        let touched = list.targets.iter().take(same).position(|(target, _)| self.hangs_on(*target, &other));
        // The last target is always placed again: no mark shows the end of its placements.
        touched.unwrap_or(same).min(self.resume.marks.len().saturating_sub(1))
    }

    fn hangs_on(&self, activity: usize, any: &[usize]) -> bool {
        !any.is_empty() && self.needed[activity].iter().any(|needed| any.contains(needed))
    }
}
