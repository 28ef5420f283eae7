//! Serial schedule generation scheme for a given set of work: each work goes to the earliest quarter in which staff,
//! front lines and money allow it beside the works already placed.

use super::given::{Given, Paid, Resource, SLACK_HOURS, Stuck, Work};
use crate::model::{Money, Quarter};
use crate::schedule::problem::funds::Lapse;

/// A partial schedule. Quarters are counted from the first of the plan.
pub(super) struct Schedule<'g, 'a> {
    given: &'g Given<'a>,
    /// A limit that is ignored, to see how much it delays the end.
    without: Option<&'g Resource>,
    latest: i32,
    /// Thousandths of a full-time equivalent by skill and quarter.
    staff: Vec<Vec<u32>>,
    /// Hours per head by department and quarter.
    hours: Vec<Vec<f64>>,
    funds: Vec<Purse>,
    starts: Vec<Option<i32>>,
    /// The end of the works placed so far.
    end: i32,
}

/// A fund, by quarter from the first of the earliest fiscal year that counts.
struct Purse {
    begin: Quarter,
    lapse: Lapse,
    released: Vec<Money>,
    spent: Vec<Money>,
}

impl Purse {
    /// Whether spending stays within the money available, up to and including quarter `last`.
    fn holds(&self, last: usize) -> bool {
        let mut left = Money::ZERO;
        for index in 0..=last.min(self.spent.len() - 1) {
            left = self.lapse.left(left, index, self.released[index], self.spent[index]);
            if left < Money::ZERO {
                return false;
            }
        }
        true
    }
}

impl<'g, 'a> Schedule<'g, 'a> {
    /// An empty schedule.
    pub(super) fn new(given: &'g Given<'a>, without: Option<&'g Resource>) -> Schedule<'g, 'a> {
        let latest = given.latest();
        let after = given.works.iter().map(|work| work.around.1).max().unwrap_or(0).max(0);
        let length = usize::try_from(latest + after).unwrap_or(0);
        let mut schedule = Schedule {
            given,
            without,
            latest,
            staff: vec![vec![0; length]; given.skills.len()],
            hours: vec![vec![0.0; length]; given.context.assessment.departments.len()],
            funds: Vec::new(),
            starts: vec![None; given.works.len()],
            end: 0,
        };
        schedule.funds = (0..given.funds().len()).map(|fund| schedule.purse(fund)).collect();
        schedule
    }

    fn purse(&self, fund: usize) -> Purse {
        let of = &self.given.funds()[fund];
        let year = of.years.iter().map(|year| year.year).fold(self.given.first.year(), i32::min);
        let begin = Quarter::new(year, 1);
        let length = usize::try_from((self.given.first + self.latest).since(begin) + 4).unwrap_or(0).max(1);
        let expires = of.expires.filter(|_| !self.given.outlasts(fund));
        let open_for = expires.map_or(usize::MAX, |last| usize::try_from(last.since(begin) + 1).unwrap_or(0));
        let mut purse = Purse {
            begin,
            lapse: Lapse { carry_over: of.carry_over, open_for },
            released: vec![Money::ZERO; length],
            spent: vec![Money::ZERO; length],
        };
        for year in &of.years {
            let at = usize::try_from(year.released.since(begin)).ok();
            if let Some(slot) = at.and_then(|at| purse.released.get_mut(at)) {
                *slot += year.amount;
            }
        }
        let lines = self.given.works.iter().flat_map(|work| &work.lines).filter(|line| line.fund == fund);
        for line in lines {
            // A cost contracted for a year is paid in that year, whatever the start of the work.
            if let Paid::At(quarter) = line.paid
                && let Some(slot) = usize::try_from(quarter.since(begin)).ok().and_then(|at| purse.spent.get_mut(at))
            {
                *slot += line.amount;
            }
        }
        purse
    }

    /// Places a work at the earliest quarter in which it fits, not before `from`. Its predecessors must already be
    /// placed.
    ///
    /// # Errors
    /// If the work fits nowhere: the resource it lacks in the last quarter tried.
    pub(super) fn place(&mut self, at: usize, from: i32) -> Result<(), Stuck> {
        let work = &self.given.works[at];
        let ended =
            |(on, lag): &(usize, i32)| self.starts[*on].map(|start| start + self.given.works[*on].quarters + lag);
        let ready = work.needs.iter().filter_map(ended).max().unwrap_or(0).max(from);
        let mut lacks = Resource::Fund(0);
        for start in ready..=self.latest - work.quarters {
            match self.fits(work, start) {
                Ok(()) => {
                    self.take(at, start);
                    return Ok(());
                }
                Err(limit) => lacks = limit,
            }
        }
        Err(Stuck::NoOrder { initiative: at, lacks })
    }

    /// The starts, and the number of quarters until the end of all work.
    pub(super) fn done(self) -> (Vec<i32>, i32) {
        (self.starts.into_iter().map(|start| start.unwrap_or(0)).collect(), self.end)
    }

    fn counts(&self, resource: &Resource) -> bool {
        self.without != Some(resource)
    }

    fn fits(&mut self, work: &Work, start: i32) -> Result<(), Resource> {
        let during = span(start, start + work.quarters);
        for (skill, need) in &work.staff {
            let capacity = self.given.capacity[*skill];
            if self.staff[*skill][during.clone()].iter().any(|used| used + need > capacity) {
                let resource = Resource::Skill(self.given.skills[*skill].clone());
                if self.counts(&resource) {
                    return Err(resource);
                }
            }
        }
        let live = start + work.quarters;
        let around = span(live - work.around.0, live + work.around.1);
        for department in &work.departments {
            let there = self.given.context.assessment.departments[*department].change_hours + SLACK_HOURS / 2.0;
            let resource = Resource::FrontLine(*department);
            let is_over = self.hours[*department][around.clone()].iter().any(|used| used + work.hours > there);
            if is_over && self.counts(&resource) {
                return Err(resource);
            }
        }
        let end = self.end.max(live);
        self.pay(work, start, true);
        let over = (0..self.funds.len()).find(|fund| {
            let touched = end > self.end || work.lines.iter().any(|line| line.fund == *fund) || is_run_by(work, *fund);
            touched && self.counts(&Resource::Fund(*fund)) && !self.funds[*fund].holds(self.looked_at(*fund, end))
        });
        self.pay(work, start, false);
        over.map_or(Ok(()), |fund| Err(Resource::Fund(fund)))
    }

    /// The last quarter of a fund that counts: the end of the fiscal year that contains quarter `end` or the end of the
    /// horizon, whichever is later.
    fn looked_at(&self, fund: usize, end: i32) -> usize {
        let last = self.given.first + (end.max(self.given.horizon) - 1);
        usize::try_from(Quarter::new(last.year(), 4).since(self.funds[fund].begin)).unwrap_or(0)
    }

    /// Books the cost of a work, or cancels the booking.
    fn pay(&mut self, work: &Work, start: i32, book: bool) {
        let first = self.given.first;
        for line in &work.lines {
            let Paid::WithWork(parts) = &line.paid else { continue };
            let purse = &mut self.funds[line.fund];
            let from = usize::try_from((first + start).since(purse.begin)).unwrap_or(0);
            for (spent, part) in purse.spent.iter_mut().skip(from).zip(parts) {
                *spent = if book { *spent + *part } else { *spent - *part };
            }
        }
        if let Some((fund, amount)) = work.running {
            let purse = &mut self.funds[fund];
            let from = usize::try_from((first + start + work.quarters).since(purse.begin)).unwrap_or(0);
            let parts = amount.quarterly();
            for (index, spent) in purse.spent.iter_mut().enumerate().skip(from) {
                let part = parts[index % 4];
                *spent = if book { *spent + part } else { *spent - part };
            }
        }
    }

    fn take(&mut self, at: usize, start: i32) {
        let given = self.given;
        let work = &given.works[at];
        let live = start + work.quarters;
        for (skill, need) in &work.staff {
            self.staff[*skill][span(start, live)].iter_mut().for_each(|used| *used += need);
        }
        let around = span(live - work.around.0, live + work.around.1);
        for department in &work.departments {
            self.hours[*department][around.clone()].iter_mut().for_each(|used| *used += work.hours);
        }
        self.pay(work, start, true);
        self.starts[at] = Some(start);
        self.end = self.end.max(live);
    }
}

fn is_run_by(work: &Work, fund: usize) -> bool {
    work.running.is_some_and(|(by, _)| by == fund)
}

fn span(from: i32, to: i32) -> std::ops::Range<usize> {
    usize::try_from(from).unwrap_or(0)..usize::try_from(to).unwrap_or(0)
}
