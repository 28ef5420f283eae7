//! Work that must stand before other work: research before software, a trial before a roll-out.

use super::{Forecast, GoLive, work};
use crate::model::assessment::Entry;
use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::Role;
use crate::model::{Context, Quarter};

/// The level of the indicator `needs_research` from which a sample of the public was asked what it needs.
const SAMPLE_SURVEY: f64 = 2.0;

/// Whether an initiative makes software for a public service: software for a process or a channel, or an arrangement of
/// services.
pub(crate) fn is_public_software(initiative: &Initiative) -> bool {
    let software = initiative.does(Role::Build) || initiative.does(Role::Automate);
    let public = !initiative.processes.is_empty() || !initiative.delivers.is_empty();
    (software && public) || initiative.does(Role::Arrange)
}

/// The needs research for `scope` that can be relied on at `start`: an index into the plan's initiatives. Of several that
/// are finished by then, one that is repeated every year comes first, then the latest.
pub(crate) fn research(forecast: &Forecast<'_>, scope: Scope, start: Quarter) -> Option<usize> {
    let goes_on = |research: &Initiative| work::goes_on(forecast.context, research);
    forecast
        .real(Role::Research, scope)
        .filter(|(_, research)| research.live() <= start)
        .max_by_key(|(index, research)| (goes_on(research), research.live(), std::cmp::Reverse(*index)))
        .map(|(index, _)| index)
}

/// Whether the assessment itself shows needs research that is fresh enough at `start`: a sample survey, on evidence that
/// can show a higher stage.
pub(crate) fn research_observed(context: Context<'_>, start: Quarter) -> bool {
    let entry = context.rubric.indicator("needs_research").and_then(|index| context.assessment.entries.get(index));
    let Some(Entry::Observed(observation)) = entry else { return false };
    let strong = context.rubric.widths.get(&observation.kind).is_some_and(|width| width.strong);
    let age = start.since(Quarter::new(observation.year, 4));
    strong
        && observation.value.is_some_and(|value| value >= SAMPLE_SURVEY)
        && age <= context.rules.threshold.research_age_quarters.quarters()
}

/// The real trials that a go-live can stand on, indices into the plan's initiatives: long enough, on finished software,
/// ended before the roll-out starts. Where the go-live names no process, trials among what its initiative depends on.
/// What an initiative builds itself and opens at once cannot have been tried.
pub(crate) fn trials(forecast: &Forecast<'_>, go_live: GoLive) -> Vec<usize> {
    let context = forecast.context;
    let Some(opening) = forecast.plan.initiatives.get(go_live.initiative) else { return Vec::new() };
    if opening.does(Role::Build) || opening.does(Role::Automate) {
        return Vec::new();
    }
    let least = context.rules.threshold.trial_quarters.value;
    let built = go_live.process().and_then(|process| built(forecast, process, opening.start));
    let trials = forecast.doing_really(Role::Trial).filter(|(index, trial)| {
        f64::from(trial.quarters) >= least
            && trial.live() <= opening.start
            && built.is_none_or(|built| trial.start >= built)
            && tries(forecast, go_live, *index, trial)
    });
    trials.map(|(index, _)| index).collect()
}

/// Whether a trial of the plan, with its index, would try what goes live: it touches the process, or, where the go-live
/// names none, the go-live depends on it.
pub(crate) fn tries(forecast: &Forecast<'_>, go_live: GoLive, index: usize, trial: &Initiative) -> bool {
    match go_live.process() {
        Some(process) => work::touches(trial, process),
        None => forecast.trials_before().holds(index, go_live.initiative),
    }
}

/// The quarter in which the software for a process is finished: of all that starts before the roll-out does.
fn built(forecast: &Forecast<'_>, process: usize, roll_out: Quarter) -> Option<Quarter> {
    let building = [Role::Build, Role::Automate].into_iter().flat_map(|role| forecast.doing(role));
    let building = building.filter(|(_, of)| work::touches(of, process) && of.start < roll_out);
    building.map(|(_, of)| of.live()).max()
}
