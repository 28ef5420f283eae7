//! Activities and their modes.

use crate::model::catalogue::{Change, Scope};
use crate::model::terms::{Ability, Category, FundKind};
use crate::model::{Money, Quarter};

/// One initiative to choose from.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Identifier in the plan: the entry's, followed by a dot and the process or department.
    pub id: String,
    /// Index into the catalogue's entries.
    pub entry: usize,
    /// The jurisdiction, department or process that it is done for.
    pub scope: Scope,
    /// The stage towards which it works; [`ANY_STAGE`](crate::model::catalogue::ANY_STAGE) for no-regret work.
    pub stage: usize,
    /// Modes.
    pub modes: Vec<Mode>,
    /// Activities that must be finished before it starts, with the number of quarters between.
    pub requires: Vec<(usize, i32)>,
    /// Activities that cannot be in the same roadmap.
    pub excludes: Vec<usize>,
    /// Channels that it opens.
    pub delivers: Vec<(usize, Ability)>,
    /// Processes that it touches; empty for the jurisdiction and for departments.
    pub processes: Vec<usize>,
    /// Processes that its channels serve, as services are opened; empty means all.
    pub serves: Vec<usize>,
    /// Departments whose front-line time it needs.
    pub departments: Vec<usize>,
    /// Partners whose data exchange it needs.
    pub partners: Vec<usize>,
    /// Its demand on the front line.
    pub change: Option<Change>,
}

/// A mode of an activity, in the assessment's currency.
#[derive(Clone, Debug)]
pub struct Mode {
    /// Index into the entry's modes.
    pub index: usize,
    /// Quarters of work.
    pub quarters: i32,
    /// Quarters to leave in the horizon after the work, for the usual delay.
    pub reserve: i32,
    /// Thousandths of a full-time equivalent in every quarter, by skill index.
    pub staff: Vec<(usize, u32)>,
    /// Cost lines.
    pub costs: Vec<(Category, FundKind, Money)>,
    /// Yearly cost after it is finished.
    pub running: Money,
}

impl Mode {
    /// The last quarter in which work may start in a horizon that ends with `last`.
    pub fn latest(&self, last: Quarter) -> Quarter {
        last + 1 - self.quarters - self.reserve
    }

    /// One-off cost.
    pub fn once(&self) -> Money {
        self.costs.iter().map(|(_, _, amount)| *amount).sum()
    }
}
