//! Benefit to people, summed over services: eased cases a year, and the share of people with access.

use super::Services;
use crate::model::terms::Ability;
use crate::model::{Assessment, Quarter};

/// Cases a year that the channels in `quarter` ease beyond those of `today`, in completed cases, on the low estimate of
/// reach. Use that is still growing counts at its current level.
pub(crate) fn eased_per_year(
    assessment: &Assessment,
    services: &Services<'_>,
    today: &Services<'_>,
    quarter: Quarter,
) -> f64 {
    let worth = |channels: &Services<'_>, process| channels.worth(process, quarter);
    let gains = (0..assessment.processes.len()).map(|process| worth(services, process) - worth(today, process));
    // An empty sum of floats is −0; adding 0.0 makes it 0.
    gains.sum::<f64>() * 4.0 + 0.0
}

/// The share of people who can do at least `ability` with a service in `quarter`, on the low estimate: the mean over
/// services, weighted by cases; `None` without cases.
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
