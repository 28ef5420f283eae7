//! Initiatives that may be chosen, with parametric costs and effects.

use std::collections::BTreeMap;

use super::assessment::{Assessment, Process};
use super::money::{Fte, Money};
use super::place::KeyPath;
use super::terms::{Ability, Category, ChannelKind, Divisor, FundKind, Letter, Per, ProcessState, Role};
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
    /// Where costs and effects come from.
    pub note: Text,
    /// Currency of every amount.
    pub currency: String,
    /// Year whose prices the amounts are in.
    pub price_year: i32,
    /// How benefit is counted.
    pub benefit: Benefit,
    /// The initiatives: by stage, then by letter, then by identifier. Where they stand in the file means nothing.
    pub entries: Vec<Entry>,
}

/// How benefit is counted.
#[derive(Clone, Debug)]
pub struct Benefit {
    /// Worth of a case whose person can be informed, in [0, 1].
    pub inform: f64,
    /// Worth of a case whose person can ask and be answered, in [0, 1].
    pub interact: f64,
    /// Worth of a case completed, in [0, 1].
    pub transact: f64,
    /// Quarters until use is steady.
    pub ramp_quarters: u32,
    /// Discount rate a year, in [0, 1).
    pub discount: f64,
    /// Where the figures come from.
    pub basis: Text,
}

impl Benefit {
    /// The worth of a case at an ability, in [0, 1].
    pub fn worth(&self, ability: Ability) -> f64 {
        match ability {
            Ability::Inform => self.inform,
            Ability::Interact => self.interact,
            Ability::Transact => self.transact,
        }
    }
}

/// An initiative that may be chosen.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// What it is good for.
    pub why: Text,
    /// The vice it cures.
    pub letter: Letter,
    /// The stage towards which it works, from 1.
    pub stage: usize,
    /// What there is one of for each.
    pub per: Per,
    /// Kinds of work.
    pub does: Vec<Role>,
    /// When it can be chosen.
    pub when: When,
    /// What must be finished before it starts.
    pub requires: Vec<Requirement>,
    /// Entries that cannot be in a roadmap together with it, indices into [`Catalogue::entries`], ascending. Whoever is
    /// named names back.
    pub excludes: Vec<usize>,
    /// Channels that become available.
    pub delivers: Vec<Delivery>,
    /// Whether it needs the partners' exchange.
    pub leans_on_partners: bool,
    /// What it asks of front-line staff.
    pub change: Option<Change>,
    /// What it does to indicators.
    pub effects: Vec<Effect>,
    /// Years that its equipment lasts.
    pub equipment_life_years: Option<u32>,
    /// Ways of doing it; never empty.
    pub modes: Vec<Mode>,
    /// Where the catalogue says so.
    pub place: KeyPath,
}

impl Entry {
    /// Whether it does this kind of work.
    pub fn does(&self, role: Role) -> bool {
        self.does.contains(&role)
    }
}

/// When an initiative can be chosen.
#[derive(Clone, Debug, Default)]
pub struct When {
    /// States of the process in which there is something to do.
    pub process_states: Option<Vec<ProcessState>>,
    /// Nothing is left to do once this indicator's observed value is this good.
    pub until: Option<(usize, f64)>,
    /// A channel of this kind must exist.
    pub channel: Option<ChannelKind>,
    /// Whether the process must lean on partners.
    pub has_partners: bool,
}

/// What must be finished before the start.
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    /// Index into [`Catalogue::entries`].
    pub on: usize,
    /// Quarters between its end and this start.
    pub lag: i32,
}

/// A kind of channel that becomes available.
#[derive(Clone, Copy, Debug)]
pub struct Delivery {
    /// Kind of channel.
    pub channel: ChannelKind,
    /// The most that people can then do over it.
    pub can: Ability,
}

/// What is asked of front-line staff.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Hours for each head affected, in all.
    pub hours_per_head: f64,
    /// Share of the front line that is affected, in [0, 1].
    pub share: f64,
}

/// An effect on an indicator, in its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// Index into the rubric's indicators.
    pub on: usize,
    /// What happens to the value.
    pub kind: EffectKind,
    /// What the change is spread over.
    pub divided_by: Option<Divisor>,
}

/// What an effect does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EffectKind {
    /// Adds to the value.
    Add {
        /// Most likely change.
        likely: f64,
        /// Change that even the low prediction counts.
        low: f64,
    },
    /// Raises a level or count that was lower.
    RaiseTo(f64),
}

/// A way of doing an initiative.
#[derive(Clone, Debug)]
pub struct Mode {
    /// Identifier.
    pub id: String,
    /// Quarters from start to finish, at least 1.
    pub quarters: u32,
    /// Staff by skill, in every quarter.
    pub staff: BTreeMap<String, Fte>,
    /// Cost lines.
    pub costs: Vec<EntryCost>,
    /// Cost a year from the quarter after the finish.
    pub running: Amount,
}

/// A parametric cost line.
#[derive(Clone, Debug)]
pub struct EntryCost {
    /// Category.
    pub category: Category,
    /// Kind of money.
    pub kind: FundKind,
    /// Amount.
    pub amount: Amount,
}

/// A parametric amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount {
    /// Whatever the size.
    pub fixed: Money,
    /// For each office.
    pub per_office: Money,
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

/// What one instance of an initiative is for.
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
    /// Whether instances for two scopes are for the same, or one of them is for everybody: what excludes each other does so
    /// where this holds.
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
        self.fixed
            + self.per_office.share(u64::from(assessment.jurisdiction.offices), 1)
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
