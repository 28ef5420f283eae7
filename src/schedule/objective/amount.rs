//! What roadmaps come to under a goal, and what no roadmap betters.

use crate::model::{Money, Quarter};

/// What a roadmap, or the best one, comes to under a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// Discounted eased cases.
    Cases(f64),
    /// The quarter in which the stage opens, predicted and measured.
    Opens(Quarter),
    /// Cost once, plus running over the horizon.
    Cost(Money),
}

impl Amount {
    /// The amount in a file: a number of cases, a quarter, or money.
    pub fn text(self) -> String {
        match self {
            Amount::Cases(cases) => cases.to_string(),
            Amount::Opens(quarter) => quarter.to_string(),
            Amount::Cost(money) => {
                let minor = money.as_minor();
                format!("{}.{:02}", minor / 100, (minor % 100).abs())
            }
        }
    }
}

/// What no roadmap betters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// More cases, a sooner quarter, or less money is not possible.
    Best(Amount),
    /// What is asked for is not possible at all.
    Impossible,
    /// Nothing is known.
    Unknown,
}
