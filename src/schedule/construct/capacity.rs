//! The demand of a placement on people, front lines and money, and whether it is available.
//!
//! The rules are in [`crate::schedule::problem`]; the search keeps its own sums. The forecast that the audit reads
//! computes them again on purpose.

use super::ledger::Share;
use super::limit::Limit;
use super::partial_schedule::PartialSchedule;
use crate::model::{Money, Quarter};
use crate::schedule::problem::instance::Mode;

impl PartialSchedule<'_, '_> {
    /// Whether an activity can start in a quarter under all constraints; the error is the first constraint that fails.
    pub(in crate::schedule) fn fits(&mut self, activity: usize, mode: &Mode, start: Quarter) -> Result<(), Limit> {
        self.tried += 1;
        let live = start + mode.quarters;
        self.may_choose(activity)?;
        self.staff_fits(mode, start)?;
        self.load_fits(activity, mode, live)?;
        self.conditions_hold(activity, start, live)?;
        let (shares, running) = self.pay(mode, start)?;
        self.book.unpay(&shares, start, mode.quarters);
        if let Some(fund) = running {
            self.book.unrun(fund, mode.running, live);
        }
        Ok(())
    }

    /// Whether staff, front-line time and each cost line alone fit with the current placements. If not, the activity
    /// cannot fit at all.
    pub fn could_fit(&mut self, activity: usize, mode: &Mode, start: Quarter) -> bool {
        let live = start + mode.quarters;
        if self.may_choose(activity).is_err()
            || self.staff_fits(mode, start).is_err()
            || self.load_fits(activity, mode, live).is_err()
        {
            return false;
        }
        let book = &mut self.book;
        let mut pays = |line| {
            let paid = book.pay(&[line], start, mode.quarters);
            paid.is_ok_and(|shares| {
                book.unpay(&shares, start, mode.quarters);
                true
            })
        };
        if !mode.costs.iter().all(|line| pays(*line)) {
            return false;
        }
        mode.running == Money::ZERO
            || book.run(mode.running, live).is_ok_and(|fund| {
                book.unrun(fund, mode.running, live);
                true
            })
    }

    /// Books the cost of an activity and returns which fund pays each line and the running cost.
    pub(in crate::schedule) fn pay(
        &mut self,
        mode: &Mode,
        start: Quarter,
    ) -> Result<(Vec<Share>, Option<usize>), Limit> {
        let shares = self.book.pay(&mode.costs, start, mode.quarters).map_err(Limit::Money)?;
        if mode.running == Money::ZERO {
            return Ok((shares, None));
        }
        match self.book.run(mode.running, start + mode.quarters) {
            Ok(fund) => Ok((shares, Some(fund))),
            Err(short) => {
                self.book.unpay(&shares, start, mode.quarters);
                Err(Limit::Money(short))
            }
        }
    }

    /// Whether the project managers can start one more activity in the year, and the staff for it is there.
    pub(in crate::schedule) fn staff_fits(&self, mode: &Mode, start: Quarter) -> Result<(), Limit> {
        let begun = self.year(start).and_then(|year| self.starts.get(year));
        if begun.is_some_and(|begun| *begun >= self.most_starts) {
            return Err(Limit::Starts(start.year()));
        }
        let lacks = mode.staff.iter().find(|(skill, need)| {
            let capacity = self.problem.capacity[*skill];
            let most = self.problem.leans(*skill, *need).then(|| self.problem.most_leaning());
            !self.quarters(start, mode.quarters).all(|q| {
                self.staff[*skill].get(q).is_some_and(|used| used + need <= capacity)
                    && most.is_none_or(|most| self.leaning[*skill].get(q).is_some_and(|count| f64::from(*count) < most))
            })
        });
        lacks.map_or(Ok(()), |(skill, _)| Err(Limit::Staff(*skill)))
    }

    pub(in crate::schedule) fn load_fits(&self, activity: usize, mode: &Mode, live: Quarter) -> Result<(), Limit> {
        let Some((from, count, hours)) = self.asked(activity, mode, live) else { return Ok(()) };
        let over = self.problem.activities[activity].departments.iter().find(|department| {
            let available = self.problem.context.assessment.departments[**department].change_hours;
            !self
                .quarters(from, count)
                .all(|q| self.load[**department].get(q).is_none_or(|used| used + hours <= available + 1e-9))
        });
        over.map_or(Ok(()), |department| Err(Limit::FrontLine(*department)))
    }

    /// First quarter, number of quarters and hours per head that an activity needs from the front line.
    fn asked(&self, activity: usize, mode: &Mode, live: Quarter) -> Option<(Quarter, i32, f64)> {
        let (before, count, hours) = self.problem.asked(&self.problem.activities[activity], mode)?;
        Some((live - before, count, hours))
    }

    fn quarters(&self, from: Quarter, count: i32) -> impl Iterator<Item = usize> + use<> {
        let first = from.since(self.problem.first);
        (first..first + count).filter_map(|q| usize::try_from(q).ok())
    }

    /// The fiscal year of a quarter, counted from that of the first quarter.
    fn year(&self, quarter: Quarter) -> Option<usize> {
        usize::try_from(quarter.year() - self.problem.first.year()).ok()
    }

    /// Books people's time for an activity, or releases it.
    pub(super) fn occupy(&mut self, activity: usize, mode: &Mode, start: Quarter, take: bool) {
        if let Some(begun) = self.year(start).and_then(|year| self.starts.get_mut(year)) {
            *begun = if take { *begun + 1 } else { *begun - 1 };
        }
        for (skill, need) in &mode.staff {
            let leans = self.problem.leans(*skill, *need);
            for q in self.quarters(start, mode.quarters) {
                if let Some(used) = self.staff[*skill].get_mut(q) {
                    *used = if take { *used + need } else { *used - need };
                }
                if let Some(count) = self.leaning[*skill].get_mut(q).filter(|_| leans) {
                    *count = if take { *count + 1 } else { *count - 1 };
                }
            }
        }
        let Some((from, count, hours)) = self.asked(activity, mode, start + mode.quarters) else { return };
        for q in self.quarters(from, count) {
            for department in &self.problem.activities[activity].departments {
                if let Some(used) = self.load[*department].get_mut(q) {
                    *used += if take { hours } else { -hours };
                }
            }
        }
    }
}
