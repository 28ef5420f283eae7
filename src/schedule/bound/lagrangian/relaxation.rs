//! The problem as a [`Relaxation`]: activities that save hours are jobs, quarters are periods, and linear bounds on the
//! hours saved ([`super::savings`]) are gains.

use std::collections::BTreeMap;

use super::channel_ways::Step;
use super::resource_rows::ResourceRows;
use super::savings::{Point, Savings};
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::problem::instance::Problem;
use gradus_solve::lagrangian::{Gain, Job, Relaxation};

/// A relaxation and what its gains leave out.
#[derive(Debug)]
pub(crate) struct Relaxed {
    /// The instance in plain numbers.
    pub relaxation: Relaxation,
    /// Benefit in addition to its gains, whatever is done.
    pub constant: f64,
}

impl Relaxed {
    /// By activity of an instance of `activities` activities, the degree to which it is live by each quarter in the mean
    /// of pricing solutions.
    pub(in crate::schedule::bound) fn mean(&self, activities: usize, mean: &[f64]) -> Vec<Vec<f64>> {
        let mut live = vec![Vec::new(); activities];
        for (job, places) in self.relaxation.jobs.iter().zip(mean.chunks(self.relaxation.width())) {
            let all: f64 = places.iter().sum();
            let by = places.iter().scan(0.0, |sum, share| {
                *sum += share / all.max(f64::MIN_POSITIVE);
                Some(*sum)
            });
            if let Some(live) = live.get_mut(job.label) {
                *live = by.collect();
            }
        }
        live
    }
}

/// The instance in plain numbers: activities that contribute to the benefit, their needs, their resource use and their
/// gains. The gains bound the benefit of every roadmap; `points` are a known roadmap, and the point where the bound
/// should be low.
pub(in crate::schedule::bound) fn of(problem: &Problem<'_>, heads: &EarliestStarts, points: [Point<'_>; 2]) -> Relaxed {
    let quarters = usize::try_from(problem.last.since(problem.first) + 1).unwrap_or(0);
    let model = &problem.benefit;
    let movers = (0..model.services.len()).flat_map(|process| model.movers(process));
    let movers = movers.filter(|mover| heads.live[*mover].is_some());
    let mut activities: Vec<usize> = movers.flat_map(|mover| problem.needed(mover)).collect();
    activities.sort_unstable();
    activities.dedup();
    let rows = ResourceRows::of(problem);
    let place = |activity: usize| activities.binary_search(&activity).ok();
    let job = |activity: &usize| {
        let of = &problem.activities[*activity];
        Job {
            label: *activity,
            earliest: heads.live[*activity].map_or(quarters + 1, |head| head.unsigned_abs() as usize),
            modes: of.modes.iter().map(|mode| rows.mode(of, mode)).collect(),
            needs: of.requires.iter().filter_map(|(need, lag)| Some((place(*need)?, *lag))).collect(),
        }
    };
    let mut relaxation = Relaxation {
        periods: quarters,
        jobs: activities.iter().map(job).collect(),
        gains: Vec::new(),
        pairs: Vec::new(),
        resources: rows.resources,
    };
    let savings = Savings::of(problem, heads, points);
    let mut pairs: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
    for ((activity, quarter), scale) in &savings.alone {
        let node = place(*activity).and_then(|job| relaxation.node(&mut pairs, &[job], *quarter));
        if let Some(node) = node.filter(|_| *scale > 0.0) {
            relaxation.gains.push(Gain { scale: *scale, least: 0.0, options: vec![vec![(node, 1.0)]] });
        }
    }
    for (shared, scale) in savings.shared() {
        let of_way = |steps: &Vec<Step>| {
            let mut nodes = Vec::new();
            for step in steps {
                let jobs: Vec<usize> = step.needs.iter().filter_map(|need| place(*need)).collect();
                nodes.extend(relaxation.node(&mut pairs, &jobs, step.by).map(|node| (node, step.share())));
            }
            nodes
        };
        let mut options: Vec<Vec<(usize, f64)>> = shared.ways.iter().map(of_way).collect();
        options.retain(|option| !option.is_empty());
        if !options.is_empty() && scale > 0.0 {
            // Floors lie in [0, 1].
            let most = options.iter().flatten().map(|(_, share)| *share).fold(1.0, f64::max);
            options.iter_mut().flatten().for_each(|(_, share)| *share /= most);
            relaxation.gains.push(Gain { scale: scale * most, least: shared.least() / most, options });
        }
    }
    Relaxed { relaxation, constant: savings.constant }
}
