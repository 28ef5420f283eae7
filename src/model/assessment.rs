//! One jurisdiction at one date.

use std::collections::BTreeMap;

use super::calendar::{Date, FiscalYear, Quarter};
use super::money::{Fte, Money};
use super::place::KeyPath;
use super::terms::{Ability, Category, ChannelKind, Counts, EvidenceKind, FundKind, Level, ProcessState};
use super::text::Text;

/// An assessment, read against one rubric.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The jurisdiction.
    pub jurisdiction: Jurisdiction,
    /// The day it speaks of.
    pub date: Date,
    /// Who made it.
    pub author: Option<Text>,
    /// True when the figures are invented for illustration.
    pub illustrative: bool,
    /// Anything a reader must know.
    pub note: Option<Text>,
    /// Currency of every amount.
    pub currency: String,
    /// Year whose prices the amounts are in.
    pub price_year: i32,
    /// How fiscal years lie in the calendar.
    pub fiscal_year: FiscalYear,
    /// Money for change, commitments already taken off.
    pub funds: Vec<Fund>,
    /// Prices of other currencies.
    pub conversions: Vec<Conversion>,
    /// People available for change.
    pub staff: Vec<Skill>,
    /// Departments.
    pub departments: Vec<Department>,
    /// Services and the processes behind them.
    pub processes: Vec<Process>,
    /// Channels.
    pub channels: Vec<Channel>,
    /// Measured overlaps of two channels.
    pub overlaps: Vec<Overlap>,
    /// Groups that are looked at by themselves.
    pub audiences: Vec<Audience>,
    /// Other agencies.
    pub partners: Vec<Partner>,
    /// What was carried through before.
    pub track_record: TrackRecord,
    /// Cost from which a project needs approval from above or an open tender.
    pub approval_limit: Option<Money>,
    /// What must be done.
    pub mandates: Vec<Mandate>,
    /// What is contracted already.
    pub contracts: Vec<Contract>,
    /// What is known of each indicator, in the order of [`super::Rubric::indicators`].
    pub entries: Vec<Entry>,
    /// Sources by identifier.
    pub evidence: BTreeMap<String, Evidence>,
}

/// The jurisdiction.
#[derive(Clone, Debug)]
pub struct Jurisdiction {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Level of government.
    pub level: Level,
    /// People living there.
    pub population: u64,
    /// Service offices.
    pub offices: u32,
    /// Identifier of the jurisdiction above.
    pub parent: Option<String>,
}

/// What was carried through before, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TrackRecord {
    /// Cost of the largest project that was finished and accepted.
    pub largest_finished: Option<Money>,
    /// Most projects of size that ever ran at once.
    pub most_parallel: Option<u32>,
}

/// A fund.
#[derive(Clone, Debug)]
pub struct Fund {
    /// Identifier.
    pub id: String,
    /// Whose money it is.
    pub source: Text,
    /// What kind of spending it may carry.
    pub kind: FundKind,
    /// Categories it may pay for; all where none.
    pub categories: Option<Vec<Category>>,
    /// Amounts by fiscal year, ascending, net of commitments.
    pub years: Vec<FundYear>,
    /// Whether unspent money stays available.
    pub carry_over: bool,
    /// Last quarter in which it can be spent.
    pub expires: Option<Quarter>,
    /// Another fund that must carry a share of each cost.
    pub local_match: Option<LocalMatch>,
    /// Where the assessment says so.
    pub place: KeyPath,
}

impl Fund {
    /// Whether the fund may pay for `category`.
    pub fn permits(&self, category: Category) -> bool {
        self.categories.as_ref().is_none_or(|permitted| permitted.contains(&category))
    }
}

/// A fund in one fiscal year.
#[derive(Clone, Copy, Debug)]
pub struct FundYear {
    /// Fiscal year.
    pub year: i32,
    /// Amount left after commitments.
    pub amount: Money,
    /// Amount that is already bound.
    pub committed: Money,
    /// First quarter in which it can be spent.
    pub released: Quarter,
}

/// A local match.
#[derive(Clone, Copy, Debug)]
pub struct LocalMatch {
    /// Percent of the cost that the other fund carries, 0 to 99.
    pub percent: u32,
    /// Index into [`Assessment::funds`].
    pub fund: usize,
}

/// An exchange rate with its source.
#[derive(Clone, Debug)]
pub struct Conversion {
    /// The other currency.
    pub from: String,
    /// Billionths of a unit of the assessment's currency for one unit of the other.
    pub rate_nano: u64,
    /// Where the rate comes from.
    pub source: Text,
    /// The day of the rate.
    pub date: Date,
}

/// A skill.
#[derive(Clone, Debug)]
pub struct Skill {
    /// Identifier, as catalogues name it.
    pub id: String,
    /// Name.
    pub name: Text,
    /// What is available for change, in every quarter.
    pub fte: Fte,
    /// Where the assessment says so.
    pub place: KeyPath,
}

/// A department.
#[derive(Clone, Debug)]
pub struct Department {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Front-line heads.
    pub front_line: u32,
    /// Hours per head and quarter that can be given to change.
    pub change_hours: f64,
    /// Where the assessment says so.
    pub place: KeyPath,
}

/// A service and the process behind it.
#[derive(Clone, Debug)]
pub struct Process {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Index into [`Assessment::departments`].
    pub department: usize,
    /// Cases a year.
    pub cases_per_year: u64,
    /// How far it has come.
    pub state: ProcessState,
    /// Channels that serve it today, indices into [`Assessment::channels`].
    pub channels: Vec<usize>,
    /// Other agencies it leans on, indices into [`Assessment::partners`].
    pub partners: Vec<usize>,
    /// Where the assessment says so.
    pub place: KeyPath,
}

/// A channel.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Sort of channel.
    pub kind: ChannelKind,
    /// The most that people can do over it.
    pub can: Ability,
    /// What the figure counts.
    pub counts: Counts,
    /// The figure as given, per 100.
    pub given: f64,
    /// Share of people it reaches, in [0, 1], converted from what is counted and capped.
    pub reach: f64,
    /// Least share, in [0, 1].
    pub low: f64,
    /// Greatest share, in [0, 1].
    pub high: f64,
    /// True when the share is an upper bound because something else than persons was counted one for one.
    pub upper_bound: bool,
    /// Share of an audience that it reaches, in [0, 1], by index into [`Assessment::audiences`].
    pub audiences: BTreeMap<usize, f64>,
    /// Identifier of the evidence.
    pub evidence: Option<String>,
    /// Where the assessment says so.
    pub place: KeyPath,
}

/// A measured overlap.
#[derive(Clone, Copy, Debug)]
pub struct Overlap {
    /// Two indices into [`Assessment::channels`].
    pub channels: [usize; 2],
    /// Share of all people reached by both, in [0, 1].
    pub both: f64,
}

/// A group of people.
#[derive(Clone, Debug)]
pub struct Audience {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Share of the population, in [0, 1].
    pub share: f64,
    /// Where the assessment says so.
    pub place: KeyPath,
}

/// Another agency.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// First quarter in which its exchange was seen working.
    pub ready_since: Option<Quarter>,
    /// Where the assessment says so.
    pub place: KeyPath,
}

/// Something that must be done. Catalogues are read later: the name is looked up where a roadmap is made.
#[derive(Clone, Debug)]
pub struct Mandate {
    /// An entry of the catalogue, for all that it is done for, or one instance of it by its identifier in a roadmap.
    pub initiative: String,
    /// The quarter by whose end it is finished; the last of the horizon where none.
    pub by: Option<Quarter>,
    /// Who requires it, and why; none where the call said so.
    pub reason: Option<Text>,
    /// Where the assessment says so; the root where the call did.
    pub place: KeyPath,
}

/// Something that is contracted already. The name is looked up where a roadmap is made.
#[derive(Clone, Debug)]
pub struct Contract {
    /// An entry of the catalogue, for all that it is done for, or one instance of it by its identifier in a roadmap.
    pub initiative: String,
    /// Its first quarter of work.
    pub start: Quarter,
    /// The identifier of the way in which it is done; any where none.
    pub mode: Option<String>,
    /// With whom, and why.
    pub reason: Option<Text>,
    /// Where the assessment says so; the root where the call did.
    pub place: KeyPath,
}

/// What is known of an indicator.
#[derive(Clone, Debug)]
pub enum Entry {
    /// Nothing.
    Missing,
    /// It does not apply here, for this reason.
    NotApplicable(Text),
    /// It was observed.
    Observed(Observation),
    /// Nothing is known; this stands in for it.
    Assumed(Assumption),
}

/// An observation. Values are in the indicator's unit.
#[derive(Clone, Debug)]
pub struct Observation {
    /// The value; none where only an interval is known.
    pub value: Option<f64>,
    /// Least value, where it was given.
    pub low: Option<f64>,
    /// Greatest value, where it was given.
    pub high: Option<f64>,
    /// Year it speaks of.
    pub year: i32,
    /// Observed change.
    pub trend: Option<Trend>,
    /// Identifier of the evidence.
    pub evidence: String,
    /// Kind of the evidence.
    pub kind: EvidenceKind,
    /// What a reader must know of it.
    pub note: Option<Text>,
    /// Where the assessment says so.
    pub place: KeyPath,
}

/// An observed trend, in the indicator's unit a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Most likely.
    pub per_year: f64,
    /// Least.
    pub low: f64,
    /// Greatest.
    pub high: f64,
}

/// A stand-in. Values are in the indicator's unit.
#[derive(Clone, Debug)]
pub struct Assumption {
    /// The value.
    pub value: f64,
    /// Least value, where it was given.
    pub low: Option<f64>,
    /// Greatest value, where it was given.
    pub high: Option<f64>,
    /// Why it is assumed.
    pub reason: Text,
    /// Where the assessment says so.
    pub place: KeyPath,
}

/// A source.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// What kind of evidence it is.
    pub kind: EvidenceKind,
    /// Where it can be found.
    pub source: Text,
    /// Its day.
    pub date: Date,
    /// Who answers for it.
    pub person: Option<Text>,
}

impl Assessment {
    /// `jurisdiction@date`, by which plans refer to it.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.jurisdiction.id, self.date)
    }

    /// The fiscal quarter that the assessment's date falls in.
    pub fn quarter(&self) -> Quarter {
        self.fiscal_year.quarter_of(self.date)
    }

    /// What is available of a skill; nothing where the assessment does not name it.
    pub fn available(&self, skill: &str) -> Fte {
        self.staff.iter().find(|s| s.id == skill).map_or(Fte::ZERO, |s| s.fte)
    }

    /// A skill's name for people; its identifier where the assessment does not name it.
    pub fn skill_name(&self, skill: &str) -> Text {
        self.staff.iter().find(|s| s.id == skill).map_or_else(|| Text::same(skill), |s| s.name.clone())
    }
}
