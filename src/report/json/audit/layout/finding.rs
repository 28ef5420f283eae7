//! Findings, points that could not be examined, and the rules that ran, in `gradus.audit/1`. Frozen: no field is renamed or
//! removed.

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use crate::message::Message;
use crate::report::json::Text;

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
