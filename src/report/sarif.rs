//! Writes audits as SARIF 2.1.0, the format in which platforms and editors read the findings of analysis tools.
//!
//! All plans are in one run, because platforms accept one run of a program for each analysis. A thing that could not be
//! examined is a result of kind `open`, the standard's term for insufficient information.

mod layout;

use std::collections::BTreeMap;
use std::io;

use layout::{
    Advice, Artifact, ArtifactChange, ArtifactLocation, Configuration, Content, Descriptor, Driver, Fix, Invocation,
    Location, Log, Outcome, OutcomeProperties, PhysicalLocation, Region, Replacement, RuleProperties, Run,
    RunProperties, Suppression, SuppressionProperties, Tool, Verdict, Words,
};

use super::json::audit::{self, AuditV1, ChangeV1, EditV1, FindingV1, PlaceV1, RepairV1, UnexaminedV1, WaiverV1};
use super::json::escape;
use super::provenance::{InputFile, VERSION};
use super::rule_pages;
use super::value::{Page, Report};
use crate::check::Rule;
use crate::locale::Locale;
use crate::model::Lang;

/// The schema of the standard.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The name of our fingerprint. A different method needs a new version number.
const FINGERPRINT: &str = "gradusFinding/v1";

/// Limit of the fixes attached to a finding.
const FIXES: usize = 3;

/// The base of relative addresses, by the name that platforms know.
const BASE: &str = "%SRCROOT%";

/// The results of all audits.
///
/// # Errors
/// If a figure is not a valid JSON number, which is a fault of this program.
pub(crate) fn report(report: &dyn Report, page: &Page<'_>) -> io::Result<String> {
    let (rules, locale) = (rule_pages::in_order(), page.locale);
    let (mut results, mut verdicts, mut advice) = (Vec::new(), Vec::new(), Vec::new());
    for audit in report.audits() {
        let book = Book { audit, rules: &rules, locale };
        results.extend(audit.findings.iter().map(|finding| book.finding(finding)));
        results.extend(audit.unexamined.iter().map(|gap| book.unexamined(gap)));
        verdicts.push(Verdict { plan: audit.plan.id.clone(), rating: audit.verdict.rating });
        advice.extend(audit.advice.clone().map(|advice| Advice { plan: audit.plan.id.clone(), advice }));
    }
    let run = Run {
        tool: Tool { driver: driver(&rules, locale) },
        invocations: vec![Invocation { execution_successful: true }],
        column_kind: "unicodeCodePoints",
        artifacts: artifacts(report.audits()),
        results,
        properties: RunProperties { verdicts, advice },
    };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: vec![run] };
    Ok(escape::pretty(&log)?)
}

/// The program with its rules.
fn driver(rules: &[&Rule], locale: &Locale) -> Driver {
    Driver {
        name: "gradus",
        version: VERSION,
        semantic_version: VERSION,
        language: match locale.lang() {
            Lang::En => "en",
            Lang::Zh => "zh-CN",
        },
        rules: rules.iter().map(|rule| descriptor(rule, locale.lang())).collect(),
    }
}

fn descriptor(rule: &Rule, lang: Lang) -> Descriptor {
    let plain = |text: &str| Words { text: text.to_owned(), markdown: None };
    let sections = rule.docs.sections(lang);
    let help: Vec<String> = sections.iter().map(|(heading, body)| format!("## {heading}\n\n{body}")).collect();
    let help = help.join("\n\n");
    Descriptor {
        id: rule.name,
        short_description: plain(rule.docs.title(lang)),
        full_description: plain(rule.docs.section("What it checks", lang)),
        help: Words { text: help.clone(), markdown: Some(help) },
        default_configuration: Configuration { level: rule.severity.word() },
        properties: RuleProperties {
            code: rule.code(),
            family: rule.family.word(),
            binding: rule.binding.word(),
            waivable: rule.waivable,
        },
    }
}

/// The files of all audits with a place, each once. Built-in files have no place.
fn artifacts(audits: &[AuditV1]) -> Vec<Artifact> {
    let mut artifacts: Vec<Artifact> = Vec::new();
    for audit in audits {
        let beside = [audit.beside.waivers.as_ref().map(|(file, _)| file), audit.beside.settings.as_ref()];
        let beside = beside.into_iter().chain([audit.beside.baseline.as_ref()]).flatten();
        let shown: Vec<&String> = [&audit.plan.file, &audit.assessment.file].into_iter().chain(beside).collect();
        for InputFile { name, sha256 } in audit.inputs.iter().filter(|input| shown.contains(&&input.name)) {
            let hashes = BTreeMap::from([("sha-256", sha256.clone())]);
            let artifact = Artifact { location: artifact_location(name), hashes };
            if !artifacts.contains(&artifact) {
                artifacts.push(artifact);
            }
        }
    }
    artifacts
}

/// The data for the results of one audit.
struct Book<'b> {
    audit: &'b AuditV1,
    rules: &'b [&'static Rule],
    locale: &'b Locale,
}

impl Book<'_> {
    fn finding(&self, finding: &FindingV1) -> Outcome {
        let label = |place: &PlaceV1| place.label.as_ref().map(|label| label.of(self.locale.lang()).to_owned());
        let mut locations: Vec<Location> =
            finding.places.iter().enumerate().map(|(i, place)| location(place, i, label(place))).collect();
        let related_locations = locations.split_off(locations.len().min(1));
        Outcome {
            rule_id: finding.rule,
            rule_index: self.index(finding.rule),
            kind: "fail",
            level: finding.severity,
            message: message(&self.words(finding)),
            locations,
            related_locations,
            fixes: self.fixes(finding),
            partial_fingerprints: BTreeMap::from([(FINGERPRINT, finding.fingerprint.clone())]),
            baseline_state: finding.baseline.map(state),
            suppressions: self.suppressions(finding),
            properties: OutcomeProperties {
                code: finding.code.clone(),
                plan: self.audit.plan.id.clone(),
                key_path: finding.places.first().map(|place| place.key_path.clone()).unwrap_or_default(),
                initiatives: finding.initiatives.clone(),
                cost: Some(finding.cost.clone()),
                currency: Some(self.audit.plan.currency.clone()),
            },
        }
    }

    fn unexamined(&self, gap: &UnexaminedV1) -> Outcome {
        Outcome {
            rule_id: gap.rule,
            rule_index: self.index(gap.rule),
            kind: "open",
            level: "none",
            message: message(gap.why.of(self.locale.lang())),
            locations: vec![location(&gap.place, 0, None)],
            related_locations: Vec::new(),
            fixes: Vec::new(),
            partial_fingerprints: BTreeMap::new(),
            // A baseline records findings only, but SARIF requires a state for all results or for none.
            baseline_state: self.audit.baseline.is_some().then_some("new"),
            suppressions: Vec::new(),
            properties: OutcomeProperties {
                code: gap.code.clone(),
                plan: self.audit.plan.id.clone(),
                key_path: gap.place.key_path.clone(),
                initiatives: Vec::new(),
                cost: None,
                currency: None,
            },
        }
    }

    /// The repairs of the conflict that causes a finding, if they are edits of files.
    fn fixes(&self, finding: &FindingV1) -> Vec<Fix> {
        let conflicts = self.audit.conflicts.iter().flatten().filter(|of| {
            audit::explains(of.constraint, finding.rule)
                && of.members.iter().any(|member| finding.initiatives.contains(member))
        });
        // A fix is applied with one click, so none deletes an initiative.
        let keeps = |repair: &&RepairV1| repair.resolves && repair.change.kind != "drop";
        let repairs = conflicts.flat_map(|of| &of.repairs).filter(keeps);
        repairs.filter_map(|repair| self.fix(&repair.change)).take(FIXES).collect()
    }

    fn fix(&self, change: &ChangeV1) -> Option<Fix> {
        let edits = change.edits.as_ref()?;
        let replacement = |edit: &EditV1| Replacement {
            deleted_region: Region {
                start_line: edit.line,
                start_column: edit.column,
                end_line: edit.end_line,
                end_column: edit.end_column,
            },
            inserted_content: (!edit.replacement.is_empty()).then(|| Content { text: edit.replacement.clone() }),
        };
        // Each change edits one file.
        let file = &edits.first()?.file;
        let edited = ArtifactChange {
            artifact_location: artifact_location(file),
            replacements: edits.iter().map(replacement).collect(),
        };
        Some(Fix { description: message(change.says.of(self.locale.lang())), artifact_changes: vec![edited] })
    }

    /// The waiver that silences a finding. Without a waiver the list is empty, which states that the finding is not
    /// suppressed.
    fn suppressions(&self, finding: &FindingV1) -> Vec<Suppression> {
        let waiver = finding.waiver.and_then(|waiver| self.audit.waivers.get(waiver));
        let lang = self.locale.lang();
        let suppression = |waiver: &WaiverV1| Suppression {
            kind: if waiver.in_own_file { "external" } else { "inSource" },
            status: "accepted",
            justification: waiver.reason.of(lang).to_owned(),
            location: location(&waiver.stands_at, 0, None),
            properties: SuppressionProperties {
                owner: waiver.owner.clone(),
                approver: waiver.approver.clone(),
                evidence: waiver.evidence.of(lang).to_owned(),
                expires: waiver.expires.clone(),
            },
        };
        waiver.map(suppression).into_iter().collect()
    }

    /// The index of a rule in the driver's list. The list contains every rule that was run.
    fn index(&self, name: &str) -> usize {
        self.rules.iter().position(|rule| rule.name == name).unwrap_or_default()
    }

    /// The condition, the criterion, the effect and the recommendation of a finding.
    fn words(&self, finding: &FindingV1) -> String {
        let lang = self.locale.lang();
        let mut words = finding.condition.of(lang).to_owned();
        for (label, text) in [
            ("audit-criterion", &finding.criterion),
            ("audit-effect", &finding.effect),
            ("audit-recommendation", &finding.recommendation),
        ] {
            words.push_str(&format!("\n{}: {}", self.locale.word(label), text.of(lang)));
        }
        words
    }
}

/// The baseline state of a result, in the standard's terms. A known finding that cannot be waived is unchanged. It
/// counts for Gradus, but the standard has no term for that.
fn state(standing: &str) -> &'static str {
    match standing {
        "unchanged" | "refused" => "unchanged",
        "changed" => "updated",
        _ => "new",
    }
}

/// A text in the standard's form. Brackets before a parenthesis would be a link, so they are escaped.
fn message(text: &str) -> Words {
    let text = match text.contains("](") {
        true => text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]"),
        false => text.to_owned(),
    };
    Words { text, markdown: None }
}

/// A place. Related places have numbers from 1.
fn location(place: &PlaceV1, number: usize, label: Option<String>) -> Location {
    Location {
        id: (number > 0).then_some(number),
        physical_location: PhysicalLocation {
            artifact_location: artifact_location(&place.file),
            region: Region {
                start_line: place.line,
                start_column: place.column,
                end_line: place.end_line,
                end_column: place.end_column,
            },
        },
        message: label.map(|label| message(&label)),
    }
}

/// The address of a file.
fn artifact_location(file: &str) -> ArtifactLocation {
    let path = if cfg!(windows) { file.replace('\\', "/") } else { file.to_owned() };
    let path = path.strip_prefix("./").unwrap_or(&path);
    let uri = encoded(path);
    if path.starts_with('/') {
        return ArtifactLocation { uri: format!("file://{uri}"), uri_base_id: None };
    }
    ArtifactLocation { uri, uri_base_id: Some(BASE) }
}

/// A path in percent-encoding. Letters, digits and marks without a meaning in addresses stay.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_an_address() {
        let uri = |file| artifact_location(file).uri;
        assert_eq!(uri("./a plan:1/县.toml"), "a%20plan%3A1/%E5%8E%BF.toml");
        assert_eq!(uri("/a/b.toml"), "file:///a/b.toml");
        assert_eq!(artifact_location("a.toml").uri_base_id, Some(BASE));
    }

    #[test]
    fn no_name_becomes_a_link() {
        assert_eq!(message("see [here](http://e.org)").text, "see \\[here\\](http://e.org)");
        assert_eq!(message("cost[0]").text, "cost[0]");
    }
}
