//! The structs of `gradus.assessment/1`. Frozen: no field is renamed or removed.

use serde::Serialize;

use crate::model::Rubric;
use crate::model::assessment::Entry;
use crate::report::json::burden::BurdenTodayV1;
use crate::report::json::doubts::DoubtV1;
use crate::report::json::{Bounds, Named, Reference, StageName, Text};
use crate::report::provenance::InputFile;

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct Assessments<'a> {
    /// The assessments.
    pub assessments: Vec<AssessmentV1<'a>>,
    /// Whether pages that people read show the indicators.
    #[serde(skip)]
    pub detail: bool,
}

/// One assessment.
#[derive(Clone, Debug, Serialize)]
pub struct AssessmentV1<'a> {
    /// The rubric: titles, scales and means, for pages that people read.
    #[serde(skip)]
    pub rubric_of: &'a Rubric,
    /// The entries of the indicators, for pages that people read.
    #[serde(skip)]
    pub entries: &'a [Entry],
    /// The input files of this assessment; the envelope lists those of all assessments.
    #[serde(skip)]
    pub inputs: Vec<InputFile>,
    /// The jurisdiction.
    pub jurisdiction: JurisdictionV1,
    /// The date of the assessment, ISO 8601.
    pub date: String,
    /// Its author.
    pub author: Option<Text>,
    /// Whether the figures are invented.
    pub illustrative: bool,
    /// A note for readers.
    pub note: Option<Text>,
    /// The core set for a first year; null if the rubric marks none.
    pub core: Option<CoreV1>,
    /// Implausible figures.
    pub doubts: Vec<DoubtV1>,
    /// The rubric.
    pub rubric: Named,
    /// The coverage needed for a single score.
    pub coverage_needed: f64,
    /// The root of the tree with the overall score.
    pub headline: NodeV1,
    /// Every node below the root, parents before children.
    pub nodes: Vec<NodeV1>,
    /// Every indicator, in the order of the rubric.
    pub indicators: Vec<IndicatorV1>,
    /// The derived figures.
    pub derived: Vec<DerivedV1>,
    /// The stages shown and possible.
    pub stage: StageV1,
    /// Every stage with its gates.
    pub stages: Vec<GatesV1>,
    /// The binding constraints of the next stage.
    pub binding: Vec<BindingV1>,
    /// What services cost people today.
    pub burden: BurdenTodayV1,
    /// Channels.
    pub channels: Vec<ChannelV1>,
    /// Reach of the useful sets of channels.
    pub combinations: Vec<CombinationV1>,
    /// Reach of all capable channels for each audience.
    pub audiences: Vec<AudienceV1>,
}

impl AssessmentV1<'_> {
    /// A node of the rubric, by its index.
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
    /// Number of inhabitants.
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
    /// The parent node; null for the root.
    pub parent: Option<String>,
    /// Its title.
    pub title: Text,
    /// Whether any indicator below it applies. Otherwise its figures are meaningless.
    pub applies: bool,
    /// Its score.
    pub score: Bounds,
    /// Weight share of the observed indicators among those that apply, in [0, 1].
    pub coverage: f64,
    /// The evidence behind its observed weight; null where nothing was observed.
    pub evidence: Option<QualityV1>,
    /// Weight share of the assumed indicators among those that apply, in [0, 1].
    pub assumed: f64,
    /// Its children that apply, with their contributions.
    pub children: Vec<ContributionV1>,
}

/// The evidence behind observed weight.
#[derive(Clone, Debug, Serialize)]
pub struct QualityV1 {
    /// Share with strong evidence, in [0, 1].
    pub strong: f64,
    /// Shares by kind of evidence, largest first.
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

/// The contribution of a child to its node.
#[derive(Clone, Debug, Serialize)]
pub struct ContributionV1 {
    /// The child.
    pub of: Reference,
    /// Its weight, as the rubric gives it.
    pub weight: f64,
    /// Its share of the applicable weight.
    pub share: f64,
    /// The value that enters the node's score: the child's score, or the midpoint where only an interval is known. Null
    /// where nothing is known.
    pub known: Option<f64>,
    /// Its part of the node's score; null where the node has no single score or its mean is not arithmetic.
    pub adds: Option<f64>,
}

/// An indicator.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorV1 {
    /// Its identifier.
    pub id: String,
    /// The parent node.
    pub parent: String,
    /// Its title.
    pub title: Text,
    /// Its unit.
    pub unit: Text,
    /// `observed`, `assumed`, `missing` or `not_applicable`.
    pub status: &'static str,
    /// The scored value, in its unit; null where the indicator does not apply. For a missing value the ends are those
    /// of the domain.
    pub value: Option<ValueV1>,
    /// Its score; null where it does not apply.
    pub score: Option<Bounds>,
    /// The kind of evidence.
    pub evidence: Option<&'static str>,
    /// The year of the value.
    pub year: Option<i32>,
    /// The reason why it is assumed or does not apply.
    pub reason: Option<Text>,
    /// A note for readers.
    pub note: Option<Text>,
}

/// A value with the ends that give the low and high estimates of its score.
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
    /// Low estimate.
    pub low: f64,
    /// High estimate.
    pub high: f64,
    /// Whether any of its indicators is known.
    pub known: bool,
}

/// The stages of a jurisdiction.
#[derive(Clone, Debug, Serialize)]
pub struct StageV1 {
    /// The stage that all evidence shows.
    pub shown: StageName,
    /// The highest stage that the high estimates allow.
    pub possible: StageName,
    /// The one stage; null where shown and possible stage differ or coverage is too low.
    pub single: Option<StageName>,
    /// The gates that even the high estimates do not meet, of the stage after the possible one.
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

/// A gate with its reading.
#[derive(Clone, Debug, Serialize)]
pub struct GateV1 {
    /// The element that it reads.
    pub on: Reference,
    /// The threshold: a minimum (a maximum where the scale descends).
    pub threshold: f64,
    /// The low estimate: a score for a node, else a value in its unit.
    pub low: f64,
    /// The likely value, if there is one.
    pub point: Option<f64>,
    /// The high estimate.
    pub high: f64,
    /// Whether the evidence shows that the gate is met.
    pub shown: bool,
    /// Whether the gate can be met, by the high estimate.
    pub possible: bool,
    /// `shortfall`, `unknown` or `weak_evidence`; null where the gate is met.
    pub obstacle: Option<&'static str>,
}

/// A binding constraint.
#[derive(Clone, Debug, Serialize)]
pub struct BindingV1 {
    /// The stage that it prevents.
    pub stage: StageName,
    /// The gate.
    pub gate: GateV1,
    /// What its low end lacks, as a share of the threshold; 0 where only the evidence is too weak.
    pub lacking: f64,
    /// For a gate on a node: the improvement of each child that alone would meet the gate.
    pub openers: Vec<OpenerV1>,
}

/// The improvement that alone would meet a gate.
#[derive(Clone, Debug, Serialize)]
pub struct OpenerV1 {
    /// The child.
    pub of: Reference,
    /// Its present value, low estimate.
    pub now: f64,
    /// The needed value; null where no value suffices.
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
    /// The highest ability: `inform`, `interact` or `transact`.
    pub can: &'static str,
    /// The counted quantity.
    pub counts: &'static str,
    /// The figure as given, per 100.
    pub given: f64,
    /// Share of people that the channel reaches.
    pub reach: ShareV1,
    /// Whether the share is an upper bound, because units other than persons were counted as one person each.
    pub upper_bound: bool,
}

/// A share of people with its estimates, in [0, 1].
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ShareV1 {
    /// Low estimate.
    pub low: f64,
    /// Likely value.
    pub point: f64,
    /// High estimate.
    pub high: f64,
}

/// The reach of a set of channels, as shares of people in [0, 1].
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ReachV1 {
    /// Lower bound.
    pub low: f64,
    /// Reach if the channels are statistically independent.
    pub independent: f64,
    /// Upper bound.
    pub high: f64,
    /// Whether even `low` can be too high.
    pub upper_bound: bool,
}

/// A set of channels.
#[derive(Clone, Debug, Serialize)]
pub struct CombinationV1 {
    /// The ability of all its channels.
    pub ability: &'static str,
    /// Their identifiers.
    pub channels: Vec<String>,
    /// Their joint reach.
    pub reach: ReachV1,
    /// Share of people certainly not reached.
    pub left_out: f64,
    /// Greatest share of people who may not be reached.
    pub left_out_at_most: f64,
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
    /// Its reach, by ability.
    pub reach: Vec<AudienceReachV1>,
}

/// The reach in an audience.
#[derive(Clone, Debug, Serialize)]
pub struct AudienceReachV1 {
    /// The ability of the channels.
    pub ability: &'static str,
    /// Their reach; null where no channel was measured for this audience.
    pub reach: Option<ReachV1>,
}

/// How far the core set is known.
#[derive(Clone, Debug, Serialize)]
pub struct CoreV1 {
    /// Number of observed indicators.
    pub observed: usize,
    /// Number of indicators that apply.
    pub of: usize,
    /// Identifiers of those without an observation.
    pub missing: Vec<String>,
}
