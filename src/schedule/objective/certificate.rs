//! The certificate of a roadmap for each of its goals: value, bound and gap.

use super::amount::{Amount, Bound};
use super::goal::Goal;
use crate::model::Quarter;
use gradus_solve::rounding::is_more;

/// How good a roadmap is proven to be under a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Status {
    /// No roadmap is better.
    Optimal,
    /// The roadmap is within this share of the optimum: relative to its benefit, to the minimum time until the stage
    /// opens, or to the minimum cost.
    Within(f64),
    /// The roadmap attains the goal; the gap to the optimum is unknown or cannot be expressed as a share.
    Feasible,
    /// The roadmap does not attain the goal; it is unknown whether another one can.
    Unattained,
    /// Proven: no roadmap attains the goal.
    Infeasible,
}

impl Status {
    /// The word for the status in files and layouts.
    pub fn word(self) -> &'static str {
        match self {
            Status::Optimal => "optimal",
            Status::Within(_) => "within",
            Status::Feasible => "feasible",
            Status::Unattained => "unattained",
            Status::Infeasible => "infeasible",
        }
    }
}

/// The certificate of a roadmap for one goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Certificate {
    /// The goal.
    pub goal: Goal,
    /// Whether the objective names the goal itself, so that a roadmap that does not attain it falls short of what was
    /// asked. Under `stages`, a stage that cannot open is no failure.
    pub named: bool,
    /// The value of the roadmap; `None` if it does not attain the goal.
    pub value: Option<Amount>,
    /// The proven bound.
    pub bound: Bound,
    /// Lists that the search tried for the goal.
    pub work: u64,
    /// The first quarter of the horizon; times count from it.
    pub first: Quarter,
}

impl Certificate {
    /// Whether the roadmap does not attain a goal that the objective names.
    pub fn is_missed(&self) -> bool {
        self.named && self.value.is_none()
    }

    /// The gap between value and bound as a share, if one is defined.
    pub fn gap(&self) -> Option<f64> {
        let Bound::Best(bound) = self.bound else { return None };
        let share = |more: f64, of: f64| (of > 0.0).then(|| (more / of).max(0.0));
        match (self.value?, bound) {
            (Amount::Hours(value), Amount::Hours(bound)) => share(bound - value, value),
            (Amount::Opens(value), Amount::Opens(bound)) => {
                share(f64::from(value.since(bound)), f64::from(bound.since(self.first)))
            }
            (Amount::Cost(value), Amount::Cost(bound)) => share((value - bound).as_f64(), bound.as_f64()),
            _ => None,
        }
    }

    /// How good the roadmap is proven to be.
    pub fn status(&self) -> Status {
        let Some(value) = self.value else {
            return if self.bound == Bound::Impossible { Status::Infeasible } else { Status::Unattained };
        };
        let best = match (value, self.bound) {
            (Amount::Hours(value), Bound::Best(Amount::Hours(bound))) => !is_more(bound, value),
            (Amount::Opens(value), Bound::Best(Amount::Opens(bound))) => value <= bound,
            (Amount::Cost(value), Bound::Best(Amount::Cost(bound))) => value <= bound,
            _ => false,
        };
        if best { Status::Optimal } else { self.gap().map_or(Status::Feasible, Status::Within) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Money;

    fn certificate(goal: Goal, value: Option<Amount>, bound: Bound) -> Certificate {
        Certificate { goal, named: true, value, bound, work: 0, first: Quarter::new(2026, 1) }
    }

    #[test]
    fn what_meets_its_bound_is_optimal_and_what_does_not_says_by_how_much() {
        let quarter = |quarters: i32| Amount::Opens(Quarter::new(2026, 1) + quarters);
        let of = |value, bound| certificate(Goal::Stage(3), Some(value), Bound::Best(bound)).status();
        assert_eq!(of(quarter(8), quarter(8)), Status::Optimal);
        assert_eq!(of(quarter(10), quarter(8)), Status::Within(0.25));
        let money = |units: i64| Amount::Cost(Money::major(units));
        assert_eq!(of(money(110), money(100)), Status::Within(0.1));
        assert_eq!(of(money(110), money(0)), Status::Feasible);
        assert_eq!(of(Amount::Hours(100.0), Amount::Hours(125.0)), Status::Within(0.25));
        assert_eq!(of(Amount::Hours(0.0), Amount::Hours(1.0)), Status::Feasible);
    }

    #[test]
    fn what_is_not_attained_is_infeasible_only_where_that_is_proved() {
        let goal = Goal::CostOf(4);
        assert_eq!(certificate(goal, None, Bound::Impossible).status(), Status::Infeasible);
        assert_eq!(certificate(goal, None, Bound::Unknown).status(), Status::Unattained);
        let known = Bound::Best(Amount::Cost(Money::major(1)));
        assert_eq!(certificate(goal, None, known).status(), Status::Unattained);
        let value = Some(Amount::Cost(Money::major(1)));
        assert_eq!(certificate(goal, value, Bound::Unknown).status(), Status::Feasible);
    }
}
