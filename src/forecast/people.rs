//! What a plan brings to people, summed over services: eased cases a year, and the share of people who can do what.

use super::Services;
use super::service::Overlap;
use crate::model::terms::Ability;
use crate::model::{Assessment, Quarter};

/// Cases a year that the channels live in `quarter` ease beyond those of `today`, in completed cases, on the low bound
/// of reach. Use that still grows counts as far as it has grown.
pub(crate) fn eased_per_year(
    assessment: &Assessment,
    services: &Services<'_>,
    today: &Services<'_>,
    quarter: Quarter,
) -> f64 {
    let worth = |of: &Services<'_>, process| of.worth(process, quarter, Overlap::Greatest);
    let gains = (0..assessment.processes.len()).map(|process| worth(services, process) - worth(today, process));
    // An empty sum of floats is minus zero.
    gains.sum::<f64>() * 4.0 + 0.0
}

/// The share of people who can do at least `ability` with a service in `quarter`, on the low bound: the mean over
/// services, each by its cases; none where there is no case.
pub(crate) fn mean_reach(
    assessment: &Assessment,
    services: &Services<'_>,
    ability: Ability,
    quarter: Quarter,
) -> Option<f64> {
    let cases = |process: usize| assessment.processes.get(process).map_or(0.0, |process| process.cases_per_year as f64);
    let all: f64 = (0..assessment.processes.len()).map(cases).sum();
    let reached = (0..assessment.processes.len()).map(|p| cases(p) * services.reach(p, ability, quarter).low);
    (all > 0.0).then(|| reached.sum::<f64>() / all)
}
