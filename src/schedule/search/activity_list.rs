//! Activity lists with switched-off targets, as the search changes them.

use rand::{Rng, RngExt};

use super::task::Task;
use crate::model::Quarter;
use crate::schedule::construct::allowed::Allowed;
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Reason};
use crate::schedule::problem::instance::Problem;

/// [`SwitchedList::add`] switches on fewer targets than this.
const MORE: usize = 9;

/// An activity list together with targets that are switched off.
#[derive(Clone, Debug)]
pub(in crate::schedule) struct SwitchedList {
    items: Vec<Item>,
    ways: Vec<Option<usize>>,
    holds: Vec<Option<Quarter>>,
    bare: bool,
    /// Activities that have several modes.
    choices: Vec<usize>,
}

/// A target.
#[derive(Clone, Copy, Debug)]
struct Item {
    activity: usize,
    reason: Reason,
    on: bool,
    /// Whether it matters for the goal.
    matters: bool,
    /// Whether a mandate or contract needs it.
    due: bool,
}

impl SwitchedList {
    /// The targets of a list in its order, followed by all other candidates. If benefit is the goal, the candidates are
    /// the activities that benefit depends on. If the goal saves money, all candidates start switched off.
    pub(crate) fn of(task: Task<'_, '_, '_>, start: &ActivityList) -> SwitchedList {
        let problem = task.problem;
        let eases = eases(task);
        let usual = task.goal.pursuit().eases;
        let effects = |activity: usize| !problem.entry(activity).effects.is_empty();
        let holds_benefit = task.held.benefit.is_some();
        let matters = |activity: usize| {
            if usual { eases[activity] } else { effects(activity) || holds_benefit && eases[activity] }
        };
        let due = |activity: usize| problem.due.iter().any(|due| due.activity == activity);
        let item = |activity: usize, reason: Reason, on: bool| Item {
            activity,
            reason,
            on,
            matters: matters(activity),
            due: due(activity),
        };
        let mut items: Vec<Item> = start.targets.iter().map(|(a, reason)| item(*a, *reason, true)).collect();
        items.retain(|of| problem.baseline != Some(of.activity) && task.allowed[of.activity]);
        let missing = problem.due.iter().filter(|due| due.needed_by.is_none() && task.allowed[due.activity]);
        for due in missing.rev() {
            if items.iter().all(|of| of.activity != due.activity) {
                items.insert(0, item(due.activity, Reason::Mandate, true));
            }
        }
        let mut listed = vec![false; problem.activities.len()];
        items.iter().for_each(|of| listed[of.activity] = true);
        let mut add = |activity: usize, reason: Reason, on: bool| {
            if !listed[activity] && task.allowed[activity] && problem.baseline != Some(activity) {
                listed[activity] = true;
                items.push(item(activity, reason, on));
            }
        };
        movers(task).into_iter().for_each(|activity| add(activity, Reason::Benefit, !task.goal.pursuit().saves));
        let all = 0..problem.activities.len();
        all.clone().filter(|activity| eases[*activity]).for_each(|activity| add(activity, Reason::Benefit, false));
        if !usual {
            all.for_each(|activity| add(activity, Reason::Gate(problem.aim(activity)), false));
        }
        // Targets that are switched on later must come before the measurement of the gate.
        let measures = |of: &Item| of.on && problem.measures(of.activity).is_some();
        if let Some(at) = items.iter().position(measures).filter(|_| start.bare) {
            let on = items.iter().skip(at).take_while(|of| of.on).count();
            items[at..].rotate_left(on);
        }
        let choices = (0..problem.activities.len()).filter(|a| problem.activities[*a].modes.len() > 1).collect();
        let (ways, holds) = (start.ways.clone(), start.holds.clone());
        SwitchedList { items, ways, holds, bare: start.bare, choices }
    }

    /// Moves targets of mandates and contracts to the end.
    pub(crate) fn due_last(&mut self) {
        self.items.sort_by_key(|item| item.due);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Number of targets, switched on or off.
    pub(crate) fn count(&self) -> usize {
        self.items.len()
    }

    /// The list of targets that are switched on.
    pub(crate) fn list(&self) -> ActivityList {
        let on = self.items.iter().filter(|item| item.on);
        ActivityList {
            targets: on.map(|item| (item.activity, item.reason)).collect(),
            ways: self.ways.clone(),
            holds: self.holds.clone(),
            bare: self.bare,
        }
    }

    /// Switches on a few more targets.
    pub(crate) fn add(&mut self, random: &mut impl Rng) {
        for _ in 0..random.random_range(1..MORE) {
            let (from, count) = (random.random_range(0..self.items.len()), self.items.len());
            let off = |at: &usize| !self.items[*at].on && self.items[*at].matters;
            if let Some(at) = (0..count).map(|step| (from + step) % count).find(off) {
                self.items[at].on = true;
            }
        }
    }

    /// Makes one change.
    pub(crate) fn change(&mut self, task: Task<'_, '_, '_>, random: &mut impl Rng) {
        let problem = task.problem;
        let drawn = random.random_range(0..100);
        if drawn < 15 && !self.choices.is_empty() {
            let activity = self.choices[random.random_range(0..self.choices.len())];
            let way = random.random_range(0..=problem.activities[activity].modes.len());
            self.ways[activity] = way.checked_sub(1);
            return;
        }
        let at = self.pick(random);
        let saves = task.goal.pursuit().saves || self.bare;
        match drawn {
            55..70 if saves => self.exchange(problem, at, random),
            70..85 if saves => self.hold(problem, self.items[at].activity, random),
            0..35 => self.items[at].on = !self.items[at].on || self.items[at].due,
            35..55 => {
                let other = random.random_range(0..self.items.len());
                self.items.swap(at, other);
            }
            _ => self.shift(at, random),
        }
    }

    /// Replaces a target by another that works on the same indicators.
    fn exchange(&mut self, problem: &Problem<'_>, at: usize, random: &mut impl Rng) {
        let effects = |activity: usize| problem.entry(activity).effects.iter().map(|effect| effect.on);
        let alike = |other: usize| effects(self.items[at].activity).any(|on| effects(other).any(|of| of == on));
        let count = self.items.len();
        let from = random.random_range(0..count);
        let off = (0..count)
            .map(|step| (from + step) % count)
            .find(|of| !self.items[*of].on && alike(self.items[*of].activity));
        let Some(off) = off else { return };
        self.items[at].on = self.items[at].due;
        self.items[off].on = true;
        self.items.swap(at, off);
    }

    /// Moves a target, mostly nearby or to the front, because earlier targets get scarce resources first.
    fn shift(&mut self, at: usize, random: &mut impl Rng) {
        let count = self.items.len();
        let to = match random.random_range(0..3) {
            0 => random.random_range(0..=at),
            1 => (at + random.random_range(0..7)).saturating_sub(3).min(count - 1),
            _ => random.random_range(0..count),
        };
        let mut item = self.items.remove(at);
        item.on = true;
        self.items.insert(to, item);
    }

    /// Delays an activity, and often everything that it needs, until a quarter; or removes the delay. A later start
    /// saves running cost.
    fn hold(&mut self, problem: &Problem<'_>, activity: usize, random: &mut impl Rng) {
        let quarters = problem.last.since(problem.first);
        let now = self.holds[activity].map_or(0, |from| from.since(problem.first));
        let then = match random.random_range(0..3) {
            0 => random.random_range(0..=quarters),
            _ => (now + random.random_range(-2..=4)).clamp(0, quarters),
        };
        let hold = |held: &mut Option<Quarter>| *held = (then > 0).then(|| problem.first + then);
        hold(&mut self.holds[activity]);
        if random.random_range(0..2) == 0 {
            problem.needed(activity).into_iter().for_each(|need| hold(&mut self.holds[need]));
        }
    }

    /// Picks a place in the list; two times out of three, a target that matters for the goal.
    fn pick(&self, random: &mut impl Rng) -> usize {
        let count = self.items.len();
        let wanted = random.random_range(0..3) > 0;
        let from = random.random_range(0..count);
        let at = (0..count).map(|step| (from + step) % count).find(|at| !wanted || self.items[*at].matters);
        at.unwrap_or(from)
    }
}

/// The activities that save hours of any service.
fn movers(task: Task<'_, '_, '_>) -> Vec<usize> {
    let model = &task.problem.benefit;
    let mut movers: Vec<usize> = (0..model.services.len()).flat_map(|process| model.movers(process)).collect();
    movers.sort_unstable();
    movers.dedup();
    movers
}

/// By activity: whether benefit depends on it.
fn eases(task: Task<'_, '_, '_>) -> Vec<bool> {
    let problem = task.problem;
    let empty = PartialSchedule::new(problem);
    let allowed = Allowed { activities: task.allowed.to_vec(), stage: problem.context.rubric.stages.len() };
    let mut eases = vec![false; problem.activities.len()];
    for mover in movers(task) {
        let members = allowed.unplaced(problem, &empty, mover).unwrap_or_default();
        members.into_iter().for_each(|member| eases[member] = true);
    }
    eases
}
