//! Earliest quarter in which an activity can be live in any roadmap. This lower bound uses precedence, the pace and the
//! gates of stages, partners, research, reach, and the work and money of all requirements.

use std::collections::BTreeSet;

use super::optimistic;
use crate::forecast::Readiness;
use crate::model::catalogue::Scope;
use crate::model::terms::{Ability, Role};
use crate::model::tolerance;
use crate::schedule::construct::partial_schedule::PartialSchedule;
use crate::schedule::problem::cumulative_row::CumulativeRow;
use crate::schedule::problem::instance::{Activity, Problem};
use crate::score::reach;

/// For each activity, the earliest quarter from which it can be live, counted from the first quarter of the horizon;
/// `None` if it cannot be live within the horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EarliestStarts {
    /// Earliest live quarter by activity.
    pub live: Vec<Option<i32>>,
    /// The earliest quarter in which each stage can open with its measurement done; the first entry is stage 1. The
    /// value is 0 for a stage shown today and `None` for a stage that cannot open within the horizon.
    pub opens: Vec<Option<i32>>,
    /// The earliest quarter in which work towards each stage can begin; `None` if it cannot begin within the horizon.
    pub entry: Vec<Option<i32>>,
}

impl EarliestStarts {
    /// The earliest starts of an instance, given its scarce resources and the activities that every roadmap places
    /// first.
    pub(crate) fn of(problem: &Problem<'_>, rows: &[CumulativeRow], given: &PartialSchedule<'_, '_>) -> EarliestStarts {
        let quarters = problem.last.since(problem.first) + 1;
        let count = problem.activities.len();
        let mut builder =
            Builder { problem, rows, quarters, live: vec![None; count], alone: Vec::new(), least: Vec::new() };
        builder.alone = builder.alone(given);
        builder.least = (0..count).map(|activity| builder.least_alone(activity)).collect();
        let stages = problem.context.rubric.stages.len();
        let mut entry: Vec<Option<i32>> =
            (0..=stages + 1).map(|stage| (stage <= problem.shown + 1).then_some(0)).collect();
        builder.settle(&entry);
        let mut opened = 0;
        let mut open: Vec<Option<i32>> = (0..=stages).map(|stage| (stage <= problem.shown).then_some(0)).collect();
        for stage in problem.shown + 1..=stages {
            // The measurement takes at least one quarter and ends when the stage opens.
            let earliest = 1.max(opened + problem.context.rubric.spacing(stage));
            let Some(opens) = (earliest..=quarters).find(|q| builder.may_be_open(stage, q - 1)) else { break };
            entry[stage + 1] = Some(opens);
            builder.settle(&entry);
            opened = opens;
            open[stage] = Some(opens);
        }
        EarliestStarts { live: builder.live, opens: open, entry }
    }
}

struct Builder<'p, 'a> {
    problem: &'p Problem<'a>,
    rows: &'p [CumulativeRow],
    quarters: i32,
    live: Vec<Option<i32>>,
    alone: Vec<Vec<i32>>,
    least: Vec<i32>,
}

/// A quarter after all quarters of any horizon.
const NEVER: i32 = i32::MAX / 2;

impl Builder<'_, '_> {
    /// Computes the smallest earliest starts that satisfy all conditions, for given entry quarters of the stages. This
    /// is a fixed-point iteration from below.
    fn settle(&mut self, entry: &[Option<i32>]) {
        let count = self.live.len();
        let problem = self.problem;
        let begin = |activity: usize| {
            let from = entry.get(problem.activities[activity].stage).copied().flatten()?;
            self.from(activity, from)
        };
        self.live = (0..count).map(begin).collect();
        // Every round delays at least one activity or ends the loop. No activity moves beyond the horizon.
        loop {
            let mut moved = false;
            for activity in 0..count {
                let Some(now) = self.live[activity] else { continue };
                let then = self.later(activity, now, entry);
                if then != Some(now) {
                    self.live[activity] = then;
                    moved = true;
                }
            }
            if !moved {
                return;
            }
        }
    }

    /// The earliest quarter in which an activity can be live if its work begins in `start` or later.
    fn from(&self, activity: usize, start: i32) -> Option<i32> {
        let lives = &self.alone[activity];
        let live = lives.get(usize::try_from(start.max(0)).unwrap_or(usize::MAX)).copied().unwrap_or(NEVER);
        let live = live.max(self.least[activity]);
        (live <= self.quarters).then_some(live)
    }

    /// The earliest live quarter of an activity, given those of the others; at least `now`.
    fn later(&self, activity: usize, now: i32, entry: &[Option<i32>]) -> Option<i32> {
        let problem = self.problem;
        let of = &problem.activities[activity];
        let mut start = entry.get(of.stage).copied().flatten()?;
        for (need, lag) in &of.requires {
            start = start.max(self.live[*need]? + lag);
        }
        if problem.does(activity, Role::Build) {
            start = start.max(self.first_of(problem.doing(Role::Research), |_| true)?);
        }
        if !problem.does(activity, Role::PreparePartner) {
            for partner in &of.partners {
                let since = problem.context.assessment.partners[*partner].ready_since;
                let since = since.map(|since| since.since(problem.first).max(0));
                let prepared =
                    self.first_of(problem.doing(Role::PreparePartner), |other| other.partners.contains(partner));
                start = start.max(since.into_iter().chain(prepared).min()?);
            }
        }
        let mut live = self.from(activity, start)?.max(now);
        if problem.does(activity, Role::RollOut) {
            let within = problem.context.rules.threshold.feedback_within_quarters.value as i32;
            live = live.max(self.first_of(problem.doing(Role::Feedback), |_| true)? - within);
            live = (live..=self.quarters).find(|live| self.reaches(of, *live))?;
        }
        (live <= self.quarters).then_some(live)
    }

    /// The smallest earliest live quarter of some activities.
    fn first_of(&self, activities: &[usize], also: impl Fn(&Activity) -> bool) -> Option<i32> {
        let those = activities.iter().filter(|other| also(&self.problem.activities[**other]));
        those.filter_map(|other| self.live[*other]).min()
    }

    /// Whether a service could reach enough people if all activities were live as early as possible.
    fn reaches(&self, with: &Activity, live: i32) -> bool {
        let assessment = self.problem.context.assessment;
        let target = self.problem.context.rules.threshold.reach_target.value;
        with.processes.iter().all(|process| {
            let two_way =
                |channel: &usize| assessment.channels.get(*channel).is_some_and(|of| of.can >= Ability::Interact);
            let today = assessment.processes[*process].channels.iter().copied().filter(two_way);
            let there = self.problem.answers[*process].iter();
            let there =
                there.filter(|(of, _)| self.live[*of].is_some_and(|head| head <= live)).map(|(_, channel)| *channel);
            let serves = with.serves.is_empty() || with.serves.contains(process);
            let own = with.delivers.iter().filter(|(_, can)| serves && *can >= Ability::Interact);
            let mut channels: Vec<usize> = today.chain(there).chain(own.map(|(channel, _)| *channel)).collect();
            channels.sort_unstable();
            channels.dedup();
            tolerance::reaches(reach::of(assessment, &channels).low * 100.0, target)
        })
    }

    /// The earliest quarter by which an activity can be live with all its requirements, limited by their total use of
    /// cumulative resources.
    fn least_alone(&self, activity: usize) -> i32 {
        let needed = self.problem.needed(activity);
        let possible = |quarter: &i32| self.rows.iter().all(|row| row.holds(&needed, quarter.unsigned_abs() as usize));
        (0..=self.quarters).find(possible).unwrap_or(NEVER)
    }

    /// For each activity and first possible quarter of work: the earliest quarter in which it can be live if the
    /// roadmap held nothing else but the given activities.
    fn alone(&self, given: &PartialSchedule<'_, '_>) -> Vec<Vec<i32>> {
        let problem = self.problem;
        let mut given = given.clone();
        let mut of_activity = |activity: usize| {
            let mut lives = vec![NEVER; self.quarters.unsigned_abs() as usize + 1];
            for mode in &problem.activities[activity].modes {
                for start in 0..=self.quarters - mode.quarters - mode.reserve {
                    let at = start.unsigned_abs() as usize;
                    if lives[at] > start + mode.quarters && given.could_fit(activity, mode, problem.first + start) {
                        lives[at] = start + mode.quarters;
                    }
                }
            }
            for at in (1..lives.len()).rev() {
                lives[at - 1] = lives[at - 1].min(lives[at]);
            }
            lives
        };
        (0..problem.activities.len()).map(&mut of_activity).collect()
    }

    /// Whether a stage could be open at the start of a quarter if all activities were live as early as possible.
    fn may_be_open(&self, stage: usize, quarter: i32) -> bool {
        let context = self.problem.context;
        let readings = Readiness::unplanned(context).at(self.problem.first + quarter);
        let mut counted = BTreeSet::new();
        let there = self.problem.activities.iter().zip(&self.live).filter(|(_, l)| l.is_some_and(|l| l <= quarter));
        let entries = there.map(|(of, _)| of).filter(|of| counted.insert((of.entry, of.scope)));
        let entries: Vec<(usize, Scope)> = entries.map(|of| (of.entry, of.scope)).collect();
        optimistic::stage(context, readings, &entries) >= stage
    }
}
