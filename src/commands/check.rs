//! `gradus check`: audits plans.

use std::path::{Path, PathBuf};

use gradus::check::{self, Audit};
use gradus::input::{self, Fault, Faults, Loaded, PlanReferences};
use gradus::message;
use gradus::message::{Message, Severity};
use gradus::model::{Assessment, KeyPath, Plan};
use gradus::report::audit::{View, Worked};
use gradus::report::document::Tone;
use gradus::report::format::Layout;
use gradus::report::provenance::InputFile;
use gradus::report::{self, plan_edit};
use gradus::rework::{Rework, Work};

use super::read::{self, Standards};
use super::{Caller, write};
use crate::error::{Exit, UserError};

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
    /// The least severity of a finding that makes the exit code [`Exit::Findings`].
    pub fail_on: Severity,
    /// Whether conflicts and helpful changes are looked for.
    pub advice: bool,
    /// Which of the changes are made, and where the plan is written.
    pub apply: Option<Apply>,
}

/// A plan to be written with advised changes made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apply {
    /// How many of the changes, from the first.
    pub changes: usize,
    /// The file.
    pub file: PathBuf,
    /// Whether a file that is there may be replaced.
    pub replace: bool,
}

/// Answers the request. Every file is read before anything is shown, so that all faults are told together.
pub fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let Request { rubric, catalogue, rules, .. } = request;
    let standards = Standards::read(rubric.as_deref(), catalogue.as_deref(), rules.as_deref(), &caller.locale)?;
    let assessments = Assessments::read(request, &standards, caller)?;
    let given: Vec<(&PathBuf, &Loaded<Assessment>)> = request
        .plans
        .iter()
        .zip(&assessments.of_plan)
        .filter_map(|(plan, of)| Some((plan, assessments.read.get(*of)?)))
        .collect();
    let plans = read::all(&given, &caller.locale, |(plan, assessment)| {
        input::plan(plan, &standards.context(&assessment.value)).map(|plan| (*assessment, plan))
    })?;
    let audits: Vec<Audit> = plans
        .iter()
        .map(|(assessment, plan)| check::audit(standards.context(&assessment.value), &plan.value))
        .collect();
    let worked = work(request, &plans, &audits, &standards, caller)?;
    let inputs: Vec<Vec<InputFile>> = plans
        .iter()
        .map(|(assessment, plan)| {
            [&plan.source, &assessment.source]
                .map(|source| read::named(source))
                .into_iter()
                .chain(standards.inputs())
                .collect()
        })
        .collect();
    let views: Vec<View<'_>> = plans
        .iter()
        .zip(&audits)
        .zip(&inputs)
        .enumerate()
        .map(|(place, (((assessment, plan), audit), inputs))| View {
            context: standards.context(&assessment.value),
            plan: &plan.value,
            plan_source: &plan.source,
            assessment_source: &assessment.source,
            audit,
            worked: worked.get(place),
            inputs,
        })
        .collect();
    let written = apply(request, &views)?;
    show(&views, written.as_ref(), caller)?;
    let failing = |audit: &Audit| Severity::ALL.iter().any(|of| *of >= request.fail_on && audit.count(*of) > 0);
    Ok(if audits.iter().any(failing) { Exit::Findings } else { Exit::Fine })
}

/// What could be done about each plan; nothing where that is not asked for.
fn work(
    request: &Request,
    plans: &[(&Loaded<Assessment>, Loaded<Plan>)],
    audits: &[Audit],
    standards: &Standards,
    caller: &Caller,
) -> anyhow::Result<Vec<Worked>> {
    if request.apply.is_some() && plans.len() > 1 {
        let error = UserError::new(message!("check-apply-one-plan"));
        return Err(error.help(message!("check-apply-one-plan-help")).into());
    }
    let wanted = request.apply.is_some() || (request.advice && caller.format.tells_changes());
    let asked: Vec<_> = plans.iter().zip(audits).filter(|_| wanted).collect();
    let worked = read::all(&asked, &caller.locale, |((assessment, plan), audit)| {
        let context = standards.context(&assessment.value);
        let rework = Rework::of(context, &plan.value, audit, Work::USUAL);
        Worked::new(rework, &context, &plan.value, &plan.source, &assessment.source)
    })?;
    Ok(worked)
}

/// Writes the plan with the first of the advised changes made, if that is asked for, and says so.
fn apply(request: &Request, views: &[View<'_>]) -> anyhow::Result<Option<Message>> {
    let (Some(Apply { changes, file, replace }), [view]) = (&request.apply, views) else { return Ok(None) };
    let Some(worked) = view.worked else { return Ok(None) };
    let steps = worked.script.steps.iter().take(*changes);
    if steps.len() == 0 {
        return Err(UserError::new(message!("check-apply-none")).into());
    }
    let (count, mut text) = (steps.len(), String::new());
    for (number, step) in steps.enumerate() {
        let Some((edits, source)) = step else {
            let of = view.plan_source.name();
            let error = UserError::new(message!("check-apply-no-edits", number = number + 1, file = of));
            return Err(error.help(message!("check-apply-no-edits-help")).into());
        };
        text = plan_edit::applied(source.text(), edits);
    }
    let assessment = view.assessment_source.name();
    let read = [view.plan_source.name(), assessment].map(Path::new);
    write::apart(file, read)?;
    write::file(file, text.as_bytes(), *replace)?;
    let file = file.display().to_string();
    Ok(Some(message!("check-applied", file = file, count = count, assessment = assessment)))
}

/// Shows the audits, one after the other, and what was written.
fn show(views: &[View<'_>], written: Option<&Message>, caller: &Caller) -> anyhow::Result<()> {
    match caller.format.layout {
        Layout::Json => caller.terminal.print(&report::json::audit::envelope(views).text()?)?,
        Layout::Document(render) => {
            let document = |view| {
                let mut document = report::audit::document(view, &caller.locale);
                if let Some(written) = written {
                    document.paragraph_in(Tone::Strong, caller.locale.say(written));
                }
                document
            };
            caller.show(&views.iter().map(document).collect::<Vec<_>>(), render)?;
        }
        Layout::Audits(render) => caller.terminal.print(&render(views, &caller.locale)?)?,
    }
    Ok(())
}

/// The assessments that plans are held against, each read once.
struct Assessments {
    read: Vec<Loaded<Assessment>>,
    /// For each plan, the index of its assessment.
    of_plan: Vec<usize>,
}

impl Assessments {
    /// The one that was asked for, else those that the plans name.
    fn read(request: &Request, standards: &Standards, caller: &Caller) -> anyhow::Result<Self> {
        let paths = match &request.assessment {
            Some(path) => vec![path.clone(); request.plans.len()],
            None => read::all(&request.plans, &caller.locale, |plan| named_by(plan))?,
        };
        let mut once: Vec<PathBuf> = Vec::new();
        let mut of_plan = Vec::with_capacity(paths.len());
        for path in paths {
            let known = once.iter().position(|known| *known == path);
            of_plan.push(known.unwrap_or(once.len()));
            if known.is_none() {
                once.push(path);
            }
        }
        let read = read::all(&once, &caller.locale, |path| input::assessment(path, &standards.rubric.value))?;
        Ok(Assessments { read, of_plan })
    }
}

/// The file of the assessment that a plan names; one that names none is at fault, for nothing else was given.
fn named_by(plan: &Path) -> Result<PathBuf, Faults> {
    let PlanReferences { assessment, assessment_file, source, .. } = input::plan_head(plan)?;
    assessment_file.ok_or_else(|| {
        let key = KeyPath::root().key("plan").key("assessment");
        let fault = Fault::new(&source, source.locate(&key), message!("check-no-assessment", assessment = assessment));
        Faults::one(fault.help(message!("check-no-assessment-help")))
    })
}
