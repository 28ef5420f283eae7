//! Ways for more people to use a service without coming: channels and pairs of channels, by the activities that open
//! them or let them reach more people.
//!
//! By the low estimate, a set of channels reaches as many people as its best channel or its best pair of measured
//! overlap. So the use of a service is the best over these of: growth of use since the later opening × reach.

use crate::model::terms::Ability;
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::problem::benefit::{BenefitModel, Service};
use crate::schedule::problem::instance::Problem;
use crate::schedule::problem::movers::Opener;
use crate::score::reach::Level;

/// The ways to one ability of a service.
pub(super) struct Ways(Vec<Way>);

struct Way {
    /// One or two activities that open the channels, or one that widens a channel of today.
    needs: Vec<usize>,
    /// Everything that the needs require, themselves included.
    closure: Vec<usize>,
    /// One or two channels.
    channels: Vec<usize>,
    /// Share of use by quarters since the later opening.
    growth: Vec<f64>,
    /// The first quarter in which all needs can be live.
    from: usize,
}

/// A step of a way: a share of people from a quarter by which activities are live.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Step {
    /// The activities.
    pub needs: Vec<usize>,
    /// The quarter.
    pub by: usize,
    /// Bits of the share.
    share: u64,
}

impl Step {
    /// A step; `by` is the quarter by which the activities are live.
    pub(super) fn new(needs: Vec<usize>, by: usize, share: f64) -> Step {
        Step { needs, by, share: share.to_bits() }
    }

    /// The share of people.
    pub(super) fn share(&self) -> f64 {
        f64::from_bits(self.share)
    }

    /// The same step with another share.
    pub(super) fn with_share(&self, share: f64) -> Step {
        Step::new(self.needs.clone(), self.by, share)
    }
}

/// The ways to an ability of a service that are possible within the horizon.
pub(super) fn of(
    problem: &Problem<'_>,
    (process, service): (usize, &Service),
    ability: Ability,
    heads: &EarliestStarts,
) -> Ways {
    let model = &problem.benefit;
    let is_possible = |opener: &&Opener| opener.can >= ability && heads.live[opener.activity].is_some();
    let openers: Vec<&Opener> = service.openers.iter().filter(is_possible).collect();
    let today: Vec<usize> =
        model.remote_today(process).filter(|(_, can)| *can >= ability).map(|(channel, _)| channel).collect();
    let way = |of: &[&Opener], channels: Vec<usize>| {
        let mut needs: Vec<usize> = of.iter().map(|opener| opener.activity).collect();
        needs.sort_unstable();
        needs.dedup();
        let from = needs.iter().filter_map(|need| heads.live[*need]).max().unwrap_or(0);
        let growths: Vec<Vec<f64>> = of.iter().map(|opener| model.growth(opener)).collect();
        let ages = growths.iter().map(Vec::len).min().unwrap_or(0);
        let slower = |age: usize| growths.iter().map(|growth| growth[age]).fold(1.0, f64::min);
        Way {
            closure: needs.iter().flat_map(|need| problem.needed(*need)).collect(),
            needs,
            channels,
            growth: (0..ages).map(slower).collect(),
            from: usize::try_from(from).unwrap_or(0),
        }
    };
    let mut ways: Vec<Way> = openers.iter().map(|opener| way(&[opener], vec![opener.channel])).collect();
    for pair in model.measured() {
        for opener in &openers {
            let Some(other) = pair.iter().find(|channel| **channel != opener.channel) else { continue };
            if !pair.contains(&opener.channel) {
                continue;
            }
            if today.contains(other) {
                ways.push(way(&[opener], pair.to_vec()));
            }
            // Each pair of openers once.
            let seconds = openers.iter().filter(|second| second.channel == *other && opener.channel < *other);
            ways.extend(seconds.map(|second| way(&[opener, second], pair.to_vec())));
        }
    }
    for channel in &today {
        let sets = model.measured().filter(|pair| pair.contains(channel) && pair.iter().all(|of| today.contains(of)));
        let sets: Vec<Vec<usize>> = sets.map(|pair| pair.to_vec()).chain([vec![*channel]]).collect();
        for activity in model.widening(*channel) {
            let Some(from) = heads.live[activity] else { continue };
            ways.extend(sets.iter().map(|channels| Way {
                needs: vec![activity],
                closure: problem.needed(activity),
                channels: channels.clone(),
                growth: vec![1.0],
                from: usize::try_from(from).unwrap_or(0),
            }));
        }
    }
    Ways(ways)
}

impl Ways {
    /// The ways in a quarter that reach more people than today's channels, without those that another way dominates: one
    /// that reaches as many people and needs nothing more.
    pub(super) fn at(&self, model: &BenefitModel<'_>, quarter: usize, today: f64, levels: &[Level]) -> Vec<Vec<Step>> {
        let possible = self.0.iter().filter(|way| way.from <= quarter);
        let reached = possible.map(|way| (model.reach_of(&way.channels, levels), way));
        let mut reached: Vec<(f64, &Way)> = reached.filter(|(share, _)| *share > today).collect();
        reached.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.needs.cmp(&b.1.needs)));
        let mut kept: Vec<(f64, &Way)> = Vec::new();
        for (share, way) in reached {
            let dominates = |(_, better): &(f64, &Way)| {
                better.growth == way.growth && better.needs.iter().all(|need| way.closure.contains(need))
            };
            if !kept.iter().any(dominates) {
                kept.push((share, way));
            }
        }
        let steps = |(share, way): (f64, &Way)| {
            let ages = way.growth.iter().enumerate().filter(|(age, _)| way.from + age <= quarter);
            let step = |(age, used): (usize, &f64)| Step::new(way.needs.clone(), quarter - age, used * share);
            ages.map(step).collect()
        };
        kept.into_iter().map(steps).collect()
    }
}
