//! The part of SARIF 2.1.0 that audits need, with the standard's names:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::json::audit::AdviceV1;

/// A file of results.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Log {
    /// The address of the standard's schema.
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    /// The version of the standard.
    pub version: &'static str,
    /// The runs; always one.
    pub runs: Vec<Run>,
}

/// One run of the program.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Run {
    /// The program.
    pub tool: Tool,
    /// The record that the run finished.
    pub invocations: Vec<Invocation>,
    /// The unit of columns.
    pub column_kind: &'static str,
    /// The input files.
    pub artifacts: Vec<Artifact>,
    /// The findings and the things that could not be examined.
    pub results: Vec<Outcome>,
    /// The verdicts.
    pub properties: RunProperties,
}

/// The program.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Tool {
    /// The program itself. It has no extensions.
    pub driver: Driver,
}

/// The program.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Driver {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
    /// Its version as a semantic version (<https://semver.org>).
    pub semantic_version: &'static str,
    /// The language of all texts.
    pub language: &'static str,
    /// Every rule.
    pub rules: Vec<Descriptor>,
}

/// A rule.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Descriptor {
    /// Its name.
    pub id: &'static str,
    /// Its title.
    pub short_description: Words,
    /// What it checks.
    pub full_description: Words,
    /// Its documentation.
    pub help: Words,
    /// The default severity of its findings.
    pub default_configuration: Configuration,
    /// Its code and its family.
    pub properties: RuleProperties,
}

/// A text, also in Markdown.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Words {
    /// Plain text.
    pub text: String,
    /// In Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markdown: Option<String>,
}

/// The configuration of a rule.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Configuration {
    /// `error`, `warning` or `note`.
    pub level: &'static str,
}

/// Properties of a rule beyond the standard.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RuleProperties {
    /// Its code.
    pub code: String,
    /// `A`, `H`, `C`, `P`, `F`, `R` or `S`.
    pub family: &'static str,
    /// `constraint` or `advice`.
    pub binding: &'static str,
    /// Whether its findings can be waived.
    pub waivable: bool,
}

/// The end of the run.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Invocation {
    /// Whether the program finished. Findings are no failure.
    pub execution_successful: bool,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Artifact {
    /// Its address.
    pub location: ArtifactLocation,
    /// Its digests.
    pub hashes: BTreeMap<&'static str, String>,
}

/// The address of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ArtifactLocation {
    /// The address; relative where it was given so.
    pub uri: String,
    /// The base of a relative address: the working directory of the command.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri_base_id: Option<&'static str>,
}

/// A finding, or a thing that could not be examined.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Outcome {
    /// The rule's name.
    pub rule_id: &'static str,
    /// The index of the rule in the driver's list.
    pub rule_index: usize,
    /// `fail`; `open` for a thing that could not be examined.
    pub kind: &'static str,
    /// `error`, `warning` or `note`; `none` for a thing that could not be examined.
    pub level: &'static str,
    /// The fault.
    pub message: Words,
    /// The main place.
    pub locations: Vec<Location>,
    /// Further places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related_locations: Vec<Location>,
    /// Changes that resolve it, each alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixes: Vec<Fix>,
    /// The fingerprint, by which later audits recognise the finding.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub partial_fingerprints: BTreeMap<&'static str, String>,
    /// `new`, `unchanged` or `updated` with a baseline. Every result has it, or none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline_state: Option<&'static str>,
    /// The waivers that suppress it. Other results have an empty list, which states that they are not suppressed.
    pub suppressions: Vec<Suppression>,
    /// Properties beyond the standard.
    pub properties: OutcomeProperties,
}

/// A suppression of a result.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Suppression {
    /// `inSource` for a waiver in the plan, `external` for one in a separate file.
    pub kind: &'static str,
    /// `accepted`. A waiver that does not hold suppresses nothing and is not listed.
    pub status: &'static str,
    /// The reason.
    pub justification: String,
    /// The place of the waiver.
    pub location: Location,
    /// Properties beyond the standard.
    pub properties: SuppressionProperties,
}

/// Properties of a suppression beyond the standard.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SuppressionProperties {
    /// The person who is responsible for the consequences.
    pub owner: String,
    /// The person who accepted the finding.
    pub approver: String,
    /// Where the acceptance is recorded.
    pub evidence: String,
    /// The last day on which it holds.
    pub expires: String,
}

/// A place.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Location {
    /// Its number among the related places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<usize>,
    /// The file and the lines.
    pub physical_location: PhysicalLocation,
    /// A remark on the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Words>,
}

/// The file and the lines.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PhysicalLocation {
    /// The file.
    pub artifact_location: ArtifactLocation,
    /// The lines.
    pub region: Region,
}

/// A range. Lines and columns count from 1; the end column is the position after the last character.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Region {
    /// Line of the first character.
    pub start_line: usize,
    /// Column of the first character.
    pub start_column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column of the end.
    pub end_column: usize,
}

/// A change that resolves a finding.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Fix {
    /// The change in words.
    pub description: Words,
    /// The edits, by file.
    pub artifact_changes: Vec<ArtifactChange>,
}

/// Edits of one file.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ArtifactChange {
    /// The file.
    pub artifact_location: ArtifactLocation,
    /// The edits, in the order of the file.
    pub replacements: Vec<Replacement>,
}

/// An edit.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Replacement {
    /// The old text; empty for an insertion.
    pub deleted_region: Region,
    /// The new text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inserted_content: Option<Content>,
}

/// Text of a file.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Content {
    /// The text.
    pub text: String,
}

/// Properties of a finding beyond the standard.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OutcomeProperties {
    /// The rule's code.
    pub code: String,
    /// The plan's identifier.
    pub plan: String,
    /// The key in the file.
    pub key_path: String,
    /// The affected initiatives.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub initiatives: Vec<String>,
    /// The cost of the affected initiatives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    /// The currency of the cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// Properties of the run beyond the standard.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RunProperties {
    /// The verdict on each plan.
    pub verdicts: Vec<Verdict>,
    /// The changes that would improve each verdict most, with their edits. Plans without a search for advice are
    /// absent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Advice>,
}

/// The changes that would improve a verdict most.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Advice {
    /// The plan's identifier.
    pub plan: String,
    /// The advice, as in the JSON of an audit.
    #[serde(flatten)]
    pub advice: AdviceV1,
}

/// The verdict on a plan.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Verdict {
    /// The plan's identifier.
    pub plan: String,
    /// `red`, `not-examinable`, `amber` or `green`.
    pub rating: &'static str,
}
