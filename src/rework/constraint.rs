//! Constraints on plans, and smallest sets of initiatives that violate one.

use crate::model::{Fte, Money, Quarter};

/// A constraint.
#[derive(Clone, Debug, PartialEq)]
pub enum Constraint {
    /// No initiative depends on itself, directly or indirectly.
    Ring {
        /// An initiative in the cycle.
        through: usize,
    },
    /// An initiative starts after another has ended.
    Order {
        /// The dependent initiative.
        initiative: usize,
        /// The initiative that it depends on.
        on: usize,
        /// The first quarter in which it may start.
        earliest: Quarter,
    },
    /// All work lies within the horizon.
    Horizon {
        /// Whether dates are free, so that only durations and dependencies count.
        free: bool,
    },
    /// Demand for a skill in a quarter is within its capacity.
    Skill {
        /// The skill.
        skill: String,
        /// The quarter.
        quarter: Quarter,
    },
    /// Change load of a front line in a quarter is within its capacity.
    Load {
        /// Index into the assessment's departments.
        department: usize,
        /// The quarter.
        quarter: Quarter,
    },
    /// Spending from a fund in a fiscal year is within its budget.
    Fund {
        /// Index into the assessment's funds.
        fund: usize,
        /// The fiscal year.
        year: i32,
    },
    /// Work towards a stage starts after the previous stage is predicted to be reached.
    Gate {
        /// The stage, from 1.
        stage: usize,
    },
}

/// A set of commitments that cannot all be kept, although all but any one of them can.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The constraint that they break, where it is broken worst.
    pub constraint: Constraint,
    /// Indices into the plan's initiatives, largest demand first; in order of dependency in cycles and chains.
    pub members: Vec<usize>,
    /// Other initiatives that break the same constraint alone, like the only member.
    pub likewise: Vec<usize>,
    /// Number of further initiatives involved.
    pub others: usize,
    /// The first and the last quarter in which the constraint is broken.
    pub span: (Quarter, Quarter),
    /// The demand of the members.
    pub needed: Amount,
    /// The capacity.
    pub available: Amount,
    /// The greatest shortfall, over all initiatives involved.
    pub lacking: Amount,
}

/// An amount of a resource.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// Not counted.
    None,
    /// People.
    Fte(Fte),
    /// Hours per head.
    Hours(f64),
    /// Money.
    Money(Money),
    /// Duration in quarters.
    Quarters(i32),
    /// A deadline.
    By(Quarter),
}

impl Conflict {
    /// The order of conflicts, most severe first: those that neither money nor staff can resolve (cycles, order,
    /// horizon), then by demand relative to capacity, finally work that starts before its stage is reached.
    pub(super) fn order(&self) -> (u8, i64, Quarter) {
        let share = |needed: f64, available: f64| {
            // Thousandths of the capacity; no capacity at all is the worst.
            if available > 0.0 { (needed / available * 1000.0).min(1e15) as i64 } else { i64::MAX }
        };
        let rank = match self.constraint {
            Constraint::Ring { .. } => 0,
            Constraint::Order { .. } | Constraint::Horizon { .. } => 1,
            Constraint::Skill { .. } | Constraint::Load { .. } | Constraint::Fund { .. } => 2,
            Constraint::Gate { .. } => 3,
        };
        let excess = match (self.lacking, self.available) {
            (Amount::Fte(lacking), Amount::Fte(there)) => share(lacking.as_f64(), there.as_f64()),
            (Amount::Hours(lacking), Amount::Hours(there)) => share(lacking, there),
            (Amount::Money(lacking), Amount::Money(there)) => share(lacking.as_f64(), there.as_f64()),
            (Amount::Quarters(lacking), _) => i64::from(lacking),
            _ => 0,
        };
        (rank, excess.saturating_neg(), self.span.0)
    }
}
