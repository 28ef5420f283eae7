//! What was asked for, what must be, and what became of a plan that was given.

use serde::Serialize;

use crate::message::Message;
use crate::report::json::{StageName, Text};

/// What was asked, and what is possible.
#[derive(Clone, Debug, Serialize)]
pub struct AskedV1 {
    /// The target; null where none was named.
    pub target: Option<TargetV1>,
    /// Initiatives of the catalogue that were asked for.
    pub with: Vec<WithV1>,
    /// Share of hardware and network in the cost of what was asked for; null where nothing was.
    pub hardware_share_asked: Option<f64>,
    /// The same share of the roadmap.
    pub hardware_share_roadmap: f64,
    /// Share of the horizon's money that may be spent on nothing but hardware and network.
    pub tied_to_hardware: f64,
    /// The vices of what was asked for: letters.
    pub vices: Vec<&'static str>,
}

/// A target.
#[derive(Clone, Debug, Serialize)]
pub struct TargetV1 {
    /// The stage asked for.
    pub stage: StageName,
    /// By the end of which quarter.
    pub by: String,
    /// Quarters there are.
    pub quarters: i32,
    /// Quarters that the stages between need at least.
    pub least_quarters: i32,
    /// The quarter in which it is predicted open; null where not within the horizon.
    pub opens: Option<String>,
    /// The highest stage predicted open by then.
    pub by_then: StageName,
    /// Whether it is attained in time.
    pub kept: bool,
}

/// An initiative of the catalogue that was asked for.
#[derive(Clone, Debug, Serialize)]
pub struct WithV1 {
    /// Its identifier in the catalogue.
    pub initiative: String,
    /// The first quarter of work; null where it is not in.
    pub start: Option<String>,
    /// Why it is not in; null where it is.
    pub why_not: Option<&'static str>,
    /// Its title, and why it is not in, in words.
    #[serde(skip)]
    pub said: (Text, Option<Message>),
}

/// A mandate or a contract, and where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct PledgedV1 {
    /// `mandate` or `contract`.
    pub kind: &'static str,
    /// The initiative or the instance as the assessment or the call names it.
    pub named: String,
    /// The first quarter of work that is contracted; null for a mandate.
    pub start: Option<String>,
    /// The quarter by whose end it must be finished; null for a contract, and where it is the last of the horizon.
    pub by: Option<String>,
    /// What the assessment says of it.
    pub reason: Option<Text>,
    /// Its initiatives in the roadmap; empty where nothing is left to do.
    pub initiatives: Vec<String>,
    /// What must be done, in words.
    #[serde(skip)]
    pub what: Message,
}

/// What became of a given plan.
#[derive(Clone, Debug, Serialize)]
pub struct FromPlanV1 {
    /// The given plan's identifier.
    pub plan: String,
    /// Its initiatives, in its order.
    pub initiatives: Vec<FateV1>,
    /// Identifiers of what is new.
    pub added: Vec<String>,
    /// Plans that were audited on the way.
    pub tried: usize,
    /// Initiatives that were not tried with their own figures.
    pub untried: usize,
}

/// What became of an initiative of a given plan.
#[derive(Clone, Debug, Serialize)]
pub struct FateV1 {
    /// Its identifier there.
    pub initiative: String,
    /// Its first quarter there.
    pub was: String,
    /// `kept` (with its own figures), `replaced` (by the catalogue's way of the same work) or `out`.
    pub outcome: &'static str,
    /// Where it stands in the roadmap: identifiers.
    pub stands: Vec<String>,
    /// The first quarter there; null where it is left out.
    pub start: Option<String>,
    /// The rule that spoke against it as it was given; null where none did.
    pub against: Option<&'static str>,
    /// Why the same kind of work is left out, as in `left_out`; null where it is in, or not known.
    pub why: Option<&'static str>,
    /// Why it does not stand as it was given, in words.
    #[serde(skip)]
    pub said: Message,
}
