//! `gradus roadmap`: generates a roadmap, from scratch or from a given plan.

mod clock;
mod failure;
mod given;
mod keep;
mod made;
mod many;
mod names;
mod pledges;
mod request;
mod wanted;

pub(super) use failure::cannot;
pub(crate) use request::{Fix, Must, Out, Request, Target, WantedGoal};

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use gradus::input::Style;
use gradus::message;
use gradus::message::Message;
use gradus::report::json;
use gradus::report::roadmap::View;
use gradus::rework::from_plan;
use gradus::schedule::explain::prices;
use gradus::schedule::{self, Ask, Effort, PriorityRule, ScheduleError, Watch};

use super::Caller;
use super::read::{self, Standards};
use super::write::{self, Staged};
use crate::error::{Exit, UserError};
use clock::Clock;
use made::{Made, sign, write_plan};
use wanted::wanted;

/// Runs the command. It checks first that the output file can be written. The file gets its final name after the
/// report has been shown.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let (locale, clock) = (&caller.locale, Clock::begun(request.time));
    if let Some(batch) = request.batch {
        return many::run(request, batch, caller);
    }
    if !request.others.is_empty() {
        return Err(UserError::new(message!("batch-error-several")).help(message!("batch-error-several-help")).into());
    }
    if let Some(out) = &request.out {
        let standards = [&request.rubric, &request.catalogue, &request.rules, &request.settings].into_iter().flatten();
        let own = [&request.assessment, &request.from].into_iter().flatten();
        write::apart(&out.file, standards.chain(own).map(PathBuf::as_path))?;
        write::ready(&out.file, out.replace)?;
    }
    let mut standards =
        Standards::read(request.rubric.as_deref(), request.catalogue.as_deref(), request.rules.as_deref(), locale)?;
    let settings =
        read::settings(request.settings.as_deref(), folder(request)).map_err(|of| read::faulty(&of, locale))?;
    standards.rules.value = read::with_settings(&standards.rules.value, settings.as_ref());
    let file = given::assessment(request, locale)?;
    if let Some(out) = &request.out {
        let found = settings.iter().map(|of| Path::new(of.source.name()));
        write::apart(&out.file, found.chain([file.as_path()]))?;
    }
    let mut assessment = read::assessment(&file, &standards.rubric.value, locale)?;
    let said = pledges::said(request, &mut assessment.value)?;
    let context = standards.context(&assessment.value);
    pledges::known(&assessment, said, &context, locale)?;
    let given = given::plan(request, &context, locale)?;
    let mut inputs = vec![read::named(&assessment.source)];
    inputs.extend(given.iter().map(|given| read::named(&given.source)));
    inputs.extend(standards.inputs());
    inputs.extend(settings.iter().map(|settings| read::named(&settings.source)));

    if request.keep
        && let Some(given) = &given
    {
        return keep::run(request, context, (&given.value, &file), &inputs, caller);
    }
    let wanted = wanted(request, given.as_ref().map(|given| &given.value), &context)?;
    // The steps after the first search need time as well: a second search, trials of a given plan, and prices.
    let share = if request.prices { BEFORE_PRICES } else { 1.0 };
    let generate = |wanted: &schedule::Request, from: f64, to: f64| {
        let words = locale.word("roadmap-progress");
        let stop = clock.part(from * share, to * share);
        let generated = caller.terminal.progress(&words, |progress| {
            schedule::generate_watched(context, wanted, &PriorityRule::ALL, Watch { progress, stop: &stop })
        });
        generated.map_err(|error| match error {
            ScheduleError::Unmet { .. } => pledges::conflict(context, wanted, clock, caller),
            error => cannot(error, &context),
        })
    };
    let (mut roadmap, from) = match &given {
        None => (generate(&wanted, 0.0, 1.0)?, None),
        Some(given) => {
            let free = Ask { with: Vec::new(), ..wanted.ask.clone() };
            let free = schedule::Request { ask: free, ..wanted.clone() };
            let [first, second] = SEARCHES;
            let made = vec![generate(&wanted, 0.0, first)?, generate(&free, first, second)?];
            let stop = clock.part(0.0, share);
            let best = from_plan::best(context, made, &given.value, &|| stop(1.0));
            best.map(|(roadmap, from)| (roadmap, Some(from))).context("no roadmap to put the plan into")?
        }
    };
    sign(&mut roadmap, &inputs);
    let words = locale.word("roadmap-prices-progress");
    // If the clock ended the search, each further search is limited to the usual effort.
    let usual = Effort::usually(wanted.effort.threads);
    let counted = schedule::Request { effort: usual, ..wanted.clone() };
    let again = if request.time.is_some() { &counted } else { &wanted };
    let stop = clock.part(0.0, 1.0);
    let priced = |progress: &dyn Fn(u64, u64)| prices::of(&roadmap, again, &|| stop(1.0), progress);
    let prices = request.prices.then(|| caller.terminal.progress(&words, priced)).transpose();
    let prices = prices.map_err(|error| cannot(error, &context))?;
    let made = Made { roadmap: &roadmap, years: wanted.years, inputs: &inputs };
    made.viewed(|view| {
        let view = View { from: from.as_ref(), prices: prices.as_ref(), ..*view };
        let out = request.out.as_ref();
        let style = given.as_ref().map_or_else(Style::default, |given| given.source.style());
        let staged = out.map(|out| write_plan(&view, &file, &out.file, style, out.replace)).transpose()?;
        let exit = answer(&view, request, &file, caller)?;
        staged.map(Staged::commit).transpose()?;
        Ok(exit)
    })
}

/// The folder whose settings apply: that of the output file, so that a later check of it uses the same settings; else
/// that of the assessment; else that of the given plan.
fn folder(request: &Request) -> &Path {
    let out = request.out.as_ref().map(|out| &out.file);
    let file = out.or(request.assessment.as_ref()).or(request.from.as_ref());
    file.and_then(|file| file.parent()).unwrap_or(Path::new("."))
}

/// Shows the roadmap.
fn answer(view: &View<'_>, request: &Request, assessment: &Path, caller: &Caller) -> anyhow::Result<Exit> {
    let written = |out: &Out| {
        let (file, assessment) = (out.file.display().to_string(), assessment.display().to_string());
        message!("roadmap-written", file = file, assessment = assessment)
    };
    let written: Vec<Message> = request.out.iter().map(written).collect();
    caller.show_as(&request.extent, &json::roadmap::envelope(view), &written)?;
    // The target of a given plan is no wish of the caller.
    let attained = view.roadmap.attains_goals() && (request.target.is_none() || view.roadmap.keeps_target());
    Ok(if attained { Exit::Fine } else { Exit::Findings })
}

/// Share of the time after which the search for prices starts, if prices are requested.
const BEFORE_PRICES: f64 = 0.4;
/// If a given plan is reworked: shares of the time at which the two searches end, out of the time that is not
/// reserved for prices.
const SEARCHES: [f64; 2] = [0.35, 0.6];
