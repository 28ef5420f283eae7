//! Audits as rows, one for each finding.

use crate::locale::Locale;
use crate::report::json::audit::AuditV1;
use crate::report::records::{Cell, Records};

/// The names of the columns. They are frozen, because readers find columns by name.
pub const COLUMNS: [&str; 19] = [
    "rule",
    "code",
    "family",
    "severity",
    "plan",
    "file",
    "line",
    "column",
    "initiatives",
    "condition",
    "recommendation",
    "cost",
    "counts",
    "baseline",
    "waiver_reason",
    "waiver_owner",
    "waiver_approver",
    "waiver_evidence",
    "waiver_expires",
];

/// The findings of all audits.
pub(super) fn records(audits: &[AuditV1], locale: &Locale) -> Records {
    let lang = locale.lang();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for audit in audits {
        for finding in &audit.findings {
            let place = finding.places.first();
            let waiver = finding.waiver.and_then(|waiver| audit.waivers.get(waiver));
            rows.push(vec![
                finding.rule.into(),
                Cell::from(&finding.code),
                finding.family.into(),
                finding.severity.into(),
                Cell::from(&audit.plan.id),
                place.map(|place| &place.file).into(),
                place.map(|place| place.line).into(),
                place.map(|place| place.column).into(),
                finding.initiatives.join(" ").into(),
                finding.condition.of(lang).into(),
                finding.recommendation.of(lang).into(),
                Cell::from(&finding.cost),
                if finding.counts { "yes" } else { "no" }.into(),
                finding.baseline.into(),
                waiver.map(|waiver| waiver.reason.of(lang)).into(),
                waiver.map(|waiver| &waiver.owner).into(),
                waiver.map(|waiver| &waiver.approver).into(),
                waiver.map(|waiver| waiver.evidence.of(lang)).into(),
                waiver.map(|waiver| &waiver.expires).into(),
            ]);
        }
    }
    Records { columns: COLUMNS.map(str::to_owned).to_vec(), rows }
}
