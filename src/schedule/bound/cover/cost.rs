//! How little money any roadmap can take that opens a stage: the cheapest activities that open its gates, and what every such
//! roadmap holds besides.

use std::collections::{BTreeMap, BTreeSet};

use super::gate_constraints;
use super::timed_columns::{self, TimedColumns};
use crate::model::Money;
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::bound::optimistic;
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::Reason;
use crate::schedule::objective::benefit::BenefitModel;
use crate::schedule::problem::instance::{Mode, Problem};
use crate::schedule::problem::mandate::Hold;
use gradus_solve::cover::Cover;
use gradus_solve::rounding::is_more;

/// The least that a roadmap can cost.
#[derive(Clone, Debug)]
pub(crate) struct Least {
    /// No roadmap that opens the stage costs less, once plus running over the horizon; none where no work opens it.
    pub cost: Option<Money>,
    /// What a cheap one could be made of.
    pub list: Option<ActivityList>,
}

/// What has to open, and by when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    /// The stage.
    pub stage: usize,
    /// Quarters from the first of the horizon within which it opens.
    pub by: i32,
}

/// The least that a roadmap can cost that opens a stage, where one has to, and has live what it must. `must` names activities and
/// the quarters from the first of the horizon by which they are live. Where `surveyed`, only those roadmaps are looked at that
/// begin with the survey of what is not known. `allowed` tells by activity what a cheap one may be made of; the bound holds
/// without it.
pub(crate) fn of(
    problem: &Problem<'_>,
    heads: &EarliestStarts,
    opening: Option<Opening>,
    must: &[(usize, i32)],
    surveyed: bool,
    allowed: &[bool],
) -> Least {
    let least_of =
        |activity: usize| problem.activities[activity].modes.iter().map(Mode::once).min().unwrap_or(Money::ZERO);
    // A survey that does more than to survey is one of the activities that may open gates.
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
    let windows = timed_columns::of(problem, heads, by, &works, &must);
    rows.iter_mut().for_each(|row| row.brings.resize(windows.prices.len(), 0.0));
    let covers = |taken: &[bool]| {
        let entries: Vec<usize> =
            taken.iter().zip(&problem.activities).filter(|(taken, _)| **taken).map(|(_, of)| of.entry).collect();
        opening.is_none() || optimistic::stage(problem.context, base.clone(), &entries) >= stage
    };
    let TimedColumns { prices, takes, offered, forced, .. } = &windows;
    let cheapest = Cover { prices, takes, rows: &rows, offered, forced, covers: &covers }.cheapest();
    let Some((_, taken)) = cheapest.found else { return Least { cost: None, list: None } };
    let cost = survey + measured.into_iter().sum() + Money::minor(cheapest.least);
    Least { cost: Some(cost), list: opening.map(|_| list(problem, heads, &windows, &taken, allowed)) }
}

/// What every roadmap has live that holds what it must, and by how many quarters from the first of the horizon: what is mandated
/// or contracted, and that without which there is less benefit than is held, even if all else were live as early as it can be.
pub(in crate::schedule) fn must(
    problem: &Problem<'_>,
    worth: &BenefitModel,
    heads: &EarliestStarts,
    benefit: Option<f64>,
) -> Vec<(usize, i32)> {
    let longest = |of: usize| problem.activities[of].modes.iter().map(|mode| mode.quarters).max().unwrap_or(0);
    let pledged = problem.pledges.iter().map(|pledge| match pledge.hold {
        Hold::By(by) => (pledge.activity, by.since(problem.first)),
        Hold::At(start, _) => (pledge.activity, start.since(problem.first) + longest(pledge.activity)),
    });
    let Some(benefit) = benefit else { return pledged.collect() };
    let quarters = problem.last.since(problem.first) + 1;
    let soonest: Vec<f64> =
        (0..worth.processes()).map(|process| worth.most_of(process, &|of| heads.live[of])).collect();
    let mut openers: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for process in 0..worth.processes() {
        for opener in worth.openers(process) {
            openers.entry(opener).or_default().insert(process);
        }
    }
    // Whether there is too little where one activity is live in a quarter, or not at all.
    let is_short = |late: usize, served: &BTreeSet<usize>, live: Option<i32>| {
        let most = |(process, soonest): (usize, &f64)| {
            let at = |of: usize| if of == late { live } else { heads.live[of] };
            if served.contains(&process) { worth.most_of(process, &at) } else { *soonest }
        };
        is_more(benefit, soonest.iter().enumerate().map(most).sum::<f64>() + 0.0)
    };
    let latest = |(of, served): (usize, BTreeSet<usize>)| {
        let head = heads.live[of].filter(|_| is_short(of, &served, None))?;
        // The later it is live, the less there is: the first quarter that is too late is halved in upon.
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
    pledged.chain(openers.into_iter().filter_map(latest)).collect()
}

/// A list of what a cover is made of, each activity in its cheapest way.
fn list(
    problem: &Problem<'_>,
    heads: &EarliestStarts,
    windows: &TimedColumns,
    taken: &[bool],
    allowed: &[bool],
) -> ActivityList {
    let count = problem.activities.len();
    // By activity: the soonest quarter by which it is bought.
    let mut by: Vec<Option<i32>> = vec![None; count];
    for ((activity, live), _) in windows.pieces.iter().zip(taken).filter(|(_, taken)| **taken) {
        by[*activity] = Some(by[*activity].map_or(*live, |sooner| sooner.min(*live)));
    }
    let bought = (0..count).filter(|activity| by[*activity].is_some() && allowed[*activity]);
    let mut targets: Vec<(usize, Reason)> =
        bought.map(|activity| (activity, Reason::Gate(problem.activities[activity].stage))).collect();
    targets.sort_by_key(|(activity, _)| (problem.activities[*activity].stage, *activity));
    let way = |activity: usize| timed_columns::cheapest(problem, heads, (activity, by[activity]?)).map(|(way, _)| way);
    ActivityList { targets, ways: (0..count).map(way).collect(), holds: vec![None; count], bare: true }
}
