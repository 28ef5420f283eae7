//! `gradus why`: explains what keeps an initiative of a plan from starting earlier, or why an initiative is not in
//! the plan.

use std::path::{Path, PathBuf};

use gradus::input;
use gradus::message;
use gradus::message::Value;
use gradus::report::explain::suggestions;
use gradus::report::why::View;
use gradus::schedule::explain::why::{Answer, Inquiry, Subject};

use super::read::{self, Standards};
use super::{Caller, roadmap};
use crate::error::{Exit, UserError};

/// The request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The plan.
    pub plan: PathBuf,
    /// The names to explain, in the order of the answers.
    pub names: Vec<String>,
    /// The assessment; by default the one that the plan names.
    pub assessment: Option<PathBuf>,
    /// The rubric; by default the built-in one.
    pub rubric: Option<PathBuf>,
    /// The catalogue; by default the built-in one.
    pub catalogue: Option<PathBuf>,
    /// The rule set; by default the built-in one.
    pub rules: Option<PathBuf>,
    /// The settings; by default those found beside the plan.
    pub settings: Option<PathBuf>,
}

/// Maximum of answers times initiatives of the plan in one call. Each answer evaluates the whole plan many times. A
/// name that identifies one initiative is always answered.
const ANSWERS: usize = 4_000;

/// Number of names listed if no name is similar.
const LISTED: usize = 12;

/// Runs the command.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let locale = &caller.locale;
    let Request { plan: file, rubric, catalogue, rules, .. } = request;
    let mut standards = Standards::read(rubric.as_deref(), catalogue.as_deref(), rules.as_deref(), locale)?;
    let folder = file.parent().unwrap_or(Path::new("."));
    let settings = read::settings(request.settings.as_deref(), folder).map_err(|of| read::faulty(&of, locale))?;
    standards.rules.value = read::with_settings(&standards.rules.value, settings.as_ref());
    let assessment = match &request.assessment {
        Some(file) => file.clone(),
        None => read::named_by(file).map_err(|faults| read::faulty(&faults, locale))?,
    };
    let assessment = read::assessment(&assessment, &standards.rubric.value, locale)?;
    let context = standards.context(&assessment.value);
    let plan = input::plan(file, &context).map_err(|faults| read::faulty(&faults, locale))?;
    let mut inputs = vec![read::named(&plan.source), read::named(&assessment.source)];
    inputs.extend(standards.inputs());
    inputs.extend(settings.iter().map(|settings| read::named(&settings.source)));

    let inquiry = Inquiry::new(context, &plan.value);
    let mut subjects: Vec<Subject> = Vec::new();
    for name in &request.names {
        let found = inquiry.look_up(name);
        if found.is_empty() {
            return Err(unknown(&inquiry, name).into());
        }
        for subject in found {
            if !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
    }
    let most = (ANSWERS / plan.value.initiatives.len().max(1)).max(1);
    let rest = subjects.split_off(subjects.len().min(most));
    let unanswered: Vec<String> = rest.into_iter().filter_map(|subject| inquiry.name_of(subject)).collect();
    let mut answers: Vec<Answer> = Vec::new();
    for subject in subjects {
        answers.extend(match subject {
            Subject::Placed(at) => inquiry.stands(at).map(Answer::Stands),
            Subject::Out(entry, scope) => {
                let out = inquiry.out(entry, scope).map_err(|error| roadmap::cannot(error, &context))?;
                out.map(Answer::Out)
            }
        });
    }
    let view = View { inquiry: &inquiry, answers: &answers, unanswered: &unanswered, inputs: &inputs };
    caller.show(&view, &[])?;
    Ok(Exit::Fine)
}

/// Error: no initiative has this name.
fn unknown(inquiry: &Inquiry<'_>, name: &str) -> UserError {
    let error = UserError::new(message!("why-error-unknown", name = name));
    let names = inquiry.names();
    let near: Vec<Value> = suggestions(name, names.iter().map(String::as_str)).into_iter().map(Value::from).collect();
    if !near.is_empty() {
        return error.help(message!("explain-did-you-mean", names = near));
    }
    let own = inquiry.plan.initiatives.iter().take(LISTED).map(|of| Value::from(&of.id));
    let own: Vec<Value> = own.collect();
    let error = error.help(message!("why-error-unknown-list"));
    let whole = (1..=LISTED).contains(&inquiry.plan.initiatives.len());
    if whole { error.help(message!("why-error-unknown-help", names = own)) } else { error }
}
