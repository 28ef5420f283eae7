//! How little money any roadmap can take that opens a stage: the cheapest activities that open its gates, and what every such
//! roadmap holds besides.

use super::course::List;
use super::cover::Cover;
use super::gate_rows;
use super::problem::{Mode, Problem};
use super::prospect;
use super::state::Reason;
use crate::model::Money;
use crate::model::plan::running_until;
use crate::model::terms::Role;

/// The least that a roadmap can cost.
#[derive(Clone, Debug)]
pub struct Least {
    /// No roadmap that opens the stage costs less, once plus running over the horizon; none where no work opens it.
    pub cost: Option<Money>,
    /// What a cheap one could be made of.
    pub list: Option<List>,
}

/// What has to open, and by when.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    /// The stage.
    pub stage: usize,
    /// Quarters from the first of the horizon within which it opens.
    pub by: i32,
}

/// The least that a roadmap can cost that opens a stage; any roadmap where none has to. Where `surveyed`, only those are
/// looked at that begin with the survey of what is not known. `allowed` tells by activity what a cheap one may be made of; the
/// bound holds without it.
pub fn of(problem: &Problem<'_>, opening: Option<Opening>, surveyed: bool, allowed: &[bool]) -> Least {
    // A survey that does more than to survey is one of the activities that may open gates.
    let only_surveys = |survey: &usize| surveyed && problem.entry(*survey).effects.is_empty();
    let survey = problem.baseline.filter(only_surveys).map_or(Money::ZERO, |survey| cheapest(problem, survey, None).1);
    let Some(opening) = opening else { return Least { cost: Some(survey), list: None } };
    // Every stage on the way is measured before it opens, by an activity that does nothing else.
    let measured = (problem.shown + 1..=opening.stage).map(|stage| {
        let measures = (0..problem.activities.len()).filter(|a| problem.measures(*a) == Some(stage));
        measures.map(|a| cheapest(problem, a, None).1).min()
    });
    let Some(measured) = measured.collect::<Option<Vec<Money>>>() else { return Least { cost: None, list: None } };
    let base = prospect::best_unplanned(problem);
    let rows = gate_rows::all(problem, &base, opening.stage);
    let ways: Vec<(usize, Money)> =
        (0..problem.activities.len()).map(|activity| cheapest(problem, activity, Some(opening.by))).collect();
    let prices: Vec<i64> = ways.iter().map(|(_, price)| price.as_minor()).collect();
    let takes = requirements(problem);
    let offered = offered(problem, opening.stage, &takes);
    let covers = |taken: &[bool]| {
        let entries: Vec<usize> =
            taken.iter().zip(&problem.activities).filter(|(taken, _)| **taken).map(|(_, of)| of.entry).collect();
        prospect::stage(problem.context, base.clone(), &entries) >= opening.stage
    };
    let cheapest = Cover { prices: &prices, takes: &takes, rows: &rows, offered: &offered, covers: &covers }.cheapest();
    let Some((_, taken)) = cheapest.found else { return Least { cost: None, list: None } };
    let cost = survey + measured.into_iter().sum() + Money::minor(cheapest.least);
    Least { cost: Some(cost), list: Some(list(problem, &taken, &ways, allowed)) }
}

/// What may open the gates of a stage: work towards it or a stage before, without what requires other work.
fn offered(problem: &Problem<'_>, stage: usize, takes: &[(usize, usize)]) -> Vec<bool> {
    let works = |activity: usize| {
        let only_looks = problem.entry(activity).effects.is_empty() && problem.baseline == Some(activity);
        !only_looks && problem.measures(activity).is_none() && problem.activities[activity].stage <= stage
    };
    let mut offered: Vec<bool> = (0..problem.activities.len()).map(works).collect();
    while let Some((from, _)) = takes.iter().find(|(from, to)| offered[*from] && !offered[*to]) {
        offered[*from] = false;
    }
    offered
}

/// Who takes whom: what an activity requires, and for what is built the research, where there is but one kind of it.
fn requirements(problem: &Problem<'_>) -> Vec<(usize, usize)> {
    let research: Vec<usize> = (0..problem.activities.len()).filter(|a| problem.does(*a, Role::Research)).collect();
    let mut takes = Vec::new();
    for (activity, of) in problem.activities.iter().enumerate() {
        // What only measures is counted by itself.
        let needs = of.requires.iter().map(|(need, _)| *need).filter(|need| problem.measures(*need).is_none());
        takes.extend(needs.map(|need| (activity, need)));
        if let [only] = &*research
            && problem.does(activity, Role::Build)
            && *only != activity
        {
            takes.push((activity, *only));
        }
    }
    takes
}

/// The cheapest way of doing an activity, and what it costs at least: once, and running from the quarter before the stage
/// opens, in which the gate is read, to the end of the horizon.
fn cheapest(problem: &Problem<'_>, activity: usize, by: Option<i32>) -> (usize, Money) {
    let price = |mode: &Mode| {
        let once: Money = mode.costs.iter().map(|(_, _, amount)| *amount).sum();
        once + by.map_or(Money::ZERO, |by| running_until(mode.running, problem.first + (by - 1), problem.last))
    };
    let modes = problem.activities[activity].modes.iter().map(price).enumerate();
    modes.min_by_key(|(way, price)| (*price, *way)).unwrap_or((0, Money::ZERO))
}

/// A list of what opens the gates, each activity in its cheapest way.
fn list(problem: &Problem<'_>, taken: &[bool], ways: &[(usize, Money)], allowed: &[bool]) -> List {
    let of_cover = (0..taken.len()).filter(|activity| taken[*activity] && allowed[*activity]);
    let mut targets: Vec<(usize, Reason)> =
        of_cover.map(|activity| (activity, Reason::Gate(problem.activities[activity].stage))).collect();
    targets.sort_by_key(|(activity, _)| (problem.activities[*activity].stage, *activity));
    List { targets, ways: ways.iter().map(|(way, _)| Some(*way)).collect(), holds: vec![None; taken.len()], bare: true }
}
