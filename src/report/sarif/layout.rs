//! The part of SARIF 2.1.0 that audits need, in the words of the standard:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::json::audit::AdviceV1;

/// A file of results.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Log {
    /// Where the standard's schema lies.
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    /// The version of the standard.
    pub version: &'static str,
    /// The runs; one.
    pub runs: Vec<Run>,
}

/// One run of the program.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Run {
    /// What ran.
    pub tool: Tool,
    /// That it ran to its end.
    pub invocations: Vec<Invocation>,
    /// What columns count.
    pub column_kind: &'static str,
    /// The files that went in.
    pub artifacts: Vec<Artifact>,
    /// What was found.
    pub results: Vec<Outcome>,
    /// The verdicts.
    pub properties: RunProperties,
}

/// What ran.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Tool {
    /// The program itself; it has no extensions.
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
    /// Its version by the rules of <https://semver.org>.
    pub semantic_version: &'static str,
    /// The language of all words.
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
    /// How grave its findings are.
    pub default_configuration: Configuration,
    /// Its code and its family.
    pub properties: RuleProperties,
}

/// Words, and the same in Markdown.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Words {
    /// Plain.
    pub text: String,
    /// In Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markdown: Option<String>,
}

/// How a rule is set.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Configuration {
    /// `error`, `warning` or `note`.
    pub level: &'static str,
}

/// What Gradus says of a rule beyond the standard.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RuleProperties {
    /// Its code.
    pub code: String,
    /// `A`, `H`, `C`, `P`, `F`, `R` or `S`.
    pub family: &'static str,
    /// `constraint` or `advice`.
    pub binding: &'static str,
    /// Whether somebody may accept a finding of it.
    pub waivable: bool,
}

/// How the program ended.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Invocation {
    /// Whether it did its work; findings are no failure.
    pub execution_successful: bool,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Artifact {
    /// Where it lies.
    pub location: ArtifactLocation,
    /// Its digests.
    pub hashes: BTreeMap<&'static str, String>,
}

/// Where a file lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ArtifactLocation {
    /// Its address, relative where it was given so.
    pub uri: String,
    /// What a relative address starts from: the folder that the command was called in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri_base_id: Option<&'static str>,
}

/// A finding, or what could not be examined.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Outcome {
    /// The rule's name.
    pub rule_id: &'static str,
    /// Its number in the driver's rules.
    pub rule_index: usize,
    /// `fail`, or `open` for what could not be examined.
    pub kind: &'static str,
    /// `error`, `warning` or `note`; `none` for what could not be examined.
    pub level: &'static str,
    /// What is wrong.
    pub message: Words,
    /// The main place.
    pub locations: Vec<Location>,
    /// Further places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related_locations: Vec<Location>,
    /// Changes that mend it, each by itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixes: Vec<Fix>,
    /// What it is known by from one audit to the next.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub partial_fingerprints: BTreeMap<&'static str, String>,
    /// `new`, `unchanged` or `updated`, where there is a baseline: on every result or on none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline_state: Option<&'static str>,
    /// What suppresses it; an empty list, which says that nothing does, on every other result.
    pub suppressions: Vec<Suppression>,
    /// What Gradus says beyond the standard.
    pub properties: OutcomeProperties,
}

/// What suppresses a result.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Suppression {
    /// `inSource` where it stands in the plan, `external` where it stands in a file of its own.
    pub kind: &'static str,
    /// `accepted`: one that does not hold suppresses nothing and is not told here.
    pub status: &'static str,
    /// Why.
    pub justification: String,
    /// Where it stands.
    pub location: Location,
    /// What Gradus says beyond the standard.
    pub properties: SuppressionProperties,
}

/// What Gradus says of a suppression beyond the standard.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SuppressionProperties {
    /// Who answers for what comes of it.
    pub owner: String,
    /// Who accepted it.
    pub approver: String,
    /// Where the acceptance can be looked up.
    pub evidence: String,
    /// The last day on which it holds.
    pub expires: String,
}

/// A place.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Location {
    /// Its number among the further places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<usize>,
    /// The file and the lines.
    pub physical_location: PhysicalLocation,
    /// What is said of it.
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

/// Lines and columns from 1; the end column lies behind the last character.
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

/// A change that mends a finding.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Fix {
    /// What it is.
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
    /// What goes; nothing where something is put in between.
    pub deleted_region: Region,
    /// What stands there instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inserted_content: Option<Content>,
}

/// Text of a file.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Content {
    /// The text.
    pub text: String,
}

/// What Gradus says of a finding beyond the standard.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OutcomeProperties {
    /// The rule's code.
    pub code: String,
    /// The plan's identifier.
    pub plan: String,
    /// The key it points to.
    pub key_path: String,
    /// The initiatives it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub initiatives: Vec<String>,
    /// The cost it touches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    /// The currency of the cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// What Gradus says of the run beyond the standard.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RunProperties {
    /// The verdict on each plan.
    pub verdicts: Vec<Verdict>,
    /// The changes that would move each verdict most, with their edits; a plan for which none was looked for has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Advice>,
}

/// The changes that would move a verdict most.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Advice {
    /// The plan's identifier.
    pub plan: String,
    /// As in the JSON of an audit.
    #[serde(flatten)]
    pub advice: AdviceV1,
}

/// The verdict on a plan.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Verdict {
    /// The plan's identifier.
    pub plan: String,
    /// `red`, `amber` or `green`.
    pub rating: &'static str,
}
