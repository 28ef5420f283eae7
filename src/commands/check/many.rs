//! Audits of many plans in one call, one row each.

use std::path::Path;

use gradus::report::batch::{Rows, View};
use gradus::report::json::batch::AuditedV1;

use super::super::batch::{self, Batch};
use super::super::read::{self, Standards};
use super::super::{Caller, folder};
use super::case::{audited, day, exit};
use super::request::Request;
use super::{Assessments, case};
use crate::error::Exit;

/// Audits each plan independently, without advice, and shows one row for each.
pub(super) fn run(request: &Request, batch: Batch, standards: &Standards, caller: &Caller) -> anyhow::Result<Exit> {
    let plans = folder::expanded(&request.plans)?;
    let words = caller.locale.word("batch-progress-check");
    let done = batch::each(&plans, batch.threads, &words, caller, |path| row(request, path, standards, caller));
    let found = done.units.iter().map(|(_, exit)| *exit).max().unwrap_or(Exit::Fine);
    let rules = &standards.rules.value;
    let view = View {
        rubric: &standards.rubric.value,
        references: &[standards.rubric.value.reference(), standards.catalogue.value.reference(), rules.reference()],
        rows: &Rows::Audited(done.units.into_iter().map(|(row, _)| row).collect()),
        failed: &done.failed,
        inputs: &standards.inputs(),
    };
    caller.show(&view, &[])?;
    Ok(done.exit.max(found))
}

fn row(request: &Request, path: &Path, standards: &Standards, caller: &Caller) -> anyhow::Result<(AuditedV1, Exit)> {
    let single = Request { plans: vec![path.to_owned()], ..request.clone() };
    let assessments = Assessments::read(&single, standards, caller)?;
    let cases = case::read(&single, standards, &assessments, caller)?;
    let case = cases.first().ok_or_else(|| anyhow::anyhow!("no plan was read"))?;
    let audit = audited(case, standards, day(&single, &cases));
    let row = AuditedV1::of(read::named(&case.plan.source), &case.plan.value, &audit);
    Ok((row, exit(&single, case, &audit)))
}
