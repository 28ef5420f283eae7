//! `gradus roadmap --from PLAN --keep all`: keeps all work and moves it as early as possible.

use std::cell::Cell;
use std::path::Path;

use gradus::message;
use gradus::message::Message;
use gradus::model::{Context, Plan};
use gradus::report::levelled::{self as report, View};
use gradus::report::plan_file;
use gradus::report::provenance::InputFile;
use gradus::schedule::level::{self, Effort, Resource, Stuck};

use super::super::Caller;
use super::super::write::Staged;
use super::clock::Clock;
use super::made::relative;
use super::request::Request;
use crate::error::{Exit, UserError};

/// Maximum placements of the local search, for the end and for each limit that may bind. This takes a few seconds for
/// a plan of 500 initiatives.
const PLACEMENTS: u64 = 200_000;

/// Levels a plan, writes it on request, and shows it.
pub(super) fn run(
    request: &Request,
    context: Context<'_>,
    (plan, assessment): (&Plan, &Path),
    inputs: &[InputFile],
    caller: &Caller,
) -> anyhow::Result<Exit> {
    let locale = &caller.locale;
    let clock = Clock::begun(request.time);
    let stop = clock.part(0.0, 1.0);
    let effort = Effort {
        lists: request
            .effort
            .for_goal(0, plan.initiatives.len())
            .min(PLACEMENTS / plan.initiatives.len().max(1) as u64),
        seed: request.seed,
        threads: request.effort.threads,
        stop: &|| stop(1.0),
    };
    let told = Cell::new(false);
    let levelled = caller.terminal.progress(&locale.word("level-progress"), |progress| {
        if !told.replace(true) {
            progress(0, 1);
        }
        level::level(context, plan, effort)
    });
    let levelled = levelled.map_err(|stuck| {
        let id = |at: usize| plan.initiatives.get(at).map_or_else(String::new, |of| of.id.clone());
        let (error, help) = report::stuck(context, &id, &stuck);
        let error = UserError::new(error).help(help);
        let expires = matches!(stuck, Stuck::Expires { .. } | Stuck::NoOrder { lacks: Resource::Fund(_), .. });
        let extended = expires.then(|| level::if_extended(context, plan, effort)).flatten();
        match extended.filter(|(_, funds)| !funds.is_empty()) {
            Some((end, funds)) => error.help(report::extended(context, end, &funds)),
            None => error,
        }
    })?;
    let view = View { context, levelled: &levelled, inputs };
    let text = |out: &super::request::Out| {
        plan_file::text(&levelled.plan, &context, relative(assessment, &out.file).as_deref())
    };
    let staged =
        request.out.as_ref().map(|out| Staged::one(&out.file, text(out).as_bytes(), out.replace)).transpose()?;
    let written = |out: &super::Out| message!("level-written", file = out.file.display().to_string());
    let written: Vec<Message> = request.out.iter().map(written).collect();
    caller.show(&view, &written)?;
    staged.map(Staged::commit).transpose()?;
    Ok(Exit::Fine)
}
