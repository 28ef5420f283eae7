//! The given plan and the requests that follow from it.

use std::path::PathBuf;

use gradus::input::{self, Loaded};
use gradus::locale::Locale;
use gradus::model::{Context, Plan};
use gradus::schedule;

use super::super::read;
use super::request::Request;

/// The assessment file: the one in the call, or else the one that the given plan names.
pub(super) fn assessment(request: &Request, locale: &Locale) -> anyhow::Result<PathBuf> {
    match (&request.assessment, &request.from) {
        (Some(file), _) => Ok(file.clone()),
        (None, Some(plan)) => read::named_by(plan).map_err(|faults| read::faulty(&faults, locale)),
        (None, None) => anyhow::bail!("neither an assessment nor a plan was given"),
    }
}

/// The given plan.
pub(super) fn plan(request: &Request, context: &Context<'_>, locale: &Locale) -> anyhow::Result<Option<Loaded<Plan>>> {
    let read = request.from.as_ref().map(|plan| input::plan(plan, context));
    read.transpose().map_err(|faults| read::faulty(&faults, locale))
}

/// Takes over from the given plan its horizon, its targets and its kinds of work, unless the call sets them.
pub(super) fn ask(request: &Request, plan: &Plan, wanted: &mut schedule::Request) {
    if request.years.is_none() {
        let quarters = i32::try_from(plan.quarters()).unwrap_or(i32::MAX);
        wanted.years = quarters.saturating_add(3) / 4;
    }
    wanted.ask.target = wanted.ask.target.or(plan.target.map(|target| (target.stage, target.by)));
    for entry in plan.initiatives.iter().filter_map(|of| of.like) {
        if !wanted.ask.with.contains(&entry) {
            wanted.ask.with.push(entry);
        }
    }
}
