//! Catalogue: initiatives to choose from, with parametric costs and effects.

use std::collections::BTreeMap;

use super::assessment::{Assessment, Process};
use super::burden::{Cut, DefaultBurden, ReachGain};
use super::money::{Fte, Money};
use super::place::KeyPath;
use super::terms::{Ability, Category, ChannelKind, FundKind, Letter, Level, Per, ProcessState, Role, SharedService};
use super::text::Text;

/// A catalogue, read against one rubric.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Identifier.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: Text,
    /// Source of the costs and effects.
    pub note: Text,
    /// Currency of every amount.
    pub currency: String,
    /// Year whose prices the amounts are in.
    pub price_year: i32,
    /// How benefit is counted.
    pub benefit: Benefit,
    /// What one case of a service costs the person, where the assessment does not tell; `None` if not given.
    pub burden: Option<DefaultBurden>,
    /// The initiatives, sorted by stage, letter and identifier. The order in the file has no meaning.
    pub entries: Vec<Entry>,
}

/// How benefit is counted.
#[derive(Clone, Debug)]
pub struct Benefit {
    /// Weight of a case in which the person can be informed, in [0, 1].
    pub inform: f64,
    /// Weight of a case in which the person can ask and be answered, in [0, 1].
    pub interact: f64,
    /// Weight of a case that the person can complete, in [0, 1].
    pub transact: f64,
    /// Quarters until use reaches its steady level.
    pub ramp_quarters: u32,
    /// Share of the people reached who use a channel that opened without real training and trial, in [0, 1].
    pub untrained_use: f64,
    /// Discount rate a year, in [0, 1).
    pub discount: f64,
    /// Source of the figures.
    pub basis: Text,
}

impl Benefit {
    /// The weight of a case at an ability, in [0, 1].
    pub fn worth(&self, ability: Ability) -> f64 {
        match ability {
            Ability::Inform => self.inform,
            Ability::Interact => self.interact,
            Ability::Transact => self.transact,
        }
    }
}

/// The stage of no-regret work: it is right at any stage, so no gate, pace or measurement holds it back.
pub const ANY_STAGE: usize = 0;

/// An initiative of the catalogue.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Purpose.
    pub why: Text,
    /// The vice it counters.
    pub letter: Letter,
    /// The stage it works towards, from 1; [`ANY_STAGE`] for no-regret work.
    pub stage: usize,
    /// Reason for the stage.
    pub stage_why: Option<Text>,
    /// Whether the entry has one instance for the jurisdiction, for each department or for each process.
    pub per: Per,
    /// Kinds of work.
    pub does: Vec<Role>,
    /// Conditions under which it can be chosen.
    pub when: When,
    /// Initiatives that must be finished before it starts.
    pub requires: Vec<Requirement>,
    /// Entries that cannot be in the same roadmap, indices into [`Catalogue::entries`], ascending. The relation is
    /// symmetric.
    pub excludes: Vec<usize>,
    /// Channels that it makes available.
    pub delivers: Vec<Delivery>,
    /// Whether it needs the partners' data exchange.
    pub leans_on_partners: bool,
    /// Time that it takes from front-line staff.
    pub change: Option<Change>,
    /// Effects on indicators.
    pub effects: Vec<Effect>,
    /// Cuts of the burden of a case.
    pub cuts: Vec<Cut>,
    /// Gains in the reach of channels.
    pub reach: Vec<ReachGain>,
    /// Service life of its equipment in years.
    pub equipment_life_years: Option<u32>,
    /// Modes; never empty.
    pub modes: Vec<Mode>,
    /// Place in the catalogue file.
    pub place: KeyPath,
}

impl Entry {
    /// Whether it does this kind of work.
    pub fn does(&self, role: Role) -> bool {
        self.does.contains(&role)
    }
}

/// Conditions under which an initiative can be chosen.
#[derive(Clone, Debug, Default)]
pub struct When {
    /// States of the process in which the initiative is useful; `None` allows all.
    pub process_states: Option<Vec<ProcessState>>,
    /// Index of an indicator and the observed value from which the initiative has nothing left to improve.
    pub until: Option<(usize, f64)>,
    /// Kind of a channel that must exist.
    pub channel: Option<ChannelKind>,
    /// Whether the process must depend on partners.
    pub has_partners: bool,
    /// Levels of government for which it is meant; `None` allows all.
    pub levels: Option<Vec<Level>>,
    /// Services of which another body must offer all.
    pub shared: Vec<SharedService>,
    /// Services of which another body must offer none.
    pub not_shared: Vec<SharedService>,
}

impl When {
    /// Whether it depends on the level of government, or on services of others: such an entry may stand in for another.
    pub fn depends_on_place(&self) -> bool {
        self.levels.is_some() || !self.shared.is_empty() || !self.not_shared.is_empty()
    }
}

/// An initiative that must be finished first.
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    /// Index into [`Catalogue::entries`].
    pub on: usize,
    /// Least number of quarters between its end and this start.
    pub lag: i32,
}

/// A kind of channel that becomes available.
#[derive(Clone, Copy, Debug)]
pub struct Delivery {
    /// Kind of channel.
    pub channel: ChannelKind,
    /// The highest ability it offers.
    pub can: Ability,
}

/// Time that an initiative takes from front-line staff.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Hours per affected head over the whole initiative.
    pub hours_per_head: f64,
    /// Share of the front line that is affected, in [0, 1].
    pub share: f64,
}

/// An effect on an indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// Index into the rubric's indicators.
    pub on: usize,
    /// How the value changes.
    pub kind: EffectKind,
}

/// How an effect changes a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EffectKind {
    /// Takes a share of what is still lacking to the best end of the scale.
    Closes {
        /// Likely share, in [0, 1].
        likely: f64,
        /// Share in the low estimate, in [0, 1].
        low: f64,
    },
    /// The process (or department) counts as done by a share, on an indicator that counts processes or departments.
    Counts {
        /// Likely share, in [0, 1].
        likely: f64,
        /// Share in the low estimate, in [0, 1].
        low: f64,
    },
    /// Raises a level or count that is lower to this value.
    RaiseTo(f64),
    /// Lets channels reach a share of the people whom they do not reach yet, on an indicator that follows their reach.
    /// Made from the entry's gains in reach.
    Reaches {
        /// Likely share, in [0, 1].
        likely: f64,
        /// Share in the low estimate, in [0, 1].
        low: f64,
    },
    /// Moves an indicator that follows the share of cases done remotely; the forecast of services computes by how much.
    Remote,
}

/// A mode: a way of doing an initiative.
#[derive(Clone, Debug)]
pub struct Mode {
    /// Identifier.
    pub id: String,
    /// Quarters from start to finish, at least 1.
    pub quarters: u32,
    /// Staff by skill, in every quarter.
    pub staff: BTreeMap<String, Fte>,
    /// Staff of a contractor by skill, in every quarter.
    pub contracted: BTreeMap<String, Fte>,
    /// Cost lines.
    pub costs: Vec<EntryCost>,
    /// Running cost a year, from the quarter after the finish.
    pub running: Amount,
}

/// A parametric cost line.
#[derive(Clone, Debug)]
pub struct EntryCost {
    /// Category.
    pub category: Category,
    /// Capital or operating.
    pub kind: FundKind,
    /// Amount.
    pub amount: Amount,
}

/// A parametric amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount {
    /// Independent of the size.
    pub fixed: Money,
    /// For each office.
    pub per_office: Money,
    /// For each village or neighbourhood.
    pub per_village: Money,
    /// For each department.
    pub per_department: Money,
    /// For each process.
    pub per_process: Money,
    /// For each front-line head.
    pub per_front_line_head: Money,
    /// For each thousand inhabitants.
    pub per_1000_people: Money,
    /// For each thousand cases a year.
    pub per_1000_cases: Money,
}

/// The jurisdiction, department or process that one instance of an initiative serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The jurisdiction.
    Jurisdiction,
    /// A department, an index into [`Assessment::departments`].
    Department(usize),
    /// A process, an index into [`Assessment::processes`].
    Process(usize),
}

impl Scope {
    /// Whether two scopes are equal or one of them is the whole jurisdiction. Entries that exclude each other do so
    /// where their scopes meet.
    pub fn meets(self, other: Scope) -> bool {
        self == other || self == Scope::Jurisdiction || other == Scope::Jurisdiction
    }
}

impl Amount {
    /// The amount for one instance, in the catalogue's currency.
    pub fn of(&self, assessment: &Assessment, scope: Scope) -> Money {
        let heads: u64 = match scope {
            Scope::Jurisdiction => assessment.departments.iter().map(|d| u64::from(d.front_line)).sum(),
            Scope::Department(d) => assessment.departments.get(d).map_or(0, |d| u64::from(d.front_line)),
            Scope::Process(p) => assessment
                .processes
                .get(p)
                .and_then(|p| assessment.departments.get(p.department))
                .map_or(0, |d| u64::from(d.front_line)),
        };
        let cases = |process: &Process| process.cases_per_year;
        let cases: u64 = match scope {
            Scope::Process(p) => assessment.processes.get(p).map_or(0, cases),
            Scope::Department(d) => {
                assessment.processes.iter().filter(|p| p.department == d).map(cases).fold(0, u64::saturating_add)
            }
            Scope::Jurisdiction => assessment.processes.iter().map(cases).fold(0, u64::saturating_add),
        };
        let (departments, processes) = match scope {
            Scope::Jurisdiction => (assessment.departments.len(), assessment.processes.len()),
            Scope::Department(_) | Scope::Process(_) => (1, 1),
        };
        let place = &assessment.jurisdiction;
        let villages = place.villages.unwrap_or(place.offices);
        self.fixed
            + self.per_office.share(u64::from(assessment.jurisdiction.offices), 1)
            + self.per_village.share(u64::from(villages), 1)
            + self.per_department.share(departments as u64, 1)
            + self.per_process.share(processes as u64, 1)
            + self.per_front_line_head.share(heads, 1)
            + self.per_1000_people.share(assessment.jurisdiction.population, 1000)
            + self.per_1000_cases.share(cases, 1000)
    }
}

impl Catalogue {
    /// `id@version`.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// The index of the entry called `id`.
    pub fn entry(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == id)
    }
}
