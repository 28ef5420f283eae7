//! The figures of a roadmap that goals use: hours saved, openings of stages, cost. Also the floors that protect the
//! results of earlier goals from later goals.

use crate::model::Money;
use crate::model::plan::running_until;
use crate::schedule::construct::build_order::{Built, Phase};
use crate::schedule::construct::gates::shortfall;
use crate::schedule::construct::missed::Missed;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Placement};
use crate::schedule::problem::instance::{Activity, Problem};
use gradus_solve::rounding::is_more;

/// The figures of a roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Attainment {
    /// Discounted hours saved.
    pub benefit: f64,
    /// By stage (stage 1 at index 1): quarters from the start of the horizon until it opens; 0 for a stage shown today,
    /// `None` for a stage that stays shut.
    pub opens: Vec<Option<i32>>,
    /// One-off cost plus running cost over the horizon.
    pub cost: Money,
    /// Distance of the stage's gates from open at the end of the horizon, in scores summed over gates; 0 if the stage
    /// opens. The stage is the one given to [`Attainment::of`].
    pub shut: f64,
    /// Quarters of the horizon.
    pub quarters: i32,
    /// Quarters by which mandates and contracts are missed, summed. A missing activity counts more than the whole
    /// horizon.
    pub missed: i32,
}

impl Attainment {
    /// The figures of a roadmap whose benefit is known. `of` is the highest stage for which the distance of the gates
    /// from open is computed.
    pub fn of(problem: &Problem<'_>, built: &Built<'_, '_>, benefit: f64, of: Option<usize>) -> Attainment {
        Attainment::in_parts(problem, (&built.state, &built.phases), benefit, of)
    }

    /// The same figures from the placements and the phases.
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

    /// The figures of a roadmap that misses some mandates or contracts.
    pub fn missing(self, missed: &[Missed]) -> Attainment {
        Attainment { missed: missed.iter().map(|missed| missed.quarters).sum(), ..self }
    }

    /// Quarters until a stage opens. A stage that stays shut counts one quarter more than the latest possible opening,
    /// plus the distance of its gates from open.
    pub fn waits(&self, stage: usize) -> f64 {
        let opens = self.opens.get(stage).copied().flatten();
        opens.map_or(f64::from(self.quarters + 1) + self.shut, f64::from)
    }

    /// The stages after `shown` that open, with the quarters until they open.
    pub fn opened_after(&self, shown: usize) -> impl Iterator<Item = (usize, i32)> + use<'_> {
        self.opens.iter().enumerate().skip(shown + 1).filter_map(|(stage, opens)| Some((stage, (*opens)?)))
    }

    /// Quarters until the stages open, summed. Of two equally good roadmaps, the one with the smaller sum is better.
    pub fn total_opening_delay(&self) -> i32 {
        self.opens.iter().map(|opens| opens.unwrap_or(self.quarters + 1)).sum()
    }
}

/// Quarters from the start of the horizon until a stage opens.
fn opening(problem: &Problem<'_>, phases: &[Phase], stage: usize) -> Option<i32> {
    if stage <= problem.shown {
        return Some(0);
    }
    let opens = phases.iter().find(|phase| phase.stage == stage).and_then(|phase| phase.opens);
    opens.map(|opens| opens.since(problem.first))
}

/// One-off cost plus running cost over the horizon, of everything placed.
fn cost(problem: &Problem<'_>, state: &PartialSchedule<'_, '_>) -> Money {
    let of = |(of, placement): (&Activity, &Placement)| {
        let once: Money = placement.shares.iter().map(|share| share.amount).sum();
        once + running_until(of.modes[placement.mode].running, placement.live, problem.last)
    };
    state.in_place().map(of).sum()
}

/// Distance of the gates of a stage and of earlier stages from open at the end of the horizon, by the low estimate.
fn lacking(problem: &Problem<'_>, state: &PartialSchedule<'_, '_>, stage: usize) -> f64 {
    let rubric = problem.context.rubric;
    shortfall(rubric, &state.readiness().stage(problem.last), stage)
}

/// Weight of a quarter by which a mandate or contract is missed, in quarters of a stage's delay. A missing activity
/// outweighs any gain from leaving it out.
const MISS: f64 = 8.0;

/// Floors: the values that a roadmap must keep.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct GoalFloors {
    /// Stages that must open, with the maximum number of quarters from the start of the horizon.
    pub opens: Vec<(usize, i32)>,
    /// Minimum of discounted hours saved.
    pub benefit: Option<f64>,
    /// Maximum cost.
    pub cost: Option<Money>,
}

impl GoalFloors {
    /// The shortfall of a roadmap: quarters by which stages open too late, plus the same weight for every percent of
    /// missing benefit and of excess cost, plus a larger weight for every quarter by which a mandate or contract is
    /// missed; 0 if the roadmap keeps all floors.
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
