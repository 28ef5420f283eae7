//! A project: activities with durations, precedence and renewable resources.

use std::collections::VecDeque;

/// The largest capacity of a resource in units: it fits beside a guard bit into a 16-bit lane of the decoder.
const LARGEST_CAPACITY: u32 = 0x7fff;

/// A link between two activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The other activity.
    pub other: usize,
    /// Periods between the end of the predecessor and the start of the successor, at least 0.
    pub lag: i32,
}

/// An instance of the resource-constrained project scheduling problem. Activities and resources are identified by
/// index.
#[derive(Clone, Debug)]
pub struct Project {
    durations: Vec<i32>,
    before: Vec<Vec<Link>>,
    after: Vec<Vec<Link>>,
    demands: Vec<Vec<u32>>,
    capacity: Vec<u32>,
    order: Vec<usize>,
}

/// Reason why an instance is not a feasible project.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProjectError {
    /// The precedence relation has a cycle.
    #[error("activity {activity} waits for itself")]
    Cycle {
        /// One of the activities in the cycle.
        activity: usize,
    },
    /// An activity demands more than the capacity of a resource.
    #[error("activity {activity} asks for {demand} of resource {resource}, and there are {capacity}")]
    NeverFits {
        /// The activity.
        activity: usize,
        /// The resource.
        resource: usize,
        /// Its demand.
        demand: u32,
        /// The capacity.
        capacity: u32,
    },
    /// A duration or lag is negative, an index is out of range, or the length of the project overflows.
    #[error("activity {activity} is out of range")]
    OutOfRange {
        /// The activity.
        activity: usize,
    },
    /// A capacity exceeds the range of the search.
    #[error("resource {resource} has more units than can be counted")]
    TooMany {
        /// The resource.
        resource: usize,
    },
}

impl Project {
    /// A project from the activities' durations and demands (one for each resource), the links `(earlier, later, lag)`,
    /// and the capacities. The figures of each resource are divided by their greatest common divisor.
    ///
    /// # Errors
    /// If the project is infeasible or a figure is out of range; see [`ProjectError`].
    pub fn new(
        durations: Vec<i32>,
        links: &[(usize, usize, i32)],
        demands: &[Vec<u32>],
        capacity: &[u32],
    ) -> Result<Project, ProjectError> {
        let count = durations.len();
        in_range(&durations, links)?;
        let mut before = vec![Vec::new(); count];
        let mut after = vec![Vec::new(); count];
        for (earlier, later, lag) in links {
            before[*later].push(Link { other: *earlier, lag: *lag });
            after[*earlier].push(Link { other: *later, lag: *lag });
        }
        let (demands, capacity) = scaled(count, demands, capacity)?;
        let order = topological(&before, &after)?;
        Ok(Project { durations, before, after, demands, capacity, order })
    }

    /// The number of activities.
    pub fn len(&self) -> usize {
        self.durations.len()
    }

    /// Whether the project has no activities.
    pub fn is_empty(&self) -> bool {
        self.durations.is_empty()
    }

    /// Duration of an activity in periods.
    pub fn duration(&self, activity: usize) -> i32 {
        self.durations[activity]
    }

    /// The predecessors of an activity.
    pub fn before(&self, activity: usize) -> &[Link] {
        &self.before[activity]
    }

    /// The successors of an activity.
    pub fn after(&self, activity: usize) -> &[Link] {
        &self.after[activity]
    }

    /// The demand of an activity for a resource in each period, in scaled units.
    pub fn demand(&self, activity: usize, resource: usize) -> u32 {
        self.demands[activity].get(resource).copied().unwrap_or(0)
    }

    /// The capacity of each resource in every period.
    pub fn capacity(&self) -> &[u32] {
        &self.capacity
    }

    /// The activities in topological order.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// A number of periods that suffices to do one activity after the other.
    pub fn longest(&self) -> i32 {
        let lags: i32 = self.before.iter().filter_map(|links| links.iter().map(|link| link.lag).max()).sum();
        self.durations.iter().sum::<i32>() + lags
    }

    /// The earliest start of each activity by precedence alone.
    pub fn heads(&self) -> Vec<i32> {
        let mut heads = vec![0; self.len()];
        for activity in &self.order {
            let ready =
                self.before[*activity].iter().map(|link| heads[link.other] + self.durations[link.other] + link.lag);
            heads[*activity] = ready.max().unwrap_or(0);
        }
        heads
    }

    /// The least time from the end of each activity to the end of the project.
    pub fn tails(&self) -> Vec<i32> {
        let mut tails = vec![0; self.len()];
        for activity in self.order.iter().rev() {
            let rest =
                self.after[*activity].iter().map(|link| tails[link.other] + self.durations[link.other] + link.lag);
            tails[*activity] = rest.max().unwrap_or(0);
        }
        tails
    }

    /// The end of the project for given starts.
    pub fn makespan(&self, starts: &[i32]) -> i32 {
        starts.iter().zip(&self.durations).map(|(start, duration)| start + duration).max().unwrap_or(0)
    }

    /// Whether given starts satisfy every link and every capacity. The check follows the definition and shares no code
    /// with the search, so it does not repeat errors of the search.
    pub fn holds(&self, starts: &[i32]) -> bool {
        let linked = (0..self.len()).all(|later| {
            self.before[later]
                .iter()
                .all(|link| starts[later] >= starts[link.other] + self.durations[link.other] + link.lag)
        });
        let in_time = starts.len() == self.len() && starts.iter().all(|start| *start >= 0);
        let carried = || {
            (0..self.capacity.len()).all(|resource| {
                (0..self.makespan(starts)).all(|period| {
                    let busy = |activity: &usize| {
                        (starts[*activity]..starts[*activity] + self.durations[*activity]).contains(&period)
                    };
                    let used: u32 = (0..self.len()).filter(busy).map(|activity| self.demand(activity, resource)).sum();
                    used <= self.capacity[resource]
                })
            })
        };
        in_time && linked && carried()
    }
}

fn in_range(durations: &[i32], links: &[(usize, usize, i32)]) -> Result<(), ProjectError> {
    let mut total: i32 = 0;
    for (activity, duration) in durations.iter().enumerate() {
        total = total.checked_add(*duration).filter(|_| *duration >= 0).ok_or(ProjectError::OutOfRange { activity })?;
    }
    for (earlier, later, lag) in links {
        let known = *earlier < durations.len() && *later < durations.len() && *lag >= 0;
        total = total.checked_add(*lag).filter(|_| known).ok_or(ProjectError::OutOfRange { activity: *later })?;
    }
    Ok(())
}

/// Demands and capacities; the figures of each resource are divided by their greatest common divisor.
fn scaled(count: usize, demands: &[Vec<u32>], capacity: &[u32]) -> Result<(Vec<Vec<u32>>, Vec<u32>), ProjectError> {
    let asked =
        |activity: usize, resource: usize| demands.get(activity).and_then(|of| of.get(resource)).copied().unwrap_or(0);
    let mut scaled = vec![vec![0; capacity.len()]; count];
    let mut units = Vec::with_capacity(capacity.len());
    for (resource, there) in capacity.iter().enumerate() {
        let common = (0..count).map(|activity| asked(activity, resource)).fold(0, divisor).max(1);
        let there = there / common;
        if there > LARGEST_CAPACITY {
            return Err(ProjectError::TooMany { resource });
        }
        for (activity, of) in scaled.iter_mut().enumerate() {
            let demand = asked(activity, resource) / common;
            if demand > there {
                let (demand, capacity) = (asked(activity, resource), capacity[resource]);
                return Err(ProjectError::NeverFits { activity, resource, demand, capacity });
            }
            of[resource] = demand;
        }
        units.push(there);
    }
    Ok((scaled, units))
}

fn divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { divisor(b, a % b) }
}

fn topological(before: &[Vec<Link>], after: &[Vec<Link>]) -> Result<Vec<usize>, ProjectError> {
    let mut waiting: Vec<usize> = before.iter().map(Vec::len).collect();
    let mut ready: VecDeque<usize> = (0..before.len()).filter(|activity| waiting[*activity] == 0).collect();
    let mut order = Vec::with_capacity(before.len());
    while let Some(activity) = ready.pop_front() {
        order.push(activity);
        for link in &after[activity] {
            waiting[link.other] -= 1;
            if waiting[link.other] == 0 {
                ready.push_back(link.other);
            }
        }
    }
    match (0..before.len()).find(|activity| waiting[*activity] > 0) {
        Some(activity) => Err(ProjectError::Cycle { activity }),
        None => Ok(order),
    }
}
