//! Reasons why mandates and contracts cannot be met.

use crate::model::terms::Category;
use crate::model::{Fte, Money, Quarter};
use crate::schedule::construct::limit::Limit;
use crate::schedule::problem::instance::NotOffered;

/// An initiative, by its identifier in a roadmap, and the amount of a resource that it takes.
pub type Takes<T> = (String, T);

/// A reason why mandates and contracts cannot be met.
#[derive(Clone, Debug, PartialEq)]
pub enum Against {
    /// The initiative is not offered here.
    NotOffered {
        /// The initiative.
        what: String,
        /// The reason.
        why: NotOffered,
    },
    /// The contracted start or the deadline lies before the roadmap begins.
    Past {
        /// The initiative.
        what: String,
        /// The contracted start or the deadline.
        at: Quarter,
        /// The first quarter of the roadmap.
        first: Quarter,
    },
    /// The work would end after the horizon.
    After {
        /// The initiative.
        what: String,
        /// The quarter in which the work would end.
        ends: Quarter,
        /// The last quarter of the horizon.
        last: Quarter,
    },
    /// Two contracts for the same initiative contradict each other.
    Twice {
        /// The initiative.
        what: String,
        /// The two contracted starts.
        starts: [Quarter; 2],
    },
    /// Two initiatives exclude each other.
    Excludes {
        /// The first initiative.
        one: String,
        /// The second initiative.
        other: String,
    },
    /// A chain of requirements takes longer than the time available.
    Chain {
        /// The initiatives in order; the last is the required one.
        steps: Vec<String>,
        /// The contracted initiative that must begin after them.
        before: Option<String>,
        /// Quarters that the chain takes.
        quarters: i32,
        /// The first quarter in which it can begin.
        from: Quarter,
        /// Quarters available.
        there: i32,
    },
    /// Work towards a stage cannot begin this early.
    Stage {
        /// The initiative.
        what: String,
        /// The stage that must be open before.
        stage: usize,
        /// The first quarter in which the stage could open; `None` if it cannot.
        opens: Option<Quarter>,
        /// The quarter in which the work would have to begin.
        start: Quarter,
    },
    /// A partner is not ready.
    Partner {
        /// The initiative that needs the partner.
        what: String,
        /// An index into the assessment's partners.
        partner: usize,
    },
    /// The initiative cannot be finished this early in any roadmap.
    Earliest {
        /// The initiative.
        what: String,
        /// The earliest last quarter of its work; `None` if it does not fit into the horizon.
        ends: Option<Quarter>,
        /// The quarter by which it must be finished.
        by: Quarter,
    },
    /// The initiatives need more of a skill than is available.
    Staff {
        /// The skill.
        skill: String,
        /// The initiatives, each with its need per quarter.
        who: Vec<Takes<Fte>>,
        /// Their mean need per quarter.
        needed: Fte,
        /// The capacity available.
        there: Fte,
        /// The first and the last quarter of their time window.
        within: (Quarter, Quarter),
    },
    /// The initiatives cannot be placed side by side with this many staff of a skill.
    Beside {
        /// The skill.
        skill: String,
        /// The initiatives, each with its need per quarter and its number of quarters.
        who: Vec<Takes<(Fte, i32)>>,
        /// The capacity available.
        there: Fte,
        /// The first and the last quarter of their time window.
        within: (Quarter, Quarter),
    },
    /// The initiatives need more front-line time than the department can give.
    FrontLine {
        /// An index into the assessment's departments.
        department: usize,
        /// The initiatives, each with its need in hours per head.
        who: Vec<Takes<f64>>,
        /// Hours per head that they need.
        needed: f64,
        /// Hours per head available by then.
        there: f64,
        /// The last quarter of their time window.
        by: Quarter,
    },
    /// The initiatives cost more than the funds hold by then.
    Money {
        /// The cost category; `None` for all categories.
        category: Option<Category>,
        /// The initiatives, each with its cost.
        who: Vec<Takes<Money>>,
        /// Their total cost.
        needed: Money,
        /// The money available.
        there: Money,
        /// The last quarter of their time window.
        by: Quarter,
    },
    /// The running cost exceeds the money of the last year.
    Running {
        /// The initiatives, each with its running cost a year.
        who: Vec<Takes<Money>>,
        /// Their total running cost a year.
        needed: Money,
        /// The money available a year.
        there: Money,
    },
    /// The audit would reject the initiative.
    Refused {
        /// The initiative.
        what: String,
    },
    /// The limit that the generator reached, without proof.
    Met {
        /// The mandate or contract.
        what: String,
        /// The limit.
        limit: Limit,
        /// The names of the skills to which limits refer.
        skills: Vec<String>,
    },
}
