//! A roadmap while it grows: what is placed, what is used, what it brings. Placing never breaks a constraint.

use super::book::{Book, Share};
use super::problem::{Mode, Problem};
use crate::forecast::{Readiness, Services};
use crate::model::terms::{Ability, Role};
use crate::model::{Money, Quarter};

/// Where an activity stands.
#[derive(Clone, Debug)]
pub struct Placement {
    /// Index into the activity's modes.
    pub mode: usize,
    /// First quarter of work.
    pub start: Quarter,
    /// The quarter after the last one of work.
    pub live: Quarter,
    /// Which fund pays what.
    pub shares: Vec<Share>,
    /// The fund that pays the running cost.
    pub running_fund: Option<usize>,
    /// What it was placed for.
    pub reason: Reason,
}

/// What an activity was placed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It lifts what keeps the gate of this stage shut.
    Gate(usize),
    /// It eases cases.
    Benefit,
    /// It eases cases only if few have both this channel and the others: not counted in the benefit.
    Convenience,
    /// Another activity needs it.
    NeededBy(usize),
    /// It measures, so that the gate of this stage can be shown.
    Measure(usize),
    /// It measures, at the end of the horizon, how far one has come.
    Closing,
    /// Too little is known today.
    Baseline,
    /// It was asked for.
    Asked,
    /// It stands in a plan that was given to be reworked.
    Given,
    /// It fits, and it is no regret.
    NoRegret,
}

/// A partial roadmap.
#[derive(Clone, Debug)]
pub struct State<'p, 'a> {
    problem: &'p Problem<'a>,
    /// By activity.
    pub placed: Vec<Option<Placement>>,
    /// The order in which activities were placed.
    pub order: Vec<usize>,
    /// Thousandths of a full-time equivalent in use, by skill and quarter.
    staff: Vec<Vec<u32>>,
    /// Activities that lean on a skill of one head or less, by skill and quarter.
    leaning: Vec<Vec<u32>>,
    /// Hours per head, by department and quarter.
    load: Vec<Vec<f64>>,
    book: Book,
    /// Predicted readiness with all that is placed.
    pub readiness: Readiness<'a>,
    /// Channels with all that is placed.
    pub services: Services<'a>,
    /// The quarter from which work of a stage may start; none while the stage before it is not predicted open.
    pub entry: Vec<Option<Quarter>>,
    /// By activity: whether it was once tried and did not fit.
    pub misfits: Vec<bool>,
    /// How many placements were tried.
    pub tried: u64,
}

/// Quarters after the horizon for which the front line's time is still looked at.
const AFTER: usize = 8;

impl<'p, 'a> State<'p, 'a> {
    /// Nothing is placed.
    pub fn new(problem: &'p Problem<'a>) -> Self {
        let quarters = usize::try_from(problem.last.since(problem.first) + 1).unwrap_or(0);
        let context = problem.context;
        let stages = context.rubric.stages.len();
        State {
            problem,
            placed: vec![None; problem.activities.len()],
            order: Vec::new(),
            staff: vec![vec![0; quarters]; problem.skills.len()],
            leaning: vec![vec![0; quarters]; problem.skills.len()],
            load: vec![vec![0.0; quarters + AFTER]; context.assessment.departments.len()],
            book: Book::new(context.assessment, problem.first, problem.last),
            readiness: Readiness::unplanned(context),
            services: Services::today(context),
            entry: (0..=stages + 1).map(|stage| (stage <= problem.shown + 1).then_some(problem.first)).collect(),
            misfits: vec![false; problem.activities.len()],
            tried: 0,
        }
    }

    /// Discounted eased cases of all that is placed.
    pub fn benefit(&self) -> f64 {
        self.services.benefit(self.problem.first, self.problem.last)
    }

    /// Places an activity as early as it can be, not before `from`. The way of doing it that is live first is taken; among
    /// equals the cheaper. Returns whether it could be placed.
    pub fn place(&mut self, activity: usize, from: Quarter, reason: Reason) -> bool {
        let mut best: Option<(Quarter, Money, usize, Quarter)> = None;
        for (m, mode) in self.problem.activities[activity].modes.iter().enumerate() {
            if let Some(start) = self.earliest(activity, mode, from) {
                let price = mode.costs.iter().map(|(_, _, amount)| *amount).sum::<Money>() + mode.running;
                let key = (start + mode.quarters, price, m, start);
                if best.is_none_or(|best| key < best) {
                    best = Some(key);
                }
            }
        }
        best.is_some_and(|(_, _, mode, start)| self.commit(activity, mode, start, reason))
    }

    /// Places an activity as late as it can be so that it is live by `by`, not before `from`.
    pub fn place_late(&mut self, activity: usize, from: Quarter, by: Quarter, reason: Reason) -> bool {
        for (m, mode) in self.problem.activities[activity].modes.iter().enumerate() {
            let earliest = from.max(self.ready(activity).unwrap_or(by));
            let latest = by - mode.quarters;
            for start in earliest.through(latest).rev() {
                if self.fits(activity, mode, start) && self.commit(activity, m, start, reason) {
                    return true;
                }
            }
        }
        false
    }

    /// The first quarter in which all that an activity requires is finished; none while something of it is not placed.
    fn ready(&self, activity: usize) -> Option<Quarter> {
        let of = &self.problem.activities[activity];
        let mut ready = self.problem.first.max(self.entry.get(of.stage).copied().flatten()?);
        for (required, lag) in &of.requires {
            ready = ready.max(self.placed[*required].as_ref()?.live + *lag);
        }
        Some(ready)
    }

    fn earliest(&mut self, activity: usize, mode: &Mode, from: Quarter) -> Option<Quarter> {
        let ready = self.ready(activity)?.max(from);
        let latest = self.problem.last + 1 - mode.quarters;
        ready.through(latest).find(|start| self.fits(activity, mode, *start))
    }

    /// Whether an activity can start in a quarter, all constraints held.
    fn fits(&mut self, activity: usize, mode: &Mode, start: Quarter) -> bool {
        self.tried += 1;
        let live = start + mode.quarters;
        self.staff_fits(mode, start)
            && self.load_fits(activity, mode, live)
            && self.conditions_hold(activity, start, live)
            && {
                let mut book = self.book.clone();
                book.pay(&mode.costs, start, mode.quarters).is_some()
                    && (mode.running == Money::ZERO || book.run(mode.running, live).is_some())
            }
    }

    fn staff_fits(&self, mode: &Mode, start: Quarter) -> bool {
        mode.staff.iter().all(|(skill, need)| {
            let capacity = self.problem.capacity[*skill];
            let most = self.leans(*skill, *need).then(|| self.most_leaning());
            self.quarters(start, mode.quarters).all(|q| {
                self.staff[*skill].get(q).is_some_and(|used| used + need <= capacity)
                    && most.is_none_or(|most| self.leaning[*skill].get(q).is_some_and(|count| f64::from(*count) < most))
            })
        })
    }

    /// Whether work that needs so many thousandths of a skill leans on a single head.
    fn leans(&self, skill: usize, need: u32) -> bool {
        let capacity = self.problem.capacity[skill];
        let share = self.problem.context.rules.threshold.key_person_share.value;
        (1..=1000).contains(&capacity) && f64::from(need) >= f64::from(capacity) * share / 100.0 - 1e-6
    }

    /// As many activities may lean on a single head in a quarter.
    fn most_leaning(&self) -> f64 {
        self.problem.context.rules.threshold.key_person_initiatives.value - 1.0
    }

    fn load_fits(&self, activity: usize, mode: &Mode, live: Quarter) -> bool {
        let Some((from, count, hours)) = self.asked(activity, mode, live) else { return true };
        self.problem.activities[activity].departments.iter().all(|department| {
            let available = self.problem.context.assessment.departments[*department].change_hours;
            self.quarters(from, count)
                .all(|q| self.load[*department].get(q).is_none_or(|used| used + hours <= available + 1e-9))
        })
    }

    /// First quarter, count and hours per head of what an activity asks of the front line.
    fn asked(&self, activity: usize, mode: &Mode, live: Quarter) -> Option<(Quarter, i32, f64)> {
        let change = self.problem.activities[activity].change?;
        let threshold = &self.problem.context.rules.threshold;
        let before = (threshold.change_load_before_quarters.value as i32).clamp(0, mode.quarters);
        let count = (before + threshold.change_load_after_quarters.value as i32).max(1);
        Some((live - before, count, change.hours_per_head * change.share / f64::from(count)))
    }

    fn quarters(&self, from: Quarter, count: i32) -> impl Iterator<Item = usize> + use<> {
        let first = from.since(self.problem.first);
        (first..first + count).filter_map(|q| usize::try_from(q).ok())
    }

    /// What is no resource: gates, partners, reach at go-live, somebody to hear what people say.
    fn conditions_hold(&self, activity: usize, start: Quarter, live: Quarter) -> bool {
        let of = &self.problem.activities[activity];
        let gates = of.stage <= self.problem.shown + 1 || self.readiness.stage(start).shown + 1 >= of.stage;
        gates
            && (self.problem.does(activity, Role::PreparePartner) || self.partners_ready(activity, start))
            && (!self.problem.does(activity, Role::Build) || self.research_is_fresh(start))
            && (!self.problem.does(activity, Role::RollOut) || self.can_go_live(activity, live))
    }

    fn partners_ready(&self, activity: usize, start: Quarter) -> bool {
        self.problem.activities[activity].partners.iter().all(|partner| {
            let ready = self.problem.context.assessment.partners[*partner].ready_since;
            ready.is_some_and(|since| since <= start)
                || self
                    .live_with(Role::PreparePartner, |a| self.problem.activities[a].partners.contains(partner))
                    .any(|live| live <= start)
        })
    }

    /// Whether what the public needs was asked not too long before a start.
    fn research_is_fresh(&self, start: Quarter) -> bool {
        let age = self.problem.context.rules.threshold.research_age_quarters.value as i32;
        self.live_with(Role::Research, |_| true).any(|live| live <= start && start.since(live) <= age)
    }

    /// Whether enough people can interact with a process when it goes live, and a feedback channel is there.
    fn can_go_live(&self, activity: usize, live: Quarter) -> bool {
        let threshold = &self.problem.context.rules.threshold;
        let mut services = self.services.clone();
        let of = &self.problem.activities[activity];
        for (channel, can) in &of.delivers {
            services.open(&of.serves, *channel, *can, live, activity);
        }
        let reached = of.processes.iter().all(|process| {
            services.reach(*process, Ability::Interact, live).low * 100.0 >= threshold.reach_target.value - 1e-9
        });
        let within = threshold.feedback_within_quarters.value as i32;
        reached && self.live_with(Role::Feedback, |_| true).any(|heard| heard <= live + within)
    }

    /// When placed activities of a role are live.
    fn live_with(&self, role: Role, also: impl Fn(usize) -> bool) -> impl Iterator<Item = Quarter> {
        self.order
            .iter()
            .filter(move |a| self.problem.does(**a, role) && also(**a))
            .filter_map(|a| self.placed[*a].as_ref().map(|placement| placement.live))
    }

    /// Books an activity.
    fn commit(&mut self, activity: usize, m: usize, start: Quarter, reason: Reason) -> bool {
        let problem = self.problem;
        let of = &problem.activities[activity];
        let mode = &of.modes[m];
        let live = start + mode.quarters;
        let mut book = self.book.clone();
        let Some(shares) = book.pay(&mode.costs, start, mode.quarters) else { return false };
        let running_fund = if mode.running == Money::ZERO {
            None
        } else {
            let fund = book.run(mode.running, live);
            if fund.is_none() {
                return false;
            }
            fund
        };
        self.book = book;
        for (skill, need) in &mode.staff {
            let leans = self.leans(*skill, *need);
            for q in self.quarters(start, mode.quarters).collect::<Vec<_>>() {
                if let Some(used) = self.staff[*skill].get_mut(q) {
                    *used += need;
                }
                if let Some(count) = self.leaning[*skill].get_mut(q).filter(|_| leans) {
                    *count += 1;
                }
            }
        }
        if let Some((from, count, hours)) = self.asked(activity, mode, live) {
            for q in self.quarters(from, count).collect::<Vec<_>>() {
                for department in &of.departments {
                    if let Some(used) = self.load[*department].get_mut(q) {
                        *used += hours;
                    }
                }
            }
        }
        if !self.is_counted(activity) {
            self.readiness.add(of.entry, live);
        }
        for (channel, can) in &of.delivers {
            self.services.open(&of.serves, *channel, *can, live, activity);
        }
        self.placed[activity] = Some(Placement { mode: m, start, live, shares, running_fund, reason });
        self.order.push(activity);
        true
    }

    /// Whether another activity with the same entry and scope is placed already: effects count once.
    fn is_counted(&self, activity: usize) -> bool {
        let of = &self.problem.activities[activity];
        self.order.iter().any(|other| {
            let other = &self.problem.activities[*other];
            (other.entry, other.scope) == (of.entry, of.scope)
        })
    }

    /// The share of all that there is which an activity takes: money, people's time, summed. The measure of what it costs.
    pub fn takes(&self, activity: usize) -> f64 {
        let of = &self.problem.activities[activity];
        let Some(mode) = of.modes.first() else { return 0.0 };
        let years = f64::from(self.problem.last.since(self.problem.first) + 1) / 4.0;
        let once: Money = mode.costs.iter().map(|(_, _, amount)| *amount).sum();
        let money = once.as_f64() + mode.running.as_f64() * years / 2.0;
        let total = self.book.total().as_f64().max(1.0);
        let quarters = years * 4.0;
        let people: f64 = mode
            .staff
            .iter()
            .map(|(skill, need)| {
                let there = f64::from(self.problem.capacity[*skill].max(1)) * quarters;
                f64::from(*need) * f64::from(mode.quarters) / there
            })
            .sum();
        money / total + people
    }
}
