//! The problem as a [`Relaxation`]: activities that contribute to the benefit are jobs, quarters are periods, and the
//! abilities of processes are gains.

use std::collections::BTreeMap;

use super::resource_rows::ResourceRows;
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::objective::benefit::{BenefitModel, Parts, Way};
use crate::schedule::problem::instance::Problem;
use gradus_solve::lagrangian::{Gain, Job, Relaxation};

/// The instance in plain numbers: activities that contribute to the benefit, their needs, their resource use and their
/// gains.
pub(crate) fn of(problem: &Problem<'_>, worth: &BenefitModel, heads: &EarliestStarts) -> Relaxation {
    let quarters = usize::try_from(problem.last.since(problem.first) + 1).unwrap_or(0);
    let openers = (0..worth.processes()).flat_map(|process| worth.openers(process));
    let openers = openers.filter(|opener| heads.live[*opener].is_some());
    let mut activities: Vec<usize> = openers.flat_map(|opener| problem.needed(opener)).collect();
    activities.sort_unstable();
    activities.dedup();
    let rows = ResourceRows::of(problem);
    let place = |activity: &usize| activities.binary_search(activity).ok();
    let job = |activity: &usize| {
        let of = &problem.activities[*activity];
        Job {
            label: *activity,
            earliest: heads.live[*activity].map_or(quarters + 1, |head| head.unsigned_abs() as usize),
            modes: of.modes.iter().map(|mode| rows.mode(of, mode)).collect(),
            needs: of.requires.iter().filter_map(|(need, lag)| Some((place(need)?, *lag))).collect(),
        }
    };
    let mut relaxation = Relaxation {
        periods: quarters,
        jobs: activities.iter().map(job).collect(),
        gains: Vec::new(),
        pairs: Vec::new(),
        resources: rows.resources,
    };
    let mut pairs: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
    for Parts { scales, today, ways } in alike(problem, worth, heads) {
        for (quarter, scale) in scales.iter().enumerate().filter(|(_, scale)| **scale > 0.0) {
            let of_way = |way: &Way| {
                let ages = worth.ramp().iter().enumerate().filter(|(age, _)| *age <= quarter);
                let places: Vec<usize> = way.needs.iter().filter_map(&place).collect();
                let mut steps = Vec::new();
                for (age, used) in ages {
                    let node = relaxation.node(&mut pairs, &places, quarter - age);
                    steps.extend(node.map(|node| (node, used * way.share)));
                }
                steps
            };
            let mut options: Vec<Vec<(usize, f64)>> = ways.iter().map(of_way).collect();
            options.retain(|option| !option.is_empty());
            if !options.is_empty() {
                relaxation.gains.push(Gain { scale: *scale, least: today, options });
            }
        }
    }
    relaxation
}

/// The abilities that processes can improve. Processes with the same options and the same number of people today are
/// merged.
fn alike(problem: &Problem<'_>, worth: &BenefitModel, heads: &EarliestStarts) -> Vec<Parts> {
    let mut alike: Vec<Parts> = Vec::new();
    let mut known: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    for mut parts in worth.steps() {
        parts.ways = undominated(problem, heads, parts.ways);
        if parts.ways.is_empty() {
            continue;
        }
        let places = known.entry(parts.ways.iter().flat_map(|way| way.needs.iter().copied()).collect()).or_default();
        let same = places.iter().find(|place| alike[**place].today == parts.today && alike[**place].ways == parts.ways);
        if let Some(same) = same {
            for (sum, scale) in alike[*same].scales.iter_mut().zip(&parts.scales) {
                // If an ability is worth less than the one below it, it brings no gain.
                *sum = sum.max(0.0) + scale.max(0.0);
            }
        } else {
            places.push(alike.len());
            alike.push(parts);
        }
    }
    alike
}

/// The options that no other option dominates. An option dominates if it reaches as many people with a subset of the
/// requirements.
fn undominated(problem: &Problem<'_>, heads: &EarliestStarts, options: Vec<Way>) -> Vec<Way> {
    let mut kept: Vec<Way> = Vec::new();
    let mut options: Vec<Way> =
        options.into_iter().filter(|option| option.needs.iter().all(|need| heads.live[*need].is_some())).collect();
    options.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.needs.cmp(&b.needs)));
    let closures: Vec<Vec<usize>> =
        options.iter().map(|option| option.needs.iter().flat_map(|need| problem.needed(*need)).collect()).collect();
    for (option, closure) in options.iter().zip(&closures) {
        if !kept.iter().any(|better| better.needs.iter().all(|need| closure.contains(need))) {
            kept.push(option.clone());
        }
    }
    kept
}
