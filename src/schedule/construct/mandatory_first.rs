//! Mandates and contracts during construction: contracts are placed first, then activities with a deadline and the work
//! that they need.

use super::limit::Limit;
use super::partial_schedule::Reason;
use super::phases::Builder;
use super::replacement;
use crate::model::Quarter;
use crate::model::terms::{Ability, Role};
use crate::schedule::problem::mandate::{Due, Hold};

/// Maximum number of other activities placed to help one activity that lacks something.
const HELPS: usize = 6;

impl Builder<'_, '_> {
    /// Places contracted activities in their quarters and reserves people and money for them.
    pub(in crate::schedule) fn contracts(&mut self) {
        for pledge in &self.problem.pledges {
            let Hold::At(start, way) = pledge.hold else { continue };
            let activity = pledge.activity;
            if self.state.placed[activity].is_some() || !self.allowed.activities[activity] {
                continue;
            }
            if let Err(limit) = self.state.stand(activity, start, way, Reason::Contract) {
                self.state.misfits[activity] = Some(limit);
            }
        }
    }

    /// Places the allowed activities with a deadline, the most urgent first, and the work that contracts lack.
    pub(in crate::schedule) fn place_mandatory(&mut self) {
        let problem = self.problem;
        for Due { activity, needed_by, .. } in &problem.due {
            if self.state.placed[*activity].is_none() && self.problem.measures(*activity).is_none() {
                let reason = needed_by.map_or(Reason::Mandate, Reason::NeededBy);
                // Software that never goes live is of no use: its roll-out is placed with it if it fits.
                if let Some(roll_out) = problem.roll_outs[*activity].filter(|of| self.state.placed[*of].is_none()) {
                    self.place_with_help(roll_out, Reason::NeededBy(*activity));
                }
                if self.state.placed[*activity].is_none() {
                    self.place_with_help(*activity, reason);
                }
            }
        }
        for pledge in problem.pledges.iter().filter(|pledge| matches!(pledge.hold, Hold::At(..))) {
            self.renew_contracted(pledge.activity);
            for _ in 0..HELPS {
                let lacking = self.state.lacks(pledge.activity);
                if !lacking.is_some_and(|limit| self.help(limit, pledge.activity)) {
                    break;
                }
            }
        }
    }

    /// Ensures a replacement for contracted equipment, unless it has one already.
    fn renew_contracted(&mut self, activity: usize) {
        let Some(at) = self.state.order.iter().position(|of| *of == activity) else { return };
        let before = self.state.order.len();
        if replacement::renew_one(&mut self.state, self.problem, &self.allowed, at).is_err() {
            self.state.undo_to(before);
            self.state.misfits[activity] = Some(Limit::Replacement);
        }
    }

    /// Places mandatory measurements that no gate needed earlier.
    pub(in crate::schedule) fn measure_what_is_due(&mut self) {
        for Due { by, activity, needed_by } in &self.problem.due {
            if self.state.placed[*activity].is_none() && self.allowed.activities[*activity] {
                let reason = needed_by.map_or(Reason::Mandate, Reason::NeededBy);
                self.state.place_late(*activity, self.problem.first, *by, reason);
            }
        }
    }

    /// The end of the contracted measurement of a stage, if any.
    pub(in crate::schedule) fn contracted_measure(&mut self, stage: usize) -> Option<Option<Quarter>> {
        let mut contracts = self.problem.pledges.iter().filter(|pledge| matches!(pledge.hold, Hold::At(..)));
        let measure = contracts.find(|pledge| self.problem.measures(pledge.activity) == Some(stage))?.activity;
        let placement = self.state.placed[measure].as_mut();
        Some(placement.map(|placement| {
            placement.reason = Reason::Measure(stage);
            placement.live
        }))
    }

    /// Whether an activity with a deadline waits for the gate of a stage.
    pub(in crate::schedule) fn is_waited_for(&self, stage: usize) -> bool {
        let (problem, state) = (self.problem, &self.state);
        let after = |activity: usize| problem.activities[activity].stage > stage;
        problem.due.iter().any(|due| state.placed[due.activity].is_none() && after(due.activity))
            || problem.pledges.iter().any(|pledge| matches!(pledge.hold, Hold::At(..)) && after(pledge.activity))
    }

    /// Places an activity with everything that it needs; if it lacks something that other work provides, places that
    /// first.
    fn place_with_help(&mut self, activity: usize, reason: Reason) {
        for _ in 0..=HELPS {
            if self.place(activity, reason) || self.allowed.unplaced(self.problem, &self.state, activity).is_none() {
                return;
            }
            let lacking = self.state.misfits[activity];
            if !lacking.is_some_and(|limit| self.help(limit, activity)) {
                return;
            }
        }
    }

    /// Places work that may remove the limit on an activity, if any.
    fn help(&mut self, limit: Limit, activity: usize) -> bool {
        let problem = self.problem;
        let helps = |other: usize| match limit {
            Limit::Feedback => problem.does(other, Role::Feedback),
            Limit::Research => problem.does(other, Role::Research),
            Limit::Partner(partner) => {
                problem.does(other, Role::PreparePartner) && problem.activities[other].partners.contains(&partner)
            }
            Limit::Reach => {
                let of = &problem.activities[other];
                let serves = |process: &usize| of.serves.is_empty() || of.serves.contains(process);
                of.delivers.iter().any(|(_, can)| *can >= Ability::Interact)
                    && problem.activities[activity].processes.iter().any(serves)
            }
            _ => false,
        };
        let candidates: Vec<usize> = self.open().into_iter().map(|(other, _)| other).filter(|of| helps(*of)).collect();
        candidates.into_iter().any(|other| other != activity && self.place(other, Reason::NeededBy(activity)))
    }
}
