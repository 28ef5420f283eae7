//! Builds a roadmap phase by phase: a serial schedule generation scheme over bundles.
//!
//! Phase `k` is the work between reaching stage `k − 1` and stage `k`. Each phase places bundles in order of their
//! effect per resource use: they lift the gate, or they save hours. Then the gate is measured and opens, and work
//! towards the next stage may start.

use super::allowed::Allowed;
use super::build_order::{BuildOrder, Built, Phase, PriorityRule};
use super::bundle;
use super::gain::Gains;
use super::partial_schedule::{PartialSchedule, Reason};
use crate::model::Quarter;
use crate::schedule::problem::instance::Problem;

/// Builds a roadmap. `allowed` says by activity whether it may be used; activities in `asked` come first if they fit.
pub(crate) fn construct<'p, 'a>(
    problem: &'p Problem<'a>,
    course: BuildOrder<'_>,
    allowed: &[bool],
    asked: &[usize],
) -> Built<'p, 'a> {
    let mut builder = Builder::new(problem, allowed);
    if let BuildOrder::ActivityList(list) | BuildOrder::Filled(list) = course {
        builder.state.ways.clone_from(&list.ways);
        builder.state.holds.clone_from(&list.holds);
    }
    builder.contracts();
    builder.baseline();
    let phases = builder.phases(course, asked, &mut Resume::default());
    Built { state: builder.state, phases, targets: builder.targets }
}

/// The point from which the first phase of a list can be resumed.
#[derive(Clone, Debug, Default)]
pub(in crate::schedule) struct Resume {
    /// Number of leading targets that are unchanged.
    pub(in crate::schedule) kept: usize,
    /// By target: number of activities placed before it.
    pub(in crate::schedule) marks: Vec<usize>,
}

/// The state of construction.
#[derive(Clone, Debug)]
pub(in crate::schedule) struct Builder<'p, 'a> {
    pub(in crate::schedule) problem: &'p Problem<'a>,
    pub(in crate::schedule) state: PartialSchedule<'p, 'a>,
    pub(in crate::schedule) allowed: Allowed,
    targets: Vec<(usize, Reason)>,
}

impl<'p, 'a> Builder<'p, 'a> {
    pub(in crate::schedule) fn new(problem: &'p Problem<'a>, allowed: &[bool]) -> Builder<'p, 'a> {
        let stages = problem.context.rubric.stages.len();
        Builder {
            problem,
            state: PartialSchedule::new(problem),
            allowed: Allowed { activities: allowed.to_vec(), stage: (problem.shown + 1).min(stages) },
            targets: Vec::new(),
        }
    }

    /// Undoes all but the first `count` placements, and the openings of stages.
    pub(in crate::schedule) fn again(&mut self, count: usize) {
        self.state.undo_to(count);
        self.targets.clear();
        for entry in self.state.entry.iter_mut().skip(self.problem.shown + 2) {
            *entry = None;
        }
    }

    /// Builds phase by phase; the first phase can be resumed.
    pub(in crate::schedule) fn phases(
        &mut self,
        course: BuildOrder<'_>,
        asked: &[usize],
        resume: &mut Resume,
    ) -> Vec<Phase> {
        let problem = self.problem;
        let stages = problem.context.rubric.stages.len();
        let spacing = |stage: usize| problem.context.rubric.spacing(stage);
        let mut phases = Vec::new();
        let mut opened = problem.first;
        let first = (problem.shown + 1).min(stages);
        for stage in first..=stages {
            let Some(from) = self.state.entry.get(stage).copied().flatten().filter(|from| *from <= problem.last) else {
                break;
            };
            let resume = (stage == first).then_some(&mut *resume);
            let opens = self.phase(stage, course, opened + spacing(stage), asked, resume);
            if stage > problem.shown {
                phases.push(Phase { stage, from, opens });
            }
            let Some(opens) = opens else {
                if !matches!(course, BuildOrder::ActivityList(list) if list.bare) {
                    self.measure_at_the_end(stage);
                }
                break;
            };
            if let Some(entry) = self.state.entry.get_mut(stage + 1) {
                *entry = Some(opens);
            }
            opened = opens;
        }
        let stuck = phases.last().is_none_or(|phase| phase.opens.is_none());
        let aim = opened + spacing(self.allowed.stage);
        if matches!(course, BuildOrder::PriorityRule(PriorityRule::GateFirst)) {
            self.save_hours();
        }
        match course {
            BuildOrder::PriorityRule(_) if stuck => self.no_regret(aim),
            BuildOrder::Filled(_) => self.fill(aim, stuck),
            BuildOrder::PriorityRule(_) | BuildOrder::ActivityList(_) => {}
        }
        self.cures();
        self.place_mandatory();
        self.measure_what_is_due();
        phases
    }
}

impl<'p> Builder<'p, '_> {
    pub(in crate::schedule) fn place(&mut self, activity: usize, reason: Reason) -> bool {
        match bundle::place(&mut self.state, self.problem, &self.allowed, activity, reason) {
            Ok(()) => {
                self.targets.push((activity, reason));
                true
            }
            Err(limit) => {
                if limit.is_some() && !self.state.fast {
                    let members = self.allowed.unplaced(self.problem, &self.state, activity);
                    // What keeps a contract out of its quarter was found when it was placed.
                    let free = members.into_iter().flatten().filter(|member| !self.problem.is_contracted(*member));
                    free.for_each(|member| self.state.misfits[member] = limit);
                }
                false
            }
        }
    }

    /// Does the work towards `stage`, whose gate opens at `aim` at the earliest, and returns the quarter in which it
    /// opens.
    fn phase(
        &mut self,
        stage: usize,
        course: BuildOrder<'_>,
        aim: Quarter,
        asked: &[usize],
        resume: Option<&mut Resume>,
    ) -> Option<Quarter> {
        self.allowed.stage = stage;
        if matches!(course, BuildOrder::PriorityRule(_)) {
            self.place_mandatory();
        }
        if resume.as_ref().is_none_or(|resume| resume.kept == 0) {
            self.asked(asked);
        }
        let order = match course {
            BuildOrder::PriorityRule(order) => order,
            BuildOrder::ActivityList(list) | BuildOrder::Filled(list) => {
                let opened = self.follow(list, (stage, aim), resume);
                self.place_mandatory();
                let is_shut = opened.is_none() && stage > self.problem.shown;
                return opened.or_else(|| is_shut.then(|| self.open_gate(stage, aim)).flatten());
            }
        };
        // Mandates and contracts that wait for the gate take priority.
        if self.is_waited_for(stage) {
            self.towards_gate(stage, aim);
        }
        match order {
            // A gate that cannot open within the horizon comes after benefit to people and gets the remaining
            // resources.
            PriorityRule::GateFirst | PriorityRule::BenefitFirst if !self.can_open(stage) => {
                self.save_hours();
                self.towards_gate(stage, aim);
            }
            // Hours come after all gates: they could take the people and starts that later gates and mandates need.
            PriorityRule::GateFirst => self.towards_gate(stage, aim),
            PriorityRule::BenefitFirst => {
                self.save_hours();
                self.towards_gate(stage, aim);
            }
            PriorityRule::AsListed => self.as_listed(stage),
        }
        let opens = (stage > self.problem.shown).then(|| self.open_gate(stage, aim)).flatten();
        self.place_mandatory();
        opens
    }

    /// Adds helpful activities that still fit, towards the stage after the opened stages.
    fn fill(&mut self, aim: Quarter, stuck: bool) {
        let stage = self.allowed.stage;
        self.save_hours();
        self.towards_gate(stage, aim);
        if stuck {
            self.no_regret(aim);
        }
    }

    /// The activities that may be placed now, each with its bundle. Measurements are excluded: they have fixed times.
    pub(in crate::schedule) fn open(&self) -> Vec<(usize, Vec<usize>)> {
        (0..self.problem.activities.len())
            .filter(|a| {
                self.state.placed[*a].is_none() && self.problem.measures(*a).is_none() && self.problem.is_first(*a)
            })
            .filter_map(|a| Some((a, self.allowed.unplaced(self.problem, &self.state, a)?)))
            .filter(|(_, members)| self.is_whole(members))
            .collect()
    }

    /// Whether a bundle that automates a process also rolls it out, if the catalogue has a roll-out. Software that
    /// never goes live is of no use.
    pub(super) fn is_whole(&self, members: &[usize]) -> bool {
        members.iter().all(|member| {
            let roll_out = self.problem.roll_outs[*member];
            roll_out.is_none_or(|roll_out| self.state.placed[roll_out].is_some() || members.contains(&roll_out))
        })
    }

    pub(in crate::schedule) fn baseline(&mut self) {
        if let Some(baseline) = self.problem.baseline {
            self.place(baseline, Reason::Baseline);
        }
    }

    fn asked(&mut self, asked: &[usize]) {
        for activity in asked {
            // A wish for software includes its use, so the roll-out of the same process is placed with it.
            let target = self.problem.roll_outs[*activity].unwrap_or(*activity);
            if self.state.placed[target].is_none() {
                self.place(target, Reason::Asked);
            }
        }
    }

    pub(super) fn takes(&self, members: &[usize]) -> f64 {
        members.iter().map(|member| self.problem.takes[*member]).sum::<f64>().max(1e-6)
    }

    /// Places bundles that save hours, those with the most benefit per resource use first.
    fn save_hours(&mut self) {
        let mut ranked: Vec<(f64, usize)> = Vec::new();
        let mut gains = Gains::new(&self.state);
        for (activity, members) in self.open() {
            let gain = gains.of(&self.state, &members);
            if gain > LEAST_GAIN {
                ranked.push((gain / self.takes(&members), activity));
            }
        }
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, activity) in ranked {
            let Some(members) = self.allowed.unplaced(self.problem, &self.state, activity) else { continue };
            let unplaced = self.state.placed[activity].is_none();
            if unplaced && gains.of(&self.state, &members) > LEAST_GAIN && self.place(activity, Reason::Benefit) {
                gains.placed(&self.state);
            }
        }
    }

    /// Places everything in the order of the catalogue.
    fn as_listed(&mut self, stage: usize) {
        for (activity, _) in self.open() {
            if self.state.placed[activity].is_none() {
                self.place(activity, Reason::Gate(stage));
            }
        }
    }
}

/// Gains below this, in hours over the horizon, are rounding noise.
const LEAST_GAIN: f64 = 1e-6;
