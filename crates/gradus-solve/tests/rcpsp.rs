//! Finishing early: proofs against exhaustive enumeration, broken schedules, the same bytes on one thread and two.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, missing_docs)]

mod support;

use gradus_solve::rcpsp::{Limits, Project, ProjectError, solve};
use proptest::prelude::*;
use support as psplib;

fn limits(rounds: u64, threads: usize) -> Limits<'static> {
    Limits { rounds, stop: &|| false, threads, seed: 1 }
}

/// Durations, links and demands of up to six activities on two resources of five units.
fn small() -> impl Strategy<Value = Project> {
    (1_usize..=6).prop_flat_map(|count| {
        let links = proptest::collection::vec((0..count, 0..count, 0..2_i32), 0..=count);
        let demands = proptest::collection::vec(proptest::collection::vec(0..=5_u32, 2), count);
        (proptest::collection::vec(1..=4_i32, count), links, demands).prop_map(|(durations, links, demands)| {
            let forwards: Vec<_> = links.into_iter().filter(|(earlier, later, _)| earlier < later).collect();
            Project::new(durations, &forwards, &demands, &[5, 5]).unwrap()
        })
    })
}

/// The earliest end, by trying every order of the activities: some order leads the serial scheme to an optimal schedule.
fn by_enumeration(project: &Project) -> i32 {
    fn place(project: &Project, starts: &mut Vec<Option<i32>>, best: &mut i32) {
        let known = |starts: &[Option<i32>]| -> Vec<(usize, i32)> {
            starts.iter().enumerate().filter_map(|(activity, start)| Some((activity, (*start)?))).collect()
        };
        let placed = known(starts);
        let end = placed.iter().map(|(activity, start)| start + project.duration(*activity)).max().unwrap_or(0);
        if placed.len() == project.len() {
            *best = (*best).min(end);
            return;
        }
        for next in 0..project.len() {
            let ready = project.before(next).iter().try_fold(0, |ready: i32, link| {
                Some(ready.max(starts[link.other]? + project.duration(link.other) + link.lag))
            });
            let (None, Some(ready)) = (starts[next], ready) else { continue };
            let fits = |start: &i32| {
                (*start..start + project.duration(next)).all(|period| {
                    (0..project.capacity().len()).all(|resource| {
                        let busy = placed.iter().filter(|(a, s)| (*s..s + project.duration(*a)).contains(&period));
                        let used: u32 = busy.map(|(activity, _)| project.demand(*activity, resource)).sum();
                        used + project.demand(next, resource) <= project.capacity()[resource]
                    })
                })
            };
            starts[next] = (ready..).find(fits);
            place(project, starts, best);
            starts[next] = None;
        }
    }
    let mut best = i32::MAX;
    place(project, &mut vec![None; project.len()], &mut best);
    best
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_small_project_is_proven_to_end_when_enumeration_says(project in small()) {
        let outcome = solve(&project, limits(1_000, 1));
        prop_assert!(project.holds(&outcome.starts));
        prop_assert_eq!(project.makespan(&outcome.starts), outcome.end);
        prop_assert!(outcome.is_proven());
        prop_assert_eq!(outcome.end, by_enumeration(&project));
    }
}

/// Forty activities in rows of four that wait for one another, on two resources.
fn rows() -> Project {
    let durations = (0..40).map(|activity| 1 + (activity * 7) % 5).collect();
    let links: Vec<(usize, usize, i32)> =
        (4..40).map(|later| (later - 4 + (later * 3) % 4 - later % 4, later, 0)).collect();
    let demands: Vec<Vec<u32>> = (0..40).map(|activity| vec![(activity * 5) % 4, (activity * 3) % 5]).collect();
    Project::new(durations, &links, &demands, &[4, 5]).unwrap()
}

#[test]
fn one_thread_and_two_give_the_same_schedule() {
    let (one, two) = (solve(&rows(), limits(7, 1)), solve(&rows(), limits(7, 2)));
    assert_eq!(one, two);
    assert!(one.end >= one.lower && rows().holds(&one.starts));
}

/// Thirty activities that crowd on three resources, so that a proof takes both sides some thousand conflicts.
fn crowd() -> Project {
    let durations = (0..30).map(|activity| 1 + (activity * 7 + activity * activity * 3) % 10).collect();
    let links: Vec<(usize, usize, i32)> = (6..30).map(|later| (later - 1 - later % 6, later, 0)).collect();
    let demands: Vec<Vec<u32>> =
        (0..30).map(|a| vec![1 + (a * 5 + a * a) % 9, 1 + (a * 3 + a * a * 7) % 8, 1 + (a * 11) % 10]).collect();
    Project::new(durations, &links, &demands, &[14, 12, 15]).unwrap()
}

#[test]
fn what_the_sides_tell_each_other_does_not_depend_on_threads() {
    let (one, two) = (solve(&crowd(), limits(9, 1)), solve(&crowd(), limits(9, 2)));
    assert_eq!(one, two);
    assert!(one.is_proven() && crowd().holds(&one.starts));
    assert!(one.conflicts > 5_000, "too easy to have both sides prove: {} conflicts", one.conflicts);
}

#[test]
fn a_schedule_broken_in_any_way_does_not_hold() {
    let project = Project::new(vec![2, 3, 1], &[(0, 1, 1)], &[vec![2], vec![2], vec![1]], &[2]).unwrap();
    let good = [0, 3, 2];
    assert!(project.holds(&good));
    for (what, broken) in [
        ("a lag cut short", [0, 2, 5]),
        ("more than there is", [0, 3, 3]),
        ("before the beginning", [-1, 3, 2]),
        ("order reversed", [3, 0, 6]),
    ] {
        assert!(!project.holds(&broken), "{what}");
    }
    assert!(!project.holds(&[0, 3]), "an activity without a start");
}

#[test]
fn what_can_never_be_finished_is_told() {
    let circle = Project::new(vec![1, 1], &[(0, 1, 0), (1, 0, 0)], &[vec![], vec![]], &[]);
    assert!(matches!(circle, Err(ProjectError::Cycle { .. })));
    let greedy = Project::new(vec![1], &[], &[vec![6]], &[4]);
    assert_eq!(greedy.unwrap_err(), ProjectError::NeverFits { activity: 0, resource: 0, demand: 6, capacity: 4 });
    let backwards = Project::new(vec![-1], &[], &[], &[]);
    assert!(matches!(backwards, Err(ProjectError::OutOfRange { activity: 0 })));
}

/// Known optima of published instances.
#[test]
fn published_instances_end_when_they_are_known_to() {
    let Some(instances) = psplib::instances("j30") else {
        println!("skipped: the published instances are not there");
        return;
    };
    for instance in instances.into_iter().step_by(24) {
        let outcome = solve(&instance.project, limits(6, 2));
        assert!(instance.project.holds(&outcome.starts), "{}", instance.name);
        assert!(outcome.lower <= instance.best && instance.best <= outcome.end, "{}", instance.name);
        if outcome.is_proven() {
            assert_eq!(outcome.end, instance.best, "{}", instance.name);
        }
    }
}
