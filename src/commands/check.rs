//! `gradus check`: audits plans.

mod advice;
mod assessments;
mod case;
mod many;
mod request;

pub(crate) use request::{Apply, Request};

use std::path::PathBuf;

use gradus::check::Audit;
use gradus::check::changes::{self, Changes};
use gradus::message;
use gradus::message::Message;
use gradus::report::audit::View;
use gradus::report::baseline_file::{self, Written};
use gradus::report::json;
use gradus::report::provenance::InputFile;

use super::Caller;
use super::read::Standards;
use super::roadmap::Out;
use super::write::{self, Staged};
use crate::error::{Exit, UserError};

use assessments::Assessments;
use case::{audited, day, exit};

/// Runs the command. It checks first that the output file can be written. Then it reads every file, so that all
/// faults are reported together. Output files get their final names after the report has been shown.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    for_one_plan(request)?;
    let out = request.write_baseline.as_ref().or(request.apply.as_ref().map(|apply| &apply.out));
    if let Some(out) = out {
        apart(out, &request.named())?;
        write::ready(&out.file, out.replace)?;
    }
    let Request { rubric, catalogue, rules, .. } = request;
    let standards = Standards::read(rubric.as_deref(), catalogue.as_deref(), rules.as_deref(), &caller.locale)?;
    if let Some(batch) = request.batch {
        return many::run(request, batch, &standards, caller);
    }
    let assessments = Assessments::read(request, &standards, caller)?;
    let cases = case::read(request, &standards, &assessments, caller)?;
    if let Some((out, case)) = out.zip(cases.first()) {
        apart(out, &case.files())?;
    }
    let as_of = day(request, &cases);
    let audits: Vec<Audit> = cases.iter().map(|case| audited(case, &standards, as_of)).collect();
    let worked = advice::work(request, &cases, &standards, as_of, caller)?;
    let changes: Vec<Changes> = cases
        .iter()
        .zip(&audits)
        .map(|(case, audit)| changes::of(case.context(&standards), &case.plan.value, as_of.map(|day| day.date), audit))
        .collect();
    let inputs: Vec<Vec<InputFile>> = cases.iter().map(|case| case.inputs(&standards)).collect();
    let views: Vec<View<'_>> = cases
        .iter()
        .zip(&audits)
        .zip(changes.iter().zip(&inputs))
        .enumerate()
        .map(|(place, ((case, audit), (changes, inputs)))| View {
            context: case.context(&standards),
            plan: &case.plan.value,
            plan_source: &case.plan.source,
            assessment_source: &case.assessment.source,
            audit,
            worked: worked.get(place),
            inputs,
            sides: case.sides(as_of, changes),
        })
        .collect();
    let mut staged = Staged::default();
    let recorded = request.write_baseline.as_ref().map(|out| write_baseline(out, &views, &mut staged)).transpose()?;
    let applied = request.apply.as_ref().map(|apply| advice::apply(apply, &views, &mut staged)).transpose()?;
    let written: Vec<Message> = recorded.into_iter().chain(applied).collect();
    caller.show_as(&request.extent, &json::audit::envelope(&views), &written)?;
    staged.commit()?;
    Ok(cases.iter().zip(&audits).map(|(case, audit)| exit(request, case, audit)).max().unwrap_or(Exit::Fine))
}

/// Refuses options that apply to a single plan if several plans are given.
fn for_one_plan(request: &Request) -> Result<(), UserError> {
    let Request { plans, waivers, baseline, write_baseline, apply, .. } = request;
    let options = [
        ("--waivers", waivers.is_some()),
        ("--baseline", baseline.is_some()),
        ("--write-baseline", write_baseline.is_some()),
        ("--apply", apply.is_some()),
    ];
    match options.into_iter().find(|(_, given)| *given && plans.len() > 1) {
        Some((option, _)) => Err(UserError::new(message!("check-one-plan", option = option, count = plans.len()))
            .help(message!("check-one-plan-help"))),
        None => Ok(()),
    }
}

/// Writes the findings of the plan as a baseline.
fn write_baseline(out: &Out, views: &[View<'_>], staged: &mut Staged) -> anyhow::Result<Message> {
    let Some(view) = views.first() else { anyhow::bail!("no plan was audited") };
    let written = baseline_file::of(view);
    let text = view.plan_source.style().whole(&written.text);
    staged.file(&out.file, text.as_bytes(), out.replace)?;
    let Written { recorded, left, .. } = written;
    Ok(message!("baseline-written", file = out.file.display().to_string(), count = recorded, left = left))
}

/// Refuses an output path that is also an input file.
fn apart(out: &Out, read: &[PathBuf]) -> Result<(), UserError> {
    write::apart(&out.file, read.iter().map(PathBuf::as_path))
}
