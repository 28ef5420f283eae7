//! What stands against what must be.

use crate::model::terms::Category;
use crate::model::{Fte, Money, Quarter};
use crate::schedule::construct::limit::Limit;
use crate::schedule::problem::instance::NotOffered;

/// Work, by its identifier in a roadmap, and how much of something it takes.
pub type Takes<T> = (String, T);

/// What stands against what must be.
#[derive(Clone, Debug, PartialEq)]
pub enum Against {
    /// It is not to be had here.
    NotOffered {
        /// What.
        what: String,
        /// Why.
        why: NotOffered,
    },
    /// It is to be begun, or finished, before the roadmap begins.
    Past {
        /// What.
        what: String,
        /// When.
        at: Quarter,
        /// The first quarter of the roadmap.
        first: Quarter,
    },
    /// It would end after the horizon.
    After {
        /// What.
        what: String,
        /// When it would end.
        ends: Quarter,
        /// The last quarter of the horizon.
        last: Quarter,
    },
    /// It is contracted for twice, differently.
    Twice {
        /// What.
        what: String,
        /// The starts.
        starts: [Quarter; 2],
    },
    /// One excludes the other.
    Excludes {
        /// One.
        one: String,
        /// The other.
        other: String,
    },
    /// One thing must be done after the other, and that takes longer than there is.
    Chain {
        /// What, in its order; the last is what it is for.
        steps: Vec<String>,
        /// What is contracted to begin after them.
        before: Option<String>,
        /// Quarters that it takes.
        quarters: i32,
        /// The first quarter in which it can begin.
        from: Quarter,
        /// Quarters that there are.
        there: i32,
    },
    /// Work towards a stage cannot begin so early.
    Stage {
        /// What.
        what: String,
        /// The stage that must be open before.
        stage: usize,
        /// The first quarter in which it could be, where it could.
        opens: Option<Quarter>,
        /// The quarter in which the work would have to begin.
        start: Quarter,
    },
    /// Another agency is not ready.
    Partner {
        /// What needs it.
        what: String,
        /// An index into the assessment's partners.
        partner: usize,
    },
    /// Whatever else is done, it cannot be finished so early.
    Earliest {
        /// What.
        what: String,
        /// The last quarter of its work at the earliest; none where it does not fit into the horizon at all.
        ends: Option<Quarter>,
        /// When it would have to be finished.
        by: Quarter,
    },
    /// They need more of a skill than there is.
    Staff {
        /// The skill.
        skill: String,
        /// Who needs how much in a quarter.
        who: Vec<Takes<Fte>>,
        /// What they need in the mean.
        needed: Fte,
        /// What there is.
        there: Fte,
        /// The first and the last quarter of the time they have.
        within: (Quarter, Quarter),
    },
    /// There is no way to place them beside each other with so many people of a skill.
    Beside {
        /// The skill.
        skill: String,
        /// Who needs how much in a quarter, for how many quarters.
        who: Vec<Takes<(Fte, i32)>>,
        /// What there is.
        there: Fte,
        /// The first and the last quarter of the time they have.
        within: (Quarter, Quarter),
    },
    /// They ask more of a front line than it can give.
    FrontLine {
        /// An index into the assessment's departments.
        department: usize,
        /// Who asks for how many hours a head.
        who: Vec<Takes<f64>>,
        /// Hours a head that they ask for.
        needed: f64,
        /// Hours a head that there are by then.
        there: f64,
        /// The last quarter of the time they have.
        by: Quarter,
    },
    /// They cost more than there is by then.
    Money {
        /// For what; for everything where none.
        category: Option<Category>,
        /// Who costs how much.
        who: Vec<Takes<Money>>,
        /// What they cost.
        needed: Money,
        /// What there is.
        there: Money,
        /// The last quarter of the time they have.
        by: Quarter,
    },
    /// They cost more to run than the last year has money for.
    Running {
        /// Who costs how much a year.
        who: Vec<Takes<Money>>,
        /// What they cost.
        needed: Money,
        /// What there is.
        there: Money,
    },
    /// The audit would turn it down.
    Refused {
        /// What.
        what: String,
    },
    /// What the generator ran into.
    Met {
        /// What it was for.
        what: String,
        /// What stood against it.
        limit: Limit,
        /// The skills that limits name.
        skills: Vec<String>,
    },
}
