//! The structs of `gradus.audit/1`. Frozen: what a reader may rely on is neither renamed nor taken away.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::rework::{AdviceV1, ConflictV1};
use crate::message::Message;
use crate::report::json::thresholds::{ChangedThresholdV1, SilencedV1};
use crate::report::json::{Named, Reference, StageName, Text};
use crate::report::provenance::InputFile;

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct Audits {
    /// The audits, one for each plan.
    pub audits: Vec<AuditV1>,
}

/// The audit of one plan.
#[derive(Clone, Debug, Serialize)]
pub struct AuditV1 {
    /// The files that went in; those of all audits stand in the envelope.
    #[serde(skip)]
    pub inputs: Vec<InputFile>,
    /// The files that were read beside the plan and its assessment.
    #[serde(skip)]
    pub beside: BesideV1,
    /// The plan.
    pub plan: PlanV1,
    /// What it was held against.
    pub assessment: AssessmentV1,
    /// What was measured with.
    pub rubric: Named,
    /// What its initiatives are like.
    pub catalogue: Named,
    /// The thresholds.
    pub rules: Named,
    /// The verdict.
    pub verdict: VerdictV1,
    /// The day of the audit; null where none was given or needed.
    pub as_of: Option<AsOfV1>,
    /// Every waiver of the plan, those of a file of its own behind those of the plan.
    pub waivers: Vec<WaiverV1>,
    /// The thresholds that the project's settings have changed.
    pub changed_thresholds: Vec<ChangedThresholdV1>,
    /// The findings that these changes silence together, which may be more than each does alone.
    pub silenced_by_changes: Vec<SilencedV1>,
    /// What came of the baseline; null where there is none.
    pub baseline: Option<BaselineV1>,
    /// The plan's orientation.
    pub orientation: OrientationV1,
    /// The design-reality gap, after Heeks.
    pub design_reality: DesignRealityV1,
    /// Counts over all rules.
    pub counts: CountsV1,
    /// Counts by family.
    pub families: Vec<FamilyV1>,
    /// Every finding, also those that do not count, gravest first, then by place.
    pub findings: Vec<FindingV1>,
    /// Everything that could not be examined.
    pub unexamined: Vec<UnexaminedV1>,
    /// Why the plan cannot be carried, gravest first; left out where that was not looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflicts: Option<Vec<ConflictV1>>,
    /// The changes that would move the verdict most; left out where they were not looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<AdviceV1>,
    /// Every rule that was run, by name.
    pub rules_run: Vec<RuleRunV1>,
}

impl AuditV1 {
    /// A rule that was run, by its name.
    pub fn rule(&self, name: &str) -> Option<&RuleRunV1> {
        self.rules_run.iter().find(|rule| rule.rule == name)
    }

    /// Initiatives in the order of the plan, each once.
    pub fn in_order<'a>(&'a self, initiatives: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
        let wanted: BTreeSet<&String> = initiatives.collect();
        self.plan.order.iter().filter(|id| wanted.contains(id)).map(String::as_str).collect()
    }
}

impl RuleRunV1 {
    /// How the rule is called in a report: its code and its name.
    pub fn name(&self) -> String {
        format!("{} {}", self.code, self.rule)
    }

    /// Whether there was nothing in the plan that the rule speaks of.
    pub fn is_idle(&self) -> bool {
        self.in_order == 0 && self.findings == 0 && self.unexamined == 0
    }
}

impl FindingV1 {
    /// How its rule is called in a report: its code and its name.
    pub fn name(&self) -> String {
        format!("{} {}", self.code, self.rule)
    }
}

/// The files that were read beside a plan and its assessment, as the user named them.
#[derive(Clone, Debug, Default)]
pub struct BesideV1 {
    /// The file of waivers, and whether it was found beside the plan rather than given.
    pub waivers: Option<(String, bool)>,
    /// The settings.
    pub settings: Option<String>,
    /// The baseline.
    pub baseline: Option<String>,
}

/// The day of an audit.
#[derive(Clone, Debug, Serialize)]
pub struct AsOfV1 {
    /// The day, `2026-01-31`.
    pub date: String,
    /// Whether it was read from the clock rather than given.
    pub from_clock: bool,
}

/// A waiver.
#[derive(Clone, Debug, Serialize)]
pub struct WaiverV1 {
    /// The rule's name.
    pub rule: String,
    /// The place, as it was written.
    pub place: String,
    /// `holds`, `not-allowed`, `own-approval`, `expired` or `stale`.
    pub standing: &'static str,
    /// How many findings it silences; 0 where it does not hold.
    pub silences: usize,
    /// Why it was accepted.
    pub reason: Text,
    /// Who answers for what comes of it.
    pub owner: String,
    /// Who accepted it.
    pub approver: String,
    /// Where the acceptance can be looked up.
    pub evidence: Text,
    /// The last day on which it holds.
    pub expires: String,
    /// Whether it stands in a file of its own.
    pub in_own_file: bool,
    /// Where it stands.
    pub stands_at: PlaceV1,
}

/// What came of a baseline.
#[derive(Clone, Debug, Serialize)]
pub struct BaselineV1 {
    /// Its file.
    pub file: String,
    /// Findings that are as they were and do not count, waived ones apart.
    pub known: usize,
    /// Findings that have changed and count.
    pub changed: usize,
    /// Findings of rules that cannot be waived, and which count.
    pub refused: usize,
    /// Findings that are not in it.
    pub new: usize,
    /// Entries that no finding answers to any more.
    pub gone: Vec<GoneV1>,
}

/// An entry of a baseline that no finding answers to.
#[derive(Clone, Debug, Serialize)]
pub struct GoneV1 {
    /// The rule.
    pub rule: String,
    /// Where it was.
    pub place: String,
    /// What it was known by.
    pub fingerprint: String,
}

/// The plan.
#[derive(Clone, Debug, Serialize)]
pub struct PlanV1 {
    /// Its file as the user gave it.
    pub file: String,
    /// Its identifier.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// Its title.
    pub title: Text,
    /// Who wrote it; null where that is not said.
    pub author: Option<Text>,
    /// The assessment that it names, `jurisdiction@date`.
    pub assessment: String,
    /// Its first quarter.
    pub first: String,
    /// Its last quarter.
    pub last: String,
    /// How many quarters it spans.
    pub quarters: usize,
    /// The stage that it promises; null where it promises none.
    pub target: Option<TargetV1>,
    /// How many initiatives it has.
    pub initiatives: usize,
    /// Their identifiers, in the order of the plan.
    #[serde(skip)]
    pub order: Vec<String>,
    /// Whether it is invented.
    pub illustrative: bool,
    /// The sum of its cost lines, a decimal in major units.
    pub cost: String,
    /// The currency of every amount.
    pub currency: String,
    /// The year whose prices the amounts are in.
    pub price_year: i32,
}

/// What a plan promises.
#[derive(Clone, Debug, Serialize)]
pub struct TargetV1 {
    /// The stage.
    pub stage: StageName,
    /// Its title; null for "no stage yet".
    pub title: Option<Text>,
    /// The quarter by whose end it is to be shown.
    pub by: String,
}

/// The assessment.
#[derive(Clone, Debug, Serialize)]
pub struct AssessmentV1 {
    /// Its file as the user gave it or the plan names it.
    pub file: String,
    /// The jurisdiction's name.
    pub name: Text,
    /// `jurisdiction@date`.
    pub reference: String,
    /// Whether its figures are invented.
    pub illustrative: bool,
}

/// The verdict.
#[derive(Clone, Debug, Serialize)]
pub struct VerdictV1 {
    /// `red`, `amber` or `green`.
    pub rating: &'static str,
    /// The rules whose findings decide it, most findings first.
    pub decided_by: Vec<&'static str>,
    /// The sentence of what decides it, with the counts.
    pub reason: Text,
}

/// The orientation: built for achievement or for service. Comparable only under the same rule set and program version.
#[derive(Clone, Debug, Serialize)]
pub struct OrientationV1 {
    /// The harmonic mean of the examined letters, each at least 1; from 1 to 100.
    pub overall: f64,
    /// The rule set, `id@version`.
    pub rules: String,
    /// Each letter, in their order.
    pub letters: Vec<LetterFigureV1>,
}

/// A plan under one letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterFigureV1 {
    /// `A`, `H`, `C`, `P`, `F` or `R`.
    pub letter: &'static str,
    /// From 0 to 100; null where the letter is not examined.
    pub figure: Option<f64>,
    /// Cost of the initiatives that its rules looked at, a decimal in major units.
    pub scope: String,
    /// Cost of those among them that are in order.
    pub in_order_cost: String,
    /// What takes from the figure, by rule, what costs most first; rules may take the same initiative.
    pub losses: Vec<LossV1>,
}

/// What a rule takes from its letter.
#[derive(Clone, Debug, Serialize)]
pub struct LossV1 {
    /// The rule's name.
    pub rule: &'static str,
    /// The rule's code.
    pub code: String,
    /// Its findings of error or warning level.
    pub findings: usize,
    /// What it could not examine.
    pub unexamined: usize,
    /// The initiatives that are not in order for it.
    pub initiatives: Vec<String>,
    /// Their cost, a decimal in major units.
    pub cost: String,
    /// That cost in percent of the letter's scope.
    pub points: f64,
}

/// The design-reality gap: how far what is presumed lies above what is predicted, over seven dimensions.
#[derive(Clone, Debug, Serialize)]
pub struct DesignRealityV1 {
    /// The sum, from 0 to 70.
    pub sum: GapV1,
    /// The band of the rule set that the sum lies in; null where there is no sum or the rule set has no bands.
    pub band: Option<BandV1>,
    /// The higher band that the sum would lie in if everything came as badly as it may; null where there is none.
    pub band_at_most: Option<BandV1>,
    /// The initiative furthest from reality; null where nothing is lacking.
    pub worst: Option<WorstV1>,
    /// How many initiatives presume any readiness.
    pub presuming: usize,
    /// Initiatives of which nothing tells what they presume; they are in no figure.
    pub untold: Vec<String>,
    /// The dimensions, in the order of ITPOSMO.
    pub dimensions: Vec<DimensionGapV1>,
}

/// A gap, from 0 (nothing is lacking) to 10, or to 70 in all.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct GapV1 {
    /// On the low prediction of what is known; null: not examined.
    pub figure: Option<f64>,
    /// If everything comes as well as it may.
    pub least: f64,
    /// If everything comes as badly as it may, what nobody knows included.
    pub most: f64,
}

/// A band of the sum.
#[derive(Clone, Debug, Serialize)]
pub struct BandV1 {
    /// Where it begins.
    pub from: f64,
    /// What is to be expected.
    pub means: Text,
}

/// The initiative furthest from reality.
#[derive(Clone, Debug, Serialize)]
pub struct WorstV1 {
    /// Its identifier.
    pub initiative: String,
    /// The sum of its own gaps, from 0 to 70.
    pub sum: f64,
    /// What is to be expected of such a sum; null where the rule set has no bands.
    pub means: Option<Text>,
}

/// The gap in one dimension.
#[derive(Clone, Debug, Serialize)]
pub struct DimensionGapV1 {
    /// The dimension, by the word that rubrics use.
    pub dimension: &'static str,
    /// The mean over initiatives, by cost.
    #[serde(flatten)]
    pub gap: GapV1,
    /// The initiatives in which something lacks, what adds most first.
    pub causes: Vec<GapCauseV1>,
    /// What is presumed and not known, so that it may lack more.
    pub unknown: Vec<GapUnknownV1>,
}

/// What one initiative adds to the gap of a dimension.
#[derive(Clone, Debug, Serialize)]
pub struct GapCauseV1 {
    /// Its identifier.
    pub initiative: String,
    /// Its own gap, from 0 to 10.
    pub gap: f64,
    /// What it adds to the plan's, by its cost.
    pub points: f64,
    /// What is presumed.
    pub on: Reference,
    /// At least this (at most, where the indicator's scale descends).
    pub presumed: f64,
    /// What is predicted at the low end, in the same unit.
    pub predicted: f64,
    /// The lowest indicator below it, where a node is presumed; else null.
    pub through: Option<String>,
    /// What lacks: both figures in their unit, with titles.
    #[serde(skip)]
    pub lack: Message,
}

/// Something that is presumed and not known.
#[derive(Clone, Debug, Serialize)]
pub struct GapUnknownV1 {
    /// What it is.
    pub on: Reference,
    /// Its title.
    #[serde(skip)]
    pub title: Text,
    /// The initiatives that presume it.
    pub initiatives: Vec<String>,
}

/// Counts.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CountsV1 {
    /// Findings of error level that count.
    pub errors: usize,
    /// Findings of warning level that count.
    pub warnings: usize,
    /// Findings of note level that count.
    pub notes: usize,
    /// Findings that a waiver silences.
    pub waived: usize,
    /// Findings that the baseline knows as they are, waived ones apart.
    pub known: usize,
    /// Things that could not be examined.
    pub unexamined: usize,
    /// Things in order.
    pub in_order: usize,
    /// Rules that had nothing to examine.
    pub idle_rules: usize,
}

/// Counts of a family.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FamilyV1 {
    /// `A`, `H`, `C`, `P`, `F`, `R` or `S`.
    pub family: &'static str,
    /// Its counts.
    #[serde(flatten)]
    pub counts: CountsV1,
}

/// A finding.
#[derive(Clone, Debug, Serialize)]
pub struct FindingV1 {
    /// The rule's name.
    pub rule: &'static str,
    /// The rule's code.
    pub code: String,
    /// The rule's family.
    pub family: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// `constraint` or `advice`.
    pub binding: &'static str,
    /// Which wording of the condition, where the rule has several.
    pub variant: Option<&'static str>,
    /// What should be.
    pub criterion: Text,
    /// What is.
    pub condition: Text,
    /// What comes of it.
    pub effect: Text,
    /// What would mend it.
    pub recommendation: Text,
    /// Where, the main place first.
    pub places: Vec<PlaceV1>,
    /// The initiatives it is about; empty for the plan as a whole.
    pub initiatives: Vec<String>,
    /// The cost it touches, a decimal in major units of the plan's currency.
    pub cost: String,
    /// That cost as a share of the plan's, in [0, 1]; null where either is nothing.
    pub share: Option<f64>,
    /// What it is known by from one audit to the next.
    pub fingerprint: String,
    /// Where it lies, as a waiver would name it.
    pub place: String,
    /// Whether somebody may accept it.
    pub waivable: bool,
    /// Whether it counts for the verdict and the exit code.
    pub counts: bool,
    /// The waiver that silences it, a place in `waivers` from 0; null where none does.
    pub waiver: Option<usize>,
    /// `new`, `unchanged`, `changed` or `refused`; null where there is no baseline.
    pub baseline: Option<&'static str>,
}

/// A place. Lines and columns count from 1, columns in characters; the end lies behind the last character.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceV1 {
    /// The file.
    pub file: String,
    /// The key in that file, for example `initiative[3].start`; it may be one that the file does not give.
    pub key_path: String,
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column of the end.
    pub end_column: usize,
    /// What is said of the place, or that the file does not give what is meant; null where nothing is.
    pub label: Option<Text>,
    /// The file's text and the bytes that are meant, to be shown.
    #[serde(skip)]
    pub excerpt: Excerpt,
    /// The initiative of the plan that it lies in, by its identifier; none in other files.
    #[serde(skip)]
    pub initiative: Option<String>,
}

/// A part of a file.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The file's whole text.
    pub text: Arc<str>,
    /// The bytes that are meant.
    pub bytes: Range<usize>,
}

/// Something that could not be examined.
#[derive(Clone, Debug, Serialize)]
pub struct UnexaminedV1 {
    /// The rule's name.
    pub rule: &'static str,
    /// The rule's code.
    pub code: String,
    /// What data is not there.
    pub why: Text,
    /// The same in no language, so that reasons that differ in the initiative alone can be told as one.
    #[serde(skip)]
    pub reason: Message,
    /// Where it would matter.
    pub place: PlaceV1,
}

/// A rule that was run.
#[derive(Clone, Debug, Serialize)]
pub struct RuleRunV1 {
    /// Its name.
    pub rule: &'static str,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// Its family.
    pub family: &'static str,
    /// The severity of its findings, unless one says less.
    pub severity: &'static str,
    /// `constraint` or `advice`.
    pub binding: &'static str,
    /// Whether somebody may accept a finding of it.
    pub waivable: bool,
    /// Its findings, also those that do not count.
    pub findings: usize,
    /// Those of them that a waiver silences.
    pub waived: usize,
    /// Those of them that the baseline knows as they are, waived ones apart.
    pub known: usize,
    /// What it could not examine.
    pub unexamined: usize,
    /// What it found in order.
    pub in_order: usize,
}
