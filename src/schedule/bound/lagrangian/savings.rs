//! Linear bounds on the hours that a roadmap saves.
//!
//! In one quarter, the visits of a service cost `1 − T₀ − (1 − x)(1 − T)` less, where `x` is the share that cuts take
//! off, `T` the share of people who need not come, and `T₀` that of today. Enquiries and documents likewise. Two bounds
//! make a sum of this; for each service, quarter and figure the lower one at a given point counts.
//!
//! 1. Cuts multiply, so `(1 − x)(1 − T) = (1 − T₀) e^(−s)`, where `s` sums `−ln(1 − cut)` over the cuts that are live
//!    and `ln((1 − T₀) / (1 − T))` for the best channel. `1 − e^(−s)` is concave, so it lies below each tangent.
//! 2. `x` is a submodular function of the set of live activities. For every set `A`, such a function is at most `x(A) +
//!    Σ of gains over A of those outside A − Σ of losses of those of A that are missing`, a loss being the least it can
//!    be (Nemhauser, Wolsey and Fisher 1978). The product of `x` and the additional share `u = T − T₀` is at least 0 and
//!    at least `xU + uX − XU`, where `X` and `U` are the greatest values by that quarter (McCormick 1976). This bound
//!    is better than a tangent where nothing is live.
//!
//! The best of several channels is a [`gradus_solve::lagrangian::Gain`]. The reach of channels is that with every gain
//! in reach as early as possible, and all staff are trained in time.

use std::collections::BTreeMap;

use super::channel_ways::{self, Step};
use crate::model::terms::{Ability, BurdenFigure};
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::problem::benefit::Service;
use crate::schedule::problem::instance::Problem;
use crate::score::reach::Level;

/// For an activity and a quarter: the degree, in [0, 1], to which the activity is live by then.
pub(in crate::schedule::bound) type Point<'p> = &'p dyn Fn(usize, usize) -> f64;

/// What remains after cuts or beside channels below which a logarithm would be too steep for a good tangent.
const LEAST_LEFT: f64 = 0.02;
/// Below this sum of logarithms next to nothing is live, and the second bound is better than a tangent.
const NEXT_TO_NOTHING: f64 = 0.02;

/// A bound on the hours saved: a constant, gains of single activities, and gains of the best of several channels.
#[derive(Debug, Default)]
pub(super) struct Savings {
    /// Hours in addition to the gains.
    pub constant: f64,
    /// By activity and quarter by which it is live: the gain of that quarter.
    pub alone: BTreeMap<(usize, usize), f64>,
    shared: BTreeMap<Shared, f64>,
}

/// Ways for more people to use a service without coming, of which the best counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shared {
    /// Bits of the share without any of the ways.
    least: u64,
    /// The ways, each with its steps.
    pub ways: Vec<Vec<Step>>,
}

impl Shared {
    /// The share without any of the ways.
    pub(super) fn least(&self) -> f64 {
        f64::from_bits(self.least)
    }

    /// What the best way adds to the share without any of them.
    fn extra(&self, point: Point<'_>) -> f64 {
        let of_way = |steps: &Vec<Step>| {
            let (mut before, mut sum) = (self.least(), 0.0);
            for step in steps {
                let taken = step.needs.iter().map(|need| point(*need, step.by)).fold(1.0, f64::min);
                sum += (step.share() - before).max(0.0) * taken;
                before = before.max(step.share());
            }
            sum
        };
        self.ways.iter().map(of_way).fold(0.0, f64::max)
    }

    /// The greatest share of any way.
    fn most(&self) -> f64 {
        self.ways.iter().flatten().map(Step::share).fold(self.least(), f64::max)
    }

    /// The same ways, with `ln((1 − least) / (1 − share))` in place of each share; `None` if a share is close to one.
    fn logarithmic(&self) -> Option<Shared> {
        let left = 1.0 - self.least();
        if 1.0 - self.most() < LEAST_LEFT {
            return None;
        }
        let of_step = |step: &Step| step.with_share((left / (1.0 - step.share())).ln().max(0.0));
        let ways = self.ways.iter().map(|steps| steps.iter().map(of_step).collect());
        Some(Shared { least: 0.0_f64.to_bits(), ways: ways.collect() })
    }
}

/// Hours of one figure of a service in a quarter, with what saves them.
struct Part {
    /// Hours if nobody had a remote channel and nothing were cut.
    hours: f64,
    quarter: usize,
    /// By activity that can be live by the quarter: the share left after its cuts.
    left: BTreeMap<usize, f64>,
    /// Ways to a remote channel.
    channels: Shared,
}

/// A linear bound on the hours of a part that are saved.
struct Linear {
    constant: f64,
    /// By activity: its coefficient.
    cuts: Vec<(usize, f64)>,
    /// The coefficient of the best channel.
    scale: f64,
    channels: Shared,
}

impl Linear {
    fn at(&self, quarter: usize, point: Point<'_>) -> f64 {
        let cuts: f64 = self.cuts.iter().map(|(activity, gain)| gain * point(*activity, quarter)).sum();
        self.constant + cuts + self.scale * self.channels.extra(point)
    }
}

/// A linear bound on the share that cuts take off.
struct Cuts {
    constant: f64,
    /// By activity: its coefficient.
    gains: Vec<(usize, f64)>,
    /// The share that all possible cuts take off.
    most: f64,
}

impl Savings {
    /// The bound over all services and quarters: close at the roadmap that `reference` describes, and as low as
    /// possible at `target`.
    pub(super) fn of(problem: &Problem<'_>, heads: &EarliestStarts, [reference, target]: [Point<'_>; 2]) -> Savings {
        let model = &problem.benefit;
        let soonest = |activity: usize| heads.live.get(activity).copied().flatten();
        let quarters = 0..model.discount.len();
        let levels: Vec<Vec<Level>> = quarters.map(|quarter| model.levels_at(quarter, &soonest)).collect();
        let mut savings = Savings::default();
        for (process, service) in model.services.iter().enumerate() {
            for part in parts(problem, (process, service), heads, &levels) {
                savings.take(&part, &part.bound(reference, target));
            }
        }
        savings
    }

    /// Gains of the best of several channels, each with its scale.
    pub(super) fn shared(&self) -> impl Iterator<Item = (&Shared, f64)> {
        self.shared.iter().map(|(shared, scale)| (shared, *scale))
    }

    fn take(&mut self, part: &Part, bound: &Linear) {
        self.constant += bound.constant;
        for (activity, gain) in &bound.cuts {
            *self.alone.entry((*activity, part.quarter)).or_default() += gain;
        }
        if !bound.channels.ways.is_empty() {
            *self.shared.entry(bound.channels.clone()).or_default() += bound.scale;
        }
    }
}

/// The parts of a service's hours in every quarter.
fn parts(
    problem: &Problem<'_>,
    (process, service): (usize, &Service),
    heads: &EarliestStarts,
    levels: &[Vec<Level>],
) -> Vec<Part> {
    let (model, case) = (&problem.benefit, &service.case);
    let asking = channel_ways::of(problem, (process, service), Ability::Interact, heads);
    let filing = channel_ways::of(problem, (process, service), Ability::Transact, heads);
    let mut parts = Vec::new();
    for ((quarter, discount), levels) in model.discount.iter().enumerate().zip(levels) {
        let weight = discount * service.cases;
        let today = model.most_remote_at(process, quarter, &|_| None);
        let channels = |ways: &channel_ways::Ways, today: f64| Shared {
            least: today.to_bits(),
            ways: ways.at(model, quarter, today, levels),
        };
        let mut part = |hours: f64, on: [BurdenFigure; 2], channels: Shared| {
            if weight * hours > 0.0 {
                parts.push(Part { hours: weight * hours, quarter, left: left(service, on, heads, quarter), channels });
            }
        };
        let (trip, document) = (case.hours_per_visit, case.hours_per_document);
        let visits = [BurdenFigure::Visits, BurdenFigure::HoursPerVisit];
        let enquiries = [BurdenFigure::Enquiries, BurdenFigure::HoursPerVisit];
        let documents = [BurdenFigure::Documents, BurdenFigure::HoursPerDocument];
        part(trip * case.visits, visits, channels(&filing, today.transact));
        part(trip * case.enquiries, enquiries, channels(&asking, today.interact));
        part(document * case.documents, documents, Shared::default());
    }
    parts
}

/// By activity that can be live by a quarter: the share left of two figures, whose product counts, after its cuts.
fn left(service: &Service, on: [BurdenFigure; 2], heads: &EarliestStarts, quarter: usize) -> BTreeMap<usize, f64> {
    let mut left = BTreeMap::new();
    for (activity, cut) in service.cuts.iter().filter(|(_, cut)| on.contains(&cut.on)) {
        let live = heads.live.get(*activity).copied().flatten();
        if live.is_some_and(|live| live <= quarter as i32) {
            *left.entry(*activity).or_insert(1.0) *= 1.0 - cut.low;
        }
    }
    left
}

impl Part {
    /// The bound that is lowest at `target`.
    fn bound(&self, reference: Point<'_>, target: Point<'_>) -> Linear {
        let mut best = self.beside(reference, target);
        let mut keep = |other: Linear, by: f64| {
            if other.at(self.quarter, target) < best.at(self.quarter, target) + by {
                best = other;
            }
        };
        keep(self.beside(target, target), 0.0);
        let Some(channels) = self.channels.logarithmic().filter(|_| self.has_gentle_cuts()) else { return best };
        for point in [target, reference] {
            let cuts: f64 = self.left.iter().map(|(activity, left)| -left.ln() * point(*activity, self.quarter)).sum();
            let sum = cuts + channels.extra(point);
            // A tangent is closer beside the point where it touches, and so goes before an equal bound.
            let before_equals = if sum > NEXT_TO_NOTHING { self.hours * 1e-9 } else { 0.0 };
            keep(self.tangent(sum, &channels), before_equals);
        }
        best
    }

    fn has_gentle_cuts(&self) -> bool {
        self.left.values().all(|left| *left >= LEAST_LEFT)
    }

    /// The tangent where the logarithms sum to `sum`.
    fn tangent(&self, sum: f64, channels: &Shared) -> Linear {
        let most = self.hours * (1.0 - self.channels.least());
        let slope = most * (-sum).exp();
        Linear {
            constant: most - slope * (1.0 + sum),
            cuts: self.left.iter().map(|(activity, left)| (*activity, -left.ln() * slope)).collect(),
            scale: slope,
            channels: channels.clone(),
        }
    }

    /// The second bound, for the set of activities that are live at `point`; of the two bounds on its product, the one
    /// that is lower at `target`.
    fn beside(&self, point: Point<'_>, target: Point<'_>) -> Linear {
        let cuts = Cuts::of(&self.left, &|activity| point(activity, self.quarter) > 0.5);
        let today = self.channels.least();
        let widest = self.channels.most() - today;
        let bound = |(of_cuts, of_channels, rest): (f64, f64, f64)| Linear {
            constant: self.hours * (of_cuts * cuts.constant + rest),
            cuts: cuts.gains.iter().map(|(activity, gain)| (*activity, self.hours * of_cuts * gain)).collect(),
            scale: self.hours * of_channels,
            channels: self.channels.clone(),
        };
        let loose = bound((1.0 - today, 1.0, 0.0));
        let tight = bound(((1.0 - today - widest).max(0.0), 1.0 - cuts.most, cuts.most * widest));
        if tight.at(self.quarter, target) < loose.at(self.quarter, target) { tight } else { loose }
    }
}

impl Cuts {
    /// The bound for a set of activities, among those that can be live.
    fn of(left: &BTreeMap<usize, f64>, is_live: &dyn Fn(usize) -> bool) -> Cuts {
        let product = |which: &dyn Fn(usize) -> bool| -> f64 {
            left.iter().filter(|(activity, _)| which(**activity)).map(|(_, left)| left).product()
        };
        let there = product(is_live);
        let gain = |(activity, left): (&usize, &f64)| {
            let beside = if is_live(*activity) { product(&|other| other != *activity) } else { there };
            (*activity, (1.0 - left) * beside)
        };
        let gains: Vec<(usize, f64)> = left.iter().map(gain).collect();
        let losses: f64 = gains.iter().filter(|(activity, _)| is_live(*activity)).map(|(_, gain)| gain).sum();
        Cuts { constant: (1.0 - there - losses).max(0.0), gains, most: 1.0 - product(&|_| true) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three activities leave these shares of the visits.
    const LEFT: [f64; 3] = [0.4, 0.75, 0.9];

    fn is_in(set: usize, activity: usize) -> bool {
        set >> activity & 1 == 1
    }

    /// A part with three cuts and two channels, which are activities 3 and 4; 0.1 of the people have a channel today.
    fn part() -> Part {
        let way = |activity, share| vec![Step::new(vec![activity], 0, share)];
        let channels = Shared { least: 0.1_f64.to_bits(), ways: vec![way(3, 0.3), way(4, 0.6)] };
        Part { hours: 10.0, quarter: 0, left: (0..3).map(|activity| (activity, LEFT[activity])).collect(), channels }
    }

    fn saved(set: usize) -> f64 {
        let left: f64 = (0..3).filter(|activity| is_in(set, *activity)).map(|activity| LEFT[activity]).product();
        let remote = if is_in(set, 4) {
            0.6
        } else if is_in(set, 3) {
            0.3
        } else {
            0.1
        };
        10.0 * (0.9 - left * (1.0 - remote))
    }

    #[test]
    fn no_set_saves_more_than_its_bound_and_the_reference_saves_as_much() {
        let part = part();
        for reference in 0..32_usize {
            let there = |activity: usize, _| f64::from(is_in(reference, activity));
            let bound = part.bound(&there, &there);
            for set in 0..32_usize {
                let taken = |activity: usize, _| f64::from(is_in(set, activity));
                let (most, exact) = (bound.at(0, &taken), saved(set));
                assert!(most >= exact - 1e-9, "{reference} {set}: {most} < {exact}");
                assert!(set != reference || most - exact < 1e-9, "{reference}: {most} {exact}");
            }
        }
    }

    #[test]
    fn both_bounds_hold_for_every_set() {
        let part = part();
        let channels = part.channels.logarithmic().unwrap();
        for point in 0..32_usize {
            let at = |activity: usize, _| f64::from(is_in(point, activity));
            let mut bounds = vec![part.beside(&at, &at)];
            bounds.extend([0.0, 0.3, 1.0, 2.0].map(|sum| part.tangent(sum, &channels)));
            for set in 0..32_usize {
                let taken = |activity: usize, _| f64::from(is_in(set, activity));
                assert!(bounds.iter().all(|bound| bound.at(0, &taken) >= saved(set) - 1e-9), "{point} {set}");
            }
        }
    }

    #[test]
    fn the_bound_on_cuts_is_exact_for_its_set_and_never_below() {
        let left: BTreeMap<usize, f64> = (0..3).map(|activity| (activity, LEFT[activity])).collect();
        for reference in 0..8_usize {
            let cuts = Cuts::of(&left, &|activity| is_in(reference, activity));
            for set in 0..8_usize {
                let taken = (0..3).filter(|activity| is_in(set, *activity));
                let exact = 1.0 - taken.map(|activity| LEFT[activity]).product::<f64>();
                let gains = cuts.gains.iter().filter(|(activity, _)| is_in(set, *activity));
                let bound = cuts.constant + gains.map(|(_, gain)| gain).sum::<f64>();
                assert!(bound >= exact - 1e-12, "{reference} {set}: {bound} < {exact}");
                assert!(set != reference || (bound - exact).abs() < 1e-12);
            }
        }
    }
}
