//! How much benefit any roadmap can have at most.
//!
//! Each activity is taken to be live as early as it could be whatever else is done ([`EarliestStarts`]); that alone gives a bound.
//! Where things are scarce it is made tighter: what is scarce ([`crate::schedule::bound::lagrangian::resources`]) is to be paid for, after Lagrange, and
//! what is then best ([`crate::schedule::bound::lagrangian::pricing`]) is more than any roadmap has. The benefit of a service is no sum over channels but
//! the best of them; it is at most `m + Σ max(0, v − m)` for any `m`, and that is a sum. Multipliers and `m` follow subgradients
//! ([`crate::schedule::bound::lagrangian::subgradient`]). Any value of them gives a bound, so that none of it has to be exact.

use std::collections::BTreeMap;

use super::earliest_start::EarliestStarts;
use crate::schedule::bound::lagrangian::domain::{Domain, MOST_QUARTERS};
use crate::schedule::bound::lagrangian::guided_start;
use crate::schedule::bound::lagrangian::pricing::PricingProblem;
use crate::schedule::bound::lagrangian::relaxation::{Gain, Member, Relaxation};
use crate::schedule::bound::lagrangian::resources;
use crate::schedule::bound::lagrangian::rounding::outwards;
use crate::schedule::bound::lagrangian::subgradient::{self, Pace, SubgradientBound};
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Reason};
use crate::schedule::objective::attainment;
use crate::schedule::objective::benefit::{BenefitModel, Parts, Way};
use crate::schedule::problem::cumulative_row::CumulativeRow;
use crate::schedule::problem::instance::Problem;

/// Places of the priced instance times steps that a bound may take.
const EFFORT: usize = 17_000_000;
/// Steps, at most and at least.
const STEPS: (usize, usize) = (400, 12);
/// The distance of the level towards which prices first walk, as a share of the bound.
const LEVEL: f64 = 0.1;
/// The share of the newest step in the mean of what is best.
const FRESH: f64 = 0.02;

/// What is known of the greatest benefit.
#[derive(Debug)]
pub(crate) struct Most {
    /// No roadmap has more, in discounted eased cases.
    pub benefit: f64,
    /// What says so, where prices do; none where what could be live earliest is no more than what is held.
    pub priced: Option<(Relaxation, SubgradientBound)>,
}

impl Most {
    /// What is best at the prices that say so, as a list for an instance of so many activities.
    pub(crate) fn guide(&self, activities: usize) -> Option<ActivityList> {
        let (relaxed, lowered) = self.priced.as_ref()?;
        Some(guided_start::list(relaxed, &guided_start::order(relaxed, &lowered.mean), activities))
    }
}

/// The greatest benefit of any roadmap of the instance, or more; `held` is what one has. Where `surveyed`, only those roadmaps
/// are looked at that begin with the survey of what is not known.
pub(crate) fn of(problem: &Problem<'_>, worth: &BenefitModel, held: f64, surveyed: bool) -> Most {
    let heads = heads(problem, surveyed);
    let simple = outwards(worth.most(&|activity| heads.live[activity]));
    if !attainment::is_more(simple, held) {
        return Most { benefit: simple, priced: None };
    }
    let relaxed = relax(problem, worth, &heads);
    if relaxed.quarters > MOST_QUARTERS {
        return Most { benefit: simple, priced: None };
    }
    let priced = PricingProblem::new(&relaxed);
    let steps = (EFFORT / priced.places().max(1)).clamp(STEPS.1, STEPS.0);
    let pace = Pace { steps, level: LEVEL, fresh: FRESH };
    let (domain, mut workspace) = (Domain::full(&priced.layout), priced.workspace());
    let lowered =
        subgradient::lower(&priced, &domain, priced.free(), attainment::rounded_up(held), pace, &mut workspace);
    Most { benefit: simple.min(outwards(lowered.bound)), priced: Some((relaxed, lowered)) }
}

fn heads(problem: &Problem<'_>, surveyed: bool) -> EarliestStarts {
    EarliestStarts::of(problem, &CumulativeRow::all(problem), &given(problem, surveyed))
}

/// What stands first in every roadmap that a bound speaks of: the survey of what is not known, where `surveyed`.
pub(crate) fn given<'p, 'a>(problem: &'p Problem<'a>, surveyed: bool) -> PartialSchedule<'p, 'a> {
    let mut given = PartialSchedule::new(problem);
    if let Some(survey) = problem.baseline.filter(|_| surveyed) {
        // It comes first of all, as it does when a roadmap is built; what does not fit is not there.
        let _ = given.place(survey, problem.first, Reason::Baseline);
    }
    given
}

/// The instance in plain numbers: the activities on which benefit hangs, what they need and take, and what they bring.
pub(crate) fn relax(problem: &Problem<'_>, worth: &BenefitModel, heads: &EarliestStarts) -> Relaxation {
    let quarters = usize::try_from(problem.last.since(problem.first) + 1).unwrap_or(0);
    let openers = (0..worth.processes()).flat_map(|process| worth.openers(process));
    let openers = openers.filter(|opener| heads.live[*opener].is_some());
    let mut activities: Vec<usize> = openers.flat_map(|opener| problem.needed(opener)).collect();
    activities.sort_unstable();
    activities.dedup();
    let rows = resources::ResourceRows::of(problem);
    let place = |activity: &usize| activities.binary_search(activity).ok();
    let member = |activity: &usize| {
        let of = &problem.activities[*activity];
        Member {
            activity: *activity,
            head: heads.live[*activity].map_or(quarters + 1, |head| head.unsigned_abs() as usize),
            ways: of.modes.iter().map(|mode| rows.way(of, mode)).collect(),
            needs: of.requires.iter().filter_map(|(need, lag)| Some((place(need)?, *lag))).collect(),
        }
    };
    let mut relaxed = Relaxation {
        quarters,
        members: activities.iter().map(member).collect(),
        gains: Vec::new(),
        pairs: Vec::new(),
        scarce: rows.scarce,
    };
    let mut pairs: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
    for Parts { scales, today, ways } in alike(problem, worth, heads) {
        for (quarter, scale) in scales.iter().enumerate().filter(|(_, scale)| **scale > 0.0) {
            let of_way = |way: &Way| {
                let ages = worth.ramp().iter().enumerate().filter(|(age, _)| *age <= quarter);
                let places: Vec<usize> = way.needs.iter().filter_map(&place).collect();
                let mut steps = Vec::new();
                for (age, used) in ages {
                    let node = relaxed.node(&mut pairs, &places, quarter - age);
                    steps.extend(node.map(|node| (node, used * way.share)));
                }
                steps
            };
            let mut ways: Vec<Vec<(usize, f64)>> = ways.iter().map(of_way).collect();
            ways.retain(|way| !way.is_empty());
            if !ways.is_empty() {
                relaxed.gains.push(Gain { scale: *scale, today, ways });
            }
        }
    }
    relaxed
}

/// The abilities of all processes that more can have; those with the same ways to them and as many people today as one.
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
                // Where an ability is worth less than the one below, having it is no gain.
                *sum = sum.max(0.0) + scale.max(0.0);
            }
        } else {
            places.push(alike.len());
            alike.push(parts);
        }
    }
    alike
}

/// The options without those that another one always beats: it reaches as many, and what it needs is needed anyway.
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
