//! The value of a roadmap under a goal, and the bound on it.

use crate::model::{Money, Quarter};

/// The value of a roadmap, or of the best roadmap, under a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// Discounted hours saved.
    Hours(f64),
    /// The quarter in which the stage opens, predicted and measured.
    Opens(Quarter),
    /// One-off cost plus running cost over the horizon.
    Cost(Money),
}

impl Amount {
    /// The amount as written in a file: a number of hours, a quarter, or money.
    pub fn text(self) -> String {
        match self {
            Amount::Hours(hours) => hours.to_string(),
            Amount::Opens(quarter) => quarter.to_string(),
            Amount::Cost(money) => {
                let minor = money.as_minor();
                format!("{}.{:02}", minor / 100, (minor % 100).abs())
            }
        }
    }
}

/// The proven bound of a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// No roadmap has more hours, an earlier quarter, or less cost.
    Best(Amount),
    /// No roadmap attains the goal.
    Impossible,
    /// No bound is known.
    Unknown,
}
