//! Placement in a fixed quarter: contracts and renewals of equipment.

use super::limit::Limit;
use super::partial_schedule::{PartialSchedule, Reason};
use crate::model::Quarter;

impl PartialSchedule<'_, '_> {
    /// Whether no activity that is placed or mandatory excludes an activity.
    pub(in crate::schedule) fn may_choose(&self, activity: usize) -> Result<(), Limit> {
        let excludes = &self.problem.activities[activity].excludes;
        let there = excludes.iter().find(|other| self.placed[**other].is_some());
        let there = there.map(|other| self.problem.activities[*other].entry);
        there.or(self.problem.barred[activity]).map_or(Ok(()), |entry| Err(Limit::Excluded(entry)))
    }

    /// Places an activity in a quarter and reserves people and money, even if its requirements are missing.
    ///
    /// # Errors
    /// The limit that keeps it out of that quarter.
    pub fn stand(&mut self, activity: usize, start: Quarter, way: Option<usize>, reason: Reason) -> Result<(), Limit> {
        let problem = self.problem;
        let mut best: Option<(Quarter, usize)> = None;
        let mut limit = Limit::Horizon;
        for (m, mode) in
            problem.activities[activity].modes.iter().enumerate().filter(|(m, _)| way.is_none_or(|w| w == *m))
        {
            if start < problem.first || start + mode.quarters > problem.last + 1 {
                continue;
            }
            let fits = self.may_choose(activity).and_then(|()| self.staff_fits(mode, start));
            let fits = fits.and_then(|()| self.load_fits(activity, mode, start + mode.quarters));
            let fits = fits.and_then(|()| {
                let (shares, running) = self.pay(mode, start)?;
                self.book.unpay(&shares, start, mode.quarters);
                if let Some(fund) = running {
                    self.book.unrun(fund, mode.running, start + mode.quarters);
                }
                Ok(())
            });
            match fits {
                Ok(()) if best.is_none_or(|best| (start + mode.quarters, m) < best) => {
                    best = Some((start + mode.quarters, m));
                }
                Ok(()) => {}
                Err(kept_out) => limit = kept_out,
            }
        }
        let (_, mode) = best.ok_or(limit)?;
        self.commit(activity, mode, start, reason)
    }

    /// The first condition that a placed activity lacks for its start or go-live; `None` if it lacks none.
    pub fn lacks(&mut self, activity: usize) -> Option<Limit> {
        let (start, live) = self.placed[activity].as_ref().map(|placement| (placement.start, placement.live))?;
        let requires = self.problem.activities[activity].requires.iter();
        if let Some((need, _)) = requires.clone().find(|(need, _)| self.placed[*need].is_none()) {
            return Some(self.misfits[*need].unwrap_or(Limit::Horizon));
        }
        match self.ready(activity) {
            None => Some(self.problem.activities[activity].stage.checked_sub(1).map_or(Limit::Horizon, Limit::Gate)),
            Some(ready) if ready > start => Some(Limit::Horizon),
            Some(_) => self.conditions_hold(activity, start, live).err(),
        }
    }

    /// Places an activity in one mode, as late as it can start between two quarters. Returns whether it was placed.
    pub fn place_last(&mut self, activity: usize, m: usize, (from, to): (Quarter, Quarter), reason: Reason) -> bool {
        let problem = self.problem;
        let mode = &problem.activities[activity].modes[m];
        let to = to.min(problem.last + 1 - mode.quarters);
        let earliest = from.max(self.ready(activity).unwrap_or(to + 1));
        earliest
            .through(to)
            .rev()
            .any(|start| self.fits(activity, mode, start).is_ok() && self.commit(activity, m, start, reason).is_ok())
    }
}
