//! Placement without reporting why an activity does not fit: cheap checks run first, and one failed check can exclude
//! several quarters at once.

use super::partial_schedule::{PartialSchedule, Reason};
use crate::model::{Money, Quarter};
use crate::schedule::problem::instance::Mode;

impl PartialSchedule<'_, '_> {
    /// Like [`PartialSchedule::place`], but reports no limit. Checks cost line by line first, and in total only on
    /// booking.
    pub(in crate::schedule) fn place_fast(&mut self, activity: usize, from: Quarter, reason: Reason) -> Option<()> {
        let problem = self.problem;
        self.may_choose(activity).ok()?;
        let from = self.holds[activity].map_or(from, |held| held.max(from));
        let ready = self.ready(activity)?.max(from);
        let modes = &problem.activities[activity].modes;
        let mut after: Vec<Quarter> = vec![ready; modes.len()];
        loop {
            let mut best: Option<(Quarter, Money, usize, Quarter)> = None;
            for (m, mode) in modes.iter().enumerate() {
                if self.ways[activity].is_some_and(|way| way != m) {
                    continue;
                }
                // A mode that goes live later than the best so far is of no use.
                let latest = mode.latest(problem.last);
                let latest = best.map_or(latest, |(live, _, _, _)| latest.min(live - mode.quarters));
                let Some(start) = self.soonest(activity, mode, after[m], latest) else { continue };
                let price = mode.costs.iter().map(|(_, _, amount)| *amount).sum::<Money>() + mode.running;
                let key = (start + mode.quarters, price, m, start);
                if best.is_none_or(|best| key < best) {
                    best = Some(key);
                }
            }
            let (_, _, mode, start) = best?;
            if self.commit(activity, mode, start, reason).is_ok() {
                return Some(());
            }
            after[mode] = start + 1;
        }
    }

    /// The first quarter in which an activity fits, if each of its cost lines is checked alone.
    fn soonest(&mut self, activity: usize, mode: &Mode, ready: Quarter, latest: Quarter) -> Option<Quarter> {
        if ready > latest || !self.book.could_ever_pay(&mode.costs, mode.running) {
            return None;
        }
        if std::mem::replace(&mut self.stale, false) {
            self.book.look_ahead();
        }
        let mut start = ready;
        while start <= latest {
            let live = start + mode.quarters;
            // The next possible start is after the last quarter of work that lacks people.
            if let Some(busy) = self.busy(mode, start) {
                start = busy + 1;
            } else if self.book.could_pay(&mode.costs, start, mode.quarters)
                && self.book.could_run(mode.running, live)
                && self.staff_fits(mode, start).is_ok()
                && self.load_fits(activity, mode, live).is_ok()
                && self.conditions_hold(activity, start, live).is_ok()
            {
                return Some(start);
            } else {
                start = start + 1;
            }
        }
        None
    }

    /// The last quarter of work from a start that lacks people.
    fn busy(&self, mode: &Mode, start: Quarter) -> Option<Quarter> {
        let from = usize::try_from(start.since(self.problem.first)).ok()?;
        let to = from + mode.quarters.unsigned_abs() as usize;
        let short = mode.staff.iter().filter_map(|(skill, need)| {
            let room = self.problem.capacity[*skill].checked_sub(*need)?;
            let used = self.staff[*skill].get(from..to)?;
            used.iter().rposition(|used| *used > room)
        });
        short.max().map(|quarter| start + quarter as i32)
    }
}
