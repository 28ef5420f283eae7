//! Upper bound on the benefit of any roadmap.
//!
//! The first bound takes each activity as live at its earliest quarter ([`EarliestStarts`]). If resources are scarce,
//! Lagrangian relaxation ([`super::lagrangian`]) tightens it, with linear bounds on the hours saved
//! ([`super::lagrangian::savings`]). Any multipliers give a valid bound, so none of them must be exact.

use super::earliest_start::EarliestStarts;
use super::lagrangian::relaxation::Relaxed;
use super::lagrangian::{activity_lists, relaxation};
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Reason};
use crate::schedule::problem::benefit::Live;
use crate::schedule::problem::cumulative_row::CumulativeRow;
use crate::schedule::problem::instance::Problem;
use gradus_solve::lagrangian::{self, MOST_PERIODS, Pace, SubgradientBound};
use gradus_solve::rounding::{is_more, outwards, rounded_up};

/// Largest number of places of the relaxation times steps for one bound.
const EFFORT: usize = 17_000_000;
/// Largest and smallest number of steps.
const STEPS: (usize, usize) = (400, 12);
/// The first distance of the target level, as a share of the bound.
const LEVEL: f64 = 0.1;
/// The weight of the newest step in the mean of the pricing solutions.
const FRESH: f64 = 0.02;

/// Largest number of linear bounds tried, each lower where the one before had its optimum.
const PASSES: usize = 4;
/// The relative decrease of the bound for which another one is tried.
const LEAST_FALL: f64 = 0.001;

/// Upper bound on the benefit.
#[derive(Debug)]
pub(crate) struct Most {
    /// Upper bound, in discounted hours.
    pub benefit: f64,
    /// The relaxation and its multipliers; `None` if the earliest starts alone prove that nothing exceeds the benefit
    /// held, or if the horizon is too long for the relaxation.
    pub relaxed: Option<(Relaxed, SubgradientBound)>,
}

impl Most {
    /// The order of jobs in the mean of the pricing solutions, as a list for an instance of `activities` activities.
    pub(crate) fn guide(&self, activities: usize) -> Option<ActivityList> {
        let (Relaxed { relaxation, .. }, bound) = self.relaxed.as_ref()?;
        Some(activity_lists::in_order(relaxation, &lagrangian::order(relaxation, &bound.mean), activities))
    }
}

/// An upper bound on the benefit of any roadmap of the instance; `held` is the benefit of a known roadmap, and
/// `reference` says when its activities are live. With `surveyed`, the bound covers only roadmaps that begin with the
/// survey of unknown indicators.
pub(crate) fn of(problem: &Problem<'_>, held: f64, reference: Live<'_>, surveyed: bool) -> Most {
    let heads = heads(problem, surveyed);
    let simple = outwards(problem.benefit.most(&|activity| heads.live[activity]));
    if !is_more(simple, held) {
        return Most { benefit: simple, relaxed: None };
    }
    let activities = problem.activities.len();
    let known = |activity: usize, quarter: usize| f64::from(reference(activity).is_some_and(|of| of <= quarter as i32));
    let mut most = Most { benefit: simple, relaxed: None };
    let mut mean: Option<Vec<Vec<f64>>> = None;
    // Where the last bound had its optimum, the next one is lower.
    for _ in 0..PASSES {
        let relaxed = match &mean {
            None => relaxation::of(problem, &heads, [&known, &known]),
            Some(mean) => {
                let there = |activity: usize, quarter: usize| {
                    mean.get(activity).and_then(|live| live.get(quarter)).copied().unwrap_or(0.0)
                };
                relaxation::of(problem, &heads, [&known, &there])
            }
        };
        if relaxed.relaxation.periods > MOST_PERIODS {
            break;
        }
        let steps = (EFFORT / relaxed.relaxation.places().max(1)).clamp(STEPS.1, STEPS.0);
        let pace = Pace { steps, level: LEVEL, fresh: FRESH };
        let lowered = lagrangian::bound(&relaxed.relaxation, rounded_up(held) - relaxed.constant, pace);
        let bound = outwards(lowered.bound + relaxed.constant);
        let falls = bound < most.benefit * (1.0 - LEAST_FALL);
        mean = Some(relaxed.mean(activities, &lowered.mean));
        if most.relaxed.is_none() || bound < most.benefit {
            most = Most { benefit: most.benefit.min(bound), relaxed: Some((relaxed, lowered)) };
        }
        if !falls || steps < STEPS.0 || !is_more(most.benefit, held) {
            break;
        }
    }
    most
}

fn heads(problem: &Problem<'_>, surveyed: bool) -> EarliestStarts {
    EarliestStarts::of(problem, &CumulativeRow::all(problem), &given(problem, surveyed))
}

/// The activities that come first in every roadmap that a bound covers: the survey of unknown indicators if `surveyed`.
pub(crate) fn given<'p, 'a>(problem: &'p Problem<'a>, surveyed: bool) -> PartialSchedule<'p, 'a> {
    let mut given = PartialSchedule::new(problem);
    if let Some(survey) = problem.baseline.filter(|_| surveyed) {
        // Place the survey first, as the generator does. If it does not fit, it is left out.
        let _ = given.place(survey, problem.first, Reason::Baseline);
    }
    given
}
