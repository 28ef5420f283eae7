//! Time windows of required activities: earliest start and deadline by precedence, the pace of stages, and the earliest
//! starts of all activities.

use super::against::Against;
use crate::model::terms::Role;
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Reason};
use crate::schedule::problem::instance::Problem;
use crate::schedule::problem::mandate::{Hold, Pledge};

/// For each required activity: the first quarter in which it can begin and the quarter by which it must be live,
/// counted from the first quarter of the horizon. `None` for all other activities.
#[derive(Clone, Debug)]
pub(super) struct TimeWindow {
    pub of: Vec<Option<(i32, i32)>>,
}

impl TimeWindow {
    pub(super) fn of(problem: &Problem<'_>, heads: &EarliestStarts) -> TimeWindow {
        let pass = Pass::of(problem, true);
        let ends = ends(problem);
        let window = |activity: usize| {
            let by = ends[activity]?;
            let longest = problem.activities[activity].modes.iter().map(|mode| mode.quarters).max().unwrap_or(1);
            let head = heads.live[activity].map_or(0, |live| live - longest);
            Some((pass.start[activity].max(head), by))
        };
        TimeWindow { of: (0..problem.activities.len()).map(window).collect() }
    }

    /// Required activities with their windows.
    pub(super) fn members(&self) -> impl Iterator<Item = (usize, i32, i32)> {
        self.of.iter().enumerate().filter_map(|(activity, of)| of.map(|(start, by)| (activity, start, by)))
    }
}

/// The quarter by which each activity must be live; `None` if it is not required.
fn ends(problem: &Problem<'_>) -> Vec<Option<i32>> {
    let mut ends: Vec<Option<i32>> = vec![None; problem.activities.len()];
    let sooner = |ends: &mut Vec<Option<i32>>, activity: usize, by: i32| {
        let is_sooner = ends[activity].is_none_or(|known| by < known);
        ends[activity] = if is_sooner { Some(by) } else { ends[activity] };
        is_sooner
    };
    let mut open: Vec<usize> = Vec::new();
    for pledge in &problem.pledges {
        let by = match pledge.hold {
            Hold::By(by) => by.since(problem.first),
            Hold::At(start, way) => start.since(problem.first) + longest(problem, pledge.activity, way),
        };
        if sooner(&mut ends, pledge.activity, by) {
            open.push(pledge.activity);
        }
    }
    // Requirements form no cycle, so this loop ends.
    while let Some(activity) = open.pop() {
        let Some(by) = ends[activity] else { continue };
        let start = contracted(problem, activity).map_or(by - shortest(problem, activity, None), |(start, _)| start);
        for (need, lag) in &problem.activities[activity].requires {
            if sooner(&mut ends, *need, start - lag) {
                open.push(*need);
            }
        }
    }
    ends
}

fn longest(problem: &Problem<'_>, activity: usize, way: Option<usize>) -> i32 {
    let modes = problem.activities[activity].modes.iter().enumerate();
    let modes = modes.filter(|(m, _)| way.is_none_or(|way| way == *m));
    modes.map(|(_, mode)| mode.quarters).max().unwrap_or(1)
}

/// The contracted start of an activity, and its mode.
pub(super) fn contracted(problem: &Problem<'_>, activity: usize) -> Option<(i32, Option<usize>)> {
    problem.pledges.iter().filter(|pledge| pledge.activity == activity).find_map(|pledge| match pledge.hold {
        Hold::At(start, way) => Some((start.since(problem.first), way)),
        Hold::By(_) => None,
    })
}

/// Earliest starts by precedence alone; contracts keep their contracted start.
struct Pass {
    start: Vec<i32>,
    /// The requirement that delays each activity most.
    after: Vec<Option<usize>>,
}

impl Pass {
    /// `paced`: whether work towards a stage waits as long as the pace of stages demands.
    fn of(problem: &Problem<'_>, paced: bool) -> Pass {
        let count = problem.activities.len();
        let mut pass = Pass { start: vec![0; count], after: vec![None; count] };
        for activity in 0..count {
            let pace = if paced { pace(problem, activity) } else { 0 };
            pass.start[activity] = contracted(problem, activity).map_or(pace, |(start, _)| start);
        }
        // Without cycles, this takes at most as many rounds as the longest chain has links.
        loop {
            let mut moved = false;
            for activity in 0..count {
                if contracted(problem, activity).is_some() {
                    continue;
                }
                if let Some((need, ready)) = pass.ready(problem, activity)
                    && ready > pass.start[activity]
                {
                    pass.start[activity] = ready;
                    pass.after[activity] = Some(need);
                    moved = true;
                }
            }
            if !moved {
                return pass;
            }
        }
    }

    /// The requirement that is met last, and its quarter.
    fn ready(&self, problem: &Problem<'_>, activity: usize) -> Option<(usize, i32)> {
        let requires = problem.activities[activity].requires.iter();
        requires.map(|(need, lag)| (*need, self.live(problem, *need) + lag)).max_by_key(|(_, ready)| *ready)
    }

    fn live(&self, problem: &Problem<'_>, activity: usize) -> i32 {
        let way = contracted(problem, activity).and_then(|(_, way)| way);
        self.start[activity] + shortest(problem, activity, way)
    }

    /// The chain that ends with an activity, first to last.
    fn chain(&self, activity: usize) -> Vec<usize> {
        let mut chain = vec![activity];
        while let Some(before) = chain.last().and_then(|last| self.after[*last]) {
            chain.push(before);
        }
        chain.reverse();
        chain
    }
}

/// The first quarter in which the pace of stages alone lets work begin.
fn pace(problem: &Problem<'_>, activity: usize) -> i32 {
    problem.paced(problem.activities[activity].stage.saturating_sub(1))
}

/// Chains of requirements that exceed the time available, and stages that the pace delays too long.
pub(super) fn chains(problem: &Problem<'_>) -> Vec<Against> {
    let id = |activity: &usize| problem.activities[*activity].id.clone();
    let mut found = Vec::new();
    for paced in [false, true] {
        let pass = Pass::of(problem, paced);
        for pledge in &problem.pledges {
            let Some((chain, ready, there)) = shortfall(problem, &pass, pledge) else { continue };
            let Some(root) = chain.first().copied() else { continue };
            let begins = pass.start[root];
            let waits = paced && contracted(problem, root).is_none() && pace(problem, root) >= begins && begins > 0;
            let before = matches!(pledge.hold, Hold::At(..)).then(|| id(&pledge.activity));
            found.push(if waits {
                let start = problem.first + (there - (ready - begins));
                let stage = problem.activities[root].stage - 1;
                Against::Stage { what: id(&root), stage, opens: Some(problem.first + begins), start }
            } else {
                Against::Chain {
                    steps: chain.iter().map(id).collect(),
                    before,
                    quarters: ready - begins,
                    from: problem.first + begins,
                    there: there - begins,
                }
            });
        }
        if !found.is_empty() {
            return found;
        }
    }
    found
}

/// The chain that breaks a pledge, the quarter in which it ends, and the quarter by which it should end.
fn shortfall(problem: &Problem<'_>, pass: &Pass, pledge: &Pledge) -> Option<(Vec<usize>, i32, i32)> {
    let activity = pledge.activity;
    match pledge.hold {
        Hold::By(by) => {
            let (live, by) = (pass.live(problem, activity), by.since(problem.first));
            (live > by).then(|| (pass.chain(activity), live, by))
        }
        Hold::At(start, _) => {
            let start = start.since(problem.first);
            match pass.ready(problem, activity) {
                Some((need, ready)) if ready > start => Some((pass.chain(need), ready, start)),
                // No requirement delays it; it only waits for its stage.
                _ => (pace(problem, activity) > start && pass.start[activity] < pace(problem, activity)).then(|| {
                    let chain = vec![activity];
                    (chain, pace(problem, activity), start)
                }),
            }
        }
    }
}

/// Activities that cannot be live in time in any roadmap, because of partners, gates, or the staff and money that they
/// need alone.
pub(super) fn earliest(problem: &Problem<'_>, heads: &EarliestStarts) -> Vec<Against> {
    let ends = ends(problem);
    let is_late = |activity: usize| {
        let by = ends[activity]?;
        let by = contracted(problem, activity).map_or(by, |(start, way)| start + longest(problem, activity, way));
        heads.live[activity].is_none_or(|live| live > by).then_some(by)
    };
    let mut found: Vec<Against> = Vec::new();
    for pledge in &problem.pledges {
        // A requirement comes later in the list than its dependants; the last late one causes the delay of the others.
        let late = problem.needed(pledge.activity).into_iter().rev().find_map(|of| Some((of, is_late(of)?)));
        let Some((activity, by)) = late else { continue };
        let told = cause(problem, heads, activity, by);
        if !found.contains(&told) {
            found.push(told);
        }
    }
    found
}

fn cause(problem: &Problem<'_>, heads: &EarliestStarts, activity: usize, by: i32) -> Against {
    let of = &problem.activities[activity];
    let what = of.id.clone();
    let quarter = |since: i32| problem.first + since;
    let latest = by - shortest(problem, activity, None);
    let opens = heads.entry.get(of.stage).copied().flatten();
    if of.stage > problem.shown + 1 && opens.is_none_or(|opens| opens > latest) {
        let (stage, opens) = (of.stage - 1, opens.map(quarter));
        return Against::Stage { what, stage, opens, start: quarter(latest) };
    }
    let unready = of.partners.iter().filter(|_| !problem.does(activity, Role::PreparePartner)).find(|partner| {
        let since = problem.context.assessment.partners[**partner].ready_since;
        let prepares = |other: usize| {
            problem.does(other, Role::PreparePartner) && problem.activities[other].partners.contains(partner)
        };
        let prepared = (0..heads.live.len()).filter(|of| prepares(*of)).filter_map(|of| heads.live[of]).min();
        let ready = since.map(|since| since.since(problem.first)).into_iter().chain(prepared).min();
        ready.is_none_or(|ready| ready > latest)
    });
    if let Some(partner) = unready {
        return Against::Partner { what, partner: *partner };
    }
    // Try the activity alone in every quarter of its window. If it fits nowhere, the last refusal gives the reason.
    let mut refusal = None;
    for start in 0..=latest {
        match PartialSchedule::new(problem).stand(activity, quarter(start), None, Reason::Mandate) {
            Ok(()) => {
                refusal = None;
                break;
            }
            Err(limit) => refusal = Some(limit),
        }
    }
    match refusal {
        Some(limit) => Against::Met { what, limit, skills: problem.skills.clone() },
        None => {
            let ends = heads.live[activity].map(|live| quarter(live) - 1);
            Against::Earliest { what, ends, by: quarter(by) - 1 }
        }
    }
}

/// The least number of quarters of work of an activity, in one mode if that mode is fixed.
pub(super) fn shortest(problem: &Problem<'_>, activity: usize, way: Option<usize>) -> i32 {
    let modes = problem.activities[activity].modes.iter().enumerate();
    let modes = modes.filter(|(m, _)| way.is_none_or(|way| way == *m));
    modes.map(|(_, mode)| mode.quarters).min().unwrap_or(1)
}
