//! A catalogue and its initiatives.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::json::{StageName, Text};

/// A whole catalogue.
#[derive(Clone, Debug, Serialize)]
pub struct CatalogueV1 {
    /// Its identifier.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: Text,
    /// The source of costs and effects.
    pub note: Text,
    /// Currency of every amount.
    pub currency: String,
    /// Price year of the amounts.
    pub price_year: i32,
    /// The weights for counting benefit.
    pub benefit: BenefitV1,
    /// What a case costs the person where an assessment does not tell; null if the catalogue assumes nothing.
    pub burden: Option<DefaultBurdenV1>,
    /// The identifiers of its initiatives.
    pub initiatives: Vec<String>,
}

/// The weights for counting benefit.
#[derive(Clone, Debug, Serialize)]
pub struct BenefitV1 {
    /// Value of a case whose person can get information.
    pub inform: f64,
    /// Value of a case whose person can ask and get an answer.
    pub interact: f64,
    /// Value of a completed case.
    pub transact: f64,
    /// Quarters until use reaches its steady level.
    pub ramp_quarters: u32,
    /// Share of the people reached who use a channel that opened without real training and trial.
    pub untrained_use: f64,
    /// Discount rate for a year, in [0, 1).
    pub discount: f64,
    /// The source of the figures.
    pub basis: Text,
}

/// An initiative.
#[derive(Clone, Debug, Serialize)]
pub struct InitiativeV1 {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its purpose.
    pub why: Text,
    /// The vice that it counters.
    pub letter: &'static str,
    /// The stage that it works towards; `any` for no-regret work.
    pub stage: StageName,
    /// Reason for the stage.
    pub stage_why: Option<Text>,
    /// The unit that gets one instance each.
    pub per: &'static str,
    /// Kinds of work.
    pub does: Vec<&'static str>,
    /// The conditions for choosing it.
    pub when: WhenV1,
    /// Initiatives that must end before it starts.
    pub requires: Vec<RequirementV1>,
    /// Initiatives that a roadmap must not contain together with it.
    pub excludes: Vec<String>,
    /// Channels that it opens.
    pub delivers: Vec<DeliveryV1>,
    /// Whether it needs data exchange with partners.
    pub leans_on_partners: bool,
    /// Its demand on front-line staff.
    pub change: Option<ChangeV1>,
    /// Its effects on indicators after it ends.
    pub effects: Vec<EffectV1>,
    /// What it takes off the burden of a case.
    pub burden: Vec<CutV1>,
    /// The people whom it lets channels reach in addition.
    pub reach: Vec<ReachGainV1>,
    /// Service life of its equipment in years.
    pub equipment_life_years: Option<u32>,
    /// Currency of its amounts.
    pub currency: String,
    /// Its modes.
    pub modes: Vec<ModeV1>,
}

/// What a case done in person costs the person: assumptions of a catalogue.
#[derive(Clone, Debug, Serialize)]
pub struct DefaultBurdenV1 {
    /// Trips to file, pay and receive.
    pub visits: f64,
    /// Contacts to ask.
    pub enquiries: f64,
    /// Documents to bring.
    pub documents: f64,
    /// Hours of one trip.
    pub hours_per_visit: f64,
    /// Hours for one document.
    pub hours_per_document: f64,
    /// Money for one trip.
    pub fare_per_visit: String,
    /// The reason for the assumptions.
    pub basis: Text,
}

/// A cut of a figure of a case, as shares of what is left.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CutV1 {
    /// The figure, as files name it.
    pub on: &'static str,
    /// Likely value.
    pub cuts: f64,
    /// Low estimate.
    pub low: f64,
}

/// A gain in reach, as shares of the people whom a channel does not reach yet.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ReachGainV1 {
    /// Kind of channel.
    pub channel: &'static str,
    /// Likely value.
    pub closes: f64,
    /// Low estimate.
    pub low: f64,
}

/// The conditions for choosing an initiative.
#[derive(Clone, Debug, Serialize)]
pub struct WhenV1 {
    /// Process states in which it has work to do; null for all.
    pub process_states: Option<Vec<&'static str>>,
    /// The observed value from which no work is left.
    pub until: Option<UntilV1>,
    /// The kind of channel that must exist.
    pub channel: Option<&'static str>,
    /// Whether the process must depend on partners.
    pub has_partners: bool,
    /// Levels of government for which it is meant; null for all.
    pub levels: Option<Vec<&'static str>>,
    /// Services of which another body must offer all.
    pub shared: Vec<&'static str>,
    /// Services of which another body must offer none.
    pub not_shared: Vec<&'static str>,
}

/// A sufficient value.
#[derive(Clone, Debug, Serialize)]
pub struct UntilV1 {
    /// The indicator.
    pub indicator: String,
    /// The value.
    pub reaches: f64,
}

/// An initiative that must end before another starts.
#[derive(Clone, Debug, Serialize)]
pub struct RequirementV1 {
    /// The initiative that must end first.
    pub on: String,
    /// Minimum number of quarters between its end and the other's start.
    pub lag: i32,
}

/// A channel that is opened.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct DeliveryV1 {
    /// Kind of channel.
    pub channel: &'static str,
    /// The highest ability of the channel after that.
    pub can: &'static str,
}

/// The demand on front-line staff.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ChangeV1 {
    /// Hours for each affected employee.
    pub hours_per_head: f64,
    /// Share of front-line staff affected, in [0, 1].
    pub share: f64,
}

/// An effect. It has one of `closes`, `counts` and `raise_to`; the others are null.
#[derive(Clone, Debug, Serialize)]
pub struct EffectV1 {
    /// The indicator.
    pub on: String,
    /// Likely share of what is still lacking to the best end of the scale, in [0, 1].
    pub closes: Option<f64>,
    /// Likely share by which the process or department counts as done, in [0, 1].
    pub counts: Option<f64>,
    /// The share in the low prediction, in [0, 1]; null with `raise_to`.
    pub low: Option<f64>,
    /// Level or count that the indicator reaches.
    pub raise_to: Option<f64>,
}

/// A mode of an initiative.
#[derive(Clone, Debug, Serialize)]
pub struct ModeV1 {
    /// Its identifier.
    pub id: String,
    /// Quarters from start to finish.
    pub quarters: u32,
    /// Full-time equivalents by skill, for every quarter.
    pub staff: BTreeMap<String, f64>,
    /// Full-time equivalents of a contractor by skill, for every quarter.
    pub contracted: BTreeMap<String, f64>,
    /// Cost lines.
    pub costs: Vec<CostV1>,
    /// Running cost for a year, after the end.
    pub running: AmountV1,
}

/// A cost line.
#[derive(Clone, Debug, Serialize)]
pub struct CostV1 {
    /// Category.
    pub category: &'static str,
    /// `capital` or `operating`.
    pub fund: &'static str,
    /// Amount.
    pub amount: AmountV1,
}

/// A parametric amount: the sum of its parts, each an exact decimal in major units.
#[derive(Clone, Debug, Serialize)]
pub struct AmountV1 {
    /// Fixed part, independent of size.
    pub fixed: String,
    /// For each service office.
    pub per_office: String,
    /// For each village or neighbourhood.
    pub per_village: String,
    /// For each department.
    pub per_department: String,
    /// For each process.
    pub per_process: String,
    /// For each front-line employee.
    pub per_front_line_head: String,
    /// For 1,000 inhabitants.
    pub per_1000_people: String,
    /// For 1,000 cases a year.
    pub per_1000_cases: String,
}
