//! What services cost people in time, trips, documents and fares, and how much of it a plan spares them.
//!
//! The unit is that of the Standard Cost Model for citizens: time × number of cases, and out-of-pocket cost × number of
//! cases. The burden of a case falls in two ways. Cuts of finished initiatives (fewer visits, fewer documents, shorter
//! trips) hold for everybody, over every channel. Channels from which nobody needs to come spare trips to the share of
//! people whom they reach and who use them. `docs/methodology/burden.md` has the formulas.
//!
//! Hours spared in a quarter = burden of that quarter without the plan − burden with it, by service. What a trend alone
//! brings is in both, so no plan takes credit for it. Each figure is the smaller of the low and the likely reading in
//! its low estimate: a cut is worth most where few people have a remote channel, so that the low reading of reach may
//! give more.

pub mod case;
pub mod reach;
pub mod today;
pub mod used;

use std::collections::BTreeMap;

use self::case::{Estimate, Figures, Left, Load, Origins};
use self::reach::Gains;
use self::used::Serving;
use super::readiness::instances;
use super::service::Opening;
use super::{Forecast, precursor};
use crate::model::burden::Cut;
use crate::model::catalogue::Scope;
use crate::model::{Assessment, Catalogue, Context, Quarter};
use crate::score::reach::Level;

/// Two readings of what is spared. In each figure `low` is at most `likely`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spared {
    /// Low estimate.
    pub low: Load,
    /// Likely value.
    pub likely: Load,
}

impl std::ops::Add for Spared {
    type Output = Spared;
    fn add(self, other: Spared) -> Spared {
        Spared { low: self.low + other.low, likely: self.likely + other.likely }
    }
}

impl std::iter::Sum for Spared {
    fn sum<I: Iterator<Item = Spared>>(all: I) -> Spared {
        all.fold(Spared::default(), |sum, of| sum + of)
    }
}

/// A service as its burden depends on it.
#[derive(Clone, Debug)]
pub struct Service {
    /// Index into the assessment's processes.
    pub process: usize,
    /// Cases a year.
    pub cases: f64,
    /// The figures of a case.
    pub figures: Figures,
    /// Where they come from.
    pub origins: Origins,
    /// Cuts of the plan, each with the quarter from which it holds.
    cuts: Vec<(Quarter, Cut)>,
    /// Channels over time, with whether each opening is prepared by real training and trial.
    openings: Vec<(Opening, bool)>,
}

/// The burden of all services under a plan.
#[derive(Clone, Debug)]
pub struct Burden<'a> {
    assessment: &'a Assessment,
    catalogue: &'a Catalogue,
    gains: Gains,
    /// The services, in the order of the assessment.
    pub services: Vec<Service>,
    first: Quarter,
    last: Quarter,
    /// Of each service, what is spared in each quarter of the horizon.
    spared: Vec<Vec<Spared>>,
}

impl<'a> Burden<'a> {
    /// The burden under a plan.
    pub fn of(forecast: &Forecast<'a>) -> Burden<'a> {
        let context: Context<'a> = forecast.context;
        let (assessment, catalogue) = (context.assessment, context.catalogue);
        let mut services: Vec<Service> = (0..assessment.processes.len())
            .map(|process| {
                let prepared = |opening: &Opening| {
                    opening.by.is_none_or(|initiative| precursor::is_prepared(&forecast.doing, initiative, process))
                };
                let openings = forecast.services.openings(process).iter();
                let (figures, origins) = Figures::of(assessment, Some(catalogue), process);
                let cases = assessment.processes.get(process).map_or(0.0, |process| process.cases_per_year as f64);
                let openings = openings.map(|opening| (*opening, prepared(opening))).collect();
                Service { process, cases, figures, origins, cuts: Vec::new(), openings }
            })
            .collect();
        let gains = effects(forecast, &mut services);
        let plan = forecast.plan;
        let mut burden =
            Burden { assessment, catalogue, gains, services, first: plan.first, last: plan.last, spared: Vec::new() };
        burden.spared = burden.by_service();
        burden
    }

    /// The quarters of the horizon.
    pub fn quarters(&self) -> impl Iterator<Item = Quarter> + use<> {
        self.first.through(self.last)
    }

    /// The reach of every channel in a quarter, in the order of the assessment.
    pub fn reach(&self, quarter: Quarter) -> Vec<Level> {
        self.gains.levels(self.assessment, quarter)
    }

    /// What one service is spared in each quarter of the horizon.
    pub fn spared(&self, process: usize) -> &[Spared] {
        self.spared.get(process).map_or(&[], Vec::as_slice)
    }

    /// What one service is spared in the whole horizon.
    pub fn in_sum(&self, process: usize) -> Spared {
        self.spared(process).iter().copied().sum()
    }

    /// What one service is spared in a year at the rate of the last quarter.
    pub fn at_the_end(&self, process: usize) -> Spared {
        let last = self.spared(process).last().copied().unwrap_or_default();
        Spared { low: last.low.times(4.0), likely: last.likely.times(4.0) }
    }

    /// What all services are spared in the whole horizon.
    pub fn total(&self) -> Spared {
        (0..self.services.len()).map(|process| self.in_sum(process)).sum()
    }

    /// The benefit of the plan: hours that all services are spared over the horizon, low estimate, discounted to its
    /// first quarter.
    pub fn benefit(&self) -> f64 {
        let yearly = 1.0 + self.catalogue.benefit.discount;
        let worth = |(n, (_, spared)): (usize, (Quarter, Spared))| spared.low.hours * yearly.powf(-(n as f64) / 4.0);
        // An empty sum of floats is −0; adding 0.0 makes it 0.
        self.total_by_quarter().into_iter().enumerate().map(worth).sum::<f64>() + 0.0
    }

    /// What all services are spared in a year at the rate of the last quarter.
    pub fn total_at_the_end(&self) -> Spared {
        (0..self.services.len()).map(|process| self.at_the_end(process)).sum()
    }

    /// What all services are spared in each quarter of the horizon.
    pub fn total_by_quarter(&self) -> Vec<(Quarter, Spared)> {
        let at = |n: usize| self.spared.iter().filter_map(|of| of.get(n)).copied().sum();
        self.quarters().enumerate().map(|(n, quarter)| (quarter, at(n))).collect()
    }

    /// What is spared, by service and quarter. Services with the same channels share one evaluation of their use.
    fn by_service(&self) -> Vec<Vec<Spared>> {
        let mut spared: Vec<Vec<Spared>> = self.services.iter().map(|_| Vec::new()).collect();
        let unplanned = Gains::default();
        for quarter in self.quarters() {
            let levels = self.gains.levels(self.assessment, quarter);
            let before = unplanned.levels(self.assessment, quarter);
            let mut known: BTreeMap<Vec<Key>, [used::Pair; 2]> = BTreeMap::new();
            for (service, spared) in self.services.iter().zip(&mut spared) {
                let serving = used::serving(self.catalogue, &service.openings, quarter);
                let today = used::serving_today(&service.openings);
                let key = serving.iter().chain(&today).map(Key::of).chain([Key::end(serving.len())]).collect();
                let [with, without] = known.entry(key).or_insert_with(|| {
                    [used::pair(self.assessment, &levels, &serving), used::pair(self.assessment, &before, &today)]
                });
                let reading = |estimate: Estimate| {
                    let left = service.left(quarter, estimate);
                    let then = Load::of_case(&service.figures, &left, with.of(estimate));
                    let else_ = Load::of_case(&service.figures, &Left::ALL, without.of(estimate));
                    (else_ - then).times(service.cases / 4.0)
                };
                let (low, likely) = (reading(Estimate::Low), reading(Estimate::Likely));
                spared.push(Spared { low: low.with(likely, f64::min), likely });
            }
        }
        spared
    }
}

/// What an evaluation of use depends on: channel, ability, bits of the use.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key(usize, Option<crate::model::terms::Ability>, u64);

impl Key {
    fn of(serving: &Serving) -> Key {
        Key(serving.channel, Some(serving.can), serving.used.to_bits())
    }

    /// Tells how many channels are those of the plan.
    fn end(count: usize) -> Key {
        Key(count, None, 0)
    }
}

impl Service {
    /// The shares of the figures that are left in `quarter`.
    fn left(&self, quarter: Quarter, estimate: Estimate) -> Left {
        Left::after(self.cuts.iter().filter(|(live, _)| *live <= quarter).map(|(_, cut)| cut), estimate)
    }
}

/// Enters the cuts of the plan's initiatives into the services, and returns the gains in reach. Each instance of a
/// catalogue entry counts once, and only if its work is real, like its effects on indicators.
fn effects(forecast: &Forecast<'_>, services: &mut [Service]) -> Gains {
    let context = forecast.context;
    let mut first: BTreeMap<(usize, Scope), Quarter> = BTreeMap::new();
    for initiative in &forecast.plan.initiatives {
        for instance in instances(context, initiative) {
            let live = first.entry(instance).or_insert(initiative.live());
            *live = (*live).min(initiative.live());
        }
    }
    let mut gains = Gains::default();
    for ((entry, scope), live) in first {
        let Some(entry) = context.catalogue.entries.get(entry) else { continue };
        entry.reach.iter().for_each(|gain| gains.add(live, *gain));
        if entry.cuts.is_empty() {
            continue;
        }
        for service in services.iter_mut() {
            let process = context.assessment.processes.get(service.process);
            let is_meant = match scope {
                Scope::Jurisdiction => true,
                Scope::Department(department) => process.is_some_and(|process| process.department == department),
                Scope::Process(process) => process == service.process,
            };
            if is_meant {
                service.cuts.extend(entry.cuts.iter().map(|cut| (live, *cut)));
            }
        }
    }
    gains
}
