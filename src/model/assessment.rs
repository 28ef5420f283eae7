//! An assessment: observations of one jurisdiction at a date, with its services, money and staff.

use std::collections::BTreeMap;

use super::burden::OwnBurden;
use super::calendar::{Date, FiscalYear, Quarter};
use super::money::{Fte, Money};
use super::place::KeyPath;
use super::terms::{Ability, ChannelKind, Clientele, Counts, EvidenceKind, Level, ProcessState};
use super::text::Text;

pub use super::fund::{Continues, Conversion, Fund, FundYear, LocalMatch};
pub use super::have::{Have, Shared};

/// An assessment, read against one rubric.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The jurisdiction.
    pub jurisdiction: Jurisdiction,
    /// Date of the assessment.
    pub date: Date,
    /// Who made it.
    pub author: Option<Text>,
    /// True when the figures are invented for illustration.
    pub illustrative: bool,
    /// Remark for readers.
    pub note: Option<Text>,
    /// Currency of every amount.
    pub currency: String,
    /// Year whose prices the amounts are in.
    pub price_year: i32,
    /// When fiscal years begin and how they are named.
    pub fiscal_year: FiscalYear,
    /// Funds for change, net of commitments.
    pub funds: Vec<Fund>,
    /// Exchange rates of other currencies.
    pub conversions: Vec<Conversion>,
    /// Staff available for change, by skill.
    pub staff: Vec<Skill>,
    /// Departments.
    pub departments: Vec<Department>,
    /// Services and the processes behind them.
    pub processes: Vec<Process>,
    /// Channels.
    pub channels: Vec<Channel>,
    /// Measured overlaps of two channels.
    pub overlaps: Vec<Overlap>,
    /// Groups of people that are assessed separately.
    pub audiences: Vec<Audience>,
    /// Other agencies.
    pub partners: Vec<Partner>,
    /// Size of earlier projects.
    pub track_record: TrackRecord,
    /// Cost at and above which a project needs approval by a higher authority or an open tender.
    pub approval_limit: Option<Money>,
    /// Initiatives that a roadmap must contain.
    pub mandates: Vec<Mandate>,
    /// Initiatives that are already contracted.
    pub contracts: Vec<Contract>,
    /// Results of catalogue entries that exist already.
    pub have: Vec<Have>,
    /// Services that another body offers.
    pub shared: Vec<Shared>,
    /// One entry for each indicator, in the order of [`super::Rubric::indicators`].
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
    /// Villages and neighbourhoods, if known.
    pub villages: Option<u32>,
    /// Cases a year of all services, listed or not.
    pub cases_per_year: Option<u64>,
    /// All departments with a front line, listed or not.
    pub departments: Option<u32>,
    /// Identifier of the jurisdiction above it.
    pub parent: Option<String>,
    /// Value of an hour of people's time.
    pub hour_value: Option<HourValue>,
}

/// Value of an hour of people's time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourValue {
    /// Amount for an hour.
    pub amount: Money,
    /// Identifier of the evidence.
    pub evidence: String,
}

impl HourValue {
    /// The value of a number of hours.
    pub fn of(&self, hours: f64) -> Money {
        Money::nearest(hours * self.amount.as_f64())
    }
}

/// Size of earlier projects, as far as known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TrackRecord {
    /// Cost of the largest project that was finished and accepted.
    pub largest_finished: Option<Money>,
    /// Largest number of sizeable projects that ever ran at the same time.
    pub most_parallel: Option<u32>,
}

/// A skill.
#[derive(Clone, Debug)]
pub struct Skill {
    /// Identifier, as catalogues name it.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Full-time equivalents available for change in every quarter.
    pub fte: Fte,
    /// Cost of one full-time equivalent a year, if known.
    pub wage: Option<Money>,
    /// Place in the assessment file.
    pub place: KeyPath,
}

/// A department.
#[derive(Clone, Debug)]
pub struct Department {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Number of front-line staff.
    pub front_line: u32,
    /// Hours per head and quarter that front-line staff can spend on change.
    pub change_hours: f64,
    /// Place in the assessment file.
    pub place: KeyPath,
}

/// A service: a process of a department.
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
    /// Whether the process is as-is, mapped, re-engineered or automated.
    pub state: ProcessState,
    /// Channels that serve it today, indices into [`Assessment::channels`].
    pub channels: Vec<usize>,
    /// Other agencies it depends on, indices into [`Assessment::partners`].
    pub partners: Vec<usize>,
    /// The people whom it is for; empty if not told.
    pub audiences: Vec<Clientele>,
    /// What one case costs the person, as far as told.
    pub burden: OwnBurden,
    /// Place in the assessment file.
    pub place: KeyPath,
}

/// A channel.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Kind of channel.
    pub kind: ChannelKind,
    /// The highest ability that the channel offers.
    pub can: Ability,
    /// The units that the figure of reach counts.
    pub counts: Counts,
    /// The figure as given, per 100.
    pub given: f64,
    /// Share of people it reaches, in [0, 1]: the given figure converted to persons and capped at 1.
    pub reach: f64,
    /// Low estimate of the share, in [0, 1].
    pub low: f64,
    /// High estimate of the share, in [0, 1].
    pub high: f64,
    /// True when the share is only an upper bound, because the source counts something other than persons.
    pub upper_bound: bool,
    /// Share of each audience that it reaches, in [0, 1], by index into [`Assessment::audiences`].
    pub audiences: BTreeMap<usize, f64>,
    /// Observed yearly change of the share of people it reaches.
    pub trend: Option<Trend>,
    /// Identifier of the evidence.
    pub evidence: Option<String>,
    /// Place in the assessment file.
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
    /// Place in the assessment file.
    pub place: KeyPath,
}

/// Another agency that services or plans depend on.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// First quarter in which its data exchange was observed to work.
    pub ready_since: Option<Quarter>,
    /// Place in the assessment file.
    pub place: KeyPath,
}

/// An initiative that a roadmap must contain. The name is resolved when a roadmap is made, because the catalogue is
/// read after the assessment.
#[derive(Clone, Debug)]
pub struct Mandate {
    /// A catalogue entry (all its instances), or the identifier of one instance in a roadmap.
    pub initiative: String,
    /// The quarter by whose end it must be finished; `None` means the last quarter of the horizon.
    pub by: Option<Quarter>,
    /// Who requires it, and why; `None` for a mandate given on the command line.
    pub reason: Option<Text>,
    /// Place in the assessment file; the root for a mandate given on the command line.
    pub place: KeyPath,
}

/// An initiative that is already contracted. The name is resolved when a roadmap is made.
#[derive(Clone, Debug)]
pub struct Contract {
    /// A catalogue entry (all its instances), or the identifier of one instance in a roadmap.
    pub initiative: String,
    /// First quarter of work.
    pub start: Quarter,
    /// Identifier of the mode; `None` allows any.
    pub mode: Option<String>,
    /// Contractor and reason.
    pub reason: Option<Text>,
    /// Place in the assessment file; the root for a contract given on the command line.
    pub place: KeyPath,
}

/// The state of knowledge about one indicator.
#[derive(Clone, Debug)]
pub enum Entry {
    /// Not observed, and no stand-in given.
    Missing,
    /// Does not apply here; holds the reason.
    NotApplicable(Text),
    /// Observed.
    Observed(Observation),
    /// Not observed; a stand-in replaces the value.
    Assumed(Assumption),
}

/// An observation. Values are in the indicator's unit.
#[derive(Clone, Debug)]
pub struct Observation {
    /// The value; `None` where only an interval is known.
    pub value: Option<f64>,
    /// Low estimate, where given.
    pub low: Option<f64>,
    /// High estimate, where given.
    pub high: Option<f64>,
    /// Year of the observation.
    pub year: i32,
    /// Observed change.
    pub trend: Option<Trend>,
    /// Identifier of the evidence.
    pub evidence: String,
    /// Kind of the evidence.
    pub kind: EvidenceKind,
    /// Remark for readers.
    pub note: Option<Text>,
    /// Place in the assessment file.
    pub place: KeyPath,
}

/// An observed trend a year: of an indicator in its unit, of a channel as a share of people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Likely value.
    pub per_year: f64,
    /// Low estimate.
    pub low: f64,
    /// High estimate.
    pub high: f64,
}

/// A stand-in for a missing value. Values are in the indicator's unit.
#[derive(Clone, Debug)]
pub struct Assumption {
    /// The value.
    pub value: f64,
    /// Low estimate, where given.
    pub low: Option<f64>,
    /// High estimate, where given.
    pub high: Option<f64>,
    /// Reason for the assumption.
    pub reason: Text,
    /// Place in the assessment file.
    pub place: KeyPath,
}

/// A source of observations.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Kind of evidence.
    pub kind: EvidenceKind,
    /// Citation or location of the source.
    pub source: Text,
    /// Date of the source.
    pub date: Date,
    /// Person responsible for it.
    pub person: Option<Text>,
}

impl Assessment {
    /// `jurisdiction@date`, the reference that plans use.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.jurisdiction.id, self.date)
    }

    /// What one unit of a currency is worth in the assessment's, in billionths; `None` without an exchange rate.
    pub fn rate_nano(&self, currency: &str) -> Option<u64> {
        if currency == self.currency {
            return Some(1_000_000_000);
        }
        self.conversions.iter().find(|known| known.from == currency).map(|known| known.rate_nano)
    }

    /// The fiscal quarter that the assessment's date falls in.
    pub fn quarter(&self) -> Quarter {
        self.fiscal_year.quarter_of(self.date)
    }

    /// Full-time equivalents available of a skill; zero for a skill that the assessment does not name.
    pub fn available(&self, skill: &str) -> Fte {
        self.staff.iter().find(|s| s.id == skill).map_or(Fte::ZERO, |s| s.fte)
    }

    /// A skill's display name; its identifier where the assessment does not name the skill.
    pub fn skill_name(&self, skill: &str) -> Text {
        self.staff.iter().find(|s| s.id == skill).map_or_else(|| Text::same(skill), |s| s.name.clone())
    }
}
