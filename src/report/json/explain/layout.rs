//! The structs of `gradus.explain/1`. Frozen: no field is renamed or removed.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::json::{Named, Reference, StageName, Text};

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainV1 {
    /// The rubric that was searched.
    pub rubric: Named,
    /// The catalogue that was searched.
    pub catalogue: Named,
    /// The rule set with the thresholds.
    pub rules: Named,
    /// Every element with the given name.
    pub subjects: Vec<SubjectV1>,
}

/// One element; `kind` gives its kind.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SubjectV1 {
    /// A whole rubric.
    Rubric(RubricV1),
    /// A node.
    Node(NodeV1),
    /// An indicator.
    Indicator(IndicatorV1),
    /// A derived figure.
    Derived(DerivedV1),
    /// A stage.
    Stage(StageV1),
    /// A whole catalogue.
    Catalogue(CatalogueV1),
    /// An initiative.
    Initiative(InitiativeV1),
    /// A rule of the audit.
    Rule(RuleV1),
}

/// A rule of the audit.
#[derive(Clone, Debug, Serialize)]
pub struct RuleV1 {
    /// Its name.
    pub name: &'static str,
    /// Its code.
    pub code: String,
    /// `A`, `H`, `C`, `P`, `F`, `R` or `S`.
    pub family: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// `constraint` or `advice`.
    pub binding: &'static str,
    /// Whether its findings can be waived.
    pub waivable: bool,
    /// The fault that it detects.
    pub title: Text,
    /// The thresholds in its documentation.
    pub thresholds: Vec<ThresholdV1>,
    /// Its documentation by section.
    pub sections: Vec<SectionV1>,
}

/// A threshold.
#[derive(Clone, Debug, Serialize)]
pub struct ThresholdV1 {
    /// Its value.
    pub name: &'static str,
    /// The figure.
    pub value: f64,
    /// The source of its value.
    pub unit: Text,
    /// The source of its value.
    pub basis: Text,
}

/// A section of a rule's documentation.
#[derive(Clone, Debug, Serialize)]
pub struct SectionV1 {
    /// Its heading.
    pub heading: Text,
    /// Its body in Markdown.
    pub markdown: Text,
}

/// A whole rubric.
#[derive(Clone, Debug, Serialize)]
pub struct RubricV1 {
    /// Its identifier.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: Text,
    /// Its purpose.
    pub note: Option<Text>,
    /// Exponent of the overall score's power mean.
    pub power: PowerV1,
    /// Minimum value of a dimension in the overall score.
    pub floor: f64,
    /// The coverage needed for a single score.
    pub coverage_needed: f64,
    /// From this stage on, weak evidence alone is not enough.
    pub strong_from_stage: usize,
    /// For each stage, the least number of quarters before it can open after the one before.
    pub stage_spacing_quarters: Vec<i32>,
    /// Widening of the bounds with age.
    pub ageing: AgeingV1,
    /// Its nodes below the root.
    pub nodes: Vec<NodeV1>,
    /// Its indicators.
    pub indicators: Vec<IndicatorV1>,
    /// Its derived figures.
    pub derived: Vec<DerivedV1>,
    /// Its stages.
    pub stages: Vec<StageV1>,
    /// Width of the bounds by kind of evidence.
    pub evidence: Vec<WidthV1>,
}

/// The exponent of a power mean: a number, or `"minimum"` for minus infinity.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub enum PowerV1 {
    /// 1 arithmetic, 0 geometric, -1 harmonic.
    Exponent(f64),
    /// The minimum.
    Minimum(&'static str),
}

/// Widening of the bounds with age.
#[derive(Clone, Debug, Serialize)]
pub struct AgeingV1 {
    /// Whole years without widening.
    pub free_years: u32,
    /// Widening of both bounds for each further year, in score.
    pub per_year: f64,
    /// The source of the figures.
    pub basis: Text,
}

/// A node.
#[derive(Clone, Debug, Serialize)]
pub struct NodeV1 {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The reason for including it.
    pub why: Text,
    /// Its weight among its siblings.
    pub weight: f64,
    /// Its share of their weights, in [0, 1].
    pub share: f64,
    /// Exponent of the power mean over its children.
    pub power: PowerV1,
    /// Its children.
    pub children: Vec<Reference>,
    /// The indicators among them; absent where they are listed beside the nodes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<IndicatorV1>,
    /// The gates that read it.
    pub gates: Vec<ReadByV1>,
}

/// A gate, listed at the element that it reads.
#[derive(Clone, Debug, Serialize)]
pub struct ReadByV1 {
    /// The stage of the gate.
    pub stage: StageName,
    /// Its threshold.
    pub threshold: f64,
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
    /// The vice that it measures.
    pub letter: &'static str,
    /// Its dimension of the design–reality gap.
    pub itposmo: &'static str,
    /// Its weight among its siblings.
    pub weight: f64,
    /// Its share of their weights, in [0, 1].
    pub share: f64,
    /// Its scale, from values to scores.
    pub scale: ScaleV1,
    /// Lowest and highest possible value.
    pub domain: [f64; 2],
    /// The reason for including it.
    pub why: Text,
    /// The usual source of its value.
    pub usual_source: Text,
    /// The figure of the forecast of services that its prediction follows; null for none.
    pub follows: Option<FollowsV1>,
    /// How to measure it within a day; null if the rubric does not say.
    pub in_a_day: Option<Text>,
    /// Whether it belongs to the core set of a first year.
    pub core: bool,
    /// The source of the scale's numbers.
    pub basis: Text,
    /// The gates that read it.
    pub gates: Vec<ReadByV1>,
}

/// A scale, from values to scores.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ScaleV1 {
    /// A linear scale.
    Goalposts {
        /// Value that scores 0.
        worst: f64,
        /// Value that scores 1.
        best: f64,
    },
    /// A scale that is linear in the logarithm.
    LogGoalposts {
        /// Value that scores 0.
        worst: f64,
        /// Value that scores 1.
        best: f64,
    },
    /// A step function.
    Bands {
        /// The steps, ascending.
        bands: Vec<BandV1>,
    },
    /// Ordinal levels.
    Levels {
        /// The observable description of each level, from level 0.
        levels: Vec<Text>,
    },
    /// Items that are present or absent.
    Checklist {
        /// The items.
        items: Vec<Text>,
    },
}

/// A step.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct BandV1 {
    /// Lower end of the step.
    pub from: f64,
    /// Score of the step.
    pub score: f64,
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
    /// `highest` or `union`.
    pub combine: &'static str,
    /// The indicators that it is computed from.
    pub of: Vec<String>,
    /// The reason for including it.
    pub why: Text,
    /// The gates that read it.
    pub gates: Vec<ReadByV1>,
}

/// A stage.
#[derive(Clone, Debug, Serialize)]
pub struct StageV1 {
    /// Its number, from 1.
    pub number: usize,
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its meaning.
    pub means: Text,
    /// Conditions of the stage.
    pub gates: Vec<GateV1>,
}

/// A condition.
#[derive(Clone, Debug, Serialize)]
pub struct GateV1 {
    /// The element that it reads.
    pub on: Reference,
    /// The threshold: a minimum (a maximum where the scale descends).
    pub threshold: f64,
}

/// Width of the bounds for a kind of evidence.
#[derive(Clone, Debug, Serialize)]
pub struct WidthV1 {
    /// Kind of evidence.
    pub kind: &'static str,
    /// Distance from the score down to the lower bound.
    pub down: f64,
    /// Distance from the score up to the upper bound.
    pub up: f64,
    /// Whether it can show a higher stage by itself.
    pub strong: bool,
    /// The source of the figures.
    pub basis: Text,
}

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

/// A figure of the forecast of services: one of the two.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FollowsV1 {
    /// Percent of people whom channels of this kind reach.
    pub channel: Option<&'static str>,
    /// Percent of cases in which people do at least this remotely.
    pub cases: Option<&'static str>,
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
