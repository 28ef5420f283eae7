//! Roadmaps for many jurisdictions in one call, one row each.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use gradus::input::Style;
use gradus::message;
use gradus::report::batch::{Rows, View};
use gradus::report::json::batch::MadeV1;
use gradus::schedule::{self, Effort, PriorityRule, ScheduleError, Watch};

use super::super::batch::{self, Batch};
use super::super::read::{self, Standards};
use super::super::write::{self, Written};
use super::super::{Caller, folder};
use super::clock::Clock;
use super::failure::cannot;
use super::made::{Made, sign, write_plan};
use super::pledges;
use super::request::Request;
use super::wanted::wanted;
use crate::error::{Exit, UserError};

/// Generates a roadmap for each assessment independently and shows one row for each.
pub(super) fn run(request: &Request, batch: Batch, caller: &Caller) -> anyhow::Result<Exit> {
    let Request { rubric, catalogue, rules, .. } = request;
    let standards = Standards::read(rubric.as_deref(), catalogue.as_deref(), rules.as_deref(), &caller.locale)?;
    let named: Vec<PathBuf> = request.assessment.iter().chain(&request.others).cloned().collect();
    let files = folder::expanded(&named)?;
    if let Some(out) = &request.out {
        has_room(&out.file, files.iter().map(|input| input.file.as_path()))?;
    }
    let words = caller.locale.word("batch-progress-roadmap");
    let done = batch::each(&files, batch.threads, &words, caller, |path| row(request, path, &standards, caller));
    let attained = done.units.iter().all(|(_, attained, _)| *attained);
    let of_all = [standards.rubric.value.reference(), standards.catalogue.value.reference()];
    let references: Vec<String> = of_all.into_iter().chain([standards.rules.value.reference()]).collect();
    let (rows, written): (Vec<_>, Vec<_>) = done.units.into_iter().map(|(row, _, written)| (row, written)).unzip();
    let view = View {
        rubric: &standards.rubric.value,
        references: &references,
        rows: &Rows::Made(rows),
        failed: &done.failed,
        inputs: &standards.inputs(),
    };
    // Each file gets its final name as soon as it is made, because a batch may take hours. If the report cannot be
    // shown, all files are removed.
    caller.show(&view, &[])?;
    written.into_iter().flatten().for_each(Written::keep);
    Ok(done.exit.max(if attained { Exit::Fine } else { Exit::Findings }))
}

/// Checks that the output folder exists and can hold a file for each assessment, under the assessment's name.
fn has_room<'f>(out: &Path, files: impl Iterator<Item = &'f Path>) -> Result<(), UserError> {
    if !out.is_dir() {
        let folder = out.display().to_string();
        let error = UserError::new(message!("batch-error-needs-folder", folder = folder));
        return Err(error.help(message!("batch-error-needs-folder-help")));
    }
    let mut known = BTreeMap::new();
    for file in files {
        if let Some(first) = known.insert(file.file_name(), file) {
            let (one, other) = (first.display().to_string(), file.display().to_string());
            return Err(UserError::new(message!("batch-error-same-name", one = one, other = other)));
        }
    }
    Ok(())
}

/// The row of an assessment, whether its roadmap attains the goals, and the written file.
type Row = (MadeV1, bool, Option<Written>);

fn row(request: &Request, path: &Path, standards: &Standards, caller: &Caller) -> anyhow::Result<Row> {
    let clock = Clock::begun(request.time);
    let place = request.out.as_ref().and_then(|out| Some((out.file.join(path.file_name()?), out.replace)));
    let beside = place.as_ref().map_or(path, |(file, _)| file).parent().unwrap_or(Path::new("."));
    let settings =
        read::settings(request.settings.as_deref(), beside).map_err(|of| read::faulty(&of, &caller.locale))?;
    let rules = read::with_settings(&standards.rules.value, settings.as_ref());
    let mut assessment = read::assessment(path, &standards.rubric.value, &caller.locale)?;
    let said = pledges::said(request, &mut assessment.value)?;
    let context = gradus::model::Context { rules: &rules, ..standards.context(&assessment.value) };
    pledges::known(&assessment, said, &context, &caller.locale)?;
    if let Some((file, replace)) = &place {
        let found = settings.iter().map(|of| Path::new(of.source.name()));
        write::apart(file, found.chain([path]))?;
        write::ready(file, *replace)?;
    }
    let wanted = wanted(request, None, &context)?;
    // Units run in parallel, so each unit uses one thread.
    let wanted = schedule::Request { effort: Effort { threads: 1, ..wanted.effort.clone() }, ..wanted };
    let stop = clock.part(0.0, 1.0);
    let watch = Watch { progress: &|_, _| {}, stop: &stop };
    let generated = schedule::generate_watched(context, &wanted, &PriorityRule::ALL, watch);
    let mut roadmap = generated.map_err(|error| match error {
        ScheduleError::Unmet { .. } => pledges::conflict(context, &wanted, clock, caller),
        error => cannot(error, &context),
    })?;
    let own = read::named(&assessment.source);
    let settings = settings.iter().map(|settings| read::named(&settings.source));
    let inputs: Vec<_> = std::iter::once(own.clone()).chain(standards.inputs()).chain(settings).collect();
    sign(&mut roadmap, &inputs);
    let mut written = None;
    if let Some((file, replace)) = &place {
        let made = Made { roadmap: &roadmap, years: wanted.years, inputs: &inputs };
        written = Some(made.viewed(|view| write_plan(view, path, file, Style::default(), *replace))?.place()?);
    }
    let attained = roadmap.attains_goals() && roadmap.keeps_target();
    let named = place.map(|(file, _)| file.display().to_string());
    Ok((MadeV1::of(own, &roadmap, named), attained, written))
}
