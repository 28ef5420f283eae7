//! Proofs by sums: the required activities need more of a resource than is available in their time windows.

use std::collections::BTreeSet;

use super::against::{Against, Takes};
use super::times::TimeWindow;
use crate::model::{Fte, Money};
use crate::schedule::problem::cumulative_row::{CumulativeRow, What, work};
use crate::schedule::problem::instance::{Mode, Problem};

/// The fewest demands (activity, amount) that together exceed `there`: the largest ones.
fn fewest(mut demands: Vec<(usize, f64)>, there: f64) -> Vec<(usize, f64)> {
    demands.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut sum = 0.0;
    let enough = demands.iter().position(|(_, takes)| {
        sum += takes;
        is_over(sum, there)
    });
    demands.truncate(enough.map_or(0, |at| at + 1));
    demands
}

/// Whether a sum exceeds the limit by more than rounding.
fn is_over(sum: f64, there: f64) -> bool {
    sum > there * (1.0 + 1e-9) + 1e-9
}

fn named<T>(problem: &Problem<'_>, who: &[(usize, f64)], amount: impl Fn(usize, f64) -> T) -> Vec<Takes<T>> {
    who.iter().map(|(of, takes)| (problem.activities[*of].id.clone(), amount(*of, *takes))).collect()
}

/// Activities that need more of a skill than is ever available, in each of their modes.
pub(super) fn heads(problem: &Problem<'_>, window: &TimeWindow) -> Vec<Against> {
    let lacks = |activity: usize| {
        let short = |mode: &Mode| mode.staff.iter().find(|(skill, need)| *need > problem.capacity[*skill]).copied();
        let modes = &problem.activities[activity].modes;
        modes.iter().map(short).collect::<Option<Vec<_>>>()?.into_iter().min_by_key(|(_, need)| *need)
    };
    let found = window.members().filter_map(|(activity, from, by)| {
        let (skill, need) = lacks(activity)?;
        Some(Against::Staff {
            skill: problem.skills[skill].clone(),
            who: vec![(problem.activities[activity].id.clone(), Fte::from_milli(need))],
            needed: Fte::from_milli(need),
            there: Fte::from_milli(problem.capacity[skill]),
            within: (problem.first + from, problem.first + by - 1),
        })
    });
    found.collect()
}

/// Excess demand for a skill in a range of quarters.
struct Overload {
    quarters: i32,
    skill: usize,
    from: i32,
    who: Vec<(usize, f64)>,
}

/// Work of one skill that must be done between two quarters and exceeds the capacity in them. Reports the shortest such
/// range.
pub(super) fn staff(problem: &Problem<'_>, window: &TimeWindow) -> Vec<Against> {
    let members: Vec<(usize, i32, i32)> = window.members().collect();
    let mut best: Option<Overload> = None;
    // Many activities share a window, so each bound is examined once, in order of first occurrence.
    let froms = each_once(members.iter().map(|(_, from, _)| *from));
    let tos = each_once(members.iter().map(|(.., to)| *to));
    for skill in 0..problem.skills.len() {
        let there = f64::from(problem.capacity[skill]);
        let works: Vec<(usize, i32, i32, f64)> = members
            .iter()
            .map(|(of, from, by)| (*of, *from, *by, work(problem, *of, skill)))
            .filter(|(.., work)| *work > 0.0)
            .collect();
        for from in &froms {
            for to in tos.iter().filter(|to| *to > from) {
                if best.as_ref().is_some_and(|best| to - from >= best.quarters) {
                    continue;
                }
                let within = works.iter().filter(|(_, start, by, _)| start >= from && by <= to);
                let who = fewest(within.map(|(of, _, _, work)| (*of, *work)).collect(), there * f64::from(to - from));
                if !who.is_empty() {
                    best = Some(Overload { quarters: to - from, skill, from: *from, who });
                }
            }
        }
    }
    let Some(Overload { quarters, skill, from, who }) = best else { return Vec::new() };
    let sum: f64 = who.iter().map(|(_, work)| work).sum();
    let first = problem.first + from;
    vec![Against::Staff {
        skill: problem.skills[skill].clone(),
        who: named(problem, &who, |of, _| Fte::from_milli(problem.least_work(of, skill).map_or(0, |(need, _)| need))),
        needed: Fte::from_milli((sum / f64::from(quarters)).ceil() as u32),
        there: Fte::from_milli(problem.capacity[skill]),
        within: (first, first + quarters - 1),
    }]
}

/// The figures without repetitions.
fn each_once(figures: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut seen = BTreeSet::new();
    figures.filter(|figure| seen.insert(*figure)).collect()
}

/// Cumulative resources (money, running cost, front-line time) that the required activities need by their deadlines and
/// that are not available by then.
pub(super) fn rows(problem: &Problem<'_>, rows: &[CumulativeRow], window: &TimeWindow) -> Vec<Against> {
    let mut deadlines: Vec<i32> = window.members().map(|(.., by)| by).collect();
    deadlines.sort_unstable();
    deadlines.dedup();
    for row in rows.iter().filter(|row| !matches!(row.what, What::Skill(_))) {
        for by in &deadlines {
            let Some(there) = usize::try_from(*by).ok().and_then(|by| row.there.get(by)).copied() else { continue };
            let within = window.members().filter(|(.., own)| own <= by);
            let who =
                fewest(within.map(|(of, ..)| (of, row.takes[of])).filter(|(_, takes)| *takes > 0.0).collect(), there);
            if !who.is_empty() {
                return vec![told(problem, row.what, &who, there, *by)];
            }
        }
    }
    Vec::new()
}

fn told(problem: &Problem<'_>, what: What, who: &[(usize, f64)], there: f64, by: i32) -> Against {
    let sum: f64 = who.iter().map(|(_, takes)| takes).sum();
    let by = problem.first + by - 1;
    let money = |amount: f64| Money::minor((amount * 100.0).round() as i64);
    match what {
        What::FrontLine(department) => {
            Against::FrontLine { department, who: named(problem, who, |_, hours| hours), needed: sum, there, by }
        }
        What::Money(category) => {
            let who = named(problem, who, |_, amount| money(amount));
            Against::Money { category, who, needed: money(sum), there: money(there), by }
        }
        What::Running | What::Skill(_) => {
            let who = named(problem, who, |_, amount| money(amount));
            Against::Running { who, needed: money(sum), there: money(there) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_demands_are_the_fewest() {
        assert_eq!(fewest(vec![(0, 1.0), (1, 3.0), (2, 2.0)], 4.0), [(1, 3.0), (2, 2.0)]);
        assert_eq!(fewest(vec![(0, 1.0), (1, 3.0), (2, 2.0)], 6.0), []);
    }
}
