//! Fast evaluation of a roadmap's benefit: the same figure as [`crate::forecast::Services::benefit`], computed only
//! from the quarters in which activities are live.
//!
//! By the low estimate, the reach of a set of channels is that of its best channel or its best pair. So the use of a
//! service is the maximum over channels and pairs of: growth of use since the later opening × reach.

use std::collections::BTreeSet;

use crate::forecast::Services;
use crate::forecast::service::Overlap;
use crate::model::terms::Ability;
use crate::schedule::problem::instance::Problem;
use crate::score::reach;

/// Computes the benefit of live activities. Quarters count from the start of the horizon.
#[derive(Clone, Debug)]
pub struct BenefitModel {
    /// Discount factor of each quarter of the horizon.
    discount: Vec<f64>,
    /// Share of steady use in each quarter since the opening.
    ramp: Vec<f64>,
    processes: Vec<Service>,
}

/// A process and the abilities that channels can open for it.
#[derive(Clone, Debug)]
struct Service {
    /// Cases in a quarter.
    cases: f64,
    /// Benefit of a quarter today.
    today: f64,
    steps: Vec<Step>,
}

/// One ability of a process.
#[derive(Clone, Debug)]
struct Step {
    /// Benefit of the ability beyond that of the ability below.
    factor: f64,
    /// Share of people who have it today.
    share: f64,
    /// Activities that open a channel for it, with the channel's slot.
    openers: Vec<(usize, usize)>,
    /// Whether the channel of a slot serves today.
    serves_today: Vec<bool>,
    /// Sets of one or two slots, with their reach.
    sets: Vec<(usize, usize, f64)>,
}

/// One ability of a process, in the form that bounds use.
#[derive(Clone, Debug)]
pub struct Parts {
    /// By quarter: the benefit if everybody had the ability.
    pub scales: Vec<f64>,
    /// Share of people who have it today.
    pub today: f64,
    /// Ways to give the ability to more people.
    pub ways: Vec<Way>,
}

/// A way to an ability: activities that must all be live, and the share of people who then have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// One or two activities.
    pub needs: Vec<usize>,
    /// Share of people in steady use.
    pub share: f64,
}

/// Evaluates the benefit of successive roadmaps; recomputes only the processes that differ from the roadmap before.
#[derive(Clone, Debug)]
pub struct BenefitEvaluator<'w> {
    worth: &'w BenefitModel,
    /// By activity: the quarter from which it is live.
    live: Vec<Option<i32>>,
    /// By process: its part of the benefit.
    parts: Vec<f64>,
    /// By activity: the processes for which it opens a channel.
    opens: Vec<Vec<usize>>,
    stale: Vec<bool>,
}

impl<'w> BenefitEvaluator<'w> {
    /// An evaluator for `activities` activities, with nothing counted yet.
    pub fn new(worth: &'w BenefitModel, activities: usize) -> BenefitEvaluator<'w> {
        let mut opens = vec![Vec::new(); activities];
        for process in 0..worth.processes() {
            for opener in worth.openers(process) {
                if !opens[opener].contains(&process) {
                    opens[opener].push(process);
                }
            }
        }
        let processes = worth.processes();
        BenefitEvaluator {
            worth,
            live: vec![None; activities],
            parts: vec![0.0; processes],
            opens,
            stale: vec![true; processes],
        }
    }

    /// The benefit if each activity is live from the quarter that `live` returns: the same as [`BenefitModel::of`].
    pub fn of(&mut self, live: &dyn Fn(usize) -> Option<i32>) -> f64 {
        for (activity, opens) in self.opens.iter().enumerate().filter(|(_, opens)| !opens.is_empty()) {
            let now = live(activity);
            if std::mem::replace(&mut self.live[activity], now) != now {
                opens.iter().for_each(|process| self.stale[*process] = true);
            }
        }
        for process in 0..self.parts.len() {
            if std::mem::replace(&mut self.stale[process], false) {
                self.parts[process] = self.worth.of_process(process, &|activity| self.live[activity]);
            }
        }
        self.parts.iter().sum::<f64>() + 0.0
    }
}

/// Before every quarter.
const ALWAYS: i32 = i32::MIN / 2;
/// After every quarter.
const NEVER: i32 = i32::MAX / 2;

impl BenefitModel {
    /// The benefit model of an instance.
    pub fn new(problem: &Problem<'_>) -> Self {
        let context = problem.context;
        let quarters = problem.last.since(problem.first) + 1;
        let yearly = 1.0 + context.catalogue.benefit.discount;
        let ramp = context.catalogue.benefit.ramp_quarters.max(1);
        let today = Services::today(context);
        let mut serving = vec![Vec::new(); context.assessment.processes.len()];
        for (activity, of) in problem.activities.iter().enumerate().filter(|(_, of)| !of.delivers.is_empty()) {
            if of.serves.is_empty() {
                serving.iter_mut().for_each(|serving| serving.push(activity));
            }
            let mut served = of.serves.clone();
            served.sort_unstable();
            served.dedup();
            served.into_iter().for_each(|process| serving[process].push(activity));
        }
        let processes = (0..context.assessment.processes.len()).map(|process| Service {
            cases: context.assessment.processes[process].cases_per_year as f64 / 4.0,
            today: today.worth(process, problem.first, Overlap::Greatest),
            steps: Step::all(problem, &today, process, &serving[process]),
        });
        BenefitModel {
            discount: (0..quarters).map(|q| yearly.powf(-f64::from(q) / 4.0)).collect(),
            ramp: (1..=ramp).map(|age| f64::from(age) / f64::from(ramp)).collect(),
            processes: processes.collect(),
        }
    }

    /// Number of processes.
    pub fn processes(&self) -> usize {
        self.processes.len()
    }

    /// The activities that open a channel for a process.
    pub fn openers(&self, process: usize) -> impl Iterator<Item = usize> {
        self.processes[process].steps.iter().flat_map(|step| step.openers.iter().map(|(activity, _)| *activity))
    }

    /// The growth of use: the share of steady use in each quarter since the opening.
    pub fn ramp(&self) -> &[f64] {
        &self.ramp
    }

    /// The abilities of all processes: the benefit of each quarter, and the ways to each ability.
    pub fn steps(&self) -> impl Iterator<Item = Parts> {
        self.processes.iter().flat_map(|service| {
            service.steps.iter().map(|step| Parts {
                scales: self.discount.iter().map(|discount| discount * service.cases * step.factor).collect(),
                today: step.share,
                ways: step.ways(),
            })
        })
    }

    /// The benefit if each activity is live from the quarter that `live` returns.
    pub fn of(&self, live: &dyn Fn(usize) -> Option<i32>) -> f64 {
        (0..self.processes.len()).map(|process| self.of_process(process, live)).sum::<f64>() + 0.0
    }

    /// An upper bound on the benefit if no activity is live earlier than `live` says.
    pub fn most(&self, live: &dyn Fn(usize) -> Option<i32>) -> f64 {
        (0..self.processes.len()).map(|process| self.most_of(process, live)).sum::<f64>() + 0.0
    }

    /// The part of that upper bound from one process.
    pub fn most_of(&self, process: usize, live: &dyn Fn(usize) -> Option<i32>) -> f64 {
        self.sum(process, live, true)
    }

    /// The part of the benefit from one process.
    pub fn of_process(&self, process: usize, live: &dyn Fn(usize) -> Option<i32>) -> f64 {
        self.sum(process, live, false)
    }

    /// The discounted benefit of a process beyond today's. If a catalogue values an ability less than the one below,
    /// the ability brings no gain: `most` leaves it out.
    fn sum(&self, process: usize, live: &dyn Fn(usize) -> Option<i32>, most: bool) -> f64 {
        let service = &self.processes[process];
        let options = |step: &Step| if most && step.factor < 0.0 { Vec::new() } else { step.options(live) };
        let options: Vec<Vec<(i32, f64)>> = service.steps.iter().map(options).collect();
        let worth = |(q, discount): (usize, &f64)| {
            let used = service.steps.iter().zip(&options);
            let sum: f64 = used.map(|(step, options)| step.factor * self.used(q as i32, step.share, options)).sum();
            discount * (sum * service.cases - service.today)
        };
        self.discount.iter().enumerate().map(worth).sum()
    }

    /// The share of people who have an ability in a quarter.
    fn used(&self, quarter: i32, today: f64, options: &[(i32, f64)]) -> f64 {
        let mut best = today;
        for (from, share) in options {
            if let Ok(age) = usize::try_from(quarter - from) {
                best = best.max(self.ramp.get(age).map_or(1.0, |use_share| *use_share) * share);
            }
        }
        best
    }
}

impl Step {
    fn all(problem: &Problem<'_>, today: &Services<'_>, process: usize, openers: &[usize]) -> Vec<Step> {
        let benefit = &problem.context.catalogue.benefit;
        let mut below = 0.0;
        let mut steps = Vec::new();
        for ability in [Ability::Inform, Ability::Interact, Ability::Transact] {
            let factor = benefit.worth(ability) - below;
            below = benefit.worth(ability);
            let serving = today.live(process, ability, problem.first);
            steps.push(Step::new(problem, serving, openers, ability, factor));
        }
        steps
    }

    /// An ability of a process that some channels serve today and that some activities can open on further channels.
    fn new(problem: &Problem<'_>, serving: Vec<usize>, opening: &[usize], ability: Ability, factor: f64) -> Step {
        let assessment = problem.context.assessment;
        let mut channels = serving.clone();
        let mut openers = Vec::new();
        for activity in opening.iter().copied() {
            let delivers = &problem.activities[activity].delivers;
            for (channel, _) in delivers.iter().filter(|(_, can)| *can >= ability) {
                let slot = channels.iter().position(|known| known == channel).unwrap_or_else(|| {
                    channels.push(*channel);
                    channels.len() - 1
                });
                openers.push((activity, slot));
            }
        }
        // Two channels are known to reach more than the better one only if the overlap of the two was measured.
        let pair = |a: usize, b: usize| (a.min(b), a.max(b));
        let measured: BTreeSet<(usize, usize)> =
            assessment.overlaps.iter().map(|of| pair(of.channels[0], of.channels[1])).collect();
        let mut sets = Vec::new();
        for (slot, channel) in channels.iter().enumerate() {
            let alone = reach::of(assessment, &[*channel]).low;
            sets.push((slot, slot, alone));
            let before = channels.iter().enumerate().take(slot);
            for (other, second) in before.filter(|(_, second)| measured.contains(&pair(*channel, **second))) {
                let second_alone = reach::of(assessment, &[*second]).low;
                let both = reach::of(assessment, &[*channel, *second]).low;
                if both > alone.max(second_alone) {
                    sets.push((slot, other, both));
                }
            }
        }
        let serves_today: Vec<bool> = channels.iter().map(|channel| serving.contains(channel)).collect();
        let share = reach::of(assessment, &serving).low;
        // A set that reaches no more than today's channels changes nothing.
        sets.retain(|(_, _, reached)| *reached > share);
        Step { factor, share, openers, serves_today, sets }
    }

    /// For each set of channels: the quarter from which it serves, and its reach.
    fn options(&self, live: &dyn Fn(usize) -> Option<i32>) -> Vec<(i32, f64)> {
        if self.sets.is_empty() {
            return Vec::new();
        }
        let mut from: Vec<i32> = self.serves_today.iter().map(|today| if *today { ALWAYS } else { NEVER }).collect();
        for (activity, slot) in &self.openers {
            if let Some(quarter) = live(*activity) {
                from[*slot] = from[*slot].min(quarter);
            }
        }
        let options = self.sets.iter().map(|(a, b, share)| (from[*a].max(from[*b]), *share));
        options.filter(|(from, _)| *from < NEVER).collect()
    }

    /// The sets of channels, by the activities that open them.
    fn ways(&self) -> Vec<Way> {
        let openers = |slot: usize| -> Vec<Option<usize>> {
            if self.serves_today[slot] {
                return vec![None];
            }
            self.openers.iter().filter(|(_, of)| *of == slot).map(|(activity, _)| Some(*activity)).collect()
        };
        let mut ways = Vec::new();
        for (first, second, share) in &self.sets {
            for one in openers(*first) {
                for other in openers(*second) {
                    let mut needs: Vec<usize> = [one, other].into_iter().flatten().collect();
                    needs.sort_unstable();
                    needs.dedup();
                    // A single channel must have the same opener on both sides.
                    if first != second || one == other {
                        ways.push(Way { needs, share: *share });
                    }
                }
            }
        }
        ways
    }
}
