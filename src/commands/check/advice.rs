//! Advised changes of plans, and a plan with changes applied.

use gradus::check;
use gradus::message;
use gradus::message::Message;
use gradus::report::audit::{AsOf, View, Worked};
use gradus::report::kind::Part;
use gradus::report::plan_edit;
use gradus::rework::Rework;

use super::super::Caller;
use super::super::read::{self, Standards};
use super::super::write::Staged;
use super::case::Case;
use super::request::{Apply, Request};
use crate::error::UserError;

/// Advised changes of each plan; empty if advice is not requested. The baseline is ignored here: a known finding
/// still needs a fix.
pub(super) fn work(
    request: &Request,
    cases: &[Case<'_>],
    standards: &Standards,
    as_of: Option<AsOf>,
    caller: &Caller,
) -> anyhow::Result<Vec<Worked>> {
    let told = caller.format.tells(Part::Changes) || request.apply.is_some();
    let Some(work) = request.advice.filter(|_| told) else { return Ok(Vec::new()) };
    read::all(cases, &caller.locale, |case| {
        let (context, plan) = (case.context(standards), &case.plan.value);
        let audit = check::audit_on(context, plan, as_of.map(|day| day.date));
        let rework = Rework::of(context, plan, &audit, work);
        Worked::new(rework, &context, plan, &case.plan.source, &case.assessment.source)
    })
}

/// Writes the plan with the first advised changes applied, and returns a message that says so.
pub(super) fn apply(apply: &Apply, views: &[View<'_>], staged: &mut Staged) -> anyhow::Result<Message> {
    let Some(view) = views.first() else { anyhow::bail!("no plan was audited") };
    let steps = view.worked.map_or(&[][..], |worked| &worked.script.steps);
    let steps = steps.get(..apply.changes).unwrap_or(steps);
    if steps.is_empty() {
        return Err(UserError::new(message!("check-apply-none")).into());
    }
    let mut text = String::new();
    for (number, step) in steps.iter().enumerate() {
        let Some((edits, source)) = step else {
            let of = view.plan_source.name();
            let error = UserError::new(message!("check-apply-no-edits", number = number + 1, file = of));
            return Err(error.help(message!("check-apply-no-edits-help")).into());
        };
        text = plan_edit::applied(source, edits);
    }
    staged.file(&apply.out.file, text.as_bytes(), apply.out.replace)?;
    let (file, assessment) = (apply.out.file.display().to_string(), view.assessment_source.name());
    Ok(message!("check-applied", file = file, count = steps.len(), assessment = assessment))
}
