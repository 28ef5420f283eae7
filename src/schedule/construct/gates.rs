//! Opens the gate of a stage: places activities that lift it, and measures it in time.

use std::collections::{BTreeMap, BTreeSet};

use super::partial_schedule::Reason;
use super::phases::Builder;
use crate::model::catalogue::Scope;
use crate::model::rubric::Measure;
use crate::model::{Quarter, Rubric};
use crate::score::{Scorecard, StageReading};

impl Builder<'_, '_> {
    /// Whether the gate of `stage` could open by the low estimate if everything allowed were finished at once.
    pub(super) fn can_open(&self, stage: usize) -> bool {
        let mut readiness = self.state.readiness();
        let members: BTreeSet<usize> = self.open().into_iter().flat_map(|(_, members)| members).collect();
        for member in members {
            let of = &self.problem.activities[member];
            readiness.add(of.entry, of.scope, self.problem.first);
        }
        self.shortfall(&readiness.card(self.problem.last), stage) <= 0.0
    }

    /// Places bundles that lift the gate of `stage`, those with the largest lift per resource use first, until the gate
    /// is open by the low estimate or no bundle helps.
    pub(super) fn towards_gate(&mut self, stage: usize, aim: Quarter) {
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
            // Bundles of the same entries for services of about the same weight have about the same lift.
            let mut known: BTreeMap<Vec<(usize, i32)>, f64> = BTreeMap::new();
            let mut ranked: Vec<(f64, usize)> = Vec::new();
            for (activity, members) in self.open() {
                if failed[activity] {
                    continue;
                }
                let moves = members.iter().filter(|member| !self.problem.entry(**member).effects.is_empty());
                let instances: Vec<(usize, Scope)> =
                    moves.map(|member| &self.problem.activities[*member]).map(|of| (of.entry, of.scope)).collect();
                if instances.is_empty() {
                    continue;
                }
                let class =
                    |(entry, scope): &(usize, Scope)| (*entry, weight_class(self.problem.context.weight(*scope)));
                let alike: Vec<(usize, i32)> = instances.iter().map(class).collect();
                let gain = match known.get(&alike) {
                    Some(gain) => *gain,
                    None => {
                        let gain = now - self.shortfall(&beside.card(&instances), stage);
                        known.insert(alike, gain);
                        gain
                    }
                };
                let ratio = gain / self.takes(&members);
                if gain > 1e-9 {
                    ranked.push((ratio, activity));
                }
            }
            ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            // A bundle that does not fit changes nothing, so the next best one is tried.
            let placed = ranked.into_iter().any(|(_, activity)| {
                failed[activity] = !self.place(activity, Reason::Gate(stage));
                !failed[activity]
            });
            if !placed {
                return;
            }
        }
    }

    /// Distance of the gates of `stage` and earlier stages from open by the low estimate, in scores summed over gates.
    fn shortfall(&self, card: &Scorecard, stage: usize) -> f64 {
        let rubric = self.problem.context.rubric;
        let reading = crate::score::stage(rubric, card);
        shortfall(rubric, &reading, stage)
    }

    /// Finds the first quarter from `aim` on in which the gate of `stage` is predicted open and a measurement fits into
    /// the quarter before, and places that measurement.
    pub(in crate::schedule) fn open_gate(&mut self, stage: usize, aim: Quarter) -> Option<Quarter> {
        if let Some(opens) = self.contracted_measure(stage) {
            return opens.filter(|opens| *opens >= aim && self.state.is_open(stage, *opens - 1));
        }
        let measure = (0..self.problem.activities.len()).find(|a| {
            self.problem.measures(*a) == Some(stage) && self.state.placed[*a].is_none() && self.allowed.activities[*a]
        })?;
        // If no figure worsens by itself, a gate that is shut at the end was never open.
        if !self.problem.worsens && !self.state.is_open(stage, self.problem.last) {
            return None;
        }
        let last = self.due_by(measure).unwrap_or(self.problem.last + 1);
        let first = self.first_open(stage, aim.max(self.problem.first + 1), last);
        first.through(last).find(|opens| {
            self.state.is_open(stage, *opens - 1)
                && self.state.place_late(measure, *opens - 2, *opens, Reason::Measure(stage))
        })
    }

    /// The first quarter from `from` to `last` at whose start the gate of `stage` is predicted open: by bisection, unless
    /// a figure worsens by itself; then `from`.
    fn first_open(&mut self, stage: usize, from: Quarter, last: Quarter) -> Quarter {
        let (mut first, mut after) = (from, (last + 1).max(from));
        while !self.problem.worsens && first < after {
            let middle = first + after.since(first) / 2;
            if self.state.is_open(stage, middle - 1) {
                after = middle;
            } else {
                first = middle + 1;
            }
        }
        first
    }

    /// Places a measurement at the end of the horizon for a phase whose gate did not open in it.
    pub(super) fn measure_at_the_end(&mut self, stage: usize) {
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

    /// The quarter by which an activity must be live, if it has a deadline.
    fn due_by(&self, activity: usize) -> Option<Quarter> {
        self.problem.due.iter().find(|due| due.activity == activity).map(|due| due.by)
    }
}

/// A class of weights that differ by less than a fifth: four classes from one weight to its double.
fn weight_class(weight: f64) -> i32 {
    (weight.max(1e-12).log2() * 4.0).round() as i32
}

/// Distance of the gates of `stage` and earlier stages from open by the low estimate, in scores summed over gates.
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
