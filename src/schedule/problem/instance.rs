//! From jurisdiction and catalogue to an instance: activities by index, with their modes, precedence and what they ask.

use std::collections::BTreeMap;

pub use super::mandate::NotOffered;
use super::mandate::{Due, Missing, Pledge};
use crate::model::catalogue::{Change, Entry, Scope};
use crate::model::terms::{Ability, Category, FundKind, ProcessState, Role};
use crate::model::{Context, Money, Quarter};

/// The instance that is solved. Activities, skills, funds, departments and processes are known by index.
#[derive(Debug)]
pub struct Problem<'a> {
    /// What the instance was made from.
    pub context: Context<'a>,
    /// First quarter of the horizon.
    pub first: Quarter,
    /// Last quarter of the horizon.
    pub last: Quarter,
    /// The stage shown today.
    pub shown: usize,
    /// Skills by name; those of the assessment first.
    pub skills: Vec<String>,
    /// Thousandths of a full-time equivalent of each skill in every quarter.
    pub capacity: Vec<u32>,
    /// What may be chosen.
    pub activities: Vec<Activity>,
    /// The activity that measures what is not known today, where too little is.
    pub baseline: Option<usize>,
    /// By activity: where it is equipment bought again, what was bought first, and the how-many-eth time this is.
    pub renewed: Vec<Option<(usize, usize)>>,
    /// By activity: where it automates a process, the activity that rolls the same process out, if there is one.
    pub roll_outs: Vec<Option<usize>>,
    /// Whether any figure is seen to get worse by itself, at the low end.
    pub worsens: bool,
    /// What is not offered, and why.
    pub not_offered: Vec<(usize, Scope, NotOffered)>,
    /// What must be in every roadmap.
    pub pledges: Vec<Pledge>,
    /// What must be in every roadmap and is not to be had.
    pub missing: Vec<Missing>,
    /// What is to be placed before other things, the most urgent first.
    pub due: Vec<Due>,
    /// By activity: the entry of what must be in every roadmap and excludes it.
    pub barred: Vec<Option<usize>>,
    /// By activity: all that it needs and itself last, each after what it needs.
    pub bundles: Vec<Vec<usize>>,
    /// The activities of each kind of work that others hang on, whichever they are.
    pub(super) doing: BTreeMap<Role, Vec<usize>>,
    /// By process: the activities that open a channel for it over which people are answered, and these channels.
    pub answers: Vec<Vec<(usize, usize)>>,
    /// Whether anything is contracted: it stands in its quarter whether what it needs is placed or not.
    pub has_contracts: bool,
    /// By activity: the share of all that there is which it takes, money and people's time, summed.
    pub takes: Vec<f64>,
    pub(super) rate: Rate,
}

/// One initiative that may be chosen.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Identifier in the plan: the entry's, with the process or department after a dot.
    pub id: String,
    /// Index into the catalogue's entries.
    pub entry: usize,
    /// What it is for.
    pub scope: Scope,
    /// The stage towards which it works.
    pub stage: usize,
    /// Ways of doing it.
    pub modes: Vec<Mode>,
    /// Activities that must be finished so many quarters before it starts.
    pub requires: Vec<(usize, i32)>,
    /// Activities that cannot be in a roadmap together with it.
    pub excludes: Vec<usize>,
    /// Channels that it opens.
    pub delivers: Vec<(usize, Ability)>,
    /// Processes it touches; none for the jurisdiction and for departments.
    pub processes: Vec<usize>,
    /// Processes that its channels serve, as services are opened: all where none is named.
    pub serves: Vec<usize>,
    /// Departments whose front line it asks time of.
    pub departments: Vec<usize>,
    /// Agencies whose exchange it needs.
    pub partners: Vec<usize>,
    /// What it asks of the front line.
    pub change: Option<Change>,
}

/// A way of doing an activity, in the assessment's currency.
#[derive(Clone, Debug)]
pub struct Mode {
    /// Index into the entry's modes.
    pub index: usize,
    /// Quarters of work.
    pub quarters: i32,
    /// Thousandths of a full-time equivalent by skill index, in every quarter.
    pub staff: Vec<(usize, u32)>,
    /// Cost lines.
    pub costs: Vec<(Category, FundKind, Money)>,
    /// Cost a year once it is finished.
    pub running: Money,
}

impl Mode {
    /// What it costs once.
    pub fn once(&self) -> Money {
        self.costs.iter().map(|(_, _, amount)| *amount).sum()
    }
}

impl<'a> Problem<'a> {
    /// The catalogue entry behind an activity.
    pub fn entry(&self, activity: usize) -> &'a Entry {
        &self.context.catalogue.entries[self.activities[activity].entry]
    }

    /// Whether an activity does a kind of work.
    pub fn does(&self, activity: usize, role: Role) -> bool {
        self.entry(activity).does(role)
    }

    /// The stage whose gate an activity measures, where that is all it does. The survey of what is not known measures none.
    pub fn measures(&self, activity: usize) -> Option<usize> {
        let entry = self.entry(activity);
        let only = entry.does == [Role::Measure] && entry.effects.is_empty() && entry.requires.is_empty();
        (only && self.baseline != Some(activity)).then_some(entry.stage)
    }

    /// An activity and all that it needs, each once; itself first.
    pub fn needed(&self, activity: usize) -> Vec<usize> {
        let mut needed = vec![activity];
        let mut at = 0;
        while let Some(member) = needed.get(at).copied() {
            at += 1;
            for (need, _) in &self.activities[member].requires {
                if !needed.contains(need) {
                    needed.push(*need);
                }
            }
        }
        needed
    }

    /// Whether a process has come at least so far today.
    pub fn process_is(&self, process: usize, state: ProcessState) -> bool {
        self.context.assessment.processes[process].state >= state
    }
}

/// Why no instance can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoInstance {
    /// The assessment has no conversion of the catalogue's currency.
    NoConversion {
        /// Currency of the catalogue.
        from: String,
        /// Currency of the assessment.
        to: String,
    },
    /// It would have more activities than can be dealt with.
    TooLarge {
        /// Activities that it would have.
        activities: usize,
        /// The most.
        most: usize,
    },
}

/// What turns the catalogue's money into the assessment's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rate(pub(super) Option<u64>);

impl Rate {
    pub(super) fn of(self, amount: Money) -> Money {
        self.0.map_or(amount, |nano| amount.share(nano, 1_000_000_000))
    }
}
