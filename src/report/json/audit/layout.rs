//! The structs of `gradus.audit/1`. Frozen: no field is renamed or removed.

mod finding;
mod orientation;

use std::collections::BTreeSet;

use serde::Serialize;

pub use finding::{Excerpt, FindingV1, PlaceV1, RuleRunV1, UnexaminedV1};
pub use orientation::{
    BandV1, DesignRealityV1, DimensionGapV1, GapCauseV1, GapUnknownV1, GapV1, LetterFigureV1, LossV1, OrientationV1,
    WorstV1,
};

use super::rework::{AdviceV1, ConflictV1};
use crate::report::json::assumed::AssumedV1;
use crate::report::json::burden::BurdenV1;
use crate::report::json::thresholds::{ChangedThresholdV1, SilencedV1};
use crate::report::json::{Named, StageName, Text};
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
    /// What the plan spares people.
    pub burden: BurdenV1,
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
    /// The rules with errors or warnings that count: the gravest of each family first, errors before warnings.
    pub causes: Vec<CauseV1>,
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

/// A rule with findings that count.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CauseV1 {
    /// The rule's name.
    pub rule: &'static str,
    /// Its gravest finding, as an index into `findings`.
    pub finding: usize,
    /// The number of its findings that count.
    pub findings: usize,
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
    /// `holds`, `not-allowed`, `own-approval`, `no-reason`, `too-long`, `expired` or `stale`.
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
    /// Funds whose money within the plan's horizon is partly assumed.
    pub assumed: Vec<AssumedV1>,
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
