//! A partial roadmap: placements, resource use and predicted effect. Placement never breaks a constraint.

use std::collections::BTreeSet;

use super::ledger::{Ledger, Share};
use super::limit::Limit;
use crate::forecast::Readiness;
use crate::model::catalogue::Scope;
use crate::model::{Money, Quarter};
use crate::schedule::problem::front_line::AFTER;
use crate::schedule::problem::instance::{Activity, Mode, Problem};

/// The placement of an activity.
#[derive(Clone, Debug)]
pub struct Placement {
    /// Index into the activity's modes.
    pub mode: usize,
    /// First quarter of work.
    pub start: Quarter,
    /// The quarter after the last quarter of work.
    pub live: Quarter,
    /// The funds that pay its cost.
    pub shares: Vec<Share>,
    /// The fund that pays the running cost.
    pub running_fund: Option<usize>,
    /// The reason for placing it.
    pub reason: Reason,
}

/// The reason for placing an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It lifts the gate of this stage.
    Gate(usize),
    /// It saves people's hours.
    Benefit,
    /// Another activity needs it.
    NeededBy(usize),
    /// It measures, so that the gate of this stage can be shown as met.
    Measure(usize),
    /// It measures the progress at the end of the horizon.
    Closing,
    /// It surveys figures because too few are known today.
    Baseline,
    /// The user asked for it.
    Asked,
    /// It is a mandate.
    Mandate,
    /// It is a contract.
    Contract,
    /// It is in the given plan that is being reworked.
    Given,
    /// It fits and is useful in any case.
    NoRegret,
}

/// A partial roadmap.
#[derive(Clone, Debug)]
pub struct PartialSchedule<'p, 'a> {
    pub(in crate::schedule) problem: &'p Problem<'a>,
    /// By activity.
    pub placed: Vec<Option<Placement>>,
    /// The order in which activities were placed.
    pub order: Vec<usize>,
    /// Thousandths of a full-time equivalent in use, by skill and quarter.
    pub(in crate::schedule) staff: Vec<Vec<u32>>,
    /// Number of activities that depend on one person, by skill and quarter; for skills with one full-time equivalent
    /// or less.
    pub(super) leaning: Vec<Vec<u32>>,
    /// Number of activities that start, by fiscal year of the horizon.
    pub(super) starts: Vec<u32>,
    /// Greatest number of activities that may start in one fiscal year.
    pub(super) most_starts: u32,
    /// Hours per head, by department and quarter.
    pub(super) load: Vec<Vec<f64>>,
    pub(in crate::schedule) book: Ledger,
    /// The quarter from which work of a stage may start; none while the stage before it is not predicted open.
    pub entry: Vec<Option<Quarter>>,
    /// By activity: the mode to use; `None` means any.
    pub ways: Vec<Option<usize>>,
    /// By activity: the earliest start.
    pub holds: Vec<Option<Quarter>>,
    /// By activity: the limit that kept it out at the last attempt.
    pub misfits: Vec<Option<Limit>>,
    /// Number of placements tried.
    pub tried: u64,
    /// Whether placement may skip reporting why an activity does not fit.
    pub fast: bool,
    /// Whether the ledger has changed since it last looked ahead.
    pub(in crate::schedule) stale: bool,
    /// By quarter: the stage predicted open at its start, and the number of activities placed at that reading.
    pub(in crate::schedule) gates: Vec<Option<(usize, usize)>>,
    /// Readiness at the last reading.
    forecast: Option<LastReadiness<'a>>,
}

/// Predicted readiness with the first activities of a roadmap, to be extended by those placed since.
#[derive(Clone, Debug)]
struct LastReadiness<'a> {
    /// Number of activities, in order of placement.
    placed: usize,
    /// Entries with their scopes that are counted.
    counted: BTreeSet<(usize, Scope)>,
    readiness: Readiness<'a>,
}

impl<'p, 'a> PartialSchedule<'p, 'a> {
    /// An empty roadmap.
    pub fn new(problem: &'p Problem<'a>) -> Self {
        let quarters = usize::try_from(problem.last.since(problem.first) + 1).unwrap_or(0);
        let context = problem.context;
        let stages = context.rubric.stages.len();
        PartialSchedule {
            problem,
            placed: vec![None; problem.activities.len()],
            order: Vec::new(),
            staff: vec![vec![0; quarters]; problem.skills.len()],
            leaning: vec![vec![0; quarters]; problem.skills.len()],
            starts: vec![0; usize::try_from(problem.last.year() - problem.first.year() + 1).unwrap_or(0)],
            most_starts: problem.most_starts().unwrap_or(u32::MAX),
            load: vec![vec![0.0; quarters + AFTER]; context.assessment.departments.len()],
            book: Ledger::new(context.assessment, problem.first, problem.last),
            entry: (0..=stages + 1).map(|stage| (stage <= problem.shown + 1).then_some(problem.first)).collect(),
            ways: vec![None; problem.activities.len()],
            holds: vec![None; problem.activities.len()],
            misfits: vec![None; problem.activities.len()],
            tried: 0,
            fast: false,
            stale: true,
            gates: vec![None; quarters + 1],
            forecast: None,
        }
    }

    /// Discounted hours saved by all placed activities.
    pub fn benefit(&self) -> f64 {
        self.problem.benefit.of(&|activity| self.live(activity))
    }

    /// Quarters from the start of the horizon until an activity is live.
    pub(in crate::schedule) fn live(&self, activity: usize) -> Option<i32> {
        let placed = self.placed.get(activity)?.as_ref()?;
        Some(placed.live.since(self.problem.first))
    }

    /// Predicted readiness with all placed activities.
    pub fn readiness(&self) -> Readiness<'a> {
        self.readiness_without(None)
    }

    /// Predicted readiness with all placed activities except one.
    pub(in crate::schedule) fn readiness_without(&self, left_out: Option<usize>) -> Readiness<'a> {
        let mut readiness = Readiness::unplanned(self.problem.context);
        let mut counted = BTreeSet::new();
        for activity in self.order.iter().filter(|activity| Some(**activity) != left_out) {
            let (of, Some(placement)) = (&self.problem.activities[*activity], &self.placed[*activity]) else {
                continue;
            };
            // Effects of the same entry for the same scope count once.
            if counted.insert((of.entry, of.scope)) {
                readiness.add(of.entry, of.scope, placement.live);
            }
        }
        readiness
    }

    /// Predicted readiness with all placed activities, from the last reading and the activities placed since.
    pub(super) fn read_readiness(&mut self) -> &Readiness<'a> {
        let last = self.forecast.take().unwrap_or_else(|| LastReadiness {
            placed: 0,
            counted: BTreeSet::new(),
            readiness: Readiness::unplanned(self.problem.context),
        });
        let LastReadiness { placed, mut counted, mut readiness } = last;
        for (of, placement) in self.in_place().skip(placed) {
            if counted.insert((of.entry, of.scope)) {
                readiness.add(of.entry, of.scope, placement.live);
            }
        }
        &self.forecast.insert(LastReadiness { placed: self.order.len(), counted, readiness }).readiness
    }

    /// The placed activities in order of placement.
    pub(in crate::schedule) fn in_place(&self) -> impl Iterator<Item = (&'p Activity, &Placement)> {
        let problem = self.problem;
        self.order.iter().filter_map(move |a| Some((&problem.activities[*a], self.placed[*a].as_ref()?)))
    }

    /// Places an activity as early as possible, not before `from`. Uses the mode that goes live first; among equals,
    /// the cheapest.
    ///
    /// # Errors
    /// The limit that keeps it out.
    pub fn place(&mut self, activity: usize, from: Quarter, reason: Reason) -> Result<(), Limit> {
        if self.fast {
            return self.place_fast(activity, from, reason).ok_or(Limit::Horizon);
        }
        let problem = self.problem;
        let from = self.holds[activity].map_or(from, |held| held.max(from));
        let mut best: Option<(Quarter, Money, usize, Quarter)> = None;
        let mut limit = Limit::Horizon;
        for (m, mode) in problem.activities[activity].modes.iter().enumerate() {
            if self.ways[activity].is_some_and(|way| way != m) {
                continue;
            }
            match self.earliest(activity, mode, from) {
                Ok(start) => {
                    let price = mode.costs.iter().map(|(_, _, amount)| *amount).sum::<Money>() + mode.running;
                    let key = (start + mode.quarters, price, m, start);
                    if best.is_none_or(|best| key < best) {
                        best = Some(key);
                    }
                }
                Err(kept_out) => limit = kept_out,
            }
        }
        let (_, _, mode, start) = best.ok_or(limit)?;
        self.commit(activity, mode, start, reason)
    }

    /// Places an activity as late as possible so that it is live by `by`, not before `from`. Returns whether it was
    /// placed.
    pub fn place_late(&mut self, activity: usize, from: Quarter, by: Quarter, reason: Reason) -> bool {
        let problem = self.problem;
        for (m, mode) in problem.activities[activity].modes.iter().enumerate() {
            let earliest = from.max(self.ready(activity).unwrap_or(by));
            let latest = by - mode.quarters;
            for start in earliest.through(latest).rev() {
                if self.fits(activity, mode, start).is_ok() && self.commit(activity, m, start, reason).is_ok() {
                    return true;
                }
            }
        }
        false
    }

    /// Undoes the latest placements until `count` activities are placed.
    pub fn undo_to(&mut self, count: usize) {
        while self.order.len() > count
            && let Some(activity) = self.order.pop()
        {
            self.release(activity);
        }
        for read in &mut self.gates {
            *read = read.filter(|(_, placed)| *placed <= count);
        }
        self.forecast = self.forecast.take().filter(|last| last.placed <= count);
    }

    /// Takes an activity out that no placed activity needs.
    pub(in crate::schedule) fn take_out(&mut self, activity: usize) {
        self.order.retain(|of| *of != activity);
        self.release(activity);
        self.gates.iter_mut().for_each(|read| *read = None);
        self.forecast = None;
    }

    /// Gives back the people and the money of an activity.
    fn release(&mut self, activity: usize) {
        let Some(placement) = self.placed[activity].take() else { return };
        let mode = &self.problem.activities[activity].modes[placement.mode];
        self.book.unpay(&placement.shares, placement.start, mode.quarters);
        if let Some(fund) = placement.running_fund {
            self.book.unrun(fund, mode.running, placement.live);
        }
        self.occupy(activity, mode, placement.start, false);
        self.stale = true;
    }

    /// The first quarter in which all requirements of an activity are finished; `None` if one is not placed.
    pub(in crate::schedule) fn ready(&self, activity: usize) -> Option<Quarter> {
        let of = &self.problem.activities[activity];
        let mut ready = self.problem.first.max(self.entry.get(of.stage).copied().flatten()?);
        for (required, lag) in &of.requires {
            ready = ready.max(self.placed[*required].as_ref()?.live + *lag);
        }
        Some(ready)
    }

    /// The first quarter in which an activity fits; the error is the limit that failed in most quarters.
    fn earliest(&mut self, activity: usize, mode: &Mode, from: Quarter) -> Result<Quarter, Limit> {
        let ready = self.ready(activity).ok_or(Limit::Horizon)?.max(from);
        let latest = mode.latest(self.problem.last);
        let mut limits: Vec<(Limit, u32)> = Vec::new();
        for start in ready.through(latest) {
            match self.fits(activity, mode, start) {
                Ok(()) => return Ok(start),
                Err(limit) => match limits.iter_mut().find(|(known, _)| *known == limit) {
                    Some((_, count)) => *count += 1,
                    None => limits.push((limit, 1)),
                },
            }
        }
        let most = limits.into_iter().rev().max_by_key(|(_, count)| *count);
        Err(most.map_or(Limit::Horizon, |(limit, _)| limit))
    }

    /// Books an activity.
    pub(in crate::schedule) fn commit(
        &mut self,
        activity: usize,
        m: usize,
        start: Quarter,
        reason: Reason,
    ) -> Result<(), Limit> {
        let mode = &self.problem.activities[activity].modes[m];
        let live = start + mode.quarters;
        let (shares, running_fund) = self.pay(mode, start)?;
        self.occupy(activity, mode, start, true);
        self.stale = true;
        self.placed[activity] = Some(Placement { mode: m, start, live, shares, running_fund, reason });
        self.order.push(activity);
        Ok(())
    }
}
