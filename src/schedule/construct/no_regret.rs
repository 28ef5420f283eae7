//! Work that is useful whether or not gates open: low readiness is never a reason to offer nothing.

use super::partial_schedule::Reason;
use super::phases::Builder;
use crate::forecast::work;
use crate::model::terms::Role;
use crate::model::{Money, Quarter};
use crate::schedule::problem::instance::Mode;

impl Builder<'_, '_> {
    /// Places work for later stages if a gate does not open within the horizon, as far as that work is allowed and up
    /// to the highest stage that the pace of stages lets open. If nothing at all was placed, places whatever fits: low
    /// readiness is never a reason to offer nothing.
    pub(super) fn no_regret(&mut self, aim: Quarter) {
        for later in self.allowed.stage + 1..=self.problem.attainable() {
            self.towards_gate(later, aim);
        }
        if self.state.order.is_empty() {
            for activity in 0..self.problem.activities.len() {
                let unplaced = self.problem.is_first(activity) && self.state.placed[activity].is_none();
                let members = self.allowed.unplaced(self.problem, &self.state, activity);
                if unplaced && members.is_some_and(|members| self.is_whole(&members)) {
                    self.place(activity, Reason::NoRegret);
                }
            }
        }
    }

    /// Places real work that hears the public and real work that involves the front line, if the roadmap has none and
    /// they fit. Even a roadmap without online services gets these.
    pub(super) fn cures(&mut self) {
        for roles in [work::HEARS_PUBLIC, work::INVOLVES_FRONT_LINE] {
            if self.state.order.iter().any(|placed| self.really_does_any(*placed, &roles)) {
                continue;
            }
            for activity in 0..self.problem.activities.len() {
                let measures_gate = !self.problem.is_first(activity) || self.problem.measures(activity).is_some();
                if measures_gate || !self.really_does_any(activity, &roles) {
                    continue;
                }
                let members = self.allowed.unplaced(self.problem, &self.state, activity);
                if members.is_some_and(|members| self.is_whole(&members)) && self.place(activity, Reason::NoRegret) {
                    break;
                }
            }
        }
    }

    /// Whether an activity does one of the given kinds of work and is real work in each of its modes.
    fn really_does_any(&self, activity: usize, roles: &[Role]) -> bool {
        let threshold = &self.problem.context.rules.threshold;
        let modes = &self.problem.entry(activity).modes;
        let effort = |mode: &Mode| {
            let bought = modes.get(mode.index).into_iter().flat_map(|mode| mode.contracted.values());
            let bought: u32 = bought.map(|fte| fte.milli()).sum();
            let milli: u32 = mode.staff.iter().map(|(_, need)| need).sum();
            f64::from(milli + bought) / 1000.0 * f64::from(mode.quarters) / 4.0
        };
        let is_real = |mode: &Mode| {
            f64::from(mode.quarters) >= threshold.real_work_quarters.value
                && effort(mode) >= threshold.real_work_person_years.value - 1e-9
                && mode.costs.iter().any(|(_, _, amount)| *amount > Money::ZERO)
        };
        roles.iter().any(|role| self.problem.does(activity, *role))
            && self.problem.activities[activity].modes.iter().all(is_real)
    }
}
