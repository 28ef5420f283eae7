//! Scarce resources as cumulative sums: for every quarter, all activities live by then together used no more of a
//! resource than was available until then.
//!
//! Every roadmap satisfies these rows, so the bounds can rely on them. If an activity has several modes, the row counts
//! the mode that uses least.

use super::instance::{Activity, Problem};
use super::{front_line, funds};
use crate::model::terms::Category;
use crate::model::{Money, Quarter};

/// A resource that can be scarce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Work of a skill (index into the instance's skills), in thousandths of a full-time equivalent over a quarter.
    Skill(usize),
    /// Hours per head of a front line (index into the assessment's departments).
    FrontLine(usize),
    /// One-off cost, for a category or in all.
    Money(Option<Category>),
    /// Running cost a year.
    Running,
}

/// The row of one scarce resource.
#[derive(Clone, Debug)]
pub(crate) struct CumulativeRow {
    /// The resource.
    pub what: What,
    /// By activity: the least that it uses.
    pub takes: Vec<f64>,
    /// By number of quarters since the start of the horizon, from 0 to all: the amount available to all activities live
    /// by then.
    pub there: Vec<f64>,
}

/// Relative tolerance for sums of binary fractions.
const SLACK: f64 = 1e-9;

impl CumulativeRow {
    /// All rows of an instance that could bind.
    pub(crate) fn all(problem: &Problem<'_>) -> Vec<CumulativeRow> {
        let mut rows = skills(problem);
        rows.extend(front_lines(problem));
        rows.extend(money(problem));
        rows.push(running(problem));
        rows.retain(CumulativeRow::may_bind);
        rows
    }

    /// Whether the row lets all of `members` be live by `quarter`.
    pub(crate) fn holds(&self, members: &[usize], quarter: usize) -> bool {
        let taken: f64 = members.iter().map(|member| self.takes[*member]).sum();
        self.there.get(quarter).is_none_or(|there| taken <= there * (1.0 + SLACK) + SLACK)
    }

    fn may_bind(&self) -> bool {
        let all: f64 = self.takes.iter().sum();
        all > 0.0 && self.there.iter().any(|there| all > *there)
    }

    fn of(
        what: What,
        problem: &Problem<'_>,
        takes: impl Fn(usize) -> f64,
        there: impl Fn(i32) -> f64,
    ) -> CumulativeRow {
        let quarters = problem.last.since(problem.first) + 1;
        CumulativeRow {
            what,
            takes: (0..problem.activities.len()).map(takes).collect(),
            there: (0..=quarters).map(there).collect(),
        }
    }
}

/// The least amount over the modes of an activity.
fn least(of: &Activity, takes: impl Fn(&super::instance::Mode) -> f64) -> f64 {
    let least = of.modes.iter().map(takes).fold(f64::INFINITY, f64::min);
    if least.is_finite() { least } else { 0.0 }
}

/// The least work of a skill over the modes of an activity, in thousandths of a full-time equivalent over a quarter.
pub(crate) fn work(problem: &Problem<'_>, activity: usize, skill: usize) -> f64 {
    problem.least_work(activity, skill).map_or(0.0, |(need, quarters)| f64::from(need) * f64::from(quarters))
}

/// Work of each skill, in thousandths of a full-time equivalent over a quarter.
fn skills(problem: &Problem<'_>) -> Vec<CumulativeRow> {
    let row = |skill: usize| {
        let there = f64::from(problem.capacity[skill]);
        CumulativeRow::of(
            What::Skill(skill),
            problem,
            |at| work(problem, at, skill),
            |quarters| there * f64::from(quarters),
        )
    };
    (0..problem.skills.len()).map(row).collect()
}

/// Hours per head of each front line. Hours needed after the finish may fall beyond the quarter.
fn front_lines(problem: &Problem<'_>) -> Vec<CumulativeRow> {
    let after = problem.context.rules.threshold.change_load_after_quarters.quarters();
    let departments = problem.context.assessment.departments.iter().enumerate();
    let row = |(department, of): (usize, &crate::model::assessment::Department)| {
        let hours = |at: usize| {
            let activity = &problem.activities[at];
            let change = activity.change.filter(|_| activity.departments.contains(&department));
            change.map_or(0.0, front_line::hours)
        };
        CumulativeRow::of(What::FrontLine(department), problem, hours, |quarters| {
            of.change_hours * f64::from(quarters + after)
        })
    };
    departments.map(row).collect()
}

/// One-off cost: in all, and for each category from the funds that may pay for it.
fn money(problem: &Problem<'_>) -> Vec<CumulativeRow> {
    let mut rows = vec![money_for(problem, None)];
    rows.extend(Category::ALL.iter().map(|category| money_for(problem, Some(*category))));
    rows
}

fn money_for(problem: &Problem<'_>, category: Option<Category>) -> CumulativeRow {
    let cost = |mode: &super::instance::Mode| {
        let lines = mode.costs.iter().filter(|(of, _, _)| category.is_none_or(|category| category == *of));
        lines.map(|(_, _, amount)| *amount).sum::<Money>().as_f64()
    };
    CumulativeRow::of(
        What::Money(category),
        problem,
        |at| least(&problem.activities[at], cost),
        |quarters| money_by(problem, category, quarters).as_f64(),
    )
}

/// All money for a category that can be spent in the first `quarters` quarters.
fn money_by(problem: &Problem<'_>, category: Option<Category>, quarters: i32) -> Money {
    let before = problem.first + quarters;
    let paying = problem.context.assessment.funds.iter();
    let paying = paying.filter(|fund| category.is_none_or(|category| funds::may_pay(fund, category)));
    let begun = Quarter::new(problem.first.year(), 1);
    paying.map(|fund| funds::received(fund, problem.first, before.max(begun + 1) - 1)).sum()
}

/// Running cost a year of everything live: the money after the horizon must carry it.
fn running(problem: &Problem<'_>) -> CumulativeRow {
    let running = problem.context.assessment.funds.iter().filter(|fund| funds::may_run(fund));
    let there: Money = running.map(|fund| funds::carries(fund, problem.last)).sum();
    let yearly = |at: usize| least(&problem.activities[at], |mode| mode.running.as_f64());
    CumulativeRow::of(What::Running, problem, yearly, |_| there.as_f64())
}
