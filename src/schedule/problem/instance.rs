//! The instance: activities by index, with their modes, precedence and demands.

use std::collections::BTreeMap;

pub use super::activity::{Activity, Mode};
use super::benefit::BenefitModel;
pub use super::mandate::NotOffered;
use super::mandate::{Due, Hold, Missing, Pledge};
use crate::model::catalogue::{ANY_STAGE, Entry, Scope};
use crate::model::terms::{ProcessState, Role};
use crate::model::{Context, Money, Quarter};

/// The instance to solve. Activities, skills, funds, departments and processes are identified by index.
#[derive(Debug)]
pub struct Problem<'a> {
    /// The inputs of the instance.
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
    /// The activities to choose from.
    pub activities: Vec<Activity>,
    /// The survey of figures that are unknown today, if too few are known.
    pub baseline: Option<usize>,
    /// By activity: if it renews equipment, the first purchase and the number of the renewal.
    pub renewed: Vec<Option<(usize, usize)>>,
    /// By activity: if it automates a process, the activity that rolls out the same process, if any.
    pub roll_outs: Vec<Option<usize>>,
    /// Whether the low estimate of any figure worsens by its own trend.
    pub worsens: bool,
    /// Entries that are not offered for a scope, with the reason.
    pub not_offered: Vec<(usize, Scope, NotOffered)>,
    /// Mandates and contracts.
    pub pledges: Vec<Pledge>,
    /// Mandates and contracts that have no activity.
    pub missing: Vec<Missing>,
    /// Activities to place before others, the most urgent first.
    pub due: Vec<Due>,
    /// By activity: the entry of a mandate or contract that excludes it.
    pub barred: Vec<Option<usize>>,
    /// By activity: everything that it requires, each after its own requirements, and the activity itself last.
    pub bundles: Vec<Vec<usize>>,
    /// By kind of work: the activities that do it. Some conditions need any one of them.
    pub(super) doing: BTreeMap<Role, Vec<usize>>,
    /// By process: the activities that open a channel on which people receive answers, with these channels.
    pub answers: Vec<Vec<(usize, usize)>>,
    /// Whether any activity is contracted. Contracted work keeps its quarter even if its requirements are not placed.
    pub has_contracts: bool,
    /// By activity: the sum of its shares of all money and people's time.
    pub takes: Vec<f64>,
    /// The benefit of live activities.
    pub benefit: BenefitModel<'a>,
    pub(super) rate: Rate,
}

impl<'a> Problem<'a> {
    /// The catalogue entry of an activity.
    pub fn entry(&self, activity: usize) -> &'a Entry {
        &self.context.catalogue.entries[self.activities[activity].entry]
    }

    /// Whether an activity does a kind of work.
    pub fn does(&self, activity: usize, role: Role) -> bool {
        self.entry(activity).does(role)
    }

    /// The stage whose gate an activity measures, if it does nothing else. The survey of unknown figures measures no
    /// gate.
    pub fn measures(&self, activity: usize) -> Option<usize> {
        let entry = self.entry(activity);
        let only = entry.does == [Role::Measure] && entry.effects.is_empty() && entry.requires.is_empty();
        (only && entry.stage != ANY_STAGE && self.baseline != Some(activity)).then_some(entry.stage)
    }

    /// Whether an activity is contracted for a fixed quarter.
    pub fn is_contracted(&self, activity: usize) -> bool {
        let fixed = |pledge: &Pledge| pledge.activity == activity && matches!(pledge.hold, Hold::At(..));
        self.has_contracts && self.pledges.iter().any(fixed)
    }

    /// The stage that an activity helps to open: its own, and the next one for no-regret work.
    pub fn aim(&self, activity: usize) -> usize {
        match self.activities[activity].stage {
            ANY_STAGE => (self.shown + 1).min(self.context.rubric.stages.len()),
            stage => stage,
        }
    }

    /// An activity and everything that it requires, each once; the activity itself first.
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

    /// Whether a process has reached at least a state today.
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
    /// The instance would have more activities than the program can handle.
    TooLarge {
        /// Number of activities of the instance.
        activities: usize,
        /// Maximum number of activities.
        most: usize,
    },
}

/// Converts the catalogue's money into the assessment's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rate(pub(super) Option<u64>);

impl Rate {
    pub(super) fn of(self, amount: Money) -> Money {
        self.0.map_or(amount, |nano| amount.share(nano, 1_000_000_000))
    }
}
