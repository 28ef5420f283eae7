//! The view of an audit: the verdict first, then every finding with its place, then what was not examined.

mod advice;
pub mod changes;
pub mod conflicts;
mod findings;
mod gaps;
mod head;
mod orientation;
pub mod place;
mod reality;
pub mod verdict;
pub mod worked;

pub use worked::Worked;

use super::document::Document;
use super::provenance::{self, InputFile};
use crate::check::finding::SpotFile;
use crate::check::{Audit, Family, Finding, Rule};
use crate::input::Source;
use crate::locale::Locale;
use crate::message;
use crate::message::Value;
use crate::model::{Context, Plan};

/// One plan with everything that its audit found.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What the plan was read against.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's file.
    pub plan_source: &'a Source,
    /// The assessment's file.
    pub assessment_source: &'a Source,
    /// What the audit found.
    pub audit: &'a Audit,
    /// What could be done about it, where that was looked for.
    pub worked: Option<&'a Worked>,
    /// The files that went in.
    pub inputs: &'a [InputFile],
}

impl<'a> View<'a> {
    /// The file that a place is in.
    pub fn source(&self, file: SpotFile) -> &'a Source {
        match file {
            SpotFile::Plan => self.plan_source,
            SpotFile::Assessment => self.assessment_source,
        }
    }

    /// The findings, gravest first, then by their place in the file, then by rule.
    pub fn findings(&self) -> Vec<&'a Finding> {
        let mut findings = self.audit.findings();
        findings.sort_by_cached_key(|finding| {
            let first = finding.spots.first();
            let byte = first.map_or(0, |spot| place::bytes(self.source(spot.file), &spot.path).start);
            (std::cmp::Reverse(finding.severity), byte, finding.rule.code())
        });
        findings
    }

    /// The identifiers of initiatives of the plan.
    pub fn ids(&self, initiatives: &[usize]) -> Vec<&'a str> {
        initiatives.iter().filter_map(|index| self.plan.initiatives.get(*index)).map(|of| of.id.as_str()).collect()
    }

    /// The names of what the plan was read against, with versions.
    fn references(&self, locale: &Locale) -> [String; 3] {
        let context = self.context;
        // A catalogue and a rule set may bear the same name.
        [
            message!("audit-rubric", reference = context.rubric.reference()),
            message!("audit-catalogue", reference = context.catalogue.reference()),
            message!("audit-rules", reference = context.rules.reference()),
        ]
        .map(|reference| locale.say(&reference))
    }
}

/// How a rule is called in a report: its code and its name.
pub fn rule_name(rule: &Rule) -> String {
    format!("{} {}", rule.code(), rule.name)
}

/// What a family of rules is called.
pub fn family_name(family: Family) -> Value {
    match family {
        Family::Vice(letter) => letter.into(),
        Family::Structure => message!("family-structure").into(),
    }
}

/// The audit as a document.
pub fn document(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    head::opening(view, locale, &mut document);
    verdict::section(view, locale, &mut document);
    orientation::section(view, locale, &mut document);
    reality::section(view, locale, &mut document);
    conflicts::section(view, locale, &mut document);
    advice::section(view, locale, &mut document);
    findings::section(view, locale, &mut document);
    gaps::sections(view, locale, &mut document);
    head::closing(view, locale, &mut document);
    provenance::append(&mut document, locale, &view.references(locale), view.inputs);
    document
}
