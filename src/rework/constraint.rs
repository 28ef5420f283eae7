//! What a plan must keep to be carried, and a smallest set of initiatives that do not.

use crate::model::{Fte, Money, Quarter};

/// A constraint.
#[derive(Clone, Debug, PartialEq)]
pub enum Constraint {
    /// No initiative waits for itself, over however many others.
    Ring {
        /// One that does.
        through: usize,
    },
    /// An initiative starts when another has ended.
    Order {
        /// The one that waits.
        initiative: usize,
        /// The one it waits for.
        on: usize,
        /// The first quarter in which it may start.
        earliest: Quarter,
    },
    /// All work lies within the horizon.
    Horizon {
        /// Whether the dates are free, so that only lengths and dependencies count.
        free: bool,
    },
    /// No more of a skill is asked in a quarter than there is.
    Skill {
        /// The skill.
        skill: String,
        /// The quarter.
        quarter: Quarter,
    },
    /// No more hours are asked of a front line in a quarter than it can give.
    Load {
        /// Index into the assessment's departments.
        department: usize,
        /// The quarter.
        quarter: Quarter,
    },
    /// A fund carries what a fiscal year takes from it.
    Fund {
        /// Index into the assessment's funds.
        fund: usize,
        /// The fiscal year.
        year: i32,
    },
    /// Work towards a stage starts when the stage before it is predicted open.
    Gate {
        /// The stage, from 1.
        stage: usize,
    },
}

/// Commitments that cannot all be kept, and of which all but any one can.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What they break together, at its worst.
    pub constraint: Constraint,
    /// Who they are: places in the plan, those that take most first; in their order where they wait for each other.
    pub members: Vec<usize>,
    /// Others that break the same, each by itself like the only member.
    pub likewise: Vec<usize>,
    /// How many initiatives take part in it beside the members.
    pub others: usize,
    /// The first and the last quarter in which the constraint is broken.
    pub span: (Quarter, Quarter),
    /// What the members need.
    pub needed: Amount,
    /// What there is.
    pub available: Amount,
    /// What all that take part lack, at worst.
    pub lacking: Amount,
}

/// How much of something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// Nothing that is counted.
    None,
    /// People.
    Fte(Fte),
    /// Hours for each head.
    Hours(f64),
    /// Money.
    Money(Money),
    /// Time.
    Quarters(i32),
    /// A date.
    By(Quarter),
}

impl Conflict {
    /// What orders conflicts, the gravest first: what no money and no people mend (rings, order, horizon), then what lacks
    /// most of what there is, at last work that starts before a stage is within reach.
    pub(super) fn order(&self) -> (u8, i64, Quarter) {
        let share = |needed: f64, available: f64| {
            // Thousandths of what there is; nothing there at all is the worst.
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
