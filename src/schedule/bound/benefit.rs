//! How much benefit any roadmap can have at most.
//!
//! Each activity is taken to be live as early as it could be whatever else is done ([`EarliestStarts`]); that alone gives a bound.
//! Where things are scarce it is made tighter by Lagrangian relaxation ([`super::lagrangian`]). The benefit of a service is no sum
//! over channels but the best of them; a [`gradus_solve::lagrangian::Gain`] bounds it by one. Any multipliers give a bound, so that
//! none of it has to be exact.

use super::earliest_start::EarliestStarts;
use super::lagrangian::{activity_lists, relaxation};
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Reason};
use crate::schedule::objective::benefit::BenefitModel;
use crate::schedule::problem::cumulative_row::CumulativeRow;
use crate::schedule::problem::instance::Problem;
use gradus_solve::lagrangian::{self, MOST_PERIODS, Pace, Relaxation, SubgradientBound};
use gradus_solve::rounding::{is_more, outwards, rounded_up};

/// Places of the relaxation times steps that a bound may take.
const EFFORT: usize = 17_000_000;
/// Steps, at most and at least.
const STEPS: (usize, usize) = (400, 12);
/// The distance of the level towards which multipliers first walk, as a share of the bound.
const LEVEL: f64 = 0.1;
/// The share of the newest step in the mean of what is best.
const FRESH: f64 = 0.02;

/// What is known of the greatest benefit.
#[derive(Debug)]
pub(crate) struct Most {
    /// No roadmap has more, in discounted eased cases.
    pub benefit: f64,
    /// What says so, where multipliers do; none where what could be live earliest is no more than what is held.
    pub relaxed: Option<(Relaxation, SubgradientBound)>,
}

impl Most {
    /// What is best at the multipliers that say so, as a list for an instance of so many activities.
    pub(crate) fn guide(&self, activities: usize) -> Option<ActivityList> {
        let (relaxation, bound) = self.relaxed.as_ref()?;
        Some(activity_lists::in_order(relaxation, &lagrangian::order(relaxation, &bound.mean), activities))
    }
}

/// The greatest benefit of any roadmap of the instance, or more; `held` is what one has. Where `surveyed`, only those roadmaps
/// are looked at that begin with the survey of what is not known.
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

/// What stands first in every roadmap that a bound speaks of: the survey of what is not known, where `surveyed`.
pub(crate) fn given<'p, 'a>(problem: &'p Problem<'a>, surveyed: bool) -> PartialSchedule<'p, 'a> {
    let mut given = PartialSchedule::new(problem);
    if let Some(survey) = problem.baseline.filter(|_| surveyed) {
        // It comes first of all, as it does when a roadmap is built; what does not fit is not there.
        let _ = given.place(survey, problem.first, Reason::Baseline);
    }
    given
}
