//! How little money any roadmap can take that opens a stage.

use super::course::List;
use super::problem::{Mode, Problem};
use crate::model::Money;

/// The least that a roadmap can cost.
#[derive(Clone, Debug)]
pub struct Least {
    /// No roadmap that opens the stage costs less, once plus running over the horizon.
    pub cost: Money,
    /// What a cheap one could be made of, where anything is known of that.
    pub list: Option<List>,
}

/// The least that a roadmap can cost that opens `stage`; any roadmap where none. Where `surveyed`, only those are looked at that
/// begin with the survey of what is not known.
pub fn of(problem: &Problem<'_>, stage: Option<usize>, surveyed: bool, _allowed: &[bool]) -> Least {
    let price = |activity: usize| {
        let modes = problem.activities[activity].modes.iter();
        modes.map(once).min().unwrap_or(Money::ZERO)
    };
    let survey = problem.baseline.filter(|_| surveyed).map_or(Money::ZERO, price);
    // Every stage on the way is measured before it opens, by an activity that does nothing else.
    let measured = (problem.shown + 1..=stage.unwrap_or(0)).filter_map(|stage| {
        let measures = (0..problem.activities.len()).filter(|a| problem.measures(*a) == Some(stage));
        measures.map(price).min()
    });
    Least { cost: survey + measured.sum(), list: None }
}

/// What a way of doing something costs once.
fn once(mode: &Mode) -> Money {
    mode.costs.iter().map(|(_, _, amount)| *amount).sum()
}
