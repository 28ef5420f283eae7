//! Lower bounds that need no search.

use super::project::Project;

/// The greatest of these bounds: the longest chain of activities; and, for each resource and each set of activities
/// with a common least head and tail, the head, plus the energy of the set divided by the capacity, plus the tail.
pub fn bound(project: &Project) -> i32 {
    let (heads, tails) = (project.heads(), project.tails());
    let chain = (0..project.len()).map(|activity| heads[activity] + project.duration(activity) + tails[activity]).max();
    let of_resource = |resource| energy(project, resource, &heads, &tails);
    let energetic = (0..project.capacity().len()).map(of_resource).max();
    chain.unwrap_or(0).max(energetic.unwrap_or(0))
}

fn energy(project: &Project, resource: usize, heads: &[i32], tails: &[i32]) -> i32 {
    let capacity = i64::from(project.capacity()[resource]);
    let work =
        |activity: &usize| i64::from(project.demand(*activity, resource)) * i64::from(project.duration(*activity));
    let mut users: Vec<usize> = (0..project.len()).filter(|activity| work(activity) > 0).collect();
    // Add activities in order of decreasing head: each step of this loop enlarges the set.
    users.sort_by_key(|activity| std::cmp::Reverse(heads[*activity]));
    let mut least_tails: Vec<i32> = users.iter().map(|activity| tails[*activity]).collect();
    least_tails.sort_unstable();
    least_tails.dedup();
    let mut best = 0;
    for least_tail in least_tails {
        let mut total = 0;
        for activity in users.iter().filter(|activity| tails[**activity] >= least_tail) {
            total += work(activity);
            let periods = (total + capacity - 1) / capacity;
            let bound = i64::from(heads[*activity]) + periods + i64::from(least_tail);
            best = best.max(i32::try_from(bound).unwrap_or(i32::MAX));
        }
    }
    best
}
