//! Conditions of a placement other than resources: gates, partners, research, and the conditions of a roll-out.

use super::limit::Limit;
use super::partial_schedule::PartialSchedule;
use crate::model::Quarter;
use crate::model::catalogue::Scope;
use crate::model::present;
use crate::model::terms::{Ability, Role};
use crate::model::tolerance;
use crate::schedule::problem::instance::Activity;
use crate::score::reach;

impl PartialSchedule<'_, '_> {
    /// Checks the conditions: gates, partners, research, and reach and feedback at go-live.
    pub(in crate::schedule) fn conditions_hold(
        &mut self,
        activity: usize,
        start: Quarter,
        live: Quarter,
    ) -> Result<(), Limit> {
        let problem = self.problem;
        let of = &problem.activities[activity];
        if of.stage > problem.shown + 1 && !self.is_open(of.stage - 1, start) {
            return Err(Limit::Gate(of.stage - 1));
        }
        if !of.partners.is_empty() && !problem.does(activity, Role::PreparePartner) {
            self.partners_ready(activity, start)?;
        }
        if problem.does(activity, Role::Build) && !self.research_is_fresh(start) {
            return Err(Limit::Research);
        }
        if problem.does(activity, Role::RollOut) { self.can_go_live(activity, live) } else { Ok(()) }
    }

    /// Whether a stage is predicted open at the start of a quarter, by the low estimate. Later placements can only
    /// help, so a stage once read as open stays open.
    pub fn is_open(&mut self, stage: usize, quarter: Quarter) -> bool {
        let at = usize::try_from(quarter.since(self.problem.first)).ok().filter(|at| *at < self.gates.len());
        let Some(at) = at else { return self.read_readiness().stage(quarter).shown >= stage };
        if let Some(open) = self.known_open(stage, at) {
            return open;
        }
        let shown = self.read_readiness().stage(quarter).shown;
        self.gates[at] = Some((shown, self.order.len()));
        shown >= stage
    }

    /// Whether earlier readings decide that a stage is open in the quarter at index `at`. Unless a figure worsens by
    /// itself, a stage open in an earlier quarter stays open, and one shut in a later quarter was never open.
    fn known_open(&self, stage: usize, at: usize) -> Option<bool> {
        let (before, after) = if self.problem.worsens { (at, at + 1) } else { (0, self.gates.len()) };
        let mut sooner = self.gates.get(before..=at)?.iter().flatten();
        if sooner.any(|(shown, _)| *shown >= stage) {
            return Some(true);
        }
        let mut later = self.gates.get(at..after)?.iter().flatten();
        later.any(|(shown, placed)| *shown < stage && *placed == self.order.len()).then_some(false)
    }

    fn partners_ready(&self, activity: usize, start: Quarter) -> Result<(), Limit> {
        let unready = self.problem.activities[activity].partners.iter().find(|partner| {
            let ready = self.problem.context.assessment.partners[**partner].ready_since;
            let prepared = || {
                self.live_with(Role::PreparePartner, |a| self.problem.activities[a].partners.contains(partner))
                    .any(|live| live <= start)
            };
            ready.is_none_or(|since| since > start) && !prepared()
        });
        unready.map_or(Ok(()), |partner| Err(Limit::Partner(*partner)))
    }

    /// Whether the last research on public needs is recent enough at a start.
    fn research_is_fresh(&self, start: Quarter) -> bool {
        let age = self.problem.context.rules.threshold.research_age_quarters.value as i32;
        self.live_with(Role::Research, |_| true).any(|live| live <= start && start.since(live) <= age)
    }

    /// Whether enough people can interact with a process at go-live, and a feedback channel follows in time.
    fn can_go_live(&self, activity: usize, live: Quarter) -> Result<(), Limit> {
        let threshold = &self.problem.context.rules.threshold;
        let of = &self.problem.activities[activity];
        let reached = of.processes.iter().all(|process| {
            let channels = self.two_way(of, *process, live);
            let low = reach::of(self.problem.context.assessment, &channels).low;
            tolerance::reaches(low * 100.0, threshold.reach_target.value)
        });
        if !reached {
            return Err(Limit::Reach);
        }
        let within = threshold.feedback_within_quarters.value as i32;
        let hears = |process: &usize| present::has(self.problem.context, Role::Feedback, Scope::Process(*process));
        let hears_today = !of.processes.is_empty() && of.processes.iter().all(hears);
        let heard = hears_today || self.live_with(Role::Feedback, |_| true).any(|heard| heard <= live + within);
        if heard { Ok(()) } else { Err(Limit::Feedback) }
    }

    /// The channels on which people can ask questions about a process and receive answers when an activity goes live.
    fn two_way(&self, with: &Activity, process: usize, live: Quarter) -> Vec<usize> {
        let assessment = self.problem.context.assessment;
        let can = |channel: &usize| assessment.channels.get(*channel).is_some_and(|of| of.can >= Ability::Interact);
        let today = assessment.processes[process].channels.iter().copied();
        let is_live = |of: usize| self.placed[of].as_ref().is_some_and(|placement| placement.live <= live);
        let opened = self.problem.answers[process].iter().filter(|(of, _)| is_live(*of)).map(|(_, channel)| *channel);
        let serves = with.serves.is_empty() || with.serves.contains(&process);
        let own = with.delivers.iter().filter(|(_, can)| serves && *can >= Ability::Interact);
        let own = own.map(|(channel, _)| *channel);
        let mut channels: Vec<usize> = today.chain(opened).chain(own).filter(can).collect();
        channels.sort_unstable();
        channels.dedup();
        channels
    }

    /// The quarters in which placed activities of a role go live.
    fn live_with(&self, role: Role, also: impl Fn(usize) -> bool) -> impl Iterator<Item = Quarter> {
        let placed = self.problem.doing(role).iter().filter(move |a| self.placed[**a].is_some() && also(**a));
        placed.filter_map(|a| self.placed[*a].as_ref().map(|placement| placement.live))
    }
}
