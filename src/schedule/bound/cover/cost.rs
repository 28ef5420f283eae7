//! Lower bound on the cost of any roadmap that opens a stage: the cheapest activities that open its gates, plus the
//! activities that every such roadmap holds.

use std::collections::{BTreeMap, BTreeSet};

use super::gate_constraints;
use super::timed_columns::{self, TimedColumns};
use crate::model::Money;
use crate::model::catalogue::Scope;
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::bound::optimistic;
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::Reason;
use crate::schedule::problem::instance::{Mode, Problem};
use crate::schedule::problem::mandate::Hold;
use gradus_solve::cover::Cover;
use gradus_solve::rounding::is_more;

/// Lower bound on the cost of a roadmap.
#[derive(Clone, Debug)]
pub(crate) struct Least {
    /// Lower bound of one-off cost plus running cost over the horizon, for roadmaps that open the stage; `None` if no
    /// work opens it.
    pub cost: Option<Money>,
    /// Activities of a cheap roadmap.
    pub list: Option<ActivityList>,
}

/// A stage that must open, and its deadline.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    /// The stage.
    pub stage: usize,
    /// Quarters from the first of the horizon within which the stage must open.
    pub by: i32,
}

/// A lower bound on the cost of roadmaps that open a stage (if one must open) and that hold the activities in `must` by
/// their quarters, counted from the first of the horizon. With `surveyed`, the bound covers only roadmaps that begin
/// with the survey of unknown indicators. `allowed` restricts the activities of the cheap roadmap; the bound does not
/// depend on it. `free` marks the activities whose cost is counted elsewhere.
pub(crate) fn of(
    problem: &Problem<'_>,
    heads: &EarliestStarts,
    opening: Option<Opening>,
    must: &[(usize, i32)],
    surveyed: bool,
    (allowed, free): (&[bool], &[bool]),
) -> Least {
    let least_of = |activity: usize| {
        let modes = problem.activities[activity].modes.iter().filter(|_| !free[activity]);
        modes.map(Mode::once).min().unwrap_or(Money::ZERO)
    };
    // A survey with effects of its own is one of the activities that may open gates.
    let only_surveys = |survey: &usize| surveyed && problem.entry(*survey).effects.is_empty();
    let survey = problem.baseline.filter(only_surveys).map_or(Money::ZERO, least_of);
    let stage = opening.map_or(problem.shown, |opening| opening.stage);
    // Every stage on the way is measured before it opens, by an activity that does nothing else.
    let measured = (problem.shown + 1..=stage).map(|stage| {
        let measures = (0..problem.activities.len()).filter(|a| problem.measures(*a) == Some(stage));
        measures.map(least_of).min()
    });
    let Some(measured) = measured.collect::<Option<Vec<Money>>>() else { return Least { cost: None, list: None } };
    let base = optimistic::best_unplanned(problem);
    let mut rows = if opening.is_some() { gate_constraints::all(problem, &base, stage) } else { Vec::new() };
    // Gates are read in the quarter before.
    let by = opening.map_or(problem.last.since(problem.first), |opening| opening.by - 1);
    let only_looks = |of: usize| problem.entry(of).effects.is_empty() && problem.baseline == Some(of);
    let counted = |of: usize| !only_looks(of) && problem.measures(of).is_none();
    let works: Vec<bool> =
        (0..problem.activities.len()).map(|of| counted(of) && problem.activities[of].stage <= stage).collect();
    let must: Vec<(usize, i32)> = must.iter().copied().filter(|(of, _)| counted(*of)).collect();
    let windows = timed_columns::of(problem, heads, by, (&works, free), &must);
    rows.iter_mut().for_each(|row| row.brings.resize(windows.prices.len(), 0.0));
    let covers = |taken: &[bool]| {
        let done = taken.iter().zip(&problem.activities).filter(|(taken, _)| **taken).map(|(_, of)| of);
        let instances: Vec<(usize, Scope)> = done.map(|of| (of.entry, of.scope)).collect();
        opening.is_none() || optimistic::stage(problem.context, base.clone(), &instances) >= stage
    };
    let TimedColumns { prices, takes, offered, forced, .. } = &windows;
    let cheapest = Cover { prices, takes, rows: &rows, offered, forced, covers: &covers }.cheapest();
    let Some((_, taken)) = cheapest.found else { return Least { cost: None, list: None } };
    let cost = survey + measured.into_iter().sum() + Money::minor(cheapest.least);
    Least { cost: Some(cost), list: opening.map(|_| list(problem, heads, &windows, &taken, allowed)) }
}

/// Activities that every roadmap holds, with their deadlines in quarters from the first of the horizon. These are
/// mandates and contracts, and activities without which the benefit falls short even if all others were live as early
/// as possible.
pub(in crate::schedule) fn must(
    problem: &Problem<'_>,
    heads: &EarliestStarts,
    benefit: Option<f64>,
) -> Vec<(usize, i32)> {
    let longest = |of: usize| problem.activities[of].modes.iter().map(|mode| mode.quarters).max().unwrap_or(0);
    let pledged = problem.pledges.iter().map(|pledge| match pledge.hold {
        Hold::By(by) => (pledge.activity, by.since(problem.first)),
        Hold::At(start, _) => (pledge.activity, start.since(problem.first) + longest(pledge.activity)),
    });
    let Some(benefit) = benefit else { return pledged.collect() };
    let model = &problem.benefit;
    let processes = model.services.len();
    let quarters = problem.last.since(problem.first) + 1;
    let soonest: Vec<f64> = (0..processes).map(|process| model.most_of(process, &|of| heads.live[of])).collect();
    let mut movers: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for process in 0..processes {
        for mover in model.movers(process) {
            movers.entry(mover).or_default().insert(process);
        }
    }
    // Whether the benefit falls short if one activity is live in a given quarter, or never.
    let is_short = |late: usize, served: &BTreeSet<usize>, live: Option<i32>| {
        let most = |(process, soonest): (usize, &f64)| {
            let at = |of: usize| if of == late { live } else { heads.live[of] };
            if served.contains(&process) { model.most_of(process, &at) } else { *soonest }
        };
        is_more(benefit, soonest.iter().enumerate().map(most).sum::<f64>() + 0.0)
    };
    let latest = |(of, served): (usize, BTreeSet<usize>)| {
        let head = heads.live[of].filter(|_| is_short(of, &served, None))?;
        // The benefit falls as the activity gets later, so bisection finds the first quarter that is too late.
        let (mut enough, mut late) = (head, quarters + 1);
        if is_short(of, &served, Some(head)) {
            return None;
        }
        while late - enough > 1 {
            let between = enough + (late - enough) / 2;
            if is_short(of, &served, Some(between)) { late = between } else { enough = between }
        }
        Some((of, enough))
    };
    pledged.chain(movers.into_iter().filter_map(latest)).collect()
}

/// A list of the activities of a cover, each in its cheapest mode.
fn list(
    problem: &Problem<'_>,
    heads: &EarliestStarts,
    windows: &TimedColumns,
    taken: &[bool],
    allowed: &[bool],
) -> ActivityList {
    let count = problem.activities.len();
    // The earliest deadline of each activity in the cover.
    let mut by: Vec<Option<i32>> = vec![None; count];
    for ((activity, live), _) in windows.pieces.iter().zip(taken).filter(|(_, taken)| **taken) {
        by[*activity] = Some(by[*activity].map_or(*live, |sooner| sooner.min(*live)));
    }
    let bought = (0..count).filter(|activity| by[*activity].is_some() && allowed[*activity]);
    let mut targets: Vec<(usize, Reason)> =
        bought.map(|activity| (activity, Reason::Gate(problem.aim(activity)))).collect();
    targets.sort_by_key(|(activity, _)| (problem.activities[*activity].stage, *activity));
    let way = |activity: usize| timed_columns::cheapest(problem, heads, (activity, by[activity]?)).map(|(way, _)| way);
    ActivityList { targets, ways: (0..count).map(way).collect(), holds: vec![None; count], bare: true }
}
