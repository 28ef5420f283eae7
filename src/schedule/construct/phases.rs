//! Building a roadmap, phase by phase: a serial schedule generation scheme over bundles.
//!
//! Phase `k` is the work between attaining stage `k − 1` and stage `k`. In each, bundles are placed by what they bring
//! for what they take: they lift what keeps the gate shut, or they ease cases. Then the gate is measured and opens, and
//! work towards the next stage may start.

use std::collections::{BTreeMap, BTreeSet};

use super::allowed::Allowed;
use super::build_order::{BuildOrder, Built, Phase, PriorityRule};
use super::bundle;
use super::gain::Gains;
use super::partial_schedule::{PartialSchedule, Reason};
use crate::forecast::service::Overlap;
use crate::forecast::work;
use crate::model::rubric::Measure;
use crate::model::terms::Role;
use crate::model::{Money, Quarter, Rubric};
use crate::schedule::problem::instance::{Mode, Problem};
use crate::score::{Scorecard, StageReading};

/// Builds a roadmap. `allowed` tells by activity what may be used; `asked` is placed first where it fits.
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

/// Where the first phase of a list can be taken up again.
#[derive(Clone, Debug, Default)]
pub(in crate::schedule) struct Resume {
    /// As many targets stand as they were.
    pub(in crate::schedule) kept: usize,
    /// By target: what was placed before it.
    pub(in crate::schedule) marks: Vec<usize>,
}

/// A roadmap in the making.
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

    /// Takes back all but what was placed first, and the openings of stages.
    pub(in crate::schedule) fn again(&mut self, count: usize) {
        self.state.undo_to(count);
        self.targets.clear();
        for entry in self.state.entry.iter_mut().skip(self.problem.shown + 2) {
            *entry = None;
        }
    }

    /// Builds phase by phase; the first may be taken up where it stands.
    pub(in crate::schedule) fn phases(
        &mut self,
        course: BuildOrder<'_>,
        asked: &[usize],
        resume: &mut Resume,
    ) -> Vec<Phase> {
        let problem = self.problem;
        let stages = problem.context.rubric.stages.len();
        let spacing = problem.context.rubric.stage_spacing;
        let mut phases = Vec::new();
        let mut opened = problem.first;
        let first = (problem.shown + 1).min(stages);
        for stage in first..=stages {
            let Some(from) = self.state.entry.get(stage).copied().flatten().filter(|from| *from <= problem.last) else {
                break;
            };
            let resume = (stage == first).then_some(&mut *resume);
            let opens = self.phase(stage, course, opened + spacing, asked, resume);
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
        match course {
            BuildOrder::PriorityRule(_) if stuck => self.no_regret(opened + spacing),
            BuildOrder::Filled(_) => self.fill(opened + spacing, stuck),
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
                    members.into_iter().flatten().for_each(|member| self.state.misfits[member] = limit);
                }
                false
            }
        }
    }

    /// Does the work towards `stage`, whose gate opens at `aim` at the earliest, and says when it opens.
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
        // What must be done and waits for the gate goes before all else.
        if self.is_waited_for(stage) {
            self.towards_gate(stage, aim);
        }
        match order {
            // What cannot be opened within the horizon does not go before people: it gets what is left over.
            PriorityRule::GateFirst | PriorityRule::BenefitFirst if !self.can_open(stage) => {
                self.ease_cases(Overlap::Greatest);
                self.ease_cases(Overlap::Independent);
                self.towards_gate(stage, aim);
            }
            PriorityRule::GateFirst => {
                self.towards_gate(stage, aim);
                self.ease_cases(Overlap::Greatest);
            }
            PriorityRule::BenefitFirst => {
                self.ease_cases(Overlap::Greatest);
                self.towards_gate(stage, aim);
            }
            PriorityRule::AsListed => self.as_listed(stage),
        }
        let opens = (stage > self.problem.shown).then(|| self.open_gate(stage, aim)).flatten();
        self.ease_cases(Overlap::Independent);
        self.place_mandatory();
        opens
    }

    /// Adds what helps and still fits, towards the stage after those that opened.
    fn fill(&mut self, aim: Quarter, stuck: bool) {
        let stage = self.allowed.stage;
        self.ease_cases(Overlap::Greatest);
        self.towards_gate(stage, aim);
        self.ease_cases(Overlap::Independent);
        if stuck {
            self.no_regret(aim);
        }
    }

    /// The activities that may be placed now, each with its bundle. Measurements have their own time.
    pub(in crate::schedule) fn open(&self) -> Vec<(usize, Vec<usize>)> {
        (0..self.problem.activities.len())
            .filter(|a| {
                self.state.placed[*a].is_none() && self.problem.measures(*a).is_none() && self.problem.is_first(*a)
            })
            .filter_map(|a| Some((a, self.allowed.unplaced(self.problem, &self.state, a)?)))
            .filter(|(_, members)| self.is_whole(members))
            .collect()
    }

    /// Whether a bundle that automates a process also rolls it out, where the catalogue has a roll-out: software that is
    /// built and never goes live is no use to anybody.
    fn is_whole(&self, members: &[usize]) -> bool {
        members.iter().all(|member| {
            let roll_out = self.problem.roll_outs[*member];
            roll_out.is_none_or(|roll_out| self.state.placed[roll_out].is_some() || members.contains(&roll_out))
        })
    }

    /// Whether the gate of `stage` could open on the low prediction if everything allowed were finished at once.
    fn can_open(&self, stage: usize) -> bool {
        let mut readiness = self.state.readiness();
        let members: BTreeSet<usize> = self.open().into_iter().flat_map(|(_, members)| members).collect();
        for member in members {
            readiness.add(self.problem.activities[member].entry, self.problem.first);
        }
        self.shortfall(&readiness.card(self.problem.last), stage) <= 0.0
    }

    pub(in crate::schedule) fn baseline(&mut self) {
        if let Some(baseline) = self.problem.baseline {
            self.place(baseline, Reason::Baseline);
        }
    }

    fn asked(&mut self, asked: &[usize]) {
        for activity in asked {
            // Software is asked for so that it goes live: with it comes the roll-out of the same process.
            let target = self.problem.roll_outs[*activity].unwrap_or(*activity);
            if self.state.placed[target].is_none() {
                self.place(target, Reason::Asked);
            }
        }
    }

    fn takes(&self, members: &[usize]) -> f64 {
        members.iter().map(|member| self.problem.takes[*member]).sum::<f64>().max(1e-6)
    }

    /// Places bundles that lift what keeps the gate of `stage` shut, the most lift for what they take first, until on the
    /// low prediction nothing keeps it shut or nothing helps any more.
    fn towards_gate(&mut self, stage: usize, aim: Quarter) {
        let mut failed = vec![false; self.problem.activities.len()];
        loop {
            let placed = self.state.placed.iter().flatten().map(|placement| placement.live);
            let by = placed.fold(aim - 1, Quarter::max);
            let so_far = self.state.readiness();
            let now = self.shortfall(&so_far.card(by), stage);
            if now <= 0.0 {
                return;
            }
            let beside = so_far.beside(by, self.problem.first);
            // Bundles of the same entries lift the same, whatever process or department they are for.
            let mut known: BTreeMap<Vec<usize>, f64> = BTreeMap::new();
            let mut ranked: Vec<(f64, usize)> = Vec::new();
            for (activity, members) in self.open() {
                if failed[activity] {
                    continue;
                }
                let entries = members.iter().filter(|member| !self.problem.entry(**member).effects.is_empty());
                let entries: Vec<usize> = entries.map(|member| self.problem.activities[*member].entry).collect();
                if entries.is_empty() {
                    continue;
                }
                let gain = match known.get(&entries) {
                    Some(gain) => *gain,
                    None => {
                        let gain = now - self.shortfall(&beside.card(&entries), stage);
                        known.insert(entries, gain);
                        gain
                    }
                };
                let ratio = gain / self.takes(&members);
                if gain > 1e-9 {
                    ranked.push((ratio, activity));
                }
            }
            ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            // What does not fit changes nothing: the next best is then the best.
            let placed = ranked.into_iter().any(|(_, activity)| {
                failed[activity] = !self.place(activity, Reason::Gate(stage));
                !failed[activity]
            });
            if !placed {
                return;
            }
        }
    }

    /// How far the gates of `stage` and those before are from open on the low bounds, in scores summed over gates.
    fn shortfall(&self, card: &Scorecard, stage: usize) -> f64 {
        let rubric = self.problem.context.rubric;
        let reading = crate::score::stage(rubric, card);
        shortfall(rubric, &reading, stage)
    }

    /// Places bundles that ease cases, the most benefit for what they take first.
    fn ease_cases(&mut self, overlap: Overlap) {
        let mut ranked: Vec<(f64, usize)> = Vec::new();
        let mut gains = Gains::new(self.state.services(), overlap);
        for (activity, members) in self.open() {
            if !self.reaches_enough(activity, overlap) {
                continue;
            }
            let gain = gains.of(&self.state, &members);
            if gain > LEAST_GAIN {
                ranked.push((gain / self.takes(&members), activity));
            }
        }
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let reason = match overlap {
            Overlap::Greatest => Reason::Benefit,
            Overlap::Independent => Reason::Convenience,
        };
        for (_, activity) in ranked {
            let Some(members) = self.allowed.unplaced(self.problem, &self.state, activity) else { continue };
            let unplaced = self.state.placed[activity].is_none();
            let before = self.state.order.len();
            if unplaced && gains.of(&self.state, &members) > LEAST_GAIN && self.place(activity, reason) {
                gains.placed_from(&self.state, before);
            }
        }
    }

    /// Whether what an activity delivers is worth a look. What may add nobody at the low bound of reach is built only over
    /// a channel that many people have: a costly service that few can reach is the very vice that roadmaps are to avoid.
    fn reaches_enough(&self, activity: usize, overlap: Overlap) -> bool {
        let context = self.problem.context;
        let least = match overlap {
            Overlap::Greatest => 0.0,
            Overlap::Independent => context.rules.threshold.convenience_reach.value / 100.0,
        };
        let delivers = &self.problem.activities[activity].delivers;
        delivers.iter().any(|(channel, _)| context.assessment.channels[*channel].low >= least)
    }

    /// Places everything in the catalogue's order.
    fn as_listed(&mut self, stage: usize) {
        for (activity, _) in self.open() {
            if self.state.placed[activity].is_none() {
                self.place(activity, Reason::Gate(stage));
            }
        }
    }

    /// Finds the first quarter from `aim` on in which the gate of `stage` is predicted open and can have been measured in
    /// the quarter before, and places that measurement.
    pub(in crate::schedule) fn open_gate(&mut self, stage: usize, aim: Quarter) -> Option<Quarter> {
        if let Some(opens) = self.contracted_measure(stage) {
            return opens.filter(|opens| *opens >= aim && self.state.is_open(stage, *opens - 1));
        }
        let measure = (0..self.problem.activities.len()).find(|a| {
            self.problem.measures(*a) == Some(stage) && self.state.placed[*a].is_none() && self.allowed.activities[*a]
        })?;
        // Where no figure gets worse by itself, what is shut at the end was shut all along.
        if !self.problem.worsens && !self.state.is_open(stage, self.problem.last) {
            return None;
        }
        let last = self.due_by(measure).unwrap_or(self.problem.last + 1);
        (aim.max(self.problem.first + 1)).through(last).find(|opens| {
            self.state.is_open(stage, *opens - 1)
                && self.state.place_late(measure, *opens - 2, *opens, Reason::Measure(stage))
        })
    }

    /// Measures at the end of the horizon what came of a phase whose gate did not open in it.
    fn measure_at_the_end(&mut self, stage: usize) {
        let measure = (0..self.problem.activities.len())
            .find(|a| self.problem.measures(*a) == Some(stage) && self.allowed.activities[*a]);
        if let Some(measure) = measure.filter(|a| self.state.placed[*a].is_none()) {
            let (by, reason) = match self.due_by(measure) {
                Some(by) => (by, Reason::Mandate),
                None => (self.problem.last + 1, Reason::Closing),
            };
            self.state.place_late(measure, self.problem.first, by, reason);
        }
    }

    /// The quarter by which an activity must be live, where it must.
    fn due_by(&self, activity: usize) -> Option<Quarter> {
        self.problem.due.iter().find(|due| due.activity == activity).map(|due| due.by)
    }

    /// Low readiness is never a reason to offer nothing: where a gate does not open within the horizon, what helps the
    /// stages after is begun all the same, as far as it may be, though no further than the pace of stages lets the
    /// horizon attain; and where nothing at all was placed, whatever fits is.
    fn no_regret(&mut self, aim: Quarter) {
        let rubric = self.problem.context.rubric;
        let quarters = self.problem.last.since(self.problem.first) + 1;
        let attainable = usize::try_from(quarters / rubric.stage_spacing.max(1)).unwrap_or(0);
        let highest = (self.problem.shown + attainable).min(rubric.stages.len());
        for later in self.allowed.stage + 1..=highest {
            self.towards_gate(later, aim);
        }
        if self.state.order.is_empty() {
            for activity in 0..self.problem.activities.len() {
                let unplaced = self.problem.is_first(activity) && self.state.placed[activity].is_none();
                let members = self.allowed.unplaced(self.problem, &self.state, activity);
                if unplaced && members.is_some_and(|members| self.is_whole(&members)) {
                    self.place(activity, Reason::NoRegret);
                }
            }
        }
    }

    /// Places work in which the public, and work in which the front line is heard in earnest, where there is none yet and
    /// it fits: a roadmap that comes to nothing online comes to these.
    fn cures(&mut self) {
        for roles in [work::HEARS_PUBLIC, work::INVOLVES_FRONT_LINE] {
            if self.state.order.iter().any(|placed| self.really_does_any(*placed, &roles)) {
                continue;
            }
            for activity in 0..self.problem.activities.len() {
                let measures_gate = !self.problem.is_first(activity) || self.problem.measures(activity).is_some();
                if measures_gate || !self.really_does_any(activity, &roles) {
                    continue;
                }
                let members = self.allowed.unplaced(self.problem, &self.state, activity);
                if members.is_some_and(|members| self.is_whole(&members)) && self.place(activity, Reason::NoRegret) {
                    break;
                }
            }
        }
    }

    /// Whether an activity does one of some kinds of work, and is real work in each of its modes.
    fn really_does_any(&self, activity: usize, roles: &[Role]) -> bool {
        let threshold = &self.problem.context.rules.threshold;
        let effort = |mode: &Mode| {
            let milli: u32 = mode.staff.iter().map(|(_, need)| need).sum();
            f64::from(milli) / 1000.0 * f64::from(mode.quarters) / 4.0
        };
        let is_real = |mode: &Mode| {
            f64::from(mode.quarters) >= threshold.real_work_quarters.value
                && effort(mode) >= threshold.real_work_person_years.value - 1e-9
                && mode.costs.iter().any(|(_, _, amount)| *amount > Money::ZERO)
        };
        roles.iter().any(|role| self.problem.does(activity, *role))
            && self.problem.activities[activity].modes.iter().all(is_real)
    }
}

/// Gains below this, in completed cases over the whole horizon, are noise of binary fractions.
const LEAST_GAIN: f64 = 1e-6;

/// How far the gates of `stage` and those before are from open on the low bounds, in scores summed over gates.
pub(crate) fn shortfall(rubric: &Rubric, reading: &StageReading, stage: usize) -> f64 {
    let shut = reading.gates.iter().take(stage).flatten().filter(|gate| !gate.shown);
    shut.map(|gate| {
        let lacking = match gate.gate.on {
            Measure::Node(_) => gate.gate.threshold - gate.low,
            // Derived figures are shares of people in percent.
            Measure::Derived(_) => (gate.gate.threshold - gate.low) / 100.0,
            Measure::Indicator(i) => {
                let scale = &rubric.indicators[i].scale;
                scale.score(gate.gate.threshold) - scale.score(gate.low)
            }
        };
        lacking.max(1e-6)
    })
    .sum()
}
