//! The structs of `gradus.explain/1`. Frozen: what a reader may rely on is neither renamed nor taken away.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::json::{Named, Reference, StageName, Text};

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainV1 {
    /// The rubric that was looked into.
    pub rubric: Named,
    /// The catalogue that was looked into.
    pub catalogue: Named,
    /// The thresholds that rules read.
    pub rules: Named,
    /// Everything that has the name.
    pub subjects: Vec<SubjectV1>,
}

/// One thing; `kind` says which.
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
    /// Whether somebody may accept a finding of it.
    pub waivable: bool,
    /// What it catches.
    pub title: Text,
    /// The thresholds that its documentation names.
    pub thresholds: Vec<ThresholdV1>,
    /// Its documentation, section by section.
    pub sections: Vec<SectionV1>,
}

/// A threshold.
#[derive(Clone, Debug, Serialize)]
pub struct ThresholdV1 {
    /// Its name.
    pub name: &'static str,
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: Text,
    /// Where it comes from.
    pub basis: Text,
}

/// A section of a rule's documentation.
#[derive(Clone, Debug, Serialize)]
pub struct SectionV1 {
    /// Its heading.
    pub heading: Text,
    /// Its body, Markdown.
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
    /// What it is for.
    pub note: Option<Text>,
    /// Exponent of the headline's power mean.
    pub power: PowerV1,
    /// Least value of a dimension in the headline.
    pub floor: f64,
    /// Share of the weight that must be observed before a single figure is given.
    pub coverage_needed: f64,
    /// From this stage on weak evidence alone shows nothing.
    pub strong_from_stage: usize,
    /// Least quarters between two stages.
    pub stage_spacing_quarters: i32,
    /// Widening with age.
    pub ageing: AgeingV1,
    /// Its nodes below the headline.
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

/// Widening with age.
#[derive(Clone, Debug, Serialize)]
pub struct AgeingV1 {
    /// Whole years that cost nothing.
    pub free_years: u32,
    /// Score by which both bounds widen for each further year.
    pub per_year: f64,
    /// Where the figures come from.
    pub basis: Text,
}

/// A node.
#[derive(Clone, Debug, Serialize)]
pub struct NodeV1 {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Why it is there.
    pub why: Text,
    /// Its weight among its siblings.
    pub weight: f64,
    /// Exponent of the power mean over its children.
    pub power: PowerV1,
    /// What it is made of.
    pub children: Vec<Reference>,
    /// The gates that read it.
    pub gates: Vec<ReadByV1>,
}

/// A gate from the side of what it reads.
#[derive(Clone, Debug, Serialize)]
pub struct ReadByV1 {
    /// The stage that it opens.
    pub stage: StageName,
    /// Its threshold.
    pub threshold: f64,
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
    /// The vice it watches for.
    pub letter: &'static str,
    /// Its dimension of the design-reality gap.
    pub itposmo: &'static str,
    /// Its weight among its siblings.
    pub weight: f64,
    /// How a value becomes a score.
    pub scale: ScaleV1,
    /// Least and greatest value that can be meant.
    pub domain: [f64; 2],
    /// Why it is there.
    pub why: Text,
    /// Where its value is usually found.
    pub usual_source: Text,
    /// Where the scale's numbers come from.
    pub basis: Text,
    /// The gates that read it.
    pub gates: Vec<ReadByV1>,
}

/// How a value becomes a score.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ScaleV1 {
    /// Linear.
    Goalposts {
        /// Value that scores 0.
        worst: f64,
        /// Value that scores 1.
        best: f64,
    },
    /// Linear in the logarithm.
    LogGoalposts {
        /// Value that scores 0.
        worst: f64,
        /// Value that scores 1.
        best: f64,
    },
    /// Steps.
    Bands {
        /// The steps, ascending.
        bands: Vec<BandV1>,
    },
    /// Ordinal levels.
    Levels {
        /// What an observer sees at each, from level 0.
        levels: Vec<Text>,
    },
    /// Items that are there or not.
    Checklist {
        /// The items.
        items: Vec<Text>,
    },
}

/// A step.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct BandV1 {
    /// Least value.
    pub from: f64,
    /// Score.
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
    /// The indicators it is made of.
    pub of: Vec<String>,
    /// Why it is there.
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
    /// What it means.
    pub means: Text,
    /// Conditions to attain it.
    pub gates: Vec<GateV1>,
}

/// A condition.
#[derive(Clone, Debug, Serialize)]
pub struct GateV1 {
    /// What is read.
    pub on: Reference,
    /// At least this (at most, where the scale descends).
    pub threshold: f64,
}

/// Width of the bounds.
#[derive(Clone, Debug, Serialize)]
pub struct WidthV1 {
    /// Kind of evidence.
    pub kind: &'static str,
    /// How far the score may be lower.
    pub down: f64,
    /// How far it may be higher.
    pub up: f64,
    /// Whether it can show a higher stage by itself.
    pub strong: bool,
    /// Where the figures come from.
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
    /// Where costs and effects come from.
    pub note: Text,
    /// Currency of every amount.
    pub currency: String,
    /// Year of the prices.
    pub price_year: i32,
    /// How benefit is counted.
    pub benefit: BenefitV1,
    /// The identifiers of its initiatives.
    pub initiatives: Vec<String>,
}

/// How benefit is counted.
#[derive(Clone, Debug, Serialize)]
pub struct BenefitV1 {
    /// Worth of a case whose person can be informed.
    pub inform: f64,
    /// Worth of a case whose person can ask and be answered.
    pub interact: f64,
    /// Worth of a case completed.
    pub transact: f64,
    /// Quarters until use is steady.
    pub ramp_quarters: u32,
    /// Discount rate a year, in [0, 1).
    pub discount: f64,
    /// Where the figures come from.
    pub basis: Text,
}

/// An initiative.
#[derive(Clone, Debug, Serialize)]
pub struct InitiativeV1 {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What it is good for.
    pub why: Text,
    /// The vice it cures.
    pub letter: &'static str,
    /// The stage towards which it works.
    pub stage: StageName,
    /// What there is one of for each.
    pub per: &'static str,
    /// Kinds of work.
    pub does: Vec<&'static str>,
    /// When it can be chosen.
    pub when: WhenV1,
    /// What must be finished before it starts.
    pub requires: Vec<RequirementV1>,
    /// Others that cannot be in a roadmap together with it.
    pub excludes: Vec<String>,
    /// Channels that it opens.
    pub delivers: Vec<DeliveryV1>,
    /// Whether it needs the partners' exchange.
    pub leans_on_partners: bool,
    /// What it asks of front-line staff.
    pub change: Option<ChangeV1>,
    /// What it does to indicators once finished.
    pub effects: Vec<EffectV1>,
    /// Years that its equipment lasts.
    pub equipment_life_years: Option<u32>,
    /// Currency of its amounts.
    pub currency: String,
    /// Ways of doing it.
    pub modes: Vec<ModeV1>,
}

/// When an initiative can be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct WhenV1 {
    /// States of the process in which there is something to do; null for all.
    pub process_states: Option<Vec<&'static str>>,
    /// Nothing is left to do once this is observed.
    pub until: Option<UntilV1>,
    /// A channel of this kind must exist.
    pub channel: Option<&'static str>,
    /// Whether the process must lean on partners.
    pub has_partners: bool,
}

/// A value that is good enough.
#[derive(Clone, Debug, Serialize)]
pub struct UntilV1 {
    /// The indicator.
    pub indicator: String,
    /// The value.
    pub reaches: f64,
}

/// What must be finished first.
#[derive(Clone, Debug, Serialize)]
pub struct RequirementV1 {
    /// The other initiative.
    pub on: String,
    /// Quarters between its end and this start.
    pub lag: i32,
}

/// A channel that is opened.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct DeliveryV1 {
    /// Kind of channel.
    pub channel: &'static str,
    /// The most that people can then do over it.
    pub can: &'static str,
}

/// What is asked of front-line staff.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ChangeV1 {
    /// Hours for each head affected.
    pub hours_per_head: f64,
    /// Share of the front line that is affected, in [0, 1].
    pub share: f64,
}

/// An effect. Either `add` with `low` or `raise_to` is given; the others are null.
#[derive(Clone, Debug, Serialize)]
pub struct EffectV1 {
    /// The indicator.
    pub on: String,
    /// Most likely change, in the indicator's unit.
    pub add: Option<f64>,
    /// Change that even the low prediction counts.
    pub low: Option<f64>,
    /// Level or count that is reached.
    pub raise_to: Option<f64>,
    /// What the change is spread over: `processes` or `departments`.
    pub divided_by: Option<&'static str>,
}

/// A way of doing an initiative.
#[derive(Clone, Debug, Serialize)]
pub struct ModeV1 {
    /// Its identifier.
    pub id: String,
    /// Quarters from start to finish.
    pub quarters: u32,
    /// Full-time equivalents by skill, in every quarter.
    pub staff: BTreeMap<String, f64>,
    /// Cost lines.
    pub costs: Vec<CostV1>,
    /// Cost a year once finished.
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

/// A parametric amount: the sum of its parts, each an exact decimal of major units.
#[derive(Clone, Debug, Serialize)]
pub struct AmountV1 {
    /// Whatever the size.
    pub fixed: String,
    /// For each service office.
    pub per_office: String,
    /// For each department.
    pub per_department: String,
    /// For each process.
    pub per_process: String,
    /// For each front-line head.
    pub per_front_line_head: String,
    /// For each thousand inhabitants.
    pub per_1000_people: String,
    /// For each thousand cases a year.
    pub per_1000_cases: String,
}
