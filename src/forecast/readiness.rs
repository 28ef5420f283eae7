//! Predicted readiness: today's value with its trend, then the effects of the initiatives finished by then
//! ([`super::effects`]), in the indicator's own unit.
//!
//! Effects come from the catalogue entry of an initiative, never from the plan. Each entry counts once for the
//! jurisdiction, a department or a process, even if a plan repeats it. Every figure is predicted, not measured: a
//! measurement before the gate must provide the evidence.

use std::collections::{BTreeMap, BTreeSet};

use super::effects::Applier;
use super::remote_cases::{self, RemoteCases};
use super::{claim, work};
use crate::model::assessment::Entry;
use crate::model::catalogue::{Effect, Scope};
use crate::model::instance;
use crate::model::plan::Initiative;
use crate::model::terms::Ability;
use crate::model::{Context, Plan, Quarter};
use crate::score::{self, Basis, Reading, Scorecard, StageReading};

/// Predicted readiness under a plan.
#[derive(Clone, Debug)]
pub struct Readiness<'a> {
    context: Context<'a>,
    base: Vec<Reading>,
    /// Effects, sorted by the quarter from which they count.
    arrivals: Vec<Arrival>,
    /// The remote channels of services; `None` if no indicator follows them.
    remote: Option<RemoteCases<'a>>,
}

/// An effect with the quarter from which it counts.
#[derive(Clone, Copy, Debug)]
struct Arrival {
    from: Quarter,
    effect: Effect,
    scope: Scope,
    /// The weight of the scope among all services or departments.
    weight: f64,
}

impl<'a> Readiness<'a> {
    /// Readiness under `plan`.
    pub fn of(context: Context<'a>, plan: &Plan) -> Self {
        let remote = follows_cases(context).then(|| RemoteCases::of(context, plan));
        let mut readiness = Readiness::bare(context, remote);
        let mut order: Vec<&Initiative> = plan.initiatives.iter().collect();
        order.sort_by_key(|initiative| initiative.live());
        let mut counted = BTreeSet::new();
        for initiative in order {
            for (entry, scope) in instances(context, initiative) {
                if counted.insert((entry, scope)) {
                    readiness.arrive(entry, scope, initiative.live());
                    // The plan's own channels are in place already.
                    let found = context.catalogue.entries.get(entry);
                    if let Some((remote, entry)) = readiness.remote.as_mut().zip(found) {
                        remote.reach(entry, initiative.live());
                    }
                }
            }
        }
        readiness
    }

    /// Readiness without any plan.
    pub fn unplanned(context: Context<'a>) -> Self {
        Readiness::bare(context, follows_cases(context).then(|| RemoteCases::today(context)))
    }

    fn bare(context: Context<'a>, remote: Option<RemoteCases<'a>>) -> Self {
        Readiness { context, base: score::readings(context.rubric, context.assessment), arrivals: Vec::new(), remote }
    }

    /// Adds an instance of a catalogue entry from `live` on: its effects, its channels and its gains in reach.
    pub fn add(&mut self, entry: usize, scope: Scope, live: Quarter) {
        self.arrive(entry, scope, live);
        if let Some((remote, entry)) = self.remote.as_mut().zip(self.context.catalogue.entries.get(entry)) {
            remote.add(entry, scope, live);
        }
    }

    /// Adds the effects of an instance of a catalogue entry from `live` on.
    fn arrive(&mut self, entry: usize, scope: Scope, live: Quarter) {
        let Some(entry) = self.context.catalogue.entries.get(entry) else { return };
        let weight = self.context.weight(scope);
        for effect in &entry.effects {
            let place = self.arrivals.partition_point(|arrival| arrival.from <= live);
            self.arrivals.insert(place, Arrival { from: live, effect: *effect, scope, weight });
        }
    }

    /// Predicted readings at the start of `quarter`, in the order of the rubric's indicators.
    pub fn at(&self, quarter: Quarter) -> Vec<Reading> {
        let mut readings = self.base.clone();
        let years = f64::from(quarter.since(self.context.assessment.quarter())).max(0.0) / 4.0;
        for (i, reading) in readings.iter_mut().enumerate() {
            self.begin(i, reading, years);
        }
        let mut applier = Applier::new(self.context);
        for arrival in self.arrivals.iter().take_while(|arrival| arrival.from <= quarter) {
            if let Some(reading) = readings.get_mut(arrival.effect.on) {
                arrival.apply(&mut applier, reading);
            }
        }
        if let Some(remote) = &self.remote {
            for (indicator, ability) in remote_cases::followers(self.context) {
                if let Some(reading) = readings.get_mut(indicator) {
                    follow(remote, ability, quarter, reading);
                }
            }
        }
        for (i, reading) in readings.iter_mut().enumerate() {
            self.clamp(i, reading);
        }
        readings
    }

    /// The reading of an indicator before any effect: today's value with its trend.
    fn begin(&self, indicator: usize, reading: &mut Reading, years: f64) {
        // The measurement before the gate will decide how strong the evidence is.
        reading.strong = true;
        self.drift(indicator, reading, years);
        self.clamp(indicator, reading);
    }

    /// Clamps a reading to the domain of its indicator.
    fn clamp(&self, indicator: usize, reading: &mut Reading) {
        let Some(indicator) = self.context.rubric.indicators.get(indicator) else { return };
        let (least, greatest) = indicator.domain;
        reading.low = reading.low.clamp(least, greatest);
        reading.high = reading.high.clamp(least, greatest);
        reading.point = reading.point.map(|point| point.clamp(least, greatest));
    }

    /// Prepares for many sets of entries on the same readiness: each entry live from `live` on, evaluated at `quarter`.
    pub fn beside(&self, quarter: Quarter, live: Quarter) -> Beside<'_, 'a> {
        let mut arrivals = vec![Vec::new(); self.base.len()];
        for arrival in self.arrivals.iter().take_while(|arrival| arrival.from <= quarter) {
            if let Some(arrivals) = arrivals.get_mut(arrival.effect.on) {
                arrivals.push(*arrival);
            }
        }
        Beside { readiness: self, quarter, live, readings: self.at(quarter), arrivals }
    }

    /// Predicted scorecard at the start of `quarter`.
    pub fn card(&self, quarter: Quarter) -> Scorecard {
        score::score(self.context.rubric, &self.at(quarter))
    }

    /// Predicted stage at the start of `quarter`: `shown` on the low estimate, `possible` on the high estimate.
    pub fn stage(&self, quarter: Quarter) -> StageReading {
        score::stage(self.context.rubric, &self.card(quarter))
    }

    /// Predicted stage at the start of `quarter` if every likely value comes true; an unknown value counts with its low
    /// estimate.
    pub fn nominal_stage(&self, quarter: Quarter) -> usize {
        let mut readings = self.at(quarter);
        for reading in &mut readings {
            reading.low = reading.point.unwrap_or(reading.low);
        }
        score::stage(self.context.rubric, &score::score(self.context.rubric, &readings)).shown
    }

    /// The first quarter from `from` to `to` in which stage `stage` is reached on the low estimate.
    pub fn opening(&self, stage: usize, from: Quarter, to: Quarter) -> Option<Quarter> {
        // Trends change readings in every quarter, also between effects; so every quarter is checked.
        from.through(to).find(|quarter| self.stage(*quarter).shown >= stage)
    }

    /// Applies an observed trend over `years`.
    fn drift(&self, indicator: usize, reading: &mut Reading, years: f64) {
        let Some(Entry::Observed(observation)) = self.context.assessment.entries.get(indicator) else { return };
        let Some(trend) = observation.trend else { return };
        if years <= 0.0 {
            return;
        }
        let descends =
            self.context.rubric.indicators.get(indicator).is_some_and(|indicator| indicator.scale.descends());
        let (worse, better) = if descends { (trend.high, trend.low) } else { (trend.low, trend.high) };
        reading.low += worse * years;
        reading.high += better * years;
        reading.point = reading.point.map(|point| point + trend.per_year * years);
        reading.basis = Basis::Prediction;
    }
}

/// Whether an indicator follows the share of cases done remotely.
fn follows_cases(context: Context<'_>) -> bool {
    remote_cases::followers(context).next().is_some()
}

/// Moves a reading by the change of the share of cases done remotely. A missing value stays missing.
fn follow(remote: &RemoteCases<'_>, ability: Ability, quarter: Quarter, reading: &mut Reading) {
    let (low, likely) = remote.change(ability, quarter);
    if reading.basis == Basis::NotApplicable || (low, likely) == (0.0, 0.0) {
        return;
    }
    reading.low += 100.0 * low;
    reading.high += 100.0 * likely;
    reading.point = reading.point.map(|point| point + 100.0 * likely);
    if reading.basis != Basis::Missing {
        reading.basis = Basis::Prediction;
    }
}

impl Arrival {
    fn apply(&self, applier: &mut Applier<'_>, reading: &mut Reading) {
        applier.apply(&self.effect, self.scope, self.weight, reading);
    }
}

/// Readiness on which many sets of entries are evaluated. Only the indicators affected by a set are predicted anew.
#[derive(Clone, Debug)]
pub struct Beside<'r, 'a> {
    readiness: &'r Readiness<'a>,
    quarter: Quarter,
    live: Quarter,
    /// Readings without any of the entries.
    readings: Vec<Reading>,
    /// For each indicator, the effects that count by the quarter, in their order.
    arrivals: Vec<Vec<Arrival>>,
}

impl Beside<'_, '_> {
    /// The predicted scorecard with these instances of catalogue entries added.
    pub fn card(&self, instances: &[(usize, Scope)]) -> Scorecard {
        let readiness = self.readiness;
        let context = readiness.context;
        let arrivals = instances.iter().flat_map(|(entry, scope)| {
            let effects = context.catalogue.entries.get(*entry).map_or(&[][..], |entry| &entry.effects);
            let (scope, weight) = (*scope, context.weight(*scope));
            effects.iter().map(move |effect| Arrival { from: self.live, effect: *effect, scope, weight })
        });
        let added: Vec<Arrival> = arrivals.collect();
        let mut moved: Vec<usize> = added.iter().map(|arrival| arrival.effect.on).collect();
        moved.sort_unstable();
        moved.dedup();
        let mut readings = self.readings.clone();
        let followers: BTreeMap<usize, Ability> = remote_cases::followers(context).collect();
        let remote = readiness.remote.as_ref().filter(|_| moved.iter().any(|on| followers.contains_key(on)));
        let mut remote = remote.cloned();
        for (entry, scope) in instances {
            if let Some((remote, entry)) = remote.as_mut().zip(context.catalogue.entries.get(*entry)) {
                remote.add(entry, *scope, self.live);
            }
        }
        let years = f64::from(self.quarter.since(context.assessment.quarter())).max(0.0) / 4.0;
        for indicator in moved {
            let (Some(arrivals), Some(base), Some(reading)) =
                (self.arrivals.get(indicator), readiness.base.get(indicator), readings.get_mut(indicator))
            else {
                continue;
            };
            *reading = *base;
            readiness.begin(indicator, reading, years);
            let (before, after) = arrivals.split_at(arrivals.partition_point(|arrival| arrival.from <= self.live));
            let counts = |arrival: &&Arrival| arrival.effect.on == indicator && self.live <= self.quarter;
            let mut applier = Applier::new(context);
            for arrival in before.iter().chain(added.iter().filter(counts)).chain(after) {
                arrival.apply(&mut applier, reading);
            }
            if let Some((remote, ability)) = remote.as_ref().zip(followers.get(&indicator)) {
                follow(remote, *ability, self.quarter, reading);
            }
            readiness.clamp(indicator, reading);
        }
        score::score(context.rubric, &readings)
    }
}

/// The catalogue instances that an initiative represents: none for an initiative without a catalogue entry, for one that
/// claims easily claimed work without doing it, for one that is too small for its entry, and for one before the
/// assessment.
pub(crate) fn instances(context: Context<'_>, initiative: &Initiative) -> Vec<(usize, Scope)> {
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    let easily = entry.is_some_and(|entry| entry.does.iter().any(|role| work::CLAIMED_EASILY.contains(role)));
    let is_real = if easily { work::is_real(context, initiative) } else { claim::short(context, initiative).is_none() };
    if is_real && claim::is_to_come(context, initiative) { instance::of(context, initiative) } else { Vec::new() }
}
