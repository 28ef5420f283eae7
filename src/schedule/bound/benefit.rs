//! Upper bound on the benefit of any roadmap.
//!
//! The first bound takes each activity as live at its earliest quarter ([`EarliestStarts`]). If resources are scarce,
//! Lagrangian relaxation ([`super::lagrangian`]) tightens it. The benefit of a service is the best of its channels, not
//! their sum; a [`gradus_solve::lagrangian::Gain`] bounds this maximum with a sum. Any multipliers give a valid bound,
//! so none of them must be exact.

use super::earliest_start::EarliestStarts;
use super::lagrangian::{activity_lists, relaxation};
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Reason};
use crate::schedule::objective::benefit::BenefitModel;
use crate::schedule::problem::cumulative_row::CumulativeRow;
use crate::schedule::problem::instance::Problem;
use gradus_solve::lagrangian::{self, MOST_PERIODS, Pace, Relaxation, SubgradientBound};
use gradus_solve::rounding::{is_more, outwards, rounded_up};

/// Largest number of places of the relaxation times steps for one bound.
const EFFORT: usize = 17_000_000;
/// Largest and smallest number of steps.
const STEPS: (usize, usize) = (400, 12);
/// The first distance of the target level, as a share of the bound.
const LEVEL: f64 = 0.1;
/// The weight of the newest step in the mean of the pricing solutions.
const FRESH: f64 = 0.02;

/// Upper bound on the benefit.
#[derive(Debug)]
pub(crate) struct Most {
    /// Upper bound, in discounted eased cases.
    pub benefit: f64,
    /// The relaxation and its multipliers; `None` if the earliest starts alone prove that nothing exceeds the benefit
    /// held, or if the horizon is too long for the relaxation.
    pub relaxed: Option<(Relaxation, SubgradientBound)>,
}

impl Most {
    /// The order of jobs in the mean of the pricing solutions, as a list for an instance of `activities` activities.
    pub(crate) fn guide(&self, activities: usize) -> Option<ActivityList> {
        let (relaxation, bound) = self.relaxed.as_ref()?;
        Some(activity_lists::in_order(relaxation, &lagrangian::order(relaxation, &bound.mean), activities))
    }
}

/// An upper bound on the benefit of any roadmap of the instance; `held` is the benefit of a known roadmap. With
/// `surveyed`, the bound covers only roadmaps that begin with the survey of unknown indicators.
pub(crate) fn of(problem: &Problem<'_>, worth: &BenefitModel, held: f64, surveyed: bool) -> Most {
    let heads = heads(problem, surveyed);
    let simple = outwards(worth.most(&|activity| heads.live[activity]));
    if !is_more(simple, held) {
        return Most { benefit: simple, relaxed: None };
    }
    let relaxation = relaxation::of(problem, worth, &heads);
    if relaxation.periods > MOST_PERIODS {
        return Most { benefit: simple, relaxed: None };
    }
    let steps = (EFFORT / relaxation.places().max(1)).clamp(STEPS.1, STEPS.0);
    let pace = Pace { steps, level: LEVEL, fresh: FRESH };
    let lowered = lagrangian::bound(&relaxation, rounded_up(held), pace);
    Most { benefit: simple.min(outwards(lowered.bound)), relaxed: Some((relaxation, lowered)) }
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
