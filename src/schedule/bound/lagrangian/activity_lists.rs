//! Conversion of the results of a relaxation into activity lists.

use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::Reason;
use crate::schedule::problem::instance::Problem;
use gradus_solve::lagrangian::{Found, Relaxation};

/// A list of jobs in the given order, for an instance of `activities` activities.
pub(crate) fn in_order(relaxation: &Relaxation, order: &[usize], activities: usize) -> ActivityList {
    let targets = order.iter().map(|job| (relaxation.jobs[*job].label, Reason::Benefit));
    ActivityList {
        targets: targets.collect(),
        ways: vec![None; activities],
        holds: vec![None; activities],
        bare: false,
    }
}

/// A list that reproduces the placement found.
pub(crate) fn exact(problem: &Problem<'_>, relaxation: &Relaxation, found: &Found) -> ActivityList {
    let mut ways = vec![None; problem.activities.len()];
    let mut holds = vec![None; problem.activities.len()];
    let mut targets: Vec<(usize, usize)> = Vec::new();
    let done = relaxation.jobs.iter().enumerate().filter(|(at, _)| found.done[*at] <= relaxation.periods);
    for (at, job) in done {
        let mode = found.modes[at];
        let start = found.done[at] as i32 - job.modes[mode].periods as i32;
        ways[job.label] = Some(mode);
        holds[job.label] = Some(problem.first + start);
        targets.push((found.done[at], job.label));
    }
    targets.sort_unstable();
    let targets = targets.into_iter().map(|(_, activity)| (activity, Reason::Benefit)).collect();
    ActivityList { targets, ways, holds, bare: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gradus_solve::lagrangian::Job;

    #[test]
    fn jobs_are_targets_under_the_numbers_of_their_activities() {
        let job = |label| Job { label, earliest: 0, modes: Vec::new(), needs: Vec::new() };
        let jobs = [7, 8, 9].map(job).to_vec();
        let relaxation = Relaxation { periods: 2, jobs, gains: Vec::new(), pairs: Vec::new(), resources: Vec::new() };
        let list = in_order(&relaxation, &[1, 0], 10);
        assert_eq!(list.targets, [(8, Reason::Benefit), (7, Reason::Benefit)]);
        assert_eq!((list.ways.len(), list.holds.len()), (10, 10));
    }
}
