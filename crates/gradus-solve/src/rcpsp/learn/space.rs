//! The search space of a prover: start variables with bounds, links and resource capacities.

use crate::rcpsp::project::Project;

/// Variables by index; the last is the end of the project, the others are starts of activities.
#[derive(Clone, Debug)]
pub struct Space {
    /// The least and the greatest value of each variable.
    pub bounds: Vec<(i32, i32)>,
    /// Duration of each variable in periods; 0 for the end.
    pub durations: Vec<i32>,
    /// Units demanded in each period, by variable and resource.
    pub demands: Vec<Vec<u32>>,
    /// `(earlier, later, apart)`: the later variable is greater by at least `apart`.
    pub links: Vec<(usize, usize, i32)>,
    /// The capacity of each resource.
    pub capacity: Vec<u32>,
    /// Fixed use by resource and period, independent of decisions; at most the capacity.
    pub taken: Vec<Vec<u32>>,
}

impl Space {
    /// The whole project, with an end by `horizon`.
    pub fn whole(project: &Project, horizon: i32) -> Space {
        let count = project.len();
        let (heads, tails) = (project.heads(), project.tails());
        let last = |activity: usize| horizon - tails[activity] - project.duration(activity);
        let mut bounds: Vec<(i32, i32)> = (0..count).map(|activity| (heads[activity], last(activity))).collect();
        let chain = (0..count).map(|activity| heads[activity] + project.duration(activity) + tails[activity]).max();
        bounds.push((chain.unwrap_or(0), horizon));
        let mut links = Vec::new();
        for activity in 0..count {
            let apart = project.duration(activity);
            links.extend(project.after(activity).iter().map(|after| (activity, after.other, apart + after.lag)));
            if project.after(activity).is_empty() {
                links.push((activity, count, apart));
            }
        }
        let periods = usize::try_from(horizon).unwrap_or(0) + 1;
        Space {
            bounds,
            durations: (0..count).map(|activity| project.duration(activity)).chain([0]).collect(),
            demands: (0..=count).map(|variable| demands(project, variable)).collect(),
            links,
            capacity: project.capacity().to_vec(),
            taken: vec![vec![0; periods]; project.capacity().len()],
        }
    }

    /// Whether the domain of some variable is empty.
    pub fn is_empty(&self) -> bool {
        self.bounds.iter().any(|(first, last)| first > last)
    }
}

/// The demand of a variable for each resource; 0 for the end.
fn demands(project: &Project, variable: usize) -> Vec<u32> {
    let of = |resource| if variable < project.len() { project.demand(variable, resource) } else { 0 };
    (0..project.capacity().len()).map(of).collect()
}
