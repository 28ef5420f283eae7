//! The structs of `gradus.assessment/1`. Frozen: what a reader may rely on is neither renamed nor taken away.

use serde::Serialize;

use crate::model::Rubric;
use crate::model::assessment::Entry;
use crate::report::json::doubts::DoubtV1;
use crate::report::json::{Bounds, Named, Reference, StageName, Text};
use crate::report::provenance::InputFile;

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct Assessments<'a> {
    /// The assessments.
    pub assessments: Vec<AssessmentV1<'a>>,
    /// Whether the pages for people go down to the indicators.
    #[serde(skip)]
    pub detail: bool,
}

/// One assessment.
#[derive(Clone, Debug, Serialize)]
pub struct AssessmentV1<'a> {
    /// What was measured: titles, scales and means, for pages.
    #[serde(skip)]
    pub rubric_of: &'a Rubric,
    /// What was said of each indicator, for pages.
    #[serde(skip)]
    pub entries: &'a [Entry],
    /// The files that went in; those of all assessments stand in the envelope.
    #[serde(skip)]
    pub inputs: Vec<InputFile>,
    /// Whom it is about.
    pub jurisdiction: JurisdictionV1,
    /// The day it speaks of, ISO 8601.
    pub date: String,
    /// Who made it.
    pub author: Option<Text>,
    /// Whether the figures are invented.
    pub illustrative: bool,
    /// What a reader must know.
    pub note: Option<Text>,
    /// Figures that are hard to believe.
    pub doubts: Vec<DoubtV1>,
    /// What was measured with.
    pub rubric: Named,
    /// Share of the weight that must be observed before a single figure is given.
    pub coverage_needed: f64,
    /// The root of the tree.
    pub headline: NodeV1,
    /// Every node below it, parents before children.
    pub nodes: Vec<NodeV1>,
    /// Every indicator, in the order of the rubric.
    pub indicators: Vec<IndicatorV1>,
    /// Figures computed from indicators.
    pub derived: Vec<DerivedV1>,
    /// Where it stands.
    pub stage: StageV1,
    /// Every stage with its gates.
    pub stages: Vec<GatesV1>,
    /// What keeps the next stage shut.
    pub binding: Vec<BindingV1>,
    /// Channels.
    pub channels: Vec<ChannelV1>,
    /// Reach of the useful sets of channels.
    pub combinations: Vec<CombinationV1>,
    /// Reach of all capable channels among each audience.
    pub audiences: Vec<AudienceV1>,
}

impl AssessmentV1<'_> {
    /// A node of the rubric, by its place there.
    pub fn node(&self, node: usize) -> Option<&NodeV1> {
        node.checked_sub(1).map_or(Some(&self.headline), |below| self.nodes.get(below))
    }
}

/// The jurisdiction.
#[derive(Clone, Debug, Serialize)]
pub struct JurisdictionV1 {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// `nation`, `province`, `prefecture`, `city`, `county` or `township`.
    pub level: &'static str,
    /// People living there.
    pub population: u64,
    /// Service offices.
    pub offices: u32,
    /// The jurisdiction above.
    pub parent: Option<String>,
}

/// A node of the tree.
#[derive(Clone, Debug, Serialize)]
pub struct NodeV1 {
    /// Its identifier.
    pub id: String,
    /// The node above; null for the headline.
    pub parent: Option<String>,
    /// Its title.
    pub title: Text,
    /// Whether anything below it applies; where not, its figures mean nothing.
    pub applies: bool,
    /// Its score.
    pub score: Bounds,
    /// Share of its applicable weight that was observed, in [0, 1].
    pub coverage: f64,
    /// What its observed weight rests on; null where nothing was observed.
    pub evidence: Option<QualityV1>,
    /// Share of its applicable weight that rests on assumptions, in [0, 1].
    pub assumed: f64,
    /// Its applicable children with what each brings.
    pub children: Vec<ContributionV1>,
}

/// What observed weight rests on.
#[derive(Clone, Debug, Serialize)]
pub struct QualityV1 {
    /// Share that rests on strong evidence, in [0, 1].
    pub strong: f64,
    /// Shares by kind, the greatest first.
    pub kinds: Vec<KindV1>,
}

/// A kind of evidence with its share.
#[derive(Clone, Debug, Serialize)]
pub struct KindV1 {
    /// The kind.
    pub kind: &'static str,
    /// Its share of the observed weight, in [0, 1].
    pub share: f64,
}

/// What a child brings to its node.
#[derive(Clone, Debug, Serialize)]
pub struct ContributionV1 {
    /// The child.
    pub of: Reference,
    /// Its weight, as the rubric gives it.
    pub weight: f64,
    /// Its share of the applicable weight.
    pub share: f64,
    /// What it counts for in the node's point: its own point, or the middle where only an interval is known; null where
    /// nothing is.
    pub known: Option<f64>,
    /// Its part of the node's point; null where the node has none or its mean is not arithmetic.
    pub adds: Option<f64>,
}

/// An indicator.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorV1 {
    /// Its identifier.
    pub id: String,
    /// The node above.
    pub parent: String,
    /// Its title.
    pub title: Text,
    /// Its unit.
    pub unit: Text,
    /// `observed`, `assumed`, `missing` or `not_applicable`.
    pub status: &'static str,
    /// The value that was scored, in its unit; null where it does not apply. Where it is missing the ends are those of
    /// what can be meant at all.
    pub value: Option<ValueV1>,
    /// Its score; null where it does not apply.
    pub score: Option<Bounds>,
    /// The kind of evidence behind it.
    pub evidence: Option<&'static str>,
    /// The year it speaks of.
    pub year: Option<i32>,
    /// Why it is assumed or does not apply.
    pub reason: Option<Text>,
    /// What a reader must know.
    pub note: Option<Text>,
}

/// A value with the ends behind the bounds of its score.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ValueV1 {
    /// The end that scores lower; the greater number on a descending scale.
    pub low: f64,
    /// The single value; null where there is none.
    pub point: Option<f64>,
    /// The end that scores higher.
    pub high: f64,
}

/// A derived figure.
#[derive(Clone, Debug, Serialize)]
pub struct DerivedV1 {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its unit.
    pub unit: Text,
    /// At least.
    pub low: f64,
    /// At most.
    pub high: f64,
    /// Whether anything is known of any of its indicators.
    pub known: bool,
}

/// Where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct StageV1 {
    /// The stage shown.
    pub shown: StageName,
    /// The stage possible.
    pub possible: StageName,
    /// The one stage; null where shown and possible differ or too little was observed.
    pub single: Option<StageName>,
    /// What shuts the stage after the possible one, even at the optimistic ends.
    pub ceiling: Vec<GateV1>,
}

/// A stage with its gates.
#[derive(Clone, Debug, Serialize)]
pub struct GatesV1 {
    /// The stage.
    #[serde(flatten)]
    pub stage: StageName,
    /// Its title.
    pub title: Text,
    /// Its gates that apply here.
    pub gates: Vec<GateV1>,
}

/// A gate with what it reads.
#[derive(Clone, Debug, Serialize)]
pub struct GateV1 {
    /// What it reads.
    pub on: Reference,
    /// At least this (at most, where the scale descends).
    pub threshold: f64,
    /// The pessimistic end: a score for a node, else a value in its own unit.
    pub low: f64,
    /// The single figure, where there is one.
    pub point: Option<f64>,
    /// The optimistic end.
    pub high: f64,
    /// Whether it is shown open.
    pub shown: bool,
    /// Whether it may be open.
    pub possible: bool,
    /// `shortfall`, `unknown` or `weak_evidence`; null where it is shown open.
    pub obstacle: Option<&'static str>,
}

/// A binding constraint.
#[derive(Clone, Debug, Serialize)]
pub struct BindingV1 {
    /// The stage that it keeps shut.
    pub stage: StageName,
    /// The gate.
    pub gate: GateV1,
    /// For a gate on a node: each child with what alone would open it.
    pub openers: Vec<OpenerV1>,
}

/// What alone would open a gate.
#[derive(Clone, Debug, Serialize)]
pub struct OpenerV1 {
    /// The child.
    pub of: Reference,
    /// What it is now, at the pessimistic end.
    pub now: f64,
    /// What it would have to be; null where nothing would do.
    pub needed: Option<f64>,
}

/// A channel.
#[derive(Clone, Debug, Serialize)]
pub struct ChannelV1 {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its kind.
    pub kind: &'static str,
    /// The most that people can do over it: `inform`, `interact` or `transact`.
    pub can: &'static str,
    /// What was counted.
    pub counts: &'static str,
    /// The figure as given, per 100.
    pub given: f64,
    /// Share of people that it reaches.
    pub reach: ShareV1,
    /// Whether the share is an upper bound, because something else than persons was counted one for one.
    pub upper_bound: bool,
}

/// A share of people with its ends, in [0, 1].
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ShareV1 {
    /// At least.
    pub low: f64,
    /// The single figure.
    pub point: f64,
    /// At most.
    pub high: f64,
}

/// The reach of a set of channels, in shares of people in [0, 1].
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ReachV1 {
    /// At least.
    pub low: f64,
    /// If having one channel told nothing of having another.
    pub independent: f64,
    /// At most.
    pub high: f64,
    /// Whether even `low` may be too high.
    pub upper_bound: bool,
}

/// A set of channels.
#[derive(Clone, Debug, Serialize)]
pub struct CombinationV1 {
    /// What all of them can do.
    pub ability: &'static str,
    /// Their identifiers.
    pub channels: Vec<String>,
    /// Their reach together.
    pub reach: ReachV1,
    /// Share of people who are certainly not reached.
    pub left_out: f64,
}

/// An audience.
#[derive(Clone, Debug, Serialize)]
pub struct AudienceV1 {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its share of the population, in [0, 1].
    pub share: f64,
    /// The reach among it, by ability.
    pub reach: Vec<AudienceReachV1>,
}

/// The reach among an audience.
#[derive(Clone, Debug, Serialize)]
pub struct AudienceReachV1 {
    /// What the channels can do.
    pub ability: &'static str,
    /// Their reach; null where no channel was measured for the audience.
    pub reach: Option<ReachV1>,
}
