//! Initiatives placed in time.

use std::collections::BTreeMap;

use super::calendar::Quarter;
use super::catalogue::Change;
use super::money::{Fte, Money};
use super::place::KeyPath;
use super::rubric::Measure;
use super::terms::{Ability, Category, Role};
use super::text::Text;
use super::waiver::Waiver;

/// A plan, read against one assessment, rubric and catalogue.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Who answers for it.
    pub author: Option<Text>,
    /// Version.
    pub version: Option<String>,
    /// True when it is invented for illustration.
    pub illustrative: bool,
    /// Anything a reader must know.
    pub note: Option<Text>,
    /// The assessment it belongs to, `jurisdiction@date`.
    pub assessment: String,
    /// First quarter of the horizon.
    pub first: Quarter,
    /// Last quarter of the horizon.
    pub last: Quarter,
    /// Currency of every amount.
    pub currency: String,
    /// Year whose prices the amounts are in.
    pub price_year: i32,
    /// Declared sum of all cost lines.
    pub total: Option<Money>,
    /// What is promised.
    pub target: Option<Target>,
    /// The initiatives: by their identifiers in a plan that was read, by their start in one that is being made. Where they
    /// stand in the file means nothing.
    pub initiatives: Vec<Initiative>,
    /// Findings that somebody accepts; those of a file of waivers are added to those of the plan.
    pub waivers: Vec<Waiver>,
    /// How it was generated.
    pub provenance: Option<Provenance>,
}

/// A promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The stage, from 1.
    pub stage: usize,
    /// The quarter by whose end it is attained.
    pub by: Quarter,
}

/// An initiative placed in time.
#[derive(Clone, Debug)]
pub struct Initiative {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Index into the catalogue's entries.
    pub like: Option<usize>,
    /// Index into that entry's modes.
    pub mode: Option<usize>,
    /// What it says to presume of readiness at its start; none where it says nothing and its stage tells.
    pub presumes: Option<Vec<Presumption>>,
    /// Kinds of work: as declared, else those of the catalogue entry.
    pub does: Vec<Role>,
    /// Processes it touches, indices into the assessment's; empty for none in particular.
    pub processes: Vec<usize>,
    /// Departments it touches, indices into the assessment's: the one declared, else those of its processes; empty for all.
    pub departments: Vec<usize>,
    /// The stage towards which it says to work, from 1.
    pub stage: Option<usize>,
    /// First quarter of work.
    pub start: Quarter,
    /// Quarters of work, at least 1.
    pub quarters: u32,
    /// Staff by skill, in every quarter of work.
    pub staff: BTreeMap<String, Fte>,
    /// What must be finished before it starts.
    pub depends_on: Vec<Dependency>,
    /// Channels that become available.
    pub delivers: Vec<Delivery>,
    /// Channels that no longer serve its processes once it is finished, indices into the assessment's.
    pub withdraws: Vec<usize>,
    /// Groups it is meant for, indices into the assessment's audiences; empty for everybody.
    pub audiences: Vec<usize>,
    /// Other agencies whose exchange it needs, indices into the assessment's.
    pub partners: Vec<usize>,
    /// What it asks of front-line staff.
    pub change: Option<Change>,
    /// Cost lines.
    pub costs: Vec<CostLine>,
    /// Running cost.
    pub running: Option<Running>,
    /// Years that its equipment lasts.
    pub equipment_life_years: Option<u32>,
    /// People asked, where it is research or a measurement and says so.
    pub sample: Option<u32>,
    /// What re-engineering changes in the process, where it says so.
    pub reengineering: Option<Reengineering>,
    /// Why it stands where it stands.
    pub note: Option<Text>,
    /// Where the plan says so.
    pub place: KeyPath,
}

/// What re-engineering changes in a process: each figure as it is and as it is to be; none where it is not told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reengineering {
    /// Steps from application to result.
    pub steps: Option<[u32; 2]>,
    /// Documents that the applicant brings.
    pub documents: Option<[u32; 2]>,
    /// Agencies that the applicant or the file goes to.
    pub agencies: Option<[u32; 2]>,
}

/// A readiness that an initiative presumes at its start.
#[derive(Clone, Debug, PartialEq)]
pub struct Presumption {
    /// What is presumed: no gate reads the headline, and nobody can presume it.
    pub on: Measure,
    /// At least this, as a gate reads it: a score for a node, else a value in its own unit (at most, where its scale
    /// descends).
    pub threshold: f64,
    /// Where the plan says so.
    pub place: KeyPath,
}

/// A dependency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// Index into [`Plan::initiatives`].
    pub on: usize,
    /// Quarters between its end and this start; negative is a lead.
    pub lag: i32,
    /// Where the plan says so.
    pub place: KeyPath,
}

/// A channel that becomes available.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Index into the assessment's channels.
    pub channel: usize,
    /// The most that people can then do over it, as claimed.
    pub can: Ability,
    /// Where the plan says so.
    pub place: KeyPath,
}

/// A cost line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostLine {
    /// Category.
    pub category: Category,
    /// Index into the assessment's funds.
    pub fund: usize,
    /// Amount in all.
    pub amount: Money,
    /// Relative shares of the quarters of work; even where empty.
    pub profile: Vec<u32>,
    /// Fiscal year in which all of it is paid, whatever the start.
    pub paid_in: Option<i32>,
    /// Who supplies it, where the plan says so.
    pub supplier: Option<String>,
    /// Where the plan says so.
    pub place: KeyPath,
}

/// Running cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// Index into the assessment's funds.
    pub fund: usize,
    /// Amount a year.
    pub amount: Money,
    /// Where the plan says so.
    pub place: KeyPath,
}

/// How a roadmap was generated.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// The program.
    pub generator: String,
    /// Its version.
    pub version: String,
    /// The seed.
    pub seed: u64,
    /// Rubric, `id@version`.
    pub rubric: String,
    /// Catalogue, `id@version`.
    pub catalogue: String,
    /// Discounted benefit, in eased cases.
    pub benefit: f64,
    /// What it was to be best at, as it was asked for; none where the plan does not say.
    pub objective: Option<String>,
    /// What is known of each goal, in their order.
    pub goals: Vec<GoalRecord>,
    /// What it was made from.
    pub inputs: Vec<Input>,
}

/// What was known of a goal of a roadmap when it was made. A record in words: nothing is computed from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalRecord {
    /// The goal, as it is asked for.
    pub goal: String,
    /// What the roadmap comes to under it: eased cases, a quarter, or money; none where it does not do what is asked for.
    pub value: Option<String>,
    /// What no roadmap betters, in the same form; none where nothing is known.
    pub bound: Option<String>,
    /// How good the roadmap is known to be.
    pub status: String,
    /// Lists that were tried for it.
    pub work: u64,
}

/// Something that went in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// What running costs from the quarter in which something is live to the end of a horizon, by its cost a year: each quarter's
/// part is that of a year split evenly in four.
pub fn running_until(yearly: Money, live: Quarter, last: Quarter) -> Money {
    if yearly == Money::ZERO {
        return Money::ZERO;
    }
    let years = i64::from((last.since(live) + 1).max(0) / 4);
    let parts = yearly.quarterly();
    let rest = (live + i32::try_from(years * 4).unwrap_or(i32::MAX)).through(last);
    let part = |quarter: Quarter| parts.get(usize::from(quarter.of_year()) - 1).copied().unwrap_or(Money::ZERO);
    yearly.times(years) + rest.map(part).sum()
}

impl Plan {
    /// The sum of all cost lines, running cost apart.
    pub fn cost(&self) -> Money {
        self.initiatives.iter().map(Initiative::cost).sum()
    }

    /// The cost a year of running all that it builds, once all of it is finished.
    pub fn running_cost(&self) -> Money {
        self.initiatives.iter().filter_map(|initiative| initiative.running.as_ref()).map(|running| running.amount).sum()
    }

    /// What it costs in all: every cost line, and running over the quarters of the horizon.
    pub fn outlay(&self) -> Money {
        let running = self.initiatives.iter().filter_map(|of| Some((of.running.as_ref()?.amount, of.live())));
        self.cost() + running.map(|(yearly, live)| running_until(yearly, live, self.last)).sum()
    }

    /// The initiative that a place in the file lies in, an index into [`Plan::initiatives`]; none where it lies in none.
    pub fn initiative_at(&self, place: &KeyPath) -> Option<usize> {
        self.initiatives.iter().position(|of| !of.place.segments().is_empty() && place.lies_in(&of.place))
    }

    /// The number of quarters of the horizon; zero when it ends before it begins.
    pub fn quarters(&self) -> usize {
        usize::try_from(self.last.since(self.first) + 1).unwrap_or(0)
    }
}

impl Initiative {
    /// One quarter of work that takes nothing, brings nothing and is like no entry of a catalogue: what an initiative is made
    /// from where no file says it.
    pub fn bare(id: String, title: Text, start: Quarter, place: KeyPath) -> Initiative {
        Initiative {
            id,
            title,
            like: None,
            mode: None,
            presumes: None,
            does: Vec::new(),
            processes: Vec::new(),
            departments: Vec::new(),
            stage: None,
            start,
            quarters: 1,
            staff: BTreeMap::new(),
            depends_on: Vec::new(),
            delivers: Vec::new(),
            withdraws: Vec::new(),
            audiences: Vec::new(),
            partners: Vec::new(),
            change: None,
            costs: Vec::new(),
            running: None,
            equipment_life_years: None,
            sample: None,
            reengineering: None,
            note: None,
            place,
        }
    }

    /// The last quarter of work.
    pub fn end(&self) -> Quarter {
        self.start + (i32::try_from(self.quarters).unwrap_or(i32::MAX) - 1).max(0)
    }

    /// The quarter after the last one of work, in which what it delivers is there.
    pub fn live(&self) -> Quarter {
        self.end() + 1
    }

    /// Whether it does this kind of work.
    pub fn does(&self, role: Role) -> bool {
        self.does.contains(&role)
    }

    /// The sum of its cost lines.
    pub fn cost(&self) -> Money {
        self.costs.iter().map(|line| line.amount).sum()
    }

    /// The sum of its cost lines of some categories.
    pub fn cost_of(&self, categories: &[Category]) -> Money {
        self.costs.iter().filter(|line| categories.contains(&line.category)).map(|line| line.amount).sum()
    }

    /// Effort in person-years: all skills, or one of them.
    pub fn person_years(&self, skill: Option<&str>) -> f64 {
        let milli: u64 = self
            .staff
            .iter()
            .filter(|(name, _)| skill.is_none_or(|skill| skill == name.as_str()))
            .map(|(_, fte)| u64::from(fte.milli()))
            .sum();
        milli as f64 / 1000.0 * f64::from(self.quarters) / 4.0
    }
}
