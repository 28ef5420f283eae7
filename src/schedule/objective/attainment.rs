//! What a roadmap comes to, as far as goals ask: eased cases, when stages open, money. And what later goals must leave as
//! the goals before them have made it.

use crate::model::Money;
use crate::model::plan::running_until;
use crate::schedule::construct::build_order::{Built, Phase};
use crate::schedule::construct::gates::shortfall;
use crate::schedule::construct::missed::Missed;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Placement};
use crate::schedule::problem::instance::{Activity, Problem};
use gradus_solve::rounding::is_more;

/// What a roadmap comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Attainment {
    /// Discounted eased cases.
    pub benefit: f64,
    /// By stage, the first from 1 at place 1: quarters from the first of the horizon until it opens; 0 for what is shown
    /// today, none for what stays shut.
    pub opens: Vec<Option<i32>>,
    /// Cost once, plus running over the horizon.
    pub cost: Money,
    /// How far the gates of the stage that was asked about are from open at the end of the horizon, in scores summed over
    /// gates; 0 where it opens.
    pub shut: f64,
    /// Quarters of the horizon.
    pub quarters: i32,
    /// Quarters by which what must be is missed, summed; more than the horizon has for what is not there at all.
    pub missed: i32,
}

impl Attainment {
    /// The figures of a roadmap whose benefit is known. `of` is the highest stage for which it is of interest how far
    /// its gates are from open.
    pub fn of(problem: &Problem<'_>, built: &Built<'_, '_>, benefit: f64, of: Option<usize>) -> Attainment {
        Attainment::in_parts(problem, (&built.state, &built.phases), benefit, of)
    }

    /// The same of what is placed, and in which phases.
    pub fn in_parts(
        problem: &Problem<'_>,
        (state, phases): (&PartialSchedule<'_, '_>, &[Phase]),
        benefit: f64,
        of: Option<usize>,
    ) -> Attainment {
        let opens = (0..=problem.context.rubric.stages.len()).map(|stage| opening(problem, phases, stage));
        let opens: Vec<Option<i32>> = opens.collect();
        let shut = of.filter(|stage| opens.get(*stage).copied().flatten().is_none());
        Attainment {
            benefit,
            cost: cost(problem, state),
            shut: shut.map_or(0.0, |stage| lacking(problem, state, stage)),
            quarters: problem.last.since(problem.first) + 1,
            missed: 0,
            opens,
        }
    }

    /// The figures of a roadmap that misses some of what must be.
    pub fn missing(self, missed: &[Missed]) -> Attainment {
        Attainment { missed: missed.iter().map(|missed| missed.quarters).sum(), ..self }
    }

    /// Quarters until a stage opens. What stays shut opens a quarter after all that could open, and later the further its
    /// gates are from open.
    pub fn waits(&self, stage: usize) -> f64 {
        let opens = self.opens.get(stage).copied().flatten();
        opens.map_or(f64::from(self.quarters + 1) + self.shut, f64::from)
    }

    /// The stages after one that open, and after how many quarters.
    pub fn opened_after(&self, shown: usize) -> impl Iterator<Item = (usize, i32)> + use<'_> {
        self.opens.iter().enumerate().skip(shown + 1).filter_map(|(stage, opens)| Some((stage, (*opens)?)))
    }

    /// Quarters until the stages open, summed: of two roadmaps that are as good, the one with fewer is better.
    pub fn total_opening_delay(&self) -> i32 {
        self.opens.iter().map(|opens| opens.unwrap_or(self.quarters + 1)).sum()
    }
}

/// Quarters from the first of the horizon until a stage opens.
fn opening(problem: &Problem<'_>, phases: &[Phase], stage: usize) -> Option<i32> {
    if stage <= problem.shown {
        return Some(0);
    }
    let opens = phases.iter().find(|phase| phase.stage == stage).and_then(|phase| phase.opens);
    opens.map(|opens| opens.since(problem.first))
}

/// Cost once, plus running over the horizon, of all that is placed.
fn cost(problem: &Problem<'_>, state: &PartialSchedule<'_, '_>) -> Money {
    let of = |(of, placement): (&Activity, &Placement)| {
        let once: Money = placement.shares.iter().map(|share| share.amount).sum();
        once + running_until(of.modes[placement.mode].running, placement.live, problem.last)
    };
    state.in_place().map(of).sum()
}

/// How far the gates of a stage and those before are from open at the end of the horizon, on the low prediction.
fn lacking(problem: &Problem<'_>, state: &PartialSchedule<'_, '_>, stage: usize) -> f64 {
    let rubric = problem.context.rubric;
    shortfall(rubric, &state.readiness().stage(problem.last), stage)
}

/// What a quarter by which something is missed that must be counts, in quarters of a stage's delay: what is not there at
/// all outweighs all that could be had for it.
const MISS: f64 = 8.0;

/// What a roadmap must not fall short of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct GoalFloors {
    /// Stages, and within how many quarters from the first of the horizon they must open.
    pub opens: Vec<(usize, i32)>,
    /// At least so many eased cases.
    pub benefit: Option<f64>,
    /// At most so much money.
    pub cost: Option<Money>,
}

impl GoalFloors {
    /// How far a roadmap falls short: in quarters that stages open too late, as much again for every percent of benefit that
    /// is missing and of money that is too much, and more for every quarter by which it misses what must be; 0 where it holds
    /// everything.
    pub(crate) fn shortfall(&self, figures: &Attainment) -> f64 {
        let late = |(stage, by): &(usize, i32)| {
            let opens = figures.opens.get(*stage).copied().flatten();
            let shut = if opens.is_none() { figures.shut } else { 0.0 };
            f64::from((opens.unwrap_or(figures.quarters + 1) - by).max(0)) + shut
        };
        let percent = |lacking: f64, of: f64| (100.0 * lacking / of.abs().max(1.0)).max(1e-3);
        let missing = self.benefit.filter(|least| is_more(*least, figures.benefit));
        let over = self.cost.filter(|most| figures.cost > *most);
        self.opens.iter().map(late).sum::<f64>()
            + MISS * f64::from(figures.missed)
            + missing.map_or(0.0, |least| percent(least - figures.benefit, least))
            + over.map_or(0.0, |most| percent((figures.cost - most).as_f64(), most.as_f64()))
    }

    /// The highest stage that must open.
    pub(crate) fn stage(&self) -> Option<usize> {
        self.opens.iter().map(|(stage, _)| *stage).max()
    }
}
