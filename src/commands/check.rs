//! `gradus check`: audits plans.

mod advice;
mod assessments;
mod case;
mod many;

use std::path::PathBuf;

use gradus::check::changes::{self, Changes};
use gradus::check::{self, Audit, baseline};
use gradus::message;
use gradus::message::{Message, Severity};
use gradus::model::Date;
use gradus::report::audit::{AsOf, View};
use gradus::report::baseline_file::{self, Written};
use gradus::report::document::Tone;
use gradus::report::format::Layout;
use gradus::report::provenance::InputFile;
use gradus::report::{self, audit};
use gradus::rework::Work;

use super::batch::Batch;
use super::read::Standards;
use super::roadmap::Out;
use super::write::{self, Staged};
use super::{Caller, today};
use crate::error::{Exit, UserError};
pub use advice::Apply;
use assessments::Assessments;
use case::Case;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The plans, in the order in which they are shown.
    pub plans: Vec<PathBuf>,
    /// The assessment to use instead of the one that a plan names.
    pub assessment: Option<PathBuf>,
    /// The rubric to use instead of the one that is built in.
    pub rubric: Option<PathBuf>,
    /// The catalogue to use instead of the one that is built in.
    pub catalogue: Option<PathBuf>,
    /// The rules to use instead of those that are built in.
    pub rules: Option<PathBuf>,
    /// The settings to use instead of those that are found.
    pub settings: Option<PathBuf>,
    /// The waivers to use instead of those that are found.
    pub waivers: Option<PathBuf>,
    /// The findings that are known.
    pub baseline: Option<PathBuf>,
    /// Where to write the findings as known ones.
    pub write_baseline: Option<Out>,
    /// The day of the audit.
    pub as_of: Option<Date>,
    /// The least severity of a finding that makes the exit code [`Exit::Findings`]; that of the settings where none is given.
    pub fail_on: Option<Severity>,
    /// How much may be tried to find conflicts and helpful changes; none where they are not looked for.
    pub advice: Option<Work>,
    /// Which of the changes are made, and where the plan is written.
    pub apply: Option<Apply>,
    /// Whether each plan is a row of one table, and folders are read.
    pub batch: Option<Batch>,
}

/// Answers the request. Whether a file can be written is asked first; then every file is read, so that all faults are told
/// together; what is written gets its name when the report has been shown.
pub fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
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
    show(&views, &recorded.into_iter().chain(applied).collect::<Vec<_>>(), caller)?;
    staged.commit()?;
    Ok(cases.iter().zip(&audits).map(|(case, audit)| exit(request, case, audit)).max().unwrap_or(Exit::Fine))
}

/// The exit code for one plan.
fn exit(request: &Request, case: &Case<'_>, audit: &Audit) -> Exit {
    let least = request.fail_on.or(case.fail_on()).unwrap_or(Severity::Error);
    let failing = Severity::ALL.iter().any(|of| *of >= least && audit.count(*of) > 0);
    if failing { Exit::Findings } else { Exit::Fine }
}

/// Refuses files that are about one plan where several are given.
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

/// The day of the audit: the one given. A clock is read only where there are waivers, which end on a day.
fn day(request: &Request, cases: &[Case<'_>]) -> Option<AsOf> {
    let given = request.as_of.map(|date| AsOf { date, today: false });
    let needed = cases.iter().any(|case| !case.plan.value.waivers.is_empty());
    given.or_else(|| needed.then(|| AsOf { date: today(), today: true }))
}

/// The audit of a case, held against its baseline.
fn audited(case: &Case<'_>, standards: &Standards, as_of: Option<AsOf>) -> Audit {
    let plan = &case.plan.value;
    let mut audit = check::audit_on(case.context(standards), plan, as_of.map(|day| day.date));
    if let Some(known) = &case.baseline {
        baseline::compare(&mut audit, plan, &known.value, &|spot| audit::stable(case.source(spot.file), spot));
    }
    audit
}

/// Writes the findings of the one plan as a baseline.
fn write_baseline(out: &Out, views: &[View<'_>], staged: &mut Staged) -> anyhow::Result<Message> {
    let Some(view) = views.first() else { anyhow::bail!("no plan was audited") };
    let written = baseline_file::of(view);
    let text = view.plan_source.style().whole(&written.text);
    staged.file(&out.file, text.as_bytes(), out.replace)?;
    let Written { recorded, left, .. } = written;
    Ok(message!("baseline-written", file = out.file.display().to_string(), count = recorded, left = left))
}

/// Refuses to write over any file that is read.
fn apart(out: &Out, read: &[PathBuf]) -> Result<(), UserError> {
    write::apart(&out.file, read.iter().map(PathBuf::as_path))
}

impl Request {
    /// The files that the call names to be read.
    fn named(&self) -> Vec<PathBuf> {
        let Request { plans, assessment, rubric, catalogue, rules, settings, waivers, baseline, .. } = self;
        let others = [assessment, rubric, catalogue, rules, settings, waivers, baseline];
        plans.iter().chain(others.into_iter().flatten()).cloned().collect()
    }
}

/// Shows the audits, one after the other, and says what was written.
fn show(views: &[View<'_>], written: &[Message], caller: &Caller) -> anyhow::Result<()> {
    match caller.format.layout {
        Layout::Json => caller.terminal.print(&report::json::audit::envelope(views).text()?)?,
        Layout::Document(render) => {
            let document = |view| audit::document(view, &caller.locale);
            let mut documents: Vec<_> = views.iter().map(document).collect();
            for written in written {
                if let Some(last) = documents.last_mut() {
                    last.paragraph_in(Tone::Strong, caller.locale.say(written));
                }
            }
            caller.show(&documents, render)?;
        }
        Layout::Audits(render) | Layout::Rows { audits: render, .. } => {
            caller.terminal.print(&render(views, &caller.locale)?)?
        }
    }
    Ok(())
}
