//! Plan: initiatives placed in time.

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
    /// Person responsible for it.
    pub author: Option<Text>,
    /// Version.
    pub version: Option<String>,
    /// True when it is invented for illustration.
    pub illustrative: bool,
    /// Remark for readers.
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
    /// The promised stage and date.
    pub target: Option<Target>,
    /// The initiatives: sorted by identifier in a plan that was read, by start in a generated one. The order in the
    /// file has no meaning.
    pub initiatives: Vec<Initiative>,
    /// Accepted findings; waivers from a separate file are appended.
    pub waivers: Vec<Waiver>,
    /// Generator, inputs and goals of a generated roadmap.
    pub provenance: Option<Provenance>,
}

/// The promised stage and date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The stage, from 1.
    pub stage: usize,
    /// The quarter by whose end it is to be reached.
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
    /// Readiness that it declares to presume at its start; `None` if undeclared, and then its stage decides.
    pub presumes: Option<Vec<Presumption>>,
    /// Kinds of work: as declared, else those of the catalogue entry.
    pub does: Vec<Role>,
    /// Processes it changes, indices into the assessment's; empty for no particular one.
    pub processes: Vec<usize>,
    /// Departments it changes, indices into the assessment's: the declared one, else those of its processes; empty for
    /// all.
    pub departments: Vec<usize>,
    /// The stage it declares to work towards, from 1; 0 for no-regret work.
    pub stage: Option<usize>,
    /// First quarter of work.
    pub start: Quarter,
    /// Quarters of work, at least 1.
    pub quarters: u32,
    /// Staff by skill, in every quarter of work.
    pub staff: BTreeMap<String, Fte>,
    /// Initiatives that must be finished before it starts.
    pub depends_on: Vec<Dependency>,
    /// Channels that it makes available.
    pub delivers: Vec<Delivery>,
    /// Channels that no longer serve its processes once it is finished, indices into the assessment's.
    pub withdraws: Vec<usize>,
    /// Groups it is meant for, indices into the assessment's audiences; empty for everybody.
    pub audiences: Vec<usize>,
    /// Other agencies whose data exchange it needs, indices into the assessment's.
    pub partners: Vec<usize>,
    /// Time that it takes from front-line staff.
    pub change: Option<Change>,
    /// Cost lines.
    pub costs: Vec<CostLine>,
    /// Running cost.
    pub running: Option<Running>,
    /// Service life of its equipment in years.
    pub equipment_life_years: Option<u32>,
    /// Number of people asked, for research or a measurement that states it.
    pub sample: Option<u32>,
    /// Changes to the process by re-engineering, where stated.
    pub reengineering: Option<Reengineering>,
    /// Reason for its place in time.
    pub note: Option<Text>,
    /// Place in the plan file.
    pub place: KeyPath,
}

/// Changes to a process by re-engineering: each figure before and after; `None` if not stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reengineering {
    /// Steps from application to result.
    pub steps: Option<[u32; 2]>,
    /// Documents that the applicant must provide.
    pub documents: Option<[u32; 2]>,
    /// Agencies that handle the application.
    pub agencies: Option<[u32; 2]>,
}

/// A readiness that an initiative presumes at its start.
#[derive(Clone, Debug, PartialEq)]
pub struct Presumption {
    /// The presumed figure. The headline is excluded: no gate reads it.
    pub on: Measure,
    /// Least figure, in the units of a gate: a score for a node, else a value in its own unit (greatest, on a
    /// descending scale).
    pub threshold: f64,
    /// Place in the plan file.
    pub place: KeyPath,
}

/// A dependency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// Index into [`Plan::initiatives`].
    pub on: usize,
    /// Least number of quarters between its end and this start; negative for a lead.
    pub lag: i32,
    /// Place in the plan file.
    pub place: KeyPath,
}

/// A channel that becomes available.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Index into the assessment's channels.
    pub channel: usize,
    /// The highest ability it offers, as claimed.
    pub can: Ability,
    /// Place in the plan file.
    pub place: KeyPath,
}

/// A cost line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostLine {
    /// Category.
    pub category: Category,
    /// Index into the assessment's funds.
    pub fund: usize,
    /// Total amount.
    pub amount: Money,
    /// Relative shares of the quarters of work; empty for equal shares.
    pub profile: Vec<u32>,
    /// Fiscal year in which the whole amount is paid, regardless of the start.
    pub paid_in: Option<i32>,
    /// Supplier, where the plan names one.
    pub supplier: Option<String>,
    /// Place in the plan file.
    pub place: KeyPath,
}

/// Running cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// Index into the assessment's funds.
    pub fund: usize,
    /// Amount a year.
    pub amount: Money,
    /// Place in the plan file.
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
    /// Discounted benefit, in hours of people’s time.
    pub benefit: f64,
    /// The stages that it was predicted to reach, each with its quarter.
    pub stages: Vec<Reached>,
    /// Hours a year that people save at the end of the horizon, low estimate; `None` if the plan does not state it.
    pub hours_saved: Option<f64>,
    /// The objective, in the form of the command line; `None` if the plan does not state it.
    pub objective: Option<String>,
    /// Result for each goal, in their order of priority.
    pub goals: Vec<GoalRecord>,
    /// The input files.
    pub inputs: Vec<Input>,
}

/// A stage that a roadmap was predicted to reach when it was generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The stage, from 1.
    pub stage: usize,
    /// The quarter in which it opens.
    pub opens: Quarter,
}

/// The recorded result for one goal when the roadmap was generated. Text only: nothing is computed from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalRecord {
    /// The goal, in the form of the command line.
    pub goal: String,
    /// The roadmap's value: hours, a quarter, or money; `None` where it does not attain the goal.
    pub value: Option<String>,
    /// The bound that no roadmap exceeds, in the same form; `None` if no bound is known.
    pub bound: Option<String>,
    /// How good the roadmap is known to be.
    pub status: String,
    /// Number of activity lists that the search tried.
    pub work: u64,
}

/// An input file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// Running cost from quarter `live` to `last`, by the cost a year. Each quarter's part is that of an even split of the
/// year in four.
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
    /// The sum of all cost lines, without running cost.
    pub fn cost(&self) -> Money {
        self.initiatives.iter().map(Initiative::cost).sum()
    }

    /// The running cost a year after all initiatives are finished.
    pub fn running_cost(&self) -> Money {
        self.initiatives.iter().filter_map(|initiative| initiative.running.as_ref()).map(|running| running.amount).sum()
    }

    /// The total cost: every cost line, and running cost over the horizon.
    pub fn outlay(&self) -> Money {
        let running = self
            .initiatives
            .iter()
            .filter_map(|initiative| Some((initiative.running.as_ref()?.amount, initiative.live())));
        self.cost() + running.map(|(yearly, live)| running_until(yearly, live, self.last)).sum()
    }

    /// The index of the initiative that contains a place in the file; `None` for other places.
    pub fn initiative_at(&self, place: &KeyPath) -> Option<usize> {
        self.initiatives
            .iter()
            .position(|initiative| !initiative.place.segments().is_empty() && place.lies_in(&initiative.place))
    }

    /// The number of quarters of the horizon; zero if it ends before it begins.
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

    /// The quarter after the last quarter of work, in which its deliveries become available.
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
