//! Writes a baseline: the findings of a plan as a file for `gradus check --baseline`. Rule, place and text are for
//! human readers.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::audit::View;
use super::provenance::VERSION;
use crate::check::{baseline, fingerprint, waiver};
use crate::locale::Locale;
use crate::message;
use crate::model::Lang;

/// A written baseline.
#[derive(Clone, Debug)]
pub struct Written {
    /// The text of the file.
    pub text: String,
    /// Number of findings that it records.
    pub recorded: usize,
    /// Number of findings that it omits, because they are waived or cannot be waived.
    pub left: usize,
}

/// The findings of an audit as a baseline. Its text is always English, so that the file does not depend on the user's
/// language.
pub fn of(view: &View<'_>) -> Written {
    let locale = Locale::new(Lang::En);
    let mut document = DocumentMut::new();
    let mut head = Table::new();
    head.insert("plan", value(&view.plan.id));
    head.insert("gradus", value(VERSION));
    head.insert("rules", value(view.context.rules.reference()));
    let call = "gradus check PLAN --baseline FILE";
    let write = "gradus check PLAN --write-baseline FILE";
    let comment = locale.say(&message!("baseline-comment", call = call, write = write));
    head.decor_mut().set_prefix(format!("# {comment}\n\n"));
    document.insert("baseline", Item::Table(head));

    let recordable = baseline::recordable(view.audit, view.plan, &|spot| view.stable(spot));
    let mut findings = ArrayOfTables::new();
    for (finding, fingerprint) in &recordable {
        let mut table = Table::new();
        table.insert("rule", value(finding.rule.name));
        table.insert("place", value(waiver::place_of(finding, view.plan)));
        table.insert("severity", value(finding.severity.word()));
        table.insert("condition", value(locale.say(&finding.condition())));
        table.insert("fingerprint", value(fingerprint));
        table.insert("figures", value(fingerprint::figures(finding)));
        findings.push(table);
    }
    let recorded = recordable.len();
    if recorded > 0 {
        document.insert("finding", Item::ArrayOfTables(findings));
    }
    Written { text: document.to_string(), recorded, left: view.audit.findings().len() - recorded }
}
