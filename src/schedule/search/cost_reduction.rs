//! Deterministic cost reduction: leaves out dispensable activities, chooses cheaper modes and postpones activities with
//! running cost, one at a time, as long as the roadmap keeps its floors.

use std::cmp::Reverse;

use super::task::{Rank, Task, evaluate};
use crate::model::plan::running_until;
use crate::model::{Money, Quarter};
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::decoder::Decoder;
use crate::schedule::construct::partial_schedule::{Placement, Reason};
use crate::schedule::effort::Stop;
use crate::schedule::objective::benefit::BenefitEvaluator;

/// The result of a cost reduction.
#[derive(Clone, Debug)]
pub(in crate::schedule) struct Reduced {
    /// The list.
    pub list: ActivityList,
    /// Its rank; `None` if the roadmap falls short of the floors.
    pub rank: Option<Rank>,
    /// Number of lists tried.
    pub work: u64,
}

/// When the reduction ends, even if further steps would help.
#[derive(Clone, Copy)]
pub(in crate::schedule) struct Until<'u> {
    /// Maximum number of lists.
    pub most: u64,
    /// After leaving out activities, the reduction continues only if the score is close to this rank's.
    pub near: Option<Rank>,
    /// Called before each list except the first.
    pub stop: &'u Stop<'u>,
}

/// The distance that counts as close, as a share of the cost.
const NEAR: f64 = 0.01;

/// Makes the roadmap of a list cheaper step by step, until no step helps.
pub(in crate::schedule) fn reduce<'p, 'a>(
    task: Task<'_, 'p, 'a>,
    decoder: &mut Decoder<'p, 'a>,
    evaluator: &mut BenefitEvaluator<'_, 'a>,
    list: &ActivityList,
    until: Until<'_>,
) -> Reduced {
    let mut reducer = Reducer {
        task,
        decoder,
        evaluator,
        most: until.most.max(1),
        stop: until.stop,
        work: 0,
        list: list.clone(),
        at: None,
        placed: Vec::new(),
    };
    reducer.take(list.clone());
    if reducer.at.is_some_and(|(shortfall, _)| shortfall > 0.0) {
        return Reduced { list: list.clone(), rank: None, work: reducer.work };
    }
    if let Some(near) = until.near {
        while reducer.drops() {}
        let score = reducer.at.map_or(f64::NEG_INFINITY, |(_, rank)| rank.score);
        if score < near.score - near.score.abs() * NEAR {
            return Reduced { list: reducer.list, rank: None, work: reducer.work };
        }
    }
    while reducer.drops() | reducer.ways() | reducer.delays() {}
    reducer.simplify();
    let rank = reducer.at.and_then(|(shortfall, rank)| (shortfall <= 0.0).then_some(rank));
    Reduced { list: reducer.list, rank, work: reducer.work }
}

struct Reducer<'r, 't, 'p, 'a, 'w, 's> {
    task: Task<'t, 'p, 'a>,
    decoder: &'r mut Decoder<'p, 'a>,
    evaluator: &'r mut BenefitEvaluator<'w, 'a>,
    most: u64,
    stop: &'s Stop<'s>,
    work: u64,
    list: ActivityList,
    /// The shortfall and the rank of the list's roadmap.
    at: Option<(f64, Rank)>,
    /// The placements of the list's roadmap.
    placed: Vec<Option<Placement>>,
}

impl Reducer<'_, '_, '_, '_, '_, '_> {
    /// Accepts a list if it reduces the shortfall, or if it has none and is better. Returns whether it was accepted.
    fn take(&mut self, list: ActivityList) -> bool {
        // A stop sets the limit to the lists tried so far, so that a later run with this limit ends at the same point.
        if self.work > 0 && self.work < self.most && (self.stop)() {
            self.most = self.work;
        }
        if self.work >= self.most {
            return false;
        }
        self.work += 1;
        let figures = evaluate(self.task, self.decoder, self.evaluator, list.clone());
        let (shortfall, rank) = (self.task.held.shortfall(&figures), Rank::of(self.task.goal, &figures));
        let helps = self.at.is_none_or(|(before, best)| {
            shortfall < before || (shortfall <= 0.0 && before <= 0.0 && rank.beats(&best, self.task.goal))
        });
        if helps {
            (self.list, self.at) = (list, Some((shortfall, rank)));
            self.placed.clone_from(&self.decoder.state().placed);
        }
        helps
    }

    /// The cost of an activity as placed: one-off plus running.
    fn price(&self, activity: usize) -> Money {
        self.placed[activity].as_ref().map_or(Money::ZERO, |of| self.price_of(activity, of.mode, of.live))
    }

    /// The cost of an activity in a mode if it is live from a quarter on.
    fn price_of(&self, activity: usize, way: usize, live: Quarter) -> Money {
        let problem = self.task.problem;
        let mode = &problem.activities[activity].modes[way];
        mode.once() + running_until(mode.running, live, problem.last)
    }

    /// Leaves out dispensable activities, the most expensive first.
    fn drops(&mut self) -> bool {
        let targets: Vec<usize> = self.list.targets.iter().map(|(activity, _)| *activity).collect();
        let mut order: Vec<(Money, usize)> = targets
            .into_iter()
            .filter(|activity| self.placed[*activity].is_some())
            .map(|activity| (self.saved(activity), activity))
            .collect();
        let spare = |activity: usize| self.task.spare[activity];
        order.sort_by_key(|(saved, activity)| (Reverse(spare(*activity)), Reverse(*saved), *activity));
        let mut any = false;
        for (saved, activity) in order {
            if saved > Money::ZERO && self.list.targets.iter().any(|(of, _)| *of == activity) {
                let list = ActivityList { targets: self.without(activity), ..self.list.clone() };
                any |= self.take(list);
            }
        }
        any
    }

    /// The most that leaving out an activity can save.
    fn saved(&self, activity: usize) -> Money {
        let left = self.without(activity);
        let gone = self.list.targets.iter().filter(|of| !left.contains(of));
        gone.map(|(activity, _)| self.price(*activity)).sum()
    }

    /// The targets without an activity, without those that require it, and without those that only the removed ones
    /// need.
    fn without(&self, activity: usize) -> Vec<(usize, Reason)> {
        let problem = self.task.problem;
        let requires = |of: usize| self.decoder.needed(of).contains(&activity);
        let mut left = self.list.targets.clone();
        left.retain(|(of, _)| !requires(*of));
        let mut kept: Vec<usize> = Vec::new();
        let mut pending: Vec<usize> =
            left.iter().filter(|(_, reason)| !matches!(reason, Reason::NeededBy(_))).map(|(of, _)| *of).collect();
        while let Some(of) = pending.pop() {
            if !kept.contains(&of) {
                kept.push(of);
                pending.extend(problem.activities[of].requires.iter().map(|(need, _)| *need));
                pending.extend(left.iter().filter(|(_, reason)| *reason == Reason::NeededBy(of)).map(|(of, _)| *of));
            }
        }
        left.retain(|(of, _)| kept.contains(of));
        left
    }

    /// Removes targets that are placed anyway because another target needs them.
    fn simplify(&mut self) {
        let required = |of: usize| {
            let others = self.list.targets.iter().map(|(other, _)| *other);
            others.filter(|other| *other != of).any(|other| self.decoder.needed(other).contains(&of))
        };
        let targets = self.list.targets.iter();
        let targets =
            targets.filter(|(of, reason)| !matches!(reason, Reason::NeededBy(_)) || !required(*of)).copied().collect();
        let list = ActivityList { targets, ..self.list.clone() };
        if self.work < self.most && list != self.list {
            self.work += 1;
            let figures = evaluate(self.task, self.decoder, self.evaluator, list.clone());
            let (shortfall, rank) = (self.task.held.shortfall(&figures), Rank::of(self.task.goal, &figures));
            if shortfall <= 0.0 && self.at.is_some_and(|(_, best)| !best.beats(&rank, self.task.goal)) {
                (self.list, self.at) = (list, Some((shortfall, rank)));
            }
        }
    }

    /// Chooses cheaper modes.
    fn ways(&mut self) -> bool {
        let mut any = false;
        for activity in 0..self.placed.len() {
            let modes = &self.task.problem.activities[activity].modes;
            for way in 0..modes.len() {
                let cheaper = self.placed[activity].as_ref().is_some_and(|of| {
                    let price = |way: usize| self.price_of(activity, way, of.live);
                    price(way) < price(of.mode)
                });
                if cheaper {
                    let mut list = self.list.clone();
                    list.ways[activity] = Some(way);
                    any |= self.take(list);
                }
            }
        }
        any
    }

    /// Postpones activities with running cost as far as the floors allow; the last first, to make room for earlier
    /// ones.
    fn delays(&mut self) -> bool {
        let problem = self.task.problem;
        let runs = |of: &usize| {
            self.placed[*of].as_ref().is_some_and(|at| problem.activities[*of].modes[at.mode].running > Money::ZERO)
        };
        let mut order: Vec<usize> = (0..self.placed.len()).filter(runs).collect();
        order.sort_by_key(|of| (Reverse(self.placed[*of].as_ref().map(|at| at.start)), *of));
        let mut any = false;
        for activity in order {
            // First the largest delay, then half of it, and so on.
            let mut step = i32::MAX;
            while let Some(at) = self.placed[activity].clone() {
                let room = problem.activities[activity].modes[at.mode].latest(problem.last);
                step = step.min(room.since(at.start));
                if step <= 0 {
                    break;
                }
                let mut list = self.list.clone();
                list.holds[activity] = Some(at.start + step);
                let taken = self.take(list);
                any |= taken;
                if !taken {
                    step /= 2;
                }
            }
        }
        any
    }
}
