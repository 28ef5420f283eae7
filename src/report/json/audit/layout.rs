//! The structs of `gradus.audit/1`. Frozen: no field is renamed or removed.

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
    /// The input files of this audit; the envelope lists those of all audits.
    #[serde(skip)]
    pub inputs: Vec<InputFile>,
    /// The files that were read in addition to the plan and its assessment.
    #[serde(skip)]
    pub beside: BesideV1,
    /// The plan.
    pub plan: PlanV1,
    /// The assessment that the plan is audited against.
    pub assessment: AssessmentV1,
    /// The rubric.
    pub rubric: Named,
    /// The catalogue.
    pub catalogue: Named,
    /// The rule set with the thresholds.
    pub rules: Named,
    /// The verdict.
    pub verdict: VerdictV1,
    /// The date of the audit; null where none was given or needed.
    pub as_of: Option<AsOfV1>,
    /// Every waiver: those of the plan, then those of a separate file.
    pub waivers: Vec<WaiverV1>,
    /// The thresholds that the project's settings changed.
    pub changed_thresholds: Vec<ChangedThresholdV1>,
    /// The findings that all these changes silence together. They can be more than the sum over single changes.
    pub silenced_by_changes: Vec<SilencedV1>,
    /// The result of the comparison with the baseline; null without a baseline.
    pub baseline: Option<BaselineV1>,
    /// The service orientation of the plan.
    pub orientation: OrientationV1,
    /// The design–reality gap, after Heeks.
    pub design_reality: DesignRealityV1,
    /// Counts over all rules.
    pub counts: CountsV1,
    /// Counts by family.
    pub families: Vec<FamilyV1>,
    /// Every finding, including those that do not count. Sorted by severity, then by place.
    pub findings: Vec<FindingV1>,
    /// Everything that could not be examined.
    pub unexamined: Vec<UnexaminedV1>,
    /// The conflicts that make the plan infeasible, most severe first; left out where Gradus did not look for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflicts: Option<Vec<ConflictV1>>,
    /// The changes that would improve the verdict most; left out where Gradus did not look for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<AdviceV1>,
    /// Every rule that was run, by name.
    pub rules_run: Vec<RuleRunV1>,
}

impl AuditV1 {
    /// The run of a rule, by the rule's name.
    pub fn rule(&self, name: &str) -> Option<&RuleRunV1> {
        self.rules_run.iter().find(|rule| rule.rule == name)
    }

    /// Initiatives in the plan's order, without duplicates.
    pub fn in_order<'a>(&'a self, initiatives: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
        let wanted: BTreeSet<&String> = initiatives.collect();
        self.plan.order.iter().filter(|id| wanted.contains(id)).map(String::as_str).collect()
    }
}

impl RuleRunV1 {
    /// The rule in reports: code and name.
    pub fn name(&self) -> String {
        format!("{} {}", self.code, self.rule)
    }

    /// Whether the plan has nothing that the rule applies to.
    pub fn is_idle(&self) -> bool {
        self.in_order == 0 && self.findings == 0 && self.unexamined == 0
    }
}

impl FindingV1 {
    /// The rule in reports: code and name.
    pub fn name(&self) -> String {
        format!("{} {}", self.code, self.rule)
    }
}

/// The files that were read in addition to a plan and its assessment, by the names that the user gave.
#[derive(Clone, Debug, Default)]
pub struct BesideV1 {
    /// The file of waivers, and whether Gradus found it next to the plan.
    pub waivers: Option<(String, bool)>,
    /// The settings.
    pub settings: Option<String>,
    /// The baseline.
    pub baseline: Option<String>,
}

/// The date of an audit.
#[derive(Clone, Debug, Serialize)]
pub struct AsOfV1 {
    /// The date, for example `2026-01-31`.
    pub date: String,
    /// Whether the date comes from the clock.
    pub from_clock: bool,
}

/// A waiver.
#[derive(Clone, Debug, Serialize)]
pub struct WaiverV1 {
    /// The rule's name.
    pub rule: String,
    /// The place as written.
    pub place: String,
    /// `holds`, `not-allowed`, `own-approval`, `expired` or `stale`.
    pub standing: &'static str,
    /// Number of findings that it silences; 0 where it does not hold.
    pub silences: usize,
    /// Reason for the acceptance.
    pub reason: Text,
    /// The person who is responsible for the consequences.
    pub owner: String,
    /// The person who accepted the finding.
    pub approver: String,
    /// Where the acceptance is recorded.
    pub evidence: Text,
    /// The last day on which it holds.
    pub expires: String,
    /// Whether it comes from a separate file of waivers.
    pub in_own_file: bool,
    /// Its place in the file.
    pub stands_at: PlaceV1,
}

/// The result of the comparison with a baseline.
#[derive(Clone, Debug, Serialize)]
pub struct BaselineV1 {
    /// Its file.
    pub file: String,
    /// Findings that are unchanged and do not count, without waived ones.
    pub known: usize,
    /// Findings that changed and count.
    pub changed: usize,
    /// Findings of rules that cannot be waived; they count.
    pub refused: usize,
    /// Findings that the baseline does not have.
    pub new: usize,
    /// Entries that match no finding any more.
    pub gone: Vec<GoneV1>,
}

/// A baseline entry that matches no finding.
#[derive(Clone, Debug, Serialize)]
pub struct GoneV1 {
    /// The rule.
    pub rule: String,
    /// The place of the finding.
    pub place: String,
    /// The fingerprint of the finding.
    pub fingerprint: String,
}

/// The plan.
#[derive(Clone, Debug, Serialize)]
pub struct PlanV1 {
    /// Its file as the user named it.
    pub file: String,
    /// Its identifier.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// Its title.
    pub title: Text,
    /// Its author; null where the plan names none.
    pub author: Option<Text>,
    /// The assessment that the plan names, `jurisdiction@date`.
    pub assessment: String,
    /// Its first quarter.
    pub first: String,
    /// Its last quarter.
    pub last: String,
    /// Number of quarters in its horizon.
    pub quarters: usize,
    /// Its target stage; null where it has none.
    pub target: Option<TargetV1>,
    /// Number of initiatives.
    pub initiatives: usize,
    /// Identifiers of the initiatives, in the plan's order.
    #[serde(skip)]
    pub order: Vec<String>,
    /// Whether the plan is invented.
    pub illustrative: bool,
    /// The sum of its cost lines, a decimal in major units.
    pub cost: String,
    /// The currency of every amount.
    pub currency: String,
    /// The price year of the amounts.
    pub price_year: i32,
}

/// The target of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct TargetV1 {
    /// The stage.
    pub stage: StageName,
    /// Its title; null for "no stage yet".
    pub title: Option<Text>,
    /// The quarter by whose end the stage is due.
    pub by: String,
}

/// The assessment.
#[derive(Clone, Debug, Serialize)]
pub struct AssessmentV1 {
    /// Its file, as the user or the plan names it.
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
    /// A sentence with the reason and the counts.
    pub reason: Text,
}

/// The service orientation. Values are comparable only under the same rule set and program version.
#[derive(Clone, Debug, Serialize)]
pub struct OrientationV1 {
    /// The harmonic mean of the examined letters, each taken as at least 1; from 1 to 100.
    pub overall: f64,
    /// The rule set, `id@version`.
    pub rules: String,
    /// The letters in their fixed order.
    pub letters: Vec<LetterFigureV1>,
}

/// The result of a plan under one letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterFigureV1 {
    /// `A`, `H`, `C`, `P`, `F` or `R`.
    pub letter: &'static str,
    /// From 0 to 100; null where the letter is not examined.
    pub figure: Option<f64>,
    /// Cost of the initiatives that the letter's rules examined, a decimal in major units.
    pub scope: String,
    /// Cost of those of them that are in order, a decimal in major units.
    pub in_order_cost: String,
    /// The loss by rule, largest first. Several rules can count the same initiative.
    pub losses: Vec<LossV1>,
}

/// The loss that a rule causes under its letter.
#[derive(Clone, Debug, Serialize)]
pub struct LossV1 {
    /// The rule's name.
    pub rule: &'static str,
    /// The rule's code.
    pub code: String,
    /// Its findings of error or warning level.
    pub findings: usize,
    /// Number of things that the rule could not examine.
    pub unexamined: usize,
    /// The initiatives that are not in order for this rule.
    pub initiatives: Vec<String>,
    /// Their cost, a decimal in major units.
    pub cost: String,
    /// That cost in percent of the letter's scope.
    pub points: f64,
}

/// The design–reality gap: how far the plan's assumptions exceed the predictions, over seven dimensions.
#[derive(Clone, Debug, Serialize)]
pub struct DesignRealityV1 {
    /// The sum, from 0 to 70.
    pub sum: GapV1,
    /// The band of the rule set that contains the sum; null without a sum or without bands.
    pub band: Option<BandV1>,
    /// The band of the sum in the worst case, if it is higher; else null.
    pub band_at_most: Option<BandV1>,
    /// The initiative with the largest gap; null where no initiative has a gap.
    pub worst: Option<WorstV1>,
    /// Number of initiatives that assume any readiness.
    pub presuming: usize,
    /// Initiatives without known assumptions; no figure includes them.
    pub untold: Vec<String>,
    /// The dimensions in the order of ITPOSMO.
    pub dimensions: Vec<DimensionGapV1>,
}

/// A gap, from 0 (no gap) to 10; the sum runs to 70.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct GapV1 {
    /// The gap against the low prediction of the known indicators; null: not examined.
    pub figure: Option<f64>,
    /// The gap in the best case.
    pub least: f64,
    /// The gap in the worst case, with everything unknown taken at its worst.
    pub most: f64,
}

/// A band of the sum.
#[derive(Clone, Debug, Serialize)]
pub struct BandV1 {
    /// Lower end of the band.
    pub from: f64,
    /// The expected outcome.
    pub means: Text,
}

/// The initiative with the largest gap.
#[derive(Clone, Debug, Serialize)]
pub struct WorstV1 {
    /// Its identifier.
    pub initiative: String,
    /// The sum of its own gaps, from 0 to 70.
    pub sum: f64,
    /// The expected outcome for that sum; null where the rule set has no bands.
    pub means: Option<Text>,
}

/// The gap in one dimension.
#[derive(Clone, Debug, Serialize)]
pub struct DimensionGapV1 {
    /// The dimension, by its name in rubrics.
    pub dimension: &'static str,
    /// The mean over initiatives, weighted by cost.
    #[serde(flatten)]
    pub gap: GapV1,
    /// The initiatives with a gap, largest contribution first.
    pub causes: Vec<GapCauseV1>,
    /// The unknown assumptions, which can widen the gap.
    pub unknown: Vec<GapUnknownV1>,
}

/// The contribution of one initiative to the gap of a dimension.
#[derive(Clone, Debug, Serialize)]
pub struct GapCauseV1 {
    /// Its identifier.
    pub initiative: String,
    /// Its own gap, from 0 to 10.
    pub gap: f64,
    /// Its contribution to the plan's gap, weighted by cost.
    pub points: f64,
    /// The element that the assumption is about.
    pub on: Reference,
    /// The assumed minimum (maximum where the indicator's scale descends).
    pub presumed: f64,
    /// The low prediction, in the same unit.
    pub predicted: f64,
    /// The indicator with the lowest score below a node; null where the assumption is about no node.
    pub through: Option<String>,
    /// The gap in words: both figures in their unit, with titles.
    #[serde(skip)]
    pub lack: Message,
}

/// An assumption about something unknown.
#[derive(Clone, Debug, Serialize)]
pub struct GapUnknownV1 {
    /// The element that the assumption is about.
    pub on: Reference,
    /// Its title.
    #[serde(skip)]
    pub title: Text,
    /// The initiatives that assume it.
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
    /// Findings that the baseline has unchanged, without waived ones.
    pub known: usize,
    /// Things that could not be examined.
    pub unexamined: usize,
    /// Things that were examined without a finding.
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
    /// The wording of the condition, for rules with several.
    pub variant: Option<&'static str>,
    /// The required state.
    pub criterion: Text,
    /// The actual state.
    pub condition: Text,
    /// The consequence.
    pub effect: Text,
    /// The recommended action.
    pub recommendation: Text,
    /// The places, the main one first.
    pub places: Vec<PlaceV1>,
    /// The affected initiatives; empty where the finding is about the whole plan.
    pub initiatives: Vec<String>,
    /// The cost of the affected initiatives, a decimal in major units of the plan's currency.
    pub cost: String,
    /// That cost as a share of the plan's cost, in [0, 1]; null where either is zero.
    pub share: Option<f64>,
    /// The fingerprint, by which later audits recognise the finding.
    pub fingerprint: String,
    /// Its place in the form that waivers use.
    pub place: String,
    /// Whether the finding can be waived.
    pub waivable: bool,
    /// Whether it counts for the verdict and the exit code.
    pub counts: bool,
    /// The index in `waivers` of the waiver that silences it, from 0; null where none does.
    pub waiver: Option<usize>,
    /// `new`, `unchanged`, `changed` or `refused`; null without a baseline.
    pub baseline: Option<&'static str>,
}

/// A place. Lines and columns count from 1, columns in characters. The end is the position after the last character.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceV1 {
    /// The file.
    pub file: String,
    /// The key in that file, for example `initiative[3].start`. The file may lack it.
    pub key_path: String,
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column of the end.
    pub end_column: usize,
    /// A remark on the place, or the note that the file lacks the key; null without either.
    pub label: Option<Text>,
    /// The file's text and the bytes to show.
    #[serde(skip)]
    pub excerpt: Excerpt,
    /// The identifier of the plan's initiative at this place; none in other files.
    #[serde(skip)]
    pub initiative: Option<String>,
}

/// A part of a file.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The file's whole text.
    pub text: Arc<str>,
    /// The bytes to show.
    pub bytes: Range<usize>,
}

/// Something that could not be examined.
#[derive(Clone, Debug, Serialize)]
pub struct UnexaminedV1 {
    /// The rule's name.
    pub rule: &'static str,
    /// The rule's code.
    pub code: String,
    /// The missing data.
    pub why: Text,
    /// The same reason as a message without a language, so that reasons that differ only in the initiative can be
    /// merged.
    #[serde(skip)]
    pub reason: Message,
    /// The place that it concerns.
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
    /// The default severity of its findings. A finding can have a lower one.
    pub severity: &'static str,
    /// `constraint` or `advice`.
    pub binding: &'static str,
    /// Whether its findings can be waived.
    pub waivable: bool,
    /// Number of its findings, including those that do not count.
    pub findings: usize,
    /// Number of its findings that a waiver silences.
    pub waived: usize,
    /// Number of its findings that the baseline has unchanged, without waived ones.
    pub known: usize,
    /// Number of things that it could not examine.
    pub unexamined: usize,
    /// Number of things that it examined without a finding.
    pub in_order: usize,
}
