//! Requests, mandates and contracts, and the outcome for a given plan.

use serde::Serialize;

use crate::message::Message;
use crate::report::json::{StageName, Text};

/// The requests and their feasibility.
#[derive(Clone, Debug, Serialize)]
pub struct AskedV1 {
    /// The target; null for none.
    pub target: Option<TargetV1>,
    /// The requested initiatives of the catalogue.
    pub with: Vec<WithV1>,
    /// Share of hardware and network in the cost of the requested initiatives; null where none was requested.
    pub hardware_share_asked: Option<f64>,
    /// The same share of the roadmap.
    pub hardware_share_roadmap: f64,
    /// Share of the horizon's money that may be spent only on hardware and network.
    pub tied_to_hardware: f64,
    /// The vices of the requested initiatives, as letters.
    pub vices: Vec<&'static str>,
}

/// A target.
#[derive(Clone, Debug, Serialize)]
pub struct TargetV1 {
    /// The requested stage.
    pub stage: StageName,
    /// The quarter by whose end it is due.
    pub by: String,
    /// Number of quarters until then.
    pub quarters: i32,
    /// Minimum number of quarters that the stages up to it need.
    pub least_quarters: i32,
    /// The quarter in which it is predicted to be reached; null where that is not within the horizon.
    pub opens: Option<String>,
    /// The highest stage predicted to be reached by the end of that quarter.
    pub by_then: StageName,
    /// Whether the target is met in time.
    pub kept: bool,
}

/// A requested initiative of the catalogue.
#[derive(Clone, Debug, Serialize)]
pub struct WithV1 {
    /// Its identifier in the catalogue.
    pub initiative: String,
    /// The first quarter of work; null where it is left out.
    pub start: Option<String>,
    /// The reason for leaving it out; null where it is included.
    pub why_not: Option<&'static str>,
    /// Its title, and the reason for leaving it out in words.
    #[serde(skip)]
    pub said: (Text, Option<Message>),
}

/// A mandate or a contract, and its place in the roadmap.
#[derive(Clone, Debug, Serialize)]
pub struct PledgedV1 {
    /// `mandate` or `contract`.
    pub kind: &'static str,
    /// The initiative or the instance, as the assessment or the command line names it.
    pub named: String,
    /// The first quarter of work in the contract; null for a mandate.
    pub start: Option<String>,
    /// The quarter by whose end it must be finished. Null for a contract, and where it is the last quarter of the
    /// horizon.
    pub by: Option<String>,
    /// The reason in the assessment.
    pub reason: Option<Text>,
    /// Its initiatives in the roadmap; empty where no work is left.
    pub initiatives: Vec<String>,
    /// The required work in words.
    #[serde(skip)]
    pub what: Message,
}

/// The outcome for a given plan.
#[derive(Clone, Debug, Serialize)]
pub struct FromPlanV1 {
    /// The given plan's identifier.
    pub plan: String,
    /// Its initiatives, in its order.
    pub initiatives: Vec<FateV1>,
    /// Identifiers of the new initiatives.
    pub added: Vec<String>,
    /// Number of plans audited for this.
    pub tried: usize,
    /// Number of initiatives that were not tried with their own figures.
    pub untried: usize,
}

/// The outcome for an initiative of a given plan.
#[derive(Clone, Debug, Serialize)]
pub struct FateV1 {
    /// Its identifier in that plan.
    pub initiative: String,
    /// Its first quarter in that plan.
    pub was: String,
    /// `kept` (with its own figures), `replaced` (by the catalogue entry for the same work) or `out`.
    pub outcome: &'static str,
    /// The initiatives in the roadmap that it became: identifiers.
    pub stands: Vec<String>,
    /// Their first quarter; null where it is left out.
    pub start: Option<String>,
    /// The rule that excludes it as given; null for none.
    pub against: Option<&'static str>,
    /// The reason why the same kind of work is left out, as in `left_out`; null where it is included or the reason is
    /// unknown.
    pub why: Option<&'static str>,
    /// The reason why it was changed or left out, in words.
    #[serde(skip)]
    pub said: Message,
}
