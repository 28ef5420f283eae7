//! Enumeration of all placements of the few required activities; only staff and front lines limit them. If no placement
//! exists, no roadmap exists. Leaving out one resource at a time shows which resource causes the conflict.

use super::against::Against;
use super::times::{TimeWindow, contracted};
use crate::model::Fte;
use crate::schedule::problem::instance::{Mode, Problem};

/// Largest number of activities that are enumerated.
const MOST: usize = 10;
/// Largest number of placements that are tried.
const NODES: u64 = 300_000;

/// The reason why the required activities do not fit side by side; empty if they fit, or if there are too many
/// placements to try.
pub(super) fn beside(problem: &Problem<'_>, window: &TimeWindow) -> Vec<Against> {
    let mut members: Vec<(usize, i32, i32)> = window.members().collect();
    if members.len() > MOST {
        return Vec::new();
    }
    // Place each activity after its requirements: an activity that requires another has the longer list of
    // requirements.
    members.sort_by_key(|(of, ..)| (problem.needed(*of).len(), *of));
    let all = |uncounted: Option<usize>| Search::new(problem, &members, uncounted).possible();
    if all(None) != Some(false) {
        return Vec::new();
    }
    let from = members.iter().map(|(_, start, _)| *start).min().unwrap_or(0);
    let by = members.iter().map(|(.., by)| *by).max().unwrap_or(0);
    let mut skills: Vec<usize> = (0..problem.skills.len()).filter(|skill| all(Some(*skill)) == Some(true)).collect();
    if skills.is_empty() {
        // Skip skills that all activities can use at the same time: they cannot cause the conflict.
        let need = |of: usize, skill: usize| problem.least_work(of, skill).map_or(0, |(need, _)| need);
        let scarce =
            |skill: &usize| members.iter().map(|(of, ..)| need(*of, *skill)).sum::<u32>() > problem.capacity[*skill];
        skills = (0..problem.skills.len()).filter(scarce).collect();
    }
    let told = skills.into_iter().map(|skill| Against::Beside {
        skill: problem.skills[skill].clone(),
        who: members
            .iter()
            .filter_map(|(of, ..)| {
                let (need, quarters) = problem.least_work(*of, skill)?;
                Some((problem.activities[*of].id.clone(), (Fte::from_milli(need), quarters)))
            })
            .collect(),
        there: Fte::from_milli(problem.capacity[skill]),
        within: (problem.first + from, problem.first + by - 1),
    });
    told.collect()
}

struct Search<'p, 'a> {
    problem: &'p Problem<'a>,
    members: &'p [(usize, i32, i32)],
    /// A skill that is not counted.
    uncounted: Option<usize>,
    /// Staff in use, by skill and quarter.
    staff: Vec<Vec<u32>>,
    /// Quarter from which each activity is live.
    live: Vec<i32>,
    nodes: u64,
}

impl<'p, 'a> Search<'p, 'a> {
    fn new(problem: &'p Problem<'a>, members: &'p [(usize, i32, i32)], uncounted: Option<usize>) -> Self {
        let quarters = usize::try_from(problem.last.since(problem.first) + 1).unwrap_or(0);
        Search {
            problem,
            members,
            uncounted,
            staff: vec![vec![0; quarters]; problem.skills.len()],
            live: vec![0; problem.activities.len()],
            nodes: 0,
        }
    }

    /// Whether a placement exists; `None` if the search reached its limit.
    fn possible(&mut self) -> Option<bool> {
        let found = self.place(0);
        if !found && self.nodes >= NODES { None } else { Some(found) }
    }

    fn place(&mut self, at: usize) -> bool {
        let Some((activity, earliest, by)) = self.members.get(at).copied() else { return true };
        let of = &self.problem.activities[activity];
        let ready = of.requires.iter().map(|(need, lag)| self.live[*need] + lag).fold(earliest, i32::max);
        let fixed = contracted(self.problem, activity);
        for (m, mode) in of.modes.iter().enumerate() {
            let (from, to) = match fixed {
                Some((_, Some(way))) if way != m => continue,
                Some((start, _)) => (start.max(ready), start),
                None => (ready, by - mode.quarters),
            };
            for start in from..=to {
                self.nodes += 1;
                if self.nodes >= NODES {
                    return false;
                }
                if !self.take(mode, start, true) {
                    continue;
                }
                self.live[activity] = start + mode.quarters;
                let found = self.place(at + 1);
                self.take(mode, start, false);
                if found {
                    return true;
                }
            }
        }
        false
    }

    /// Takes the staff time if it is available (`take`), or returns it.
    fn take(&mut self, mode: &Mode, start: i32, take: bool) -> bool {
        let quarters = || (start..start + mode.quarters).filter_map(|q| usize::try_from(q).ok());
        let counted = || mode.staff.iter().filter(|(skill, _)| self.uncounted != Some(*skill));
        let fits = |(skill, need): &(usize, u32)| {
            let used =
                |q: usize| self.staff[*skill].get(q).is_some_and(|used| used + need <= self.problem.capacity[*skill]);
            quarters().all(used)
        };
        if take && !counted().all(fits) {
            return false;
        }
        let taken: Vec<(usize, u32)> = counted().copied().collect();
        for (skill, need) in taken {
            for q in quarters() {
                if let Some(used) = self.staff[skill].get_mut(q) {
                    *used = if take { *used + need } else { *used - need };
                }
            }
        }
        true
    }
}
