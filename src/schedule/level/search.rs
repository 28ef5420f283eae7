//! Search for the earliest end: the solver's schedule if it satisfies all limits, otherwise a local search over
//! activity lists.

use std::collections::BTreeMap;

use gradus_solve::rcpsp;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::effort::Effort;
use super::given::{Given, Resource, Stuck};
use super::place::Schedule;

/// Rounds of the project solver: small projects are proven optimal in the first few.
const ROUNDS: u64 = 12;
/// Retries of a list for each work that finds no place.
const SQUEAKS: u64 = 3;

/// A schedule with an early end.
pub(super) struct Found {
    pub starts: Vec<i32>,
    /// Quarters until the end of all work.
    pub end: i32,
    /// The lower bound proven with precedence and staff alone.
    pub proved_without_money: i32,
    /// Number of activity lists tried.
    pub lists: u64,
}

/// Finds an early end, optionally without one limit.
///
/// # Errors
/// If no list could be placed.
pub(super) fn earliest(given: &Given<'_>, without: Option<&Resource>, effort: Effort<'_>) -> Result<Found, Stuck> {
    let solved = solve(given, without, effort);
    let proved_without_money = solved.as_ref().map_or(0, |solved| solved.lower);
    let mut lists = 0;
    let mut best: Option<Placed> = None;
    let mut stuck = None;
    for list in first_lists(given, solved.as_ref().map(|solved| solved.starts.as_slice())) {
        let (placed, tries) = insist(given, without, list);
        lists += tries;
        match placed {
            Ok(placed) => {
                if best.as_ref().is_none_or(|best| placed.is_better(best)) {
                    best = Some(placed);
                }
            }
            Err(why) => stuck = Some(why),
        }
    }
    // The plan's own starts: where they break no limit, the result ends no later.
    lists += 1;
    if let Ok(placed) = decode(given, without, as_given(given))
        && best.as_ref().is_none_or(|best| placed.is_better(best))
    {
        best = Some(placed);
    }
    let Some(mut best) = best else { return Err(stuck.unwrap_or(Stuck::Cycle(0))) };
    let floor = super::bound::by_precedence(given).max(proved_without_money);
    let mut random = ChaCha8Rng::seed_from_u64(effort.seed);
    let mut tried = 0;
    let mut now = best.clone();
    while tried < effort.lists && best.end > floor && given.works.len() > 1 {
        if (effort.stop)() {
            break;
        }
        tried += 1;
        let list = neighbour(given, &now, &mut random);
        // Accept moves that end no later: most moves alone do not change the end.
        if let Ok(next) = decode(given, without, list)
            && next.end <= now.end
        {
            if next.is_better(&best) {
                best = next.clone();
            }
            now = next;
        }
    }
    Ok(Found { starts: best.starts, end: best.end, proved_without_money, lists: lists + tried })
}

/// An activity list: the order in which works are placed, and the earliest start allowed for each. A delay can help: a
/// later start leaves money with which other works end sooner.
#[derive(Clone, Debug)]
struct List {
    order: Vec<usize>,
    holds: Vec<i32>,
}

/// A list with its schedule.
#[derive(Clone, Debug)]
struct Placed {
    list: List,
    starts: Vec<i32>,
    /// Quarters until the end of all work.
    end: i32,
}

impl Placed {
    /// Whether it ends sooner, or ends at the same time with a smaller sum of starts.
    fn is_better(&self, than: &Placed) -> bool {
        let sum = |of: &Placed| of.starts.iter().map(|start| i64::from(*start)).sum::<i64>();
        (self.end, sum(self)) < (than.end, sum(than))
    }
}

/// A list with one work moved, or with another earliest start for one work.
fn neighbour(given: &Given<'_>, of: &Placed, random: &mut ChaCha8Rng) -> List {
    let mut list = of.list.clone();
    let count = list.order.len();
    let (from, to) = (random.random_range(0..count), random.random_range(0..count));
    if random.random_range(0..2) == 0 {
        let moved = list.order.remove(from);
        list.order.insert(to, moved);
        list.order = repaired(given, &list.order);
    } else {
        // Half of these moves remove the delay; the others delay by one quarter or to any quarter before the end.
        let held = match random.random_range(0..4) {
            0 | 1 => 0,
            2 => of.starts[from] + 1,
            _ => random.random_range(0..of.end.max(1)),
        };
        list.holds[from] = held;
    }
    list
}

/// Places a list. A work that finds no place moves to the front and the list is tried again, a few times for each work
/// (squeaky wheel optimisation; Joslin and Clements 1999). Also returns the number of lists tried.
fn insist(given: &Given<'_>, without: Option<&Resource>, mut order: Vec<usize>) -> (Result<Placed, Stuck>, u64) {
    let most = SQUEAKS * given.works.len() as u64 + 1;
    let mut tries = 0;
    loop {
        tries += 1;
        let list = List { holds: vec![0; order.len()], order: order.clone() };
        let stuck = match decode(given, without, list) {
            Ok(placed) => return (Ok(placed), tries),
            Err(stuck) => stuck,
        };
        let Stuck::NoOrder { initiative, .. } = stuck else { return (Err(stuck), tries) };
        let at = order.iter().position(|of| *of == initiative).unwrap_or(0);
        if tries >= most || at == 0 {
            return (Err(stuck), tries);
        }
        order[..=at].rotate_right(1);
        order = repaired(given, &order);
    }
}

fn decode(given: &Given<'_>, without: Option<&Resource>, list: List) -> Result<Placed, Stuck> {
    let mut schedule = Schedule::new(given, without);
    for at in &list.order {
        schedule.place(*at, list.holds[*at])?;
    }
    let (starts, end) = schedule.done();
    Ok(Placed { list, starts, end })
}

/// Initial lists: the order of the solver, the longest tail first, and the order of the plan.
fn first_lists(given: &Given<'_>, solved: Option<&[i32]>) -> Vec<Vec<usize>> {
    let count = given.works.len();
    let mut lists = Vec::new();
    if let Some(starts) = solved {
        let mut list: Vec<usize> = (0..count).collect();
        list.sort_by_key(|at| (starts[*at], *at));
        lists.push(repaired(given, &list));
    }
    let mut by_tail: Vec<usize> = (0..count).collect();
    by_tail.sort_by_key(|at| (std::cmp::Reverse(given.tails[*at] + given.works[*at].quarters), *at));
    lists.push(repaired(given, &by_tail));
    lists.push(repaired(given, &(0..count).collect::<Vec<usize>>()));
    lists
}

/// The list that keeps every work at its start in the plan, where that can be.
fn as_given(given: &Given<'_>) -> List {
    let mut order: Vec<usize> = (0..given.works.len()).collect();
    order.sort_by_key(|at| (given.starts[*at], *at));
    List { order: repaired(given, &order), holds: given.starts.clone() }
}

/// The list with every work after its predecessors, otherwise in its order.
fn repaired(given: &Given<'_>, list: &[usize]) -> Vec<usize> {
    fn visit(given: &Given<'_>, at: usize, seen: &mut [bool], out: &mut Vec<usize>) {
        // Dependencies have no cycle, so the depth is at most the number of works. An explicit stack walks the chains.
        let mut stack = vec![(at, 0)];
        while let Some((of, next)) = stack.pop() {
            if seen[of] {
                continue;
            }
            match given.works[of].needs.get(next) {
                Some((on, _)) => {
                    stack.push((of, next + 1));
                    if !seen[*on] {
                        stack.push((*on, 0));
                    }
                }
                None => {
                    seen[of] = true;
                    out.push(of);
                }
            }
        }
    }
    let (mut seen, mut out) = (vec![false; given.works.len()], Vec::with_capacity(list.len()));
    list.iter().for_each(|at| visit(given, *at, &mut seen, &mut out));
    out
}

/// The schedule by precedence and staff alone, with its bound; `None` if the figures exceed the range of the solver.
fn solve(given: &Given<'_>, without: Option<&Resource>, effort: Effort<'_>) -> Option<rcpsp::Outcome> {
    let counted = |skill: usize| without != Some(&Resource::Skill(given.skills[skill].clone()));
    let skills: Vec<usize> = (0..given.skills.len()).filter(|skill| counted(*skill)).collect();
    let durations = given.works.iter().map(|work| work.quarters).collect();
    // The solver does not support leads. Without them, its bound is that of a relaxed problem and stays valid.
    let links = given.works.iter().enumerate().flat_map(|(at, work)| {
        let waits = work.needs.iter().filter(|(_, lag)| *lag >= 0);
        waits.map(move |(on, lag)| ((*on, at), *lag))
    });
    let mut longest: BTreeMap<(usize, usize), i32> = BTreeMap::new();
    for (link, lag) in links {
        let known = longest.entry(link).or_insert(lag);
        *known = (*known).max(lag);
    }
    let links: Vec<(usize, usize, i32)> = longest.into_iter().map(|((on, at), lag)| (on, at, lag)).collect();
    let demand = |work: &super::given::Work, skill: usize| {
        work.staff.iter().filter(|(of, _)| *of == skill).map(|(_, need)| *need).sum::<u32>()
    };
    let demands: Vec<Vec<u32>> =
        given.works.iter().map(|work| skills.iter().map(|skill| demand(work, *skill)).collect()).collect();
    let capacity: Vec<u32> = skills.iter().map(|skill| given.capacity[*skill]).collect();
    let project = rcpsp::Project::new(durations, &links, &demands, &capacity).ok()?;
    if project.is_empty() {
        return None;
    }
    let limits = rcpsp::Limits { rounds: ROUNDS, stop: effort.stop, threads: effort.threads, seed: effort.seed };
    Some(rcpsp::solve(&project, limits))
}
